"""What people write for a language tag, and the tag that is meant."""

from __future__ import annotations

import pytest

from toolkit.model.text import Text, Words, direction, mended


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("pt_BR", "pt-BR"),
        ("sr@latin", "sr-Latn"),
        ("ca@valencia", "ca-valencia"),
        ("ru_RU.UTF-8", "ru-RU"),
        ("EN", "en"),
        ("en-us", "en-US"),
        ("zh-hant", "zh-Hant"),
        ("zh_TW", "zh-TW"),
        ("english", ""),
        ("x-test", ""),
        ("", ""),
    ],
)
def test_a_locale_becomes_the_tag_it_stands_for(written: str, meant: str) -> None:
    assert mended(written) == meant


def test_white_space_is_folded_and_a_no_break_space_is_kept() -> None:
    text = Text.parse({"ru": "  А.\u00a0Н.  Яковлев,\n1957\u00a0год "})
    assert text.entries == (Words("ru", "А.\u00a0Н. Яковлев, 1957\u00a0год"),)


@pytest.mark.parametrize("tag", ["he", "ar-EG", "yi", "fa", "az-Arab", "ru-Hebr"])
def test_some_languages_run_from_right_to_left(tag: str) -> None:
    assert direction(tag) == "rtl"


@pytest.mark.parametrize("tag", ["en", "ru", "he-Latn", "yi-Latn", "az", "sr-Cyrl"])
def test_others_and_transliterations_run_from_left_to_right(tag: str) -> None:
    assert direction(tag) == "ltr"
