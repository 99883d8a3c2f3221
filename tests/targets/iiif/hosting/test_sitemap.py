"""Search engines are told of what is published, and which books are one in two languages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import WebAddress
from toolkit.sources.read import read_exhibition
from toolkit.targets.iiif.hosting.sitemap import SITEMAP, XHTML, sitemap

BASE = "https://archive.museum/tiny"


def written(tiny: Path, date: str = "2025-03-01", address: str = BASE) -> ElementTree.Element:
    found = read_exhibition(tiny).exhibition
    front = replace(
        found.front, base_url=WebAddress(address=address), date=HistoricalDate.parse(date)
    )
    text = sitemap(replace(found, front=front), ["manifest.json", "persons/lind/manifest.json"])
    return ElementTree.fromstring(text)


def test_it_lists_the_books_and_the_manifests(tiny: Path) -> None:
    found = [each.text for each in written(tiny).iter(f"{{{SITEMAP}}}loc")]
    assert found == [
        f"{BASE}/tiny-en.pdf",
        f"{BASE}/tiny-ru.pdf",
        f"{BASE}/tiny-en.epub",
        f"{BASE}/tiny-ru.epub",
        f"{BASE}/manifest.json",
        f"{BASE}/persons/lind/manifest.json",
    ]


def test_each_version_names_all_versions(tiny: Path) -> None:
    for url in list(written(tiny))[:2]:
        links = [(each.get("hreflang"), each.get("href")) for each in url.iter(f"{{{XHTML}}}link")]
        assert links == [("en", f"{BASE}/tiny-en.pdf"), ("ru", f"{BASE}/tiny-ru.pdf")]


def test_the_date_is_that_of_the_sources_where_the_protocol_has_it(tiny: Path) -> None:
    dated = {each.text for each in written(tiny, "2025-03").iter(f"{{{SITEMAP}}}lastmod")}
    assert dated == {"2025-03"}
    assert list(written(tiny, "2025~").iter(f"{{{SITEMAP}}}lastmod")) == []


def test_addresses_are_escaped(tiny: Path) -> None:
    found = written(tiny, address="https://archive.museum/a&b")
    assert next(found.iter(f"{{{SITEMAP}}}loc")).text == "https://archive.museum/a&b/tiny-en.pdf"
