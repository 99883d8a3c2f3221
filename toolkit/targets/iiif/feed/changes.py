"""Compare what is committed with what was announced, and word the difference as activities.

Source: IIIF Change Discovery API 1.0, sections 2.1.3 (level 2) and 3.3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from toolkit.targets.iiif.feed.documents import Announced, Document
from toolkit.targets.iiif.presentation import Json

Kind = Literal["Create", "Update", "Delete"]
_SEE_ALSO = ("id", "type", "label", "format", "profile")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What happened to a manifest or collection; a deleted one has no document any more."""

    kind: Kind
    id: str
    type: str
    document: Document | None = None


def changes(
    announced: Mapping[str, Announced], now: Sequence[Document], *, within: Iterable[str]
) -> tuple[Change, ...]:
    """Return what is to be announced: manifests, collections, then what is gone.

    A document at another address than before is a new one, and the old one is gone: not every
    harvester knows the activity `Move`.

    Args:
        announced: What the feed said last, by id.
        now: What is there.
        within: The folders, below `manifests`, that `now` was found in; what was announced of
            others may still be there.
    """
    found = sorted(_altered(announced, now), key=lambda each: each.type != "Manifest")
    here = {each.id for each in now}
    folders = tuple(f"{each}/" for each in within)
    gone = (
        Change(kind="Delete", id=id, type=each.type)
        for id, each in sorted(announced.items())
        if id not in here and (each.path.startswith(folders) or "/" not in each.path)
    )
    return (*found, *gone)


def _altered(announced: Mapping[str, Announced], now: Sequence[Document]) -> Iterator[Change]:
    for each in now:
        before = announced.get(each.id)
        if before is None:
            yield Change(kind="Create", id=each.id, type=each.type, document=each)
        elif before.digest != each.digest:
            yield Change(kind="Update", id=each.id, type=each.type, document=each)


def after(announced: Mapping[str, Announced], told: Iterable[Change]) -> dict[str, Announced]:
    """Return what is announced once `told` is."""
    found = dict(announced)
    for each in told:
        if each.document is None:
            found.pop(each.id, None)
        else:
            it = each.document
            found[it.id] = Announced(path=it.path, type=it.type, digest=it.digest)
    return found


def activity(change: Change, *, at: str, canonical: str = "") -> Json:
    """Return the activity without its id, which its place in the feed gives.

    Args:
        change: What happened.
        at: When, in UTC.
        canonical: A lasting identifier of the document, as an address.
    """
    thing: Json = {"id": change.id, "type": change.type}
    if canonical:
        thing["canonical"] = canonical
    records = [record_of(each) for each in (change.document.see_also if change.document else ())]
    if records:
        thing["seeAlso"] = records
    return {"type": change.kind, "object": thing, "endTime": at}


def record_of(record: Json) -> Json:
    """Return a record as both specifications name it: `type` is always Dataset here."""
    return {key: record[key] for key in _SEE_ALSO if key in record} | {"type": "Dataset"}
