"""A barcode has the bars of its number, at the size and with the quiet zones of the standard."""

from __future__ import annotations

import re

import pytest

from toolkit.book.serialise import xhtml
from toolkit.targets.pdf.cover.barcode import HEIGHT, LEFT, MODULE, RIGHT, WIDTH, bars, symbol

ISBN = "978-0-306-40615-7"


def test_a_symbol_has_thirty_bars_in_ninety_five_modules() -> None:
    found = bars(ISBN)
    assert len(found) == 30
    assert found[0] == (0, 1, True)
    assert found[-1] == (94, 1, True)
    assert [at for at, _, guard in found if guard] == [0, 2, 46, 48, 92, 94]


def test_the_symbol_has_the_nominal_size() -> None:
    assert pytest.approx(37.29) == WIDTH
    assert pytest.approx(25.93) == HEIGHT
    assert pytest.approx((3.63, 2.31)) == (LEFT * MODULE, RIGHT * MODULE)


def test_every_figure_stands_below_its_bars() -> None:
    made = xhtml(symbol(ISBN))
    figures = re.findall(r'class="figure" style="left: ([0-9.]+)mm">(\d)<', made)
    assert "".join(figure for _, figure in figures) == "9780306406157"
    places = [float(place) / MODULE for place, _ in figures]
    assert places[:3] == pytest.approx([2, 14, 21])
    assert places[7:9] == pytest.approx([61, 68])
    assert places[-1] == pytest.approx(96)
