"""What the e-book claims of itself is what a reader of its files finds, no more and no less."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from tests.targets.epub.test_package_document import OPF, make
from toolkit.book.fonts import THEME
from toolkit.model.editions import PressEdition, ScreenEdition
from toolkit.model.exhibition import Exhibition
from toolkit.model.parts import Parts
from toolkit.model.pictures import Image
from toolkit.model.text import Text
from toolkit.sources.read import read_exhibition
from toolkit.targets.epub.lint import lint
from toolkit.targets.epub.product import CSS

HTML = "{http://www.w3.org/1999/xhtml}"
IMAGE = f"{HTML}img"
TYPE = "{http://www.idpf.org/2007/ops}type"
STILL = {"image/jpeg", "image/png", "image/svg+xml", "text/css", "application/xhtml+xml"}
MOVING = {"script", "audio", "video", "animate", "object", "iframe", "canvas", "marquee"}
FIXED = re.compile(
    r"(?<![-\w])(?:color|background(?:-color)?)\s*:(?!\s*(?:inherit|currentcolor|transparent|none))"
    r"|font-size\s*:[^;}]*(?:px|pt|mm|rem)\b|font-size[^;}]*!important",
    re.IGNORECASE,
)
REORDERED = re.compile(r"(?<![-\w])order\s*:|-reverse\b|(?<![-\w])float\s*:\s*right")


def pages(book: Path) -> dict[str, Element]:
    with zipfile.ZipFile(book) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xhtml")]
        return {name: ElementTree.fromstring(archive.read(name)) for name in names}


def claimed(book: Path, term: str) -> set[str]:
    with zipfile.ZipFile(book) as archive:
        package = ElementTree.fromstring(archive.read("EPUB/content.opf"))
    metas = package.iter(f"{OPF}meta")
    return {meta.text or "" for meta in metas if meta.get("property") == f"schema:{term}"}


def found(book: Path) -> Iterator[str]:
    """Yield the features that the files of the book show."""
    documents = pages(book)
    nav = documents.pop("EPUB/text/nav.xhtml")
    lists = {each.get(TYPE) for each in nav.iter(f"{HTML}nav")}
    every = [each for page in documents.values() for each in page.iter()]
    types = {each.get(TYPE) for each in every}
    yield from ["tableOfContents"] * ("toc" in lists)
    yield from ["pageNavigation"] * ("page-list" in lists)
    yield from ["pageBreakMarkers"] * ("pagebreak" in types)
    yield from ["index"] * bool(types & {"index", "index-entry-list"})
    yield from ["ARIA"] * any((each.get("role") or "").startswith("doc-") for each in every)
    yield from ["structuralNavigation"] * all(map(nested, documents.values()))
    sheets = [(THEME / sheet).read_text(encoding="utf-8") for sheet in CSS]
    styled = any(each.get("style") for each in every)
    free = not any(map(FIXED.search, sheets)) and not styled
    yield from ["displayTransformability"] * free
    yield from ["readingOrder"] * (not any(map(REORDERED.search, sheets)) and not styled)
    shown = [figure for page in documents.values() for figure in page.iter(f"{HTML}figure")]
    pictures = [image for figure in shown for image in figure.iter(IMAGE)]
    titles = {"".join(each.itertext()) for each in every if each.get("class") == "title"}
    alts = [(image.get("alt") or "").removesuffix(".") for image in pictures]
    described = [alt not in {"", *titles} for alt in alts]
    yield from ["alternativeText"] * (bool(pictures) and all(described))
    told = all(map(all_told, documents.values()))
    yield from ["longDescription"] * (bool(pictures) and told)
    with zipfile.ZipFile(book) as archive:
        yield from ["unlocked"] * ("META-INF/encryption.xml" not in archive.namelist())


def nested(page: Element) -> bool:
    """Tell whether no heading of a page skips a level."""
    levels = [int(each.tag[-1]) for each in page.iter() if re.fullmatch(HTML + "h[1-6]", each.tag)]
    return all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False))


def all_told(page: Element) -> bool:
    """Tell whether each picture of a page leads to its text on this page."""
    texts = {each.get("id") for each in page.iter(f"{HTML}details")}
    pictures = (image for figure in page.iter(f"{HTML}figure") for image in figure.iter(IMAGE))
    return all(image.get("aria-details") in texts for image in pictures)


def whole(exhibition: Exhibition) -> Exhibition:
    return exhibition


def without_alt(exhibition: Exhibition) -> Exhibition:
    first, *others = exhibition.panels
    return replace(exhibition, panels=(replace(first, alt=None), *others))


def without_transcript(exhibition: Exhibition) -> Exhibition:
    first, *others = exhibition.panels
    return replace(exhibition, panels=(*others, replace(first, transcript=None)))


def without_pictures(exhibition: Exhibition) -> Exhibition:
    lost = Image(missing=Text.parse({"en": "Lost", "ru": "Утрачен"}))
    panels = tuple(replace(panel, image=lost) for panel in exhibition.panels)
    return replace(exhibition, panels=panels)


def without_index(exhibition: Exhibition) -> Exhibition:
    few = ScreenEdition(parts=Parts((("", ("title-page", "body")),)))
    editions = replace(exhibition.front.editions, screen=few)
    return replace(exhibition, front=replace(exhibition.front, editions=editions))


def without_print(exhibition: Exhibition) -> Exhibition:
    editions = replace(exhibition.front.editions, press=PressEdition(made=False))
    return replace(exhibition, front=replace(exhibition.front, editions=editions))


CHANGES = (
    *(whole, without_alt, without_transcript, without_pictures),
    *(without_index, without_print),
)


@pytest.mark.parametrize("change", CHANGES)
def test_each_feature_claimed_is_found_and_each_found_is_claimed(
    change: Callable[[Exhibition], Exhibition], tiny: Path, tmp_path: Path
) -> None:
    book = make(change(read_exhibition(tiny).exhibition), "en", tmp_path)
    assert claimed(book, "accessibilityFeature") == set(found(book))


@pytest.mark.parametrize("change", CHANGES)
def test_the_linter_finds_no_word_too_much_and_none_too_few(
    change: Callable[[Exhibition], Exhibition], tiny: Path, tmp_path: Path
) -> None:
    book = make(change(read_exhibition(tiny).exhibition), "ru", tmp_path)
    of_access = {f"E03{number}" for number in range(1, 8)}
    assert [str(each) for each in lint(book, "book.epub") if each.code in of_access] == []


def test_nothing_in_it_can_flash_move_or_sound(tiny: Path, tmp_path: Path) -> None:
    book = make(read_exhibition(tiny).exhibition, "en", tmp_path)
    with zipfile.ZipFile(book) as archive:
        package = ElementTree.fromstring(archive.read("EPUB/content.opf"))
    assert {item.get("media-type") for item in package.iter(f"{OPF}item")} <= STILL
    tags = {each.tag.removeprefix(HTML) for page in pages(book).values() for each in page.iter()}
    assert not tags & MOVING
    assert claimed(book, "accessibilityHazard") == {"none"}


def test_a_sheet_that_fixes_a_size_or_a_colour_would_be_seen() -> None:
    assert FIXED.search("p { font-size: 11pt }")
    assert FIXED.search("p { color: #333 }")
    assert not FIXED.search("p { font-size: 1.2em; color: inherit }")
    assert REORDERED.search("div { flex-direction: row-reverse }")
