"""Part words where a typesetter would, though WeasyPrint asks Pyphen's patterns alone.

Patterns know no foreign names ("Лан-гфельдер") and no rule of what may be carried over. Pyphen
keeps the patterns of each language in `pyphen.hdcache`; while a book is laid out, what stands
there for a language is one that asks the patterns and judges what they answer. No character is
put into a text for it.

Sources: Правила русской орфографии и пунктуации (1956), § 117-121; New Hart's Rules, 2.5.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from toolkit.targets.pdf.lines import JOINER
from toolkit.targets.pdf.walk import LADDER, ends_with_hyphen

Entries = Mapping[str, tuple[str, ...]]
"""Language to words with the hyphens they may be parted at; a word without any is never parted."""
VOWELS = {
    "ru": "аеёиоуыэюя",
    "en": "aeiouyàáâäéèêëíîïóôöőúûüűąęєœæ",
}
LEAST = 3
"""So many letters stand on either side of a break and of an apostrophe in the same word."""
WORD = re.compile(r"[^\W\d_]+")
NOT_FIRST = re.compile(r"[ьъйы]")
"""What no line of Russian begins with: the letter belongs to the one before."""
DOUBLE = re.compile(r"([бвгджзклмнпрстфхцчшщ])\1")
"""Two of a letter are parted: Вал-ленберг, never Ва-лленберг."""
SHORT_ENDING = re.compile(r"[b-df-hj-np-tv-z](?:ed|er)s?|[bcdfghjklmnpqrtvwxz]ly")
"""What tells a reader nothing of the English word it ends: recor-ded, produ-cer."""
USUAL: Entries = {
    "en": (
        *("aero-plane", "after-word", "anti-fas-cist", "anti-soviet", "beyond", "Brit-ish"),
        *("bureau", "Com-mun-ism", "Com-mun-ist", "Decem-ber", "en-cyclo-paedia"),
        *("extra-ju-di-cial", "father-land", "Feb-ruary", "Ger-man", "Hun-gar-ian", "illegal"),
        *("im-prison-ment", "in-human", "inter-roga-tion", "Inter-na-tional", "land-owner"),
        *("lega-tion", "menin-gitis", "Min-is-ter", "Min-is-try", "mother-land"),
        *("multi-na-tional", "news-paper", "nitro-gly-cer-ine", "Novem-ber", "Pol-ish"),
        *("Rus-sian", "sabo-tage", "Sec-ret-ary", "Septem-ber", "theory", "un-of-fi-cial"),
        *("un-veri-fied", "Work-ing"),
    ),
    "ru": (
        *("гос-безо-пас", "граж-дан", "земле-дел", "конц-ла-гер", "лаг-пункт", "меж-ду"),
        *("меж-дуна-род", "по-граж-дан", "под-полков", "право-пре-ем", "со-граж-дан"),
        *("спец-ла-гер", "спец-по-селен"),
    ),
    "de": ("Sowjet-uni-on",),
}
"""Words that the patterns part badly, and names a line may end in after all."""


class _Line:
    """Knows of the line being set whether it may end with a hyphen.

    No word is parted where the page must be turned, for nobody should have to remember half of
    one, nor where the lines above end with `LADDER` hyphens already. Source: New Hart's Rules, 2.5.
    """

    def __init__(self) -> None:
        self.whole = False
        self._ends: WeakKeyDictionary[Any, dict[str, int]] = WeakKeyDictionary()

    def begin(self, context: Any, block: Any, top: float, bottom_space: float, at: object) -> None:
        """Look where the line of `block` at `top` will stand, and how the one above ends."""
        leading = getattr(block.style["line_height"], "value", 0)  # a word or a factor otherwise
        last = top + 2 * leading > context.page_bottom - bottom_space + HAIR
        turned = bool(context.current_page % 2 and leading and last)
        self.whole = turned or self._hyphens(block, at) >= LADDER

    def end(self, block: Any, at: object, line: Any, behind: object) -> None:
        """Remember how many lines, up to `line`, end with a hyphen; `behind` begins the next."""
        count = self._hyphens(block, at) + 1 if line and ends_with_hyphen(line) else 0
        self._ends.setdefault(block, {})[repr(behind)] = count

    def _hyphens(self, block: Any, at: object) -> int:
        return self._ends.get(block, {}).get(repr(at), 0) if at else 0


line_now = _Line()
HAIR = 0.01
"""Less than any distance between lines, more than an error of rounding, in px."""


class Judge:
    """Answers for Pyphen where the words of one language may be parted.

    It has the only method that Pyphen calls of its own `HyphDict`, which it asks.
    """

    def __init__(self, path: Path, language: str, entries: Iterable[str]) -> None:
        """Judge what the patterns at `path` say, `entries` overruling them."""
        self.path = path
        self.language = language
        self.stems: dict[str, tuple[int, ...]] = {}
        for entry in entries:
            parts = entry.lower().split("-")
            ends = [len("".join(parts[:count])) for count in range(1, len(parts))]
            self.stems["".join(parts)] = tuple(ends)
        self.longest = max(map(len, self.stems), default=0)

    @cached_property
    def patterns(self) -> Any:
        """Return Pyphen's own answers: they take long to read, and few languages are asked."""
        from pyphen import HyphDict

        return HyphDict(self.path)

    def positions(self, word: str) -> list[Any]:
        """Return where `word` may be parted, each a number of Pyphen's own kind."""
        if line_now.whole or JOINER in word:
            return []
        if not word[1:].islower():  # ГУЛАГе, McGraw, StudienVerlag
            return []
        stem = self._stem(word.lower())
        found = self.patterns.positions(word)
        if stem is None:
            if self.language == "en" and word[:1].isupper():
                return []
            return [at for at in found if self._judged(word.lower(), int(at))]
        later = [at for at in found if at >= len(stem) and self._judged(word.lower(), int(at))]
        return [*map(_at, self.stems[stem]), *later] if self.stems[stem] else []

    def _stem(self, word: str) -> str | None:
        """Return the longest stem that `word` begins with."""
        lengths = range(min(len(word), self.longest), 0, -1)
        return next((word[:length] for length in lengths if word[:length] in self.stems), None)

    def _judged(self, word: str, at: int) -> bool:
        """Tell whether both parts of `word` in small letters can stand for themselves."""
        piece = next((one for one in WORD.finditer(word) if one.start() < at < one.end()), None)
        if piece is None or min(at - piece.start(), piece.end() - at) < LEAST:
            return False
        before, after = word[piece.start() : at], word[at : piece.end()]
        vowels = VOWELS.get(self.language)
        if vowels and not all(any(letter in vowels for letter in part) for part in (before, after)):
            # Letters of another alphabet have vowels we know nothing of.
            return False
        if self.language == "ru":
            return not NOT_FIRST.match(after) and not DOUBLE.match(after)
        return self.language != "en" or not SHORT_ENDING.fullmatch(after)


