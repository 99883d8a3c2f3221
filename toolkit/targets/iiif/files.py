"""Write the files of the IIIF product.

Apart from what plans them: a step is stale when a module that its maker imports has changed, and
these need none.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from toolkit.targets.iiif.writing import unpacked


def write_text(part: Path, text: str) -> None:
    """Write a text file."""
    part.write_text(text, encoding="utf-8", newline="\n")


def write_pieces(part: Path, pieces: tuple[bytes, ...]) -> None:
    """Write a text file out of its packed pieces."""
    with part.open("wb") as file:
        file.writelines(unpacked(pieces))


def write_info(part: Path, text: str, after: Path) -> None:
    """Write info.json into the folder that the tiles have made."""
    part.write_text(text, encoding="utf-8", newline="\n")


def copy_picture(part: Path, source: Path) -> None:
    """Copy a picture that is published as it is."""
    shutil.copyfile(source, part)
