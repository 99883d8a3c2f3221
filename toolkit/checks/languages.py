"""Check that every text is there in every language of the exhibition (codes L)."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TypeGuard

from toolkit.checks.rule import Rule
from toolkit.checks.walk import Values
from toolkit.errors import Address, Finding
from toolkit.model.exhibition import Exhibition
from toolkit.model.locators import in_each_language
from toolkit.model.prose import Prose
from toolkit.model.text import Text

L002 = Rule(
    "L002",
    "warning",
    "A text lacks one of the exhibition's languages.",
    "Translate it. Until then the book in that language prints the first one written.",
    scope="record",
)
L004 = Rule(
    "L004",
    "warning",
    "An essay is in a language that the exhibition does not have.",
    "Add the language to languages in exhibition.yaml, or the essay is printed nowhere.",
    scope="record",
)
L005 = Rule(
    "L005",
    "error",
    "The exhibition names a language twice.",
    "Delete one of the two entries in languages of exhibition.yaml.",
    scope="value",
)
L014 = Rule(
    "L014",
    "warning",
    "A text reads the same in two languages.",
    "Translate it, or delete the copy: the book then prints the first one written, and marks its "
    "language.",
    scope="value",
)
L015 = Rule(
    "L015",
    "warning",
    "The toolkit has no words for its headings in a language of the exhibition.",
    "The book in that language will say Contents, Sources and the like in English. Please report "
    "the language that you need.",
    scope="value",
)
RULES = (L002, L004, L005, L014, L015)

SHORT = 4
"""Words up to which a text may well be the same in two languages: a name, a formula."""


def check_essays(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield the essays in languages that the exhibition does not have: no book prints them."""
    for position, essay in enumerate(exhibition.essays):
        for language in essay.body.languages:
            if language not in exhibition.front.languages:
                spot = ("essays", position, "body", language)
                message = f"there is no book in '{language}' that could print this"
                hint = f"add '{language}' to languages in exhibition.yaml"
                yield L004.at(spot, message, hint)


def check_languages(exhibition: Exhibition, worded: Container[str] | None) -> Iterator[Finding]:
    """Yield the languages of the exhibition that stand twice, and those not `worded`.

    `worded` holds the languages of which the books have words; None to leave them out.
    """
    for position, language in enumerate(exhibition.front.languages):
        spot = ("exhibition", "languages", position)
        if language in exhibition.front.languages[:position]:
            yield L005.at(spot, f"'{language}' is named already", "delete one of the two")
        if worded is not None and language.split("-")[0] not in worded:
            message = f"there are no words for headings in '{language}': they will be English"
            yield L015.at(spot, message, "please report the language that you need")


def check_translations(exhibition: Exhibition, values: Values) -> Iterator[Finding]:
    """Yield the texts that lack a language, one finding for each language lacking, and copies."""
    for address, value in values:
        if is_translated(value, address):
            for language in exhibition.front.languages:
                if lacks(exhibition, address, value, language):
                    message = f"'{address[-1]}' is not there in '{language}'"
                    hint = f"it is there in {', '.join(value.languages)}"
                    yield L002.at(address, message, hint)
        # A credit line is printed to the letter, in whatever language its holder wants it.
        if isinstance(value, Text) and address[-1] != "credit":
            met: dict[str, str] = {}
            for words in value.entries:
                first = met.setdefault(words.words, words.language)
                if first != words.language and len(words.words.split()) > SHORT:
                    spot = (*address, words.language)
                    yield L014.at(spot, f"this reads the same as in '{first}'", "translate it")


def lacks(exhibition: Exhibition, address: Address, value: Text | Prose, language: str) -> bool:
    """Tell whether a text should be there in a language and is not.

    A title is not to be translated into the language it is in.
    """
    kind, position, name = (*address, None)[:3]
    own = (
        (kind, name) == ("sources", "translation")
        and isinstance(position, int)
        and exhibition.sources[position].lang == language
    )
    return language not in value.languages and not own


def is_translated(value: object, address: Address) -> TypeGuard[Text | Prose]:
    """Tell whether a value is text that has to be there in each language.

    Where in a work something stands is not, if it is nothing but abbreviations and numbers: each
    book words them in its own language.
    """
    if address[-1] == "locator" and isinstance(value, Text):
        return not all(in_each_language(entry.words) for entry in value.entries)
    return isinstance(value, Text | Prose)
