"""Find the tables of an exhibition, and read them whatever their kind.

Workbooks lie in the exhibition's folder (`records.xlsx`, whatever their name), tables of CSV in its
folder `tables` (`tables/events.csv`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from toolkit.errors import Place
from toolkit.sources.reading import Reading
from toolkit.sources.tables.archive import PACKED, Refusal
from toolkit.sources.tables.columns import Sheet, records
from toolkit.sources.tables.csvfile import read_csv
from toolkit.sources.tables.grid import Table
from toolkit.sources.tables.ods import read_ods
from toolkit.sources.tables.remarks import Remarks
from toolkit.sources.tables.titles import NOTES, find_sheet, is_read, nearest_sheet
from toolkit.sources.tables.xlsx import read_xlsx

FOLDER = "tables"
WORKBOOKS = {".xlsx": read_xlsx, ".ods": read_ods}
TEXTS = (".csv", ".tsv")
OTHERS = (".xls", ".xlsm", ".xlsb", ".xltx", ".xltm", ".fods", ".ots", ".numbers", ".gsheet")
"""Spreadsheets that are not read."""


def find_tables(folder: Path) -> list[Path]:
    """Return every file of tables in an exhibition's folder, also those of kinds not read."""
    suffixes = {*WORKBOOKS, *TEXTS, *OTHERS}
    paths = (*_entries(folder), *_entries(folder / FOLDER))
    return [path for path in paths if path.suffix.lower() in suffixes]


def read_files(
    reading: Reading, remarks: Remarks
) -> tuple[list[tuple[Sheet, Table]], frozenset[str]]:
    """Return every table of records in the exhibition's folder, file by file.

    And the kinds of record of which some may be in files and sheets that could not be read.
    """
    found: list[tuple[Sheet, Table]] = []
    unread: set[str] = set()
    for path in find_tables(reading.folder):
        tables, whole = _read(path, reading, remarks)
        known = list(_known(tables, remarks))
        found.extend(known)
        if not whole or len(known) < sum(map(_is_due, tables)):
            unread.update(records())
    return found, frozenset(unread)


def _is_due(table: Table) -> bool:
    """Tell whether a table should be one of records."""
    return bool(table.rows) and is_read(table.title)


def _entries(folder: Path) -> Iterator[Path]:
    """Yield the files in a folder by name, without those of the system and of open programs."""
    for path in sorted(folder.glob("*")):
        if path.is_file() and not path.name.startswith((".", "~$", NOTES)):
            yield path


def _read(path: Path, reading: Reading, remarks: Remarks) -> tuple[Sequence[Table], bool]:
    """Return the tables in one file, and whether that is all it holds; report what is wrong."""
    name = reading.name(path)
    try:
        data = _bytes(path, reading)
        if path.suffix.lower() in WORKBOOKS:
            return WORKBOOKS[path.suffix.lower()](data, name), True
        table, problems = read_csv(data, name, path.stem, reading.languages)
    except Refusal as refusal:
        remarks.add(Place(name), refusal.code, refusal.message, refusal.hint)
        return (), False
    for one in problems:
        remarks.add(one.place, one.code, one.message, one.hint, severity=one.severity)
    return (table,), all(one.severity == "warning" for one in problems)


def _bytes(path: Path, reading: Reading) -> bytes:
    """Return what a file of the exhibition holds.

    Raises:
        Refusal: It is of a kind, or in a place, that is not read; it leads outside, is too large,
            or the system does not let us.
    """
    suffix = path.suffix.lower()
    inside = path.parent != reading.folder
    if inside != (suffix in TEXTS) or suffix in OTHERS:
        raise _misplaced(suffix)
    if not reading.holds(path):
        hint = "copy the file into the folder"
        raise Refusal("P003", "leads out of the exhibition's folder", hint)
    try:
        if path.stat().st_size > PACKED:
            hint = "divide it into several files"
            raise Refusal("S062", f"is larger than {PACKED // 2**20} MB", hint)
        return path.read_bytes()
    except OSError as error:
        raise Refusal("S016", f"cannot be read: {error.strerror}", "") from error


def _misplaced(suffix: str) -> Refusal:
    """Return why a file is not read: it lies in the wrong folder, or is of no kind we read."""
    if suffix in TEXTS:
        return Refusal("S061", "lies where it is not read", f"move it into the folder '{FOLDER}'")
    if suffix in WORKBOOKS:
        return Refusal("S061", "lies where it is not read", "move it into the exhibition's folder")
    hint = "save it as .xlsx, .ods or .csv"
    return Refusal("S061", f"is of a kind that is not read ({suffix})", hint)


def _known(tables: Sequence[Table], remarks: Remarks) -> Iterator[tuple[Sheet, Table]]:
    """Yield the tables whose title says what they hold; S065 for others that are not empty."""
    for table in tables:
        sheet = find_sheet(table.title)
        if sheet is None:
            if _is_due(table):
                what = "no sheet" if table.sheet else "no table of records"
                message = f"{what} is called '{table.title}'"
                remarks.add(table.start, "S065", message, nearest_sheet(table.title))
            continue
        if table.hidden and table.rows:
            message = f"the sheet '{table.title}' is hidden, and is read all the same"
            hint = "show it, or delete it"
            remarks.add(table.start, "S081", message, hint, severity="warning")
        yield sheet, table
