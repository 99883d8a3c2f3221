"""Look for the editable files that panels and the cover are drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from toolkit.errors import Address
from toolkit.model.pictures import Cover
from toolkit.sources.reading import Reading
from toolkit.sources.shape import Shaped


def refuse_lost_drawings(panels: Sequence[Shaped], cover: Cover | None, reading: Reading) -> None:
    """Report every `drawn_from` of a panel or the cover that names no file (P003, P023)."""
    for position, panel in enumerate(panels):
        written = panel.get("drawn_from") if isinstance(panel, dict) else None
        _refuse(written, ("panels", position), reading)
    _refuse(cover.drawn_from if cover else None, ("exhibition", "cover"), reading)


def _refuse(written: Shaped, address: Address, reading: Reading) -> None:
    if not isinstance(written, str) or not written:
        return
    place = reading.place_of((*address, "drawn_from"))
    path = reading.folder / PurePosixPath(written)
    if not path.resolve().is_relative_to(reading.folder.resolve()):
        hint = "copy the file into the exhibition's folder and write the path from there"
        message = f"'{written}' leads out of the exhibition's folder"
        reading.add(place, "P003", message, hint)
    elif not path.is_file():
        hint = "add the file, or leave drawn_from out"
        message = f"there is no file '{written}'"
        reading.add(place, "P023", message, hint, severity="warning")
