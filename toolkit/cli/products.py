"""Make products, say what would be made, and read them back."""

from __future__ import annotations

import time
from pathlib import Path

import click

from toolkit import publish
from toolkit.cli.lint import store_lines
from toolkit.cli.options import BASE_URL, FOLDER, ICC, LANGUAGE, ONLY, QUIET
from toolkit.errors import ExitCode, MissingToolError
from toolkit.publish import Project
from toolkit.reports import (
    Reporter,
    counted,
    counts_by_code,
    picture_lines,
    problem_lines,
    products_table,
    provisional_line,
    said_by_steps,
)
from toolkit.steps.step import Step
from toolkit.targets import find_target, target_names

MANY = 20
"""Faults from which on they are also counted by code."""


@click.command(epilog="Example: toolkit build sources/letters --only epub --language ru")
@FOLDER
@ONLY
@LANGUAGE
@BASE_URL
@ICC
@click.option("--pictures", is_flag=True, help="Also say how finely each picture is printed.")
@click.option("--jobs", type=click.IntRange(1), help="Processes at once [as many as cores].")
@click.option("--prune", is_flag=True, help="Also delete products that nothing makes any more.")
@click.option("--dry-run", is_flag=True, help="Say what would be made, as 'plan' does.")
@QUIET
def build(
    folder: Path | None,
    only: tuple[str, ...],
    language: tuple[str, ...],
    base_url: str | None,
    icc: Path | None,
    pictures: bool,
    jobs: int | None,
    prune: bool,
    dry_run: bool,
    quiet: bool,
) -> None:
    """Make what has changed, and verify it.

    What was built before stays whole until its successor is finished.
    """
    project = publish.find_project(folder, start=Path.cwd())
    if dry_run:
        _print_plan(project, only, language, base_url, icc, why=True)
        return
    if base_url is not None:
        with publish.locked(project):
            _build_preview(project, only, base_url, jobs or publish.default_jobs(), quiet=quiet)
        return
    with publish.locked(project):
        steps = _build(
            project, only, language, icc, jobs or publish.default_jobs(), prune=prune, quiet=quiet
        )
    if pictures:
        click.echo("\n".join(picture_lines(steps, root=project.root)))


def _build(
    project: Project,
    only: tuple[str, ...],
    languages: tuple[str, ...],
    icc: Path | None,
    jobs: int,
    *,
    prune: bool,
    quiet: bool,
) -> tuple[Step, ...]:
    """Read, check, make, verify, and tell about each; return the steps."""
    began = time.monotonic()
    checked = publish.read_and_check(project)
    for line in problem_lines(checked.warnings):
        click.echo(line, err=True)
    exhibition = publish.with_profile(checked.exhibition, icc)
    if exhibition.front.base_url.is_provisional:
        click.echo(provisional_line(exhibition.front), err=True)
    steps = publish.all_steps(project, exhibition, only=only, languages=languages)
    with Reporter(quiet=quiet) as reporter:
        report = publish.build(project, steps, jobs=jobs, on_event=reporter)
    if prune:
        for path in publish.prune(project, exhibition):
            click.echo(f"deleted {path}")
    for line in problem_lines(said_by_steps(report, checked.read)):
        click.echo(line, err=True)
    faults = publish.verify(project, exhibition, only=only, languages=languages)
    for line in problem_lines(faults):
        click.echo(line, err=True)
    if not quiet:
        table = products_table(report, steps, faults, root=project.root)
        seconds = time.monotonic() - began
        click.echo("\n".join(table))
        click.echo(f"{len(report.made)} made, {len(report.fresh)} fresh, in {seconds:.1f} s")
    if any(fault.severity == "error" for fault in faults):
        raise SystemExit(ExitCode.PRODUCT)
    return steps


def _build_preview(
    project: Project, only: tuple[str, ...], base_url: str, jobs: int, *, quiet: bool
) -> None:
    """Make what IIIF needs at another address, and nothing that is published."""
    exhibition = publish.read_and_check(project).exhibition
    steps = publish.preview_steps(project, exhibition, base_url, only=only)
    with Reporter(quiet=quiet) as reporter:
        report = publish.build(project, steps, jobs=jobs, on_event=reporter)
    if not quiet:
        folder = publish.preview_folder(project)
        click.echo(f"{len(report.made)} made, {len(report.fresh)} fresh")
        click.echo(f"Lay {folder} over {project.folders.dist} and serve both at {base_url}")


@click.command(epilog="Example: toolkit plan --why")
@FOLDER
@ONLY
@LANGUAGE
@BASE_URL
@ICC
@click.option("--why", is_flag=True, help="Say what has changed.")
def plan(
    folder: Path | None,
    only: tuple[str, ...],
    language: tuple[str, ...],
    base_url: str | None,
    icc: Path | None,
    why: bool,
) -> None:
    """Say what a build would make; make nothing."""
    project = publish.find_project(folder, start=Path.cwd())
    _print_plan(project, only, language, base_url, icc, why=why)


def _print_plan(
    project: Project,
    only: tuple[str, ...],
    languages: tuple[str, ...],
    base_url: str | None,
    icc: Path | None,
    *,
    why: bool,
) -> None:
    exhibition = publish.with_profile(publish.read_and_check(project).exhibition, icc)
    if base_url is None:
        steps = publish.all_steps(project, exhibition, only=only, languages=languages)
    else:
        steps = publish.preview_steps(project, exhibition, base_url, only=only)
    planned = publish.plan(project, steps)
    for each in planned:
        if each.state != "fresh":
            reason = f": {each.why}" if why or each.state == "waits" else ""
            click.echo(f"{each.step.output}{reason}")
    count = sum(each.state != "fresh" for each in planned)
    click.echo(f"{count} of {len(planned)} steps to make")


@click.command(epilog="Example: toolkit verify --only pdf")
@FOLDER
@ONLY
@LANGUAGE
@click.option(
    "--stores",
    is_flag=True,
    help="Also print what stores take beside what each e-book has.",
)
def verify(
    folder: Path | None, only: tuple[str, ...], language: tuple[str, ...], stores: bool
) -> None:
    """Read the finished products back and report what is wrong with them.

    --stores prints for each e-book what Apple Books, Kobo, Kindle, Send to Kindle and Google Play
    take, and in the last rows what all of them take: a book within these can be sold and sent
    anywhere. What is over is told with the file it is in, as E080 to E089.
    """
    project = publish.find_project(folder, start=Path.cwd())
    exhibition = publish.read_and_check(project).exhibition
    if stores:
        for path in publish.ebooks(project, exhibition, languages=language):
            click.echo("\n".join(store_lines(project.root / path, path)))
    faults = publish.verify(project, exhibition, only=only, languages=language)
    for line in problem_lines(faults):
        click.echo(line)
    if len(faults) > MANY:
        click.echo("\n".join(counts_by_code(faults)))
    errors = sum(fault.severity == "error" for fault in faults)
    others = counted(len(faults) - errors, "warning")
    if errors:
        click.echo(f"{project.slug}: {counted(errors, 'error')}, {others}")
        raise SystemExit(ExitCode.PRODUCT)
    told = f", but for {others}" if faults else ""
    click.echo(f"{project.slug}: every product is as it should be{told}")


@click.command(epilog="Example: toolkit targets")
def targets() -> None:
    """List the targets: ours, and those that other packages bring."""
    for name in target_names():
        try:
            lines = (find_target(name).__doc__ or "").strip().splitlines()
        except MissingToolError as error:
            lines = [str(error)]
        click.echo(f"{name:8}{lines[0] if lines else ''}")
