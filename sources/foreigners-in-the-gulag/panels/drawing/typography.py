"""Set words: tie what may not be parted at the end of a line, and write HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

FONTS = Path(__file__).resolve().parents[4] / "toolkit" / "book" / "theme" / "fonts"
LABEL_FONT = "SourceSans3-Semibold.ttf"
SAMPLE = 100  # the size at which a text is measured, for its whole units
NBSP = "\u00a0"
JOINER = "\u2060"

MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
)
TIES = (
    (r"(?<=\b[A-ZА-ЯЁŁ]\.) (?=[\wА-яЁё])", NBSP),  # initials: W. J. Ciszek
    (r"(?<=\bNo\.) (?=\d)", NBSP),
    (r"(?<=\bno\.) (?=\d)", NBSP),
    (r"(?<=\bc\.) (?=\d)", NBSP),
    (r"(?<=№) ?(?=\d)", NBSP),
    (rf"(?<=\d) (?=(?:{MONTHS})\b)", NBSP),
    (r"(?<=\d) (?=\d\d\d\b)", NBSP),  # thousands: 106 000
    (r"(?<=\d) (?=(?:год|году|года|годы|годов|г|гг|лет|км)\b)", NBSP),
    (r" (?=[—–] )", NBSP),  # no line begins with a dash
    (r" (?=\?)", NBSP),
    (r"(?<=\d–)(?=\d)", JOINER),  # 2000–2001
    (r"(?<=[^\W\d]-)(?=[A-ZА-ЯЁ])", JOINER),  # Brest-Litovsk
)
# Russian does not leave one- and two-letter words behind at the end of a line.
RUSSIAN = (
    (
        r"(?<![\w-])([АВИКОСУЯавикосуя]|[НнДд][ео]|[Нн][аи]|[Ии]з|[Оо]т|[Зз]а|[Пп]о|[Оо]б) ",
        rf"\1{NBSP}",
    ),
    (r" (?=(?:бы|же|ли|б|ж)\b)", NBSP),
)
ENGLISH = ((r"(?<![\w’'-])(I) ", rf"\1{NBSP}"),)


def tie(text: str, language: str) -> str:
    """Return a text with no-break spaces where a line may not break."""
    for pattern, replacement in (*TIES, *(RUSSIAN if language == "ru" else ENGLISH)):
        text = re.sub(pattern, replacement, text)
    return text


def set_words(markdown: str, language: str) -> str:
    """Return a line of Markdown (emphasis, marked languages, escapes) as HTML."""
    text = html.escape(tie(markdown, language), quote=False)
    text = re.sub(r"\[(.+?)\]\(lang:([\w-]+)\)", r'<span lang="\2">\1</span>', text)
    text = re.sub(r"\[(.+?)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"(?<!\\)\*\*(.+?)(?<!\\)\*\*", r"<strong>\1</strong>", text)
    text = re.sub(r"(?<!\\)\*(.+?)(?<!\\)\*", r"<i>\1</i>", text)
    return re.sub(r"\\([\\`*_{}\[\]()#+.!-])", r"\1", text)


def plain(markdown: str) -> str:
    """Return the letters of a line of Markdown without its marks."""
    text = re.sub(r"\[(.+?)\]\([^)]*\)", r"\1", markdown).replace("*", "")
    return re.sub(r"\\([\\`*_{}\[\]()#+.!-])", r"\1", text)


def width_of(text: str, size: float, *, font: str = LABEL_FONT) -> float:
    """Return how wide a line is in a font that the project ships."""
    return opened(font).getlength(text) * size / SAMPLE


@lru_cache
def opened(font: str) -> ImageFont.FreeTypeFont:
    """Return a font, read once."""
    return ImageFont.truetype(FONTS / font, SAMPLE)


def without_glyphs(text: str, fonts: Sequence[str]) -> str:
    """Return the characters that none of the fonts can draw."""
    known = frozenset().union(*(characters(font) for font in fonts))
    return "".join(sorted({c for c in text if ord(c) not in known and not c.isspace()}))


@lru_cache
def characters(font: str) -> frozenset[int]:
    """Return the code points of a font."""
    from fontTools.ttLib import TTFont

    with TTFont(FONTS / font, lazy=True) as read:
        return frozenset(read.getBestCmap())
