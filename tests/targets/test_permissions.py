"""A picture that a product may not show is nowhere in it, in whatever size or form.

Four pictures of one colour each, and each forbidden in one product: the colours that a product
holds are those of the other three.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from tests.building import edit, new_project, toolkit
from tests.targets.pictures import colours_of, in_epub, in_folder, in_pdf

COLOURS = {
    "iiif": (200, 30, 30),
    "epub": (30, 160, 30),
    "screen": (30, 30, 200),
    "print": (190, 40, 190),
}
"""Product -> the colour of the picture it may not show."""
LIMIT = 600


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, tiny: Path) -> Path:
    root = new_project(tmp_path_factory.mktemp("permissions"), tiny)
    sources = root / "sources" / "tiny"
    records = []
    for product, colour in COLOURS.items():
        Image.new("RGB", (1500, 1000), colour).save(sources / f"{product}.png")
        records.append(
            f"- id: not-in-{product}\n"
            f"  title: {{en: 'Not in {product}', ru: 'Не для {product}'}}\n"
            f"  image: {product}.png\n"
            f"  alt: {{en: 'A colour', ru: 'Цвет'}}\n"
            f"  permissions: {{{product}: no}}\n"
        )
    records.append(
        records[0].replace("not-in-iiif", "small").replace("no}", f"{{max_px: {LIMIT}}}}}")
    )
    (sources / "objects.yaml").write_text("".join(records), encoding="utf-8")
    edit(sources / "exhibition.yaml", "- panels\n", "- panels\n- objects\n")
    done = toolkit(root, "build", "--language", "en")
    assert done.returncode == 0, done.stderr
    return root


def test_the_web_shows_all_but_what_it_may_not(project: Path) -> None:
    # The limited picture has the colour of the one that is forbidden, so it is looked at apart.
    services = project / "dist" / "tiny" / "iiif"
    shown = {folder.name for folder in services.iterdir() if folder.name.startswith("not-in-")}
    assert shown == {f"not-in-{product}" for product in COLOURS if product != "iiif"}
    allowed = (picture for name in sorted(shown) for picture in in_folder(services / name))
    assert colours_of(allowed, COLOURS) == set(COLOURS) - {"iiif"}
    text = (project / "manifests" / "tiny" / "manifest.json").read_text(encoding="utf-8")
    # Its canvas says why there is no picture, and no service has one.
    assert "iiif/not-in-iiif" not in text


def test_the_web_offers_no_more_than_the_limit(project: Path) -> None:
    folder = project / "dist" / "tiny" / "iiif" / "small"
    sizes = {max(picture.size) for picture in in_folder(folder)}
    assert max(sizes) == LIMIT
    info = json.loads((folder / "info.json").read_text(encoding="utf-8"))
    assert (info["width"], info["height"]) == (600, 400)


def test_the_e_book_shows_all_but_what_it_may_not(project: Path) -> None:
    book = project / "dist" / "tiny" / "tiny-en.epub"
    assert colours_of(in_epub(book), COLOURS) == set(COLOURS) - {"epub"}
    assert not list((project / "dist" / "tiny" / "epub").glob("not-in-epub*"))


@pytest.mark.parametrize(("product", "ending"), [("screen", ""), ("print", "-press")])
def test_a_pdf_shows_all_but_what_it_may_not(project: Path, product: str, ending: str) -> None:
    pdf = project / "dist" / "tiny" / f"tiny-en{ending}.pdf"
    assert colours_of(in_pdf(pdf), COLOURS) == set(COLOURS) - {product}


def test_all_products_are_what_the_exhibition_says(project: Path) -> None:
    done = toolkit(project, "verify", "--language", "en")
    assert done.returncode == 0, done.stderr
