"""Set what is said where no book is printed: without links, notes, pictures or markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from toolkit.book.choose.choice import Choice
from toolkit.book.choose.works import work
from toolkit.book.content.persons import Claim, Kin
from toolkit.book.content.sections import Content, Group, Library, Section
from toolkit.book.medium import ImageFile, Medium, Setting
from toolkit.book.phrases import phrase
from toolkit.model.prose import (
    Block,
    Break,
    Characters,
    Citation,
    Heading,
    Items,
    Paragraph,
    Passage,
    Plate,
    Quote,
    plain,
)
from toolkit.model.text import tidy

Noted = TypeVar("Noted", Claim, Kin)


def unbound(choice: Choice, cited: Iterable[Citation], content: Content | None = None) -> Setting:
    """Return what words are set in where nothing else is; it knows the works `cited`."""
    ids = dict.fromkeys(citation.id for citation in cited)
    works = tuple((id, work(choice, choice.exhibition.source(id))) for id in ids)
    language = choice.languages[0]
    section = Section(
        anchor="claims",
        kind="persons",
        title=phrase("persons", language),
        language=language,
        matter="body",
        content=content or Group(),
        library=Library(works=works, house=choice.exhibition.front.house_style),
    )
    return Setting(NOWHERE, section, language)


def plain_note(one: Noted) -> Noted:
    """Return a claim whose note has no markup, and no notes or citations of its own."""
    if one.note is None:
        return one
    words = tidy(" ".join(_paragraphs(one.note.blocks)))
    passage = Passage(one.note.language, (Paragraph((Characters(words),)),))
    return replace(one, note=passage)


def _paragraphs(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(children) | Heading(_, children):
                yield plain(children)
            case Quote(inner):
                yield from _paragraphs(inner)
            case Items(items):
                for item in items:
                    yield from _paragraphs(item)
            case Plate() | Break():
                pass


NOWHERE = Medium(
    link=lambda anchor: f"#{anchor}", notes="end", images=lambda *_: ImageFile("", 0, 0)
)
