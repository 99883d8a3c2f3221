"""Give the records what they have in common: addresses, names, dates, claims in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from toolkit.book.choose.names import script_of, written
from toolkit.book.disagreements import claim_in, works_in
from toolkit.book.phrases import phrase
from toolkit.book.references import reference
from toolkit.model.claims import Event, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.edtf import Span
from toolkit.model.exhibition import Exhibition
from toolkit.model.moments import Moment
from toolkit.model.names import DatedName, Identifiers, Name
from toolkit.model.objects import Reference
from toolkit.model.prose import Prose
from toolkit.model.records import Organisation, Person
from toolkit.model.scripts import SCRIPTS
from toolkit.model.text import Text, Words
from toolkit.model.web import Addresses, Pictured
from toolkit.targets.iiif.records.formats import (
    LINKED_ART,
    SCHEMA,
    WHOLE,
    Described,
    address,
    is_described,
    stem,
)
from toolkit.targets.iiif.words import transcript_words, worded


@dataclass(frozen=True, slots=True)
class Catalogue:
    """An exhibition and where it stands: what every record is made from.

    `exhibition` has no drafts, and no picture that may not be shown on the web. `manifests` are
    those of persons and things that have one of their own, by id; the exhibition's shows all.
    `told` remembers claims in words.
    """

    exhibition: Exhibition
    at: Addresses
    manifests: Mapping[str, str] = field(default_factory=dict)
    told: dict[int, list[Words]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages of the exhibition."""
        return self.exhibition.front.languages

    @property
    def page(self) -> str:
        """Return the page for people: that of the whole, while records have none of their own."""
        return self.exhibition.front.homepage or self.at.base

    @property
    def whole(self) -> str:
        """Return the URI of the exhibition."""
        return address(self.at, WHOLE, LINKED_ART)

    def manifest(self, id: str = "") -> str:
        """Return the address of the manifest that shows a record, or the whole."""
        return self.manifests.get(id, self.at.manifest)

    def entity(self, id: str) -> str:
        """Return the URI of what a record tells of, in all formats: Linked Art is found there."""
        return address(self.at, stem(id), LINKED_ART)

    def work(self, id: str) -> str:
        """Return the URI of a work cited, which the exhibition's own record describes."""
        return f"{address(self.at, WHOLE, SCHEMA)}#{id}"

    def term(self, key: str) -> str:
        """Return the URI of a term of our vocabulary."""
        return f"{self.at.record(VOCABULARY)}#{key}"

    def described(self) -> Iterator[Described]:
        """Yield every record that is described by itself."""
        exhibition = self.exhibition
        records: tuple[Described, ...] = (
            *exhibition.persons,
            *exhibition.places,
            *exhibition.organisations,
            *exhibition.panels,
            *exhibition.objects,
        )
        yield from filter(is_described, records)

    @property
    def shown(self) -> tuple[Pictured, ...]:
        """Return the panels and the objects."""
        return (*self.exhibition.panels, *self.exhibition.objects)

    def person(self, id: str) -> Person | None:
        """Return a person that records may name; None for who is not described."""
        found = self.exhibition.person(id)
        return found if is_described(found) else None

    def persons(self, ids: Iterable[str]) -> list[Person]:
        """Return the persons of `ids` that records may name."""
        return [found for id in ids if (found := self.person(id))]

    def actor(self, id: str) -> Person | Organisation | None:
        """Return who acts: an organisation, or a person that records may name."""
        bodies = {body.id: body for body in self.exhibition.organisations}
        return bodies.get(id) or self.person(id)

    def claim(self, event: Event) -> list[Words]:
        """Return a claim in the words of each language: date, doubt, basis and works."""
        # Three formats want the same words, and no event is made anew meanwhile.
        if id(event) not in self.told:
            self.told[id(event)] = [
                Words(tag, claim_in(self.exhibition, event, tag)) for tag in self.languages
            ]
        return self.told[id(event)]

    def cited(self, uses: Sequence[SourceUse]) -> list[Words]:
        """Return works as claims cite them, in each language."""
        if not uses:
            return []
        return [Words(tag, works_in(self.exhibition, uses, tag)) for tag in self.languages]

    def date(self, date: HistoricalDate) -> list[Words]:
        """Return a date in the words of each language."""
        house = self.exhibition.front.house_style
        return [Words(tag, house.date(date.display(tag), tag)) for tag in self.languages]

    def reference(self, lies: Reference | None) -> list[Words]:
        """Return where a thing lies, in each language; once where all write it alike."""
        if lies is None:
            return []
        told = [Words(tag, reference(lies, tag)) for tag in self.languages]
        alike = len({each.words for each in told}) == 1
        return [Words("", told[0].words)] if alike else told

    def ours(self, words: Mapping[str, str]) -> list[Words]:
        """Return words of the records' own in the languages of the exhibition, else in English."""
        known = [tag for tag in self.languages if tag in words] or ["en"]
        return [Words(tag, words[tag]) for tag in known]

    def phrase(self, key: str) -> Text:
        """Return the books' words for a key in the languages of the exhibition."""
        return worded(key, self.languages)


