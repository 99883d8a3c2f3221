"""Title sheets and columns, compare what somebody else has titled, and word closed lists.

Case, spaces, hyphens, underscores and other signs make no difference, nor does ё for е.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import product

from toolkit.model.fields import Choice, Form, Simple
from toolkit.sources.tables.closed import ENGLISH, RUSSIAN
from toolkit.sources.tables.columns import Column, Sheet, sheets
from toolkit.sources.tables.words import (
    CALENDAR,
    GUIDE,
    LANGUAGES,
    LISTS,
    MISSING,
    RECORD,
    SHEETS,
    TITLES,
)

NOTES = "#"
"""What the title of a sheet, file or column begins with that is not to be read."""
OWNER = Column(path=(), keys=("RECORD",), form=Simple(form="id"), needed=True)
"""The column of a linked sheet that says whose a row is."""
SPECIAL = {"RECORD": RECORD, "MISSING": MISSING, "CALENDAR": CALENDAR}
TRUTH = {
    "true": ("true", "yes", "да", "истина", "1"),
    "false": ("false", "no", "нет", "ложь", "0"),
}


def normal(text: str) -> str:
    """Return `text` as titles are compared."""
    words = re.sub(r"[\W_]+", " ", text.casefold().replace("ё", "е")).split()
    return " ".join(words) or text.strip()


def sheet_title(sheet: Sheet, language: str) -> str:
    """Return the title of a sheet in a language of `LANGUAGES`."""
    return _first(SHEETS[sheet.name], language)


def guide_title(language: str) -> str:
    """Return the title of the sheet that says how to fill in the others."""
    return _first(GUIDE, language)


def lists_title(language: str) -> str:
    """Return the title of the sheet that holds the words of closed lists."""
    return _first(LISTS, language)


def column_title(column: Column, language: str, *, tag: str = "") -> str:
    """Return the title of a column in a language of `LANGUAGES`; `tag` is that of its text."""
    keys = column.keys[:-1] if column.plain else column.keys
    pieces = [alternatives(key, language)[0] for key in keys]
    first, *rest = [piece for piece in pieces if piece]
    title = ": ".join((first, *map(_small, rest)))
    return f"{title} ({tag})" if tag else title


def word(form: Form, value: str, language: str) -> str:
    """Return a word of a closed list, or a truth value, as curators of a language write it."""
    if isinstance(form, Choice):
        return _first((value, russian_words(form).get(value, value)), language)
    if isinstance(form, Simple) and form.form == "truth":
        meant = next((each for each, words in TRUTH.items() if normal(value) in words), value)
        said = {"true": ("yes", "да"), "false": ("no", "нет")}.get(meant, (value, value))
        return _first(said, language)
    return value


def meant_word(form: Form, text: str) -> str:
    """Return the word of the model that `text` means, `text` itself if it is none."""
    if isinstance(form, Choice):
        return _words(form).get(normal(text), text)
    if isinstance(form, Simple) and form.form == "truth":
        wanted = normal(text)
        return next((each for each, words in TRUTH.items() if wanted in words), text)
    return text


def find_sheet(title: str) -> Sheet | None:
    """Return the sheet that `title` means, None if there is none."""
    return _sheet_titles().get(normal(title))


def is_read(title: str) -> bool:
    """Tell whether a sheet or column with this title is there to be read."""
    own = {normal(each) for each in (*GUIDE, *LISTS)}
    return not title.lstrip().startswith(NOTES) and normal(title) not in own


def nearest_sheet(title: str) -> str:
    """Return a hint that names the nearest title of a sheet."""
    known = [each for sheet in sheets() for each in all_titles(SHEETS[sheet.name])]
    near = nearest(title, known)
    hint = f"a sheet or file of your own notes begins with '{NOTES}'"
    return f"did you mean '{near}'?" if near else hint


def alternatives(key: str, language: str) -> list[str]:
    """Return the titles of one field, the one that is written first."""
    name = key.rpartition(".")[2]
    titles = SPECIAL.get(key) or TITLES.get(key) or TITLES.get(name)
    if titles is None:
        return [name.replace("_", " ").capitalize()]
    return parted(titles[LANGUAGES.index(language)])


def full_titles(column: Column, language: str) -> Iterator[str]:
    """Yield every title of a column that names all fields on the way."""
    ways = [column.keys[:-1], column.keys] if column.plain else [column.keys]
    for keys in ways:
        titles = [alternatives(key, language) for key in keys]
        for pieces in product(*(each for each in titles if each != [""])):
            yield ": ".join(pieces)


def own_titles(column: Column) -> Iterator[str]:
    """Yield the titles of a column that need no other field, and its path of field names."""
    names = [key.rpartition(".")[2].lower() for key in column.keys]
    yield ".".join(names)
    if column.plain:
        yield ".".join(names[:-1])
    for language in LANGUAGES:
        yield from full_titles(column, language)


@cache
def _sheet_titles() -> dict[str, Sheet]:
    return {
        normal(title): sheet
        for sheet in sheets()
        for title in (sheet.name, *all_titles(SHEETS[sheet.name]))
    }


@cache
def _words(form: Choice) -> dict[str, str]:
    """Return the word of the model for each form of it that is read."""
    russian = russian_words(form)
    found: dict[str, str] = {}
    for value in form.words:
        for title in (*english_words(form, value), *parted(russian.get(value, value))):
            found.setdefault(normal(title), value)
    return found


def english_words(form: Choice, value: str) -> list[str]:
    """Return the English words that mean a word of the model."""
    return [value, *filter(None, parted(ENGLISH.get(form.list, {}).get(value, "")))]


def russian_words(form: Choice) -> dict[str, str]:
    """Return the Russian words of a closed list, by those of the model."""
    return RUSSIAN.get(form.list, {})


def nearest(text: str, titles: Iterable[str]) -> str:
    """Return the nearest of `titles`, "" if none is near."""
    by_normal = {normal(title): title for title in titles}
    near = difflib.get_close_matches(normal(text), by_normal, n=1)
    return by_normal[near[0]] if near else ""


def _first(titles: Sequence[str], language: str) -> str:
    return parted(titles[LANGUAGES.index(language)])[0]


def all_titles(titles: Iterable[str]) -> list[str]:
    """Return the titles in several entries of `words`."""
    return [each for title in titles for each in parted(title)]


def parted(titles: str) -> list[str]:
    """Return the titles in one entry of `words`."""
    return titles.split(" | ")


def _small(piece: str) -> str:
    """Return `piece` with a small first letter, unless it begins with an abbreviation."""
    return piece if piece[:2].isupper() else piece[:1].lower() + piece[1:]
