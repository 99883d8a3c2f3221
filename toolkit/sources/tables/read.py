"""Read the tables of an exhibition beside its YAML files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from toolkit.sources.located import Value
from toolkit.sources.reading import Reading
from toolkit.sources.tables.files import find_tables, read_files
from toolkit.sources.tables.join import join
from toolkit.sources.tables.remarks import Remarks
from toolkit.sources.tables.rows import read_rows


def with_tables(
    records: Mapping[str, Sequence[Value]], reading: Reading
) -> Mapping[str, Sequence[Value]]:
    """Return `records`, those of YAML files by kind, with all that tables add.

    A record of a table follows those of YAML files. A row of a linked sheet adds to its record,
    wherever that stands. An exhibition without tables loads no library for them.
    """
    if not find_tables(reading.folder):
        return records
    remarks = Remarks()
    tables = read_files(reading, remarks)
    found = [
        (sheet, read_rows(table, sheet, reading.languages, remarks)) for sheet, table in tables
    ]
    joined = join(records, found, remarks)
    reading.places.update(joined.places())
    reading.problems.extend(remarks.problems())
    return joined.records
