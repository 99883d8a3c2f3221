"""Begin an exhibition, and tell editors what may stand in its files."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit import publish
from toolkit.cli.options import FOLDER
from toolkit.sources.schema import FOLDER as SCHEMAS
from toolkit.sources.schema import first_line, without_schema, write_schemas
from toolkit.starter import without_words, write_starter


@click.command(epilog="Example: toolkit init letters --language en,ru --title 'Old letters'")
@click.argument("name")
@click.option(
    "--language",
    metavar="TAG[,TAG]",
    default="en",
    show_default=True,
    help="The languages, the main one first: en, ru, pt-BR.",
)
@click.option("--title", default="", help="What the exhibition is called.")
def init(name: str, language: str, title: str) -> None:
    """Start an exhibition: a few records of every kind, ready to build and to change.

    Writes sources/NAME in the current folder and refuses to touch what is there.
    """
    languages = tuple(dict.fromkeys(tag.strip() for tag in language.split(",")))
    folder = write_starter(name, root=Path.cwd(), languages=languages, title=title)
    click.echo(f"Written: {folder}, an invented exhibition in {', '.join(languages)}.")
    if strange := without_words(languages):
        click.echo(f"Its words are English in {', '.join(strange)} too: translate them.")
    click.echo(
        f"""
Next:
  toolkit build {folder}    make its e-book, PDFs and IIIF manifest, in dist/{name}
  toolkit check {folder}    after each change: find every mistake, with file and line

Begin with {folder}/exhibition.yaml. An editor that knows YAML schemas completes and
explains every field; in VS Code, install the extension "YAML" by Red Hat."""
    )


@click.command(epilog="Example: toolkit schema sources/letters")
@FOLDER
def schema(folder: Path | None) -> None:
    """Write anew what tells editors which fields there are.

    To be called after an upgrade of the toolkit, and once for an exhibition without .schema.
    """
    project = publish.find_project(folder, start=Path.cwd())
    changed = write_schemas(project.sources)
    for name in changed:
        click.echo(f"written: {_shown(project, project.sources / SCHEMAS / name)}")
    if not changed:
        click.echo(f"{project.slug}: the schemas are as they should be")
    for path in without_schema(project.sources):
        click.echo(f"{_shown(project, path)} names no schema. Make this its first line:")
        click.echo(f"    {first_line(path, project.sources)}")


def _shown(project: publish.Project, path: Path) -> str:
    return path.relative_to(project.root).as_posix()
