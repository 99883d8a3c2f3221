"""Check that every text is there in every language of the exhibition (codes L)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks.rules import found
from toolkit.checks.walk import walk
from toolkit.errors import Finding
from toolkit.model.exhibition import Exhibition
from toolkit.model.prose import Prose
from toolkit.model.text import Text


def check_essays(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield the essays in languages that the exhibition does not have: no book prints them."""
    for position, essay in enumerate(exhibition.essays):
        for language in essay.body.languages:
            if language not in exhibition.front.languages:
                spot = ("essays", position, "body", language)
                message = f"there is no book in '{language}' that could print this"
                hint = f"add '{language}' to languages in exhibition.yaml"
                yield found(spot, "L004", message, hint)


def check_languages(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield the languages of the exhibition that stand twice: each makes one edition."""
    for position, language in enumerate(exhibition.front.languages):
        if language in exhibition.front.languages[:position]:
            spot = ("exhibition", "languages", position)
            yield found(spot, "L005", f"'{language}' is named already", "delete one of the two")


def check_translations(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield the texts that lack a language, one finding for each language lacking."""
    for address, value in walk(exhibition):
        if isinstance(value, Text | Prose):
            for language in exhibition.front.languages:
                if language not in value.languages:
                    message = f"'{address[-1]}' is not there in '{language}'"
                    hint = f"it is there in {', '.join(value.languages)}"
                    yield found(address, "L002", message, hint)
