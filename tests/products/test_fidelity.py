"""The e-books of the real exhibition say what its sources say, character for character."""

from __future__ import annotations

from pathlib import Path

from tests.building import PROJECT
from tests.fidelity import printed
from tests.fidelity.compare import differences
from tests.products.conftest import SLUG


def test_the_e_book_says_what_the_sources_say(book: Path, language: str) -> None:
    sources = PROJECT / "sources" / SLUG
    assert differences(sources, printed.pages(book), language) == []
