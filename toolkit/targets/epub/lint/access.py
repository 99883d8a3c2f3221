"""Compare what the package says of accessibility with what is in the book, in both directions.

A reader chooses a book by these words: one that promises descriptions and has none is worse than
one that promises nothing. Source: EPUB Accessibility 1.1, sections 2 and 3; Schema.org
Accessibility Properties for Discoverability Vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from toolkit.targets.epub.lint.ebook import Ebook
from toolkit.targets.epub.lint.elements import Element, is_pagebreak
from toolkit.targets.epub.lint.faults import Fault, at, quoted
from toolkit.targets.epub.lint.pictures import is_decorative, shown_pictures

PROPERTIES = (
    "schema:accessMode",
    "schema:accessModeSufficient",
    "schema:accessibilityFeature",
    "schema:accessibilityHazard",
    "schema:accessibilitySummary",
)
MODES = frozenset({"auditory", "tactile", "textual", "visual"})
ON_VISUAL = frozenset(
    {
        *("chartOnVisual", "chemOnVisual", "colorDependent", "diagramOnVisual", "mathOnVisual"),
        *("musicOnVisual", "textOnVisual"),
    }
)
_FEATURES = """
annotations ARIA bookmarks index pageBreakMarkers printPageNumbers pageNavigation readingOrder
structuralNavigation tableOfContents taggedPDF alternativeText audioDescription captions
closedCaptions describedMath longDescription openCaptions signLanguage transcript
displayTransformability synchronizedAudioText timingControl unlocked ChemML latex
latex-chemistry MathML MathML-chemistry ttsMarkup highContrastAudio highContrastDisplay
largePrint braille tactileGraphic tactileObject fullRubyAnnotations horizontalWriting
rubyAnnotations verticalWriting withAdditionalWordSegmentation
withoutAdditionalWordSegmentation none unknown
"""
FEATURES = frozenset(_FEATURES.split())
HAZARDS = frozenset({"flashing", "motionSimulation", "sound"})
WORDS = {
    "schema:accessMode": MODES | ON_VISUAL,
    "schema:accessModeSufficient": MODES,
    "schema:accessibilityFeature": FEATURES,
    "schema:accessibilityHazard": HAZARDS
    | {f"no{each[0].upper()}{each[1:]}Hazard" for each in HAZARDS}
    | {f"unknown{each[0].upper()}{each[1:]}Hazard" for each in HAZARDS}
    | {"none", "unknown"},
}
"""The words each property takes; of a feature what stands before the first '/'."""
CLAIM = re.compile(r"EPUB Accessibility 1\.[0-9] - WCAG 2\.[0-2] Level A{1,3}|none")
OLDER = re.compile(r"https?://(www\.)?idpf\.org/epub/a11y/accessibility.*")


def check(book: Ebook) -> Iterator[Fault]:
    """Yield where the package says too much, too little, or what contradicts itself."""
    if book.version != 3:
        return
    said = {name: book.values(name) for name in PROPERTIES}
    file = book.package_path
    silent = [name for name in PROPERTIES if not said[name]]
    if silent:
        yield Fault("E031", f"says nothing of {', '.join(silent)}", file)
    yield from (Fault("E034", message, file) for message in _contradictions(said))
    yield from (Fault("E035", message, file) for message in _unknown(said))
    yield from _claims(book)
    yield from _page_source(book)
    if book.is_whole:
        yield from _compared(Truth(book), said, file)


@dataclass
class Truth:
    """What is true of a book, as far as its files tell."""

    book: Ebook

    @cached_property
    def pictures(self) -> list[Element]:
        """Return the pictures that say something."""
        return [
            each
            for document in self.book.documents.values()
            for each in shown_pictures(document)
            if not is_decorative(each)
        ]

    @cached_property
    def silent(self) -> list[Element]:
        """Return those without a description."""
        return [each for each in self.pictures if each.name == "img" and not each.get("alt")]

    @cached_property
    def telling(self) -> list[Element]:
        """Return those that make a book visual: a cover alone does not, says the vocabulary."""
        return [each for each in self.pictures if not _is_cover(each)]

    @cached_property
    def described(self) -> bool:
        """Tell whether each of these has a description that is no line of its caption."""
        return all(each.get("alt") and not _repeats_caption(each) for each in self.telling)

    def any(self, *names: str) -> bool:
        """Tell whether there is an element of one of these names."""
        return any(True for each in self.book.documents.values() for _ in each.named(*names))

    def typed(self, *kinds: str) -> bool:
        """Tell whether an element is of one of these types, or in one of these roles."""
        return any(
            not set(kinds).isdisjoint((*each.types, *each.roles)) and not each.inside("nav")
            for document in self.book.documents.values()
            for each in document.elements
        )

    @cached_property
    def pages(self) -> bool:
        """Tell whether there is a list of printed pages."""
        return any(each.name == "a" for nav in self.book.navs("page-list") for each in nav.walk())

    @cached_property
    def features(self) -> dict[str, bool]:
        """Return the features of which the files tell whether the book has them."""
        documents = self.book.documents.values()
        breaks = any(is_pagebreak(each) for each_ in documents for each in each_.elements)
        marked = any(each.get("role") for document in documents for each in document.elements)
        locked = bool(self.book.encrypted)
        return {
            "tableOfContents": bool(self.book.navs("toc")),
            "pageNavigation": self.pages,
            "pageBreakMarkers": breaks,
            "index": self.typed("index", "doc-index"),
            "alternativeText": not self.silent,
            "longDescription": any(
                each.get("aria-details") or each.get("aria-describedby") for each in self.pictures
            )
            or self.any("details"),
            "ARIA": marked,
            "MathML": self.any("math:math"),
            "structuralNavigation": any(document.headings for document in documents),
            "displayTransformability": "pre-paginated" not in self.book.values("rendition:layout"),
            "rubyAnnotations": self.any("ruby"),
            "captions": self.any("track"),
            "closedCaptions": self.any("track"),
            "synchronizedAudioText": any(
                each.media_type == "application/smil+xml" for each in self.book.items
            ),
            "unlocked": not locked,
        }


def _is_cover(picture: Element) -> bool:
    around = any("cover" in above.types for above in picture.ancestors())
    return around or "doc-cover" in picture.roles


def _repeats_caption(picture: Element) -> bool:
    """Tell whether the description says what a line of the caption says: a title tells nothing."""
    figures = (above for above in picture.ancestors() if above.name == "figure")
    captions = (each for figure in figures for each in figure.walk() if each.inside("figcaption"))
    return picture.get("alt").rstrip(".") in {each.words().rstrip(".") for each in captions}


TOLD = ("tableOfContents", "pageNavigation", "pageBreakMarkers", "index", "MathML")
"""Features that a book with them should tell of; alternativeText is judged by its pictures."""


def _compared(truth: Truth, said: dict[str, tuple[str, ...]], file: str) -> Iterator[Fault]:
    features = {each.split("/")[0] for each in said["schema:accessibilityFeature"]}
    if features:
        yield from (Fault(code, words, file) for code, words in _of_features(truth, features))
    if modes := set(said["schema:accessMode"]):
        yield from (Fault(code, words, file) for code, words in _of_modes(truth, modes))
    if "textual" in said["schema:accessModeSufficient"] and truth.silent:
        message = "words are said to suffice, and a picture has no description"
        yield Fault("E032", message, file)


def _of_features(truth: Truth, said: set[str]) -> Iterator[tuple[str, str]]:
    for name, true in truth.features.items():
        if name in said and not true:
            yield "E032", f"'{name}' is said of it and is not true"
        if true and name in TOLD and name not in said:
            yield "E033", f"has '{name}' and does not say so"
    if truth.telling and truth.described and "alternativeText" not in said:
        yield "E033", "has 'alternativeText' and does not say so"


def _of_modes(truth: Truth, said: set[str]) -> Iterator[tuple[str, str]]:
    if "visual" in said and not truth.pictures and not truth.any("video", "svg:svg", "canvas"):
        yield "E032", "the mode 'visual' is said of it, and it shows nothing"
    if "visual" not in said and truth.telling:
        yield "E033", "shows pictures and does not say the mode 'visual'"
    if "auditory" in said and not truth.any("audio", "video"):
        yield "E032", "the mode 'auditory' is said of it, and it is silent"
    if "auditory" not in said and truth.any("audio"):
        yield "E033", "has sounds and does not say the mode 'auditory'"


def _contradictions(said: dict[str, tuple[str, ...]]) -> Iterator[str]:
    hazards = set(said["schema:accessibilityHazard"])
    for alone in ("none", "unknown"):
        if alone in hazards and len(hazards) > 1:
            others = ", ".join(sorted(hazards - {alone}))
            yield f"the hazard '{alone}' stands beside others: {others}"
    for each in sorted(HAZARDS & hazards):
        no = f"no{each[0].upper()}{each[1:]}Hazard"
        if no in hazards:
            yield f"the hazards '{each}' and '{no}' contradict each other"
    modes = set(said["schema:accessMode"])
    for words in said["schema:accessModeSufficient"]:
        missing = [each for each in _parts(words) if modes and each not in modes]
        if missing:
            yield f"'{missing[0]}' is said to suffice and is no mode of it"
    features = set(said["schema:accessibilityFeature"])
    for alone in ("none", "unknown"):
        if alone in features and len(features) > 1:
            yield f"the feature '{alone}' stands beside others"


def _parts(words: str) -> list[str]:
    return [each.strip() for each in words.split(",")]


def _unknown(said: dict[str, tuple[str, ...]]) -> Iterator[str]:
    for name, known in WORDS.items():
        for words in said[name]:
            parts = _parts(words) if name == "schema:accessModeSufficient" else [words]
            for each in parts:
                if each.split("/")[0] not in known:
                    yield f"{quoted(each)} is no word of {name}"


def _claims(book: Ebook) -> Iterator[Fault]:
    """Yield claims of conformance that nobody answers for, or that no program understands."""
    claims = [
        each
        for each in book.metas("dcterms:conformsTo")
        if re.match("EPUB Acc|none$|https?://.*a11y", each.words(), re.IGNORECASE)
    ]
    links = [
        each
        for each in book.package
        if each.name == "link"
        and each.get("rel") == "dcterms:conformsTo"
        and OLDER.fullmatch(each.get("href"))
    ]
    certified = any(each.get("property") == "a11y:certifiedBy" for each in book.package)
    for each in (*claims, *links):
        words = each.words() or each.get("href")
        if not CLAIM.fullmatch(words) and not OLDER.fullmatch(words):
            message = f"{quoted(words)} is not written as the standard has it"
            yield at(each, book.package_path, "E036", message)
        if words != "none" and not certified:
            message = f"says that it conforms to {quoted(words)}, and nobody certifies it"
            yield at(each, book.package_path, "E036", message)


def _page_source(book: Ebook) -> Iterator[Fault]:
    """Yield a fault if there are pages of nobody knows which book, or a source of no pages.

    Source: EPUB Accessibility 1.1, section 4.1.2; dc:source, with or without `source-of`, is the
    older manner.
    """
    named = [each for each in book.values("pageBreakSource") if each != "none"]
    older = any(
        each.name == "dc:source"
        or (each.get("property") == "source-of" and each.words() == "pagination")
        for each in book.package
    )
    pages = any(book.navs("page-list"))
    if pages and not named and not older:
        yield Fault("E037", "lists pages and does not say of which edition", book.package_path)
    if named and not pages:
        message = f"names {quoted(named[0])} as the source of its pages and lists none"
        yield Fault("E037", message, book.package_path)
