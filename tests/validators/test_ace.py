from __future__ import annotations

from pathlib import Path

import pytest

from tests.validators import ToolError
from tests.validators.ace import check_accessibility
from tests.validators.samples import write_epub


def test_an_accessible_book_has_no_violation(tmp_path: Path) -> None:
    assert check_accessibility(write_epub(tmp_path / "book.epub")) == ()


def test_a_book_that_hides_its_hazards_is_refused(tmp_path: Path) -> None:
    silent = {
        "EPUB/package.opf": ('<meta property="schema:accessibilityHazard">none</meta>', ""),
    }
    found = {m.code: m for m in check_accessibility(write_epub(tmp_path / "book.epub", silent))}
    assert found["metadata-accessibilityhazard"].severity == "serious"


def test_what_is_no_book_is_an_error_not_an_answer(tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    path.write_bytes(b"not a zip archive")
    with pytest.raises(ToolError):
        check_accessibility(path)
