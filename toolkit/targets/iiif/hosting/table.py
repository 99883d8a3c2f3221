"""Hold what each file is to web clients, and how long they may keep it: the one table of all hosts.

Source: IIIF Presentation API 3.0, section 7 (media type, CORS); Image API 3.0, section 5.1; Change
Discovery API 1.0, section 4.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from urllib.parse import urlsplit

from toolkit.model.exhibition import Exhibition
from toolkit.model.withdrawn import withdrawn_records
from toolkit.targets.iiif.feed.tombstones import MANIFEST_OF, page_of

PRESENTATION = 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"'
IMAGE = 'application/ld+json;profile="http://iiif.io/api/image/3/context.json"'
DISCOVERY = 'application/ld+json;profile="http://iiif.io/api/discovery/1/context.json"'
DAY = 86400
"""Seconds that pictures and books may be kept: a withdrawal must not outlast it in caches."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Files of one kind: their names, their media type, how many seconds they may be kept (0: ask).

    JSON is asked for again each time, which costs an answer of no content if nothing changed.
    """

    names: str
    type: str
    seconds: int = 0


KINDS = (
    Kind("*.json", PRESENTATION),
    Kind("info.json", IMAGE),
    Kind("*.jsonld", "application/ld+json"),
    Kind("*.rdf", "application/rdf+xml"),
    Kind("*.xml", "application/xml"),
    Kind("*.mods.xml", "application/mods+xml"),
    Kind("*.html", "text/html; charset=utf-8"),
    Kind("*.css", "text/css; charset=utf-8", DAY),
    Kind("*.js", "text/javascript; charset=utf-8", DAY),
    Kind("*.txt", "text/plain; charset=utf-8", DAY),
    Kind("*.jpg", "image/jpeg", DAY),
    Kind("*.png", "image/png", DAY),
    Kind("*.gif", "image/gif", DAY),
    Kind("*.webp", "image/webp", DAY),
    Kind("*.epub", "application/epub+zip", DAY),
    Kind("*.pdf", "application/pdf", DAY),
)
"""What lies below an exhibition's address; of several that fit a name, the last is meant."""
FEED = Kind("*.json", DISCOVERY)
"""What lies in `activity`."""


def kind_of(path: str) -> Kind | None:
    """Return what a file is, by its path below an exhibition's address."""
    name = path.rpartition("/")[2]
    fitting = [kind for kind in KINDS if fnmatchcase(name, kind.names)]
    return fitting[-1] if fitting else None


@dataclass(frozen=True, slots=True)
class Move:
    """All that lay at the address `old` lies at `new`; no slash at their ends."""

    old: str
    new: str

    @property
    def old_host(self) -> str:
        """The host of the old address, with its port if it has one."""
        return urlsplit(self.old).netloc.casefold()

    @property
    def old_path(self) -> str:
        """The path of the old address; "" for that of a host alone."""
        return urlsplit(self.old).path

    @property
    def same_host(self) -> bool:
        """Tell whether the old address is on the host of the new one."""
        return self.old_host == urlsplit(self.new).netloc.casefold()


@dataclass(frozen=True, slots=True)
class Gone:
    """Something withdrawn: a path on the host, and the page about it.

    If it ends in a slash or a dot, all paths are meant that begin so.
    """

    path: str
    page: str

    @property
    def begins(self) -> bool:
        """Tell whether every path is meant that begins so."""
        return self.path.endswith(("/", "."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What a host must know of one exhibition; addresses and paths have no slash at their ends.

    `home` is where the collection of all exhibitions and the feed lie.
    """

    base: str
    home: str
    moves: tuple[Move, ...] = ()
    gone: tuple[Gone, ...] = ()

    @property
    def path(self) -> str:
        """The path of the exhibition's address on its host; "" for a host alone."""
        return urlsplit(self.base).path

    @property
    def home_path(self) -> str:
        """The path of `home` on the host."""
        return urlsplit(self.home).path


def home_of(base: str) -> str:
    """Return what an exhibition's address is beside: its parent, itself if it is a host alone."""
    return base.rpartition("/")[0] if urlsplit(base).path else base


def site(exhibition: Exhibition) -> Site:
    """Return what a host must know of `exhibition`."""
    base = exhibition.front.base_url.address
    olds = exhibition.front.previous_base_urls
    moves = (*(Move(old, base) for old in olds), *_moved_homes(base, olds))
    path = urlsplit(base).path
    return Site(base=base, home=home_of(base), moves=moves, gone=tuple(_gone(exhibition, path)))


def _moved_homes(base: str, olds: tuple[str, ...]) -> Iterator[Move]:
    """Yield where the feed has moved to, and the collection of all, with the exhibition."""
    homes = dict.fromkeys(home_of(old) for old in olds)
    for home in homes:
        if home != home_of(base):
            yield Move(f"{home}/collection.json", f"{home_of(base)}/collection.json")
            yield Move(f"{home}/activity", f"{home_of(base)}/activity")


def _gone(exhibition: Exhibition, path: str) -> Iterator[Gone]:
    for kind, record, _ in withdrawn_records(exhibition):
        page = f"{path}/{page_of(record.id)}"
        if kind in MANIFEST_OF:
            yield Gone(f"{path}/{MANIFEST_OF[kind].format(id=record.id)}", page)
        if kind != "persons":
            yield Gone(f"{path}/p/{record.id}/", page)
            # Services of one record differ by what follows a dot, which no id holds.
            yield from (Gone(f"{path}/iiif/{record.id}{end}", page) for end in ("/", "."))
