"""Describe in MODS the works that a record rests on: related items, and where in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

from toolkit.book.choose.names import written
from toolkit.model.claims import Citizenship, Event, Relation, Role, SourceUse
from toolkit.model.names import Name
from toolkit.model.records import Person
from toolkit.model.text import Words
from toolkit.model.works import Author, Source
from toolkit.targets.iiif.records.catalogue import Catalogue, gregorian, labels
from toolkit.targets.iiif.records.modsparts import in_language, role, spoken
from toolkit.targets.iiif.records.xml import node


def works_of(person: Person) -> list[SourceUse]:
    """Return the works that anything told of a person rests on, each once and as a whole."""
    told: tuple[Name | Role | Citizenship | Event | Relation, ...] = (
        *person.names,
        *person.roles,
        *person.citizenship,
        *person.events,
        *person.relations,
    )
    uses = [use for each in told for use in each.sources]
    return [SourceUse(id=id) for id in dict.fromkeys(use.id for use in uses)]


def references(catalogue: Catalogue, uses: Sequence[SourceUse]) -> list[Element]:
    """Return the works cited, and where in them."""
    return [_work(catalogue, catalogue.exhibition.source(use.id), use) for use in uses]


def _work(catalogue: Catalogue, work: Source, use: SourceUse) -> Element:
    return node(
        "relatedItem",
        list(_titles(work)),
        list(_names(work)),
        _origin(work),
        in_language("note", use.locator.entries if use.locator else (), type="citation/reference"),
        _host(work),
        node("identifier", text=work.isbn, type="isbn") if work.isbn else None,
        node("identifier", text=work.doi, type="doi") if work.doi else None,
        _location(catalogue, work),
        type="references",
        xlink_href=catalogue.work(work.id),
    )


def _titles(work: Source) -> Iterator[Element]:
    ours = "yes" if work.supplied else None
    title = Words(work.lang, work.title[1:-1] if work.supplied else work.title)
    yield node("titleInfo", node("title", text=title.words), supplied=ours, **spoken(title))
    if work.transliteration:
        tag = written(work.lang, work.transliteration)
        sounds = Words(tag, work.transliteration)
        yield node(
            "titleInfo", node("title", text=sounds.words), type="alternative", **spoken(sounds)
        )
    for entry in work.translation.entries if work.translation else ():
        if entry.language != work.lang:
            means = node("title", text=entry.words)
            yield node("titleInfo", means, type="translated", **spoken(entry))


def _names(work: Source) -> Iterator[Element]:
    roles: Iterable[tuple[str, Sequence[Author]]] = (
        ("aut", work.authors),
        ("edt", work.editors),
        ("trl", work.translators),
    )
    for code, makers in roles:
        for maker in makers:
            yield _name(maker, code)
    corporate = work.corporate_original or work.corporate
    if corporate and not work.authors:
        yield node("name", node("namePart", text=corporate), role("aut", ()), type="corporate")


def _name(maker: Author, code: str) -> Element:
    return node(
        "name",
        node("namePart", text=maker.original or maker.name),
        role(code, ()),
        node("alternativeName", node("namePart", text=maker.name), altType="transliteration")
        if maker.original
        else None,
        type="personal",
    )


def _origin(work: Source) -> Element | None:
    city = work.city_original or work.city
    publisher = work.publisher_original or work.publisher
    parts = [
        node("place", node("placeTerm", text=city, type="text")) if city else None,
        node("publisher", text=publisher) if publisher else None,
        node("dateIssued", text=gregorian(work.date), encoding="edtf") if work.date else None,
    ]
    return node("originInfo", parts) if any(part is not None for part in parts) else None


def _host(work: Source) -> Element | None:
    """Return the book, journal or site of which a work is a part, its volume, issue and pages."""
    container = work.container_original or work.container
    details = [
        node("detail", node("number", text=number), type=kind)
        for kind, number in (("volume", work.volume), ("issue", work.issue))
        if number
    ]
    pages = [node("extent", node("list", text=work.pages), unit="pages")] if work.pages else []
    part = node("part", details, pages) if details or pages else None
    if not container:
        return node("relatedItem", part, type="host") if part is not None else None
    title = node("titleInfo", node("title", text=container))
    return node("relatedItem", title, part, type="host")


def _location(catalogue: Catalogue, work: Source) -> Element | None:
    holder = catalogue.exhibition.organisation(work.holder) if work.holder else None
    kept = in_language("physicalLocation", labels(holder.names)) if holder else []
    if not kept and work.archive:
        kept = [node("physicalLocation", text=work.archive)]
    shelf = catalogue.reference(work.reference)
    accessed = work.accessed.edtf if work.accessed else None
    url = node("url", text=work.url, dateLastAccessed=accessed) if work.url else None
    lies = in_language("shelfLocator", shelf[:1])
    return node("location", kept, lies, url) if kept or lies or url is not None else None
