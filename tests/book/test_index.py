from __future__ import annotations

from dataclasses import replace

from toolkit.book.content.sections import Index, IndexEntry
from toolkit.book.outline import outline
from toolkit.model.claims import Role
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition
from toolkit.model.prose import Characters, Paragraph, Passage, Prose
from toolkit.model.text import Text, Words


def test_a_person_is_found_in_texts_and_on_panels(exhibition: Exhibition) -> None:
    content = outline(exhibition, ("en",)).sections[10].content
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
    content = outline(changed, ("en",)).sections[10].content
    assert isinstance(content, Index)
    assert content.entries[0].role == Words("en", "prime minister")


def entries(exhibition: Exhibition) -> dict[str, tuple[str, ...]]:
    found = outline(exhibition, ("en",))
    index = next(s.content for s in found.sections if s.anchor == "index-of-persons")
    assert isinstance(index, Index)
    return {entry.name.words: entry.anchors for entry in index.entries}


def test_a_name_without_a_link_is_found_where_it_stands(exhibition: Exhibition) -> None:
    said = Prose((Passage("en", (Paragraph((Characters("With Anna Lost."),)),)),))
    first, *others = exhibition.panels
    changed = replace(exhibition, panels=(replace(first, caption=said), *others))
    assert entries(changed)["Lost, Anna"] == ("panel-one-M1",)


def test_a_poster_of_everybody_is_under_nobody(exhibition: Exhibition) -> None:
    lost, begin = exhibition.persons
    crowd = tuple(replace(lost, id=f"lost-{number}") for number in range(6))
    first, *others = exhibition.panels
    ids = ("lost", "begin", *(each.id for each in crowd))
    changed = replace(
        exhibition,
        persons=(lost, begin, *crowd),
        panels=(replace(first, persons=ids), *others),
    )
    anchors = [anchor for each in entries(changed).values() for anchor in each]
    assert "panel-one" not in anchors
    assert "panel-two" in anchors


def test_who_is_only_named_has_a_line_and_no_entry(exhibition: Exhibition) -> None:
    lost, begin = exhibition.persons
    found = outline(replace(exhibition, persons=(lost, replace(begin, entry=False))), ("en",))
    index = next(each.content for each in found.sections if each.anchor == "index-of-persons")
    assert isinstance(index, Index)
    named = index.entries[0]
    assert isinstance(named, IndexEntry)
    assert named.name.words == "Begin, Menachem"
    assert named.main is None
    assert named.anchors == ("essay-introduction-M1", "panel-one", "panel-two")
    assert "person-begin" not in {section.anchor for section in found.walk()}
