from __future__ import annotations

from typing import get_args

import pytest

from toolkit.book.content import Kind
from toolkit.book.phrases import PHRASES, phrase
from toolkit.model import vocabulary
from toolkit.model.text import Words


@pytest.mark.parametrize("language", PHRASES)
def test_every_language_words_the_same_things(language: str) -> None:
    assert set(PHRASES[language]) == set(PHRASES["en"])
    assert all(words.strip() for words in PHRASES[language].values())


def test_every_value_of_the_model_has_its_words() -> None:
    wanted = {
        *get_args(vocabulary.EventType),
        *get_args(vocabulary.Doubt),
        *get_args(vocabulary.Custody),
        *get_args(vocabulary.RelationType),
        *(f"basis-{basis}" for basis in get_args(vocabulary.Basis)),
        *(kind for kind in get_args(Kind) if kind not in ("chapter", "plate", "person")),
    }
    assert wanted - set(PHRASES["en"]) == set()


def test_a_language_without_words_of_ours_is_spoken_to_in_english() -> None:
    assert phrase("contents", "ru-RU") == Words("ru", "Содержание")
    assert phrase("contents", "sv") == Words("en", "Contents")
