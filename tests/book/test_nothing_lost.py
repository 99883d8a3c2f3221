"""Nothing a curator writes vanishes: each field of the model is printed, or named here as not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass, replace
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from tests.book.test_phrases import PRINTED as LISTS
from tests.book.test_phrases import SILENT
from toolkit.book.medium import ImageFile, Medium, OnPaper
from toolkit.book.outline import outline
from toolkit.book.pages import section_page
from toolkit.book.phrases import phrase
from toolkit.book.serialise import xhtml
from toolkit.checks.references import FIELDS
from toolkit.checks.walk import walk
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition
from toolkit.model.parts import GOST
from toolkit.model.pictures import Cover
from toolkit.model.printed import printed
from toolkit.model.prose import Prose, inlines, plain
from toolkit.model.text import Text
from toolkit.sources.read import read_exhibition

FULL = Path(__file__).parents[1] / "exhibitions" / "full"
UNPRINTED = {
    "id": "is part of addresses",
    "lang": "tells how words are to be read aloud",
    "status": "keeps drafts out",
    "permissions": "decides which products show the picture",
    "Permissions": "decides which products show the picture",
    "WebPermission": "decides which products show the picture",
    "BookPermission": "decides which products show the picture",
    "PrintPermission": "decides which products show the picture",
    "ScreenEdition": "is the make-up of pages",
    "PressEdition": "is the make-up of pages",
    "CoverEdition": "is the make-up of the cover, which is no section",
    "Bilingual": "says of which books one more is made",
    "Editions": "is the make-up of pages",
    "ProductIsbn.language": "says in which book the number is printed",
    **dict.fromkeys(
        ("Theme", "Margins", "Type", "Colours", "Inks", "Plates", "Heads", "Openings"),
        "is the design of pages",
    ),
    "Logo": "stands in the manifest",
    "Name.script": "tells how letters are to be read",
    "Name.preferred": "says which name names the entry",
    "Name.family": "sorts the index; printed as part of the name",
    "Name.given": "sorts the index; printed as part of the name",
    "Name.patronymic": "stands in the index; printed as part of the name",
    "Name.particle": "stands in the index; printed as part of the name",
    "DatedName.preferred": "says which name names the entry",
    "Event.preferred": "puts a claim first",
    "Role.kind": "sorts roles, which say in words what they are",
    "Person.living": "decides what may be shown",
    "Person.basis": "is why somebody may be shown, for who publishes",
    "Source.grade": "decides which claims may be printed",
    "Source.kind": "decides how a title is set",
    "Source.anonymous": "says on purpose that there is no name to print",
    "Source.based_on": "counts independent sources",
    "Panel.drawings": "are the picture again, in lines and letters",
    "ArchivalObject.drawings": "are the picture again, in lines and letters",
    "Cover.drawings": "are the picture again, in lines and letters",
    "Panel.mapped": "holds the map to what is known; the map itself is a picture",
    "ink": "is how the picture is printed, not what is printed of it",
    "min_ppi": "is how coarse a picture may be printed",
    "Panel.plate": "is the make-up of pages",
    "ArchivalObject.plate": "is the make-up of pages",
    "Panel.drawn_from": "is a file of who draws the panels",
    "Detail.x": "is drawn in IIIF",
    "Detail.y": "is drawn in IIIF",
    "Detail.width": "is drawn in IIIF",
    "Detail.height": "is drawn in IIIF",
    "Detail.language": "says on which picture a detail is",
    "Contributor.name": "is withheld where its bearer wishes it",
    "Contributor.credit_as": "says which name is printed",
    "Contributor.sort_as": "stands in what the trade and libraries are told",
    "Contributor.group": "decides how catalogues file the name",
    "ProductMaker.postal": "is the address again, in parts",
    "PostalAddress": "is the address again, in parts",
    "Publication.status": "stands in what the trade is told",
    "Publication.place": "stands in what the trade and libraries are told",
    "Publication.country": "stands in what the trade and libraries are told",
    "Publication.thema": "stands in what the trade and libraries are told",
    "Publication.audience": "stands in what the trade and libraries are told",
    "FrontMatter.languages": "makes the editions",
    "FrontMatter.summary": "stands in the metadata",
    "FrontMatter.subjects": "stands in the metadata",
    "WebAddress": "stands in the metadata; that it is provisional is said by builds",
    "FrontMatter.contents": "is the order",
    "parts": "is the order",
    "Essay.matter": "is the order",
    "Person.entry": "decides whether there is an entry",
    "FrontMatter.frontispiece": "is a picture, with its own record",
    "Cover.panel": "is a picture, with its own record",
    "Cover.alt": "stands on the page of the cover, which is no section",
    "Cover.drawn_from": "is a file of who draws the cover",
    "FrontMatter.logo": "stands in the manifest",
    "FrontMatter.house_style": "is how the rest is printed",
    "HouseStyles": "is how the rest is printed",
    "HouseStyle": "is how the rest is printed",
    "FrontMatter.editions": "is the make-up of pages",
    "Accessibility": "stands in the metadata of the e-books",
    "Certifier": "stands in the metadata of the e-books",
    "Identifiers": "stands in the manifests",
    "FrontMatter.previous_base_urls": "tells web servers where old addresses lead",
    "Withdrawal": "stands where the record was, which no book prints",
}
"""Field -> why no book prints it in words; or a whole class, or a field of all classes."""
ELSEWHERE = {
    "Maker.role": ("engraver", "manufacturer"),
    "Contributor.role": ("Text", "sponsor"),
    "Citizenship.country": ("Yugoslavia",),
    "Place.country": ("Sweden",),
    "ArchivalObject.languages": ("Yiddish",),
    "ArchivalObject.rights": ("Copyright Not Evaluated",),
    "Cover.rights": ("Copyright Undetermined",),
    "Panel.rights": ("No Known Copyright",),
    "FrontMatter.rights": ("Creative Commons BY 4.0",),
    "Coordinates.lat": ("11.5°",),
    "Coordinates.lon": ("22.25°",),
    "Coordinates.radius_km": ("7.5",),
    "Event.about": ("Allegation",),
}
"""Field -> in which words a code or number of the full exhibition is printed."""


@cache
def full() -> Exhibition:
    return read_exhibition(FULL).exhibition


def book_of(exhibition: Exhibition, language: str, *contents: str) -> str:
    """Return all that a book of these contents prints, with what its attributes say."""
    front = replace(exhibition.front, contents=contents)
    medium = Medium(
        link=lambda anchor: f"#{anchor}", notes="end", images=lambda *_: ImageFile("p", 1, 1)
    )
    book = outline(printed(replace(exhibition, front=front)), (language,))
    printed_text = "".join(xhtml(section_page(each, medium)) for each in book.sections)
    return unescape(printed_text).replace("\u00a0", " ")


@pytest.fixture(scope="module", params=["en", "en-GB"])
def everything(request: pytest.FixtureRequest) -> str:
    """Return what books print, of which one has all its words in another language than its own.

    Names in the script of a work stand in the list of works that readers of it are given.
    """
    whole = book_of(full(), request.param, *full().front.contents)
    list_in_russian = book_of(full(), "ru", "persons", "sources")
    others = ("places", "organisations", "chronology", "panels", "sources")
    return whole + book_of(full(), request.param, *others) + list_in_russian + last_page()


def last_page() -> str:
    """Return the last page of a printed book of the Russian make: an e-book says less there."""
    medium = Medium(
        link=lambda anchor: anchor,
        notes="foot",
        images=lambda *_: ImageFile("", 1, 1),
        printed=OnPaper((170, 240)),
    )
    *_, last = outline(printed(full()), ("en",), GOST).sections
    return xhtml(section_page(last, medium)).replace("\u00a0", " ")


def written() -> Iterator[tuple[str, object]]:
    """Yield every value that a field of the full exhibition holds, drafts left out."""
    for _, record in walk(printed(full())):
        if is_dataclass(record) and hasattr(type(record), "__pydantic_config__"):
            for field in fields(record):
                value = getattr(record, field.name)
                for one in value if isinstance(value, tuple) else (value,):
                    if one != field.default:
                        yield f"{type(record).__name__}.{field.name}", one


def silent(name: str) -> bool:
    return not {name, *name.split(".")}.isdisjoint(UNPRINTED)


def told(name: str, value: object) -> tuple[str, ...]:
    """Return what must be read where this value is printed."""
    owner, field = name.split(".")
    references = {kind.__name__: known for kind, known in FIELDS.items()}
    if name in ELSEWHERE:
        return ELSEWHERE[name]
    if field in references.get(owner, {}):
        return (named(str(value)),)
    if isinstance(value, Text):
        return tuple(entry.words for entry in value.entries)
    if isinstance(value, Prose):
        return tuple(plain([one]) for entry in value.entries for one in inlines(entry.blocks))
    if isinstance(value, HistoricalDate):
        return (value.display("en").replace("\u00a0", " "),)
    return (str(value),)


def named(id: str) -> str:
    """Return the name or title of a record."""
    record = next(record for _, _, record in full().records() if record.id == id)
    title = getattr(record, "title", None) or getattr(record, "term", None)
    if isinstance(title, Text):
        return title.entries[0].words
    return str(title or getattr(record, "name").text)  # noqa: B009


@pytest.mark.parametrize("name", sorted({name for name, _ in written() if not silent(name)}))
def test_a_field_is_printed(name: str, everything: str) -> None:
    values = [value for other, value in written() if other == name]
    wanted = {
        words
        for value in values
        if isinstance(value, str | float | Text | Prose | HistoricalDate)
        for words in (worded(name, value) or told(name, value))
    }
    assert [words for words in sorted(wanted) if words not in everything] == []


def worded(name: str, value: object) -> tuple[str, ...]:
    """Return the books' words for a value of a closed list."""
    key = KEYS.get(name, "").format(value)
    words = phrase(key, "en").words
    if name == "ArchivalObject.kind":
        return (f"; {words.lower()}",)  # it stands behind the level
    return (words,) if key and key not in SILENT else ()


