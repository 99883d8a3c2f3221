"""Check that every picture can be understood without seeing it, and its details (codes P)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks.rules import found
from toolkit.errors import Address, Finding
from toolkit.model.exhibition import Exhibition
from toolkit.model.records import Panel


def check_panels(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield panels that lack words, and details that lie outside their picture."""
    for position, panel in enumerate(exhibition.panels):
        address = ("panels", position)
        if not panel.image.pictures:
            continue
        if panel.alt is None:
            hint = "say in 'alt' what somebody who cannot see it should know"
            yield found(address, "P004", f"the panel '{panel.id}' has no alternative text", hint)
        if panel.transcript is None:
            hint = "write in 'transcript' what is written on the panel"
            yield found(address, "P005", f"the panel '{panel.id}' has no transcript", hint)
        yield from _details(panel, address)


def _details(panel: Panel, address: Address) -> Iterator[Finding]:
    """Yield the details that reach out of the smallest of the panel's pictures."""
    width = min(picture.width for picture in panel.image.pictures)
    height = min(picture.height for picture in panel.image.pictures)
    for number, detail in enumerate(panel.details):
        if detail.x + detail.width > width or detail.y + detail.height > height:
            spot = (*address, "details", number)
            hint = f"the picture is {width} x {height} px"
            yield found(spot, "P006", "the detail reaches out of the picture", hint)