def _at(position: int) -> Any:
    from pyphen import DataInt

    return DataInt(position)


@contextmanager
def judged(entries: Entries) -> Iterator[None]:
    """Let Pyphen part words as the house does, `entries` going before our own."""
    import pyphen

    before = dict(pyphen.hdcache)
    for name, path in pyphen.LANGUAGES.items():
        language = name.split("_")[0]
        words = (*USUAL.get(language, ()), *entries.get(language, ()))
        pyphen.hdcache[path] = Judge(path, language, words)
    try:
        with _lines_known():
            yield
    finally:
        pyphen.hdcache.clear()
        pyphen.hdcache.update(before)


@contextmanager
def _lines_known() -> Iterator[None]:
    """Let `line_now` be told of each line before and after it is set.

    WeasyPrint knows neither `hyphenate-limit-last` nor `hyphenate-limit-lines` (CSS Text 4, 5.5),
    and nobody whom it asks for hyphens where on a page the line stands.
    """
    from weasyprint.layout import inline

    set_line = inline.get_next_linebox

    def told(
        context: Any, block: Any, top: float, bottom_space: float, at: object, *others: Any
    ) -> Any:
        line_now.begin(context, block, top, bottom_space, at)
        line, behind = set_line(context, block, top, bottom_space, at, *others)
        line_now.end(block, at, line, behind)
        return line, behind

    inline.get_next_linebox = told
    try:
        yield
    finally:
        inline.get_next_linebox = set_line
        line_now.whole = False
