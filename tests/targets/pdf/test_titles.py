from __future__ import annotations

import re
import subprocess
from dataclasses import replace

import pytest
from PIL import Image

from tests.targets.pdf.conftest import book, english, words_of
from toolkit.model.exhibition import Exhibition
from toolkit.model.theme import SOBER
from toolkit.targets.pdf.editions import compose
from toolkit.targets.pdf.layout import LaidOut, lay_out
from toolkit.targets.pdf.measures import Measures
from toolkit.targets.pdf.titles import running_head, title_size

PAGE = Measures(SOBER, 170, 240)
PHRASE = "The fate of foreigners whom the institutions of the state arrested and sentenced. "


def titled(title: str) -> Exhibition:
    """Return the small book; the first chapter too has the title."""
    small = book()
    first = replace(small.essays[0], title=english(title))
    front = replace(small.front, title=english(title), subtitle=english("With a subtitle"))
    return replace(small, front=front, essays=(first, *small.essays[1:]))


@pytest.fixture
def laid(tmp_path):
    """Return what lays out the small book with a title."""

    def lay(title: str) -> LaidOut:
        Image.new("RGB", (500, 700), "#c8c0b0").save(tmp_path / "one.jpg")
        composed = compose(titled(title), ("en",), "screen")
        files = {each.href: tmp_path / each.picture.path for each in composed.pictures}
        return lay_out(composed.manuscript, "screen", files=files)

    return lay


def test_a_short_title_is_large():
    assert title_size("Foreigners in the GULAG", "Lives", PAGE) == (29, 35)


def test_a_long_title_is_smaller_and_on_a_small_page_smaller_still():
    assert title_size(PHRASE * 4, "", PAGE) == (23, 28)
    assert title_size(PHRASE * 4, "", Measures(SOBER, 148, 210)) == (18, 22)


def test_a_title_may_be_too_long_for_any_size():
    assert title_size(PHRASE * 40, "", PAGE) is None


def test_a_running_head_that_fits_is_left_as_it_is():
    assert running_head("The agent from Geneva", PAGE) == "The agent from Geneva"


def test_a_long_running_head_ends_with_a_word():
    head = running_head(PHRASE.strip(), PAGE)
    assert head == "The fate of foreigners whom the institutions of the state arrested and…"


def test_no_comma_stands_before_the_ellipsis():
    assert running_head(f"{'a' * 40}, {'b' * 40}", PAGE) == f"{'a' * 40}…"


def test_a_word_longer_than_the_line_is_cut():
    head = running_head("語" * 60, PAGE)
    assert head == f"{'語' * 37}…"


@pytest.mark.parametrize("times", [1, 7])
def test_title_subtitle_and_publisher_stand_on_one_page(times, laid, tmp_path):
    found = laid(PHRASE * times)
    title = words_of(found.raw, tmp_path, 3)
    assert title == f"{PHRASE * times}With a subtitle The Archive"
    assert found.log == ()


def test_a_title_page_that_runs_over_is_told_and_loses_no_word(laid, tmp_path):
    found = laid(PHRASE * 30)
    pages = " ".join(words_of(found.raw, tmp_path, page) for page in (3, 4))
    assert pages == f"{PHRASE * 30}With a subtitle The Archive"
    assert found.log == (
        "the half-title runs over to p. ii",
        "the title-page runs over to p. iv",
    )


@pytest.mark.parametrize(
    "title",
    ["Судьба иностранцев, арестованных учреждениями государства " * 3, "WORD " * 60],
)
def test_running_heads_end_where_the_text_ends(title, laid, tmp_path):
    file = tmp_path / "long.pdf"
    file.write_bytes(laid(title).raw)
    read = subprocess.run(
        ["pdftotext", "-bbox", str(file), "-"], capture_output=True, check=True, text=True
    )
    rights = [float(right) for right in re.findall(r'xMax="([\d.]+)"', read.stdout)]
    edge = (170 - 24) * 72 / 25.4  # the wider of both sides
    assert max(rights) <= edge + 1
