"""Write a finished PDF: the numbers in the reader's window, and bytes that are the same each time.

Nothing here asks the clock or draws a number by lot: dates come from the exhibition, the
identifier of the file from its content.
"""

from __future__ import annotations

import io
from hashlib import file_digest, sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf


def label_tree(labels: tuple[str, ...]) -> Any:
    """Return the number tree of the labels; small roman first, then from 1.

    Source: ISO 32000-1, 12.4.2.
    """
    import pikepdf

    prelims = next((at for at, label in enumerate(labels) if label == "1"), len(labels))
    ranges: list[Any] = []
    if prelims:
        ranges += [0, pikepdf.Dictionary(S=pikepdf.Name.r)]
    if prelims < len(labels):
        ranges += [prelims, pikepdf.Dictionary(S=pikepdf.Name.D)]
    return pikepdf.Dictionary(Nums=pikepdf.Array(ranges))


Raw = bytes | Path
"""A layout: its bytes, or its file. A catalogue of many pictures is better not held in memory."""


def opened(raw: Raw) -> pikepdf.Pdf:
    """Return a layout, to be finished."""
    import pikepdf

    if isinstance(raw, bytes):
        return pikepdf.open(io.BytesIO(raw))
    return pikepdf.open(raw, access_mode=pikepdf.AccessMode.stream)


def digest(raw: Raw) -> bytes:
    """Return what tells one layout from another."""
    if isinstance(raw, bytes):
        return sha256(raw).digest()
    with raw.open("rb") as file:
        return file_digest(file, "sha256").digest()


def saved(pdf: pikepdf.Pdf, *, version: str = "", into: Path | None = None) -> bytes:
    """Return the bytes, none if they are written `into` a file.

    The second half of the file's /ID is made of its content.
    `version` is that of PDF which the header names, "" what the file needs.
    """
    import pikepdf

    target = io.BytesIO()
    pdf.save(
        into or target,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        force_version=version,
        fix_metadata_version=not version,
    )
    return target.getvalue()
