from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.validators import ToolError
from tests.validators.reader import Reading, read_in_epubjs, read_in_foliate
from tests.validators.samples import write_epub

Read = Callable[..., Reading]
readers = pytest.mark.parametrize("read", [read_in_foliate, read_in_epubjs])


@readers
def test_a_reader_finds_every_list_and_turns_to_a_chapter(read: Read, tmp_path: Path) -> None:
    reading = read(write_epub(tmp_path / "book.epub"), chapters=[1, 2])
    assert (reading.toc, reading.pages, reading.landmarks, reading.spine) == (2, 2, 2, 3)
    assert ["One" in chapter.text for chapter in reading.chapters] == [True, False]
    assert reading.errors == ()


@readers
def test_a_reader_counts_what_a_poorer_book_really_has(read: Read, tmp_path: Path) -> None:
    fewer = {"EPUB/nav.xhtml": ('<li><a href="two.xhtml#page-2">2</a></li>', "")}
    reading = read(write_epub(tmp_path / "book.epub", fewer))
    assert reading.pages == 1


@readers
def test_a_reader_does_not_open_what_is_no_book(read: Read, tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    path.write_bytes(b"not a zip archive")
    with pytest.raises(ToolError, match="could not open"):
        read(path)
