from __future__ import annotations

from toolkit.book.anchors import destinations, numbered
from toolkit.model.prose import Characters, Heading, Items, Paragraph, Plate, Quote

ONE = Paragraph((Characters("one"),))
TWO = Heading(2, (Characters("two"),))
THREE = Paragraph((Characters("three"),))


def test_paragraphs_and_headings_are_numbered_however_deep_they_stand() -> None:
    blocks = (ONE, Quote((TWO,)), Plate("x"), Items(((THREE,),)))
    assert list(numbered(blocks, "essay-a")) == [
        ("essay-a-P1", ONE),
        ("essay-a-P2", TWO),
        ("essay-a-P3", THREE),
    ]


def test_panels_persons_and_objects_are_called_by_their_ids_from_outside() -> None:
    anchors = ("essay-a", "panel-panel-03", "panel-panel-03-T", "person-anna", "object-letter")
    assert dict(destinations(anchors)) == {
        "panel-03": "panel-panel-03",
        "anna": "person-anna",
        "letter": "object-letter",
    }


def test_an_id_that_is_the_anchor_of_something_else_is_left_to_it() -> None:
    anchors = ("glossary", "person-glossary", "person-anna", "panel-person-anna")
    assert dict(destinations(anchors)) == {"anna": "person-anna"}
