"""Choose the languages of a record: what one edition says of it.

Called by `outline` alone, which knows the list of languages.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from toolkit.book.content import (
    Claim,
    Credited,
    Happening,
    Kin,
    NamedRecord,
    Office,
    OtherName,
    Person,
    Plate,
    Title,
    Work,
)
from toolkit.model import names, objects, records, works
from toolkit.model.claims import Event, SourceUse
from toolkit.model.exhibition import Exhibition
from toolkit.model.prose import Citation, Passage, Prose
from toolkit.model.text import Text, Words

Named = TypeVar("Named", names.Name, names.DatedName)

# Names that somebody took or was given: never the name of an entry if there is another.
TAKEN = frozenset({"alias", "pseudonym", "given-by-state"})
# ISO 15924 subtags and the languages, as far as we have fonts, that are not written in Latin.
SCRIPTS = {
    "Latn": "LATIN",
    "Cyrl": "CYRILLIC",
    "Grek": "GREEK",
    "Hebr": "HEBREW",
    **dict.fromkeys(("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"), "CYRILLIC"),
    "el": "GREEK",
    "he": "HEBREW",
    "yi": "HEBREW",
}

# What happens once: claims that disagree about it stand together.
ONCE = frozenset({"birth", "death", "burial"})


@dataclass(frozen=True, slots=True)
class Choice:
    """An exhibition and the languages wanted, the first most."""

    exhibition: Exhibition
    languages: tuple[str, ...]

    def words(self, text: Text | None) -> Words | None:
        """Return `text` in the languages wanted, else as first written."""
        return text.choose(self.languages) if text else None

    def passage(self, prose: Prose | None) -> Passage | None:
        """Return `prose` in the languages wanted, else as first written."""
        return prose.choose(self.languages) if prose else None

    def title(self) -> Title:
        """Return what the title pages say."""
        front = self.exhibition.front
        return Title(
            title=front.title.choose(self.languages),
            subtitle=self.words(front.subtitle),
            summary=self.words(front.summary),
            publisher=self.organisation(front.publisher),
            homepage=front.homepage,
            date=front.date,
            credit=front.credit.choose(self.languages),
            rights=front.rights,
            content_note=self.words(front.content_note),
            contributors=tuple(
                Credited(
                    name=made.credited.choose(self.languages),
                    role=made.role,
                )
                for made in front.contributors
                if made.credited is not None
            ),
        )

    def plate(self, panel: records.Panel) -> Plate:
        """Return a panel as this edition prints it."""
        picture = panel.image.choose(self.languages)
        title = panel.title.choose(self.languages)
        return Plate(
            id=panel.id,
            anchor=f"panel-{panel.id}",
            number=panel.number,
            title=title,
            picture=picture.language if picture else None,
            missing=self.words(panel.image.missing),
            alt=self.words(panel.alt) or title,
            caption=self.passage(panel.caption),
            credit=self.words(panel.credit),
            transcript=self.passage(panel.transcript),
            persons=panel.persons,
            citations=_citations(panel.sources),
        )

    def person(self, person: records.Person) -> Person:
        """Return the entry of a person; drafts and claims without a source are left out."""
        name = self.name(person)
        happenings = in_time(self.happenings(person.events))
        return Person(
            id=person.id,
            name=name,
            other_names=tuple(
                dict.fromkeys(
                    words
                    for other in person.names
                    if (words := Words(other.lang, other.text)).words != name.words
                )
            ),
            born=_sure(happenings, "birth"),
            died=_sure(happenings, "death"),
            roles=tuple(
                Office(role=held.role.choose(self.languages), date=held.date)
                for held in person.roles
                if held.status is None
            ),
            summary=self.words(person.summary),
            biography=self.passage(person.biography),
            happenings=happenings,
            relations=tuple(self.relations(person)),
        )

    def name(self, person: records.Person) -> Words:
        """Return the name of a person's entry."""
        name = self._name_of(person)
        return Words(name.lang, name.text)

    def sorted_by(self, person: records.Person) -> str:
        """Return what an index prints and sorts by: "Begin, Menachem", else the whole name."""
        name = self._name_of(person)
        return f"{name.family}, {name.given}" if name.family and name.given else name.text

    def _name_of(self, person: records.Person) -> names.Name:
        """Return the preferred name if readers of this edition can read its script.

        Else a name in one of its languages; one taken or given (a code name) only if no other.
        """
        if script_of(person.name.text) == script_of_language(self.languages[0]):
            return person.name
        ranked = sorted(person.names, key=lambda name: (name.kind in TAKEN, not name.preferred))
        return _first(self.languages, ranked) or person.name

    def happenings(self, events: Sequence[Event]) -> Iterator[Happening]:
        """Yield the printed events in the order written, rival claims together."""
        groups: list[list[Event]] = []
        for event in events:
            if not event.printed:
                continue
            rival = next((group for group in groups if _rivals(group[0], event)), None)
            if rival is None:
                groups.append([event])
            else:
                rival.append(event)
        for group in groups:
            main = min(group, key=lambda event: (not event.preferred, _presumed(event)))
            yield Happening(
                claim=self.claim(main),
                others=tuple(self.claim(event) for event in group if event is not main),
            )

    def claim(self, event: Event) -> Claim:
        """Return one claim with its names and texts chosen."""
        charge = event.charge
        return Claim(
            type=event.type,
            date=event.date,
            effective=event.effective,
            place=self.place(event.place) if event.place else None,
            by=self.body(event.by) if event.by else None,
            custody=event.custody,
            asserted_by=self.words(event.asserted_by),
            basis=event.basis,
            doubt=event.doubt,
            preferred=event.preferred,
            allegation=event.about == "allegation",
            response=self.words(event.response),
            charge=self.words(charge.as_stated) if charge else None,
            article=charge.article if charge else "",
            charged_by=self.body(charge.by) if charge and charge.by else None,
            sentence=self.words(event.sentence),
            note=self.passage(event.note),
            citations=_citations(event.sources),
        )

    def relations(self, person: records.Person) -> Iterator[Kin]:
        """Yield the relations that are no drafts and have a source."""
        for relation in person.relations:
            if relation.printed:
                yield Kin(
                    type=relation.type,
                    anchor=f"person-{relation.person}",
                    name=self.name(self.exhibition.person(relation.person)),
                    date=relation.date,
                    basis=relation.basis,
                    doubt=relation.doubt,
                    citations=_citations(relation.sources),
                )

    def place(self, id: str) -> Words:
        """Return the name of a place."""
        return _name(self.languages, self.exhibition.place(id).names)

    def organisation(self, id: str) -> Words:
        """Return the name of an organisation."""
        return _name(self.languages, self.exhibition.organisation(id).names)

    def body(self, id: str) -> Words:
        """Return the name of who acts: an organisation or a person."""
        if any(organisation.id == id for organisation in self.exhibition.organisations):
            return self.organisation(id)
        return self.name(self.exhibition.person(id))

    def named_place(self, place: records.Place) -> NamedRecord:
        """Return the entry of a place."""
        within = self.place(place.part_of[-1].place) if place.part_of else None
        return self._named(f"place-{place.id}", place, within, _citations(place.sources))

    def named_body(self, body: records.Organisation) -> NamedRecord:
        """Return the entry of an organisation."""
        within = self.organisation(body.part_of[-1].organisation) if body.part_of else None
        return self._named(f"organisation-{body.id}", body, within, ())

    def _named(
        self,
        anchor: str,
        record: records.Place | records.Organisation,
        within: Words | None,
        citations: tuple[Citation, ...],
    ) -> NamedRecord:
        name = _name(self.languages, record.names)
        return NamedRecord(
            anchor=anchor,
            name=name,
            other_names=tuple(
                OtherName(name=Words(other.lang, other.text), start=other.start, end=other.end)
                for other in record.names
                if other.text != name.words or other.start or other.end
            ),
            within=within,
            note=self.passage(record.note),
            citations=citations,
        )

    def work(self, source: works.Source) -> Work:
        """Return a work cited."""
        return Work(
            id=source.id,
            kind=source.kind,
            title=Words(source.lang, source.title),
            authors=_names_of(source.authors),
            editors=_names_of(source.editors),
            translators=_names_of(source.translators),
            corporate=source.corporate,
            container=source.container,
            publisher=source.publisher,
            city=source.city,
            date=source.date,
            volume=source.volume,
            pages=source.pages,
            isbn=source.isbn or "",
            url=source.url,
            accessed=source.accessed,
            archive=source.archive,
            reference=_reference(source.reference),
            note=self.words(source.note),
        )


