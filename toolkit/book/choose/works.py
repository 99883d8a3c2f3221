"""Choose what an edition says of a work cited."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.book.choose.choice import Choice
from toolkit.book.choose.names import readable
from toolkit.book.content.works import Author, Work
from toolkit.model import works
from toolkit.model.text import Words


def work(choice: Choice, source: works.Source) -> Work:
    """Return a work as this edition lists it."""
    foreign = not readable(source.title, choice.languages)
    return Work(
        id=source.id,
        kind=source.kind,
        title=Words(source.lang, source.title),
        transliteration=source.transliteration if foreign else "",
        translation=_translation(choice, source),
        authors=_authors(source.authors),
        editors=_authors(source.editors),
        translators=_authors(source.translators),
        corporate=source.corporate,
        container=source.container,
        publisher=source.publisher,
        city=source.city,
        date=source.date,
        volume=source.volume,
        issue=source.issue,
        pages=source.pages,
        isbn=source.isbn or "",
        doi=source.doi or "",
        url=source.url,
        accessed=source.accessed,
        holder=choice.organisation(source.holder) if source.holder else None,
        archive=source.archive,
        reference=source.reference,
        object=choice.object(source.object) if source.object else None,
        note=choice.words(source.note),
    )


def _translation(choice: Choice, source: works.Source) -> Words | None:
    """Return the title translated, None for readers of its own language."""
    words = choice.words(source.translation)
    return None if words is None or words.language == source.lang else words


def _authors(authors: Iterable[works.Author]) -> tuple[Author, ...]:
    return tuple(
        Author(
            name=author.name,
            original=author.original,
            anchor=f"person-{author.person}" if author.person else "",
        )
        for author in authors
    )
