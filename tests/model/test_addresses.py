"""What is announced under an address must be found there by the whole world, for years."""

from __future__ import annotations

import pytest

from toolkit.model.addresses import public_address, why_not_public


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("https://example.org/x", "example"),
        ("https://archive.example/x", "example"),
        ("http://localhost:8000", "example"),
        ("https://a.test", "example"),
        ("https://127.0.0.1/x", "one network"),
        ("https://10.0.0.7", "one network"),
        ("https://192.168.1.2:8443/x", "one network"),
        ("https://[::1]/x", "one network"),
        ("https://169.254.1.1", "one network"),
        ("https://server/x", "one network"),
        ("https://archive.local", "one network"),
        ("https://nas.lan./x", "one network"),
        ("http://archive.museum/x", "https"),
    ],
)
def test_an_address_that_not_everybody_can_reach_is_told(address: str, reason: str) -> None:
    assert reason in why_not_public(address)


@pytest.mark.parametrize(
    "address", ["https://archive.museum/x", "https://xn--80ak6aa92e.com", "https://8.8.8.8/x"]
)
def test_a_public_address_is_good(address: str) -> None:
    assert why_not_public(address) == ""


@pytest.mark.parametrize(
    ("address", "provisional", "public"),
    [
        ("https://museum.no/camps/", False, "https://museum.no/camps"),
        ("https://museum.no/camps", True, ""),
        ("https://example.org/camps", False, ""),
    ],
)
def test_an_address_is_printed_once_it_is_settled(
    address: str, provisional: bool, public: str
) -> None:
    assert public_address(address, provisional=provisional) == public
