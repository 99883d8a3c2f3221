"""Check what elements say they are: `epub:type`, and the role that tells it to screen readers.

Source: EPUB 3 Structural Semantics Vocabulary 1.1; Digital Publishing WAI-ARIA Module 1.1; the
pairs are those of Ace by DAISY 1.4.6 (epub-type-has-matching-role).
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.targets.epub.lint.ebook import Ebook
from toolkit.targets.epub.lint.elements import Element
from toolkit.targets.epub.lint.faults import Fault, at

_TYPES = """
cover frontmatter bodymatter backmatter volume part chapter subchapter division abstract
foreword preface prologue introduction preamble conclusion epilogue afterword epigraph toc
toc-brief landmarks loa loi lot lov appendix colophon credits keywords index index-headnotes
index-legend index-group index-entry-list index-entry index-term index-editor-note
index-locator index-locator-list index-locator-range index-xref-preferred index-xref-related
index-term-category index-term-categories glossary glossterm glossdef bibliography biblioentry
titlepage halftitlepage copyright-page seriespage acknowledgments imprint imprimatur
contributors other-credits errata dedication revision-history case-study help marginalia
notice pullquote sidebar tip warning halftitle fulltitle covertitle title subtitle label
ordinal bridgehead learning-objective learning-objectives learning-outcome learning-outcomes
learning-resource learning-resources learning-standard learning-standards answer answers
assessment assessments feedback fill-in-the-blank-problem general-problem qna match-problem
multiple-choice-problem practice question practices true-false-problem panel panel-group
balloon text-area sound-area annotation note footnote endnote rearnote footnotes endnotes
rearnotes annoref biblioref glossref noteref backlink referrer credit keyword topic-sentence
concluding-sentence pagebreak page-list table table-row table-cell list list-item figure aside
antonym-group condensed-entry def dictentry dictionary etymology example gram-info idiom
part-of-speech part-of-speech-list part-of-speech-group phonetic-transcription phrase-list
phrase-group sense-list sense-group synonym-group tran tran-info doc-title
"""
VOCABULARY = frozenset(_TYPES.split())
_ROLES = """
abstract acknowledgments afterword appendix backlink biblioentry bibliography biblioref chapter
colophon conclusion cover credit credits dedication endnote endnotes epigraph epilogue errata
example footnote foreword glossary glossref index introduction noteref notice pagebreak
pagefooter pageheader pagelist part preface prologue pullquote qna subtitle tip toc
"""
ROLES = frozenset(f"doc-{each}" for each in _ROLES.split())
PAIRS = {
    each.removeprefix("doc-"): each
    for each in ROLES - {"doc-biblioentry", "doc-cover", "doc-endnote", "doc-example"}
} | {"help": "doc-tip", "referrer": "doc-backlink", "page-list": "doc-pagelist"}
"""`epub:type` and the role that says the same. Those of single notes and works are given up in
DPUB-ARIA 1.1, and a cover is one only as a picture."""
BARE = ("body", "html", "head")
"""Elements that may have no such role."""


def check(book: Ebook) -> Iterator[Fault]:
    """Yield types and roles that are none, and types without the role that says them aloud."""
    for path, document in book.documents.items():
        for each in document.elements:
            if "epub:type" in each.attributes:
                yield from _types(each, path)
            for role in each.roles:
                if role.startswith("doc-") and role not in ROLES:
                    yield at(each, path, "E052", f"<{each.name}> has the role '{role}'")


def _types(element: Element, path: str) -> Iterator[Fault]:
    for kind in element.types:
        if ":" in kind:  # a word of another vocabulary
            continue
        if kind not in VOCABULARY:
            yield at(element, path, "E051", f"<{element.name}> has the epub:type '{kind}'")
    wanted = [PAIRS[kind] for kind in element.types if kind in PAIRS]
    if not wanted or element.name in BARE or _is_landmark(element):
        return
    if not set(wanted) & set(element.roles):
        has = f"the role '{element.get('role')}'" if element.roles else "no role"
        kind = next(kind for kind in element.types if kind in PAIRS)
        message = f"<{element.name}> has the epub:type '{kind}' and {has}, not '{wanted[0]}'"
        yield at(element, path, "E050", message)


def _is_landmark(element: Element) -> bool:
    """Tell whether an element only names the type of what it leads to."""
    return element.name == "a" and any("landmarks" in above.types for above in element.ancestors())
