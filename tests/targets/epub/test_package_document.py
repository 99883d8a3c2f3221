"""The package document as it lies in the e-book: whole, consistent, and valid to epubcheck."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from PIL import Image as Pixels

from tests.targets.epub.test_metadata import BUREAU
from tests.validators.epubcheck import check_epub
from toolkit.book.pagemap import PageMap, PageStart, write_pagemap
from toolkit.model.accessibility import Accessibility
from toolkit.model.exhibition import Exhibition
from toolkit.model.publication import Copyright, ProductIsbn, Publication, Series
from toolkit.model.text import Text, check_tag
from toolkit.sources.read import read_exhibition
from toolkit.targets import Folders
from toolkit.targets.epub import plan
from toolkit.targets.epub.package import Package
from toolkit.targets.epub.product import write_epub

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ALONE = {
    *("dcterms:modified", "dcterms:conformsTo", "pageBreakSource", "belongs-to-collection"),
    *("a11y:exemption", "schema:accessMode", "schema:accessModeSufficient"),
    *("schema:accessibilityFeature", "schema:accessibilityHazard", "schema:accessibilitySummary"),
}
"""The properties that are said of the book; every other is said of an entry."""
REFINING = {
    *("title-type", "display-seq", "file-as", "alternate-script", "role", "identifier-type"),
    *("collection-type", "group-position", "dcterms:identifier", "dcterms:date"),
    *("a11y:certifiedBy", "a11y:certifierCredential"),
}
W3CDTF = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@pytest.fixture(scope="module")
def rich(tiny: Path) -> Exhibition:
    """Return the tiny exhibition with everything said of it that a package document holds."""
    exhibition = read_exhibition(tiny).exhibition
    publication = Publication(
        isbns=(
            ProductIsbn(isbn="978-3-16-148410-0", form="epub", language="ru"),
            ProductIsbn(isbn="978-0-306-40615-7", form="paperback", language="ru"),
        ),
        edition=Text.parse({"en": "2", "ru": "2"}),
        series=Series(
            title=Text.parse({"en": "The Lights", "ru": "Огни"}), number="7", issn="2049-3630"
        ),
        copyright=Copyright(
            text=Text.parse({"en": "J. Marlow, 2025", "ru": "Дж. Марлоу, 2025"}),
            pictures=Text.parse({"en": "The archive, 2025", "ru": "Архив, 2025"}),
        ),
    )
    front = replace(
        exhibition.front,
        publication=publication,
        accessibility=Accessibility(certifier=BUREAU),
        subjects=(Text.parse({"en": "lighthouses", "ru": "маяки"}),),
    )
    return replace(exhibition, front=front)


def make(exhibition: Exhibition, language: str, folder: Path) -> Path:
    """Return the e-book with white pictures; each chapter begins a page, if there is print."""
    made = plan(exhibition, Folders.of("tiny"), languages=(language,))
    step = next(step for step in made if step.output.endswith(".epub"))
    package = step.inputs[0]
    assert isinstance(package, Package)
    titles = {entry.href.removesuffix(".xhtml"): entry.title for entry in package.entries}
    chapters = [(name, title) for name, title in titles.items() if name.startswith("essay-")]
    pages = [
        PageStart(str(label), name, 0, title) for label, (name, title) in enumerate(chapters, 1)
    ]
    write_pagemap(folder / "pages.json", PageMap(tuple(pages), ()))
    printed = folder / "pages.json" if exhibition.front.editions.press.made else None
    files = [_file(asset.href, package, folder) for asset in package.assets]
    write_epub(folder / "book.epub", package, printed, *files)
    return folder / "book.epub"


def _file(href: str, package: Package, folder: Path) -> Path:
    path = folder / href
    path.parent.mkdir(exist_ok=True)
    if href.endswith(".jpg"):
        Pixels.new("RGB", (60, 90), "white").save(path)
    else:
        path.write_text("p { margin: 0 }", encoding="utf-8")
    return path


def root(book: Path) -> Element:
    with zipfile.ZipFile(book) as archive:
        return ElementTree.fromstring(archive.read("EPUB/content.opf"))


def faults(package: Element) -> Iterator[str]:
    """Yield what epubcheck and common sense would say of a package document's metadata."""
    (metadata,) = package.iter(f"{OPF}metadata")
    ids = Counter(each.get("id") for each in package.iter() if each.get("id"))
    yield from (f"{id} is the id of two" for id, number in ids.items() if number > 1)
    known = {each.get("id"): each for each in metadata}
    if package.get("unique-identifier") not in known:
        yield "the identifier it is known by is not there"
    for each in metadata:
        name = each.get("property", each.tag.removeprefix(DC))
        if each.tag != f"{OPF}link" and not (each.text or "").strip():
            yield f"{name} is empty"
        target = each.get("refines", "").removeprefix("#")
        if target and target not in known:
            yield f"{name} is said of {target}, which is not there"
        if each.tag == f"{OPF}meta" and name not in (REFINING if target else ALONE):
            yield f"{name} is not known, or not where it belongs"
        if name == "alternate-script" and each.get(LANG) in (None, known[target].get(LANG)):
            yield f"{each.text} is in the language of what it stands for"
        if name in ("date", "dcterms:date") and not W3CDTF.fullmatch(each.text or ""):
            yield f"{each.text} is no date"
        if language := each.get(LANG):
            check_tag(language)
    if [each.text for each in metadata if each.get("property") == "title-type"].count("main") != 1:
        yield "has not one main title"


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_metadata_are_whole(rich: Exhibition, language: str, tmp_path: Path) -> None:
    assert list(faults(root(make(rich, language, tmp_path)))) == []


def test_an_exempt_hebrew_book_runs_from_right_to_left(rich: Exhibition, tmp_path: Path) -> None:
    said = Accessibility(exemption="micro-enterprise")
    front = replace(rich.front, accessibility=said, languages=("he",))
    package = root(make(replace(rich, front=front), "he", tmp_path))
    assert (package.get("dir"), package.get(LANG)) == ("rtl", "he")
    (spine,) = package.iter(f"{OPF}spine")
    assert spine.get("page-progression-direction") == "rtl"
    assert list(faults(package)) == []


def test_where_the_report_is_read_is_said_of_who_wrote_it(rich: Exhibition, tmp_path: Path) -> None:
    (link,) = root(make(rich, "ru", tmp_path)).iter(f"{OPF}link")
    assert link.attrib == {
        "rel": "a11y:certifierReport",
        "href": "https://example.org/report",
        "refines": "#certifier",
    }


def test_epubcheck_has_nothing_to_say(rich: Exhibition, tmp_path: Path) -> None:
    assert check_epub(make(rich, "ru", tmp_path)) == ()