def in_time(happenings: Iterable[Happening]) -> tuple[Happening, ...]:
    """Return `happenings` as time runs.

    Only a certain difference counts: "1941" stays behind "20 September 1941" if it was written
    there, for who wrote it may know more than the dates say. One without a date follows what was
    written before it.
    """
    ordered: list[Happening] = []
    place = 0
    for happening in happenings:
        if happening.claim.date:
            later = (at for at, other in enumerate(ordered) if _precedes(happening, other))
            place = next(later, len(ordered))
        ordered.insert(place, happening)
        place += 1
    return tuple(ordered)


def _precedes(first: Happening, second: Happening) -> bool:
    """Tell whether all of the first is over before any of the second can begin."""
    if first.claim.date is None or second.claim.date is None:
        return False
    return first.claim.date.sort_key[1] < second.claim.date.sort_key[0]


def script_of(text: str) -> str:
    """Return the script of the first letter of `text`, such as "CYRILLIC"."""
    letter = next((letter for letter in text if letter.isalpha()), "")
    return unicodedata.name(letter, "").split(" ")[0]


def script_of_language(tag: str) -> str:
    """Return the script a language is written in, as its tag says or as is usual."""
    language, *subtags = tag.split("-")
    return next(
        (SCRIPTS[subtag] for subtag in subtags if subtag in SCRIPTS), SCRIPTS.get(language, "LATIN")
    )


