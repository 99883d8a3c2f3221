"""Know the shipped fonts: their files, what they can print, how to see no others."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

THEME = Path(__file__).parent / "theme"
FOLDER = THEME / "fonts"
FAMILIES = ("Source Serif 4", "Source Sans 3", "Frank Ruhl Libre")
"""Text, small labels and Hebrew; the licences stand beside the files."""
FALLBACKS = ("Noto Serif Devanagari", "Noto Serif Bengali", "Zen Old Mincho")
"""What sets a name in Devanagari, Bengali or Japanese script, in roman and in sans."""
ORDERS = {
    "serif": ("Source Serif 4", "Frank Ruhl Libre", "Source Sans 3", *FALLBACKS),
    "sans-serif": ("Source Sans 3", "Source Serif 4", "Frank Ruhl Libre", *FALLBACKS),
}
"""Generic family of a style sheet -> where a letter is looked for, first to last."""

# Not drawn, so no font need have them: white space, soft hyphen, joiners and direction marks.
# Source: Unicode 15.0, Default_Ignorable_Code_Point.
UNDRAWN = frozenset(
    {*range(0x09, 0x0E), 0x20, 0xA0, 0xAD, *range(0x2000, 0x2010), *range(0x2028, 0x2030)}
    | {*range(0x205F, 0x2070), 0x034F, 0x3000, *range(0xFE00, 0xFE10), 0xFEFF}
)


def font_files() -> tuple[Path, ...]:
    """Return the shipped font files, sorted by name."""
    return tuple(sorted(file for file in FOLDER.iterdir() if file.suffix in {".ttf", ".otf"}))


@cache
def coverage() -> frozenset[int]:
    """Return the code points that at least one shipped font draws, or that nobody draws.

    Reads the character maps of all files: about a tenth of a second, once in a process.
    """
    return frozenset(UNDRAWN).union(*_coverages().values())


def faces(letters: frozenset[str]) -> tuple[str, ...]:
    """Return the families that set `letters`: those of text and labels, others where needed."""
    known = _coverages()
    latin = known[FAMILIES[0]] | known[FAMILIES[1]] | UNDRAWN
    foreign = {ord(letter) for letter in letters} - latin
    return (
        *FAMILIES[:2],
        *(family for family in (*FAMILIES[2:], *FALLBACKS) if foreign & known[family]),
    )


def letters(value: object) -> frozenset[str]:
    """Return the letters of every string in `value`, through tuples and dataclasses."""
    if isinstance(value, str):
        return frozenset(value)
    if isinstance(value, tuple | frozenset):
        return frozenset().union(*map(letters, value))
    if is_dataclass(value):
        return frozenset().union(*(letters(getattr(value, each.name)) for each in fields(value)))
    return frozenset()


@cache
def _coverages() -> dict[str, frozenset[int]]:
    """Return the code points that the files of each family draw."""
    from fontTools.ttLib import TTFont

    known: dict[str, frozenset[int]] = dict.fromkeys((*FAMILIES, *FALLBACKS), frozenset())
    for file in font_files():
        with TTFont(file, lazy=True) as font:
            name = font["name"].getBestFamilyName() or ""
            drawn = frozenset(font.getBestCmap())
        for family in known:
            if name.startswith(family):
                known[family] |= drawn
    return known


def fontconfig(cache: str) -> str:
    """Return a configuration for `FONTCONFIG_FILE` with which only the shipped fonts exist.

    Args:
        cache: The folder in which fontconfig may keep what it has read.
    """
    root = Element("fontconfig")
    _below(root, "dir", str(FOLDER))
    _below(root, "cachedir", cache)
    for generic, families in ORDERS.items():
        alias = _below(root, "alias")
        _below(alias, "family", generic)
        prefer = _below(alias, "prefer")
        for family in families:
            _below(prefer, "family", family)
    declaration = '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n'
    return declaration + tostring(root, encoding="unicode") + "\n"


def stylesheet(name: str) -> str:
    """Return the text of a style sheet of the theme, such as `base.css`."""
    return (THEME / name).read_text(encoding="utf-8")


def _below(parent: Element, tag: str, text: str | None = None) -> Element:
    child = Element(tag)
    child.text = text
    parent.append(child)
    return child
