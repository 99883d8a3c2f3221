"""Say in the package document what the book is to readers who cannot see it, or not well.

The five properties of schema.org are derived (`book/access`). That the book conforms to a standard
is said only where the sources name who has evaluated it and vouches for it.
Sources: EPUB Accessibility 1.1, sections 2 (discovery) and 4 (conformance); W3C Group Note "The
EPUB Accessibility exemption property".
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.book.access import Access, summary
from toolkit.model.accessibility import NOTHING_VOUCHED, Accessibility, Certifier
from toolkit.model.vocabulary import Exemption
from toolkit.targets.epub.metadata import day
from toolkit.targets.epub.package import Link, Meta

STANDARD = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
"""To the letter as EPUB Accessibility 1.1, section 4.1.1, has it."""
NO_STANDARD = "none"
EXEMPTIONS: dict[Exemption, str] = {
    "micro-enterprise": "eaa-microenterprise",
    "disproportionate-burden": "eaa-disproportionate-burden",
    "fundamental-alteration": "eaa-fundamental-alteration",
}
CERTIFIER = "certifier"


def accessibility(
    known: Access, language: str, *, said: Accessibility | None = None
) -> Iterator[Meta]:
    """Yield what is true of the book, then what people vouch for.

    Args:
        known: What follows from what the book holds.
        language: That of the book.
        said: What people say of it.
    """
    for mode in known.modes:
        yield Meta(name="schema:accessMode", value=mode)
    for modes in known.sufficient:
        yield Meta(name="schema:accessModeSufficient", value=modes)
    for feature in known.features:
        yield Meta(name="schema:accessibilityFeature", value=feature)
    for hazard in known.hazards:
        yield Meta(name="schema:accessibilityHazard", value=hazard)
    words = summary(known, language)
    yield Meta(name="schema:accessibilitySummary", value=words.words, lang=words.language)
    people = said or NOTHING_VOUCHED
    if certifier := people.certified(language):
        yield from _certified(certifier, language)
    elif people.exemption:
        yield Meta(name="dcterms:conformsTo", value=NO_STANDARD)
        yield Meta(name="a11y:exemption", value=EXEMPTIONS[people.exemption])


def reports(language: str, *, said: Accessibility | None = None) -> Iterator[Link]:
    """Yield where the report of who vouches for the book can be read."""
    certifier = (said or NOTHING_VOUCHED).certified(language)
    if certifier and certifier.report:
        yield Link(rel="a11y:certifierReport", href=certifier.report, refines=CERTIFIER)


def _certified(certifier: Certifier, language: str) -> Iterator[Meta]:
    yield Meta(name="dcterms:conformsTo", value=STANDARD, id="conformance")
    name = certifier.name.choose((language,))
    yield Meta(
        name="a11y:certifiedBy",
        value=name.words,
        id=CERTIFIER,
        refines="conformance",
        lang=name.language,
    )
    yield Meta(name="dcterms:date", value=day(certifier.date), refines=CERTIFIER)
    if certifier.credential:
        words = certifier.credential.choose((language,))
        yield Meta(
            name="a11y:certifierCredential",
            value=words.words,
            refines=CERTIFIER,
            lang=words.language,
        )
