"""Derive what a book is to readers who cannot see it, or not well, from what it really holds.

Nothing here is claimed: take a description, a transcript or the index away, and a term goes.
Catalogues are told the same as the e-book itself, since both ask this file.

Sources: the terms are those of "Schema.org Accessibility Properties for Discoverability Vocabulary"
(W3C Accessibility Discoverability Vocabulary Community Group); that all five properties are told,
EPUB Accessibility 1.1, section 2 (and 1.2, draft).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from toolkit.book.content.objects import Object
from toolkit.book.content.panels import Plate
from toolkit.book.content.sections import UNLISTED, Pictured, Section
from toolkit.book.outline import Book
from toolkit.book.phrases import enumerated, interface, phrase
from toolkit.model.text import Words

Form = Literal["epub", "pdf"]
WRITTEN = frozenset({"document", "letter", "printed"})
"""Kinds of objects whose picture is one of text; every panel's is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What a book holds of that matters to access: pictures by number, ways through it.

    Attributes:
        pictures: How many panels and objects are shown in a picture.
        described: How many of these say in words what is to be seen; a title does not.
        written: How many are pictures of text.
        transcribed: How many of these are given as text, too.
        contents: Whether a table of contents leads to its parts.
        index: Whether it has an index.
        pages: Whether the pages of the printed edition are marked and listed.
    """

    pictures: int
    described: int
    written: int
    transcribed: int
    contents: bool
    index: bool
    pages: bool

    @property
    def all_described(self) -> bool:
        """Tell whether every picture is described; so they are where there is none."""
        return self.described == self.pictures

    @property
    def all_transcribed(self) -> bool:
        """Tell whether every picture of text is given as text; so they are where there is none."""
        return self.transcribed == self.written


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """The terms of schema.org that are true of a book, and what they were derived from.

    Attributes:
        modes: `accessMode`: in which forms its matter stands, adaptations left out of account.
        sufficient: `accessModeSufficient`: which of these are enough to understand all of it, each
            a list with commas.
        features: `accessibilityFeature`: what helps; terms that are not true are not there.
        hazards: `accessibilityHazard`.
        held: What all this follows from.
    """

    modes: tuple[str, ...]
    sufficient: tuple[str, ...]
    features: tuple[str, ...]
    hazards: tuple[str, ...]
    held: Held


def access(book: Book, *, form: Form = "epub", pages: bool) -> Access:
    """Return what is true of `book`, and no more.

    Args:
        book: The edition: in an e-book only what flows counts, in a PDF all.
        form: What is made of it.
        pages: Whether the pages of the printed edition are marked and listed in it.
    """
    held = holdings(book.flowing if form == "epub" else book.sections, pages=pages)
    return Access(
        modes=tuple(_modes(held)),
        sufficient=tuple(_sufficient(held)),
        features=tuple(_features(held, form)),
        hazards=("none",),
        held=held,
    )


def holdings(sections: tuple[Section, ...], *, pages: bool) -> Held:
    """Count what `sections` hold."""
    pictures = [each for each in _pictured(sections) if each.picture]
    written = [each for each in pictures if is_written(each)]
    return Held(
        pictures=len(pictures),
        described=sum(map(is_described, pictures)),
        written=len(written),
        transcribed=sum(each.transcript is not None for each in written),
        contents=any(section.kind not in UNLISTED for section in sections),
        index=any(section.kind == "index" for section in sections),
        pages=pages,
    )


def is_written(shown: Pictured) -> bool:
    """Tell whether a picture is one of text, which has to be given as text, too.

    Source: WCAG 2.2, success criteria 1.1.1 and 1.4.5.
    """
    return isinstance(shown, Plate) or shown.kind in WRITTEN


def is_described(shown: Pictured) -> bool:
    """Tell whether words say what is to be seen; the title says only what it is called."""
    return shown.alt is not None and shown.alt != shown.title


def summary(access: Access, language: str) -> Words:
    """Return in sentences what is true, from the same facts as the terms, and that it is derived.

    It is `accessibilitySummary`, and the ONIX summary. Who vouches for more is not told here.
    """
    said = [phrase(key, language).words for key in _sentences(access)]
    ways = enumerated([phrase(key, language).words for key in _ways(access)], language)
    lead = phrase("access-ways", language).words.format(ways=ways)
    derived = phrase("access-derived", language).words
    return Words(interface(language), " ".join((*said, lead, derived)))


def _pictured(sections: tuple[Section, ...]) -> Iterator[Pictured]:
    """Yield the panels and objects that `sections` show, each panel once."""
    shown = {anchor for section in sections for anchor in section.anchors}
    library = sections[0].library if sections else None
    for _, plate in library.plates if library else ():
        if plate.anchor in shown:
            yield plate
    for section in sections:
        yield from (part.content for part in section.parts if isinstance(part.content, Object))


def _modes(held: Held) -> Iterator[str]:
    """Yield `accessMode`.

    - `textual`: always; essays and entries are text.
    - `visual`: pictures that tell something. A cover or a logo alone does not make a book visual,
      says the vocabulary.
    - `textOnVisual`: pictures of text, such as panels. It stands beside `visual`, not for it.
    """
    yield "textual"
    if held.pictures:
        yield "visual"
    if held.written:
        yield "textOnVisual"


def _sufficient(held: Held) -> Iterator[str]:
    """Yield `accessModeSufficient`.

    `textual` alone suffices if each picture has a description and each picture of text its text.
    """
    if held.all_described and held.all_transcribed:
        yield "textual"
    if held.pictures:
        yield "textual,visual"


def _features(held: Held, form: Form) -> Iterator[str]:
    """Yield `accessibilityFeature`; each with what the vocabulary asks for.

    - `tableOfContents`: links to the main sections.
    - `structuralNavigation`: headings mirror the order of parts. Each section of a book has one,
      and parts stand inside sections.
    - `readingOrder`: the order in the markup is the one seen: nothing is placed by CSS (WCAG
      1.3.2); a tagged PDF is read in the order of its tags.
    - `index`: an index to the content.
    - `pageBreakMarkers`, `pageNavigation`: pages of a printed edition are marked; a list leads to
      them.
    - `alternativeText`: for visual content, so only where there is any and all of it has some.
    - `longDescription`: extended descriptions of pictures: the text of all panels and documents.
    - `ARIA`: roles of document structure (e-books; a PDF has tags).
    - `displayTransformability`: colours, type and spacing are left to readers: what flows, without
      fixed sizes and colours, which `verify` refuses.
    - `taggedPDF`: only of a PDF that conforms to PDF/UA, as the edition for the screen does.
    - `unlocked`: no restrictions: we add none.

    Not told, since not so: `transcript` is of audio alone; `describedMath` and `MathML` are of
    mathematics; `highContrastDisplay` promises a contrast, and colours are the reader's here;
    `horizontalWriting` is for languages that are written in both directions; `annotations`,
    `bookmarks` and `printPageNumbers` are deprecated or succeeded by others.
    """
    if held.contents:
        yield "tableOfContents"
    yield from ("structuralNavigation", "readingOrder")
    if held.index:
        yield "index"
    if held.pages:
        yield from ("pageBreakMarkers", "pageNavigation")
    if held.pictures and held.all_described:
        yield "alternativeText"
    if held.written and held.all_transcribed:
        yield "longDescription"
    yield from ("ARIA", "displayTransformability") if form == "epub" else ("taggedPDF",)
    yield "unlocked"


def _sentences(access: Access) -> Iterator[str]:
    """Yield the keys of the sentences that are true, but for how readers find their way."""
    held = access.held
    if not held.pictures:
        yield "access-no-pictures"
    else:
        yield "access-described" if held.all_described else "access-not-described"
    if held.written:
        yield "access-transcribed" if held.all_transcribed else "access-not-transcribed"
    if "displayTransformability" in access.features:
        yield "access-display"
    if "none" in access.hazards:
        yield "access-no-hazard"
    if "unlocked" in access.features:
        yield "access-unlocked"


def _ways(access: Access) -> Iterator[str]:
    """Yield the keys of what leads through the book."""
    if access.held.contents:
        yield "way-contents"
    yield "way-headings"
    if access.held.index:
        yield "way-index"
    if access.held.pages:
        yield "way-pages"
