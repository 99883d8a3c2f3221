"""Build the navigation document: contents, landmarks, page list.

Source: EPUB 3.3, section 7; DPUB-ARIA 1.1 roles. Apple Books skips a landmark with more than one
`epub:type`, so each has one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from toolkit.book.elements import Child, h
from toolkit.book.phrases import phrase
from toolkit.book.serialise import document, parse, whole
from toolkit.targets.epub.package import Entry, Package

NAV = "nav.xhtml"
"""The name of the navigation document, which lies beside the others."""


def nav(package: Package) -> str:
    """Return the navigation document; the list of pages comes later, when these are known."""
    language = package.language
    title = phrase("contents", language).words
    parts: list[Child] = [
        h(
            "nav",
            h("h1", title),
            _nested(package.entries),
            epub_type="toc",
            role="doc-toc",
            id="toc",
        ),
        _hidden("landmarks", phrase("landmarks", language).words, _landmarks(package)),
    ]
    css = [f"../{href}" for href in package.css]
    return document(
        [part for part in parts if isinstance(part, Element)],
        title=title,
        language=language,
        css=css,
    )


def list_pages(text: str, pages: Sequence[tuple[str, str]], language: str) -> str:
    """Return the navigation document `text` with a list of pages, (label, href) each, if any."""
    if not pages:
        return text
    root = parse(text)
    listed = (h("li", h("a", label, href=href)) for label, href in pages)
    words = phrase("page-list", language).words
    body = next(each for each in root if each.tag == "body")
    body.append(_hidden("page-list", words, listed, role="doc-pagelist"))
    return whole(root)


def _hidden(kind: str, title: str, items: Iterable[Child], *, role: str | None = None) -> Element:
    heading = h("h2", title)
    return h("nav", heading, h("ol", list(items)), epub_type=kind, role=role, hidden="hidden")


def _landmarks(package: Package) -> list[Child]:
    return [
        h("li", h("a", mark.title, epub_type=mark.type, href=mark.href))
        for mark in package.landmarks
    ]


def _nested(entries: Sequence[Entry]) -> Element:
    """Return the entries as a list, each inside the entry before it that is of a higher level."""
    whole = h("ol")
    # The lists that are open, each with the level of its entries.
    lists: list[tuple[int, Element]] = []
    for entry in entries:
        while lists and lists[-1][0] > entry.level:
            lists.pop()
        if not lists:
            lists.append((entry.level, whole))
        elif lists[-1][0] < entry.level:
            above = lists[-1][1][-1]
            inside = above.find("ol")
            if inside is None:
                inside = h("ol")
                above.append(inside)
            lists.append((entry.level, inside))
        lists[-1][1].append(h("li", _link(entry)))
    return whole


def _link(entry: Entry) -> Element:
    if not entry.runs:
        return h("a", entry.title, href=entry.href, lang=entry.lang or None)
    texts = [h("span", text, lang=lang) if lang else text for text, lang in entry.runs]
    return h("a", texts, href=entry.href)
