"""Hold the parts of a book and the orders in which presses let them stand, as data.

Sources: The Chicago Manual of Style, 17th ed., 1.4 (chicago); ГОСТ Р 7.0.4-2020 and Мильчин,
Чельцова, «Справочник издателя и автора», on the apparatus of an edition (gost).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from toolkit.model.text import check_tag

CHICAGO = (
    "half-title",
    "series",
    "frontispiece",
    "title-page",
    "imprint",
    "contents",
    "list-of-plates",
    "forewords",
    "body",
    "afterwords",
    "transcripts",
    "chronology",
    "abbreviations",
    "glossary",
    "places",
    "organisations",
    "sources",
    "contributors",
    "credits",
    "index-of-persons",
    "index-of-places",
    "colophon",
)
"""As American and British presses have it: appendixes first, indexes last."""
GOST = (
    "half-title",
    "series",
    "frontispiece",
    "title-page",
    "imprint",
    "contents",
    "forewords",
    "body",
    "afterwords",
    "transcripts",
    "chronology",
    "glossary",
    "places",
    "organisations",
    "sources",
    "index-of-persons",
    "index-of-places",
    "abbreviations",
    "list-of-plates",
    "contributors",
    "credits",
    "end-page",
)
"""As Russian presses have it: lists of abbreviations and of pictures behind the indexes, and what
the press has to say on the last page of all."""
ORDERS = {"chicago": CHICAGO, "gost": GOST}
PARTS = tuple(dict.fromkeys((*CHICAGO, *GOST)))
"""Every part there is."""
NEEDED = ("title-page", "imprint", "body")
"""What no book can do without: its name, who answers for it, and what it says."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The order of the parts as it is written: language -> the name of an order, or parts.

    The language is "" where all are meant. Names are not judged here: `toolkit.checks.parts` does.
    """

    written: tuple[tuple[str, tuple[str, ...]], ...]

    @classmethod
    def parse(cls, value: object) -> Parts:
        """Return the order that `chicago`, a list of parts, or either by language says.

        Raises:
            PydanticCustomError: S011 for anything else, L001 for a tag that is not BCP 47.
        """
        if isinstance(value, Parts):
            return value
        by_language = value if isinstance(value, dict) and value else {"": value}
        return cls(tuple(_entries(by_language)))

    def of(self, language: str) -> tuple[str, ...]:
        """Return the parts of a book in `language`, in order; Chicago's where nothing is said."""
        said = dict(self.written)
        names = said.get(language, said.get(language.split("-")[0], said.get("", ("chicago",))))
        return ORDERS.get(names[0], names) if len(names) == 1 else names

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> CoreSchema:
        """Let pydantic read it through `parse`."""
        return core_schema.no_info_plain_validator_function(cls.parse)


def _entries(by_language: dict[str, object]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for language, said in by_language.items():
        names = [said] if isinstance(said, str) else said
        if not isinstance(names, list) or not names:
            raise PydanticCustomError("S011", REFUSED)
        if any(not isinstance(name, str) or not name.strip() for name in names):
            raise PydanticCustomError("S011", REFUSED)
        yield check_tag(language) if language else "", tuple(names)


REFUSED = "must be chicago, gost, a list of parts, or one of these by language"
USUAL_PARTS = Parts((("", ("chicago",)),))
"""How books stand where nothing is said."""
