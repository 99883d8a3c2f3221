"""Names in Devanagari, Bengali and Japanese: their fonts, their lines, their text in the file."""

from __future__ import annotations

import io
import re
import subprocess
from dataclasses import replace

import pikepdf
import pytest

from tests.targets.pdf.test_layout import LEAF
from toolkit.model.theme import SOBER
from toolkit.targets.pdf.layout import lay_out
from toolkit.targets.pdf.measures import Measures
from toolkit.targets.pdf.themed import themed

NAMES = {
    "hi": ("वीरेन्द्रनाथ चट्टोपाध्याय", "Noto-Serif-Devanagari"),
    "bn": ("অবনীনাথ মুখার্জি", "Noto-Serif-Bengali"),
    "ja": ("内村剛介", "Zen-Old-Mincho"),
}


def leaf(words: str) -> bytes:
    html = LEAF.html.replace("</p>", f"</p><p>{words}</p>", 1)
    css = themed(Measures(SOBER, 170, 240), "screen")
    return lay_out(replace(LEAF, html=html, css=css), "screen", files={}).raw


def families(raw: bytes) -> set[str]:
    """Return the fonts of the first page, without the tags of their subsets."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        names = [str(font.BaseFont) for font in pdf.pages[0].Resources.Font.values()]
    return {name.partition("+")[2].rstrip(",") for name in names}


def read(raw: bytes, *options: str) -> str:
    """Return what pdftotext reads on the first page."""
    command = ["pdftotext", "-f", "1", "-l", "1", *options, "-", "-"]
    return subprocess.run(command, input=raw, capture_output=True, check=True).stdout.decode()


@pytest.mark.parametrize("language", NAMES)
def test_a_name_in_its_own_script_is_set_in_its_font_and_read_back(language: str) -> None:
    name, font = NAMES[language]
    raw = leaf(f'Born <span lang="{language}">{name}</span>, 1891.')
    assert families(raw) == {"Source-Serif-4", "Source-Serif-4-Display", font}
    # Without spaces: pdftotext guesses them from gaps, and finds one before a reph.
    assert "".join(f"Born {name}, 1891.".split()) in "".join(read(raw).split())


def test_such_a_name_is_never_slanted_but_its_romanisation_is() -> None:
    raw = leaf('<cite lang="ja">内村剛介</cite> <cite lang="ja-Latn">Uchimura</cite>')
    assert families(raw) >= {"Zen-Old-Mincho", "Source-Serif-4-Italic"}
    raw = leaf('<cite lang="ja">Uchimura</cite>')
    assert "Source-Serif-4-Italic" not in families(raw)


@pytest.mark.parametrize(
    ("words", "slanted"),
    [
        ('<i class="foreign" lang="hu">szó</i>', True),
        ('<i class="foreign" lang="ru">этап</i>', False),
        ('<i class="foreign" lang="ru">этап <em>этап</em></i>', True),
        ('<i class="foreign" lang="ru-Latn">etap</i>', True),
        ('<i class="foreign" lang="he-Latn">lelot</i>', True),
        ('<em lang="hu">Nincs mentség</em>', True),
        ('<em lang="ru">Жизнь</em>', True),
        ('<em lang="he-Latn">Ba-leilot levanim</em>', True),
    ],
)
def test_words_of_other_languages_are_slanted_unless_their_letters_tell(
    words: str, slanted: bool
) -> None:
    fonts = families(leaf(words))
    assert ("Source-Serif-4-Italic" in fonts) == slanted
    assert not any("Frank" in font for font in fonts)


def test_hebrew_is_never_slanted() -> None:
    for tag in ("em", "cite", 'i class="foreign"'):
        raw = leaf(f'<{tag} lang="he">בלילות לבנים</{tag.split()[0]}>')
        assert not any("Italic" in font or "Oblique" in font for font in families(raw))


def test_marked_words_of_a_panel_are_bold() -> None:
    text = '<section class="transcript"><p><strong>1921</strong> born</p></section>'
    assert "Source-Serif-4-Bold" in families(leaf(text))


def test_such_names_leave_the_lines_where_they_were() -> None:
    names = " ".join(f'<span lang="{tag}">{name}</span>' for tag, (name, _) in NAMES.items())
    words = read(leaf(f"one<br/>two {names}<br/>three<br/>four"), "-bbox")
    one, two, three, four = (
        float(re.search(rf'yMin="([\d.]+)"[^>]*>{word}<', words)[1])
        for word in ("one", "two", "three", "four")
    )
    assert (two - one, three - two, four - three) == pytest.approx((14, 14, 14), abs=0.01)
