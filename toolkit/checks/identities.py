"""Check that one thing has one record (codes R016, R035 and R039)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

from toolkit.checks.rule import Rule
from toolkit.errors import Finding
from toolkit.model.exhibition import Exhibition
from toolkit.model.works import Source

R016 = Rule(
    "R016",
    "error",
    "Two records say that they are the same entry of an authority file.",
    "One of the two numbers is wrong, or the two records are one: look the number up.",
    scope="value",
)
R035 = Rule(
    "R035",
    "warning",
    "Two records describe the same work.",
    "Make one of the two and cite that, or every list of works prints both.",
    scope="value",
)
R039 = Rule(
    "R039",
    "warning",
    "Two terms have the same word.",
    "Make one of the two, or say in the word how they differ: readers find them side by side.",
    scope="value",
)
RULES = (R016, R035, R039)

NAMED = ("persons", "places", "organisations", "objects")


def check_identities(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield records that must be the same thing."""
    yield from _authorities(exhibition)
    yield from _works(exhibition)
    yield from _terms(exhibition)


def _authorities(exhibition: Exhibition) -> Iterator[Finding]:
    met: dict[tuple[str, str], str] = {}
    for kind in NAMED:
        for position, record in enumerate(getattr(exhibition, kind)):
            if record.same_as is None:
                continue
            for field in fields(record.same_as):
                number = getattr(record.same_as, field.name)
                if number is None:
                    continue
                first = met.setdefault((field.name, number), record.id)
                if first != record.id:
                    message = f"{field.name} {number} stands at '{first}' too"
                    hint = "look the number up: one is wrong, or the two records are one"
                    yield R016.at((kind, position, "same_as", field.name), message, hint)


def _works(exhibition: Exhibition) -> Iterator[Finding]:
    met: dict[tuple[str, ...], str] = {}
    for position, work in enumerate(exhibition.sources):
        for field, key in _signs(work):
            first = met.setdefault(key, work.id)
            if first != work.id:
                message = f"'{work.id}' and '{first}' have the same {field}"
                yield R035.at(("sources", position, field), message, "are they one work?")
                break


def _terms(exhibition: Exhibition) -> Iterator[Finding]:
    met: dict[tuple[str, str], str] = {}
    for position, term in enumerate(exhibition.glossary):
        for words in term.term.entries:
            first = met.setdefault((words.language, words.words.casefold()), term.id)
            if first != term.id:
                message = f"'{words.words}' is the word of '{first}' too"
                spot = ("glossary", position, "term", words.language)
                yield R039.at(spot, message, "are they one term?")


def _signs(work: Source) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what no two works share: field and value, spelt in one way."""
    if work.doi:
        yield "doi", ("doi", work.doi.casefold())
    if work.isbn and not work.pages and work.kind == "book":
        yield "isbn", ("isbn", work.isbn.replace("-", ""), work.volume)
    if work.url and not work.pages:
        bare = re.sub(r"^https?://(www\.)?", "", work.url).rstrip("/")
        yield "url", ("url", bare)
    names = tuple(author.name for author in work.authors)
    if names and work.date:
        yield "title", ("title", work.title.casefold(), work.date.edtf, work.container, *names)
