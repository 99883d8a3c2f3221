"""Read the addresses of images: what of a picture they ask for, and how large it comes.

Source: IIIF Image API 3.0, section 4; 2.1.1, section 4, for services of that version.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = r"(?:\d+(?:\.\d+)?|\.\d+)"
_REGION = re.compile(rf"full|square|\d+,\d+,\d+,\d+|pct:{_NUMBER}(?:,{_NUMBER}){{3}}", re.ASCII)
_SIZES = {
    2: re.compile(rf"full|max|\d+,|,\d+|pct:{_NUMBER}|!?\d+,\d+", re.ASCII),
    3: re.compile(rf"\^?(?:max|\d+,|,\d+|pct:{_NUMBER}|!?\d+,\d+)", re.ASCII),
}
_ROTATION = re.compile(rf"!?{_NUMBER}", re.ASCII)
_QUALITY = re.compile(r"[a-z][A-Za-z0-9_-]*\.[a-z][a-z0-9]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Request:
    """The parts of an image's address below its service."""

    region: str
    size: str
    rotation: str
    quality: str

    def fault(self, version: int) -> str:
        """Return what is wrong with it, "" if nothing is."""
        sizes = _SIZES[3 if version >= 3 else 2]
        checks = (
            ("region", self.region, _REGION),
            ("size", self.size, sizes),
            ("rotation", self.rotation, _ROTATION),
            ("quality and format", self.quality, _QUALITY),
        )
        for name, part, pattern in checks:
            if not pattern.fullmatch(part):
                return f"'{part}' is no {name}"
        if version >= 3 and self.size.startswith("pct:") and float(self.size[4:]) > 100:
            return f"'{self.size}' is above 100 % without a ^"
        return ""

    def sides(self, width: int, height: int) -> tuple[int, int]:
        """Return the width and height that come; 0 for one that cannot be known.

        `width` and `height` are those of the whole picture, 0 if they are not known.
        """
        match = re.fullmatch(r"\^?(\d*),(\d*)", self.size)
        if match:
            return int(match[1] or 0), int(match[2] or 0)
        if self.size in ("max", "full") and self.rotation == "0":
            region = re.fullmatch(r"\d+,\d+,(\d+),(\d+)", self.region)
            if region:
                return (0, 0)
            return (width, height) if self.region == "full" else (0, 0)
        return 0, 0


def request(id: str, service: str) -> Request | None:
    """Return what `id` asks of `service`; None if it does not lie below it, or asks nothing."""
    base = service.rstrip("/") + "/"
    if not id.startswith(base):
        return None
    parts = id[len(base) :].split("/")
    return Request(*parts) if len(parts) == 4 else None
