from __future__ import annotations

import pytest

from toolkit.book.elements import h
from toolkit.book.pagemap import PageMap, PageStart, fill
from toolkit.book.volume import FORMATS, sheet_of, volume


@pytest.mark.parametrize(
    ("page", "sheet"),
    [((170, 240), "70×100/16"), ((145, 215), "60×90/16"), ((130, 200), "84×108/32")],
)
def test_a_page_is_part_of_a_sheet(page: tuple[float, float], sheet: str) -> None:
    assert str(sheet_of(page)) == sheet


# Source of the factors: Мильчин, Чельцова, «Справочник издателя и автора» (1.30, 1.00, 1.68).
@pytest.mark.parametrize(
    ("page", "said"), [((170, 240), "20,74"), ((145, 215), "16,00"), ((130, 200), "13,44")]
)
def test_the_volume_is_told_in_sheets_of_one_size(page: tuple[float, float], said: str) -> None:
    assert volume(page, 256, signature=16, decimal=",") == said


def test_blank_pages_count_and_other_formats_have_no_volume() -> None:
    assert volume((145, 215), 250, signature=16, decimal=".") == "16.00"
    assert volume((145, 215), 250, signature=1, decimal=".") == "15.62"
    assert volume((160, 230), 250, signature=16, decimal=",") == ""


def test_pages_of_a_sheet_lie_within_it() -> None:
    for (width, height), sheet in FORMATS.items():
        area = sheet.width * sheet.height * 100 / sheet.pages
        assert 0.75 * area < width * height < area


@pytest.mark.parametrize("anchors", [(("end-page", "256"),), ()])
def test_the_last_page_counts_whether_it_is_made_or_not(
    anchors: tuple[tuple[str, str], ...],
) -> None:
    slot = h(
        "span",
        class_="pages volume",
        data_width="170",
        data_height="240",
        data_signature="16",
        data_decimal=",",
    )
    made = 256 if anchors else 255
    pages = tuple(PageStart(str(number), "", 0) for number in range(1, made + 1))
    assert fill(h("p", slot), PageMap(pages, anchors))[0].text == "20,74"
