from __future__ import annotations

from dataclasses import replace

from toolkit.book.content.sections import Index
from toolkit.book.outline import outline
from toolkit.model.claims import Role
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition
from toolkit.model.text import Text, Words


def test_a_person_is_found_in_texts_and_on_panels(exhibition: Exhibition) -> None:
    content = outline(exhibition, ("en",)).sections[9].content
    assert isinstance(content, Index)
    begin, lost = content.entries
    assert (begin.name.words, begin.role, begin.main) == (
        "Begin, Menachem",
        Words("en", "politician"),
        "person-begin",
    )
    assert begin.anchors == ("essay-introduction-M1", "panel-one", "panel-two")
    assert (lost.main, lost.anchors) == ("person-lost", ())
    assert (begin.initial, lost.initial) == ("B", "L")


def test_the_index_says_the_role_that_was_written_first(exhibition: Exhibition) -> None:
    roles = tuple(
        Role(role=Text.parse({"en": word}), date=HistoricalDate(year))
        for word, year in (("prime minister", "1977"), ("pupil", "1920"))
    )
    lost, begin = exhibition.persons
    changed = replace(exhibition, persons=(lost, replace(begin, roles=roles)))
    content = outline(changed, ("en",)).sections[9].content
    assert isinstance(content, Index)
    assert content.entries[0].role == Words("en", "prime minister")
