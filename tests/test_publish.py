"""A target is given only what it may publish."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from toolkit.model.claims import Event
from toolkit.model.exhibition import Exhibition
from toolkit.model.pictures import BookPermission, Permissions
from toolkit.publish import shown
from toolkit.sources.read import read_exhibition


def half_ready(tiny: Path) -> Exhibition:
    """Return an exhibition with a draft, and with pictures that no e-book may show."""
    exhibition = read_exhibition(tiny).exhibition
    lind = replace(exhibition.person("lind"), events=(Event(type="escape", status="draft"),))
    no_book = Permissions(epub=BookPermission(allowed=False))
    panels = tuple(replace(panel, permissions=no_book) for panel in exhibition.panels)
    return replace(exhibition, persons=(lind,), panels=panels)


def test_no_target_sees_a_draft(tiny: Path) -> None:
    for target in ("iiif", "epub", "pdf", "site", "trade", "of-another-package"):
        assert shown(half_ready(tiny), target).person("lind").events == ()


def test_a_target_of_ours_asks_for_each_product_itself(tiny: Path) -> None:
    for target in ("iiif", "epub", "pdf", "site", "trade"):
        assert all(panel.image.pictures for panel in shown(half_ready(tiny), target).panels)


def test_a_target_of_others_sees_only_the_pictures_that_all_products_may_show(tiny: Path) -> None:
    found = shown(half_ready(tiny), "of-another-package")
    assert [panel.image.pictures for panel in found.panels] == [(), ()]
