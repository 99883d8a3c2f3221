"""Read the strings that show text, and say what characters they mean.

Source: ISO 32000-1, 7.3.4 (strings), 9.10 (extraction of text).
"""

from __future__ import annotations

import re
from typing import Any

STRINGS = re.compile(rb"<([0-9A-Fa-f]*)>|\(((?:\\.|[^\\()])*)\)", re.DOTALL)
"""As QPDF writes the strings of an array: it escapes every bracket."""
HEXADECIMAL = re.compile(rb"<([0-9A-Fa-f]*)>")
ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
SECTIONS = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
HEX = re.compile(rb"<\s*([0-9A-Fa-f\s]*)>|(\[)|(\])")


def shown_codes(operand: Any) -> bytes:
    """Return the bytes that an operand of Tj or TJ shows."""
    import pikepdf

    if isinstance(operand, pikepdf.String):
        return bytes(operand)
    if not isinstance(operand, pikepdf.Array):
        return b""
    # As bytes once, not piece by piece: a page has thousands of pieces.
    written = operand.unparse().replace(b"()", b"")
    if b"(" not in written:
        return bytes.fromhex(b"".join(HEXADECIMAL.findall(written)).decode("ascii"))
    return b"".join(_piece(found) for found in STRINGS.finditer(written))


def _piece(found: re.Match[bytes]) -> bytes:
    digits, letters = found.groups()
    return bytes.fromhex(digits.decode("ascii")) if letters is None else ESCAPED.sub(_raw, letters)


def _raw(found: re.Match[bytes]) -> bytes:
    escaped = found[1]
    if escaped[:1].isdigit():
        return bytes([int(escaped, 8) & 0xFF])
    return LETTERS.get(escaped, escaped)


def pairs(codes: bytes) -> list[int]:
    """Return the two-byte codes of a string."""
    return [int.from_bytes(codes[at : at + 2], "big") for at in range(0, len(codes) - 1, 2)]


def unicode_map(cmap: bytes) -> dict[int, str]:
    """Return code -> characters, as a ToUnicode map says them."""
    found: dict[int, str] = {}
    for kind, body in SECTIONS.findall(cmap):
        words = [opened or closed or digits for digits, opened, closed in HEX.findall(bytes(body))]
        if kind == b"bfchar":
            for code, said in zip(words[::2], words[1::2], strict=False):
                found[_number(code)] = _characters(said)
        else:
            found.update(_ranges(words))
    return found


def _ranges(words: list[bytes]) -> dict[int, str]:
    found: dict[int, str] = {}
    at = 0
    while at + 2 < len(words):
        first, last, said = _number(words[at]), _number(words[at + 1]), words[at + 2]
        at += 3
        if said == b"[":
            end = words.index(b"]", at)
            found |= {first + n: _characters(each) for n, each in enumerate(words[at:end])}
            at = end + 1
            continue
        start = _characters(said)
        for number in range(first, min(last, first + 0xFFFF) + 1):
            found[number] = start[:-1] + chr(ord(start[-1]) + number - first) if start else ""
    return found


def _number(digits: bytes) -> int:
    return int(digits.translate(None, b" \r\n\t") or b"0", 16)


def _characters(digits: bytes) -> str:
    raw = bytes.fromhex(digits.decode("ascii"))
    return raw.decode("utf-16-be", "replace")
