"""Print where something lies in an archive."""

from __future__ import annotations

import re

from toolkit.book.phrases import PHRASES, interface
from toolkit.model.objects import Reference

SEVERAL = re.compile(r"[-–,;]")
SOVIET = {"fonds": "fond", "opis": "opis", "file": "delo", "folio": "list", "folios": "listy"}
"""How archives that have an inventory (opis) in their references call the parts of one."""
LATIN = dict(
    zip(
        "абвгдеёзийклмнопрстуфыэжхцчшщюя",
        (*"abvgdeeziyklmnoprstufye", "zh", "kh", "ts", "ch", "sh", "shch", "yu", "ya"),
        strict=True,
    )
)
"""Letters of references, as the transliterations of works have them."""
CYRILLIC = {latin: letter for letter, latin in reversed(LATIN.items())} | {"c": "с", "h": "х"}
LETTERS = re.compile(r"(?<![^\W\d_])(?![IVX]+(?!\w))[^\W\d_]{1,2}(?![^\W\d_])")
"""One or two letters that are no word and no Roman number: the R of R-5446, the a of 48a."""
VERSO = re.compile(r"(?<=\d)v\b")
BACK = re.compile(r"(?<=\d)\s?об\.?(?!\w)")


def reference(lies: Reference, language: str) -> str:
    """Return a reference as its holder writes it, else part by part: "ф. Р-5446, оп. 48а"."""
    if lies.shelfmark:
        return lies.shelfmark
    words = PHRASES[interface(language)]
    return ", ".join(
        f"{words[_key(lies, name, part)]}\u00a0{_signed(lies, part, language)}"
        for name, part in lies.parts
    )


def _key(lies: Reference, name: str, part: str) -> str:
    """Return the key of the word before a part: one folio, or several."""
    key = "folio" if name == "folios" and not SEVERAL.search(part) else name
    return SOVIET[key] if lies.opis else key


def _signed(lies: Reference, part: str, language: str) -> str:
    """Return a part in the letters of an edition; other archives than Soviet ones sign in Latin."""
    if interface(language) != "ru":
        part = BACK.sub("v", part) if part == lies.folios else part
        return LETTERS.sub(lambda found: _in(LATIN, found[0]), part)
    part = VERSO.sub("\u00a0об.", part) if part == lies.folios else part
    return LETTERS.sub(lambda found: _in(CYRILLIC, found[0]), part) if lies.opis else part


def _in(letters: dict[str, str], sign: str) -> str:
    """Return one or two letters in the other script, capitals as capitals."""
    lower = sign.lower()
    whole = letters.get(lower) or "".join(letters.get(letter, letter) for letter in lower)
    return whole.capitalize() if sign[0].isupper() else whole
