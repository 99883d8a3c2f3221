"""Rules about a whole exhibition, each with a code."""

from __future__ import annotations

from collections.abc import Container, Iterator

from toolkit.checks import (
    accessibility,
    anachronisms,
    bilingual,
    characters,
    chronology,
    claims,
    conformance,
    drawings,
    ebooks,
    ebooktexts,
    front,
    housestyle,
    hyphenation,
    identities,
    importing,
    languages,
    linking,
    living,
    mentions,
    mirrors,
    names,
    objects,
    parity,
    parts,
    pictures,
    places,
    prepress,
    presentation,
    printing,
    products,
    publication,
    references,
    relations,
    rights,
    roles,
    rules,
    scripts,
    tables,
    tags,
    theme,
    trade,
    wording,
    works,
)
from toolkit.checks.gaps import is_certain
from toolkit.checks.rule import Rule
from toolkit.checks.texts import Piece, pieces
from toolkit.checks.walk import walk
from toolkit.errors import Finding, Gaps
from toolkit.model.exhibition import Exhibition

__all__ = ["FAMILIES", "RULES", "Rule", "check"]

FAMILIES = {
    "S": "Files, fields and wording",
    "L": "Languages and letters",
    "D": "Dates and their order",
    "R": "References, places, works and objects",
    "P": "Pictures and their rights",
    "C": "People and what is claimed of them",
    "I": "Finished products: IIIF, and the documents of others",
    "E": "Finished products: EPUB, and the e-books of others",
    "F": "Finished products: PDF",
    "W": "Finished products: pages on the web",
    "T": "Finished products: what the trade and libraries are told",
}
"""What the letter of a code stands for."""
_TABLES = (
    rules.RULES,
    tables.RULES,
    importing.RULES,
    front.RULES,
    publication.RULES,
    conformance.RULES,
    bilingual.RULES,
    theme.RULES,
    wording.RULES,
    languages.RULES,
    tags.RULES,
    scripts.RULES,
    characters.RULES,
    housestyle.RULES,
    hyphenation.RULES,
    chronology.RULES,
    anachronisms.RULES,
    references.RULES,
    parts.RULES,
    parity.RULES,
    mentions.RULES,
    identities.RULES,
    places.RULES,
    works.RULES,
    mirrors.RULES,
    objects.RULES,
    pictures.RULES,
    drawings.RULES,
    printing.RULES,
    rights.RULES,
    living.RULES,
    names.RULES,
    claims.RULES,
    roles.RULES,
    relations.RULES,
    products.RULES,
    prepress.RULES,
    accessibility.RULES,
    ebooks.RULES,
    ebooktexts.RULES,
    presentation.RULES,
    linking.RULES,
    trade.RULES,
)
RULES: dict[str, Rule] = {
    rule.code: rule
    for letter in FAMILIES
    for rule in sorted((each for table in _TABLES for each in table), key=lambda rule: rule.code)
    if rule.code.startswith(letter)
}
"""Every code, with what it means and what to do, by family and number."""
NO_GAPS = Gaps()


def check(
    exhibition: Exhibition,
    *,
    characters: Container[int] | None = None,
    worded: Container[str] | None = None,
    gaps: Gaps = NO_GAPS,
) -> Iterator[Finding]:
    """Yield everything that is wrong with `exhibition` as a whole.

    Args:
        exhibition: What was read; each record for itself is good already.
        characters: The code points that the shipped fonts can print; None to leave them out.
        worded: The languages in which the books have words for headings; None to leave them out.
        gaps: What was refused when it was read; findings that only this brings are left out.
    """
    for finding in _findings(exhibition, characters, worded, gaps):
        if is_certain(finding, RULES[finding.code].scope, gaps):
            yield finding


def _findings(
    exhibition: Exhibition,
    characters: Container[int] | None,
    worded: Container[str] | None,
    gaps: Gaps,
) -> Iterator[Finding]:
    values = tuple(walk(exhibition))
    texts = tuple(pieces(values))
    yield from front.check_front(exhibition, values)
    yield from publication.check_publication(exhibition)
    yield from conformance.check_conformance(exhibition)
    yield from bilingual.check_bilingual(exhibition)
    yield from theme.check_themes(exhibition)
    yield from references.check_references(exhibition, values, gaps)
    yield from parts.check_parts(exhibition)
    yield from _check_people(exhibition)
    yield from claims.check_claims(exhibition, values)
    yield from anachronisms.check_anachronisms(exhibition, values)
    yield from parity.check_parity(exhibition, values)
    yield from mentions.check_mentions(exhibition, values)
    yield from identities.check_identities(exhibition)
    yield from places.check_places(exhibition)
    yield from works.check_works(exhibition)
    yield from mirrors.check_mirrors(exhibition)
    yield from objects.check_objects(exhibition, values)
    yield from pictures.check_pictures(exhibition)
    yield from drawings.check_drawings(exhibition)
    yield from printing.check_printing(exhibition)
    yield from rights.check_rights(exhibition)
    yield from languages.check_languages(exhibition, worded)
    yield from languages.check_translations(exhibition, values)
    yield from languages.check_essays(exhibition)
    yield from tags.check_tags(exhibition, values)
    yield from scripts.check_scripts(texts)
    yield from wording.check_wording(texts)
    yield from housestyle.check_house_style(exhibition, values)
    yield from hyphenation.check_hyphenation(exhibition, texts)
    yield from _check_letters(texts, characters)


def _check_people(exhibition: Exhibition) -> Iterator[Finding]:
    yield from living.check_living(exhibition)
    yield from names.check_names(exhibition)
    yield from roles.check_roles(exhibition)
    yield from relations.check_relations(exhibition)
    yield from chronology.check_chronology(exhibition)


def _check_letters(texts: tuple[Piece, ...], covered: Container[int] | None) -> Iterator[Finding]:
    yield from characters.check_writing(texts)
    if covered is not None:
        yield from characters.check_characters(texts, covered)
