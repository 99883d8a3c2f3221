from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from tests.validators.browser import open_page, settle
from toolkit.book.serialise import parse
from toolkit.model.contentstate import canvas_state, link
from toolkit.model.objects import ArchivalObject
from toolkit.model.pictures import Permissions, WebPermission
from toolkit.sources.read import read_exhibition
from toolkit.targets import Folders
from toolkit.targets.site import plan, verify
from toolkit.targets.site.pages import Site, page

BASE = "https://example.org/tiny"
PANEL = f"{BASE}/p/light/"


@pytest.fixture(scope="module")
def published(built: Path) -> dict[str, Path]:
    """Return address -> folder or file: the pages laid over the pictures."""
    dist = built / "dist" / "tiny"
    manifest = built / "manifests" / "tiny" / "manifest.json"
    return {BASE: dist, f"{BASE}/p": dist / "site" / "p", f"{BASE}/manifest.json": manifest}


def read(built: Path, name: str) -> Element:
    text = (built / "dist" / "tiny" / "site" / "p" / name).read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")  # anything else would be shown in another mode
    return parse(text.partition("\n")[2])


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_a_page_says_everything_in_each_language(built: Path) -> None:
    root = read(built, "light/index.html")
    english, russian = root.iter("article")
    assert (english.get("lang"), russian.get("lang")) == ("en", "ru")
    assert "Lit until 1934" in words(english)
    assert "Горел до 1934 года" in words(russian)
    assert [item.get("alt") for item in root.iter("img")] == [
        "A drawn lighthouse above three lines of sea",
        "Нарисованный маяк над тремя полосами моря",
    ]


def test_no_id_stands_twice_and_every_reference_within_the_page_is_met(built: Path) -> None:
    root = read(built, "light/index.html")
    ids = [id for item in root.iter() if (id := item.get("id"))]
    assert len(ids) == len(set(ids))
    names = ("aria-labelledby", "aria-details")
    named = {item.get(name, "") for item in root.iter() for name in names} - {""}
    inside = {
        item.get("href", "")[1:] for item in root.iter("a") if item.get("href", "")[:1] == "#"
    }
    assert named | inside <= set(ids)


def test_a_page_has_no_words_that_only_e_books_know(built: Path) -> None:
    root = read(built, "light/index.html")
    assert not [name for item in root.iter() for name in item.attrib if name.startswith("epub:")]


def test_the_list_leads_to_every_page(built: Path) -> None:
    root = read(built, "index.html")
    led = {item.get("href") for item in root.iter("a")} - {"#en", "#ru"}
    folder = built / "dist" / "tiny" / "site" / "p"
    assert led == {f"{path.parent.name}/" for path in folder.glob("*/index.html")}


def test_a_page_links_to_the_picture_in_other_viewers(built: Path) -> None:
    root = read(built, "light/index.html")
    state = canvas_state(f"{BASE}/manifest.json", f"{BASE}/canvas/light")
    assert link(PANEL, state) in {item.get("href") for item in root.iter("a")}


def test_a_picture_that_the_web_may_not_show_has_no_page(tiny: Path) -> None:
    exhibition = read_exhibition(tiny).exhibition
    first, *others = exhibition.panels
    withheld = replace(first, permissions=Permissions(iiif=WebPermission(allowed=False)))
    shown = replace(exhibition, panels=(withheld, *others))
    outputs = {step.output for step in plan(shown, Folders.of("tiny"), languages=("en",))}
    assert "dist/tiny/site/p/index.html" in outputs
    assert f"dist/tiny/site/p/{first.id}/index.html" not in outputs


def test_an_object_has_a_page_with_what_is_known_of_it() -> None:
    full = Path(__file__).parents[2] / "exhibitions" / "full"
    site = Site.of(read_exhibition(full).exhibition)
    objects = [each for each in site.records if isinstance(each, ArchivalObject)]
    root = parse(page(site, objects[0]).partition("\n")[2])
    article = next(root.iter("article"))
    assert [words(item) for item in article.iter("h1")] == [words(article[0])]
    assert "facts" in {item.get("class") for item in article.iter("dl")}


def test_a_page_can_be_zoomed_into_with_nothing_missing(published: dict[str, Path]) -> None:
    with open_page("<p></p>", published) as (shown, log):
        shown.goto(PANEL)
        settle(shown, log)
        assert shown.locator("article:visible").count() == 1
        assert shown.locator(".viewer.open:visible canvas").count() == 1
        before = len(log.requests)
        shown.get_by_role("button", name="The lamp").click()
        settle(shown, log)
        assert len(log.requests) >= before
        shown.get_by_role("button", name="Closer").click()
        settle(shown, log)
        assert (log.refused(), log.errors) == ((), [])


def test_a_reader_changes_the_language(published: dict[str, Path]) -> None:
    with open_page("<p></p>", published) as (shown, log):
        shown.goto(PANEL)
        settle(shown, log)
        shown.get_by_role("link", name="русский").click()
        settle(shown, log)
        assert shown.locator("h1:visible").inner_text() == "Маяк"
        assert shown.evaluate("document.documentElement.lang") == "ru"
        assert (log.refused(), log.errors) == ((), [])


def test_a_link_with_a_content_state_opens_that_part(published: dict[str, Path]) -> None:
    zoom = "document.querySelector('.viewer').dataset.zoom"
    state = canvas_state(f"{BASE}/manifest.json", f"{BASE}/canvas/light#xywh=300,490,100,90")
    found = []
    for address in (PANEL, link(PANEL, state)):
        with open_page("<p></p>", published) as (shown, log):
            shown.goto(address)
            settle(shown, log)
            found.append(float(shown.evaluate(zoom)))
    assert found[1] > 2 * found[0]


def test_without_its_script_a_page_is_whole(published: dict[str, Path]) -> None:
    with open_page("<p></p>", published) as (shown, log):
        shown.route("**/page.js", lambda route: route.abort())
        shown.goto(PANEL)
        settle(shown, log)
        assert shown.locator("article:visible").count() == 2
        assert (
            shown.locator(".viewer img:visible").first.evaluate("image => image.naturalWidth") > 0
        )


def test_a_page_that_leads_nowhere_is_told_of(built: Path, tmp_path: Path) -> None:
    root = tmp_path / "copy"
    shutil.copytree(built, root)
    exhibition = read_exhibition(root / "sources" / "tiny").exhibition

    def told() -> list[str]:
        folders, languages = Folders.of("tiny"), ("en", "ru")
        return [each.code for each in verify(exhibition, folders, languages=languages, root=root)]

    assert told() == []
    (root / "dist" / "tiny" / "iiif" / "light" / "info.json").unlink()
    assert told() == ["W002"]
    (root / "dist" / "tiny" / "site" / "p" / "light" / "index.html").write_text("<p>", "utf-8")
    assert "W001" in told()
