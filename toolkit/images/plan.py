"""Say which sizes and tiles a picture must have: arithmetic only, no file is touched.

A level-0 image service is a folder of ready files, so every address a viewer may ask for has to be
known before a pixel is moved. All sizes are rounded up: viewers that read `sizes` rounded otherwise
ask for tiles that do not exist.

Source: IIIF Image API 3.0, sections 4 and 5.3, and its implementation notes, section 3.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

TILE: Final = 512
"""Side of a tile in px. Smaller tiles double the number of files, larger ones the wait for one."""

THUMBNAIL: Final = 400
"""No picture is without a size whose longer side is at most this many px."""

ALIAS_WIDTH: Final = 90
"""Universal Viewer asks every service for `full/90,`, whatever the service says it has."""

SUFFIX: Final = "0/default.jpg"
"""Rotation, quality and format: the only ones that level 0 promises."""


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in px, as shown (after the camera's orientation); each at least 1."""

    width: int
    height: int

    def __post_init__(self) -> None:
        """Refuse a size that holds no pixel.

        Raises:
            ValueError: A side is below 1.
        """
        if self.width < 1 or self.height < 1:
            raise ValueError(f"a picture of {self} px has no pixels")

    def __str__(self) -> str:
        """Return `width,height`, the canonical size of the Image API."""
        return f"{self.width},{self.height}"

    @property
    def longest(self) -> int:
        """The longer side in px."""
        return max(self.width, self.height)

    @property
    def pixels(self) -> int:
        """How many pixels the picture has."""
        return self.width * self.height


@dataclass(frozen=True, slots=True)
class TileRequest:
    """One tile: the part of the picture it shows and the size it is delivered in.

    `left`, `top` and `covers` are px of the full picture, from its upper left corner; `delivered`
    is the size of the file; `region` and `size` are the canonical words for both.
    """

    factor: int
    left: int
    top: int
    covers: Size
    delivered: Size
    region: str
    size: str

    @property
    def path(self) -> str:
        """The file below the service's folder."""
        return _path(self.region, self.size)


def fit(size: Size, *, longest: int) -> Size:
    """Scale a size down until neither side is above `longest` px; never enlarge.

    Raises:
        ValueError: `longest` is below 1.
    """
    if longest < 1:
        raise ValueError(f"no picture fits into {longest} px")
    if size.longest <= longest:
        return size
    return Size(*(max(1, _nearest(side * longest, size.longest)) for side in _sides(size)))


def scale_factors(size: Size, *, tile: int = TILE) -> tuple[int, ...]:
    """Return 1, 2, 4 … up to the first that makes the picture one tile and a thumbnail.

    Raises:
        ValueError: `tile` is below 1.
    """
    if tile < 1:
        raise ValueError(f"a tile of {tile} px has no pixels")
    factors = [1]
    while _shrunk(size, factors[-1]).longest > min(tile, THUMBNAIL):
        factors.append(factors[-1] * 2)
    return tuple(factors)


def sizes(size: Size, *, tile: int = TILE) -> tuple[Size, ...]:
    """Return the whole picture's sizes as files, smallest first, each rounded up.

    The full size is left out, for `full/max` is its canonical name, unless there is no other:
    a service without `sizes` gives viewers no thumbnail.
    """
    factors = scale_factors(size, tile=tile)
    return tuple(_shrunk(size, factor) for factor in reversed(factors[1:] or factors))


def tiles(size: Size, *, tile: int = TILE) -> Iterator[TileRequest]:
    """Yield every tile, the finest level first, in rows from the upper left corner."""
    for factor in scale_factors(size, tile=tile):
        step = tile * factor
        for top in range(0, size.height, step):
            for left in range(0, size.width, step):
                covers = Size(min(step, size.width - left), min(step, size.height - top))
                yield _request(size, factor, left, top, covers)


def alias(size: Size) -> Size:
    """Return the size of `full/90,`: 90 px wide, or as wide as a narrower picture is."""
    width = min(ALIAS_WIDTH, size.width)
    return Size(width, max(1, _nearest(size.height * width, size.width)))


def size_path(size: Size) -> str:
    """Return the file of the whole picture in one of its `sizes`."""
    return _path("full", str(size))


def max_path() -> str:
    """Return the file of the whole picture at full size; required at level 0."""
    return _path("full", "max")


def alias_path() -> str:
    """Return the file that Universal Viewer takes for a thumbnail."""
    return _path("full", f"{ALIAS_WIDTH},")


def level0_paths(size: Size, *, tile: int = TILE) -> tuple[str, ...]:
    """Return every file a viewer may ask for below the service's folder, sorted, each once."""
    paths = {request.path for request in tiles(size, tile=tile)}
    paths.update(size_path(one) for one in sizes(size, tile=tile))
    return tuple(sorted(paths | {max_path(), alias_path()}))


def info_json(
    identifier: str, size: Size, *, tile: int = TILE, rights: str | None = None
) -> dict[str, Any]:
    """Describe the service as `info.json` does, keys in the order of the specification.

    Args:
        identifier: The service's address; a slash at its end is taken off, because viewers add one.
        size: The full picture.
        tile: Side of a tile in px.
        rights: Address of a licence or rights statement.

    Source: IIIF Image API 3.0, section 5.
    """
    info: dict[str, Any] = {
        "@context": "http://iiif.io/api/image/3/context.json",
        "id": identifier.rstrip("/"),
        "type": "ImageService3",
        "protocol": "http://iiif.io/api/image",
        "profile": "level0",
        "width": size.width,
        "height": size.height,
        "sizes": [{"width": one.width, "height": one.height} for one in sizes(size, tile=tile)],
        "tiles": [
            {"width": tile, "height": tile, "scaleFactors": [*scale_factors(size, tile=tile)]}
        ],
    }
    return info | ({"rights": rights} if rights else {})


def _request(size: Size, factor: int, left: int, top: int, covers: Size) -> TileRequest:
    delivered = _shrunk(covers, factor)
    region = "full" if covers == size else f"{left},{top},{covers}"
    word = "max" if delivered == size else str(delivered)
    return TileRequest(factor, left, top, covers, delivered, region, word)


def _path(region: str, size: str) -> str:
    return f"{region}/{size}/{SUFFIX}"


def _shrunk(size: Size, factor: int) -> Size:
    return Size(*(-(-side // factor) for side in _sides(size)))


def _sides(size: Size) -> tuple[int, int]:
    return size.width, size.height


def _nearest(number: int, divisor: int) -> int:
    # In whole numbers: floating point rounds a half differently from one size to the next.
    return (2 * number + divisor) // (2 * divisor)
