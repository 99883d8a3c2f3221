from __future__ import annotations

from toolkit.book.anchors import numbered, panels
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


def test_panels_are_found_as_often_as_they_are_placed() -> None:
    assert list(panels((Plate("x"), Quote((Plate("y"), Plate("x")))))) == ["x", "y", "x"]
