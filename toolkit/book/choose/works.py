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
    title, translation = _titled(choice, source)
    return Work(
        id=source.id,
        kind=source.kind,
        language=source.lang,
        title=title,
        transliteration=source.transliteration if foreign else "",
        translation=translation,
        authors=_authors(choice, source.authors),
        editors=_authors(choice, source.editors),
        translators=_authors(choice, source.translators),
        corporate=_own(choice, source.corporate_original, source.corporate),
        container=_own(choice, source.container_original, source.container),
        publisher=_own(choice, source.publisher_original, source.publisher),
        city=_own(choice, source.city_original, source.city),
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


def _titled(choice: Choice, source: works.Source) -> tuple[Words, Words | None]:
    """Return the title, and its translation for who does not read the language of the work.

    A title that is ours, and so in brackets, is given in the language of the edition.
    """
    title = Words(source.lang, source.title)
    words = choice.words(source.translation)
    if words is None or source.lang in (words.language, *choice.languages):
        return title, None
    if source.supplied:
        return Words(words.language, f"[{words.words}]"), None
    return title, words


def _own(choice: Choice, original: str, plain: str) -> str:
    """Return the name in its own script to who reads that or has no other, else `plain`."""
    if not plain or (original and readable(original, choice.languages)):
        return original
    return plain


def _authors(choice: Choice, authors: Iterable[works.Author]) -> tuple[Author, ...]:
    """Return the makers; readers of a name's own script are given that alone."""
    made: list[Author] = []
    for author in authors:
        own = bool(author.original) and readable(author.original, choice.languages)
        made.append(
            Author(
                name=author.original if own else author.name,
                original="" if own else author.original,
                anchor=f"person-{author.person}" if author.person else "",
            )
        )
    return tuple(made)
