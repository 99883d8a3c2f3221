"""Check an exhibition of which a part was refused, and say nothing that only its gaps make so."""

from __future__ import annotations

from toolkit.checks.rule import Scope
from toolkit.errors import Finding, Gaps
from toolkit.model.exhibition import KINDS, Exhibition

FRONT = ("exhibition",)


class AnyId(frozenset[str]):
    """The ids of a kind of which some could not be read: whatever is named may be one of them."""

    def __contains__(self, id: object) -> bool:
        """Tell that `id` may be there."""
        return True


def known_ids(exhibition: Exhibition, gaps: Gaps) -> dict[str, frozenset[str]]:
    """Return the ids of each kind, those of refused records among them."""
    ids = {
        kind: gaps.ids.get(kind, frozenset()).union(
            record.id for record in getattr(exhibition, kind)
        )
        for kind in KINDS
    }
    return {kind: AnyId(known) if kind in gaps.kinds else known for kind, known in ids.items()}


def is_certain(finding: Finding, scope: Scope, gaps: Gaps) -> bool:
    """Tell whether `finding`, of a rule of that scope, would stand if nothing had been refused."""
    if not gaps:
        return True
    if any(finding.address[: len(made_up)] == made_up for made_up in gaps.made_up):
        return False
    if scope == "value":
        return True
    whole = FRONT not in gaps.records and finding.address[:2] not in gaps.records
    return whole and scope == "record"
