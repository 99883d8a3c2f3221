"""Write sheets as CSV files, as spreadsheets in the country of a language open them best."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from toolkit.sources.tables.csvfile import guarded
from toolkit.sources.tables.fill import Filled
from toolkit.sources.tables.guide import GUIDE
from toolkit.sources.tables.titles import NOTES

DELIMITERS = {"en": ",", "ru": ";"}
"""What spreadsheets expect between cells where numbers have a decimal point, or a comma."""


def write_csv(filled: Sequence[Filled], language: str) -> dict[str, bytes]:
    """Return the files of a folder `tables`, by name: one a sheet, and a guide."""
    files = {f"{each.sheet.name}.csv": _table(each, language) for each in filled}
    guide = "\n\n".join(GUIDE[language])
    return {**files, f"{NOTES}guide.txt": f"{guide}\n".encode("utf-8-sig")}


def _table(filled: Filled, language: str) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=DELIMITERS[language], lineterminator="\r\n")
    writer.writerow([heading.title(language) for heading in filled.headings])
    writer.writerows([[guarded(cell) for cell in row] for row in filled.rows])
    # With a mark: without it, Excel takes the letters for those of an old encoding.
    return text.getvalue().encode("utf-8-sig")
