from __future__ import annotations

from pathlib import Path

import pytest

from tests.validators import ToolError
from tests.validators.epubcheck import check_epub
from tests.validators.samples import write_epub


def test_a_right_book_draws_no_message(tmp_path: Path) -> None:
    assert check_epub(write_epub(tmp_path / "book.epub")) == ()


def test_a_link_to_nowhere_is_an_error_with_its_place(tmp_path: Path) -> None:
    broken = {"EPUB/nav.xhtml": ("two.xhtml#page-2", "two.xhtml#page-3")}
    (message,) = check_epub(write_epub(tmp_path / "book.epub", broken))
    assert (message.severity, message.code) == ("ERROR", "RSC-012")
    assert message.where.startswith("EPUB/nav.xhtml:")


def test_an_unused_file_is_a_usage(tmp_path: Path) -> None:
    left_out = {"EPUB/package.opf": ('<itemref idref="two"/>', "")}
    messages = check_epub(write_epub(tmp_path / "book.epub", left_out))
    assert "USAGE" in {message.severity for message in messages}


def test_what_is_no_book_at_all_is_not_taken_for_a_good_one(tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    path.write_bytes(b"not a zip archive")
    assert {message.severity for message in check_epub(path)} >= {"FATAL"}


def test_a_book_that_is_not_there_is_an_error_not_an_answer(tmp_path: Path) -> None:
    with pytest.raises(ToolError, match="could not check"):
        check_epub(tmp_path / "none.epub")
