"""A harvester that follows the specification knows what is there, whenever it comes.

Source: IIIF Change Discovery API 1.0, sections 3.5.1 and 3.5.2 (the processing algorithm).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.targets.iiif.feed.changes import activity, after, changes
from toolkit.targets.iiif.feed.documents import Announced, Document
from toolkit.targets.iiif.feed.pages import COLLECTION, FOLDER, Feed, append, files
from toolkit.targets.iiif.presentation import Json

HOME = "https://archive.museum"
STATES = st.dictionaries(
    st.integers(0, 150).map(lambda number: f"letters/objects/{number}/manifest.json"),
    st.sampled_from("abc"),
    max_size=150,
)
"""What may be committed at one time: path -> digest."""


@dataclass
class Harvester:
    """What an aggregator holds, and when it came last."""

    held: set[str] = field(default_factory=set)
    last_crawl: str = ""

    def crawl(self, web: dict[str, Json], at: str) -> None:
        """Read the feed backwards, from its last page to what was known at the last visit."""
        done: set[str] = set()
        page = web.get(web[f"{HOME}/activity/collection.json"]["last"]["id"])
        while page is not None:
            for each in reversed(page["orderedItems"]):
                if each["endTime"] < self.last_crawl:
                    self.last_crawl = at
                    return
                thing = each["object"]["id"]
                if thing in done:
                    continue
                if each["type"] == "Delete":
                    self.held.discard(thing)
                else:
                    self.held.add(thing)
                done.add(thing)
            page = web.get(page["prev"]["id"]) if "prev" in page else None
        self.last_crawl = at


def web_of(feed: Feed) -> dict[str, Json]:
    return {value["id"]: value for path, value in files(feed).items() if FOLDER in path}


def documents(state: dict[str, str]) -> list[Document]:
    return [
        Document(path=path, id=f"{HOME}/{path}", type="Manifest", digest=digest)
        for path, digest in sorted(state.items())
    ]


@settings(max_examples=60, deadline=None)
@given(releases=st.lists(st.tuples(STATES, st.booleans()), min_size=1, max_size=8))
def test_a_harvester_holds_what_is_there(releases: list[tuple[dict[str, str], bool]]) -> None:
    feed, announced, seldom, often = (
        Feed(home=HOME),
        dict[str, Announced](),
        Harvester(),
        Harvester(),
    )
    for day, (state, comes) in enumerate(releases, start=1):
        told = changes(announced, documents(state), within=("letters",))
        before = files(feed) if feed.pages else {}
        feed = append(feed, [activity(each, at=f"2026-01-{day:02}T09:00:00Z") for each in told])
        announced = after(announced, told)
        full = [f"{FOLDER}/page-{number}.json" for number in range(len(before) - 2)]
        if not feed.pages:
            continue
        assert all(files(feed)[path] == before[path] for path in full)
        often.crawl(web_of(feed), f"2026-01-{day:02}T12:00:00Z")
        if comes or day == len(releases):
            seldom.crawl(web_of(feed), f"2026-01-{day:02}T12:00:00Z")
        assert often.held == {f"{HOME}/{path}" for path in state}
        assert files(feed)[COLLECTION]["totalItems"] == feed.total
    if feed.pages:
        assert seldom.held == often.held
