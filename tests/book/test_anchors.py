from __future__ import annotations

from toolkit.book.anchors import numbered
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
