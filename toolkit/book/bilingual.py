"""Join the books of several languages into one: text after text, and once what all share.

What is joined are printed sections. The first language is the book's own: its anchors, pictures
and lists are those of the whole. The sections of each other language have a prefix before every
id; where they would print a picture again, they lead to the page that shows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from xml.etree.ElementTree import Element

from toolkit.book.bibliography import in_order as works_in_order
from toolkit.book.body import shown
from toolkit.book.content.panels import Plate
from toolkit.book.content.sections import TITLES, Chapter, Index, Kind, Section
from toolkit.book.content.works import Work, Works
from toolkit.book.elements import h, has_class, ids
from toolkit.book.jointindex import Second, joined_index
from toolkit.book.medium import EMPTY, Medium
from toolkit.book.outline import Book
from toolkit.book.pages import section_page
from toolkit.book.phrases import phrase
from toolkit.book.renaming import prefix, renamed, without_dead_lines
from toolkit.book.twofold import (
    below,
    caption,
    headed,
    legend,
    sort_lines,
    with_below,
    with_caption,
    with_legend,
)
from toolkit.model.dateforms import TIE

LISTS: frozenset[Kind] = frozenset({"contents", "list-of-plates"})
FRONT = TITLES | LISTS
"""What stands before the texts of all languages, that of each below the one before."""
BACK: frozenset[Kind] = frozenset(
    {"works", "transcripts", "credits", "index", "colophon", "end-page"}
)
ENDS = FRONT | BACK
"""What stands behind the texts of all languages, where it does not stand before them."""
ONCE: frozenset[Kind] = frozenset({"plates", "works", "credits", "index", "colophon", "end-page"})
SHARED = FRONT | ONCE
"""What is printed once."""
HEADED: frozenset[Kind] = frozenset({"plates", "works", "credits", "index"})
"""What is printed once and has the titles of all languages."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A book of several languages, printed.

    `book` has the sections in their order, under the ids they have; `told` are those that only
    the other languages have, by the book they come from.
    """

    book: Book
    pages: tuple[Element, ...]
    told: tuple[tuple[Book, tuple[Section, ...]], ...]


@dataclass(frozen=True, slots=True)
class _Other:
    """What another language adds: sections, what stands below shared ones, and captions."""

    book: Book
    sections: tuple[Section, ...]
    pages: Mapping[str, Element]
    below: Mapping[str, Element]
    captions: Mapping[str, Element]
    legends: Mapping[str, Element]
    names: Mapping[str, str]


def join(first: Book, others: Sequence[Book], medium: Medium) -> Joined:
    """Return the books as one; each language of `others` follows whole after those before it."""
    pages = {each.anchor: section_page(each, medium) for each in first.sections}
    if not others:
        return Joined(first, tuple(pages.values()), ())
    taken = frozenset(id for page in pages.values() for id in ids(page))
    added = [_other(first, book, medium, taken) for book in others]
    known = taken.union(*(other.names.values() for other in added))
    for section in first.sections:
        if isinstance(section.content, Works | Index):
            whole = replace(section, content=_content(section, added, known), anchors=known)
            pages[section.anchor] = section_page(whole, medium)
    for other in added:
        _add(pages, first, other, known)
        pages |= {other.names[anchor]: page for anchor, page in other.pages.items()}
    told = tuple((other.book, _under_new_names(other)) for other in added)
    sections = tuple(_ordered(first, [each for _, each in told]))
    book = replace(first, languages=_languages(first, others), sections=sections)
    ordered = tuple(pages[section.anchor] for section in sections)
    sort_lines(ordered, [id for page in ordered for id in ids(page)])
    return Joined(book, ordered, told)


def _languages(first: Book, others: Sequence[Book]) -> tuple[str, ...]:
    return (first.language, *(book.language for book in others))


def _ordered(first: Book, told: Sequence[Sequence[Section]]) -> Iterator[Section]:
    """Yield the sections: the titles, the texts language after language, then what all share."""
    before = list(takewhile(lambda each: each.kind in FRONT, first.sections))
    behind = [each for each in first.sections[len(before) :] if each.kind in ENDS]
    yield from before
    yield from (each for each in first.sections[len(before) :] if each.kind not in ENDS)
    for sections in told:
        yield from (each for each in sections if each.kind not in ENDS)
    late = [each for sections in told for each in sections if each.kind in ENDS]
    for each in behind:
        yield each
        yield from (other for other in late if other.kind == each.kind)
    kinds = {each.kind for each in behind}
    yield from (other for other in late if other.kind not in kinds)


def _other(first: Book, book: Book, medium: Medium, taken: frozenset[str]) -> _Other:
    whole = {each.anchor: section_page(each, medium) for each in book.sections}
    shared = {each.anchor for each in first.sections}
    told = tuple(_told(book, frozenset(shown(first.sections)), shared))
    pages = {each.anchor: _page(each, medium, taken) for each in told}
    under = {
        each.anchor: below(whole[each.anchor], book.language)
        for each in book.sections
        if each.kind in FRONT and each.kind != "frontispiece" and each.anchor in shared
    }
    captions = {
        figure.get("id", ""): caption(figure, book.language)
        for page in whole.values()
        for figure in page.iter("figure")
        if figure.get("id") in taken
    }
    added = [*pages.values(), *under.values(), *captions.values()]
    begins = prefix(book.language)
    names = {id: f"{begins}{id}" for element in added for id in ids(element)}
    names |= {each.anchor: f"{begins}{each.anchor}" for each in told}
    for element in added:
        renamed(element, names)
    legends = {each.anchor: legend(whole[each.anchor], book.language) for each in book.sections}
    found = {anchor: said for anchor, said in legends.items() if said is not None}
    return _Other(book, told, pages, under, captions, found, names)


def _told(book: Book, printed: frozenset[str], shared: set[str]) -> Iterator[Section]:
    """Yield what only this language says, without the panels that another has printed."""
    for section in book.sections:
        if section.kind not in SHARED or section.anchor not in shared:
            yield _without(section, printed)
        elif section.kind == "plates":
            rest = _without(section, printed)
            if rest.parts:
                yield rest


def _without(section: Section, printed: frozenset[str]) -> Section:
    content = section.content
    if isinstance(content, Chapter):
        prints = tuple(id for id in content.prints if id not in printed)
        content = replace(content, prints=prints)
    parts = tuple(
        part
        for part in section.parts
        if not (isinstance(part.content, Plate) and part.content.id in printed)
    )
    return replace(section, content=content, parts=parts)


def _page(section: Section, medium: Medium, taken: frozenset[str]) -> Element:
    """Return a section of another language, which stands in the midst of the book."""
    page = section_page(section, medium)
    page.set("class", f"{section.kind} {_matter(section)}")
    if page.get("lang") is None:
        page.set("lang", section.language)
        page.set("xml:lang", section.language)
    for parent in list(page.iter()):
        for position, child in enumerate(list(parent)):
            if child.tag == "figure" and child.get("id") in taken:
                see = _see(child.get("id", ""), section.language, medium)
                see.tail = child.tail
                parent[position] = see
    return page


def _matter(section: Section) -> str:
    return "body" if section.matter == "front" else section.matter


def _see(anchor: str, language: str, medium: Medium) -> Element:
    """Return the way to a picture that is printed elsewhere."""
    words = phrase("panel-on", language).words
    page = h("a", EMPTY, class_="page", data_for=anchor, href=medium.link(anchor))
    return h("p", words, TIE, page, class_="see")


def _under_new_names(other: _Other) -> tuple[Section, ...]:
    """Return the sections as the book lists them; of their parts nobody asks there."""
    return tuple(
        replace(
            each,
            anchor=other.names[each.anchor],
            matter="body" if each.matter == "front" else each.matter,
            parts=(),
        )
        for each in other.sections
    )


def _content(section: Section, added: Sequence[_Other], known: frozenset[str]) -> Works | Index:
    """Return works or index of all languages."""
    content = section.content
    for other in added:
        beside = {each.anchor: each.content for each in other.book.sections}.get(section.anchor)
        if isinstance(content, Works) and isinstance(beside, Works):
            content = Works(works=_works(section, content.works, beside.works))
        elif isinstance(content, Index) and isinstance(beside, Index):
            second = Second(beside, other.names, known)
            content = joined_index(section.language, content, second)
    if not isinstance(content, Works | Index):
        raise TypeError(f"{section.anchor} lists neither works nor pages")
    return content


def _works(section: Section, first: tuple[Work, ...], second: tuple[Work, ...]) -> tuple[Work, ...]:
    """Return the works that either text cites, told in the language of the section."""
    cited = {work.anchor for work in (*first, *second)}
    found = [work for _, work in section.library.works if work.anchor in cited]
    return works_in_order(section.language, found)


def _add(pages: Mapping[str, Element], first: Book, other: _Other, known: frozenset[str]) -> None:
    """Write into the shared sections what the other language says there."""
    for anchor, under in other.below.items():
        without_dead_lines(under, known)
        with_below(pages[anchor], under)
    titles = {each.anchor: each.title for each in other.book.sections}
    for section in first.sections:
        if section.kind in HEADED and section.anchor in titles:
            headed(pages[section.anchor], titles[section.anchor])
            with_legend(pages[section.anchor], other.legends.get(section.anchor))
        for figure in pages[section.anchor].iter("figure"):
            if has_class(figure, "plate") or figure.get("id") in other.captions:
                with_caption(figure, other.captions.get(figure.get("id", "")))
