"""What abbreviations and numbers say is the same in every language; words are not."""

from __future__ import annotations

import pytest

from toolkit.model.locators import ABBREVIATIONS, in_each_language, worded


@pytest.mark.parametrize(
    "locator",
    [
        *("p. 12", "pp. 3–40", "f. 60", "ff. 1–88", "fol. 3v", "ch. 3–4, pp. 7, 9", "part IV"),
        *("00:12:34", "12", "vol. 2, no. 3, p. 5", "с. 12", "л. 3 об.", "лл. 5–6", "т. 2, с. 7"),
        *("n. 12", "fig. 3a", "§ 4", "p.\u00a012", "(p. 3)"),
    ],
)
def test_numbers_and_abbreviations_need_no_translation(locator: str) -> None:
    assert in_each_language(locator)


@pytest.mark.parametrize(
    "locator",
    [
        *("chapter on the arrest", "introductory note", "online part 43", "image p. 112"),
        *("prologue", "part Introduction", "conclusions 1–2", "p. 12, note by the editor"),
    ],
)
def test_words_need_one(locator: str) -> None:
    assert not in_each_language(locator)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_what_is_worded_once_stays_what_it_is(language: str) -> None:
    for written in ABBREVIATIONS:
        once = worded(f"{written} 7", language)
        assert in_each_language(once)
        assert worded(once, language) == once
