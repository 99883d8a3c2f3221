"""Choose what an edition says of its pictures, its abbreviations and who made it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from toolkit.book.choose.choice import Choice
from toolkit.book.collation import sort_key
from toolkit.book.content.apparatus import Term
from toolkit.book.content.backmatter import (
    Abbreviation,
    Classification,
    Credit,
    Credits,
    Frontispiece,
    LastPage,
    Maker,
    Shown,
)
from toolkit.book.content.objects import Object
from toolkit.book.content.panels import Plate
from toolkit.book.content.sections import Title
from toolkit.book.phrases import phrase
from toolkit.model.objects import ArchivalObject
from toolkit.model.records import Panel
from toolkit.model.text import Words

BRACKETED = re.compile(r"(?P<long>.+) \((?P<short>[^()\s]*[^\W\d_a-zа-яё]{2}[^()\s]*)\)")
"""A term with its abbreviation behind it, "Special Board (OSO)": two capitals or more."""
ARCHIVAL = ("fond", "opis", "delo", "list", "listy")
"""The keys of how references to archives with inventories are shortened."""


def frontispiece(choice: Choice) -> Frontispiece | None:
    """Return the picture that faces the title page; None if there is none to show."""
    front = choice.exhibition.front
    if front.frontispiece is None:
        return None
    pictured: tuple[Panel | ArchivalObject, ...] = (
        *choice.exhibition.panels,
        *choice.exhibition.objects,
    )
    record = next(each for each in pictured if each.id == front.frontispiece)
    picture = record.image.choose(choice.languages) if record.image else None
    if picture is None:
        return None
    kind = "panel" if isinstance(record, Panel) else "object"
    title = record.title.choose(choice.languages)
    return Frontispiece(
        of=(f"{kind}s", record.id),
        anchor=f"{kind}-{record.id}",
        title=title,
        picture=picture.language,
        alt=choice.words(record.alt) or title,
        credit=choice.words(record.credit),
        rights=record.rights if record.rights != front.rights else None,
    )


def abbreviations(
    choice: Choice, terms: Iterable[Term], *, archival: bool
) -> tuple[Abbreviation, ...]:
    """Return the abbreviations among `terms`, and those of references to archives, sorted."""
    language = choice.languages[0]
    found = [each for term in terms for each in _abbreviated(term)]
    if archival:
        found += _archival(language)
    return tuple(sorted(found, key=lambda each: sort_key(language, each.short.words)))


def _abbreviated(term: Term) -> Iterator[Abbreviation]:
    """Yield a term that stands for something longer, or has its abbreviation behind it."""
    word = term.word
    if term.expansion:
        yield Abbreviation(short=word, long=term.expansion, anchor=term.anchor)
    elif found := BRACKETED.fullmatch(word.words):
        short, long = (Words(word.language, found[name]) for name in ("short", "long"))
        yield Abbreviation(short=short, long=long, anchor=term.anchor)


def _archival(language: str) -> Iterator[Abbreviation]:
    """Yield the words of references, each once: in Russian one folio or several are one word."""
    met = set()
    for key in ARCHIVAL:
        short = phrase(key, language)
        if short not in met:
            met.add(short)
            yield Abbreviation(short=short, long=phrase(f"{key}-long", language))


def makers(choice: Choice) -> tuple[Maker, ...]:
    """Return who made the exhibition and wishes to be named, each once, with all they did."""
    said: dict[Words, tuple[tuple[str, ...], Words | None]] = {}
    for one in choice.exhibition.front.contributors:
        if one.credited is None:
            continue
        name = one.credited.choose(choice.languages)
        roles, note = said.get(name, ((), None))
        said[name] = (*roles, one.role), note or choice.words(one.note)
    return tuple(Maker(name=name, roles=roles, note=note) for name, (roles, note) in said.items())


def credits_of(choice: Choice, plates: Sequence[Plate], things: Sequence[Object]) -> Credits:
    """Return whose the pictures are, those of one credit line together."""
    front = choice.exhibition.front
    lines: dict[tuple[Words | None, str | None], list[Shown]] = {}
    for line, rights, shown in (*_of_plates(plates), *_of_things(choice, things)):
        if line or rights:
            lines.setdefault((line, rights), []).append(shown)
    return Credits(
        pictures=tuple(
            Credit(line=line, rights=rights, shown=tuple(shown))
            for (line, rights), shown in lines.items()
        ),
        cover=_of_cover(choice),
        line=front.credit.choose(choice.languages),
        rights=front.rights,
    )


Credited = tuple[Words | None, str | None, Shown]


def _of_plates(plates: Sequence[Plate]) -> Iterator[Credited]:
    for plate in plates:
        if plate.picture:
            shown = Shown(anchor=plate.anchor, title=plate.title, number=plate.number)
            yield plate.credit, plate.rights, shown


def _of_things(choice: Choice, things: Sequence[Object]) -> Iterator[Credited]:
    """Yield the pictures of objects; without a credit line, who holds the rights or the object."""
    ours = choice.exhibition.front.rights
    for thing in things:
        if thing.picture:
            holder = thing.holder.name if thing.holder else None
            line = thing.credit or thing.copyright or holder
            shown = Shown(anchor=thing.figure_anchor, title=thing.title)
            yield line, thing.rights if thing.rights != ours else None, shown


def _of_cover(choice: Choice) -> Credit | None:
    """Return whose the picture on the cover is; None for a panel, which stands in the book."""
    cover = choice.exhibition.front.cover
    if cover is None or cover.image is None or not cover.image.pictures or cover.credit is None:
        return None
    rights = cover.rights if cover.rights != choice.exhibition.front.rights else None
    return Credit(line=choice.words(cover.credit), rights=rights, shown=())


def classification(choice: Choice) -> Classification | None:
    """Return the numbers of Russian libraries; None if none is given."""
    said = choice.exhibition.front.end_page
    if said is None or not (said.udc or said.bbk or said.author_mark):
        return None
    return Classification(
        udc=said.udc or "", bbk=said.bbk or "", author_mark=said.author_mark or ""
    )


def last_page(choice: Choice, title: Title) -> LastPage:
    """Return what Russian books say on their last page."""
    said = choice.exhibition.front.end_page
    return LastPage(
        kind=choice.words(said.kind) if said else None,
        title=title.title,
        subtitle=title.subtitle,
        makers=makers(choice),
        signed=said.signed if said else None,
        paper=choice.words(said.paper) if said else None,
        printing=choice.words(said.printing) if said else None,
        run=said.run if said else None,
        publisher=title.publisher,
        address=_address(title),
        homepage=title.homepage,
        printer=choice.words(said.printer) if said else None,
        faces=title.faces,
    )


def _address(title: Title) -> Words | None:
    """Return the address of the publisher, known where it is who answers for the book."""
    contact = title.published.contact if title.published else None
    return contact.address if contact and contact.name == title.publisher else None
