"""Finish the screen edition: page numbers for the reader's window, places to jump to."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.book.anchors import destinations
from toolkit.targets.pdf.drawings import NONE, place_drawings
from toolkit.targets.pdf.saving import label_tree, saved

if TYPE_CHECKING:
    import pikepdf


def finish_screen(
    raw: bytes, labels: tuple[str, ...], *, drawings: Mapping[str, Path] = NONE
) -> bytes:
    """Return the screen edition: page labels as printed, title in the window's bar."""
    import pikepdf

    with pikepdf.open(io.BytesIO(raw)) as pdf:
        place_drawings(pdf, drawings)
        pdf.Root.PageLabels = label_tree(labels)
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        pdf.Root.PageLayout = pikepdf.Name.TwoPageRight
        if "/Outlines" in pdf.Root:
            pdf.Root.PageMode = pikepdf.Name.UseOutlines
        _name_records(pdf)
        return saved(pdf)


def _name_records(pdf: pikepdf.Pdf) -> None:
    """Let panels, persons and objects be jumped to by their ids: links from outside use these.

    Source: ISO 32000-1, 12.3.2.3 (named destinations) and 7.9.6 (a name tree is sorted).
    """
    import pikepdf

    root: Any = pdf.Root
    listed: list[Any] = [*root.get("/Names", {}).get("/Dests", {}).get("/Names", [])]
    places = {str(name): place for name, place in zip(listed[::2], listed[1::2], strict=True)}
    places |= {name: places[anchor] for name, anchor in destinations(tuple(places))}
    if places:
        pairs = (each for name in sorted(places) for each in (name, places[name]))
        root.Names.Dests.Names = pikepdf.Array(pairs)
