"""The e-book's steps, planned for the tiny exhibition."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition
from toolkit.model.housestyle import HouseStyle, HouseStyles
from toolkit.model.objects import ArchivalObject
from toolkit.model.pictures import BookPermission, Cover, Image, Permissions, Picture
from toolkit.model.publication import ProductIsbn, Publication
from toolkit.model.text import Text
from toolkit.sources.read import read_exhibition
from toolkit.targets import Folders
from toolkit.targets.epub import plan
from toolkit.targets.epub.package import Package


def package(exhibition: Exhibition, language: str = "en") -> Package:
    (*_, book) = plan(exhibition, Folders.of("tiny"), languages=(language,))
    found = book.inputs[0]
    assert isinstance(found, Package)
    return found


def before_contents(exhibition: Exhibition) -> list[str]:
    return [each.name for each in package(exhibition).documents if each.before_contents]


def test_the_contents_follow_the_front_matter_whether_a_cover_is_named_or_not(tiny: Path) -> None:
    exhibition = read_exhibition(tiny).exhibition
    front = ["cover.xhtml", "title-page.xhtml", "imprint.xhtml"]
    assert before_contents(exhibition) == front
    bare = replace(exhibition, front=replace(exhibition.front, cover=None))
    assert before_contents(bare) == front


GATE = Cover(
    image=Image(
        pictures=(
            Picture(language="en", path="c-en.jpg", width=1600, height=2400),
            Picture(language="ru", path="c-ru.jpg", width=1600, height=2400),
        )
    ),
    alt=Text.parse({"en": "A gate", "ru": "Ворота"}),
    credit=Text.parse({"en": "Drawn by O. V."}),
    rights="http://rightsstatements.org/vocab/NKC/1.0/",
)


def with_cover(tiny: Path, cover: Cover) -> Exhibition:
    exhibition = read_exhibition(tiny).exhibition
    return replace(exhibition, front=replace(exhibition.front, cover=cover))


def page(exhibition: Exhibition, name: str, language: str = "en") -> str:
    return next(each.text for each in package(exhibition, language).documents if each.name == name)


@pytest.mark.parametrize(("language", "alt"), [("en", "A gate"), ("ru", "Ворота")])
def test_the_cover_is_the_picture_made_for_it_in_the_language_of_the_book(
    tiny: Path, language: str, alt: str
) -> None:
    exhibition = with_cover(tiny, GATE)
    assets = package(exhibition, language).assets
    covers = [asset.href for asset in assets if "cover-image" in asset.properties]
    assert covers == [f"images/_cover-{language}.jpg"]
    text = page(exhibition, "cover.xhtml", language)
    assert f'src="../images/_cover-{language}.jpg" alt="{alt}."' in text


def test_the_imprint_says_whose_picture_is_on_the_cover(tiny: Path) -> None:
    text = page(with_cover(tiny, GATE), "imprint.xhtml", "ru")
    assert "Обложка" in text
    assert '<span class="credit" lang="en" xml:lang="en">Drawn by O. V.</span>' in text
    assert "http://rightsstatements.org/vocab/NKC/1.0/" in text


def test_what_is_seen_on_the_cover_is_told_in_its_own_language(tiny: Path) -> None:
    english = replace(GATE, alt=Text.parse({"en": "A gate"}))
    text = page(with_cover(tiny, english), "cover.xhtml", "ru")
    assert 'alt="A gate." lang="en" xml:lang="en"' in text


def test_a_cover_that_e_books_may_not_show_is_in_none(tiny: Path) -> None:
    kept = replace(GATE, permissions=Permissions(epub=BookPermission(allowed=False)))
    exhibition = with_cover(tiny, kept)
    covers = [each.href for each in package(exhibition).assets if each.properties]
    assert covers == ["images/_cover-made-en.jpg"]
    assert "Drawn by O. V." not in page(exhibition, "imprint.xhtml")


def test_an_e_book_is_known_by_its_own_isbn(tiny: Path) -> None:
    exhibition = read_exhibition(tiny).exhibition
    isbns = (
        ProductIsbn(isbn="978-0-306-40615-7", form="paperback", language="en"),
        ProductIsbn(isbn="978-3-16-148410-0", form="epub", language="en"),
    )
    front = replace(exhibition.front, publication=Publication(isbns=isbns))
    known = replace(exhibition, front=front)
    metas = package(known).metadata
    assert next(meta.value for meta in metas if meta.id == "pub-id") == "urn:isbn:9783161484100"
    imprint = page(known, "imprint.xhtml")
    assert imprint.index("978-3-16") < imprint.index("978-0-306")


def test_subjects_are_told_to_booksellers_and_libraries(tiny: Path) -> None:
    exhibition = read_exhibition(tiny).exhibition
    front = replace(exhibition.front, subjects=(Text.parse({"en": "lighthouses", "ru": "маяки"}),))
    found = package(replace(exhibition, front=front))
    subjects = [meta.value for meta in found.metadata if meta.name == "dc:subject"]
    assert subjects == ["lighthouses"]


def test_pictures_without_words_do_not_say_that_words_suffice(tiny: Path) -> None:
    exhibition = read_exhibition(tiny).exhibition
    letter = ArchivalObject(
        id="letter",
        title=Text.parse({"en": "A letter"}),
        kind="letter",
        image=Image(pictures=(Picture(language="en", path="l.jpg", width=20, height=30),)),
        alt=Text.parse({"en": "A page"}),
    )
    front = replace(exhibition.front, contents=(*exhibition.front.contents, "objects"))
    kept = replace(exhibition, front=front)
    assert "textual" in suffices(replace(kept, objects=(replace(letter, kind="artefact"),)))
    assert "textual" not in suffices(replace(kept, objects=(letter,)))
    assert "textual" not in suffices(
        replace(kept, objects=(replace(letter, kind="artefact", alt=None),))
    )


def suffices(exhibition: Exhibition) -> list[str]:
    name = "schema:accessModeSufficient"
    return [meta.value for meta in package(exhibition).metadata if meta.name == name]


@pytest.mark.parametrize(
    ("written", "date", "modified"),
    [
        ("2026-11", "2026-11", "2026-11-01T00:00:00"),
        ("2026~", "2026-01-01", "2026-01-01T00:00:00"),
        ("2025/2026", "2025-01-01", "2025-01-01T00:00:00"),
        ("2026-23", "2026-09-01", "2026-09-01T00:00:00"),
    ],
)
def test_a_vague_date_of_issue_becomes_one_that_dublin_core_takes(
    tiny: Path, written: str, date: str, modified: str
) -> None:
    exhibition = read_exhibition(tiny).exhibition
    front = replace(exhibition.front, date=HistoricalDate(written))
    found = package(replace(exhibition, front=front))
    assert [meta.value for meta in found.metadata if meta.name == "dc:date"] == [date]
    assert found.modified == modified


def test_a_julian_date_of_issue_is_given_in_the_calendar_of_dublin_core(tiny: Path) -> None:
    exhibition = read_exhibition(tiny).exhibition
    front = replace(exhibition.front, date=HistoricalDate("1899-02-10", "julian"))
    found = package(replace(exhibition, front=front))
    assert [meta.value for meta in found.metadata if meta.name == "dc:date"] == ["1899-02-22"]


def test_where_words_are_parted_is_left_to_the_reading_system(tiny: Path) -> None:
    """Who shows the book hyphenates it; a character that nobody sees would break searching."""
    exhibition = read_exhibition(tiny).exhibition
    house = HouseStyles(en=HouseStyle(hyphenation=("light-house", "keep-er")))
    styled = replace(exhibition, front=replace(exhibition.front, house_style=house))
    documents = package(styled).documents
    assert documents == package(exhibition).documents
    assert not any(set("\u00ad\u200b\u2060") & set(each.text) for each in documents)
