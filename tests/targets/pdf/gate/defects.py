"""Tables of defects: each spoils a sound file, and names what the gate must tell of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pikepdf

Spoil = Callable[[pikepdf.Pdf], Any]
Defects = dict[str, tuple[str, Spoil]]
"""What is wrong -> the code it must bring, and how it is done."""


def entering(table: Defects) -> Callable[[str, str], Callable[[Spoil], Spoil]]:
    """Return what enters a defect into a table: `@defect(code, words)`."""

    def defect(code: str, words: str) -> Callable[[Spoil], Spoil]:
        def enter(spoil: Spoil) -> Spoil:
            assert words not in table, words
            table[words] = (code, spoil)
            return spoil

        return enter

    return defect


def say(pdf: pikepdf.Pdf, old: str, new: str) -> None:
    """Change the words of the XMP."""
    text = pdf.Root.Metadata.read_bytes().decode()
    assert old in text, old
    pdf.Root.Metadata.write(text.replace(old, new).encode())
