"""Rules about a whole exhibition, each with a code."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from urllib.parse import urlsplit

from toolkit.checks.characters import check_characters
from toolkit.checks.claims import check_claims
from toolkit.checks.importing import IMPORT_RULES
from toolkit.checks.languages import check_essays, check_languages, check_translations
from toolkit.checks.panels import check_panels
from toolkit.checks.products import PRODUCT_RULES
from toolkit.checks.references import check_references
from toolkit.checks.rules import RULES as SOURCE_RULES
from toolkit.checks.rules import Rule, found
from toolkit.errors import Finding
from toolkit.model.exhibition import Exhibition

__all__ = ["RULES", "Rule", "check"]

RULES: dict[str, Rule] = {**SOURCE_RULES, **IMPORT_RULES, **PRODUCT_RULES}
"""Every code, with what it means and what to do: sources, documents to import, products."""

# Source: RFC 2606, names kept free for examples.
EXAMPLE = re.compile(r"(?:.*\.)?(?:example(?:\.(?:org|com|net))?|localhost|invalid|test)")

# Years that calendars of programs know.
DAY = re.compile(r"(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}")


def check(exhibition: Exhibition, *, characters: Container[int] | None = None) -> Iterator[Finding]:
    """Yield everything that is wrong with `exhibition` as a whole.

    Args:
        exhibition: What was read; each record for itself is good already.
        characters: The code points that the shipped fonts can print; None to leave them out.
    """
    yield from check_references(exhibition)
    yield from check_claims(exhibition)
    yield from check_panels(exhibition)
    yield from check_languages(exhibition)
    yield from check_translations(exhibition)
    yield from check_essays(exhibition)
    yield from _check_address(exhibition)
    yield from _check_date(exhibition)
    if characters is not None:
        yield from check_characters(exhibition, characters)


def _check_address(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield a warning if the base address is only an example."""
    host = urlsplit(exhibition.front.base_url).hostname or ""
    if EXAMPLE.fullmatch(host):
        message = f"'{host}' is only an example of an address"
        hint = "set base_url to where the exhibition will stand on the web"
        yield found(("exhibition", "base_url"), "S020", message, hint)


def _check_date(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield the date of issue if e-books and PDFs cannot be dated by it."""
    if not DAY.fullmatch(exhibition.front.date.earliest):
        message = f"'{exhibition.front.date.edtf}' has no first day to date the books by"
        hint = "write a day, a month or a year, such as 2026-11-23 or 2026"
        yield found(("exhibition", "date"), "D004", message, hint)