def _first(languages: Sequence[str], ranked: Sequence[Named]) -> Named | None:
    """Return the first of `ranked` in the first of `languages` there is."""
    for language in languages:
        for name in ranked:
            if name.lang.split("-")[0] == language.split("-")[0]:
                return name
    return None


def _name(languages: Sequence[str], names: Sequence[names.DatedName]) -> Words:
    ranked = sorted(names, key=lambda name: not name.preferred)
    name = _first(languages, ranked) or ranked[0]
    return Words(name.lang, name.text)


def _rivals(first: Event, event: Event) -> bool:
    if first.type != event.type:
        return False
    return event.type in ONCE or "disputed" in (first.doubt, event.doubt)


def _presumed(event: Event) -> bool:
    return event.basis == "legal-presumption"


def _sure(happenings: Iterable[Happening], type: str) -> Claim | None:
    """Return the claim a lifespan may use: never a legal presumption."""
    for happening in happenings:
        claim = happening.claim
        if claim.type == type and claim.basis != "legal-presumption" and claim.date:
            return claim
    return None


def _names_of(authors: Iterable[works.Author]) -> tuple[str, ...]:
    return tuple(author.name for author in authors)


def _reference(reference: objects.Reference | None) -> str:
    """Return where a file lies, as one string; its parts have the same names in every language."""
    if reference is None:
        return ""
    return reference.shelfmark or ", ".join(f"{name} {part}" for name, part in reference.parts)


def _citations(sources: Iterable[SourceUse]) -> tuple[Citation, ...]:
    return tuple(Citation(use.id, use.locator) for use in sources)
