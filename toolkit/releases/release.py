"""Announce to harvesters what has changed since the last release."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from toolkit.errors import ProductError, SourceError
from toolkit.model.exhibition import Exhibition
from toolkit.model.names import Identifiers
from toolkit.model.withdrawn import WITHDRAWABLE
from toolkit.publish import Checked, Project
from toolkit.releases.refusals import refusals
from toolkit.targets.iiif.feed import pages
from toolkit.targets.iiif.feed.changes import Change, activity, after, changes, record_of
from toolkit.targets.iiif.feed.documents import (
    ANNOUNCED,
    TOP,
    Announced,
    Document,
    announced_json,
    documents,
    read_announced,
)
from toolkit.targets.iiif.feed.pages import Feed, FeedError
from toolkit.targets.iiif.presentation import Json, as_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What a release announces; `feed` and `announced` are as they are after it."""

    changes: tuple[Change, ...]
    feed: Feed
    announced: Mapping[str, Announced]


def prepare(project: Project, checked: Checked, *, at: str) -> Release:
    """Return what a release would announce now.

    Raises:
        SourceError: There are reasons against it; all of them.
        ProductError: The committed feed does not hold together.
    """
    found = read(project.root, project.slug)
    problems = tuple(refusals(project, checked, found.feed, at=at))
    if problems:
        raise SourceError(problems)
    told = changes(found.announced, found.documents, within=(project.slug,))
    return announce(found, checked.exhibition, told, at=at)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What is committed: the feed, what it announced last, and the documents there are."""

    feed: Feed
    announced: Mapping[str, Announced]
    documents: tuple[Document, ...]


def read(root: Path, slug: str) -> State:
    """Return what is committed of the feed and of the exhibition called `slug`.

    Raises:
        ProductError: It cannot be read.
    """
    try:
        there = documents(root, slug)
        feed = pages.read_feed(root) or Feed(home="")
        announced = read_announced(root)
    except FeedError as error:
        raise ProductError(f"{error}. Take it as it was committed: git checkout -- it.") from None
    except (ValueError, TypeError, KeyError) as error:
        raise ProductError(f"A file in 'manifests' cannot be read: {error}") from None
    home = next((each.id.removesuffix(f"/{TOP}") for each in there if each.path == TOP), feed.home)
    about = tuple(
        record for each in there if each.path == f"{slug}/manifest.json" for record in each.see_also
    )
    return State(feed=_described(feed, home, about), announced=announced, documents=there)


def _described(feed: Feed, home: str, records: Iterable[Json]) -> Feed:
    """Return `feed` as one that stands beside the collection of all, and names its records."""
    known = {each["id"]: each for each in (*feed.see_also, *map(record_of, records))}
    return replace(feed, home=home, see_also=tuple(known.values()))


def announce(found: State, exhibition: Exhibition, told: Sequence[Change], *, at: str) -> Release:
    """Return what is there once `told` is announced."""
    lasting = dict(_lasting(exhibition, found.documents))
    said = [activity(each, at=at, canonical=lasting.get(each.id, "")) for each in told]
    feed = replace(found.feed, rights=found.feed.rights or exhibition.front.rights)
    return Release(
        changes=tuple(told),
        feed=pages.append(feed, said),
        announced=after(found.announced, told),
    )


def _lasting(exhibition: Exhibition, there: Iterable[Document]) -> Iterator[tuple[str, str]]:
    """Yield the address of each document that has a lasting one, and that."""
    known: dict[str, Identifiers | None] = {
        f"{exhibition.id}/{kind}/{record.id}/manifest.json": record.identifiers
        for kind in WITHDRAWABLE
        for record in getattr(exhibition, kind)
    }
    known[f"{exhibition.id}/manifest.json"] = exhibition.front.identifiers
    for each in there:
        identifiers = known.get(each.path)
        if identifiers and identifiers.addresses:
            yield each.id, identifiers.addresses[0]


def write(root: Path, release: Release) -> tuple[str, ...]:
    """Write the feed, and return the files that changed.

    The collection follows its pages, so that who reads it meanwhile finds a whole feed, and what
    is announced comes last: what was cut short is announced twice rather than never.
    """
    values = dict(reversed(pages.files(release.feed).items()))
    values[ANNOUNCED] = announced_json(release.announced)
    written = []
    for path, value in values.items():
        text, file = as_text(value), root / path
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            part = file.with_name(f"{file.name}.part")
            part.write_text(text, encoding="utf-8", newline="\n")
            part.replace(file)
            written.append(path)
    return tuple(written)
