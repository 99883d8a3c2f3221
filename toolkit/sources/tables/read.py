"""Read the tables of an exhibition beside its YAML files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from toolkit.errors import Address
from toolkit.sources.located import Value
from toolkit.sources.reading import Reading
from toolkit.sources.tables.files import find_tables, read_files
from toolkit.sources.tables.join import Joined, join
from toolkit.sources.tables.located import Cells, TableRecords
from toolkit.sources.tables.remarks import Remarks
from toolkit.sources.tables.rows import Spot, read_rows

Records = Mapping[str, Sequence[Value]]


def with_tables(records: Records, reading: Reading) -> Records:
    """Return `records`, those of YAML files by kind, with all that tables add.

    A record of a table follows those of YAML files. A row of a linked sheet adds to its record,
    wherever that stands. An exhibition without tables loads no library for them.
    """
    if not find_tables(reading.folder):
        return records
    remarks = Remarks()
    tables, unread = read_files(reading, remarks)
    found = [
        (sheet, read_rows(table, sheet, reading.languages, remarks)) for sheet, table in tables
    ]
    joined = join(records, found, remarks)
    reading.unread.update(unread, *(sheet.kinds for sheet, each in found if not each.whole))
    reading.problems.extend(remarks.problems())
    _keep(joined, records, reading)
    return joined.records


def _keep(joined: Joined, before: Records, reading: Reading) -> None:
    """Let `reading` know where the values of tables stand."""
    spots: dict[str, dict[Address, Spot]] = {kind: {} for kind in before}
    for address, spot in joined.spots.items():
        kind, position = str(address[0]), address[1]
        if isinstance(position, int) and position < len(before[kind]):
            # What is added to a record of a YAML file: the file does not know of it.
            reading.places.note(address, spot.table.place(spot.row, spot.column))
            continue
        spots[kind].setdefault((kind,), Spot(spot.table, 1, 0))
        spots[kind][address] = spot
    for kind, own in spots.items():
        offset = len(before[kind])
        if own:
            value = joined.records[kind][offset:]
            reading.keep(TableRecords((kind,), offset, value, Cells(own)))
    reading.lost.update(joined.lost)
