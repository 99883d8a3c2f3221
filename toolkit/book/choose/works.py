"""Choose what an edition says of a work cited."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.book.choose.choice import Choice
from toolkit.book.choose.names import readable, script_of, script_of_language, written
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
        authors=_authors(choice, source.authors, source.lang),
        editors=_authors(choice, source.editors, source.container_lang or source.lang),
        translators=_authors(choice, source.translators, source.lang),
        corporate=_own(choice, source.corporate_original, source.corporate),
        container=_container(choice, source),
        container_authors=_authors(
            choice, source.container_authors, source.container_lang or source.lang
        ),
        publisher=_publisher(choice, source),
        city=_city(choice, source),
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


def _container(choice: Choice, source: works.Source) -> Words | None:
    name = _own(choice, source.container_original, source.container)
    own = name == source.container_original
    return _written(source.lang, source.container_lang, name, own=own)


def _publisher(choice: Choice, source: works.Source) -> Words | None:
    name = _own(choice, source.publisher_original, source.publisher)
    own = name == source.publisher_original
    return _written(source.lang, source.publisher_lang, name, own=own)


def _city(choice: Choice, source: works.Source) -> Words | None:
    """Return the city; translated, it is in the language that the exhibition is written in."""
    name = _own(choice, source.city_original, source.city)
    own = name == source.city_original
    if source.city_original and not own:
        return Words(choice.exhibition.front.languages[0], name)
    return _written(source.lang, None, name, own=own)


def _written(language: str, told: str | None, name: str, *, own: bool) -> Words | None:
    """Return a name with its tag, which the letters it stands in decide; None if there is none.

    A language that is told is that of the name, unless the name in its own script can only be in
    `language`, that of the work: a Russian house that has an English name too.
    """
    if not name:
        return None
    of_work = own and written(language, name) == language and written(told or "", name) != told
    return Words(written(language if of_work or not told else told, name), name)


def _own(choice: Choice, original: str, plain: str) -> str:
    """Return the name in its own script to who reads that or has no other, else `plain`."""
    if not plain or (original and readable(original, choice.languages)):
        return original
    return plain


def _authors(choice: Choice, authors: Iterable[works.Author], language: str) -> tuple[Author, ...]:
    """Return the makers of what is in `language`; readers of a name's own script get that alone.

    Others are given it beside the name only where the work has it so: a Russian in a German
    journal is found there in Latin letters.
    """
    script = script_of_language(language)
    made: list[Author] = []
    for author in authors:
        own = bool(author.original) and readable(author.original, choice.languages)
        beside = not own and script_of(author.original) == script
        made.append(
            Author(
                name=author.original if own else author.name,
                original=Words(language, author.original) if beside else None,
                anchor=f"person-{author.person}" if author.person else "",
            )
        )
    return tuple(made)
