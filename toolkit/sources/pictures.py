"""Read what the headers of a picture's file say, and whether the file is whole, without decoding.

A curator should learn of a cut-off upload while the records are checked, not an hour later while
tiles are made; so the ends of the common formats are looked at too. Damage inside the pixels only
shows when they are decoded.
"""

from __future__ import annotations

import io
import mmap
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from toolkit.images.decode import MAX_PIXELS, opened_by_pillow, told_orientation

if TYPE_CHECKING:
    import PIL.Image

FORMATS: Final = ("JPEG", "PNG", "TIFF", "WEBP", "GIF", "AVIF", "JPEG2000", "BMP", "PSD")
"""Kinds of pictures, by Pillow's names; told by a file's bytes, never by its name."""

# Numbers of tags in TIFF and EXIF.
_REDUCED_COPY, _WIDTH, _HEIGHT = 254, 256, 257
_OFFSETS_AND_COUNTS: Final = ((273, 279), (324, 325))  # Of strips, of tiles.


class UnreadablePicture(ValueError):  # noqa: N818 - what it is, not that it is an error
    """The file holds no picture that can be published; the text is the reason, without a name."""


@dataclass(frozen=True, slots=True)
class Header:
    """What is known of a picture before it is decoded.

    `width` and `height` are px as shown, after the orientation; `ppi` is px per inch, the lesser of
    both directions, 0 if the file does not say; `frames` counts pictures in the file (pages of a
    TIFF, steps of an animation), of which the first is published; `notes` are sentences on what
    will be passed over.
    """

    width: int
    height: int
    mode: str
    ppi: float
    format: str
    has_profile: bool
    frames: int = 1
    notes: tuple[str, ...] = ()


def measure(path: Path, *, max_pixels: int = MAX_PIXELS) -> Header:
    """Read a picture's headers.

    Raises:
        UnreadablePicture: Missing, of an unknown kind, cut off, no light, or above `max_pixels`.
    """
    try:
        with opened_by_pillow(path, FORMATS) as picture:
            header = _header(picture)
            cut_off = _cut_off(path, picture)
    except FileNotFoundError as error:
        raise UnreadablePicture("there is no such file") from error
    except (OSError, ValueError, SyntaxError) as error:
        raise UnreadablePicture(_reason(error)) from error
    if header.width * header.height > max_pixels:
        raise UnreadablePicture(
            f"it claims {header.width} x {header.height} px, "
            f"more than the {max_pixels:,} pixels allowed"
        )
    if header.mode == "F":
        raise UnreadablePicture(
            "its samples are measurements, not light: save it with 8 or 16 bits a channel"
        )
    if cut_off:
        raise UnreadablePicture("its end is missing: copy or upload it again")
    return header


def _reason(error: Exception) -> str:
    if "cannot identify" in str(error):
        return f"it is none of the kinds that are read ({', '.join(FORMATS)}), or its start is lost"
    return f"its header is broken ({error})"


def _header(picture: PIL.Image.Image) -> Header:
    width, height = _shown(picture)
    profile = picture.info.get("icc_profile")
    mode, kind, ppi = picture.mode, picture.format or "", _ppi(picture)
    notes = _profile_notes(profile, mode) if profile else ()
    frames = _frames(picture)  # Last: it walks through the file and leaves the first picture.
    if frames > 1:
        notes += (f"the file holds {frames} pictures; only the first is used",)
    return Header(width, height, mode, ppi, kind, bool(profile), frames, notes)


def _shown(picture: PIL.Image.Image) -> tuple[int, int]:
    tags: Any = getattr(picture, "tag_v2", {})
    # Pillow has turned the size of a TIFF already, or not, by its version; the tags are as stored.
    stored = (int(tags.get(_WIDTH, picture.width)), int(tags.get(_HEIGHT, picture.height)))
    return (stored[1], stored[0]) if told_orientation(picture) > 4 else stored


def _ppi(picture: PIL.Image.Image) -> float:
    """Return the density noted; 1 and less is a ratio that some programs write as a density."""
    try:
        ppi = min(float(one) for one in picture.info.get("dpi", (0,)))
    except (TypeError, ValueError, ZeroDivisionError):
        return 0.0
    return round(ppi, 2) if ppi > 1 else 0.0


def _frames(picture: PIL.Image.Image) -> int:
    """Count the pictures, but not the smaller copies that a pyramid TIFF keeps of its first."""
    count = int(getattr(picture, "n_frames", 1))
    if picture.format != "TIFF" or count == 1:
        return count
    whole = 0
    for number in range(count):
        picture.seek(number)
        tags: Any = getattr(picture, "tag_v2", {})
        whole += not int(tags.get(_REDUCED_COPY, 0)) & 1
    picture.seek(0)
    return max(1, whole)


def _profile_notes(profile: bytes, mode: str) -> tuple[str, ...]:
    import PIL.ImageCms

    try:
        made_for = PIL.ImageCms.ImageCmsProfile(io.BytesIO(profile)).profile.xcolor_space.strip()
    except (OSError, PIL.ImageCms.PyCMSError):
        return ("its colour profile is broken and is not used",)
    channels = _CHANNELS.get(mode, "RGB")
    if made_for == channels:
        return ()
    return (f"its colour profile is for {made_for}, its pixels are {channels}; it is not used",)


_CHANNELS: Final = dict.fromkeys(("1", "L", "LA", "I;16", "I;16B", "I;16L"), "GRAY") | {
    "CMYK": "CMYK",
    "LAB": "Lab",
}


def _cut_off(path: Path, picture: PIL.Image.Image) -> bool:
    ends = {"JPEG": _jpeg_ends, "MPO": _jpeg_ends, "PNG": _png_ends, "WEBP": _webp_ends}
    if picture.format == "TIFF":
        return not _tiff_ends(picture, path.stat().st_size)
    if picture.format not in ends:
        return False
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        return not ends[picture.format](data)


def _jpeg_ends(data: mmap.mmap) -> bool:
    """Look for the end marker after the first scan; phones append whole films behind it.

    Compressed data never holds the two bytes of a marker. Source: ITU-T T.81, B.1.1.
    """
    at = 2
    while data[at : at + 1] == b"\xff" and data[at + 1 : at + 2] != b"\xda":
        if data[at + 1 : at + 2] == b"\xff":  # A marker may be filled up with these.
            at += 1
            continue
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    if data[at : at + 2] != b"\xff\xda":
        return True  # Junk between the headers: the decoder is to judge.
    return data.find(b"\xff\xd9", at) >= 0


def _png_ends(data: mmap.mmap) -> bool:
    """Walk the chunks to the last one. Source: PNG (Third Edition), 5.3."""
    at = 8
    while at + 12 <= len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        if data[at + 4 : at + 8] == b"IEND":
            return True
        at += 12 + length
    return False


def _webp_ends(data: mmap.mmap) -> bool:
    return int.from_bytes(data[4:8], "little") + 8 <= len(data)


def _tiff_ends(picture: PIL.Image.Image, length: int) -> bool:
    """See that every strip or tile lies within the file; old-style JPEG counts otherwise."""
    tags: Any = getattr(picture, "tag_v2", {})
    if picture.info.get("compression") == "tiff_jpeg":
        return True
    for offsets, counts in _OFFSETS_AND_COUNTS:
        spans = zip(_numbers(tags.get(offsets)), _numbers(tags.get(counts)), strict=False)
        if any(offset + count > length for offset, count in spans):
            return False
    return True


def _numbers(value: Any) -> tuple[int, ...]:
    if value is None:
        return ()
    return tuple(map(int, value)) if isinstance(value, tuple) else (int(value),)
