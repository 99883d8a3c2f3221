"""Check what people say of the accessibility of the e-books (codes S110 to S113)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks.pictures import WRITTEN
from toolkit.checks.rule import Rule
from toolkit.errors import Address, Finding
from toolkit.model.accessibility import Certifier
from toolkit.model.exhibition import Exhibition
from toolkit.model.permitted import permitted

S110 = Rule(
    "S110",
    "error",
    "The e-books are said to conform, and to be exempt from it.",
    "Keep one of the two: a book that somebody vouches for needs no exemption, and one that is "
    "exempt claims no conformance.",
    scope="value",
)
S111 = Rule(
    "S111",
    "error",
    "Somebody vouches for e-books that show a picture without the words it needs.",
    "Level AA of WCAG 2.2 asks for a description of each picture (1.1.1) and for text in place of "
    "pictures of text (1.4.5). Write what lacks, and let the certifier look again.",
    source="WCAG 2.2, 1.1.1 and 1.4.5",
)
S112 = Rule(
    "S112",
    "warning",
    "The e-books were evaluated before this edition.",
    "What has changed since, nobody has looked at: have it evaluated again, and write the day, or "
    "take 'certifier' out.",
    scope="record",
    source="EPUB Accessibility 1.1, section 4.2",
)
S113 = Rule(
    "S113",
    "error",
    "Somebody vouches for an e-book in a language in which there is none.",
    "Write languages of the exhibition.",
    scope="value",
)
RULES = (S110, S111, S112, S113)


def check_conformance(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield what contradicts that somebody vouches for the e-books."""
    said = exhibition.front.accessibility
    if said is None or said.certifier is None:
        return
    if said.exemption:
        spot = ("exhibition", "accessibility", "exemption")
        yield S110.at(spot, "a certifier vouches for the books", "keep one of the two")
    yield from _certified(exhibition, said.certifier)
    yield from _silent(exhibition)


def _certified(exhibition: Exhibition, certifier: Certifier) -> Iterator[Finding]:
    spot: Address = ("exhibition", "accessibility", "certifier")
    issued = exhibition.front.date.earliest
    if certifier.date.latest and issued and certifier.date.latest < issued:
        message = f"{certifier.date.edtf} is before the date of issue, {issued}"
        yield S112.at((*spot, "date"), message, "have this edition evaluated")
    for position, language in enumerate(certifier.languages):
        if language not in exhibition.front.languages:
            known = ", ".join(exhibition.front.languages)
            message = f"there is no e-book in '{language}'"
            yield S113.at((*spot, "languages", position), message, f"there are: {known}")


def _silent(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield the pictures of e-books that lack words; the cover says no more than the title page."""
    shown = permitted(exhibition, "epub")
    for position, panel in enumerate(shown.panels):
        if panel.image.pictures and (panel.alt in (None, panel.title) or panel.transcript is None):
            yield _lacking(("panels", position), f"the panel '{panel.id}'")
    if "objects" not in exhibition.front.contents:
        return
    for position, each in enumerate(shown.objects):
        if each.image is None or not each.image.pictures:
            continue
        silent = each.kind in WRITTEN and each.transcript is None
        if silent or each.alt in (None, each.title):
            yield _lacking(("objects", position), f"the {each.kind} '{each.id}'")


def _lacking(address: Address, what: str) -> Finding:
    message = f"{what} lacks a description of its own, or its text"
    return S111.at(address, message, "write 'alt' and 'transcript', or take 'certifier' out")
