"""Check how the catalogue is to be printed (codes P026 to P028)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks.rule import Rule
from toolkit.errors import Finding
from toolkit.model.editions import PROFILED
from toolkit.model.exhibition import Exhibition

P026 = Rule(
    "P026",
    "error",
    "No profile is known for a printing condition.",
    "FOGRA39 (coated paper) and FOGRA29 (uncoated) come with the toolkit. For any other, put the "
    "printer's ICC profile into the exhibition's folder and name it in 'icc'.",
    scope="record",
)
P027 = Rule(
    "P027",
    "error",
    "A picture is too coarse to be printed.",
    "Print wants 300 px per inch and needs 150. Scan or draw it larger. If there is no better, say "
    "in its record how few will do: min_ppi: 120.",
)
P028 = Rule(
    "P028",
    "warning",
    "The printing condition is one for another paper.",
    "FOGRA39 is coated paper, FOGRA29 uncoated. Colours made for one look wrong on the other.",
    scope="record",
)
RULES = (P026, P027, P028)

ADDRESS = ("exhibition", "editions", "press", "condition")


def check_printing(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield what the press edition says that cannot be, or hardly be meant."""
    press = exhibition.front.editions.press
    if not press.condition or press.icc:
        return
    if press.condition not in PROFILED.values():
        known = " and ".join(PROFILED.values())
        message = f"there is no profile for '{press.condition}'"
        yield P026.at(ADDRESS, message, f"name the printer's profile in icc; {known} need none")
    elif press.condition != PROFILED[press.paper]:
        message = f"'{press.condition}' is not the condition of {press.paper} paper"
        yield P028.at(ADDRESS, message, f"write {PROFILED[press.paper]}, or the other paper")
