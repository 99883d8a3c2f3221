"""Make one index of those of several languages: a line for a record, the pages of all its texts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from toolkit.book.content.sections import Also, Index, IndexEntry, See
from toolkit.book.index import in_order


@dataclass(frozen=True, slots=True)
class Second:
    """The index of another language, what its anchors are called, and all that there are."""

    index: Index
    names: Mapping[str, str]
    known: Collection[str]

    def of(self, anchor: str | None) -> str | None:
        """Return what an anchor is called in the book, None if it has no such place."""
        called = self.names.get(anchor or "", anchor)
        return called if called in self.known else None


def joined_index(language: str, first: Index, second: Second) -> Index:
    """Return the first index with the names and pages of the second.

    Who stands in the second alone is told under the name there. Other names under which readers
    look are those of the first.
    """
    others = {each.record: each for each in second.index.entries if isinstance(each, IndexEntry)}
    entries: list[IndexEntry | See] = []
    for each in first.entries:
        other = others.pop(each.record, None) if isinstance(each, IndexEntry) else None
        entries.append(_joined(each, other, second) if isinstance(each, IndexEntry) else each)
    alone = [_joined(None, each, second) for each in others.values()]
    return Index(of=first.of, entries=in_order(language, (*entries, *alone)))


def _joined(first: IndexEntry | None, other: IndexEntry | None, second: Second) -> IndexEntry:
    if other is None:
        assert first is not None
        return first
    main = second.of(other.main)
    anchors = tuple(found for each in other.anchors if (found := second.of(each)))
    if first is None:
        return replace(other, main=main, anchors=anchors)
    names = {each.words for each in (first.name, *(one.name for one in first.also)) if each}
    named = other.name.words not in names
    also = Also(name=other.name if named else None, main=main)
    return replace(
        first,
        also=(*first.also, also),
        anchors=tuple(dict.fromkeys((*first.anchors, *anchors))),
    )
