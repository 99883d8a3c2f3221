"""Check the sources of an exhibition, explain what is wrong with them."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path

import click

from toolkit import publish
from toolkit.checks import FAMILIES, RULES
from toolkit.cli.coverage import coverage_lines
from toolkit.cli.options import FOLDER
from toolkit.errors import ExitCode, Problem, SourceError
from toolkit.publish import Project
from toolkit.reports import counted, counts_by_code, problem_lines

MANY = 20
"""Problems from which on they are also counted by code."""


@click.command(epilog="Example: toolkit check sources/letters --format json")
@FOLDER
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text")
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
@click.option(
    "--code", "codes", multiple=True, metavar="CODE", help="Show this code, or family, only."
)
@click.option("--coverage", is_flag=True, help="Tell what is still to do, not what is wrong.")
def check(
    folder: Path | None, form: str, strict: bool, codes: tuple[str, ...], coverage: bool
) -> None:
    """Read the sources and report every problem; make nothing.

    Exits with 1 if there is an error (with --strict: or a warning), shown or not. With
    --coverage: how far the translations are, what claims rest on, drafts, what nothing names.
    """
    wanted = tuple(code.upper() for code in codes)
    for code in wanted:
        if not any(each.startswith(code) for each in RULES):
            raise _unknown(code)
    project = publish.find_project(folder, start=Path.cwd())
    if coverage:
        _tell_coverage(project, form)
        return
    try:
        problems = publish.read_and_check(project).warnings
    except SourceError as error:
        problems = error.problems
    shown = [each for each in problems if not wanted or each.code.startswith(wanted)]
    if form == "text":
        _tell(project, problems, shown)
    else:
        click.echo("\n".join(problem_lines(shown, form=form)))
    if any(strict or each.severity == "error" for each in problems):
        raise SystemExit(ExitCode.SOURCES)


def _tell(project: Project, problems: Sequence[Problem], shown: Sequence[Problem]) -> None:
    """Print problems for people, their codes in colour on a terminal, and how many there are."""
    for each in shown:
        colour = "red" if each.severity == "error" else "yellow"
        code = click.style(each.code, fg=colour, bold=True)
        for line in problem_lines([each]):
            click.echo(line.replace(f" {each.code} ", f" {code} ", 1))
    if len(shown) > MANY:
        click.echo("\n".join(counts_by_code(shown)))
    errors = sum(each.severity == "error" for each in problems)
    others = counted(len(problems) - errors, "warning")
    only = f" ({len(shown)} shown)" if len(shown) < len(problems) else ""
    click.echo(f"{project.slug}: {counted(errors, 'error')}, {others}{only}")


def _tell_coverage(project: Project, form: str) -> None:
    if form == "sarif":
        raise click.UsageError("SARIF holds problems; --coverage takes --format text or json.")
    read, found = publish.read_and_cover(project)
    click.echo("\n".join(coverage_lines(found, read, form=form)))


@click.command(epilog="Example: toolkit explain S003")
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Explain an error code, such as S003; without CODE, list all of them."""
    if code is None:
        for letter, family in FAMILIES.items():
            click.echo(f"{family}\n")
            for rule in RULES.values():
                if rule.code.startswith(letter):
                    click.echo(f"  {rule.code}  {rule.severity:9}{rule.summary}")
            click.echo()
        return
    if code.upper() not in RULES:
        raise _unknown(code)
    rule = RULES[code.upper()]
    click.echo(f"{rule.code} ({rule.severity}): {rule.summary}\n\n{rule.advice}")
    if rule.source:
        click.echo(f"\nSource: {rule.source}.")


def _unknown(code: str) -> click.UsageError:
    near = _near(code.upper())
    meant = f" Did you mean {' or '.join(near)}?" if near else ""
    return click.UsageError(f"There is no code '{code}'.{meant} 'toolkit explain' lists them.")


def _near(code: str) -> list[str]:
    """Return the codes that may be meant: S003 for S3 and S03, else those spelt nearly so."""
    padded = f"{code[:1]}{code[1:].zfill(3)}"
    return [padded] if padded in RULES else difflib.get_close_matches(code, RULES, cutoff=0.7)
