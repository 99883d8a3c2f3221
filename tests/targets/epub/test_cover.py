"""Every e-book has a cover: the one that is named, or one made of its title and first picture."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image as Pillow

from tests.building import new_project
from tests.images.letters import near, pixel
from tests.images.markers import PLAIN, segments
from tests.targets.epub.bookmaking import make_book, run
from toolkit.model.exhibition import Exhibition
from toolkit.model.pictures import BookPermission, Cover, Image, Permissions
from toolkit.model.text import Text
from toolkit.sources.read import read_exhibition
from toolkit.steps.step import Step
from toolkit.targets import Folders
from toolkit.targets.epub import plan


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory, tiny: Path) -> Path:
    return new_project(tmp_path_factory.mktemp("covers"), tiny)


@pytest.fixture(scope="module")
def coverless(root: Path) -> Exhibition:
    """Return the tiny exhibition as if nobody had named a cover."""
    exhibition = read_exhibition(root / "sources" / "tiny").exhibition
    return replace(exhibition, front=replace(exhibition.front, cover=None))


def cover_step(exhibition: Exhibition, language: str = "en") -> Step:
    steps = plan(exhibition, Folders.of("tiny"), languages=(language,))
    return next(step for step in steps if "_cover" in step.output)


def shown(book: Path) -> str:
    """Return the page of the cover."""
    with zipfile.ZipFile(book) as archive:
        return archive.read("EPUB/text/cover.xhtml").decode()


def test_a_cover_is_made_in_the_size_shops_ask_for(root: Path, coverless: Exhibition) -> None:
    made = run(root, cover_step(coverless))
    with Pillow.open(made) as picture:
        assert (picture.size, picture.mode) == ((1600, 2560), "RGB")
    assert made.stat().st_size < 1_500_000
    assert set(segments(made.read_bytes())) <= PLAIN


def test_it_has_words_above_and_the_first_picture_below(root: Path, coverless: Exhibition) -> None:
    with Pillow.open(run(root, cover_step(coverless))) as picture:
        gray = picture.convert("L")
        ground = gray.getpixel((20, 20))
        upper = [abs(value - ground) for value in gray.crop((130, 130, 1470, 600)).getdata()]
        lower = [abs(value - ground) for value in gray.crop((130, 1200, 1470, 2200)).getdata()]
    assert max(upper) > 150
    assert max(lower) > 30


def test_the_same_words_and_picture_give_the_same_bytes(root: Path, coverless: Exhibition) -> None:
    step = cover_step(coverless, "ru")
    first = run(root, step).read_bytes()
    assert run(root, step).read_bytes() == first


def test_an_exhibition_without_pictures_has_a_cover_of_words(
    root: Path, coverless: Exhibition
) -> None:
    lost = Image(missing=Text.parse({"en": "It is lost"}))
    panels = tuple(replace(panel, image=lost) for panel in coverless.panels)
    made = run(root, cover_step(replace(coverless, panels=panels)))
    assert near(pixel(made, (800, 2000)), (244, 241, 234))
    with Pillow.open(made) as picture:
        assert picture.convert("L").getextrema()[0] < 60


def test_what_readers_are_to_be_prepared_for_is_not_on_a_cover(
    root: Path, coverless: Exhibition
) -> None:
    first, second = coverless.panels
    sad = (replace(first, sensitivity=("death",)), second)
    assert str(cover_step(coverless).inputs).count("light.jpg") == 1
    assert str(cover_step(replace(coverless, panels=sad)).inputs).count("keepers.jpg") == 1
    warned = tuple(replace(each, content_note=Text.parse({"en": "A wreck"})) for each in sad)
    assert ".jpg" not in str(cover_step(replace(coverless, panels=warned)).inputs)


def test_its_description_is_its_words(root: Path, coverless: Exhibition) -> None:
    page = shown(make_book(root, coverless))
    words = "The Light at Harrow Point. Three keepers and a lamp. Harrow Point Archive."
    assert f'alt="{words}"' in page
    assert 'role="doc-cover"' in page


def test_every_book_names_its_cover_once_to_reading_systems(
    root: Path, coverless: Exhibition
) -> None:
    named = read_exhibition(root / "sources" / "tiny").exhibition
    for exhibition in (coverless, named):
        with zipfile.ZipFile(make_book(root, exhibition)) as archive:
            package = archive.read("EPUB/content.opf").decode()
            landmarks = archive.read("EPUB/text/nav.xhtml").decode()
        assert package.count('properties="cover-image"') == 1
        assert 'epub:type="cover"' in landmarks


def test_a_panel_on_the_cover_is_the_picture_the_book_shows_anyway(root: Path) -> None:
    exhibition = read_exhibition(root / "sources" / "tiny").exhibition
    steps = [step.output for step in plan(exhibition, Folders.of("tiny"), languages=("en",))]
    assert not any("_cover" in output for output in steps)
    assert 'src="../images/light-en.jpg"' in shown(make_book(root, exhibition))


def test_a_panel_on_the_cover_that_the_book_does_not_show_is_its_cover_still(root: Path) -> None:
    exhibition = read_exhibition(root / "sources" / "tiny").exhibition
    contents = tuple(each for each in exhibition.front.contents if each == "sources")
    bare = replace(exhibition, front=replace(exhibition.front, contents=contents), essays=())
    assert 'src="../images/_cover-en.jpg"' in shown(make_book(root, bare))


def test_a_picture_that_e_books_may_not_show_is_not_on_a_cover_either(
    root: Path, coverless: Exhibition
) -> None:
    kept = Permissions(epub=BookPermission(allowed=False))
    panels = tuple(replace(panel, permissions=kept) for panel in coverless.panels)
    cover = Cover(image=coverless.panels[0].image, permissions=kept)
    front = replace(coverless.front, cover=cover)
    made = run(root, cover_step(replace(coverless, front=front, panels=panels)))
    assert made.name == "_cover-made-en.jpg"
    assert near(pixel(made, (800, 2000)), (244, 241, 234))
