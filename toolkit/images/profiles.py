"""Read what an ICC profile says of itself: its header, its name, and the data it was made from.

Source: ICC.1:2022 (version 4.4), 7.2 (header), 9.2.41 (description), 10.15 (its form); and
ICC.1:2001-04, 6.5.17, for the form of version 2.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass

NEWEST = 4
"""PDF/X-4 takes profiles up to version 4."""
REGISTERED = re.compile(
    r"FOGRA(?:2[7-9]|[345]\d|60)L?|CGATS TR 00[1-7]|CGATS21-2-CRPC[1-7]|IFRA(?:22|26|28|30)"
    r"|JC20010[34]|JCN2002|JCW2003|Euro(?:coated|uncoated)"
)
"""Names of printing conditions in the ICC's registry of characterisation data."""
FOGRA = re.compile(r"\bFOGRA ?([0-9]{2})L?\b", re.IGNORECASE)
"""How descriptions of profiles name Fogra's data."""


class UnusableProfile(ValueError):  # noqa: N818 - what it is, not that it is an error
    """No press can be meant by this file; the text is the reason."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a profile says of itself.

    `kind` is its class (`prtr` for a press), `space` that of its colours, `version` the first
    number of its version; `data` names the registered measurements it rests on, "" if unknown.
    """

    kind: str
    space: str
    version: int
    description: str
    data: str


def read_profile(content: bytes) -> Profile:
    """Return what a profile says of itself.

    Raises:
        UnusableProfile: It is none, or cut off.
    """
    if len(content) < 132 or content[36:40] != b"acsp":
        raise UnusableProfile("it is no ICC profile")
    if struct.unpack_from(">I", content)[0] > len(content):
        raise UnusableProfile("its end is missing: copy it again")
    tags = _tags(content)
    description = _words(tags.get(b"desc", b""))
    target = tags.get(b"targ", b"")[8:].partition(b"\0")[0].decode("ascii", "replace")
    return Profile(
        content[12:16].decode("ascii", "replace").strip(),
        content[16:20].decode("ascii", "replace").strip(),
        content[8],
        description,
        _registered(target) or _registered(description),
    )


def press_profile(content: bytes) -> Profile:
    """Return what the profile of a press says of itself.

    Raises:
        UnusableProfile: It is none that PDF/X-4 takes. Source: ISO 15930-7, 6.2.2.
    """
    profile = read_profile(content)
    if profile.kind != "prtr":
        raise UnusableProfile(f"it describes no press (its class is {profile.kind}, not prtr)")
    if profile.space != "CMYK":
        raise UnusableProfile(f"its colours are {profile.space}, not CMYK")
    if profile.version > NEWEST:
        raise UnusableProfile(f"its version is {profile.version}, and printers take up to {NEWEST}")
    return profile


def _tags(content: bytes) -> dict[bytes, bytes]:
    (count,) = struct.unpack_from(">I", content, 128)
    if 132 + 12 * count > len(content):
        raise UnusableProfile("its table of contents is damaged")
    found = (struct.unpack_from(">4sII", content, 132 + 12 * number) for number in range(count))
    return {name: content[at : at + size] for name, at, size in found}


def _words(tag: bytes) -> str:
    """Return the words of a description: one string, or one for each language."""
    if tag[:4] == b"desc" and len(tag) >= 12:
        (length,) = struct.unpack_from(">I", tag, 8)
        return tag[12 : 12 + length].partition(b"\0")[0].decode("ascii", "replace").strip()
    if tag[:4] == b"mluc" and len(tag) >= 28:
        length, at = struct.unpack_from(">II", tag, 20)
        return tag[at : at + length].decode("utf-16-be", "replace").strip()
    return ""


def _registered(words: str) -> str:
    if words.startswith("ICCHDAT "):
        return words.removeprefix("ICCHDAT ").strip()
    found = FOGRA.search(words)
    return f"FOGRA{found[1]}" if found else ""
