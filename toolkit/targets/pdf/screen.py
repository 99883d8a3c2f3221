"""Finish the screen edition: what it says of itself, page numbers, places to jump to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.book.anchors import destinations
from toolkit.targets.pdf.attached import Attached, attach
from toolkit.targets.pdf.drawings import NONE, place_drawings
from toolkit.targets.pdf.metadata import Metadata, describe
from toolkit.targets.pdf.saving import Raw, label_tree, opened, saved

if TYPE_CHECKING:
    import pikepdf


def finish_screen(
    raw: Raw,
    labels: tuple[str, ...],
    metadata: Metadata,
    attached: tuple[Attached, ...] = (),
    *,
    drawings: Mapping[str, Path] = NONE,
    into: Path | None = None,
) -> bytes:
    """Return the screen edition: page labels as printed, title in the window's bar.

    Args:
        raw: The book as it was laid out, with its tags.
        labels: The printed page numbers.
        metadata: What the file says of itself.
        attached: What is put into it; a file that holds any is PDF/A-3, others are PDF/A-2.
        drawings: What takes the place of pictures in the layout, by the picture's address.
        into: The file it is written into; then nothing is returned.
    """
    import pikepdf

    with opened(raw) as pdf:
        place_drawings(pdf, drawings)
        describe(pdf, metadata, 3 if attached else 2)
        if attached:
            attach(pdf, attached, metadata.date)
        pdf.Root.PageLabels = label_tree(labels)
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        pdf.Root.PageLayout = pikepdf.Name.TwoPageRight
        if "/Outlines" in pdf.Root:
            pdf.Root.PageMode = pikepdf.Name.UseOutlines
        _name_records(pdf)
        return saved(pdf, into=into)


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
