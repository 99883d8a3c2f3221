"""Say for which press an edition is made: its profile, its name, and how much ink it may lay."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from toolkit.model.editions import PROFILED, PressEdition
from toolkit.model.vocabulary import Paper
from toolkit.steps.step import File
from toolkit.targets import Folders

PROFILES = Path(__file__).parent / "profiles"
LIMITS: dict[Paper, int] = {"coated": 300, "uncoated": 280}
"""The most ink of a spot in percent. Printers ask for 300 to 320 on coated and for 280 on uncoated
paper (docs/press.md); what holds the stricter numbers is printed by all."""


@dataclass(frozen=True, slots=True)
class Printing:
    """What the finishing of a press edition depends on, beside its profile.

    `condition` is the registered name of the printing condition, "" where the profile's own words
    are to tell; `limit` the most ink in percent; `signature` how many pages a folded sheet has.
    """

    condition: str
    limit: int
    signature: int
    marks: bool


def printing_of(edition: PressEdition) -> Printing:
    """Return how an edition is printed."""
    condition = edition.condition or ("" if edition.icc else PROFILED[edition.paper])
    return Printing(condition, LIMITS[edition.paper], edition.signature, edition.marks)


def profile_of(edition: PressEdition, folders: Folders) -> File:
    """Return the profile: the printer's own, or the one that is shipped for the condition."""
    if edition.icc:
        own = Path(edition.icc)
        return File(str(own) if own.is_absolute() else f"{folders.sources}/{edition.icc}")
    condition = edition.condition or PROFILED[edition.paper]
    return File(str(PROFILES / f"{condition}.icc"))
