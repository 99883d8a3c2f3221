"""Keep what is good of records that the model refuses, so that the rest can be checked too.

A refused value is left out and the record judged again; a record that cannot be without it is left
out whole. What comes of it is checked and never published, for the problems are told all the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, get_args

from pydantic_core import ErrorDetails

from toolkit.errors import Address
from toolkit.model.identifiers import ID
from toolkit.sources.reading import Reading
from toolkit.sources.refusals import attempt, judge, report
from toolkit.sources.shape import Shaped

ROUNDS = 8
"""How often a record is judged: each turn may show what the one before hid."""
CONSEQUENCES = frozenset({"missing", "too_short"})
"""What pydantic says of a record only because something was left out."""
Kept = Mapping[Address, tuple[int, ...]]
"""Of each list that is shorter in the model than in the sources: where its items stand there."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What the model takes, and how it differs from the sources.

    `damaged` are the addresses, in the model, of records that lack something; `left_out` the ids of
    records that are not there, `nameless` says that some of these have no id that could be read;
    `made_up` are the fields of the front matter whose values stand for refused ones.
    """

    model: Any
    kept: Kept = field(default_factory=dict)
    damaged: frozenset[Address] = frozenset()
    left_out: frozenset[str] = frozenset()
    nameless: bool = False
    made_up: frozenset[str] = frozenset()


def judge_records(records: list[Shaped], kind: Any, address: Address, reading: Reading) -> Salvaged:
    """Return the records at `address` as `kind`, a tuple of one class; report what is refused."""
    model = judge(records, kind, address, reading)
    hurt = {lost[len(address)] for lost in _lost_below(address, reading)}
    if model is not None and not hurt:
        return Salvaged(model)
    mended = [
        _mend(record, get_args(kind)[0], (*address, position), reading, hurt=position in hurt)
        for position, record in enumerate(records)
    ]
    order = [position for position, one in enumerate(mended) if one.model is not None]
    kept = {where: numbers for one in mended for where, numbers in one.kept.items()}
    ids = [_id(record) for record, one in zip(records, mended, strict=True) if one.model is None]
    return Salvaged(
        tuple(mended[position].model for position in order),
        {**kept, address: tuple(order)} if ids else kept,
        damaged=frozenset((*address, n) for n, at in enumerate(order) if mended[at].damaged),
        left_out=frozenset(filter(None, ids)),
        nameless=not all(ids),
    )


def judge_front(
    value: Shaped | None, kind: Any, address: Address, reading: Reading, *, spare: dict[str, Shaped]
) -> Salvaged:
    """Return the one record at `address` as `kind`; `spare` stands for fields it must have.

    `value` is None if it could not be read. The model is None if `spare` lacks such a field.
    """
    if value is not None:
        judge(value, kind, address, reading)
    hurt = bool(_lost_below(address, reading))
    fields = value if isinstance(value, dict) else {}
    return _mend(fields, kind, address, reading, hurt=hurt, spare=spare)


def in_sources(address: Address, kept: Kept, *, start: Address = ()) -> Address:
    """Return `start`, of the sources, and below it `address`, of the model, as the sources count.

    Where something was left out of a list, what follows has another number there.
    """
    for part in address:
        numbers = kept.get(start)
        if numbers and isinstance(part, int) and part < len(numbers):
            part = numbers[part]
        start = (*start, part)
    return start


def _id(record: Shaped) -> str:
    """Return the id of a record, "" if it has none that others could name."""
    id = record.get("id") if isinstance(record, dict) else None
    return id if isinstance(id, str) and ID.fullmatch(id) else ""


def _lost_below(address: Address, reading: Reading) -> list[Address]:
    """Return the addresses, below `address`, of what was lost before the model saw it."""
    length = len(address)
    return [lost for lost in reading.lost if len(lost) > length and lost[:length] == address]


def _mend(
    record: Shaped,
    kind: Any,
    address: Address,
    reading: Reading,
    *,
    hurt: bool,
    spare: Mapping[str, Shaped] = MappingProxyType({}),
) -> Salvaged:
    """Return the record at `address` without what is refused in it; None as model if that fails.

    `hurt` says that something of it was lost already.
    """
    if address in reading.lost:
        return Salvaged(None)
    dropped: set[Address] = set()
    for turn in range(ROUNDS):
        made_up = frozenset(name for name in spare if (name,) in dropped)
        kept = _kept(record, dropped)
        rest = _without(record, (), dropped) if dropped else record
        for name in made_up:
            rest[name] = spare[name]
        model, errors = attempt(rest, kind)
        if model is not None:
            below = {(*address, *where): numbers for where, numbers in kept.items()}
            damaged = {address} if dropped or hurt else ()
            return Salvaged(model, below, frozenset(damaged), made_up=made_up)
        for error in errors:
            error["loc"] = in_sources(error["loc"], kept)
        if turn > 0:
            new = [
                error
                for error in errors
                if error["type"] not in CONSEQUENCES and error["loc"] not in dropped
            ]
            report(new, kind, address, reading)
        dropped |= {_refused(error, record, dropped, spare) for error in errors}
        if () in dropped:
            break
    return Salvaged(None)


def _refused(
    error: ErrorDetails, record: Shaped, dropped: set[Address], spare: Mapping[str, Shaped]
) -> Address:
    """Return the address, in the record, of what has to be left out because of `error`."""
    there: Address = error["loc"]
    if there in dropped:  # a value of our own misses what was left out of it
        return there[:-1]
    if error["type"] == "missing":
        return there if there[0] in spare and len(there) == 1 else there[:-1]
    tag = error.get("ctx", {}).get("tag")
    texts = _at(record, there)
    if (
        tag
        and isinstance(texts, dict)
        and any(other != tag and (*there, other) not in dropped for other in texts)
    ):
        return (*there, tag)
    return there


def _kept(record: Shaped, dropped: set[Address]) -> dict[Address, tuple[int, ...]]:
    """Return the numbers that are left in each list from which something is dropped."""
    lists = {where[:-1]: _at(record, where[:-1]) for where in dropped if where}
    return {
        where: tuple(number for number in range(len(items)) if (*where, number) not in dropped)
        for where, items in lists.items()
        if isinstance(items, list)
    }


def _without(value: Shaped, address: Address, dropped: set[Address]) -> Shaped:
    """Return the value at `address` without all at or below the addresses `dropped`."""
    if isinstance(value, dict):
        return {
            key: _without(item, (*address, key), dropped)
            for key, item in value.items()
            if (*address, key) not in dropped
        }
    if isinstance(value, list):
        return [
            _without(item, (*address, number), dropped)
            for number, item in enumerate(value)
            if (*address, number) not in dropped
        ]
    return value


def _at(value: Shaped, address: Address) -> Shaped | None:
    """Return what stands at `address` in the value, None if nothing does."""
    for part in address:
        if isinstance(value, dict):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return None
    return value
