"""Choose words, texts and names in the languages of one edition."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from toolkit.book.choose.names import (
    beginning,
    name_of_entry,
    name_of_person,
    name_then,
    since,
)
from toolkit.book.content.facts import Called, Caution, Ground, Linked
from toolkit.model import names, records
from toolkit.model.claims import SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition
from toolkit.model.locators import in_each_language
from toolkit.model.prose import Citation, Passage, Prose
from toolkit.model.text import Text, Words
from toolkit.model.vocabulary import Sensitivity


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

    def caution(self, note: Text | None, about: tuple[Sensitivity, ...]) -> Caution:
        """Return what readers may want to be prepared for."""
        return Caution(note=self.words(note), about=about)

    def name(self, person: records.Person) -> Words:
        """Return the name of a person's entry."""
        name = self.name_of(person)
        return Words(name.lang, name.text)

    def sorted_by(self, person: records.Person) -> str:
        """Return what an index prints and sorts by: "Begin, Menachem", else the whole name."""
        name = self.name_of(person)
        if not (name.family and name.given):
            return name.text
        given = (name.given, name.patronymic, name.particle)
        return f"{name.family}, {' '.join(part for part in given if part)}"

    def name_of(self, person: records.Person) -> names.Name:
        """Return the name under which a person has their entry."""
        return name_of_person(self.languages, person.names, person.name)

    def person(self, id: str) -> Called:
        """Return a person as named in a claim."""
        return Called(name=self.name(self.exhibition.person(id)), anchor=f"person-{id}")

    def place(self, id: str, date: HistoricalDate | None = None) -> Called:
        """Return a place by its name at a time, its entry's name beside it."""
        return self._called(f"place-{id}", self.exhibition.place(id), date)

    def organisation(self, id: str, date: HistoricalDate | None = None) -> Called:
        """Return an organisation by its name at a time, its entry's name beside it."""
        return self._called(f"organisation-{id}", self.exhibition.organisation(id), date)

    def body(self, id: str, date: HistoricalDate | None = None) -> Called:
        """Return who acts: an organisation or a person."""
        if any(organisation.id == id for organisation in self.exhibition.organisations):
            return self.organisation(id, date)
        return self.person(id)

    def object(self, id: str) -> Linked:
        """Return the title of an object."""
        title = self.exhibition.object(id).title.choose(self.languages)
        return Linked(title=title, anchor=f"object-{id}")

    def _called(
        self,
        anchor: str,
        record: records.Place | records.Organisation,
        date: HistoricalDate | None,
    ) -> Called:
        entry = name_of_entry(self.languages, record.names)
        day = beginning(date)
        then = name_then(self.languages, record.names, entry, day) if day else entry
        if day is None or then.text == entry.text:
            return Called(name=words_of(entry), anchor=anchor, article=entry.article)
        return Called(
            name=words_of(then),
            anchor=anchor,
            entry=words_of(entry),
            since=since(entry, day, gone=record.end is not None),
            article=then.article,
        )


def words_of(name: names.Name | names.DatedName) -> Words:
    """Return a name with its language."""
    return Words(name.lang, name.text)


def citations(choice: Choice, sources: Iterable[SourceUse]) -> tuple[Citation, ...]:
    """Return the works cited for a claim."""
    return tuple(_citation(choice, use) for use in sources)


def _citation(choice: Choice, use: SourceUse) -> Citation:
    if use.locator is None:
        return Citation(use.id)
    chosen = use.locator.choose(choice.languages)
    language = "" if in_each_language(chosen.words) else chosen.language
    return Citation(use.id, chosen.words, language)


def grounds(
    choice: Choice,
    of: Literal["names", "citizenship", "roles"],
    told: Iterable[tuple[Words, tuple[SourceUse, ...]]],
) -> tuple[Ground, ...]:
    """Return what has sources of its own, with them."""
    return tuple(
        Ground(of=of, what=what, citations=citations(choice, uses)) for what, uses in told if uses
    )
