"""A book is known for ever: by its ISBN, else by what changes with no address and no title."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from toolkit.model.editions import CoverEdition
from toolkit.model.exhibition import FrontMatter, WebAddress
from toolkit.model.identity import ebook_names, isbn_urn, print_name
from toolkit.model.publication import ProductIsbn, Publication
from toolkit.model.text import Text
from toolkit.sources.read import read_exhibition

EPUB = ProductIsbn(isbn="978-3-16-148410-0", form="epub", language="en")
PAPERBACK = ProductIsbn(isbn="978-0-306-40615-7", form="paperback", language="en")
HARDBACK = ProductIsbn(isbn="978-0-14-300723-4", form="hardback", language="en")


@pytest.fixture(scope="module")
def front(tiny: Path) -> FrontMatter:
    return read_exhibition(tiny).exhibition.front


def numbered(front: FrontMatter, *isbns: ProductIsbn) -> FrontMatter:
    return replace(front, publication=Publication(isbns=isbns))


def test_the_name_is_the_same_for_ever(front: FrontMatter) -> None:
    """If this fails, every e-book that readers have would become another book: undo the change."""
    assert ebook_names(front, "en") == ("urn:uuid:e3220717-82e4-54b7-9431-c32ac7712d81",)


def test_address_title_and_date_do_not_change_it(front: FrontMatter) -> None:
    moved = replace(
        front,
        base_url=WebAddress(address="https://elsewhere.museum/new"),
        title=Text.parse({"en": "Another title"}),
        publication=None,
    )
    assert ebook_names(moved, "en") == ebook_names(front, "en")
    assert print_name(moved, "ru") == print_name(front, "ru")


def test_each_language_form_publisher_and_exhibition_has_its_own(front: FrontMatter) -> None:
    names = {
        *ebook_names(front, "en"),
        *ebook_names(front, "ru"),
        print_name(front, "en"),
        *ebook_names(replace(front, id="other"), "en"),
        *ebook_names(replace(front, publisher="other"), "en"),
    }
    assert len(names) == 5


def test_an_isbn_comes_first_and_the_lasting_name_stays(front: FrontMatter) -> None:
    (uuid,) = ebook_names(front, "en")
    known = numbered(front, PAPERBACK, EPUB)
    assert ebook_names(known, "en") == ("urn:isbn:9783161484100", uuid)
    assert ebook_names(known, "ru") == ebook_names(front, "ru")


def test_the_printed_book_has_the_isbn_of_its_binding_first(front: FrontMatter) -> None:
    both = numbered(front, PAPERBACK, HARDBACK)
    bound = replace(both.editions, cover=CoverEdition(binding="hardback"))
    assert print_name(both, "en") == isbn_urn(PAPERBACK.isbn)
    assert print_name(replace(both, editions=bound), "en") == isbn_urn(HARDBACK.isbn)
    assert print_name(numbered(front, HARDBACK), "en") == isbn_urn(HARDBACK.isbn)
    assert print_name(numbered(front, EPUB), "en").startswith("urn:uuid:")
