"""The pictures of the e-book: their budget, and parts of them as further pictures."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.building import new_project
from tests.targets.epub.bookmaking import make_book
from tests.targets.epub.test_product import package, page
from toolkit.images.plan import Size
from toolkit.model.exhibition import Exhibition
from toolkit.model.pictures import Detail, Permissions, WebPermission
from toolkit.model.text import Text
from toolkit.sources.read import read_exhibition
from toolkit.targets import Folders
from toolkit.targets.epub import pictures, plan
from toolkit.targets.epub.pictures import too_heavy, within

HTML = "{http://www.w3.org/1999/xhtml}"
LAMP = Detail(
    title=Text.parse({"en": "The lamp", "ru": "Лампа"}), x=100, y=50, width=600, height=400
)


@pytest.mark.parametrize(
    "size", [Size(5000, 7000), Size(2000, 1901), Size(40_000, 300), Size(700, 6001)]
)
def test_no_picture_has_more_px_than_every_store_takes(size: Size) -> None:
    made = within(size, pixels=3_800_000)
    assert made.pixels <= 3_800_000
    assert abs(made.width / made.height / (size.width / size.height) - 1) < 0.01


def test_a_small_picture_stays_as_it_is() -> None:
    assert within(Size(1900, 2000), pixels=3_800_000) == Size(1900, 2000)


def detailed(exhibition: Exhibition, *details: Detail) -> Exhibition:
    """Return the exhibition with `details` of its first panel alone."""
    first, *others = (replace(panel, details=()) for panel in exhibition.panels)
    return replace(exhibition, panels=(replace(first, details=details), *others))


@pytest.mark.parametrize(
    ("language", "caption", "alt"),
    [
        ("en", "Panel 1, detail. The lamp", "The lamp. What is written there is part of the text"),
        ("ru", "Стенд 1, фрагмент. Лампа", "Лампа. Надписи приведены в тексте стенда."),
    ],
)
def test_a_detail_stands_below_the_text_of_its_panel(
    tmp_path: Path, tiny: Path, language: str, caption: str, alt: str
) -> None:
    root = new_project(tmp_path, tiny)
    exhibition = detailed(read_exhibition(root / "sources" / "tiny").exhibition, LAMP)
    with zipfile.ZipFile(make_book(root, exhibition, language)) as book:
        text = ElementTree.fromstring(book.read("EPUB/text/essay-the-light.xhtml"))
        names = book.namelist()
    ids = [item.get("id") for item in text.iter()]
    assert ids.index("panel-light-T") < ids.index("panel-light-V1")
    (detail,) = (item for item in text.iter() if item.get("id") == "panel-light-V1")
    image = detail.find(f"{HTML}img")
    assert image is not None
    assert "".join(detail.itertext()) == caption
    assert image.get("alt", "").startswith(alt)
    assert image.get("aria-details") == "panel-light-T"
    source = image.get("src", "").removeprefix("../")
    assert f"EPUB/{source}" in names


def test_a_detail_of_another_languages_picture_is_not_shown(tiny: Path) -> None:
    exhibition = read_exhibition(tiny).exhibition
    text = page(detailed(exhibition, replace(LAMP, language="ru")), "essay-the-light.xhtml")
    assert "panel-light-V1" not in text


def test_parts_are_further_files_of_the_package(tiny: Path) -> None:
    found = package(detailed(read_exhibition(tiny).exhibition, LAMP))
    assert "images/light-en-details-1.jpg" in [asset.href for asset in found.assets]


def test_all_languages_take_their_pictures_from_the_same_steps(tiny: Path) -> None:
    exhibition = detailed(read_exhibition(tiny).exhibition, LAMP)
    steps: dict[str, tuple[object, ...]] = {}
    for language in ("en", "ru"):
        for step in plan(exhibition, Folders.of("tiny"), languages=(language,)):
            assert steps.setdefault(step.output, step.inputs) == step.inputs


def settled(exhibition: Exhibition) -> Exhibition:
    address = replace(exhibition.front.base_url, address="https://museum.se/harrow")
    return replace(exhibition, front=replace(exhibition.front, base_url=address))


def test_a_panel_leads_to_its_page_on_the_web_once_there_is_one(tiny: Path) -> None:
    exhibition = read_exhibition(tiny).exhibition
    assert 'class="zoom"' not in page(exhibition, "essay-the-light.xhtml")
    text = page(settled(exhibition), "essay-the-light.xhtml")
    assert '<a class="zoom" href="https://museum.se/harrow/p/light/">Look closer</a>' in text


def test_a_panel_that_the_web_may_not_show_has_no_page_there(tiny: Path) -> None:
    exhibition = settled(read_exhibition(tiny).exhibition)
    kept = Permissions(iiif=WebPermission(allowed=False))
    panels = tuple(replace(panel, permissions=kept) for panel in exhibition.panels)
    text = page(replace(exhibition, panels=panels), "essay-the-light.xhtml")
    assert 'class="zoom"' not in text


def test_a_book_too_heavy_for_its_readers_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "picture.jpg"
    file.write_bytes(b"x" * 1000)
    monkeypatch.setattr(pictures, "BOOK", 2000)
    assert too_heavy((file, file)) == ()
    (told,) = too_heavy((file, file, file))
    assert (told.code, told.severity) == ("E093", "warning")
