"""What people write for a language tag, and the tag that is meant."""

from __future__ import annotations

import pytest

from toolkit.model.text import Text, Words, mended


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
