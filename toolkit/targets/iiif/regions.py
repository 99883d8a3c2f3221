"""Say where the details of a picture lie on its canvas.

Source: IIIF Presentation API 3.0, section 5.3 (canvas); Media Fragments URI 1.0, section 4.2.2
(xywh); cookbook recipes named where followed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.images.plan import Size
from toolkit.model.pictures import Detail, Picture
from toolkit.targets.iiif.presentation import Json

MEDIA_FRAGMENTS = "http://www.w3.org/TR/media-frags/"


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a canvas, in its own units from its upper left corner; never empty."""

    left: int
    top: int
    width: int
    height: int

    def __str__(self) -> str:
        """Return `x,y,w,h`."""
        return f"{self.left},{self.top},{self.width},{self.height}"

    @property
    def fragment(self) -> str:
        """The region as the fragment of an address: `xywh=1,2,30,40`."""
        return f"xywh={self}"

    @property
    def selector(self) -> Json:
        """The region as a selector (cookbook recipe 0306)."""
        value = {"conformsTo": MEDIA_FRAGMENTS, "value": self.fragment}
        return {"type": "FragmentSelector"} | value


def region_of(detail: Detail, pictures: Sequence[Picture], canvas: Size) -> Region | None:
    """Return where a detail lies on a canvas of this size; None if there is no picture.

    The detail counts in px of its own picture, which fills the canvas whatever its size: as
    the second of two languages, or published smaller than it is. It keeps all of its pixels.
    """
    own = [each for each in pictures if each.language == detail.language]
    if not pictures:
        return None
    picture = (own or [*pictures])[0]
    left, right = _scaled(detail.x, detail.width, whole=picture.width, to=canvas.width)
    top, bottom = _scaled(detail.y, detail.height, whole=picture.height, to=canvas.height)
    return Region(left, top, right - left, bottom - top)


def _scaled(start: int, length: int, *, whole: int, to: int) -> tuple[int, int]:
    """Return where a stretch begins and ends: rounded outwards, and inside the canvas."""
    end = min(to, -(-(start + length) * to // whole))
    return min(start * to // whole, end - 1), end


def on_canvas(canvas: str, region: Region | None) -> str:
    """Return the address of a canvas, or of a region of it (cookbook recipe 0021)."""
    return f"{canvas}#{region.fragment}" if region else canvas
