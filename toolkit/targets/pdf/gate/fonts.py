"""Check fonts: all in the file, in parts only, whole enough for every letter that is shown.

Sources: ISO 15930-7:2010, 6.5 (fonts); ISO 32000-1, 9.6 to 9.9; ISO 14289-1, 7.21 (fonts, and
what their characters mean in Unicode); ISO/IEC 14496-22 (the tables of a font); GWG 2015, 4.14.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from toolkit.targets.pdf.gate.proof import Fault, Item, Proof
from toolkit.targets.pdf.gate.strings import pairs, unicode_map

PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")
SUBSET = re.compile(r"[A-Z]{6}\+")
SFNT = (b"\0\1\0\0", b"true", b"OTTO")
NEEDED = {b"glyf", b"loca", b"maxp", b"head", b"hmtx", b"hhea"}
"""Tables without which a TrueType program cannot be drawn. Source: ISO 32000-1, 9.9."""
MEANINGLESS = ("\0", "\ufeff", "\ufffe")
"""What a letter must not mean. Source: ISO 14289-1, 7.21.7."""


def check(proof: Proof) -> Iterator[Fault]:
    """Yield what is wrong with fonts and the letters they show."""
    shown = _shown(proof)
    for item in proof.of_kind("font"):
        for code, message in _font(item.value, shown.get(_key(item.value), set())):
            yield Fault(code, f"{_name(item)} {message}", item.sheet)
    yield from _empty_boxes(proof)
    if not proof.expected.press:
        for item in proof.of_kind("font"):
            yield from _meaning(item, shown.get(_key(item.value), set()))


def _key(font: Any) -> Any:
    return font.objgen if font.is_indirect else id(font)


def _name(item: Item) -> str:
    name = str(item.value.get("/BaseFont", item.name)).removeprefix("/")
    return f"the font {SUBSET.sub('', name).rstrip(',')}"


def _shown(proof: Proof) -> dict[Any, set[int]]:
    """Return for each font the codes that are shown in it, two bytes each."""
    found: dict[Any, set[int]] = {}
    for sheet in proof.sheets:
        for mark in sheet.marks:
            if mark.kind == "text" and mark.item is not None and _wide(mark.item):
                found.setdefault(_key(mark.item), set()).update(pairs(mark.codes))
    return found


def _wide(font: Any) -> bool:
    """Tell whether two bytes are the number of a glyph: ours are all written so."""
    return bool(
        font.get("/Subtype") == "/Type0" and str(font.get("/Encoding")).startswith("/Identity")
    )


def _empty_boxes(proof: Proof) -> Iterator[Fault]:
    for sheet in proof.sheets:
        count = sum(
            mark.codes[at : at + 2] == b"\0\0"
            for mark in sheet.marks
            if mark.kind == "text" and b"\0\0" in mark.codes and _wide(mark.item or {})
            for at in range(0, len(mark.codes), 2)
        )
        if count:
            message = f"{count} characters have no glyph and print as empty boxes"
            yield Fault("F014", message, sheet.number)


def _font(font: Any, codes: set[int]) -> Iterator[tuple[str, str]]:
    kind = str(font.get("/Subtype"))
    if kind == "/Type3":
        yield "F041", "is drawn letter by letter (Type 3): no hints, coarse on some presses"
        return
    inner = font
    if kind == "/Type0":
        descendants = font.get("/DescendantFonts", [])
        if len(descendants) != 1:
            yield "F040", "has no font below it (DescendantFonts)"
            return
        inner = descendants[0]
    descriptor = inner.get("/FontDescriptor")
    files = [name for name in PROGRAMS if descriptor is not None and name in descriptor]
    if not files:
        yield "F017", "is not embedded"
        return
    if not SUBSET.match(str(font.get("/BaseFont", "")).removeprefix("/")):
        yield "F042", "is in the file whole, not only the letters used"
    yield from _program(descriptor[files[0]], files[0], codes)
    if inner.get("/Subtype") == "/CIDFontType2" and "/CIDToGIDMap" not in inner:
        yield "F040", "does not say which glyph a number means (CIDToGIDMap)"


def _program(stream: Any, name: str, codes: set[int]) -> Iterator[tuple[str, str]]:
    """Look at the font program itself: can it be drawn, and does it have the glyphs?"""
    import pikepdf

    try:
        data = bytes(stream.read_bytes())
    except pikepdf.PdfError:
        yield "F040", "cannot be unpacked"
        return
    if name != "/FontFile2" and data[:4] not in SFNT:
        # Bare CFF begins with its version; Type 1 with a comment.
        if not data.startswith((b"\1\0", b"%!", b"\x80\1")):
            yield "F040", "is no font program that a printer could draw"
        return
    tables = _tables(data)
    missing = set() if b"CFF " in tables else NEEDED - tables.keys()
    if data[:4] not in SFNT or missing:
        lacks = ", ".join(sorted(each.decode("latin-1") for each in missing))
        yield "F040", f"is no font program that a printer could draw (lacks {lacks or 'all'})"
        return
    at, size = tables.get(b"maxp", (0, 0))
    glyphs = int.from_bytes(data[at + 4 : at + 6], "big") if size >= 6 else 0
    beyond = sorted(code for code in codes if glyphs and code >= glyphs)
    if beyond:
        yield "F014", f"has {glyphs} glyphs; the pages show number {beyond[0]}"


def _tables(data: bytes) -> dict[bytes, tuple[int, int]]:
    """Return tag -> offset and length of the tables that lie within the data."""
    found = {}
    for at in range(12, 12 + 16 * int.from_bytes(data[4:6], "big"), 16):
        entry = data[at : at + 16]
        start, size = int.from_bytes(entry[8:12], "big"), int.from_bytes(entry[12:16], "big")
        if len(entry) == 16 and start + size <= len(data):
            found[entry[:4]] = (start, size)
    return found


def _meaning(item: Item, codes: set[int]) -> Iterator[Fault]:
    """Every letter shown must be known as a character, or nobody can have it read aloud."""
    stream = item.value.get("/ToUnicode")
    if not _wide(item.value):
        return
    if stream is None:
        yield Fault("F076", f"{_name(item)} does not say what its glyphs mean", item.sheet)
        return
    known = unicode_map(bytes(stream.read_bytes()))
    # The second glyph of a cluster means nothing by itself, and its map says so: "".
    unsaid = sorted(code for code in codes if code and known.get(code, "\0") in MEANINGLESS)
    if unsaid:
        message = f"{_name(item)} does not say what glyph {unsaid[0]} means"
        yield Fault("F076", f"{message} ({len(unsaid)} such)", item.sheet)
