"""Where a picture is missing stands an empty frame, the same for everybody."""

from __future__ import annotations

from PIL import Image

from toolkit.images.blank import BLANK, write_blank


def test_an_empty_frame_with_a_stroke_across(tmp_path):
    write_blank(tmp_path / "blank.jpg")
    with Image.open(tmp_path / "blank.jpg") as blank:
        assert (blank.mode, blank.size) == ("L", (BLANK.width, BLANK.height))
        middle, edge, paper = (blank.getpixel(at) for at in ((250, 350), (2, 350), (400, 200)))
    assert max(abs(middle - 200), abs(edge - 200), abs(paper - 240)) < 6


def test_the_frame_is_the_same_every_time(tmp_path):
    for name in ("one.jpg", "two.jpg"):
        write_blank(tmp_path / name)
    assert (tmp_path / "one.jpg").read_bytes() == (tmp_path / "two.jpg").read_bytes()
