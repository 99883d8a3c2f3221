"""Check the languages of the book of several languages (codes S100, S101)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks.rule import Rule
from toolkit.errors import Finding
from toolkit.model.exhibition import Exhibition

S100 = Rule(
    "S100",
    "error",
    "The book of several languages has one in which nothing is published.",
    "Write languages of the exhibition, or add this one to 'languages'.",
    scope="value",
)
S101 = Rule(
    "S101",
    "error",
    "The book of several languages names one twice.",
    "Delete one of the two entries: each text is printed once.",
    scope="value",
)
RULES = (S100, S101)


def check_bilingual(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield the languages that the book of several cannot have."""
    front = exhibition.front
    languages = front.editions.bilingual.languages if front.editions.bilingual else ()
    for position, language in enumerate(languages):
        spot = ("exhibition", "editions", "bilingual", "languages", position)
        if language not in front.languages:
            known = ", ".join(front.languages)
            yield S100.at(spot, f"there is no text in '{language}'", f"there are: {known}")
        elif language in languages[:position]:
            yield S101.at(spot, f"'{language}' stands twice", "delete one")
