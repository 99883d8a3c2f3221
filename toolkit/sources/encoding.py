"""Turn the bytes of a file into text, and refuse what cannot be printed."""

from __future__ import annotations

import re
from itertools import islice

from toolkit.errors import Place, Problem, SourceError

# Source: XML 1.0, section 2.2 (Char), turned round, for every product is XML. Controls that it only
# discourages come of wrongly read encodings, and lines may end in a line feed alone, or YAML and
# editors would not count the same lines.
FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)

TOLD = 100
"""How many forbidden characters of a file are told: a spoiled file may be made of nothing else."""


def decode(data: bytes, path: str) -> str:
    """Return `data` as text whose lines end in a line feed.

    Raises:
        SourceError: S005 if it is not UTF-8 without a mark; S006 for characters XML forbids.
    """
    guess = _guess_encoding(data)
    if guess:
        message = f"is not plain UTF-8; it looks like {guess}"
        hint = "save the file as UTF-8 without a byte order mark (BOM)"
        raise SourceError([Problem(Place(path), "S005", message, hint)])
    text = data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    problems = [
        forbidden(match.group(), place_in(text, match.start(), path))
        for match in islice(FORBIDDEN.finditer(text), TOLD)
    ]
    if problems:
        raise SourceError(problems)
    return text


def place_in(text: str, index: int, path: str, *, line: int = 1) -> Place:
    """Return the place of `text[index]` if `text` begins at the start of `line`."""
    return Place(path, line + text.count("\n", 0, index), index - text.rfind("\n", 0, index))


def forbidden(character: str, place: Place) -> Problem:
    """Return the problem that `character` stands at `place`."""
    message = f"the control character U+{ord(character):04X} cannot be printed"
    return Problem(place, "S006", message, "delete it; often it came with a pasted text")


def _guess_encoding(data: bytes) -> str:
    """Return "" for UTF-8 without a mark, else the name of the likely encoding."""
    if data.startswith(b"\xef\xbb\xbf"):
        return "UTF-8 with a byte order mark"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        # In Windows-1251 the capital and small Cyrillic letters fill C0 to FF.
        high = [byte for byte in data if byte >= 0x80]
        cyrillic = sum(byte >= 0xC0 for byte in high) > 0.8 * len(high) and len(high) > 8
        return "Windows-1251 (Cyrillic)" if cyrillic else "Windows-1252 or another old encoding"
    return ""
