"""Find the column that somebody's title means: `Surname (ru)`, `charge.article`, `Дата ареста`.

A title may name a field of the record, or one of a part that the record has several of: then the
row tells that part too, as tables do that have one row for each person.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from toolkit.model.fields import Choice, describe
from toolkit.model.text import LANGUAGE_TAG
from toolkit.sources.tables.closed import GENITIVE
from toolkit.sources.tables.columns import Column, Sheet, linked_part, records, sheets
from toolkit.sources.tables.titles import (
    NOTES,
    OWNER,
    SPECIAL,
    all_titles,
    alternatives,
    english_words,
    full_titles,
    nearest,
    normal,
    own_titles,
    parted,
    russian_words,
)
from toolkit.sources.tables.words import LANGUAGES, TITLES

TAGGED = re.compile(r"(.+?)\s*[(\[]\s*([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*)\s*[)\]]\s*")
TAG_LAST = re.compile(r"(.+?)[\s._:]+([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\s*")


@dataclass(frozen=True, slots=True)
class Told:
    """A part of a record, by the field it belongs to and what tells it from others.

    ("events", "type", "arrest") is the arrest of a person; ("names", "lang", "ru") the Russian
    name.
    """

    field: str
    by: str
    value: str


@dataclass(frozen=True, slots=True)
class Heading:
    """What a column of somebody's table holds; `told` if it belongs to a part of the record."""

    column: Column
    language: str = ""
    told: Told | None = None


