"""Keep the activities in pages: the oldest first, none changed after another has followed it.

Source: IIIF Change Discovery API 1.0, sections 3.1 (collection) and 3.2 (page).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from toolkit.targets.iiif.presentation import Json

FOLDER = "manifests/activity"
COLLECTION = f"{FOLDER}/collection.json"
CONTEXT = "http://iiif.io/api/discovery/1/context.json"
FULL = 100
"""Activities on a page; one that has fewer takes more before another is begun."""


class FeedError(ValueError):
    """The committed feed does not hold together; says in which file, and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """All activities, page by page; `home` is the address beside which the feed stands."""

    home: str
    pages: tuple[tuple[Json, ...], ...] = ()
    rights: str = ""
    see_also: tuple[Json, ...] = ()

    @property
    def address(self) -> str:
        """The address of the feed, which harvesters are given."""
        return f"{self.home}/activity/collection.json"

    @property
    def total(self) -> int:
        """How many activities there are."""
        return sum(map(len, self.pages))

    @property
    def last_time(self) -> str:
        """When the last activity ended; "" if there is none."""
        return str(self.pages[-1][-1]["endTime"]) if self.pages else ""

    def page(self, number: int) -> str:
        """Return the address of a page, counted from 0."""
        return f"{self.home}/activity/page-{number}.json"


def append(feed: Feed, activities: Sequence[Json]) -> Feed:
    """Return `feed` with `activities` after all others, each with an id of its own."""
    pages = [list(page) for page in feed.pages]
    count = feed.total
    for each in activities:
        if not pages or len(pages[-1]) >= FULL:
            pages.append([])
        id = f"{feed.page(len(pages) - 1)}#activity-{count}"
        pages[-1].append({"id": id, **each})
        count += 1
    return replace(feed, pages=tuple(map(tuple, pages)))


def files(feed: Feed) -> dict[str, Json]:
    """Return the files of a feed that has activities, by path relative to the project's root."""
    found = {COLLECTION: _collection(feed)}
    for number in range(len(feed.pages)):
        found[f"{FOLDER}/page-{number}.json"] = _page(feed, number)
    return found


def _collection(feed: Feed) -> Json:
    value: Json = {
        "@context": CONTEXT,
        "id": feed.address,
        "type": "OrderedCollection",
        "totalItems": feed.total,
    }
    if feed.rights:
        value["rights"] = feed.rights
    if feed.see_also:
        value["seeAlso"] = [*feed.see_also]
    value["first"] = _reference(feed, 0)
    value["last"] = _reference(feed, len(feed.pages) - 1)
    return value


def _page(feed: Feed, number: int) -> Json:
    value: Json = {
        "@context": CONTEXT,
        "id": feed.page(number),
        "type": "OrderedCollectionPage",
        "startIndex": sum(map(len, feed.pages[:number])),
        "partOf": {"id": feed.address, "type": "OrderedCollection"},
    }
    if number:
        value["prev"] = _reference(feed, number - 1)
    if number + 1 < len(feed.pages):
        value["next"] = _reference(feed, number + 1)
    value["orderedItems"] = [*feed.pages[number]]
    return value


def _reference(feed: Feed, number: int) -> Json:
    return {"id": feed.page(number), "type": "OrderedCollectionPage"}


def read_feed(root: Path) -> Feed | None:
    """Return the feed that is committed below `root`; None before the first release.

    Raises:
        FeedError: It cannot be read, or is not what we would have written.
    """
    if not (root / COLLECTION).is_file():
        return None
    collection = _read(root / COLLECTION, COLLECTION)
    try:
        feed = Feed(
            home=collection["id"].removesuffix("/activity/collection.json"),
            pages=tuple(_read_pages(root, collection["last"]["id"])),
            rights=collection.get("rights", ""),
            see_also=tuple(collection.get("seeAlso", ())),
        )
        _check(root, feed)
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise FeedError(f"{COLLECTION} lacks what a feed has ({error})") from None
    return feed


def _read_pages(root: Path, last: str) -> Iterator[tuple[Json, ...]]:
    count = int(last.rpartition("/page-")[2].removesuffix(".json")) + 1
    for number in range(count):
        path = f"{FOLDER}/page-{number}.json"
        yield tuple(_read(root / path, path)["orderedItems"])


def _read(path: Path, name: str) -> Json:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise FeedError(f"{name} cannot be read: {error}") from None
    if not isinstance(value, dict):
        raise FeedError(f"{name} is no page of a feed")
    return value


def _check(root: Path, feed: Feed) -> None:
    """Refuse a feed whose files are not those its activities give, or whose order is wrong."""
    times = [each["endTime"] for page in feed.pages for each in page]
    if times != sorted(times):
        raise FeedError(f"{FOLDER}: an activity stands before an earlier one")
    ids = [each["id"] for page in feed.pages for each in page]
    if len({*ids}) != len(ids) or not ids:
        raise FeedError(f"{FOLDER}: two activities have one id, or there is none")
    for path, value in files(feed).items():
        if _read(root / path, path) != value:
            raise FeedError(f"{path} was changed by hand")
