from __future__ import annotations

import pytest

from toolkit.book.territories import languages_in, territory
from toolkit.model.text import Words


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("PL", "en", Words("en", "Poland")),
        ("PL", "ru", Words("ru", "Польша")),
        ("PL", "de", Words("de", "Polen")),
        ("SU", "ru", Words("ru", "СССР")),
        ("US", "ru", Words("ru", "Соединённые Штаты")),
        ("YU", "en-GB", Words("en-GB", "Yugoslavia")),
        ("XX", "ru", Words("ru", "без гражданства")),
        ("SU", "de", Words("en", "Soviet Union")),
        ("PL", "tlh", Words("en", "Poland")),
        ("QQ", "en", Words("en", "QQ")),
    ],
)
def test_a_state_is_named_in_the_language_of_the_edition(
    code: str, language: str, name: Words
) -> None:
    assert territory(code, (language,)) == name


@pytest.mark.parametrize(
    ("tag", "language", "name"),
    [
        ("yi", "en", Words("en", "Yiddish")),
        ("ru-Latn", "ru", Words("ru", "русский (латиница)")),
        ("de-AT", "en", Words("en", "German (Austria)")),
        ("qqq", "en", Words("en", "qqq")),
    ],
)
def test_a_language_is_named_with_its_script(tag: str, language: str, name: Words) -> None:
    assert languages_in((tag,), (language,)) == (name,)
