"""Make what stands in a layout for a drawing: a picture of one pixel that bears an address.

Apart from what puts the drawings in their places, as the pictures are from the layout: a step
depends on all that its maker's module imports.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from toolkit.errors import Finding

BEGINNING: Final = b"\xff\xd8"
COMMENT: Final = b"\xff\xfe"
MARK: Final = b"drawing:"
PIXEL: Final = b"".join(
    (
        bytes.fromhex("ffdb004300") + bytes([1] * 64),  # how finely it is measured
        bytes.fromhex("ffc0000b080001000101011100"),  # one line of one pixel, gray
        bytes.fromhex("ffc40014000100000000000000000000000000000003"),  # codes
        bytes.fromhex("ffc40014100100000000000000000000000000000000"),
        bytes.fromhex("ffda0008010100003f0047ffd9"),
    )
)
"""A gray JPEG of 1 x 1 px, without its beginning. Source: ITU-T T.81, annex B."""


def make_stand_in(part: Path, address: str) -> tuple[Finding, ...]:
    """Write the picture that stands for the drawing with `address` in the document."""
    said = MARK + address.encode()
    length = (2 + len(said)).to_bytes(2, "big")
    part.write_bytes(BEGINNING + COMMENT + length + said + PIXEL)
    return ()


def address_in(jpeg: bytes) -> str | None:
    """Return the address that a stand-in bears, None if the picture is none."""
    start = len(BEGINNING + COMMENT) + 2
    if not jpeg.startswith(BEGINNING + COMMENT) or jpeg[start : start + len(MARK)] != MARK:
        return None
    length = int.from_bytes(jpeg[start - 2 : start], "big")
    return jpeg[start + len(MARK) : start + length - 2].decode()
