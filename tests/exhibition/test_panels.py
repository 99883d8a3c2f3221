"""The panels of the exhibition say what their transcripts say."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from PIL import Image

EXHIBITION = Path(__file__).parents[2] / "sources" / "foreigners-in-the-gulag"
PANELS = ("panel-03", "panel-04", "panel-16")


class Words(HTMLParser):
    """Gathers the running text; leaves out drawings, scales and the panel's head."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        leave_out = tag in ("head", "svg") or named.get("class") == "head" or "aria-hidden" in named
        if (self.hidden and tag == self.hidden[-1]) or leave_out:
            self.hidden.append(tag)
        if tag not in ("i", "strong"):
            self.text += " "

    def handle_endtag(self, tag: str) -> None:
        if self.hidden and tag == self.hidden[-1]:
            self.hidden.pop()

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.text += data


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("panel", PANELS)
def test_a_panel_shows_its_transcript_word_for_word(panel: str) -> None:
    records = yaml.safe_load((EXHIBITION / "panels.yaml").read_text(encoding="utf-8"))
    [transcript] = [r["transcript"]["en"] for r in records if r["id"] == panel]
    written = re.sub(r"^(## |- )|\*+", "", transcript, flags=re.MULTILINE)
    shown = Words()
    shown.feed((EXHIBITION / "panels" / f"{panel}.html").read_text(encoding="utf-8"))
    assert plain(shown.text) == plain(written)


@pytest.mark.parametrize("panel", PANELS)
def test_a_panel_is_of_exhibition_size_and_light_enough_to_keep(panel: str) -> None:
    picture = EXHIBITION / "panels" / f"{panel}.jpg"
    assert picture.stat().st_size <= 3_000_000
    with Image.open(picture) as opened:
        assert (opened.size, opened.mode, opened.info["dpi"]) == ((5000, 7000), "RGB", (300, 300))
