"""What people write for a rights statement, and the address that says it."""

from __future__ import annotations

import pytest

from toolkit.model.rights import CANONICAL, canonical

BY = "http://creativecommons.org/licenses/by/4.0/"
MARK = "http://creativecommons.org/publicdomain/mark/1.0/"
ZERO = "http://creativecommons.org/publicdomain/zero/1.0/"
INC = "http://rightsstatements.org/vocab/InC/1.0/"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://creativecommons.org/licenses/by/4.0/", BY),
        ("http://creativecommons.org/licenses/by/4.0", BY),
        ("https://creativecommons.org/licenses/by/4.0/deed.en", BY),
        ("https://www.creativecommons.org/licenses/by/4.0/legalcode", BY),
        ("CC BY 4.0", BY),
        ("CC-BY-4.0", BY),
        ("cc by", BY),
        ("CC BY-NC-SA 3.0", "http://creativecommons.org/licenses/by-nc-sa/3.0/"),
        ("CC BY-NC-ND 4.0 International", "http://creativecommons.org/licenses/by-nc-nd/4.0/"),
        ("CC0", ZERO),
        ("https://creativecommons.org/publicdomain/zero/1.0/", ZERO),
        ("Public Domain", MARK),
        ("gemeinfrei", MARK),
        ("Общественное достояние", MARK),
        ("In Copyright", INC),
        ("InC", INC),
        ("© The Museum", INC),
        ("https://rightsstatements.org/page/InC/1.0/?language=en", INC),
        ("https://rightsstatements.org/vocab/NoC-US/1.0", INC.replace("InC", "NoC-US")),
    ],
)
def test_what_is_nearly_a_statement_is_known(written: str, meant: str) -> None:
    assert canonical(written) == meant
    assert CANONICAL.fullmatch(meant)


@pytest.mark.parametrize(
    "written",
    ["Mit freundlicher Genehmigung", "Licence Ouverte 2.0", "inconvenient", "creative commons", ""],
)
def test_what_is_no_statement_is_not_guessed(written: str) -> None:
    assert canonical(written) == ""


@pytest.mark.parametrize(
    "address",
    [
        "http://creativecommons.org/licenses/by/9.9/",
        "http://creativecommons.org/licenses/by-xx/4.0/",
        "http://rightsstatements.org/vocab/InD/1.0/",
        "http://creativecommons.org/publicdomain/mark/2.0/",
    ],
)
def test_a_statement_that_does_not_exist_is_not_canonical(address: str) -> None:
    assert not CANONICAL.fullmatch(address)


def test_a_licence_of_one_country_is_canonical() -> None:
    assert CANONICAL.fullmatch("http://creativecommons.org/licenses/by-sa/3.0/de/")
