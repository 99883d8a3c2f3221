from __future__ import annotations

from toolkit.book.content.sections import Index
from toolkit.book.outline import outline
from toolkit.model.exhibition import Exhibition
from toolkit.model.text import Words


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
