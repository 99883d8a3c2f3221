"""Read the feed back, and see that what is withdrawn is gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from toolkit.errors import Place, Problem
from toolkit.model.exhibition import Exhibition
from toolkit.model.withdrawn import withdrawn_records
from toolkit.targets import Folders
from toolkit.targets.iiif.feed.documents import read_announced
from toolkit.targets.iiif.feed.pages import COLLECTION, FeedError, read_feed
from toolkit.targets.iiif.feed.tombstones import MANIFEST_OF


def check_feed(exhibition: Exhibition, folders: Folders, *, root: Path) -> Iterator[Problem]:
    """Yield what is wrong with the committed feed; there need be none."""
    try:
        read_feed(root)
        read_announced(root)
    except (FeedError, ValueError, TypeError) as error:
        hint = "take it as it was committed: git checkout -- manifests/activity"
        yield Problem(Place(COLLECTION), "I020", f"does not hold together: {error}", hint)
    for kind, record, _ in withdrawn_records(exhibition):
        for path in _left(root, folders, kind, record.id):
            place = Place(path.relative_to(root).as_posix())
            hint = "delete it, here and on the host"
            yield Problem(place, "I026", f"'{record.id}' is withdrawn, and this is there", hint)


def _left(root: Path, folders: Folders, kind: str, id: str) -> Iterator[Path]:
    """Yield what is still published of a record that is withdrawn."""
    if kind in MANIFEST_OF:
        manifest = root / folders.manifests / MANIFEST_OF[kind].format(id=id)
        yield from (path for path in (manifest,) if path.exists())
    if kind != "persons":
        tiles = root / folders.dist / "iiif"
        yield from (path for path in (tiles / id, *sorted(tiles.glob(f"{id}.*"))) if path.exists())
