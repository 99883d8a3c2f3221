"""Look for the editable files that panels are drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from toolkit.model.records import Panel
from toolkit.sources.reading import Reading


def refuse_lost_drawings(panels: Sequence[Panel], reading: Reading) -> None:
    """Report every `drawn_from` that names no file of the exhibition (P003, P023)."""
    for position, panel in enumerate(panels):
        if not panel.drawn_from:
            continue
        place = reading.place_of(("panels", position, "drawn_from"))
        path = reading.folder / PurePosixPath(panel.drawn_from)
        if not path.resolve().is_relative_to(reading.folder.resolve()):
            message = f"'{panel.drawn_from}' leads out of the exhibition's folder"
            hint = "copy the file into the exhibition's folder and write the path from there"
            reading.add(place, "P003", message, hint)
        elif not path.is_file():
            message = f"there is no file '{panel.drawn_from}'"
            hint = "add the file, or leave drawn_from out"
            reading.add(place, "P023", message, hint, severity="warning")
