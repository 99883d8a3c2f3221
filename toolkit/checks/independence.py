"""Tell which of the works cited are independent of each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from toolkit.model.works import Source


def independent(ids: Sequence[str], works: Mapping[str, Source]) -> tuple[tuple[str, ...], ...]:
    """Return the works cited in groups, in the order cited; the works of one group are one source.

    Two works are one if a line of `based_on` joins them or leads both to the same third work,
    or if they, or works they are based on, are the same object or have the same ISBN or DOI.
    """
    groups: list[tuple[list[str], set[str]]] = []
    for id in dict.fromkeys(ids):
        members, traits = [id], set(_traits(id, works))
        joined = [group for group in groups if group[1] & traits]
        for group in reversed(joined):
            members = group[0] + members
            traits |= group[1]
            groups.remove(group)
        groups.append((members, traits))
    return tuple(tuple(members) for members, _ in groups)


def _traits(id: str, works: Mapping[str, Source]) -> Iterator[str]:
    """Yield what a work shares with those it depends on, or that depend on the same."""
    met: set[str] = set()
    following = [id]
    while following:
        id = following.pop()
        if id in met:
            continue
        met.add(id)
        yield f"work {id}"
        work = works.get(id)
        if work is not None:
            following.extend(work.based_on)
            yield from _numbers(work)


def _numbers(work: Source) -> Iterator[str]:
    if work.object:
        yield f"object {work.object}"
    if work.isbn:
        yield f"isbn {work.isbn.replace('-', '').replace(' ', '')}"
    if work.doi:
        yield f"doi {work.doi.casefold()}"
