"""Say in plain words where sources disagree on what happened to a person, as the entries do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from toolkit.book.choose.choice import Choice, citations
from toolkit.book.choose.persons import claim, happenings
from toolkit.book.choose.works import work
from toolkit.book.chronology import claim_in_words, rival_in_words
from toolkit.book.citations import citations as short_citations
from toolkit.book.content.persons import Claim, Happening
from toolkit.book.content.sections import Group, Library, Section
from toolkit.book.elements import text_in
from toolkit.book.medium import ImageFile, Medium, Setting
from toolkit.book.phrases import phrase
from toolkit.model.claims import Event, SourceUse
from toolkit.model.exhibition import Exhibition
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
from toolkit.model.text import Words, tidy


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """What sources say of one thing, with the works that say it; the preferred claim first."""

    about: Words
    claims: tuple[str, ...]


def disagreements(exhibition: Exhibition, language: str) -> Iterator[Disagreement]:
    """Yield where claims about a person disagree: the same, in the same order, in each language."""
    choice = Choice(exhibition, (language,))
    for person in exhibition.persons:
        for happening in happenings(choice, person.events):
            if happening.others:
                yield _disagreement(choice, choice.name(person), happening)


def claim_in(exhibition: Exhibition, event: Event, language: str) -> str:
    """Return one claim in words: when and where, who says so, how sure it is, in which works."""
    choice = Choice(exhibition, (language,))
    told = claim(choice, event)
    return claim_in_words(_setting(choice, (told,)), _plain(told))


def works_in(exhibition: Exhibition, uses: Sequence[SourceUse], language: str) -> str:
    """Return works as a claim cites them: "Begin, White Nights, p. 12"."""
    choice = Choice(exhibition, (language,))
    cited = citations(choice, uses)
    return text_in(short_citations(_setting(choice, (), cited), cited))


def _disagreement(choice: Choice, name: Words, happening: Happening) -> Disagreement:
    setting = _setting(choice, (happening.claim, *happening.others))
    kind = phrase(happening.claim.type, setting.language).words
    return Disagreement(
        about=Words(setting.language, f"{name.words}: {kind[:1].lower()}{kind[1:]}"),
        claims=(
            claim_in_words(setting, _plain(happening.claim)),
            *(rival_in_words(setting, _plain(each), happening.claim) for each in happening.others),
        ),
    )


def _plain(claim: Claim) -> Claim:
    """Return a claim whose note has no markup, and no notes or citations of its own."""
    if claim.note is None:
        return claim
    words = tidy(" ".join(_paragraphs(claim.note.blocks)))
    passage = Passage(claim.note.language, (Paragraph((Characters(words),)),))
    return replace(claim, note=passage)


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


def _setting(choice: Choice, claims: tuple[Claim, ...], uses: tuple[Citation, ...] = ()) -> Setting:
    """Return what claims are printed in where nothing else is: no links, no notes, no pictures."""
    told = (*(citation for claim in claims for citation in claim.citations), *uses)
    cited = dict.fromkeys(citation.id for citation in told)
    works = tuple((id, work(choice, choice.exhibition.source(id))) for id in cited)
    language = choice.languages[0]
    section = Section(
        anchor="claims",
        kind="persons",
        title=phrase("persons", language),
        language=language,
        matter="body",
        content=Group(),
        library=Library(works=works, house=choice.exhibition.front.house_style),
    )
    return Setting(NOWHERE, section, language)


NOWHERE = Medium(
    link=lambda anchor: f"#{anchor}", notes="end", images=lambda *_: ImageFile("", 0, 0)
)
