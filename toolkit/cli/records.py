"""Carry records between files and spreadsheets."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit import publish
from toolkit.cli.options import FOLDER
from toolkit.errors import UsageError
from toolkit.reports import counted
from toolkit.sources.read import read_languages, read_values
from toolkit.sources.tables import export
from toolkit.sources.tables.export import Format, Written
from toolkit.sources.tables.files import FOLDER as TABLES
from toolkit.sources.tables.words import LANGUAGES

TITLES = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="The language of the titles [the exhibition's first].",
)


@click.group(epilog="Example: toolkit records template sources/letters --language ru")
def records() -> None:
    """Keep records in spreadsheets: an empty workbook, an export.

    Workbooks in the exhibition's folder, and CSV files in its folder 'tables', are read beside the
    YAML files.
    """


@records.command(epilog="Example: toolkit records template --format csv")
@FOLDER
@TITLES
@click.option("--format", "form", type=click.Choice(["xlsx", "csv"]), default="xlsx")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="The file, or the folder of CSV files [records.xlsx or tables, in the exhibition].",
)
def template(folder: Path | None, language: str | None, form: Format, output: Path | None) -> None:
    """Write an empty workbook, with all sheets, titles, explanations and drop-downs."""
    project = publish.find_project(folder, start=Path.cwd())
    languages = read_languages(project.sources, root=project.root)
    inside = project.sources / ("records.xlsx" if form == "xlsx" else TABLES)
    written = export.write_template(
        output or inside, languages, form=form, language=_spoken(language, languages)
    )
    click.echo(_where(written))


@records.command(
    "export", epilog="Example: toolkit records export sources/letters --to letters.xlsx"
)
@FOLDER
@TITLES
@click.option(
    "--to",
    "target",
    required=True,
    metavar="FILE.xlsx|FOLDER|yaml",
    help="A workbook; a folder, for CSV files; or 'yaml', for files beside exhibition.yaml.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["xlsx", "csv", "yaml"]),
    help="What to write [what --to says].",
)
def export_records(
    folder: Path | None, language: str | None, target: str, form: Format | None
) -> None:
    """Write all records, of YAML files and tables, into a workbook, CSV files or YAML files.

    Nothing is lost: read back, the records are the same. Nothing that is there is changed.
    """
    project = publish.find_project(folder, start=Path.cwd())
    form = form or _meant_format(target)
    output = project.sources if target == "yaml" else Path(target)
    if form == "csv" and output.resolve() == project.sources.resolve():
        raise UsageError(f"CSV files are not read there, but in the folder '{TABLES}' below it.")
    before = export.record_files(project.sources)
    values = read_values(project.sources, root=project.root)
    written = export.write_export(
        output,
        values.records,
        values.languages,
        form=form,
        language=_spoken(language, values.languages),
    )
    counts = ", ".join(f"{count} {name}" for name, count in written.counts.items() if count)
    click.echo(f"{_where(written)}\n{counts}")
    if any(path.is_relative_to(project.sources) for path in map(Path.absolute, written.paths)):
        names = ", ".join(str(path.relative_to(project.sources)) for path in before)
        this = "this" if len(written.paths) == 1 else "these"
        those = "this" if len(before) == 1 else "these"
        click.echo(f"Every record stands there twice now. Keep {this}, or {those}: {names}")


def _meant_format(target: str) -> Format:
    """Return what the target says that is to be written.

    Raises:
        UsageError: It is a kind of workbook that is not written.
    """
    suffix = Path(target).suffix.lower()
    if target == "yaml":
        return "yaml"
    if suffix == ".xlsx":
        return "xlsx"
    if suffix in (".ods", ".xls", ".csv", ".tsv"):
        raise UsageError(
            f"'{target}': workbooks are written as .xlsx, which all spreadsheets open;"
            " CSV files are written into a folder."
        )
    return "csv"


def _spoken(language: str | None, languages: tuple[str, ...]) -> str:
    """Return the language of titles: the one asked for, else the exhibition's if we have it."""
    first = languages[0].partition("-")[0]
    return language or (first if first in LANGUAGES else LANGUAGES[0])


def _where(written: Written) -> str:
    paths = [
        path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
        for path in written.paths
    ]
    if len(paths) == 1:
        return f"Written: {paths[0]}"
    return f"Written: {counted(len(paths), 'file')} in {paths[0].parent}"
