"""Choose what an edition says of an archival object."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.book.choose.authorities import authorities
from toolkit.book.choose.choice import Choice, citations
from toolkit.book.choose.panels import cuts, regions
from toolkit.book.content.facts import Called, Linked, Made
from toolkit.book.content.objects import Object
from toolkit.book.territories import languages_in
from toolkit.model import objects
from toolkit.model.dates import HistoricalDate
from toolkit.model.text import Words

PHOTOGRAPHER = "pht"
MAKER = "cre"


def thing(choice: Choice, record: objects.ArchivalObject) -> Object:
    """Return an archival object as this edition prints it."""
    picture = record.image.choose(choice.languages) if record.image else None
    return Object(
        id=record.id,
        title=record.title.choose(choice.languages),
        caution=choice.caution(record.content_note, record.sensitivity),
        kind=record.kind,
        level=record.level,
        date=record.date,
        place=choice.place(record.place, record.date) if record.place else None,
        makers=tuple(_makers(choice, record)),
        wholes=tuple(_wholes(choice, record)),
        holder=choice.organisation(record.holder) if record.holder else None,
        reference=record.reference,
        extent=choice.words(record.extent),
        medium=choice.words(record.medium),
        languages=languages_in(record.languages, choice.languages),
        description=choice.passage(record.description),
        history=choice.passage(record.history),
        access=record.access,
        access_note=choice.words(record.access_note),
        copyright=choice.words(record.copyright),
        rights=record.rights,
        credit=choice.words(record.credit),
        picture=picture.language if picture else None,
        plate=record.plate is not None,
        missing=choice.words(record.image.missing) if record.image else None,
        alt=choice.words(record.alt),
        caption=choice.passage(record.caption),
        transcript=choice.passage(record.transcript),
        regions=regions(choice, f"object-{record.id}", record.details, picture),
        persons=tuple(choice.person(id) for id in record.persons),
        places=tuple(choice.place(id, record.date) for id in record.places),
        organisations=tuple(choice.organisation(id, record.date) for id in record.organisations),
        subjects=tuple(text.choose(choice.languages) for text in record.subjects),
        url=record.url,
        authorities=authorities(record.same_as),
        citations=citations(choice, record.sources),
        cuts=cuts(choice, record.details, picture),
    )


def _makers(choice: Choice, record: objects.ArchivalObject) -> Iterator[Made]:
    for maker in record.creators:
        yield from _made(choice, maker, record.date)
    if record.photographer:
        # The field says what they did where the role does not.
        told = record.photographer.role != MAKER
        maker = record.photographer if told else replace(record.photographer, role=PHOTOGRAPHER)
        yield from _made(choice, maker, record.date)


def _made(choice: Choice, maker: objects.Maker, date: HistoricalDate | None) -> Iterator[Made]:
    """Yield who made it, by the name written, else by that of their record."""
    called = choice.body(maker.id, date) if maker.id else None
    if maker.name:
        language = maker.lang or choice.exhibition.front.languages[0]
        written = Words(language, maker.name)
        called = replace(called, name=written) if called else Called(name=written, anchor="")
    if called:
        yield Made(maker=called, role=maker.role, doubt=maker.doubt)


def _wholes(choice: Choice, record: objects.ArchivalObject) -> Iterator[Linked]:
    """Yield what the object is part of, upwards."""
    met = {record.id}
    above = record.part_of
    while above and above not in met:
        met.add(above)
        yield choice.object(above)
        above = choice.exhibition.object(above).part_of
