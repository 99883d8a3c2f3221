from __future__ import annotations

import pytest

from toolkit.book.content.sections import Index
from toolkit.book.index import collation
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


@pytest.mark.parametrize(
    "names",
    [
        ["Anders, Władysław", "Ångström", "Begin, Menachem", "Łypynski", "Mühsam, Zenzl"],
        ["Rossi, Jacques", "Štajner, Karlo", "Бегин, Менахем", "Кривошеин"],
        ["de Castro, Ana", "Decastro, Bea"],
    ],
)
def test_marks_and_case_do_not_count_in_the_order(names: list[str]) -> None:
    assert sorted(reversed(names), key=collation) == names
