"""Read what the header of a picture says: kind, size, colours, and what it carries besides.

Source: JPEG: ITU-T T.81, annex B, and T.871 (JFIF); PNG: W3C PNG (third edition), section 11;
GIF89a, section 18; WebP container, RFC 9649.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

KINDS = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
}
"""What can be read here, and its media type."""
FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
"""Markers of JPEG that begin a frame; those of the second and every fourth one are progressive."""
PROGRESSIVE = frozenset({0xC2, 0xC6, 0xCA, 0xCE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What is known of a picture; `bands` are channels, `profile` the name of its ICC profile.

    `carried` are metadata that readers never see: EXIF, XMP, IPTC, comments.
    """

    kind: str
    width: int = 0
    height: int = 0
    bands: int = 3
    alpha: bool = False
    palette: bool = False
    progressive: bool = False
    profile: str = ""
    carried: tuple[str, ...] = ()

    @property
    def pixels(self) -> int:
        """Return how many pixels it has."""
        return self.width * self.height


def read_header(data: bytes) -> Header | None:
    """Return the header of a picture; None if it is none of the kinds known, or is cut off."""
    try:
        if data.startswith(b"\xff\xd8\xff"):
            return _jpeg(data)
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            return _png(data)
        if data[:6] in (b"GIF87a", b"GIF89a"):
            width, height = struct.unpack("<HH", data[6:10])
            return Header(kind="gif", width=width, height=height, palette=True)
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return _webp(data)
    except (struct.error, IndexError):
        return None
    return None


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the segments of a JPEG up to its pixels, each with its marker."""
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return
        marker = data[at + 1]
        if marker == 0xFF:  # a filler
            at += 1
            continue
        if marker == 0x01 or 0xD0 <= marker <= 0xD8:
            at += 2
            continue
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        yield marker, data[at + 4 : at + 2 + length]
        if marker == 0xDA:
            return
        at += 2 + length


def _jpeg(data: bytes) -> Header | None:
    carried: dict[str, None] = {}
    profile, frame = "", None
    for marker, body in _segments(data):
        if marker in FRAMES:
            frame = (marker, *struct.unpack(">BHHB", body[:6]))
        elif marker == 0xE1:
            carried["EXIF" if body.startswith(b"Exif\0") else "XMP"] = None
        elif marker == 0xED:
            carried["IPTC"] = None
        elif marker == 0xFE:
            carried["a comment"] = None
        elif marker == 0xE2 and body.startswith(b"ICC_PROFILE\0") and body[12] == 1:
            profile = _profile(body[14:])
    if frame is None:
        return None
    marker, _, height, width, bands = frame
    return Header(
        kind="jpeg",
        width=width,
        height=height,
        bands=bands,
        progressive=marker in PROGRESSIVE,
        profile=profile,
        carried=tuple(carried),
    )


def _profile(data: bytes) -> str:
    """Return the description of an ICC profile; "unnamed" if it has none that can be read.

    Source: ICC.1:2022, sections 7.3 (tag table) and 10.15 (multiLocalizedUnicodeType).
    """
    (count,) = struct.unpack(">I", data[128:132])
    for number in range(min(count, 100)):
        name, start, size = struct.unpack(">4sII", data[132 + 12 * number : 144 + 12 * number])
        if name != b"desc":
            continue
        tag = data[start : start + size]
        if tag[:4] == b"mluc":
            length, offset = struct.unpack(">II", tag[20:28])
            return tag[offset : offset + length].decode("utf-16-be", "replace").strip("\0 ")
        (length,) = struct.unpack(">I", tag[8:12])
        return tag[12 : 12 + length].decode("latin-1").strip("\0 ")
    return "unnamed"


def _png(data: bytes) -> Header:
    width, height, _, colour, _, _, interlaced = struct.unpack(">IIBBBBB", data[16:29])
    alpha = colour in (4, 6)
    carried: dict[str, None] = {}
    profile = ""
    at = 8
    while at + 8 <= len(data):
        length, name = struct.unpack(">I4s", data[at : at + 8])
        if name == b"IDAT":
            break
        alpha = alpha or name == b"tRNS"
        if name == b"iCCP":
            profile = data[at + 8 : at + 87].split(b"\0")[0].decode("latin-1") or "unnamed"
        if name == b"eXIf":
            carried["EXIF"] = None
        if name in (b"tEXt", b"zTXt", b"iTXt"):
            carried["XMP" if b"XML:com.adobe.xmp" in data[at : at + 40] else "a comment"] = None
        at += 12 + length
    return Header(
        kind="png",
        width=width,
        height=height,
        bands={0: 1, 4: 2}.get(colour, 3),
        alpha=alpha,
        palette=colour in (0, 3, 4),
        progressive=bool(interlaced),
        profile=profile,
        carried=tuple(carried),
    )


def _webp(data: bytes) -> Header:
    form = data[12:16]
    if form == b"VP8X":
        flags = data[20]
        width = int.from_bytes(data[24:27], "little") + 1
        height = int.from_bytes(data[27:30], "little") + 1
        carried = tuple(name for bit, name in ((8, "EXIF"), (4, "XMP")) if flags & bit)
        return Header(
            kind="webp", width=width, height=height, alpha=bool(flags & 16), carried=carried
        )
    if form == b"VP8L":
        (bits,) = struct.unpack("<I", data[21:25])
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        return Header(kind="webp", width=width, height=height, alpha=bool(bits >> 28 & 1))
    width, height = struct.unpack("<HH", data[26:30])
    return Header(kind="webp", width=width & 0x3FFF, height=height & 0x3FFF)