class Headings:
    """The titles that one sheet knows; `languages` are the exhibition's."""

    def __init__(self, sheet: Sheet, languages: Sequence[str]) -> None:
        """Learn the titles of `sheet`."""
        self.sheet, self.languages = sheet, tuple(languages)
        self._direct = _direct(sheet)

    def find(self, text: str) -> Heading | None:
        """Return what a column titled `text` holds, None if nobody can tell."""
        for base, tag in self._readings(text):
            column = self._direct.get(normal(base))
            if column is not None and (column.by_language or not tag):
                return Heading(column, (tag or self.languages[0]) if column.by_language else "")
        if self.sheet.linked:
            return None
        return next(self._in_parts(text), None)

    def nearest(self, text: str) -> str:
        """Return a hint that names the nearest title."""
        columns = (OWNER, *self.sheet.columns) if self.sheet.linked else self.sheet.columns
        titles = [
            title
            for column in columns
            for language in LANGUAGES
            for title in full_titles(column, language)
        ]
        base, tag = next(reversed(list(self._readings(text))))
        near = nearest(base, titles)
        if not near:
            return f"a column of your own notes begins with '{NOTES}'"
        return f"did you mean '{near} ({tag})'?" if tag else f"did you mean '{near}'?"

    def _in_parts(self, text: str) -> Iterator[Heading]:
        """Yield what `text` may mean in the parts of a record: `Arrest date`, `Name (ru)`."""
        kind = self.sheet.kinds[0]
        for base, tag in self._readings(text):
            found = _by_type(kind).get(normal(base))
            if found is not None and (found.column.by_language or not tag):
                language = (tag or self.languages[0]) if found.column.by_language else ""
                yield Heading(found.column, language, found.told)
            named = _by_language(kind).get(normal(base))
            if named is not None:
                field, column = named
                yield Heading(column, "", Told(field, "lang", tag or self.languages[0]))

    def _readings(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield `text` as a title and the tag of a language, in every way it can be read."""
        yield text, ""
        for form in (TAGGED, TAG_LAST):
            match = form.fullmatch(text.strip())
            if match:
                tag = self._tag(match[2])
                if tag:
                    yield match[1], tag

    def _tag(self, written: str) -> str:
        """Return a language tag as BCP 47 writes it, "" if it is none."""
        first, *rest = written.replace("_", "-").split("-")
        cased = [part.title() if len(part) == 4 and part.isalpha() else part for part in rest]
        cased = [part.upper() if len(part) == 2 else part for part in cased]
        tag = "-".join((first.lower(), *cased))
        return tag if LANGUAGE_TAG.fullmatch(tag) else ""


@cache
def _direct(sheet: Sheet) -> dict[str, Column]:
    """Return every title that means a column of `sheet`: whole ones before short ones."""
    columns = (OWNER, *sheet.columns) if sheet.linked else sheet.columns
    found: dict[str, Column] = {}
    for column in columns:
        for title in own_titles(column):
            found.setdefault(normal(title), column)
    short = [
        (normal(title), column)
        for column in columns
        if len(column.keys) > 1 and column.keys[-1] not in SPECIAL
        for language in LANGUAGES
        for title in dict.fromkeys(alternatives(column.keys[-1], language))
    ]
    times = Counter(title for title, column in dict.fromkeys(short))
    for title, column in short:
        if times[title] == 1:
            found.setdefault(title, column)
    if sheet.linked:
        for title in _owner_titles(sheet.kinds):
            found.setdefault(normal(title), OWNER)
    return found


def _owner_titles(kinds: Iterable[str]) -> Iterator[str]:
    """Yield what people call the column of owners, where no column of the sheet is called so."""
    yield from all_titles(TITLES["id"])
    for kind in kinds:
        one = kind.removesuffix("s")
        yield from (one, *all_titles(TITLES.get(one, ())))


@cache
def _by_type(kind: str) -> dict[str, Heading]:
    """Return the titles of what a record has several of, told by its type: `Arrest date`."""
    found: dict[str, Heading] = {}
    for field, part in _linked(kind):
        types = next((each.form for each in describe(part).fields if each.name == "type"), None)
        if not isinstance(types, Choice):
            continue
        first, *rest = (each for each in _sheet(field).columns if each.path != ("type",))
        for value in types.words:
            told = Told(field, "type", value)
            for title in _type_words(types, value):
                found.setdefault(normal(title), Heading(first, told=told))
            for column in (first, *rest):
                for title in _typed_titles(types, value, column):
                    found.setdefault(normal(title), Heading(column, told=told))
    return found


def _typed_titles(types: Choice, value: str, column: Column) -> Iterator[str]:
    """Yield `Arrest date`, `Date of arrest`, `Арест: дата`, `Дата ареста`, `arrest.date`."""
    english, russian = LANGUAGES
    for title in (column.path[0], *full_titles(column, english)):
        for name in english_words(types, value):
            yield from (f"{name} {title}", f"{title} of {name}")
    genitives = parted(GENITIVE.get(types.list, {}).get(value, ""))
    for title in full_titles(column, russian):
        for name in parted(russian_words(types).get(value, value)):
            yield f"{name} {title}"
        for name in filter(None, genitives):
            yield f"{title} {name}"


@cache
def _by_language(kind: str) -> dict[str, tuple[str, Column]]:
    """Return the titles of what a record has one of in each language: `Name (ru)`."""
    found: dict[str, tuple[str, Column]] = {}
    for field, part in _linked(kind):
        names = {each.name for each in describe(part).fields if each.needed}
        if not {"text", "lang"} <= names:
            continue
        for column in _sheet(field).columns:
            if column.path != ("lang",) and _belongs(column, part):
                for title in own_titles(column):
                    found.setdefault(normal(title), (field, column))
    return found


def _belongs(column: Column, part: type) -> bool:
    """Tell whether a column of a sheet for several classes is one of `part`."""
    return column.path[0] in {each.name for each in describe(part).fields}


def _linked(kind: str) -> Iterator[tuple[str, type]]:
    for field in describe(records()[kind]).fields:
        part = linked_part(field.form)
        if part is not None:
            yield field.name, part


def _sheet(name: str) -> Sheet:
    return next(sheet for sheet in sheets() if sheet.name == name)


def _type_words(form: Choice, value: str) -> Iterator[str]:
    yield from english_words(form, value)
    yield from parted(russian_words(form).get(value, value))
