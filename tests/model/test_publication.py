"""A product has one ISBN, with a right last digit."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from toolkit.model.identifiers import check_isbn13, check_issn
from toolkit.model.publication import ProductIsbn, ProductMaker, Publication

BOOKS = Publication(
    isbns=(
        ProductIsbn(isbn="978-3-16-148410-0", form="paperback"),
        ProductIsbn(isbn="978-0-306-40615-7", form="paperback", language="en"),
        ProductIsbn(isbn="978-0-14-300723-4", form="epub", language="ru"),
    )
)


@pytest.mark.parametrize("isbn", ["978-0-306-40615-7", "9780306406157", "979-10-90636-07-1"])
def test_a_number_of_thirteen_digits_is_kept_as_written(isbn: str) -> None:
    assert check_isbn13(isbn) == isbn


@pytest.mark.parametrize("isbn", ["978-0-306-40615-8", "0-306-40615-2", "978-0-306-40615", "x"])
def test_what_no_barcode_can_hold_is_no_isbn_of_a_product(isbn: str) -> None:
    with pytest.raises(PydanticCustomError, match="is not an ISBN of 13 digits"):
        check_isbn13(isbn)


def test_an_issn_has_a_right_last_digit() -> None:
    assert check_issn("2049-3630") == "2049-3630"
    with pytest.raises(PydanticCustomError, match="is not an ISSN"):
        check_issn("2049-3631")


def test_the_number_of_a_language_comes_before_one_of_all() -> None:
    assert BOOKS.isbn("paperback", "en") == "978-0-306-40615-7"
    assert BOOKS.isbn("paperback", "ru") == "978-3-16-148410-0"
    assert BOOKS.isbn("hardback", "en") is None


def test_the_products_of_a_language_are_listed_in_the_order_written() -> None:
    assert [each.form for each in BOOKS.of_language("ru")] == ["paperback", "epub"]


@pytest.mark.parametrize("email", ["archive.museum", "office@archive", "a b@archive.museum"])
def test_an_electronic_address_can_be_written_to(email: str) -> None:
    with pytest.raises(ValidationError, match="string_pattern_mismatch"):
        TypeAdapter(ProductMaker).validate_python({"address": {"en": "A"}, "email": email})


@pytest.mark.parametrize("code", ["N", "NHTZ1", "1DTA", "3MPBG", "1KBB-US-NAKCMH", "5PX-GB-H"])
def test_a_thema_code_is_a_category_or_a_qualifier(code: str) -> None:
    assert TypeAdapter(Publication).validate_python({"thema": [code]}).thema == (code,)


@pytest.mark.parametrize("code", ["nhd", "HBTB", "BISAC", "7A", "NHD-GB-A", "1", "HIS037070", ""])
def test_what_other_lists_call_their_codes_is_none_of_thema(code: str) -> None:
    with pytest.raises(ValidationError, match="string_pattern_mismatch"):
        TypeAdapter(Publication).validate_python({"thema": [code]})
