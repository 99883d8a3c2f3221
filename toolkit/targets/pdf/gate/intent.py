"""Check the output intent: for which press, on which paper, the inks were chosen.

Sources: ISO 15930-7:2010, 6.4 (colour; the output intent); ISO 32000-1, 14.11.5;
ICC.1:2004-10, 7.2 (header of a profile); the ICC's registry of characterisation data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from toolkit.targets.pdf.gate.proof import Fault, Proof

REGISTRY = "http://www.color.org"
REGISTERED = re.compile(
    r"FOGRA(?:2[7-9]|3\d|4\d|5\d|60)L?|CGATS TR 00[1-7]|CGATS21-2-CRPC[1-7]|"
    r"IFRA(?:22|26|28|30)|JC20010[34]|JCN2002|JCW2003|Euro(?:coated|uncoated)"
)
"""The names by which the ICC's registry lists the printing conditions."""
COMPONENTS = {b"CMYK": 4, b"RGB ": 3, b"GRAY": 1}
HEADER = 128


@dataclass(frozen=True, slots=True)
class Profile:
    """The header of an ICC profile."""

    version: int
    kind: bytes
    space: bytes
    whole: bool


def read_profile(data: bytes) -> Profile | None:
    """Return what a profile says of itself, or None if it is none."""
    if len(data) < HEADER or data[36:40] != b"acsp":
        return None
    return Profile(data[8], data[12:16], data[16:20], int.from_bytes(data[:4], "big") == len(data))


def check(proof: Proof) -> Iterator[Fault]:
    """Yield what is wrong with the output intent."""
    for page in proof.sheets:
        if "/OutputIntents" in page.page.obj:
            yield Fault("F030", "has an output intent of its own", page.number)
    if proof.expected.press:
        yield from _press(proof)


def _press(proof: Proof) -> Iterator[Fault]:
    listed = [
        each for each in proof.root.get("/OutputIntents", []) if each.get("/S") == "/GTS_PDFX"
    ]
    if len(listed) != 1:
        count = len(listed) or "no"
        yield Fault("F030", f"has {count} output intents GTS_PDFX, not exactly one")
    for intent in listed[:1]:
        yield from _words(intent, proof.expected.condition)
        yield from _profile(intent)
    profiles = {
        each["/DestOutputProfile"].objgen
        for each in proof.root.get("/OutputIntents", [])
        if "/DestOutputProfile" in each
    }
    if len(profiles) > 1:
        yield Fault("F030", "its output intents have different profiles")


def _words(intent: Any, condition: str) -> Iterator[Fault]:
    name = str(intent.get("/OutputConditionIdentifier", ""))
    registry = str(intent.get("/RegistryName", ""))
    if not name:
        yield Fault("F031", "its output intent names no printing condition")
    elif condition and name != condition:
        yield Fault("F033", f"its printing condition is {name}, not {condition} as ordered")
    if not str(intent.get("/Info", "")):
        yield Fault("F031", "its output intent does not say in words what it is (Info)")
    known = REGISTERED.fullmatch(name)
    if known and registry.rstrip("/") != REGISTRY:
        yield Fault("F031", f"its output intent {name} does not name the registry {REGISTRY}")
    if name and not known:
        if registry.rstrip("/") == REGISTRY:
            yield Fault("F031", f"'{name}' is not in the ICC's registry, which it names")
        if "/DestOutputProfile" not in intent:
            yield Fault("F032", f"has no profile, and '{name}' is in no registry")


def _profile(intent: Any) -> Iterator[Fault]:
    stream = intent.get("/DestOutputProfile")
    if stream is None:
        # Registered conditions may stand alone, but ours are printed by whoever has the file.
        yield Fault("F032", "has no profile of the printing condition (DestOutputProfile)")
        return
    profile = read_profile(bytes(stream.read_bytes()))
    if profile is None:
        yield Fault("F032", "the profile of its output intent is no ICC profile")
        return
    if not profile.whole:
        yield Fault("F032", "the profile of its output intent has not the length it says")
    if profile.kind != b"prtr":
        kind = profile.kind.decode("latin-1")
        yield Fault("F032", f"the profile of its output intent is of class {kind}, not prtr")
    if profile.version > 4:
        yield Fault("F032", f"its output profile is of version {profile.version}, not 2 or 4")
    if COMPONENTS.get(profile.space) != stream.get("/N"):
        space, count = profile.space.decode("latin-1").strip(), stream.get("/N")
        yield Fault("F032", f"its output profile is of {space}, but N is {count}")
    elif profile.space != b"CMYK":
        yield Fault("F032", "its output profile is not for the four inks of the press")
