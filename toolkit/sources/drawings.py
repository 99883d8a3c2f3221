"""Look for the editable files that panels are drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from toolkit.sources.reading import Reading
from toolkit.sources.shape import Shaped


def refuse_lost_drawings(panels: Sequence[Shaped], reading: Reading) -> None:
    """Report every `drawn_from` that names no file of the exhibition (P003, P023)."""
    for position, panel in enumerate(panels):
        written = panel.get("drawn_from") if isinstance(panel, dict) else None
        if not isinstance(written, str) or not written:
            continue
        place = reading.place_of(("panels", position, "drawn_from"))
        path = reading.folder / PurePosixPath(written)
        if not path.resolve().is_relative_to(reading.folder.resolve()):
            hint = "copy the file into the exhibition's folder and write the path from there"
            message = f"'{written}' leads out of the exhibition's folder"
            reading.add(place, "P003", message, hint)
        elif not path.is_file():
            hint = "add the file, or leave drawn_from out"
            message = f"there is no file '{written}'"
            reading.add(place, "P023", message, hint, severity="warning")
