from __future__ import annotations

from pathlib import Path

import pytest

from tests.validators import ToolError
from tests.validators.engines import ENGINES, EPUBJS, FOLIATE, VIVLIOSTYLE, Engine
from tests.validators.reader import PHONE, Note, View, read_in
from tests.validators.samples import write_epub

engines = pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
WIDE = f'<span style="white-space: nowrap">{"Wide " * 30}</span>'
GREY = '<span style="color: #222">Grey words.</span>'
NOTED = """Text.<a id="ref" epub:type="noteref" role="doc-noteref" href="#note">1</a></p>
<aside id="note" epub:type="footnote" role="doc-footnote"><p>The note.</p></aside><p>"""


@engines
def test_a_reader_finds_every_list_and_turns_to_places(engine: Engine, tmp_path: Path) -> None:
    book = write_epub(tmp_path / "book.epub")
    reading = read_in(engine, book, [View(place=1, name="first"), View(place="two.xhtml#page-2")])
    assert (reading.toc, reading.spine) == (2, 3)
    assert (reading.pages, reading.landmarks) == ((None, None) if engine is VIVLIOSTYLE else (2, 2))
    first, second = reading.shots
    assert "One" in first.text
    assert "Two" in second.text
    assert first.screenshot != second.screenshot
    assert reading.errors == ()
    assert {request.status for request in reading.requests} == {200}
    reading.keep(tmp_path / "pictures")
    assert [path.name for path in (tmp_path / "pictures").iterdir()] == ["first.png"]


@pytest.mark.parametrize("engine", [FOLIATE, EPUBJS], ids=lambda engine: engine.name)
def test_a_reader_counts_what_a_poorer_book_really_has(engine: Engine, tmp_path: Path) -> None:
    fewer = {"EPUB/nav.xhtml": ('<li><a href="two.xhtml#page-2">2</a></li>', "")}
    reading = read_in(engine, write_epub(tmp_path / "book.epub", fewer))
    assert reading.pages == 1


@engines
def test_a_reader_does_not_open_what_is_no_book(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    path.write_bytes(b"not a zip archive")
    with pytest.raises(ToolError, match="could not open"):
        read_in(engine, path)


@pytest.mark.parametrize("engine", [FOLIATE, EPUBJS], ids=lambda engine: engine.name)
def test_words_that_fade_run_over_the_edge_or_grow_are_seen(engine: Engine, tmp_path: Path) -> None:
    spoilt = {"EPUB/one.xhtml": ("Text.", GREY), "EPUB/two.xhtml": ("Text.", WIDE)}
    book = write_epub(tmp_path / "book.epub", spoilt)
    day, night, phone, large = read_in(
        engine,
        book,
        [
            View(place=1),
            View(place=1, dark=True),
            View(place=2, size=PHONE),
            View(place=1, times=2),
        ],
    ).shots
    assert day.faint == ()
    assert [ink.words for ink in night.faint] == ["Grey words."]
    assert (day.spilt, [words[:4] for words in phone.spilt]) == ((), ["Wide"])
    assert (day.size, large.size) == (16, 32)


def test_a_note_pops_up(tmp_path: Path) -> None:
    noted = {"EPUB/one.xhtml": ("Text.", NOTED)}
    book = write_epub(tmp_path / "book.epub", noted)
    (shot,) = read_in(FOLIATE, book, [View(place=1, note="#ref")]).shots
    assert shot.note == Note("footnote", "The note.")
