"""Write the records of an exhibition anew: as a workbook, as CSV files, as YAML files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from toolkit.errors import UsageError
from toolkit.sources.located import Value
from toolkit.sources.schema import FOLDER as SCHEMAS
from toolkit.sources.schema import first_line
from toolkit.sources.tables.columns import sheets
from toolkit.sources.tables.csvwrite import write_csv
from toolkit.sources.tables.files import find_tables
from toolkit.sources.tables.fill import Filled, fill
from toolkit.sources.tables.xlsxwrite import write_xlsx
from toolkit.sources.tables.yamlfile import write_records

Format = Literal["xlsx", "csv", "yaml"]


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, and how many records and parts of records it holds, by sheet."""

    paths: tuple[Path, ...]
    counts: Mapping[str, int]


def write_template(
    output: Path, languages: Sequence[str], *, form: Format, language: str
) -> Written:
    """Write every sheet without a row, to be filled in.

    Args:
        output: The workbook, or the folder of CSV files.
        languages: Those of the exhibition.
        form: A workbook or CSV.
        language: That of the titles.

    Raises:
        UsageError: Something is there already.
    """
    return _write(fill({}, languages, language), output, form=form, language=language)


def write_export(
    output: Path,
    records: Mapping[str, Sequence[Value]],
    languages: Sequence[str],
    *,
    form: Format,
    language: str,
) -> Written:
    """Write all records, so that reading them gives the same.

    Raises:
        UsageError: Something is there already, or a text is too long for a cell.
    """
    if form == "yaml":
        files = {
            output / f"{kind}.yaml": _yaml(output / f"{kind}.yaml", values)
            for kind, values in records.items()
            if values
        }
        return Written(_save(files), {kind: len(values) for kind, values in records.items()})
    filled = fill(records, languages, language)
    if form == "csv":
        filled = tuple(each for each in filled if each.rows)
    return _write(filled, output, form=form, language=language)


def record_files(folder: Path) -> list[Path]:
    """Return the files that hold the records of an exhibition: YAML files and tables."""
    kinds = [sheet.name for sheet in sheets() if not sheet.linked]
    one = [folder / f"{kind}.yaml" for kind in kinds]
    many = [path for kind in kinds for path in sorted((folder / kind).glob("*.yaml"))]
    return [*(path for path in (*one, *many) if path.is_file()), *find_tables(folder)]


def _yaml(path: Path, records: Sequence[Value]) -> bytes:
    """Return a file of records; its first line names the schema, if there is one beside it."""
    head = f"{first_line(path, path.parent)}\n" if (path.parent / SCHEMAS).is_dir() else ""
    return f"{head}{write_records(records)}".encode()


def _write(filled: Sequence[Filled], output: Path, *, form: Format, language: str) -> Written:
    if form == "xlsx":
        files = {output: write_xlsx(filled, language)}
    else:
        written = write_csv(filled, language)
        files = {output / name: data for name, data in written.items()}
    return Written(_save(files), {each.sheet.name: len(each.rows) for each in filled})


def _save(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Write `files`, all or none.

    Raises:
        UsageError: One of them is there already.
    """
    for path in files:
        if path.exists():
            raise UsageError(f"{path} is there already; nothing was written.")
    for path, data in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return tuple(files)
