"""Each edition shows the pictures of its language, and the web shows those of all.

Every picture has one colour of its own, so the colours in a product are the pictures in it.
"""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from tests.building import edit, new_project, toolkit
from tests.targets.pictures import colours_of, in_epub, in_folder, in_pdf

COLOURS = {
    "panel-en": (200, 30, 30),
    "panel-ru": (30, 160, 30),
    "cover-en": (30, 30, 200),
    "cover-ru": (190, 40, 190),
}
SIZE = (1200, 1600)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, tiny: Path) -> Path:
    root = new_project(tmp_path_factory.mktemp("languages"), tiny)
    sources = root / "sources" / "tiny"
    for name, colour in COLOURS.items():
        Image.new("RGB", SIZE, colour).save(sources / "panels" / f"{name}.png")
    edit(
        sources / "panels.yaml",
        "image: panels/light.jpg",
        "image: {en: panels/panel-en.png, ru: panels/panel-ru.png}",
    )
    edit(
        sources / "exhibition.yaml",
        "cover: light",
        "cover:\n"
        "  image: {en: panels/cover-en.png, ru: panels/cover-ru.png}\n"
        "  alt: {en: A blue cover, ru: Лиловая обложка}\n",
    )
    done = toolkit(root, "build")
    assert done.returncode == 0, done.stderr
    return root


@pytest.mark.parametrize("language", ["en", "ru"])
def test_an_e_book_shows_panel_and_cover_in_its_language(project: Path, language: str) -> None:
    book = project / "dist" / "tiny" / f"tiny-{language}.epub"
    assert colours_of(in_epub(book), COLOURS) == {f"panel-{language}", f"cover-{language}"}
    with zipfile.ZipFile(book) as files:
        package = files.read("EPUB/content.opf").decode()
    (line,) = [line for line in package.splitlines() if "cover-image" in line]
    assert f"images/_cover-{language}.jpg" in line


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("ending", ["", "-press"])
def test_a_pdf_shows_the_panel_in_its_language(project: Path, language: str, ending: str) -> None:
    pdf = project / "dist" / "tiny" / f"tiny-{language}{ending}.pdf"
    assert colours_of(in_pdf(pdf), COLOURS) == {f"panel-{language}"}


@pytest.mark.parametrize(
    ("service", "shown"),
    [("light.en", "panel-en"), ("light.ru", "panel-ru"), ("_cover", "cover-en")],
)
def test_every_picture_on_the_web_has_tiles_of_its_own(
    project: Path, service: str, shown: str
) -> None:
    folder = project / "dist" / "tiny" / "iiif" / service
    assert colours_of(in_folder(folder), COLOURS) == {shown}
    info = json.loads((folder / "info.json").read_text(encoding="utf-8"))
    assert info["id"] == f"https://example.org/tiny/iiif/{service}"
    assert (info["width"], info["height"]) == SIZE


def test_viewers_offer_the_panel_in_both_languages(project: Path) -> None:
    path = project / "manifests" / "tiny" / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    (annotation,) = manifest["items"][0]["items"][0]["items"]
    assert annotation["target"] == manifest["items"][0]["id"]
    choice = annotation["body"]
    assert choice["type"] == "Choice"
    assert [each["label"]["ru"] for each in choice["items"]] == [["Английский"], ["Русский"]]
    assert [each["language"] for each in choice["items"]] == ["en", "ru"]
    services = [each["service"][0]["id"].rpartition("/")[2] for each in choice["items"]]
    assert services == ["light.en", "light.ru"]
    assert manifest["thumbnail"][0]["service"][0]["id"].endswith("/iiif/_cover")


def test_all_products_are_what_the_exhibition_says(project: Path) -> None:
    done = toolkit(project, "verify")
    assert done.returncode == 0, done.stderr
