"""Look at the ICC profile of the printer that an exhibition names."""

from __future__ import annotations

from pathlib import PurePosixPath

from toolkit.images.profiles import UnusableProfile, press_profile
from toolkit.model.editions import PressEdition
from toolkit.sources.reading import Reading

ADDRESS = ("exhibition", "editions", "press", "icc")


def refuse_bad_profile(press: PressEdition, reading: Reading) -> None:
    """Report an `icc` that leads out of the exhibition, or is no press's profile (P003, P025)."""
    if not press.icc:
        return
    place = reading.place_of(ADDRESS)
    path = reading.folder / PurePosixPath(press.icc)
    if not path.resolve().is_relative_to(reading.folder.resolve()):
        hint = "copy the file into the exhibition's folder and write the path from there"
        message = f"'{press.icc}' leads out of the exhibition's folder"
        reading.add(place, "P003", message, hint)
        return
    try:
        press_profile(path.read_bytes())
    except OSError:
        hint = "add the file that the printer gave you, or leave icc out"
        reading.add(place, "P025", f"there is no file '{press.icc}'", hint)
    except UnusableProfile as error:
        hint = "ask the printer for the ICC profile of the press and paper"
        reading.add(place, "P025", f"the profile '{press.icc}' cannot be used: {error}", hint)
