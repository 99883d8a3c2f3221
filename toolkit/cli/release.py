"""Announce what is new, withdraw what must go, and say what has changed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

import click

from toolkit import publish
from toolkit.cli.options import FOLDER
from toolkit.errors import UsageError
from toolkit.releases import compare, withdrawal
from toolkit.releases import release as releases
from toolkit.releases.compare import Compared
from toolkit.releases.moments import moment
from toolkit.releases.withdrawal import CANNOT, Withdrawn
from toolkit.reports import counted
from toolkit.targets.iiif.feed.changes import Change
from toolkit.targets.iiif.feed.difference import as_line

AT = click.option(
    "--at",
    metavar="TIME",
    help="When: 2026-11-28T09:30:00Z, or now [the date of exhibition.yaml].",
)
DRY_RUN = click.option("--dry-run", is_flag=True, help="Say what would be done; do nothing.")


@click.command(epilog="Example: toolkit release --at 2026-11-28T09:30:00Z")
@FOLDER
@AT
@DRY_RUN
def release(folder: Path | None, at: str | None, dry_run: bool) -> None:
    """Announce new and changed manifests to harvesters.

    Adds to the feed in manifests/activity, which libraries read; no other command does. Refuses
    what is not built, not verified, not committed, or has no settled address.
    """
    project = publish.find_project(folder, start=Path.cwd())
    with publish.locked(project):
        checked = publish.read_and_check(project)
        found = releases.prepare(project, checked, at=moment(at, checked.exhibition))
        for line in _told(found.changes):
            click.echo(line)
        if not found.changes:
            click.echo("Nothing has changed since the last release.")
        elif not dry_run:
            for path in releases.write(project.root, found):
                click.echo(f"written: {path}")
            click.echo("Commit manifests/activity, then upload; the feed is")
            click.echo(f"    {found.feed.address}")


def _told(changes: Iterable[Change]) -> Iterator[str]:
    yield from (f"{each.kind.lower()} {each.type} {each.id}" for each in changes)


@click.command(epilog="Example: toolkit withdraw letter-3 --reason 'The family asked for it.'")
@click.argument("record", metavar="ID")
@FOLDER
@click.option(
    "--reason",
    "reasons",
    required=True,
    multiple=True,
    metavar="TEXT",
    help="Why, as readers are told; once a language, as in --reason ru='…'.",
)
@AT
@DRY_RUN
def withdraw(
    record: str, folder: Path | None, reasons: tuple[str, ...], at: str | None, dry_run: bool
) -> None:
    """Take a panel, an object or a person out of everything that is published.

    The record stays in the sources. In its place readers find its title and the reason.
    """
    project = publish.find_project(folder, start=Path.cwd())
    with publish.locked(project):
        checked = publish.read_and_check(project)
        when = moment(at, checked.exhibition)
        found = withdrawal.prepare(project, checked, record, reasons=reasons, at=when)
        if not dry_run:
            withdrawal.write(project, found)
            if found.release:
                releases.write(project.root, found.release)
        for line in _withdrawn(found, would="would be " if dry_run else ""):
            click.echo(line)


def _withdrawn(found: Withdrawn, *, would: str) -> Iterator[str]:
    yield f"noted in exhibition.yaml, which later builds obey: {found.remark}"
    yield from (f"{would}deleted: {path}" for path in found.gone)
    if found.release:
        yield from _told(found.release.changes)
    else:
        yield "It has no manifest that was announced; what names it changes with the next release."
    if found.named:
        yield f"It is still named, and its words there remain, in: {', '.join(found.named)}"
    yield "What nobody can call back:"
    yield from (f"    {each}" for each in CANNOT)
    yield "Now: toolkit build --prune; commit; toolkit release --at now; commit; upload,"
    yield "and delete on the host what is deleted here."


@click.command(epilog="Example: toolkit diff --since announced")
@click.argument(
    "paths", nargs=-1, metavar="[OLD NEW]", type=click.Path(exists=True, path_type=Path)
)
@click.option("--since", metavar="COMMIT", help="A commit, or 'announced' [the last commit].")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def diff(paths: tuple[Path, ...], since: str | None, form: str) -> None:
    """Say field by field why manifests have changed.

    Compares those on disk with those committed, of the only exhibition or of the one whose folder
    is given; or one file with another.
    """
    if len(paths) == 2:
        found = [compare.compare_files(*paths)]
    elif len(paths) > 2 or (paths and not paths[0].is_dir()):
        raise UsageError("Name two files to compare, the folder of an exhibition, or nothing.")
    else:
        project = publish.find_project(paths[0] if paths else None, start=Path.cwd())
        found = list(compare.compare_commit(project, since or "HEAD"))
    for line in _compared(found, form=form):
        click.echo(line)


def _compared(found: Iterable[Compared], *, form: str) -> Iterator[str]:
    if form == "json":
        yield json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=2)
        return
    number = 0
    for each in found:
        number += len(each.differences)
        yield each.path
        yield from (f"    {as_line(one)}" for one in each.differences)
    yield counted(number, "difference")
