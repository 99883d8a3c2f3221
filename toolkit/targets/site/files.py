"""Write the files of the pages.

Apart from what plans them: a step is stale when a module that its maker imports has changed, and
these need none.
"""

from __future__ import annotations

from pathlib import Path


def write_page(part: Path, text: str) -> None:
    """Write a page."""
    part.write_text(text, encoding="utf-8", newline="\n")


def write_asset(part: Path, data: bytes) -> None:
    """Write a script, a style sheet, or a licence."""
    part.write_bytes(data)
