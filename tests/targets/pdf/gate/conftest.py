"""Files as they should be, made once, for defects to be put in."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from tests.targets.pdf.gate.sound import LABELS, TRIM, press_file, screen_file
from toolkit.targets.pdf.gate import Expected, inspect

Spoil = Callable[[pikepdf.Pdf], None]
ORDERED = {
    True: Expected(LABELS, (), TRIM, press=True, condition="FOGRA39", signature=4),
    False: Expected(LABELS, ("one",), TRIM, press=False, archive="2a"),
}


@pytest.fixture(scope="session")
def sound_press() -> bytes:
    return press_file()


@pytest.fixture(scope="session")
def sound_screen() -> bytes:
    return screen_file()


def found(data: bytes, folder: Path, spoil: Spoil, expected: Expected) -> list[str]:
    """Return `CODE message` for each thing the gate tells of a file with a defect."""
    file = folder / "book.pdf"
    with pikepdf.open(io.BytesIO(data)) as pdf:
        options = spoil(pdf) or {}
        old, new = options.pop("patch", (b"", b""))
        # As spoilt: left to itself, pikepdf would mend the metadata.
        pdf.save(file, fix_metadata_version=False, **options)
    if old:
        file.write_bytes(file.read_bytes().replace(old, new))
    return [f"{each.code} {each.message}" for each in inspect(file, "book.pdf", expected)]
