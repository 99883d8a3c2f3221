"""Build the profiles that are shipped, out of measurements that others publish.

Run by hand, never by a build: `python -m toolkit.targets.pdf.press.recipe DATA PROFILES`, where
DATA holds `FOGRA39L.ti3` and `FOGRA29L.ti3` (Debian's icc-profiles-free) and `colprof` of Argyll
is installed. The same data and the same Argyll give the same bytes.
"""

from __future__ import annotations

import struct
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

DATE = (2026, 11, 28, 0, 0, 0)
"""Year to second; Argyll writes the time of the run."""
COPYRIGHT = (
    "Built from characterisation data of Fogra as published by Kai-Uwe Behrmann in "
    "icc-profiles-free; zlib licence"
)


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a profile is made: the name of its data in the ICC's registry, and the ink it may lay.

    `limit` is the total of the four inks, in percent; `options` are Argyll's.
    """

    name: str
    description: str
    limit: int
    options: tuple[str, ...] = ()


RECIPES = (
    Recipe("FOGRA39", "Coated offset paper, based on FOGRA39", 300),
    Recipe("FOGRA29", "Uncoated offset paper, based on FOGRA29", 280, ("-Zm",)),
)


def build(recipe: Recipe, data: Path) -> bytes:
    """Return a profile made from the measurements in the folder `data`."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch, f"{recipe.name}.ti3")
        copy.write_bytes((data / f"{recipe.name}L.ti3").read_bytes())
        command = ("colprof", "-qm", "-bm", "-cmt", "-dpp", "-nc", f"-l{recipe.limit}")
        named = ("-D", recipe.description, "-C", COPYRIGHT, "-O", "made.icc", recipe.name)
        subprocess.run([*command, *recipe.options, *named], cwd=scratch, check=True)
        return settled(Path(scratch, "made.icc").read_bytes(), recipe.name)


def settled(profile: bytes, name: str) -> bytes:
    """Return a profile with `DATE` in its header, and with the name of its data.

    Source: ICC.1:2001-04, 6.1 (header) and 6.2 (tags); the ICC's registry of characterisation
    data asks for a charTargetTag of "ICCHDAT" and the name.
    """
    blocks, table = b"", []
    target = b"text" + bytes(4) + f"ICCHDAT {name}".encode("ascii") + b"\0"
    found = [tag for tag in _tags(profile) if tag[0] != b"targ"]
    tags = [*found, (b"targ", target)]
    start = 128 + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    for signature, block in tags:
        if block not in places:  # two intents may share a table
            places[block] = start + len(blocks)
            blocks += block + bytes(-len(block) % 4)
        table.append(struct.pack(">4sII", signature, places[block], len(block)))
    header = bytearray(profile[:128])
    header[:4] = struct.pack(">I", start + len(blocks))
    header[24:36] = struct.pack(">6H", *DATE)
    return bytes(header) + struct.pack(">I", len(tags)) + b"".join(table) + blocks


def _tags(profile: bytes) -> list[tuple[bytes, bytes]]:
    (count,) = struct.unpack_from(">I", profile, 128)
    tags = [struct.unpack_from(">4sII", profile, 132 + 12 * number) for number in range(count)]
    return [(signature, profile[at : at + size]) for signature, at, size in tags]


def main(data: str, profiles: str) -> None:
    """Write every profile of `RECIPES` into the folder `profiles`."""
    for recipe in RECIPES:
        Path(profiles, f"{recipe.name}.icc").write_bytes(build(recipe, Path(data)))


if __name__ == "__main__":
    main(*sys.argv[1:])
