"""What prose holds, found in it however deep it stands."""

from __future__ import annotations

from toolkit.model.prose import Items, Plate, Quote, panels


def test_panels_are_found_as_often_as_they_are_placed() -> None:
    blocks = (Plate("x"), Quote((Plate("y"), Items(((Plate("x"),),)))))
    assert list(panels(blocks)) == ["x", "y", "x"]
