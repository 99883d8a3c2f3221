"""There and back: records written into tables and YAML files are the same when they are read."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.building import PROJECT
from toolkit.errors import UsageError
from toolkit.model.fields import Choice, Form, Many, Part, Simple, describe
from toolkit.sources.located import Value, load
from toolkit.sources.read import read_exhibition, read_values
from toolkit.sources.tables import export
from toolkit.sources.tables.columns import records as classes
from toolkit.sources.tables.csvfile import read_csv
from toolkit.sources.tables.csvwrite import write_csv
from toolkit.sources.tables.export import Format
from toolkit.sources.tables.fill import Filled, fill
from toolkit.sources.tables.grid import Row, Table
from toolkit.sources.tables.join import join
from toolkit.sources.tables.remarks import Remarks
from toolkit.sources.tables.rows import read_rows
from toolkit.sources.tables.spread import spread
from toolkit.sources.tables.words import LANGUAGES
from toolkit.sources.tables.xlsx import read_xlsx
from toolkit.sources.tables.xlsxwrite import write_xlsx
from toolkit.sources.tables.yamlfile import write_flow, write_records

TINY = PROJECT / "tests" / "exhibitions" / "tiny"
REAL = PROJECT / "sources" / "foreigners-in-the-gulag"
Records = Mapping[str, Sequence[Value]]


def in_full(records: Records, language: str) -> dict[str, list[Value | None]]:
    """Return records without short forms, in which the same can be written in two ways."""
    return {
        kind: [spread(value, Part(kind=classes()[kind]), language) for value in values]
        for kind, values in records.items()
    }


def carried(source: Path, root: Path, form: Format, language: str) -> tuple[Path, Path]:
    """Return a copy of an exhibition, and another whose records were written anew."""
    before = Path(shutil.copytree(source, root / "before" / "sources" / source.name))
    after = Path(shutil.copytree(source, root / "after" / "sources" / source.name))
    for path in export.record_files(after):
        path.unlink()
    values = read_values(before)
    output = {"xlsx": after / "records.xlsx", "csv": after / "tables", "yaml": after}[form]
    export.write_export(output, values.records, values.languages, form=form, language=language)
    return before, after


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["xlsx", "csv", "yaml"])
@pytest.mark.parametrize("source", [TINY, REAL], ids=["tiny", "real"])
def test_an_exhibition_loses_nothing_on_its_way(
    source: Path, form: Format, language: str, tmp_path: Path
) -> None:
    before, after = carried(source, tmp_path, form, language)
    there, here = read_values(before), read_values(after)
    first = there.languages[0]
    assert in_full(here.records, first) == in_full(there.records, first)
    assert read_exhibition(after).exhibition == read_exhibition(before).exhibition


def test_a_workbook_of_the_exhibition_is_the_same_whenever_it_is_written(tmp_path: Path) -> None:
    values = read_values(TINY)
    for name in ("one.xlsx", "two.xlsx"):
        export.write_export(
            tmp_path / name, values.records, values.languages, form="xlsx", language="en"
        )
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_yaml_files_name_their_schema_if_it_lies_beside_them(tmp_path: Path) -> None:
    (tmp_path / ".schema").mkdir()
    values = read_values(TINY)
    export.write_export(tmp_path, values.records, values.languages, form="yaml", language="en")
    first, second, *_ = (tmp_path / "places.yaml").read_text(encoding="utf-8").splitlines()
    assert first == "# yaml-language-server: $schema=.schema/places.schema.json"
    assert second == "- id: harrow-point"


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "persons.csv").write_text("mine")
    values = read_values(TINY)
    with pytest.raises(UsageError, match="is there already; nothing was written"):
        export.write_export(tmp_path, values.records, values.languages, form="csv", language="en")
    assert [path.name for path in tmp_path.iterdir()] == ["persons.csv"]


def test_a_text_too_long_for_a_cell_is_refused_by_name() -> None:
    long: Value = {"id": "lind", "biography": {"en": "x" * 32_768}}
    with pytest.raises(UsageError, match=r"'Biography \(en\)' of 'lind' is too long for a cell"):
        write_xlsx(fill({"persons": [long]}, ("en",), "en"), "en")


def test_a_template_can_be_read_and_says_nothing(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(TINY, tmp_path / "sources" / "tiny"))
    for form, name in (("xlsx", "records.xlsx"), ("csv", "tables")):
        export.write_template(folder / name, ("en", "ru"), form=form, language="ru")  # type: ignore[arg-type]
    assert read_exhibition(folder).exhibition == read_exhibition(TINY).exhibition
    assert read_exhibition(folder).warnings == ()


# --- anything a record may hold -------------------------------------------------------

# No name of a record is like them: a name in place of an id would be told.
IDS = st.from_regex(r"ref-[a-z0-9]{1,6}", fullmatch=True)
SIGNS = st.characters(
    codec="utf-8", categories=("L", "N", "P", "S", "Zs"), include_characters="\n\t;,\"'=+-@#_ "
)
LINES = (
    st.text(SIGNS, min_size=1, max_size=30)
    .map(str.strip)
    .filter(lambda text: text and not text.startswith("#"))
)
MARKDOWN = st.text(SIGNS, min_size=1, max_size=30).filter(
    lambda text: bool(text.strip()) and not text.strip().startswith("#")
)
DATES = st.sampled_from(["1947", "1947-07-17", "1947~", "[1947,1948]", "../1940", "194X", "-0043"])
TAGS = st.sampled_from(["en", "ru", "pt-BR", "zh-Hant"])


def a_value(form: Form) -> st.SearchStrategy[Value]:
    """Return values that a field of the model takes, in their full form."""
    match form:
        case Many(of=inner):
            return st.lists(a_value(inner), min_size=1, max_size=3)
        case Part(kind=kind):
            return a_part(kind)
        case Choice(words=words):
            return st.sampled_from(words)
        case Simple(form=name):
            return SIMPLE.get(name, LINES)


MISSING = st.fixed_dictionaries(
    {"status": st.just("missing"), "reason": st.dictionaries(TAGS, LINES, min_size=1)}
)
JULIAN = st.fixed_dictionaries({"edtf": DATES, "calendar": st.just("julian")})
SIMPLE: dict[str, st.SearchStrategy[Value]] = {
    "text": st.dictionaries(TAGS, LINES, min_size=1),
    "prose": st.dictionaries(TAGS, MARKDOWN, min_size=1),
    "image": st.dictionaries(TAGS, LINES, min_size=1) | MISSING,
    "drawing": st.dictionaries(TAGS, LINES, min_size=1),
    "date": st.fixed_dictionaries({"edtf": DATES}) | JULIAN,
    "truth": st.sampled_from(["true", "false"]),
    "integer": st.integers(-999, 9999).map(str),
    "number": st.integers(-999, 9999).map(str),
    "id": IDS,
}


def a_part(kind: type) -> st.SearchStrategy[Value]:
    """Return what one class of the model takes: some of its fields, one at least."""
    forms = {field.name: a_value(field.form) for field in describe(kind).fields}
    needed = {field.name for field in describe(kind).fields if field.needed}
    return st.fixed_dictionaries(
        {name: forms[name] for name in needed},
        optional={name: forms[name] for name in forms.keys() - needed},
    ).filter(bool)


@st.composite
def all_records(draw: st.DrawFn) -> dict[str, list[Value]]:
    """Return records of every kind, of which no two have the same id."""
    found: dict[str, list[Value]] = {}
    for number, (kind, record) in enumerate(classes().items()):
        values = draw(st.lists(a_part(record), max_size=2))
        for position, value in enumerate(values):
            assert isinstance(value, dict)
            value["id"] = f"id-{number}-{position}"
        found[kind] = values
    return found


def read_back(tables: Sequence[tuple[Filled, Table]]) -> dict[str, list[Value]]:
    """Return the records in tables that were just written."""
    remarks = Remarks()
    empty: dict[str, list[Value]] = {kind: [] for kind in classes()}
    found = [
        (filled.sheet, read_rows(table, filled.sheet, ("en", "ru"), remarks))
        for filled, table in tables
    ]
    joined = join(empty, found, remarks)
    assert [*remarks.problems()] == []
    return joined.records


@settings(max_examples=40, deadline=None)
@given(records=all_records(), language=st.sampled_from(LANGUAGES))
def test_all_that_records_may_hold_is_there_again(
    records: dict[str, list[Value]], language: str
) -> None:
    tables = []
    for filled in fill(records, ("en", "ru"), language):
        cells = [[heading.title(language) for heading in filled.headings], *filled.rows]
        rows = tuple(Row(number, tuple(row)) for number, row in enumerate(cells, 1))
        tables.append((filled, Table(path="x", sheet="x", title="x", rows=rows)))
    assert in_full(read_back(tables), "en") == in_full(records, "en")


@settings(max_examples=15, deadline=None)
@given(records=all_records(), language=st.sampled_from(LANGUAGES))
def test_csv_files_hold_it_all(records: dict[str, list[Value]], language: str) -> None:
    filled = fill(records, ("en", "ru"), language)
    files = write_csv(filled, language)
    tables = []
    for each in filled:
        table, problems = read_csv(files[f"{each.sheet.name}.csv"], "x.csv", "x", ("en",))
        assert problems == []
        tables.append((each, table))
    assert in_full(read_back(tables), "en") == in_full(records, "en")


@settings(max_examples=5, deadline=None)
@given(records=all_records(), language=st.sampled_from(LANGUAGES))
def test_a_workbook_holds_it_all(records: dict[str, list[Value]], language: str) -> None:
    filled = fill(records, ("en", "ru"), language)
    _, *sheets = read_xlsx(write_xlsx(filled, language), "x.xlsx")  # the first is the guide
    assert in_full(read_back([*zip(filled, sheets, strict=False)]), "en") == in_full(records, "en")


ANY = st.recursive(
    st.text(SIGNS, max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(IDS, inner, max_size=3),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.dictionaries(IDS, ANY, min_size=1, max_size=4), min_size=1, max_size=3))
def test_yaml_files_hold_it_all(records: list[Value]) -> None:
    document = load(write_records(records), "x.yaml")
    assert document.value == records
    assert document.problems == []


@settings(max_examples=200, deadline=None)
@given(ANY)
def test_yaml_in_a_cell_holds_it_all_on_one_line(value: Value) -> None:
    text = write_flow(value)
    assert "\n" not in text
    assert load(text, "x.yaml").value == value


def test_a_plain_record_is_written_as_people_write_it() -> None:
    record: Value = {
        "id": "lind",
        "living": "no",
        "names": [{"text": "Anna Lind", "lang": "sv"}],
        "biography": {"en": "One\n\ntwo\n"},
        "part_of": "kola",
        "date": "1947",
    }
    assert write_records([record, {"id": "b"}]) == (
        "- id: lind\n"
        "  living: no\n"
        "  names: [{text: Anna Lind, lang: sv}]\n"
        "  biography:\n"
        "    en: |\n"
        "      One\n"
        "\n"
        "      two\n"
        "  part_of: kola\n"
        "  date: 1947\n"
        "\n"
        "- id: b\n"
    )
