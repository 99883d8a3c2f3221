"""Addresses are taken only where they can serve."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from toolkit.model.identifiers import check_base_url, check_id


def test_final_slashes_of_the_base_address_are_dropped() -> None:
    assert check_base_url("https://museum.test/letters//") == "https://museum.test/letters"


@pytest.mark.parametrize("address", ["museum.test", "https://museum.test/?a=1", "https://a.b/#c"])
def test_an_address_that_no_path_can_follow_is_refused(address: str) -> None:
    with pytest.raises(PydanticCustomError):
        check_base_url(address)


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        (
            "https://archive.museum/выставка",
            "https://archive.museum/%D0%B2%D1%8B%D1%81%D1%82%D0%B0",
        ),
        ("https://музей.рф", "https://xn--e1adhj9a.xn--p1ai"),
        ("https://archive.museum/100%", "https://archive.museum/100%25"),
    ],
)
def test_a_base_address_is_written_as_identifiers_are(address: str, meant: str) -> None:
    with pytest.raises(PydanticCustomError) as error:
        check_base_url(address)
    assert meant in str((error.value.context or {})["hint"])


@pytest.mark.parametrize("path", ["caf%C3%A9", "~a/b_c-d.e", "A,b"])
def test_what_is_encoded_already_is_left_alone(path: str) -> None:
    assert check_base_url(f"https://archive.museum/{path}") == f"https://archive.museum/{path}"


@pytest.mark.parametrize("name", ["con", "nul", "com1", "lpt9"])
def test_what_windows_cannot_name_a_file_is_no_id(name: str) -> None:
    assert check_id(f"{name}-1") == f"{name}-1"
    with pytest.raises(PydanticCustomError) as error:
        check_id(name)
    assert error.value.type == "S007"
