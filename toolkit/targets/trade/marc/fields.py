"""Write MARC records as XML: a leader, fields without and with subfields.

Source: Library of Congress, MARCXML (MARC21slim schema 1.2).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from toolkit.targets.trade.marc.codes import NAMESPACE
from toolkit.targets.trade.xml import document, node


@dataclass(frozen=True, slots=True)
class Field:
    """A field with subfields: each a code and its value."""

    tag: str
    indicators: str
    subfields: tuple[tuple[str, str], ...]


def field(tag: str, indicators: str, *subfields: tuple[str, str | None]) -> Field:
    """Return a field; `indicators` are two characters, # for a blank.

    Subfields without a value are left out.
    """
    kept = tuple((code, value) for code, value in subfields if value)
    return Field(tag, indicators.replace("#", " "), kept)


def record(leader: str, controls: Sequence[tuple[str, str]], fields: Iterable[Field]) -> str:
    """Return a record as a document of its own."""
    root = node(
        "record",
        node("leader", text=leader),
        (node("controlfield", text=value, tag=tag) for tag, value in controls),
        (
            node(
                "datafield",
                (node("subfield", text=value, code=code) for code, value in each.subfields),
                tag=each.tag,
                ind1=each.indicators[0],
                ind2=each.indicators[1],
            )
            for each in fields
        ),
        type="Bibliographic",
    )
    return document(root, NAMESPACE)
