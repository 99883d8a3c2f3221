"""The colour of an edge is the one that most of it has."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image as Pillow

from toolkit.images.decode import PictureError
from toolkit.images.edges import edge_colour
from toolkit.images.plan import Size

SEA, LAND = (221, 227, 229), (246, 243, 236)


def test_the_colour_of_most_of_the_left_edge_is_taken(tmp_path: Path) -> None:
    picture = Pillow.new("RGB", (50, 100), SEA)
    picture.paste(LAND, (0, 60, 20, 100))
    picture.paste((150, 40, 30), (20, 0, 50, 100))
    picture.save(tmp_path / "map.png")
    assert edge_colour(tmp_path / "map.png", Size(50, 100)) == SEA


@pytest.mark.parametrize(("mode", "colour"), [("L", 40), ("CMYK", (0, 0, 0, 215))])
def test_a_picture_in_other_colours_has_an_edge_too(
    mode: str, colour: int | tuple[int, ...], tmp_path: Path
) -> None:
    Pillow.new(mode, (3, 9), colour).save(tmp_path / "edge.jpg")
    red, green, blue = edge_colour(tmp_path / "edge.jpg", Size(3, 9))
    assert max(red, green, blue) < 100


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "edge.jpg").write_bytes(b"no picture")
    with pytest.raises(PictureError, match="damaged"):
        edge_colour(tmp_path / "edge.jpg", Size(3, 9))
