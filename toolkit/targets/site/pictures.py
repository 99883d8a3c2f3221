"""Say where the pictures of a page lie: the services that IIIF publishes beside the pages."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.images.plan import THUMBNAIL, Size, fit, sizes
from toolkit.model.pictures import Picture
from toolkit.model.web import Pictured, pictures_of, service_names

FIRST_SIGHT = 1800
"""The longest side, in px, of the picture that stands there before it can be zoomed."""
ABOVE = "../.."
"""The exhibition's address, as a page `p/<id>/` sees it."""


@dataclass(frozen=True, slots=True)
class Zoomable:
    """A picture with its service; `path` leads to it from the exhibition's address."""

    path: str
    picture: Picture

    @property
    def size(self) -> Size:
        """Return the size it has on the web."""
        own = Size(self.picture.width, self.picture.height)
        return fit(own, longest=self.picture.longest) if self.picture.longest else own

    @property
    def info(self) -> str:
        """Return the address of its info.json, as a page sees it."""
        return f"{ABOVE}/{self.path}/info.json"

    @property
    def whole(self) -> str:
        """Return the address of the largest file of it, as a page sees it."""
        return f"{ABOVE}/{self.path}/full/max/0/default.jpg"

    @property
    def shown(self) -> Size:
        """Return the size first shown: the largest file that is not above `FIRST_SIGHT`.

        Source: IIIF Image API 3.0, section 5.3 (`sizes` are the ready files of a level 0 service).
        """
        small = [size for size in sizes(self.size) if size.longest <= FIRST_SIGHT]
        return max(small, key=lambda size: size.pixels, default=self.size)

    @property
    def thumbnail(self) -> Size:
        """Return the size that stands in a list."""
        small = [size for size in sizes(self.size) if size.longest <= THUMBNAIL]
        return max(small, key=lambda size: size.pixels, default=self.shown)

    @property
    def first(self) -> str:
        """Return the address of the file first shown, as a page sees it."""
        size = "max" if self.shown == self.size else str(self.shown)
        return f"{ABOVE}/{self.path}/full/{size}/0/default.jpg"


def zoomable(record: Pictured, language: str) -> Zoomable:
    """Return the picture that a page in `language` shows.

    Raises:
        LookupError: The record has none.
    """
    picture = record.image.choose((language,)) if record.image else None
    if picture is None:
        raise LookupError(f"{record.id} has no picture")
    return Zoomable(f"iiif/{service_names(record)[picture.language]}", picture)


def canvas_of(record: Pictured) -> Size:
    """Return the size of a record's canvas: that of its first picture."""
    return zoomable(record, pictures_of(record)[0].language).size
