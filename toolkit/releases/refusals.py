"""Say why nothing may be announced yet: what harvesters are told once cannot be taken back."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit import publish
from toolkit.errors import Finding, Place, Problem
from toolkit.model.addresses import why_not_public
from toolkit.publish import Checked, Project
from toolkit.releases import history
from toolkit.targets.iiif.feed.pages import COLLECTION, Feed

MANY = 3
"""Files that are named before only their number is."""


def refusals(project: Project, checked: Checked, feed: Feed, *, at: str) -> Iterator[Problem]:
    """Yield every reason against a release, the cheap ones first."""
    yield from _address(checked)
    yield from _time(feed, at)
    yield from _commits(project)
    stale = tuple(_stale(project, checked))
    yield from stale
    if not stale:
        faults = publish.verify(project, checked.exhibition)
        yield from (fault for fault in faults if fault.severity == "error")


def _address(checked: Checked) -> Iterator[Problem]:
    base = checked.exhibition.front.base_url
    spot = ("exhibition", "base_url")
    if base.is_provisional:
        message = "the address is provisional"
        hint = "settle it and delete 'status' and 'reason': libraries remember what is announced"
        yield publish.in_sources(checked.read, Finding((*spot, "status"), "I021", message, hint))
    if reason := why_not_public(base.address):
        hint = "set base_url to where the exhibition stands on the web, beginning with https://"
        yield publish.in_sources(checked.read, Finding((*spot, "address"), "I022", reason, hint))


def _time(feed: Feed, at: str) -> Iterator[Problem]:
    if feed.last_time and at <= feed.last_time:
        message = f"{at} is not after the last announcement, {feed.last_time}"
        hint = "say when with --at TIME, or --at now; harvesters stop reading at what they know"
        yield Problem(Place(COLLECTION), "I023", message, hint)


def _commits(project: Project) -> Iterator[Problem]:
    folders = project.folders
    paths = (folders.sources, folders.manifests, "manifests/collection.json")
    changed = history.uncommitted(project.root, *paths)
    if changed:
        more = f" and {len(changed) - MANY} more" if len(changed) > MANY else ""
        message = f"not committed: {', '.join(changed[:MANY])}{more}"
        hint = "git add it and git commit: what is announced must be what every clone has"
        yield Problem(Place(changed[0]), "I025", message, hint)


def _stale(project: Project, checked: Checked) -> Iterator[Problem]:
    steps = publish.all_steps(project, checked.exhibition)
    stale = [each for each in publish.plan(project, steps) if each.state != "fresh"]
    if stale:
        message = f"{len(stale)} of {len(steps)} products are not what the sources say"
        yield Problem(Place(stale[0].step.output), "I024", message, "Run: toolkit build")
