"""An object says what it is about."""

from __future__ import annotations

from pydantic import TypeAdapter

from toolkit.model.objects import ArchivalObject
from toolkit.model.text import Text, Words

OBJECT = TypeAdapter(ArchivalObject)


def test_subjects_are_words_in_each_language() -> None:
    words = [{"en": "forestry", "ru": "лесное дело"}, {"en": "fire engines"}]
    thing = OBJECT.validate_python({"id": "pumper", "title": {"en": "Pumper"}, "subjects": words})
    assert thing.subjects == (
        Text((Words("en", "forestry"), Words("ru", "лесное дело"))),
        Text((Words("en", "fire engines"),)),
    )
