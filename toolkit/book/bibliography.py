"""Find the works that a book cites, and put them in the order of its list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass

from toolkit.book.collation import Key, sort_key
from toolkit.book.content.sections import Chapter, Library, Section
from toolkit.book.content.works import Work, Works
from toolkit.model.prose import Citation

ARTICLES: dict[str, tuple[str, ...]] = {
    "en": ("the", "a", "an"),
    "de": ("der", "die", "das"),
    "fr": ("le", "la", "les"),
    "hu": ("a", "az"),
    "it": ("il", "lo", "la", "gli", "le"),
    "nl": ("de", "het"),
}
"""What no reader looks a title up by. Source: Chicago Manual of Style, 17th ed., 14.71."""
OF_BODIES = ("the", "der", "die", "das", "le", "la", "les")
"""The same before the names of papers and institutions, whose language is told nowhere."""


def works_of(language: str, sections: Sequence[Section], library: Library) -> Works:
    """Return the works that `sections` cite: by maker alone, with others, then by title."""
    cited = frozenset(_cited(sections, library))
    found = [work for id, work in library.works if id in cited]
    return Works(works=in_order(language, found))


def in_order(language: str, works: Iterable[Work]) -> tuple[Work, ...]:
    """Return works as a list of them has them."""
    return tuple(sorted(works, key=lambda work: _key(language, work)))


def _key(language: str, work: Work) -> Key:
    read = work.transliteration or work.title.words
    title = _bare(read, ARTICLES.get(work.title.language.split("-")[0], ()))
    if not work.maker:
        return sort_key(language, title)
    maker = work.maker if work.makers else _bare(work.maker, OF_BODIES)
    others = "; ".join(other.name for other in work.makers[1:])
    return sort_key(language, maker, others, title)


def _bare(name: str, articles: Sequence[str]) -> str:
    """Return a title, or the name of a body, without an article at its beginning."""
    first, _, others = name.partition(" ")
    return others if others and first.lower().lstrip("«„“‘[") in articles else name


def _cited(sections: Sequence[Section], library: Library) -> Iterator[str]:
    for section in sections:
        yield from _within(section.content)
        yield from _cited(section.parts, library)
        if isinstance(section.content, Chapter):
            yield from _within(tuple(library.plate(id) for id in section.content.prints))


def _within(value: object) -> Iterator[str]:
    """Yield the works cited anywhere in a value: no kind of content can be forgotten."""
    if isinstance(value, Citation):
        yield value.id
    elif isinstance(value, tuple):
        for one in value:
            yield from _within(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _within(getattr(value, field.name))
