"""Lay out records as rows of sheets: the way back from `rows` and `join`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from toolkit.model.fields import describe
from toolkit.sources.located import Value
from toolkit.sources.tables.cells import write_list, write_uses
from toolkit.sources.tables.columns import Column, Sheet, columns_of, linked_part, records, sheets
from toolkit.sources.tables.spread import spread
from toolkit.sources.tables.titles import OWNER, column_title, word
from toolkit.sources.tables.yamlfile import write_flow

Item = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Heading:
    """One column that is written, and the language of its texts, "" if it has none."""

    column: Column
    tag: str = ""

    def title(self, language: str) -> str:
        """Return its title in a language of curators."""
        return column_title(self.column, language, tag=self.tag)


@dataclass(frozen=True, slots=True)
class Filled:
    """One sheet to be written: its columns, and its rows of text."""

    sheet: Sheet
    headings: tuple[Heading, ...]
    rows: tuple[tuple[str, ...], ...] = ()


def fill(
    values: Mapping[str, Sequence[Value]], languages: Sequence[str], language: str
) -> tuple[Filled, ...]:
    """Return every sheet with its rows.

    Args:
        values: The records of each kind, as their files write them, good for the model.
        languages: Those of the exhibition: each is a column of every text.
        language: The one that curators read, for the words of closed lists.
    """
    rows: dict[str, list[tuple[str, Item]]] = {sheet.name: [] for sheet in sheets()}
    for kind, record in records().items():
        for value in values.get(kind, ()):
            for name, owner, item in _items(kind, record, value, languages[0]):
                rows[name].append((owner, item))
    return tuple(_filled(sheet, rows[sheet.name], languages, language) for sheet in sheets())


def _items(kind: str, record: type, value: Value, language: str) -> Iterator[tuple[str, str, Item]]:
    """Yield the rows that one record makes: their sheet, the record's id, what they hold."""
    forms = {field.name: field.form for field in describe(record).fields}
    whole = {
        name: spread(each, forms[name], language)
        for name, each in (value.items() if isinstance(value, dict) else ())
    }
    own: dict[str, Value] = {name: each for name, each in whole.items() if each is not None}
    id = str(own.get("id", ""))
    in_cells = {column.path[0] for column in columns_of(record) if column.writing == "list"}
    linked: list[tuple[str, str, Item]] = []
    for name, form in forms.items():
        part = linked_part(form)
        items = own.get(name)
        if part is None or not isinstance(items, list):
            continue
        plain = describe(part).plain
        if name in in_cells and all(
            isinstance(item, dict) and set(item) == {plain} for item in items
        ):
            own[name] = [item[plain] for item in items if isinstance(item, dict)]
            continue
        del own[name]
        linked.extend((name, id, item) for item in items if isinstance(item, dict))
    yield kind, "", own
    yield from linked


def _filled(
    sheet: Sheet, items: Sequence[tuple[str, Item]], languages: Sequence[str], language: str
) -> Filled:
    headings: list[Heading] = [Heading(OWNER)] if sheet.linked else []
    for column in sheet.columns:
        if column.by_language:
            used = {tag for _, item in items for tag in _tags(item, column)}
            tags = (*languages, *sorted(used - {*languages}))
            headings.extend(Heading(column, tag) for tag in tags)
        else:
            headings.append(Heading(column))
    rows = tuple(
        tuple(_cell(heading, owner, item, language) for heading in headings)
        for owner, item in items
    )
    return Filled(sheet, tuple(headings), rows)


def _tags(item: Item, column: Column) -> Iterator[str]:
    """Yield the languages that a text, or any of a list of texts, is in."""
    value = _at(item, column.path)
    for text in value if isinstance(value, list) else [value]:
        if not isinstance(text, dict):
            continue
        yield from (
            tag for tag, words in text.items() if isinstance(words, str) and tag != "status"
        )


def _cell(heading: Heading, owner: str, item: Item, language: str) -> str:
    column = heading.column
    if column is OWNER:
        return owner
    value = _at(item, column.path)
    if heading.tag:
        value = _in_language(value, heading.tag)
    if value is None:
        return ""
    match column.writing, value:
        case "list", list():
            return write_list(word(column.form, str(each), language) for each in value)
        case "uses", list():
            uses = [use for use in value if isinstance(use, dict)]
            return write_uses((str(use["id"]), use.get("locator", "")) for use in uses)
        case "yaml", _:
            return write_flow(value)
        case _:
            return word(column.form, str(value), language)


def _in_language(value: Value | None, tag: str) -> Value | None:
    """Return a text, or each of a list of texts, in one language; gaps at the end are left out."""
    if isinstance(value, dict):
        return value.get(tag)
    if not isinstance(value, list):
        return None
    texts = [text.get(tag, "") for text in value if isinstance(text, dict)]
    while texts and not texts[-1]:
        texts.pop()
    return texts or None


def _at(item: Item, path: Sequence[str]) -> Value | None:
    """Return the value at `path`, None if there is none."""
    here: Value | None = dict(item)
    for name in path:
        here = here.get(name) if isinstance(here, dict) else None
    return here
