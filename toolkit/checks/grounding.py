"""Tell on what the printed claims of an exhibition rest: the grade of the best work of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeGuard, get_args

from toolkit.checks.mirrors import is_mirror
from toolkit.checks.walk import Values, walk
from toolkit.errors import Address
from toolkit.model.claims import SourceUse
from toolkit.model.exhibition import Exhibition
from toolkit.model.vocabulary import Grade, Status
from toolkit.model.works import Source

GRADES: tuple[str, ...] = get_args(Grade)
"""The grades of sources, the nearest to what happened first."""
NO_SOURCE = "none"
Works = Mapping[str, Source]


class Claim(Protocol):
    """Whatever rests on sources and may be a draft: an event, a role, a term, a milestone."""

    @property
    def status(self) -> Status | None:
        """Whether it is a draft."""

    @property
    def sources(self) -> tuple[SourceUse, ...]:
        """The works it rests on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounding:
    """How many printed claims there are of each kind, by the grade of the best work of each.

    `ungraded` rest on no work that there is, `on_reference` on works of reference alone, `copied`
    cite a copy of an encyclopaedia.
    """

    kinds: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    ungraded: tuple[Address, ...]
    on_reference: tuple[Address, ...]
    copied: tuple[Address, ...]

    @property
    def claims(self) -> int:
        """Count the printed claims."""
        return sum(number for _, grades in self.kinds for _, number in grades)

    @property
    def share_on_reference(self) -> float:
        """Return which part of the printed claims rests on works of reference alone, 0 to 1."""
        return len(self.on_reference) / self.claims if self.claims else 0.0


def is_claim(value: object) -> TypeGuard[Claim]:
    """Tell whether a value of the model is a claim, whatever its kind."""
    return hasattr(value, "status") and hasattr(value, "sources")


def is_printed(claim: Claim) -> bool:
    """Tell whether books print a claim: no draft, and with a source where it needs one."""
    return bool(getattr(claim, "printed", claim.status is None))


def best_grade(claim: Claim, works: Works) -> str:
    """Return the grade nearest to what happened among the works cited, `none` if there is none."""
    grades = [work.grade for work in cited(claim, works)]
    return min(grades, key=GRADES.index, default=NO_SOURCE)


def cited(claim: Claim, works: Works) -> Iterator[Source]:
    """Yield the works a claim cites, as far as there are records of them."""
    return (works[use.id] for use in claim.sources if use.id in works)


def ground(exhibition: Exhibition) -> Grounding:
    """Return on what the printed claims of an exhibition rest."""
    works = {work.id: work for work in exhibition.sources}
    claims = tuple(printed_claims(tuple(walk(exhibition))))
    graded = [(address, best_grade(claim, works)) for address, claim in claims]
    return Grounding(
        kinds=tuple(_by_kind(graded)),
        ungraded=tuple(address for address, grade in graded if grade == NO_SOURCE),
        on_reference=tuple(address for address, grade in graded if grade == "reference"),
        copied=tuple(
            address for address, claim in claims if any(map(is_mirror, cited(claim, works)))
        ),
    )


def printed_claims(values: Values) -> Iterator[tuple[Address, Claim]]:
    """Yield everything among `values` that is a claim and is printed."""
    for address, value in values:
        if is_claim(value) and is_printed(value):
            yield address, value


def _by_kind(
    graded: Iterable[tuple[Address, str]],
) -> Iterator[tuple[str, tuple[tuple[str, int], ...]]]:
    """Yield each kind of claim, by the list it stands in, with the numbers of all grades."""
    counted: dict[str, Counter[str]] = {}
    for address, grade in graded:
        kind = next(part for part in reversed(address) if isinstance(part, str))
        counted.setdefault(kind, Counter())[grade] += 1
    for kind, numbers in counted.items():
        yield kind, tuple((grade, numbers[grade]) for grade in (*GRADES, NO_SOURCE))
