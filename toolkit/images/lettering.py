"""Set words as pixels, with the fonts that a given configuration knows and no others."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path

from toolkit.images.decode import Pixels, libvips


@contextmanager
def fonts_of(configure: Callable[[str], str]) -> Iterator[None]:
    """Let words be set in the fonts of a configuration, which is given a folder for its cache.

    libvips brings a fontconfig of its own, which asks for its configuration with the first words
    that are set in a process, and keeps it; so all must be set in the same fonts.
    """
    before = os.environ.get("FONTCONFIG_FILE")
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch, "fonts.conf")
        file.write_text(configure(str(Path(scratch, "cache"))), encoding="utf-8")
        os.environ["FONTCONFIG_FILE"] = str(file)
        try:
            yield
        finally:
            if before is None:
                del os.environ["FONTCONFIG_FILE"]
            else:
                os.environ["FONTCONFIG_FILE"] = before


def letters(words: str, font: str, width: int, spacing: int = 0) -> Pixels:
    """Return `words` in lines of at most `width` px: one channel, 255 where there is ink.

    Args:
        words: Plain text.
        font: Family, style and size in px: "Source Serif 4 Italic 80".
        width: Px that a line may have; a word that is longer reaches further.
        spacing: Px put between lines, or taken from between them.
    """
    return libvips().Image.text(
        escape(words, quote=False), font=font, width=width, dpi=72, spacing=spacing, wrap="word"
    )
