"""Bring in what others wrote: essays from a word processor."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit import publish
from toolkit.cli.options import FOLDER
from toolkit.reports import problem_lines
from toolkit.sources.read import read_front
from toolkit.sources.word.essay import read_word_essay
from toolkit.sources.word.save import id_for, save_essay


@click.command("import", epilog="Example: toolkit import essay.docx --language ru")
@click.argument(
    "document", metavar="DOCX", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@FOLDER
@click.option("--id", "id", metavar="ID", help="Of the essay [made of its title].")
@click.option("--language", metavar="TAG", help="Of the essay [what the document says].")
@click.option("--title", help="Of the essay [what has the style 'Title' or 'Heading 1'].")
@click.option("--dry-run", is_flag=True, help="Print the essay, write nothing.")
@click.option("--force", is_flag=True, help="Write over an essay that is there.")
def import_document(
    document: Path,
    folder: Path | None,
    id: str | None,
    language: str | None,
    title: str | None,
    dry_run: bool,
    force: bool,
) -> None:
    """Turn a Word document into an essay, essays/ID.TAG.md.

    What an essay cannot hold (pictures, tables, undecided changes) is told by its paragraph, and
    nothing is written. See docs/word.md.
    """
    project = publish.find_project(folder, start=Path.cwd())
    front = read_front(project.sources, root=project.root)
    essay = read_word_essay(
        document, languages=front.languages, language=language or "", title=title or ""
    )
    for line in problem_lines(essay.warnings):
        click.echo(line, err=True)
    name = id_for(essay, document, wanted=id)
    if dry_run:
        click.echo(essay.text, nl=False)
        return
    path = save_essay(essay, name, project.sources, force=force)
    click.echo(f"Written: {path.relative_to(project.root)}")
    if f"essays/{name}" not in front.contents:
        click.echo(f"Add to contents in exhibition.yaml: - essays/{name}")
    click.echo("Now: toolkit check")
