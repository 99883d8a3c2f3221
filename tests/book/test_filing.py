from __future__ import annotations

import pytest

from toolkit.book.filing import article, filed
from toolkit.model.text import Words


@pytest.mark.parametrize(
    ("language", "words", "key"),
    [
        ("en", "The Light at Harrow Point", "Light at Harrow Point, The"),
        ("en-GB", "An archive", "Archive, An"),
        ("en", "Theatre", "Theatre"),
        ("en", "The exhibition’s editors", "Exhibition’s editors, The"),
        ("fr", "L’Étranger", "Étranger, L’"),
        ("de", "Das Archiv", "Archiv, Das"),
        ("ru", "Маяк", "Маяк"),
        ("sv", "The", "The"),
    ],
)
def test_an_article_is_not_looked_up(language: str, words: str, key: str) -> None:
    assert filed(Words(language, words)) == key


def test_an_article_is_told_with_its_space() -> None:
    assert article(Words("en", "A letter")) == "A "
    assert article(Words("en", "Atlas")) == ""