VOCABULARY = "vocabulary.skos.jsonld"
"""The file of our own terms: events, bases, doubts."""


def labels(names: Sequence[Name] | Sequence[DatedName]) -> list[Words]:
    """Return one name for each language and script: the preferred, then one not given up."""
    chosen: dict[str, str] = {}
    for name in sorted(names, key=_standing):
        chosen.setdefault(tag_of(name), name.text)
    return [Words(tag, text) for tag, text in chosen.items()]


def _standing(name: Name | DatedName) -> tuple[bool, bool]:
    return not name.preferred, name.end is not None


def other_names(names: Sequence[Name] | Sequence[DatedName]) -> list[Words]:
    """Return the names that are no label."""
    taken = labels(names)
    told = (Words(tag_of(name), name.text) for name in names)
    return list(dict.fromkeys(each for each in told if each not in taken))


def tag_of(name: Name | DatedName) -> str:
    """Return the language of a name with its script where that is not the usual one."""
    script = name.script if isinstance(name, Name) else None
    if script and script not in name.lang and len(name.lang) <= 3:
        return name.lang if SCRIPTS.get(script_of(name.text)) else f"{name.lang}-{script}"
    return written(name.lang, name.text)


def script(text: str) -> str:
    """Return the code of the script of the first letter of `text`, "" if there is none."""
    return SCRIPTS.get(script_of(text), "")


def lasting(identifiers: Identifiers | None) -> list[str]:
    """Return the addresses of an ARK and a DOI, which outlast all others."""
    return list(identifiers.addresses) if identifiers else []


def texts(prose: Prose | None) -> list[Words]:
    """Return prose as plain text, in each of its languages."""
    return [each for each in transcript_words(prose) if each.words]


def iso(date: HistoricalDate | None) -> str:
    """Return a date that is certain as ISO 8601: a day, a month or a year; else ""."""
    if date is None or not isinstance(date.meaning, Moment):
        return ""
    moment = date.meaning
    if date.exact:
        return date.earliest if 0 <= moment.year <= LAST_YEAR else ""
    plain = moment.certain and moment.precision in ("year", "month") and not moment.time
    # Only a day of the Julian calendar has a name in the Gregorian one.
    fits = date.calendar == "gregorian" and 0 <= moment.year <= LAST_YEAR
    return date.edtf if plain and fits else ""


LAST_YEAR = 9999
"""Years of more digits are no ISO 8601 unless both sides agree on it."""


def gregorian(date: HistoricalDate) -> str:
    """Return a date as EDTF, whose numbers are Gregorian: a Julian one by its first and last day.

    Source: EDTF, level 0 (the calendar is that of ISO 8601).
    """
    if date.calendar == "gregorian":
        return date.edtf
    first, last = date.earliest, date.latest
    if first == last:
        return first
    lasting = isinstance(date.meaning, Span)
    return f"{first}/{last}" if lasting else f"[{first}..{last}]"


def settled(events: Sequence[Event], type: str) -> Event | None:
    """Return the claim of what happens once, if it is the only one and nobody doubts it.

    An execution is a death too: the two agree only if they are of one date.
    """
    told = [event for event in events if event.type == type]
    others = [event for event in events if (type, event.type) == ("death", "execution")]
    if len(told) != 1 or any(event.date != told[0].date for event in others):
        return None
    sure = all(event.doubt is None and event.about is None for event in (*told, *others))
    return told[0] if sure and told[0].basis != "legal-presumption" else None


def event_words(type: str, languages: Sequence[str]) -> list[Words]:
    """Return what an event is called."""
    return [phrase(type, tag) for tag in languages]
