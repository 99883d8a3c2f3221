"""The feed keeps its order and its past: Change Discovery 1.0, level 2, as files."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from toolkit.targets.iiif.feed.pages import FULL, Feed, FeedError, append, files, read_feed
from toolkit.targets.iiif.presentation import Json, as_text

HOME = "https://archive.museum/exhibitions"


def created(number: int, at: str = "2026-11-28T09:30:00Z") -> Json:
    thing = {"id": f"{HOME}/letters/objects/{number}/manifest.json", "type": "Manifest"}
    return {"type": "Create", "object": thing, "endTime": at}


def feed(count: int) -> Feed:
    return append(Feed(home=HOME), [created(number) for number in range(count)])


def write(root: Path, it: Feed) -> None:
    for path, value in files(it).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(as_text(value), encoding="utf-8")


def test_a_feed_is_a_collection_that_names_its_first_and_last_page() -> None:
    assert files(feed(FULL + 1))["manifests/activity/collection.json"] == {
        "@context": "http://iiif.io/api/discovery/1/context.json",
        "id": f"{HOME}/activity/collection.json",
        "type": "OrderedCollection",
        "totalItems": FULL + 1,
        "first": {"id": f"{HOME}/activity/page-0.json", "type": "OrderedCollectionPage"},
        "last": {"id": f"{HOME}/activity/page-1.json", "type": "OrderedCollectionPage"},
    }


def test_a_page_names_its_feed_its_neighbours_and_where_it_begins() -> None:
    pages = [files(feed(2 * FULL + 1))[f"manifests/activity/page-{n}.json"] for n in range(3)]
    assert [page["startIndex"] for page in pages] == [0, FULL, 2 * FULL]
    assert [len(page["orderedItems"]) for page in pages] == [FULL, FULL, 1]
    assert ["prev" in page for page in pages] == [False, True, True]
    assert ["next" in page for page in pages] == [True, True, False]
    for before, after in pairwise(pages):
        assert before["next"]["id"] == after["id"]
        assert after["prev"]["id"] == before["id"]
        assert after["partOf"]["id"] == f"{HOME}/activity/collection.json"


def test_every_activity_has_an_id_of_its_own_that_leads_to_its_page() -> None:
    pages = [value for path, value in files(feed(FULL + 2)).items() if "page-" in path]
    ids = [(page["id"], each["id"]) for page in pages for each in page["orderedItems"]]
    assert len({id for _, id in ids}) == FULL + 2
    assert all(id.partition("#")[0] == page for page, id in ids)


def test_what_is_published_is_never_changed_but_for_the_last_page() -> None:
    before = files(feed(2 * FULL + 5))
    after = files(append(feed(2 * FULL + 5), [created(n, "2027-01-01T00:00:00Z") for n in (1, 2)]))
    for number in (0, 1):
        path = f"manifests/activity/page-{number}.json"
        assert as_text(before[path]) == as_text(after[path])
    last = "manifests/activity/page-2.json"
    assert after[last]["orderedItems"][:5] == before[last]["orderedItems"]


def test_a_feed_that_has_moved_keeps_what_it_said() -> None:
    moved = Feed(home="https://museum.archive", pages=feed(3).pages)
    page = files(moved)["manifests/activity/page-0.json"]
    assert page["id"] == "https://museum.archive/activity/page-0.json"
    assert page["orderedItems"] == [*feed(3).pages[0]]


def test_a_feed_is_read_as_it_was_written(tmp_path: Path) -> None:
    write(tmp_path, feed(FULL + 3))
    assert read_feed(tmp_path) == feed(FULL + 3)


def test_before_the_first_release_there_is_no_feed(tmp_path: Path) -> None:
    assert read_feed(tmp_path) is None


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('"startIndex": 0', '"startIndex": 1', "changed by hand"),
        ("09:30:00Z", "09:29:00Z", "an earlier one"),
        ("activity-1", "activity-0", "one id"),
        ('"orderedItems"', '"items"', "lacks"),
        ("{", "", "cannot be read"),
    ],
)
def test_a_feed_that_does_not_hold_together_is_refused(
    old: str, new: str, complaint: str, tmp_path: Path
) -> None:
    write(tmp_path, append(feed(1), [created(1, "2026-11-28T09:30:00Z")]))
    page = tmp_path / "manifests" / "activity" / "page-0.json"
    head, found, tail = page.read_text(encoding="utf-8").rpartition(old)
    assert found
    page.write_text(head + new + tail, encoding="utf-8")
    with pytest.raises(FeedError, match=complaint):
        read_feed(tmp_path)


def test_a_page_that_is_gone_is_missed(tmp_path: Path) -> None:
    write(tmp_path, feed(FULL + 1))
    (tmp_path / "manifests" / "activity" / "page-0.json").unlink()
    with pytest.raises(FeedError, match=r"page-0.json cannot be read"):
        read_feed(tmp_path)


def test_the_files_are_json_with_the_context_first(tmp_path: Path) -> None:
    write(tmp_path, feed(1))
    for path in (tmp_path / "manifests" / "activity").iterdir():
        assert next(iter(json.loads(path.read_text(encoding="utf-8")))) == "@context"
