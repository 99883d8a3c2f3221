"""Make values for the fields of records, led by the model's own types.

What is made is what YAML holds: strings, lists, mappings. Mostly good, so that the rules about
whole exhibitions are reached and not only those about single values.
"""

from __future__ import annotations

import re
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from pydantic import fields as pydantic_fields

from toolkit.model import identifiers
from toolkit.model.dates import HistoricalDate
from toolkit.model.pictures import Image
from toolkit.model.prose import Prose
from toolkit.model.text import Text

Raw = Any

GOOD_WORDS = st.sampled_from(["Anna", "Анна", "a letter", "Łódź 1947", "the camp, the file"])
ANY_WORDS = st.sampled_from(
    ["Anna", "a b", "1947", "no", "חנה", "x\u00ad y", "=1+1", "", "\x07", "Аnnа"]
) | st.text(st.characters(codec="utf-8"), max_size=12)
GOOD_DATES = st.sampled_from(
    ["1947-07-17", "1947", "1947-07?", "194X", "1944/1945", "1945/..", "[1947,1949]", "1900-02"]
)
ANY_DATES = GOOD_DATES | st.sampled_from(
    ["1947-02-30", "17.07.1947", "c. 1947", "1947/1937", "", "Y17", "1947–1949", "../.."]
)
GOOD_MARKDOWN = st.sampled_from(
    [
        "A life.",
        "A life.[@sources-0, p. 3]",
        "See [her](person:persons-0) and [there](place:places-1).",
        "A note.[^1]\n\n[^1]: Said so.",
        "> quoted\n\n- one\n- two\n\n***",
    ]
)
ANY_MARKDOWN = GOOD_MARKDOWN | st.sampled_from(
    [
        "![](panel:panels-0)\n\nAfter.",
        "# No\n\n<b>raw</b> `code`",
        "[x](person:nobody) [@nothing]",
        "[^1]: alone",
        "[open](",
        "a\x0bb",
    ]
)
LANGUAGES = ("en", "ru")
FORMS = {
    identifiers.check_id: st.just("nobody"),
    identifiers.check_tag: st.sampled_from(["en", "ru", "sv", "ru-Latn"]),
    identifiers.check_rights: st.just("http://creativecommons.org/licenses/by/4.0/"),
    identifiers.check_url: st.just("https://example.org/a"),
    identifiers.check_base_url: st.just("https://example.org/a"),
    identifiers.check_isbn: st.just("978-0-306-40615-7"),
    identifiers.check_isbn13: st.just("978-0-306-40615-7"),
    identifiers.check_issn: st.just("2049-3630"),
    identifiers.check_isni: st.just("0000 0001 2103 2683"),
    identifiers.check_words: GOOD_WORDS,
}
"""A good value for each form of string that the model checks by a function."""
PATTERNS = {
    r"^[A-Z]{2}$": "SE",
    r"^[A-Z][a-z]{3}$": "Cyrl",
    r"^[a-z]{3}$": "aut",
    r"^Q[1-9][0-9]*$": "Q42",
    r"^10\.[0-9]{4,9}/\S+$": "10.1000/182",
}
"""A good value for the patterns that are met most; for others one is made of the pattern."""
AVOIDED = frozenset({"about", "basis", "preferred"})
"""Fields left out where all is to be right: alone they are not, so they ask for others."""
JUNK: st.SearchStrategy[Raw] = st.recursive(
    ANY_WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ANY_WORDS, inner, max_size=3),
)


@cache
def value(hint: Any, *, good: bool) -> st.SearchStrategy[Raw]:
    """Return what may stand where the model has the type `hint`; all of it right if `good`."""
    if get_origin(hint) is Annotated:
        return _annotated(hint, good=good)
    if hint is Text:
        return _by_language(GOOD_WORDS if good else ANY_WORDS)
    if hint is Prose:
        return _by_language(GOOD_MARKDOWN if good else ANY_MARKDOWN)
    if hint is HistoricalDate:
        return GOOD_DATES if good else ANY_DATES
    if hint is Image:
        return st.sampled_from(["pictures/one.jpg", {"status": "missing", "reason": "Lost."}])
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if get_origin(hint) is tuple:
        return st.lists(value(get_args(hint)[0], good=good), max_size=2)
    if type(None) in get_args(hint):
        some = next(part for part in get_args(hint) if part is not type(None))
        return value(some, good=good)
    if is_dataclass(hint):
        return record(hint, good=good)
    plain = {
        bool: st.sampled_from(["yes", "no", "true"]),
        **dict.fromkeys((int, float), _number(good=good)),
    }
    return plain.get(hint, GOOD_WORDS if good else ANY_WORDS)


@st.composite
def record(draw: st.DrawFn, kind: Any, *, good: bool) -> dict[str, Raw]:
    """Return a mapping for the class `kind`: what must be there, and some of what may be."""
    needed, possible, some = _fields(kind, good)
    made = {name: draw(needed[name]) for name in needed}
    names = draw(some)
    return made | {name: draw(possible[name]) for name in names}


Strategies = dict[str, st.SearchStrategy[Raw]]


@cache
def _fields(kind: Any, good: bool) -> tuple[Strategies, Strategies, st.SearchStrategy[list[str]]]:
    """Return what makes the fields that must be there, those that may be, and a few of these."""
    hints = get_type_hints(kind, include_extras=True)
    needed, possible = {}, {}
    for field in fields(kind):
        name = _written(field, hints[field.name])
        if good and name in AVOIDED:
            continue
        kept = needed if field.default is MISSING else possible
        kept[name] = value(hints[field.name], good=good)
    few = st.lists(st.sampled_from(sorted(possible)), max_size=3, unique=True)
    return needed, possible, few if possible else st.just([])


def _written(field: Field[Any], hint: Any) -> str:
    extras = getattr(hint, "__metadata__", ())
    aliases = (one.alias for one in extras if isinstance(one, pydantic_fields.FieldInfo))
    return next((alias for alias in aliases if alias), field.name)


def _annotated(hint: Any, *, good: bool) -> st.SearchStrategy[Raw]:
    base, *extras = get_args(hint)
    for extra in extras:
        if getattr(extra, "func", None) in FORMS:
            return FORMS[extra.func]
        for rule in getattr(extra, "metadata", ()):
            pattern = getattr(rule, "pattern", None)
            if pattern:
                return _of_form(str(pattern)) if good else _of_form(str(pattern)) | ANY_WORDS
    if get_origin(base) is tuple:
        return st.lists(value(get_args(base)[0], good=good), min_size=1, max_size=2)
    return value(base, good=good)


def _of_form(pattern: str) -> st.SearchStrategy[str]:
    known = PATTERNS.get(pattern)
    return st.just(known) if known else st.from_regex(re.compile(pattern, re.ASCII), fullmatch=True)


def _by_language(words: st.SearchStrategy[str]) -> st.SearchStrategy[Raw]:
    return words | st.fixed_dictionaries(dict.fromkeys(LANGUAGES, words))


def _number(*, good: bool) -> st.SearchStrategy[str]:
    return st.just("64") if good else st.sampled_from(["1", "55.5", "64", "-3", "nan", "1e9", "x"])
