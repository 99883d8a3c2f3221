"""Find in a finished PDF where notes are called and where they are printed.

A call is known by its glyphs, the raised figures of the text's font; a note by the small figure at
the edge of the page's text and the room behind it. So the press edition, which
has no tags, is read as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import pikepdf
from fontTools.ttLib import TTFont

from toolkit.book.fonts import FOLDER

FONT = "Source-Serif-4,"
"""As WeasyPrint names the upright font of the text in a PDF, behind the tag of its subset."""
PX = 96 / 72
"""WeasyPrint draws in CSS px; its style sheets speak of points."""
SMALL = 8.5 * PX
"""The size of notes."""
INDENTS = (14 * PX, 18 * PX)
"""How far behind its figure a note's text begins."""
NEAR = 0.01


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its number, and the pages, from 0, where it is called and printed."""

    number: int
    called: int
    printed: int


@dataclass(frozen=True, slots=True)
class Run:
    """What one operator shows, in one font and size; alone if nothing else is in its object."""

    font: str
    size: float
    left: float
    glyphs: tuple[int, ...]
    letters: str
    alone: bool


def footnotes(path: Path) -> tuple[Note, ...]:
    """Return the notes of a PDF in the order of their calls.

    Raises:
        ValueError: Other notes are called than printed, or in another order.
    """
    raised = raised_figures()
    with pikepdf.open(path) as pdf:
        runs = [tuple(_runs(page)) for page in pdf.pages]
    called = [(page, call) for page, each in enumerate(runs) for call in _calls(each, raised)]
    printed = [(page, note) for page, each in enumerate(runs) for note in _markers(each)]
    if [number for _, number in called] != [number for _, number in printed]:
        raise ValueError(f"{len(called)} notes are called, {len(printed)} printed")
    return tuple(
        Note(number, call, note) for (call, number), (note, _) in zip(called, printed, strict=True)
    )


def raised_figures() -> dict[int, str]:
    """Return glyph -> figure, for the raised figures of the font that calls are set in."""
    with TTFont(FOLDER / "SourceSerif4-Regular.ttf") as font:
        table = font["GSUB"].table
        features = [each.Feature for each in table.FeatureList.FeatureRecord if _raises(each)]
        raised: dict[str, str] = {}
        for lookup in {at for feature in features for at in feature.LookupListIndex}:
            for part in table.LookupList.Lookup[lookup].SubTable:
                raised |= getattr(part, "ExtSubTable", part).mapping
        figures = {font.getBestCmap()[ord(figure)]: figure for figure in "0123456789"}
        return {font.getGlyphID(raised[name]): figure for name, figure in figures.items()}


def _raises(record: Any) -> bool:
    return bool(record.FeatureTag == "sups")


def _calls(runs: tuple[Run, ...], raised: Mapping[int, str]) -> Iterator[int]:
    for run in runs:
        if run.font == FONT:
            for figures, glyphs in groupby(run.glyphs, key=raised.__contains__):
                if figures:
                    yield int("".join(raised[glyph] for glyph in glyphs))


def _markers(runs: tuple[Run, ...]) -> Iterator[int]:
    edge = min((run.left for run in runs), default=0.0)
    for run, text in pairwise(runs):
        hangs = any(abs(text.left - edge - indent) < NEAR for indent in INDENTS)
        at_edge = run.alone and hangs and abs(run.left - edge) < NEAR
        if at_edge and abs(run.size - SMALL) < NEAR and run.letters.isdecimal():
            yield int(run.letters)


def _runs(page: pikepdf.Page) -> Iterator[Run]:
    fonts: Any = page.obj["/Resources"].get("/Font", {})
    names = {name: str(font["/BaseFont"]).rpartition("+")[2] for name, font in fonts.items()}
    letters = {name: _letters(font) for name, font in fonts.items()}
    font, size, left = "", 0.0, 0.0
    held: list[tuple[str, float, float, tuple[int, ...], str]] = []
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "Tf":
            font, size = str(operands[0]), float(operands[1])
        elif operator == "Tm":
            left = float(operands[4])
        elif operator == "TJ":
            glyphs = _glyphs(operands[0])
            shown = "".join(letters[font].get(glyph, "") for glyph in glyphs)
            held.append((names[font], size, left, glyphs, shown))
        elif operator == "ET":
            yield from (Run(*each, alone=len(held) == 1) for each in held)
            held = []


def _glyphs(pieces: Any) -> tuple[int, ...]:
    codes = b"".join(bytes(each) for each in pieces if isinstance(each, pikepdf.String))
    return tuple(int.from_bytes(codes[at : at + 2], "big") for at in range(0, len(codes), 2))


def _letters(font: Any) -> dict[int, str]:
    """Return glyph -> letters. Source: ISO 32000-1, 9.10.3 (ToUnicode, as WeasyPrint writes it)."""
    table = font["/ToUnicode"].read_bytes().decode("ascii")
    rows = re.findall(r"^<([0-9a-f]{4})> <([0-9a-f]+)>$", table, re.MULTILINE)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in rows}
