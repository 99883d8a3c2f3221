"""Pages of entries, years and long lists as print.css sets them."""

from __future__ import annotations

import subprocess

import pytest

from tests.targets.pdf.test_layout import LEAF
from toolkit.model.theme import SOBER
from toolkit.targets.pdf.layout import Manuscript, lay_out
from toolkit.targets.pdf.measures import Measures
from toolkit.targets.pdf.themed import themed

HEADS = 'section > h1 > .title { string-set: chapter content(), book "The book" }'
START, END = LEAF.html[: LEAF.html.index("<body>") + 6], "</body></html>"


def pages(inner: str, first: str) -> list[list[str]]:
    """Return the lines of each page that is not blank, words apart by one space."""
    css = "\n".join((themed(Measures(SOBER, 170, 240), "screen"), HEADS))
    raw = lay_out(Manuscript(START + inner + END, css, first), "screen", files={}).raw
    read = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=raw, capture_output=True, check=True
    )
    leaves = [
        [" ".join(line.split()) for line in page.splitlines() if line.strip()]
        for page in read.stdout.decode().split("\f")
    ]
    return [leaf for leaf in leaves if leaf]


def section(kind: str, title: str, parts: str) -> str:
    heading = f'<h1><span class="title">{title}</span></h1>'
    return f'<section class="{kind} body" id="{kind}">{heading}{parts}</section>'


def test_a_right_hand_page_names_the_person_it_begins_with() -> None:
    lives = "".join(
        f'<section class="person body" id="{name}"><h2><span class="title">{name}</span></h2>'
        f"{'<p>line</p>' * 50}</section>"
        for name in ("Anna", "Boris", "Clara")
    )
    heads = [leaf[0] for leaf in pages(section("persons", "Persons", lives), "persons")]
    assert heads == ["Persons", "The book", "Boris", "The book", "Clara"]


def test_a_page_that_begins_inside_a_year_says_which() -> None:
    years = "".join(
        f'<section class="year"><h2 id="y{year}">{year}</h2><ul class="milestones">'
        f"{'<li><p>It was.</p></li>' * 60}</ul></section>"
        for year in (1937, 1938)
    )
    heads = [leaf[0] for leaf in pages(section("chronology", "Chronology", years), "chronology")]
    assert heads == ["Chronology", "The book · 1937", "Chronology · 1938", "The book · 1938"]


def test_a_long_list_of_a_panel_stands_in_columns() -> None:
    def leaf(items: int) -> list[str]:
        names = "".join(f"<li><p>name{number}</p></li>" for number in range(items))
        told = f'<section class="transcript"><h2>A panel</h2><ul>{names}</ul></section>'
        return pages(section("transcripts", "Texts", told), "transcripts")[0]

    assert "name0 name8" in leaf(16)
    assert "name0" in leaf(15)


@pytest.mark.parametrize("above", range(20, 24))
def test_a_date_never_stands_without_its_claim(above: int) -> None:
    claim = (
        '<div class="claim"><dt>{0} May</dt><dd><p>Arrest {0}, in a town of which several books '
        "tell at such length that several lines are full, and tell it again, and once more, until "
        "the reader sees four of them at least, one below the other, and then one or two words."
        '</p></dd><dd class="rival"><p>Another source: '
        "{0} June, in a town of which others tell until a line is full as well.</p></dd></div>"
    )
    claims = "".join(map(claim.format, range(1, 6)))
    life = f'<h2>A</h2>{"<p>line</p>" * above}<dl class="chronology">{claims}</dl>'
    entry = f'<section class="person body" id="a">{life}</section>'
    lines = [
        line for leaf in pages(section("persons", "Persons", entry), "persons") for line in leaf
    ]
    dated = [line.partition(", in")[0] for line in lines if " May" in line]
    assert dated == [f"{number} May Arrest {number}" for number in range(1, 6)]


@pytest.mark.parametrize("above", range(26, 32))
def test_sources_never_stand_alone_above_the_next_name(above: int) -> None:
    claim = '<div class="claim"><dt>1 May</dt><dd><p>The last claim.</p></dd></div>'
    tail = f'<p class="sources">{"Sources of the names are these. " * 8}</p>'
    lives = "".join(
        f'<section class="person body" id="{name}"><h2>{name}</h2>{"<p>line</p>" * above}'
        f'<dl class="chronology">{claim}</dl>{tail}</section>'
        for name in ("Anna", "Boris")
    )
    leaves = pages(section("persons", "Persons", lives), "persons")
    assert not [leaf for leaf in leaves if leaf[1].startswith("Sources of")]
