"""Derive the sheets of a workbook, and the columns of each, from the classes of the model.

A record is a row of its kind's sheet. What a record has several of, each with fields of its own
(names, events), are rows of a linked sheet, which say in their first column whose they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, get_args, get_type_hints

from toolkit.model.claims import SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import KINDS, Exhibition
from toolkit.model.fields import Choice, Field, Form, Many, Part, Simple, describe

Path = tuple[str, ...]
"""Names of fields, from the row's record or part to what a cell holds."""
Writing = Literal["one", "list", "uses", "yaml"]
"""How a cell writes its value: plainly, `a; b`, `source, p. 12; other`, or as YAML.

Lists in several languages are in the same order in each.
"""

BODIES = ("organisations", "persons")
NAMED: dict[tuple[str, str], tuple[str, ...]] = {
    ("Event", "by"): BODIES,
    ("Charge", "by"): BODIES,
    ("Maker", "id"): BODIES,
    ("SourceUse", "id"): ("sources",),
    ("ArchivalObject", "part_of"): ("objects",),
    ("ArchivalObject", "holder"): ("organisations",),
    ("Source", "holder"): ("organisations",),
    ("Term", "see"): ("glossary",),
    ("Source", "based_on"): ("sources",),
}
"""Which records a field names, where its own name does not tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: where its value belongs, and what it may be.

    `keys` are the fields on the way to it, as `Class.field`, for its title, of which the last
    goes without saying if `plain`; `names` are the kinds of record an id in it may name; `sets` is
    a field that a filled cell sets too.
    """

    path: Path
    keys: tuple[str, ...]
    form: Form
    writing: Writing = "one"
    plain: bool = False
    by_language: bool = False
    needed: bool = False
    says: str = ""
    names: tuple[str, ...] = ()
    sets: tuple[Path, str] | None = None

    @property
    def is_date(self) -> bool:
        """Tell whether it holds dates."""
        return isinstance(self.form, Simple) and self.form.form == "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet: the records of `kinds`, or what the records of `kinds` have several of.

    `parts` holds the class of a row by kind: the same sheet may serve several kinds.
    """

    name: str
    linked: bool
    parts: tuple[tuple[str, type], ...]
    columns: tuple[Column, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of record its rows are, or belong to."""
        return tuple(kind for kind, _ in self.parts)


@cache
def records() -> dict[str, type]:
    """Return the class of each kind of record that tables hold: of all but essays."""
    hints = get_type_hints(Exhibition)
    return {kind: get_args(hints[kind])[0] for kind in KINDS if kind != "essays"}


@cache
def sheets() -> tuple[Sheet, ...]:
    """Return every sheet: each kind's own, followed by those linked to it."""
    found: dict[str, Sheet] = {}
    for kind, record in records().items():
        columns = tuple(columns_of(record))
        found[kind] = Sheet(name=kind, linked=False, parts=((kind, record),), columns=columns)
        for field in describe(record).fields:
            part = linked_part(field.form)
            if part is not None:
                found[field.name] = _joined(found.get(field.name), field.name, kind, part)
    return tuple(found.values())


def linked_part(form: Form) -> type | None:
    """Return the class of what stands on a linked sheet, None if the field is a column."""
    if isinstance(form, Many) and isinstance(form.of, Part) and form.of.kind is not SourceUse:
        return form.of.kind
    return None


def columns_of(record: type) -> Iterator[Column]:
    """Yield the columns of a record's own sheet."""
    for field in describe(record).fields:
        part = linked_part(field.form)
        if part is None:
            yield from _columns(record, field, (), ())
            continue
        plain = _plain_field(part)
        if plain is not None:
            # A list of nothing but names or ids need not have a sheet.
            column = _column(record, field, (), (), form=plain.form, writing="list")
            yield replace(column, names=_names(part, plain.name, plain.form))


def _joined(before: Sheet | None, name: str, kind: str, part: type) -> Sheet:
    """Return the linked sheet `name` with the columns that the parts of `kind` need too."""
    columns = [column for field in describe(part).fields for column in _columns(part, field)]
    if before is None:
        return Sheet(name=name, linked=True, parts=((kind, part),), columns=tuple(columns))
    here = {column.path: column for column in columns}
    there = {column.path: column for column in before.columns}
    for path in here.keys() & there.keys():
        if here[path].form != there[path].form:
            raise TypeError(f"'{path}' differs among the parts called '{name}'")
    both = {**here, **there}
    joined = tuple(
        replace(column, needed=column.needed and path in here and path in there)
        for path, column in both.items()
    )
    order = [*there, *(path for path in here if path not in there)]
    columns = sorted(joined, key=lambda column: order.index(column.path))
    return replace(before, parts=(*before.parts, (kind, part)), columns=tuple(columns))


