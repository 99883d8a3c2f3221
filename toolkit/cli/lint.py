"""Lint anybody's IIIF documents."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.errors import ExitCode, Problem
from toolkit.reports import counted, counts_by_code, problem_lines
from toolkit.targets.iiif.lint import Served, lint

MANY = 20
"""Problems from which on they are also counted by code."""
STDIN = "-"


def _roots(context: object, option: object, words: tuple[str, ...]) -> Served | None:
    """Return which folders serve which addresses."""
    roots: list[tuple[str, tuple[Path, ...]]] = []
    for each in words:
        address, equals, folder = each.rpartition("=")
        if not equals or not address.startswith(("http://", "https://")):
            raise click.BadParameter(f"'{each}' is not ADDRESS=FOLDER, such as https://x.org/a=out")
        if not Path(folder).is_dir():
            raise click.BadParameter(f"there is no folder '{folder}'")
        roots.append((address, (Path(folder),)))
    merged = {base: tuple(f for b, fs in roots if b == base for f in fs) for base, _ in roots}
    return Served(roots=tuple(merged.items())) if merged else None


@click.command(name="lint-manifest", epilog="Example: toolkit lint-manifest out/manifest.json")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE…",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True),
)
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text")
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
@click.option(
    "--served",
    multiple=True,
    callback=_roots,
    metavar="ADDRESS=FOLDER",
    help="Compare with the files in FOLDER, which ADDRESS serves (may be repeated).",
)
def lint_manifest(files: tuple[str, ...], form: str, strict: bool, served: Served | None) -> None:
    """Find what is wrong with IIIF documents, anybody's; - reads standard input.

    Manifests, Collections and annotations of Presentation 3, info.json of Image 3, and feeds of
    Change Discovery. Nothing is asked of the network. Exits with 1 if there is an error (with
    --strict: or a warning).
    """
    problems = [problem for each in files for problem in _problems(each, served)]
    if form == "text":
        _tell(problems, len(files))
    else:
        click.echo("\n".join(problem_lines(problems, form=form)))
    if any(strict or each.severity == "error" for each in problems):
        raise SystemExit(ExitCode.SOURCES)


def _problems(file: str, served: Served | None) -> tuple[Problem, ...]:
    if file == STDIN:
        return lint(sys.stdin.buffer.read(), "<stdin>")
    return lint(Path(file).read_bytes(), file, served=served)


def _tell(problems: list[Problem], files: int) -> None:
    """Print problems for people, their codes in colour on a terminal, and how many there are."""
    for each in problems:
        colour = "red" if each.severity == "error" else "yellow"
        code = click.style(each.code, fg=colour, bold=True)
        for line in problem_lines([each]):
            click.echo(line.replace(f" {each.code} ", f" {code} ", 1))
    if len(problems) > MANY:
        click.echo("\n".join(counts_by_code(problems)))
    errors = sum(each.severity == "error" for each in problems)
    others = counted(len(problems) - errors, "warning")
    click.echo(f"{counted(files, 'file')}: {counted(errors, 'error')}, {others}")