KEYS = {
    "Event.type": LISTS["EventType"],
    "Event.custody": LISTS["Custody"],
    "Event.basis": LISTS["Basis"],
    "Event.doubt": LISTS["Doubt"],
    "Relation.type": LISTS["RelationType"],
    "Relation.basis": LISTS["Basis"],
    "Relation.doubt": LISTS["Doubt"],
    "Role.doubt": LISTS["Doubt"],
    "Citizenship.doubt": LISTS["Doubt"],
    "Maker.doubt": LISTS["Doubt"],
    "Name.kind": LISTS["NameKind"],
    "Name.scheme": LISTS["Scheme"],
    "DatedName.scheme": LISTS["Scheme"],
    "Place.kind": LISTS["PlaceKind"],
    "Organisation.kind": LISTS["BodyKind"],
    "Coordinates.basis": LISTS["CoordinatesBasis"],
    "ArchivalObject.kind": LISTS["ObjectKind"],
    "ArchivalObject.level": LISTS["Level"],
    "ArchivalObject.access": LISTS["Access"],
    "Person.sensitivity": LISTS["Sensitivity"],
    "Panel.sensitivity": LISTS["Sensitivity"],
    "ArchivalObject.sensitivity": LISTS["Sensitivity"],
    "FrontMatter.sensitivity": LISTS["Sensitivity"],
}
"""Field -> the key of the word for its value."""


def test_the_full_exhibition_fills_every_field() -> None:
    # A cover is a panel or a picture of its own, and there is one cover.
    other = replace(full(), front=replace(full().front, cover=Cover(panel="sheet")))
    values = [value for one in (full(), other) for _, value in walk(one)]
    kinds = {type(value) for value in values if is_dataclass(value)}
    filled = {
        f"{type(value).__name__}.{field.name}"
        for value in values
        if is_dataclass(value)
        for field in fields(value)
        if getattr(value, field.name) != (None if field.default is MISSING else field.default)
    }
    every = {
        f"{kind.__name__}.{field.name}"
        for kind in kinds
        if hasattr(kind, "__pydantic_config__")
        for field in fields(kind)
    }
    assert every - filled == set()


def test_what_is_not_printed_are_fields_that_there_are() -> None:
    names = {name for name, _ in written()} | {"Role.status", "Cover.panel"}
    known = names | {part for name in names for part in name.split(".")}
    assert set(UNPRINTED) - known == set()
    assert set(ELSEWHERE) | set(KEYS) <= names
