"""Withdraw a record: from the web, from the products, and with harvesters; not from the sources."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from toolkit import publish
from toolkit.errors import ProductError, SourceError, UsageError
from toolkit.model.exhibition import Exhibition
from toolkit.model.printed import words_of
from toolkit.model.withdrawn import WITHDRAWABLE
from toolkit.publish import Checked, Project
from toolkit.releases.release import Release, announce, read
from toolkit.steps import run as runner
from toolkit.targets.iiif.feed.changes import Change
from toolkit.targets.iiif.feed.tombstones import tombstones

CANNOT = (
    "copies that harvesters and readers have made of the manifest and of its pictures",
    "what caches keep, for a day if the host is set as 'hosting' says",
    "books that are printed, and e-books and PDFs that were downloaded",
    "earlier commits of this project, if it is published as such",
)
"""What no command can take back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """What a withdrawal takes away; paths are relative to the project's root.

    `remark` is the entry for exhibition.yaml; `named` are records that name this one still.
    """

    kind: str
    id: str
    remark: str
    gone: tuple[str, ...]
    release: Release | None
    named: tuple[str, ...]


def prepare(
    project: Project, checked: Checked, id: str, *, reasons: Sequence[str], at: str
) -> Withdrawn:
    """Return what withdrawing a record would do.

    Args:
        project: Where it lies.
        checked: The exhibition as it is.
        id: The record.
        reasons: Why: in the first language, or each with its own before it (`ru=…`).
        at: When, in UTC.

    Raises:
        UsageError: There is no such record, it is withdrawn already, or it was announced later
            than `at`.
        ProductError: The committed feed does not hold together.
    """
    exhibition = checked.exhibition
    kind = _kind_of(exhibition, id)
    if any(each.id == id for each in exhibition.front.withdrawn):
        raise UsageError(f"'{id}' is withdrawn already.")
    words = {"id": id, "reason": _reason(exhibition, reasons), "date": at[:10]}
    return Withdrawn(
        kind=kind,
        id=id,
        # JSON is YAML: no word in the reason can mean anything to it.
        remark=json.dumps(words, ensure_ascii=False),
        gone=tuple(_gone(project, kind, id)),
        release=_release(project, exhibition, f"{kind}/{id}/", at=at),
        named=tuple(_named(exhibition, id)),
    )


def _reason(exhibition: Exhibition, said: Sequence[str]) -> dict[str, str]:
    """Return the reason by language."""
    languages = exhibition.front.languages
    found = {}
    for words in said:
        tag, sign, rest = words.partition("=")
        known = bool(sign) and tag in languages
        found[tag if known else languages[0]] = (rest if known else words).strip()
    if not found or not all(found.values()):
        raise UsageError("Say why with --reason: readers are told in its place.")
    return found


def _kind_of(exhibition: Exhibition, id: str) -> str:
    for kind in WITHDRAWABLE:
        if any(record.id == id for record in getattr(exhibition, kind)):
            return kind
    raise UsageError(f"There is no panel, object or person '{id}': only these can be withdrawn.")


def _gone(project: Project, kind: str, id: str) -> Iterator[str]:
    """Yield the files and folders that were published of a record."""
    published = project.root / project.folders.manifests
    yield from _there(project.root, published / kind / id, published / "annotations" / id)
    yield from _there(project.root, *sorted((published / "records").glob(f"{id}.*")))
    if kind != "persons":
        tiles = project.root / project.folders.dist / "iiif"
        yield from _there(project.root, tiles / id, *sorted(tiles.glob(f"{id}.*")))


def _there(root: Path, *paths: Path) -> Iterator[str]:
    yield from (path.relative_to(root).as_posix() for path in paths if path.exists())


def _release(project: Project, exhibition: Exhibition, below: str, *, at: str) -> Release | None:
    """Return the announcement that the documents of a record are gone, None if none was told of."""
    found = read(project.root, project.slug)
    told = [
        Change(kind="Delete", id=id, type=each.type)
        for id, each in sorted(found.announced.items())
        if each.path.startswith(f"{project.slug}/{below}")
    ]
    if not told:
        return None
    if at <= found.feed.last_time:
        raise UsageError(
            f"{at} is not after the last announcement, {found.feed.last_time}:"
            " say when with --at TIME, or --at now."
        )
    return announce(found, exhibition, told, at=at)


def _named(exhibition: Exhibition, id: str) -> Iterator[str]:
    """Yield the records and essays that say `id`, and go on saying it."""
    for kind, _, record in exhibition.records():
        if record.id != id and id in words_of(record):
            yield f"{kind}/{record.id}"


def write(project: Project, withdrawn: Withdrawn) -> None:
    """Note the withdrawal in the sources, then take away what was published, then announce it.

    Raises:
        ProductError: exhibition.yaml cannot be added to; nothing was changed.
    """
    exhibition = _remark(project, withdrawn)
    for path in withdrawn.gone:
        place = project.root / path
        shutil.rmtree(place) if place.is_dir() else place.unlink()
    only = replace(
        exhibition,
        front=replace(
            exhibition.front,
            withdrawn=tuple(each for each in exhibition.front.withdrawn if each.id == withdrawn.id),
        ),
    )
    runner.run(tombstones(only, project.folders), root=project.root)


def _remark(project: Project, withdrawn: Withdrawn) -> Exhibition:
    """Add the entry to exhibition.yaml and return what is read then."""
    file = project.sources / "exhibition.yaml"
    before = file.read_bytes()
    ends = "\r\n" if b"\r\n" in before else "\n"
    text = _with_entry(file.read_text(encoding="utf-8"), withdrawn.remark)
    file.write_text(text, encoding="utf-8", newline=ends)
    try:
        found = publish.read_and_check(project).exhibition
    except SourceError:
        found = None
    if found is None or [each.id for each in found.front.withdrawn][-1:] != [withdrawn.id]:
        file.write_bytes(before)
        raise ProductError(
            f"{file.relative_to(project.root)} is written in a way that nothing can be added to."
            f" Add this entry to 'withdrawn' by hand, then build: {withdrawn.remark}"
        )
    return found


def _with_entry(text: str, entry: str) -> str:
    """Return the front matter with one more entry in the list `withdrawn`, at the end of it."""
    lines = text.rstrip("\n").split("\n")
    starts = [number for number, line in enumerate(lines) if line.rstrip() == "withdrawn:"]
    if not starts:
        return "\n".join([*lines, "withdrawn:", f"- {entry}", ""])
    end = starts[0] + 1
    while end < len(lines) and lines[end][:1] in ("", " ", "-", "#"):
        end += 1
    while lines[end - 1][:1] in ("", "#"):
        end -= 1
    indent = next(
        (line[: line.index("-")] for line in lines[starts[0] + 1 : end] if "-" in line), ""
    )
    return "\n".join([*lines[:end], f"{indent}- {entry}", *lines[end:], ""])
