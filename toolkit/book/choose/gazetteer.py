"""Choose what an edition says of a place or an organisation."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

from toolkit.book.choose.authorities import authorities
from toolkit.book.choose.choice import Choice, citations, grounds, words_of
from toolkit.book.choose.names import name_of_entry, readable
from toolkit.book.content.facts import Called, Linked, Period
from toolkit.book.content.gazetteer import DatedName, NamedRecord, Pointer, Position, Within
from toolkit.book.territories import spoken_in, territory
from toolkit.model import names, records
from toolkit.model.dates import HistoricalDate
from toolkit.model.text import Words

Whole = tuple[str, HistoricalDate | None, HistoricalDate | None]
"""The id of what something was part of, since when and until when."""
Wholes = Callable[[str], tuple[Whole, ...]]


def named_place(choice: Choice, place: records.Place) -> NamedRecord:
    """Return the entry of a place; coordinates that nobody verified are left out."""

    def wholes(id: str) -> tuple[Whole, ...]:
        return tuple((each.place, each.start, each.end) for each in exhibition.place(id).part_of)

    exhibition = choice.exhibition
    name = name_of_entry(choice.languages, place.names)
    return NamedRecord(
        anchor=f"place-{place.id}",
        name=words_of(name),
        kind="" if place.kind == "place" else f"place-{place.kind}",
        country=_country(choice, place),
        other_names=_other_names(_own(choice, place), name),
        within=_within(place.id, wholes, choice.place),
        existed=Period(start=place.start, end=place.end),
        position=_position(choice, place.coordinates),
        homepage=None,
        note=choice.passage(place.note),
        authorities=authorities(place.same_as),
        grounds=grounds(choice, "names", ((words_of(each), each.sources) for each in place.names)),
        citations=citations(choice, place.sources),
    )


def named_body(choice: Choice, body: records.Organisation) -> NamedRecord:
    """Return the entry of an organisation."""

    def wholes(id: str) -> tuple[Whole, ...]:
        parts = exhibition.organisation(id).part_of
        return tuple((each.organisation, each.start, each.end) for each in parts)

    exhibition = choice.exhibition
    name = name_of_entry(choice.languages, body.names)
    return NamedRecord(
        anchor=f"organisation-{body.id}",
        name=words_of(name),
        kind="" if body.kind == "body" else f"body-{body.kind}",
        country=None,
        other_names=_other_names(body.names, name),
        within=_within(body.id, wholes, choice.organisation),
        existed=Period(start=body.start, end=body.end),
        position=None,
        homepage=body.homepage,
        note=choice.passage(body.note),
        authorities=authorities(body.same_as),
        grounds=grounds(choice, "names", ((words_of(each), each.sources) for each in body.names)),
        citations=citations(choice, body.sources),
    )


def _country(choice: Choice, place: records.Place) -> Words | None:
    """Return in which state a place lies; of a state that is what it is itself."""
    if place.country is None or place.kind == "country":
        return None
    return territory(place.country, choice.languages)


def _own(choice: Choice, place: records.Place) -> tuple[names.DatedName, ...]:
    """Return the names of a place without what only other editions call it: "Vienna" in Russian.

    A language of another edition stays where it is spoken, and a name of another time in letters
    that readers can read; where it is not known what is spoken, any in such letters.
    """
    read = {tag.split("-")[0] for tag in choice.languages}
    spoken = spoken_in(place.country) if place.country else frozenset()
    elsewhere = {tag.split("-")[0] for tag in choice.exhibition.front.languages} - read - spoken

    def wanted(name: names.DatedName) -> bool:
        if name.lang.split("-")[0] not in elsewhere:
            return not _in_other_letters(name, read)
        dated = bool(name.start or name.end)
        return (dated or not spoken) and readable(name.text, choice.languages)

    return tuple(filter(wanted, place.names))


def _in_other_letters(name: names.DatedName, read: set[str]) -> bool:
    """Tell whether a name transliterates a language that readers of this edition read."""
    language, *subtags = name.lang.split("-")
    return language in read and any(len(each) == len("Latn") for each in subtags)


def _other_names(
    written: tuple[names.DatedName, ...], entry: names.DatedName
) -> tuple[DatedName, ...]:
    """Return the names beside the entry's, and that one too if its time is told by no other."""
    times = [(name.start, name.end) for name in written if name.text != entry.text]
    return tuple(
        DatedName(
            name=words_of(name),
            scheme=name.scheme,
            period=Period(start=name.start, end=name.end),
        )
        for name in written
        if name.text != entry.text
        or ((name.start or name.end) and (name.start, name.end) not in times)
    )


def pointers(choice: Choice, record: NamedRecord) -> Iterator[Pointer]:
    """Yield the other names of an entry that lead to it, where they stand apart from it.

    Names in letters that readers of this edition cannot read are looked up by nobody.
    """
    met = {_bare(record.name.words)}
    for other in record.other_names:
        name = _bare(other.name.words)
        beside = any(name.startswith(known) or known.startswith(name) for known in met)
        if readable(other.name.words, choice.languages) and not beside:
            met.add(name)
            to = Linked(title=record.name, anchor=record.anchor)
            yield Pointer(name=other.name, period=other.period, to=to)


def _bare(name: str) -> str:
    """Return a name without marks: "Rīga" stands where "Riga" does."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _within(id: str, wholes: Wholes, named: Callable[[str], Called]) -> tuple[Within, ...]:
    return tuple(
        Within(
            line=tuple(
                Linked(title=called.name, anchor=called.anchor)
                for called in map(named, _line(whole, wholes, below=id))
            ),
            period=Period(start=start, end=end),
        )
        for whole, start, end in wholes(id)
    )


def _line(id: str, wholes: Wholes, *, below: str) -> Iterator[str]:
    """Yield a whole and what it is itself part of, upwards, while there is but one at all times."""
    met = {below}
    while id not in met:
        met.add(id)
        yield id
        above = wholes(id)
        if len(above) == 1 and above[0][1:] == (None, None):
            id = above[0][0]


def _position(choice: Choice, where: records.Coordinates | None) -> Position | None:
    if where is None or where.basis == "unverified":
        return None
    return Position(
        lat=where.lat,
        lon=where.lon,
        radius_km=where.radius_km,
        basis=where.basis,
        citations=citations(choice, where.sources),
    )
