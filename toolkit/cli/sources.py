"""Begin an exhibition, check its sources, explain what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit import publish
from toolkit.checks import RULES
from toolkit.cli.options import FOLDER
from toolkit.errors import ExitCode, SourceError
from toolkit.reports import counted, problem_lines
from toolkit.starter import write_starter


@click.command(epilog="Example: toolkit init letters")
@click.argument("name")
def init(name: str) -> None:
    """Start an exhibition: three records, two languages, ready to build.

    Writes sources/NAME in the current folder and refuses to touch what is there.
    """
    folder = write_starter(name, root=Path.cwd())
    click.echo(f"Written: {folder}\nNow: toolkit build {folder}")


@click.command(epilog="Example: toolkit check sources/letters --format json")
@FOLDER
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
def check(folder: Path | None, form: str, strict: bool) -> None:
    """Read the sources and report every problem; make nothing.

    Exits with 1 if there is an error (with --strict: or a warning).
    """
    project = publish.find_project(folder, start=Path.cwd())
    try:
        problems = publish.read_and_check(project).warnings
    except SourceError as error:
        problems = error.problems
    for line in problem_lines(problems, form=form):
        click.echo(line)
    wrong = [each for each in problems if strict or each.severity == "error"]
    if form == "text":
        others = counted(len(problems) - len(wrong), "warning")
        click.echo(f"{project.slug}: {counted(len(wrong), 'error')}, {others}")
    if wrong:
        raise SystemExit(ExitCode.SOURCES)


@click.command(epilog="Example: toolkit explain S003")
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Explain an error code, such as S003; without CODE, list all of them."""
    if code is None:
        for rule in RULES.values():
            click.echo(f"{rule.code}  {rule.summary}")
        return
    if code.upper() not in RULES:
        raise click.UsageError(f"There is no code '{code}'. 'toolkit explain' lists them.")
    rule = RULES[code.upper()]
    click.echo(f"{rule.code} ({rule.severity}): {rule.summary}\n\n{rule.advice}")
