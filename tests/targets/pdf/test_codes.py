from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
import zxingcpp
from PIL import Image

from tests.targets.pdf.conftest import book
from tests.validators import run
from toolkit.model.editions import PressEdition
from toolkit.model.exhibition import Exhibition, WebAddress
from toolkit.targets.pdf.codes import MODULE, code, side_of_code
from toolkit.targets.pdf.editions import compose
from toolkit.targets.pdf.layout import lay_out

ADDRESS = "https://archive.museum/exhibitions/small/p/one/"


def coded() -> Exhibition:
    plain = book()
    press = PressEdition(qr=True)
    at = WebAddress(address="https://archive.museum/exhibitions/small")
    front = replace(plain.front, base_url=at, editions=replace(plain.front.editions, press=press))
    return replace(plain, front=front)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """Return the pages of the press edition with codes, as pictures of 200 px an inch."""
    folder = tmp_path_factory.mktemp("coded")
    Image.new("RGB", (500, 700), "#c8c0b0").save(folder / "one.jpg")
    composed = compose(coded(), ("en",), "press")
    files = {printed.href: folder / printed.picture.path for printed in composed.pictures}
    (folder / "book.pdf").write_bytes(lay_out(composed.manuscript, "press", files=files).raw)
    run(["pdftoppm", "-r", "200", "-png", folder / "book.pdf", folder / "page"], good=[0])
    return tuple(sorted(folder.glob("page-*.png")))


def test_a_phone_reads_the_address_of_the_panel_off_its_page(pages: tuple[Path, ...]) -> None:
    read = [found.text for path in pages for found in zxingcpp.read_barcodes(Image.open(path))]
    assert read == [ADDRESS]


def test_a_module_is_no_smaller_than_phones_can_read() -> None:
    drawing = code(ADDRESS, "The panel on the web")[0]
    modules = int(drawing.get("viewBox", "").split()[-1])
    side = float(re.findall(r"width: ([\d.]+)mm", drawing.get("style", ""))[0])
    assert side / modules == pytest.approx(MODULE, abs=0.001)
    assert MODULE >= 0.4


def test_a_code_says_what_it_is_to_who_cannot_see_it() -> None:
    assert code(ADDRESS, "The panel on the web")[0][0].text == "The panel on the web"


def test_the_side_of_a_code_is_that_drawn() -> None:
    figure, caption = Element("figure"), Element("figcaption")
    figure.append(caption)
    assert side_of_code(figure) == 0
    caption.append(code(ADDRESS, "x"))
    assert side_of_code(figure) == pytest.approx(41 * MODULE, abs=0.001)


def test_without_the_wish_no_code_is_printed() -> None:
    assert 'class="code"' not in compose(book(), ("en",), "press").manuscript.html
    assert compose(coded(), ("en",), "press").manuscript.html.count('class="code"') == 1
