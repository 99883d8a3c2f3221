"""epubcheck and Ace have nothing to say of any e-book: real, begun yesterday, or of strangers."""

from __future__ import annotations

from pathlib import Path

from tests.validators.ace import check_accessibility
from tests.validators.epubcheck import check_epub


def test_epubcheck_has_nothing_to_say_not_even_a_usage(book: Path) -> None:
    assert check_epub(book) == ()


def test_ace_finds_no_violation(book: Path) -> None:
    assert check_accessibility(book) == ()


def test_a_new_exhibition_is_valid_and_accessible(scaffold: Path) -> None:
    assert (check_epub(scaffold), check_accessibility(scaffold)) == ((), ())


def test_a_publication_of_another_tool_is_valid_and_accessible(publication: Path) -> None:
    assert (check_epub(publication), check_accessibility(publication)) == ((), ())