def _columns(
    owner: type, field: Field, path: Path = (), keys: tuple[str, ...] = ()
) -> Iterator[Column]:
    """Yield the columns that one field needs, below `path`."""
    match field.form:
        case Simple(form="date"):
            yield from _date_columns(owner, field, path, keys)
        case Simple(form="image"):
            yield from _image_columns(owner, field, path, keys)
        case Simple(form="text" | "prose" | "drawing"):
            yield replace(_column(owner, field, path, keys), by_language=True)
        case Many(of=Simple(form="text") as inner):
            column = _column(owner, field, path, keys, form=inner, writing="list")
            yield replace(column, by_language=True)
        case Simple() | Choice():
            yield _column(owner, field, path, keys)
        case Many(of=Part(kind=kind)) if kind is SourceUse:
            column = _column(owner, field, path, keys, writing="uses")
            yield replace(column, names=NAMED["SourceUse", "id"])
        case Many(of=Choice() as inner) | Many(of=Simple() as inner) if _is_word(inner):
            yield _column(owner, field, path, keys, form=inner, writing="list")
        case Part(kind=kind):
            here, named = (*path, field.name), (*keys, f"{owner.__name__}.{field.name}")
            for below in describe(kind).fields:
                inside = replace(below, needed=False)
                yield from _columns(kind, inside, here, named)
        case _:
            yield _column(owner, field, path, keys, writing="yaml")


def _column(
    owner: type,
    field: Field,
    path: Path,
    keys: tuple[str, ...],
    *,
    form: Form | None = None,
    writing: Writing = "one",
) -> Column:
    form = form or field.form
    return Column(
        path=(*path, field.name),
        keys=(*keys, f"{owner.__name__}.{field.name}"),
        form=form,
        writing=writing,
        plain=bool(path) and describe(owner).plain == field.name,
        needed=field.needed,
        says=field.says,
        names=_names(owner, field.name, form),
    )


def _date_columns(owner: type, field: Field, path: Path, keys: tuple[str, ...]) -> Iterator[Column]:
    """Yield the column of a date, and the one that says in which calendar it counts."""
    date = _column(owner, field, path, keys)
    yield replace(date, path=(*date.path, "edtf"))
    calendars = get_args(get_type_hints(HistoricalDate).get("calendar"))
    if calendars:
        yield Column(
            path=(*date.path, "calendar"),
            keys=(*date.keys, "CALENDAR"),
            form=Choice(words=calendars),
            says="The calendar the date counts in, where it is not the Gregorian one.",
        )


def _image_columns(
    owner: type, field: Field, path: Path, keys: tuple[str, ...]
) -> Iterator[Column]:
    """Yield the column of a picture's file, and the one that says why there is none."""
    says = "The path of the picture's file in the exhibition's folder, such as panels/one.jpg."
    picture = replace(_column(owner, field, path, keys), by_language=True, says=says)
    yield picture
    yield Column(
        path=(*picture.path, "reason"),
        keys=(*picture.keys, "MISSING"),
        form=Simple(form="text"),
        by_language=True,
        says="Why there is no picture: it is lost, or may not be shown.",
        sets=((*picture.path, "status"), "missing"),
    )


def _plain_field(part: type) -> Field | None:
    """Return the field that a plain string stands for in a class, None if no word can."""
    shape = describe(part)
    plain = next((field for field in shape.fields if field.name == shape.plain), None)
    return plain if plain is not None and _is_word(plain.form) else None


def _is_word(form: Form) -> bool:
    """Tell whether a value is one piece of text, whatever the language."""
    whole = ("text", "prose", "image", "drawing", "date")
    return isinstance(form, Choice) or (isinstance(form, Simple) and form.form not in whole)


def _names(owner: type, field: str, form: Form) -> tuple[str, ...]:
    """Return the kinds of record that ids in a field may name."""
    if not (isinstance(form, Simple) and form.form == "id"):
        return ()
    known = NAMED.get((owner.__name__, field))
    if known is not None:
        return known
    return tuple(kind for kind in records() if field in (kind, kind.removesuffix("s")))
