"""Lint anybody's IIIF documents, PDFs and e-books."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import click

from toolkit.errors import ExitCode, Problem, UsageError
from toolkit.reports import counted, counts_by_code, problem_lines
from toolkit.targets.iiif.lint import Served, lint

MANY = 20
"""Problems from which on they are also counted by code."""
STDIN = "-"
# By name, so that help and completion do not load what makes PDFs and e-books.
GATE = "toolkit.targets.pdf.gate"
EBOOKS = "toolkit.targets.epub.lint"


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
    _end([problem for each in files for problem in _problems(each, served)], files, form, strict)


def _problems(file: str, served: Served | None) -> tuple[Problem, ...]:
    if file == STDIN:
        return lint(sys.stdin.buffer.read(), "<stdin>")
    return lint(Path(file).read_bytes(), file, served=served)


@click.command(name="lint-pdf", epilog="Example: toolkit lint-pdf catalogue.pdf --as press")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE…",
    type=click.Path(exists=True, dir_okay=False),
)
@click.option(
    "--as",
    "kind",
    type=click.Choice(["press", "screen"]),
    help="What it is meant for [what it says of itself].",
)
@click.option("--ink", type=float, default=300, show_default=True, help="% the paper takes.")
@click.option("--condition", default="", metavar="NAME", help="The press, such as FOGRA39.")
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text")
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
def lint_pdf(
    files: tuple[str, ...], kind: str | None, ink: float, condition: str, form: str, strict: bool
) -> None:
    """Find what is wrong with PDFs, anybody's.

    For the press: PDF/X-4 and what print shops ask for. For the screen: PDF/UA-1, and PDF/A if the
    file claims it. Exits with 1 if there is an error (with --strict: or a warning). This is no
    certificate: the printer's preflight and veraPDF have the last word.
    """
    problems = [problem for each in files for problem in _of_pdf(each, kind, ink, condition)]
    _end(problems, files, form, strict)


def _of_pdf(file: str, kind: str | None, ink: float, condition: str) -> list[Problem]:
    gate: Any = importlib.import_module(GATE)
    press = gate.meant_for(Path(file)) if kind is None else kind == "press"
    if press is None:
        raise UsageError(f"{file} does not say what it is for. Say --as press or --as screen.")
    expected = gate.Expected(None, (), None, press, condition, ink, black_text=False)
    return list(gate.inspect(Path(file), file, expected))


@click.command(name="lint-epub", epilog="Example: toolkit lint-epub catalogue.epub --stores")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE…",
    type=click.Path(exists=True, dir_okay=False),
)
@click.option("--stores", is_flag=True, help="Also compare with what stores take, in a table.")
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text")
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
def lint_epub(files: tuple[str, ...], stores: bool, form: str, strict: bool) -> None:
    """Find what is wrong with e-books, anybody's.

    What epubcheck does not see: whether the contents list every heading, notes lead back, words
    in other letters name their language, and what is said of accessibility is true. Exits with 1
    if there is an error (with --strict: or a warning). This is no certificate: epubcheck and Ace
    have the last word.
    """
    ebooks: Any = importlib.import_module(EBOOKS)
    problems = [problem for each in files for problem in ebooks.lint(Path(each), each)]
    if stores and form == "text":
        for each in files:
            click.echo("\n".join(store_lines(Path(each), each)))
    _end(problems, files, form, strict)


def store_lines(path: Path, shown: str) -> tuple[str, ...]:
    """Return the table of what stores take for one e-book, under its name."""
    ebooks: Any = importlib.import_module(EBOOKS)
    lines = ebooks.stores(path) or ("cannot be read",)
    return (f"{shown}:", *(f"  {line}" for line in lines), "")


def _end(problems: list[Problem], files: tuple[str, ...], form: str, strict: bool) -> None:
    """Say what was found, and fail if it is bad enough."""
    if form == "text":
        _tell(problems, len(files))
    else:
        click.echo("\n".join(problem_lines(problems, form=form)))
    if any(strict or each.severity == "error" for each in problems):
        raise SystemExit(ExitCode.SOURCES)


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
