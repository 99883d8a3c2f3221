"""Make the parts of a book that no record writes, and put all parts in the order wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from toolkit.book.body import section, shown
from toolkit.book.choose.backmatter import (
    abbreviations,
    credits_of,
    frontispiece,
    last_page,
    makers,
)
from toolkit.book.choose.choice import Choice
from toolkit.book.content.apparatus import Glossary, Term
from toolkit.book.content.backmatter import Abbreviations, Contributors, Plates
from toolkit.book.content.objects import Object
from toolkit.book.content.sections import (
    Contents,
    Index,
    Library,
    Section,
    Title,
    Transcripts,
)
from toolkit.book.content.works import Works
from toolkit.book.index import index_of
from toolkit.book.placeindex import index_of_places
from toolkit.model.objects import Reference
from toolkit.model.vocabulary import Matter

Made = Mapping[str, Section]
"""The parts that are made here, by name."""
BODY = "body"
OF_ESSAYS: dict[Matter, str] = {"front": "forewords", "body": BODY, "back": "afterwords"}
OF_KINDS = {"works": "sources"}
"""What a part is called in the sources, where its kind has another name."""
UNLOSABLE = ("transcripts",)
"""What stands behind the body where the order does not name it, since texts lead there."""


def arranged(order: Sequence[str], told: Sequence[Section], made: Made) -> tuple[Section, ...]:
    """Return the sections in `order`; what of `told` it does not name stands in the body.

    What stands before the body is front matter, what stands behind it is back matter.
    """
    parts: dict[str, list[Section]] = {}
    for each in told:
        name = _part(each)
        parts.setdefault(name if name in order else BODY, []).append(each)
    parts |= {name: [each] for name, each in made.items() if name in order}
    lost = [made[name] for name in UNLOSABLE if name in made and name not in order]
    parts[BODY] = [*parts.get(BODY, []), *lost]
    return tuple(_placed(order, parts))


def _placed(order: Sequence[str], parts: Mapping[str, Sequence[Section]]) -> Iterator[Section]:
    matter: Matter = "front"
    for name in order:
        if name == BODY:
            yield from (replace(each, matter=_in_body(each)) for each in parts[BODY])
            matter = "back"
        else:
            yield from (replace(each, matter=matter) for each in parts.get(name, ()))


def _in_body(each: Section) -> Matter:
    return "body" if each.kind == "chapter" else each.matter


def _part(each: Section) -> str:
    """Return the name of the part that a section belongs to."""
    if each.kind == "chapter":
        return OF_ESSAYS[each.matter]
    return OF_KINDS.get(each.kind, each.kind)


def made(choice: Choice, title: Title, library: Library, told: Sequence[Section]) -> Made:
    """Return the parts that no record writes, those left out that would be empty."""
    sections = (*_titles(choice, title), *_lists(choice, library, told), *_ends(choice, title))
    found = (*sections, *_indexes(choice, library, told))
    return {each.anchor: each for each in found}


def _titles(choice: Choice, title: Title) -> Iterator[Section]:
    language = choice.languages[0]
    half = section("half-title", "half-title", language, title, matter="front", paged=True)
    yield replace(half, title=title.title)
    if title.published and title.published.series:
        yield section("series", "series", language, title, matter="front", paged=True)
    if picture := frontispiece(choice):
        kind = "frontispiece"
        yield section(kind, "frontispiece", language, picture, matter="front", paged=True)
    page = section("title-page", "title-page", language, title, matter="front")
    yield replace(page, title=title.title)
    yield section("imprint", "imprint", language, title, matter="front")
    contents = Contents(entries=())
    yield section("contents", "contents", language, contents, matter="front", paged=True)


def _lists(choice: Choice, library: Library, told: Sequence[Section]) -> Iterator[Section]:
    """Yield what is collected from the sections `told`."""
    language = choice.languages[0]
    plates = tuple(library.plate(id) for id in shown(told))
    if plates:
        name = "list-of-plates"
        yield section(name, "list-of-plates", language, Plates(plates=plates), matter="front")
    texts = tuple(plate for plate in plates if plate.told)
    if texts:
        # An e-book has each text below its picture, too; the appendix gives it the pages of print.
        alone, content = not choice.exhibition.front.editions.press.made, Transcripts(plates=texts)
        yield section("transcripts", "transcripts", language, content, matter="back", paged=alone)
    terms = [term for each in told for term in _terms(each)]
    short = abbreviations(choice, terms, archival=_is_archival(told))
    if short:
        listed = Abbreviations(entries=short)
        yield section("abbreviations", "abbreviations", language, listed, matter="back")
    things = [part.content for each in told for part in each.parts]
    owed = credits_of(choice, plates, [each for each in things if isinstance(each, Object)])
    if owed.pictures or owed.cover:
        yield section("credits", "credits", language, owed, matter="back")


def _terms(each: Section) -> tuple[Term, ...]:
    return each.content.terms if isinstance(each.content, Glossary) else ()


def _is_archival(told: Sequence[Section]) -> bool:
    """Tell whether the book has references to archives with inventories, which are shortened."""
    return any(
        reference is not None and reference.opis
        for each in told
        for section in (each, *each.parts)
        for reference in _references(section)
    )


def _references(section: Section) -> Iterator[Reference | None]:
    match section.content:
        case Works(works=works):
            yield from (work.reference for work in works)
        case Object(reference=reference):
            yield reference
        case _:
            pass


def _indexes(choice: Choice, library: Library, told: Sequence[Section]) -> Iterator[Section]:
    language = choice.languages[0]
    if persons := index_of(choice, told, library):
        index = Index(of="persons", entries=persons)
        yield section("index-of-persons", "index", language, index, matter="back")
    if places := index_of_places(choice, told, library):
        index = Index(of="places", entries=places)
        yield section("index-of-places", "index", language, index, matter="back")


def _ends(choice: Choice, title: Title) -> Iterator[Section]:
    language = choice.languages[0]
    people = makers(choice)
    if any(each.note for each in people):
        content = Contributors(makers=people)
        yield section("contributors", "contributors", language, content, matter="back")
    yield section("colophon", "colophon", language, title, matter="back")
    last = last_page(choice, title)
    yield section("end-page", "end-page", language, last, matter="back")
