"""How a press writes: what an exhibition says, and what holds where it says nothing."""

from __future__ import annotations

import pytest

from toolkit.model.dates import HistoricalDate
from toolkit.model.housestyle import HouseStyle, HouseStyles


@pytest.mark.parametrize(
    ("language", "marks"),
    [
        ("en", ("‘", "’")),
        ("en-US", ("“", "”")),
        ("ru", ("«", "»")),
        ("de", ("„", "“")),
        ("fr", ("«\N{NARROW NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}»")),
        ("sv", ("‘", "’")),
    ],
)
def test_each_language_has_its_marks(language: str, marks: tuple[str, str]) -> None:
    assert HouseStyles().quoted(language) == marks


def test_an_exhibition_chooses_its_marks() -> None:
    styles = HouseStyles(en=HouseStyle(quotes="double"), fr=HouseStyle(quotes="„‚‘“"))
    assert styles.quoted("en") == ("“", "”")
    assert styles.quoted("fr") == ("„", "“")
    assert styles.quoted("ru") == ("«", "»")


@pytest.mark.parametrize(
    ("edtf", "language", "said"),
    [
        ("1947~", "en", "ca.\u00a01947"),
        ("1945~/1947~", "en", "ca.\u00a01945–ca.\u00a01947"),
        ("1947", "en", "1947"),
        ("1947~", "ru", "ок.\u00a01947\u00a0года"),
        ("1947~", "pl", HistoricalDate("1947~").display("pl")),
    ],
)
def test_a_date_has_the_word_for_circa_of_the_house(edtf: str, language: str, said: str) -> None:
    styles = HouseStyles(en=HouseStyle(circa="ca."), ru=HouseStyle(circa="ок."))
    assert styles.date(HistoricalDate(edtf).display(language), language) == said


@pytest.mark.parametrize(
    ("words", "language", "said"),
    [
        ("«Встань и иди». Второй том", "ru", "„Встань и иди“. Второй том"),
        ("О «первом» и «втором»", "ru", "О „первом“ и „втором“"),
        ("The ‘German spy’ of Chusovoy", "en", "The “German spy” of Chusovoy"),
        ("The ‘spy’s’ own words", "en", "The “spy’s” own words"),
        ("Dolgun’s Story", "en", "Dolgun’s Story"),
        ("«Встань и иди»", "en", "«Встань и иди»"),
    ],
)
def test_marks_within_a_quotation_are_the_inner_ones(words: str, language: str, said: str) -> None:
    assert HouseStyles().nested(words, language) == said


def test_each_language_says_where_its_words_are_parted() -> None:
    styles = HouseStyles(en=HouseStyle(), ru=HouseStyle(hyphenation=("Валлен-берг",)))
    assert styles.hyphenation == (("en", ()), ("ru", ("Валлен-берг",)))
