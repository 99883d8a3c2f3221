"""Say in one place what two languages say: titles, lists and captions, one below the other."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from toolkit.book.elements import append, h, has_class, joined, text_in
from toolkit.model.text import Words

ALSO = "also"
"""The class of what another language says."""
ONCE = ("code", "to-zoom")
"""Parts of a caption that are the same in all languages."""


def below(page: Element, language: str) -> Element:
    """Return what a section says, to stand below the same in the first language.

    Its heading is none of the book's: one section has one heading.
    """
    said = [copy.deepcopy(child) for child in page]
    for child in said:
        child.tail = None
        if child.tag == "h1":
            child.tag = "p"
            child.set("class", child.get("class", "heading"))
    return h("div", said, class_=ALSO, lang=language)


def with_below(page: Element, under: Element) -> None:
    """Add `under` to a section, but for the lines that are the same in both languages.

    The publisher stands at the foot of a title page, so the second name goes there.
    """
    known = {text_in(child) for child in page}
    for child in [child for child in under if text_in(child) in known]:
        under.remove(child)
    foot = next((child for child in page if _is_foot(page, child)), None)
    if foot is not None:
        for child in [child for child in under if has_class(child, "publisher")]:
            under.remove(child)
            said = h("span", child.text, list(child), class_=ALSO, lang=under.get("lang"))
            append(foot, h("br"), said)
    if len(under):
        page.insert(list(page).index(foot) if foot is not None else len(page), under)


def _is_foot(page: Element, child: Element) -> bool:
    return has_class(page, "title-page") and has_class(child, "publisher")


def headed(page: Element, title: Words) -> None:
    """Add a title in another language to the heading of a section."""
    heading = page.find("h1")
    if heading is not None and text_in(heading) != title.words:
        append(heading, " ", h("span", title.words, class_=ALSO, lang=title.language))


def legend(page: Element, language: str) -> Element | None:
    """Return what an index says of itself, to stand below the same in the first language."""
    found = page.find("p[@class='legend']")
    if found is None:
        return None
    return h("p", found.text, list(found), class_="legend", lang=language)


def with_legend(page: Element, other: Element | None) -> None:
    """Add to an index what it says of itself in another language."""
    places = [at for at, child in enumerate(page) if has_class(child, "legend")]
    if places and other is not None:
        page.insert(places[-1] + 1, other)


def sort_lines(pages: Sequence[Element], ids: Sequence[str]) -> None:
    """Put the lines of tables of contents in the order in which the places they lead to stand."""
    order = {id: position for position, id in enumerate(ids)}

    def place(line: Element) -> int:
        links = [href[1:] for item in line.iter("a") if (href := item.get("href"))]
        return min((order[id] for id in links if id in order), default=len(order))

    for page in pages:
        for listed in page.iterfind(".//nav[@role='doc-toc']/ol"):
            listed[:] = sorted(listed, key=place)


def caption(figure: Element, language: str) -> Element:
    """Return what stands below a picture, to stand below the same in the first language."""
    said = [copy.deepcopy(child) for child in figure.iterfind("figcaption/*")]
    kept = [child for child in said if not any(has_class(child, name) for name in ONCE)]
    for child in kept:
        child.tail = None
    return h("span", joined(kept, " "), class_=ALSO, lang=language)


def with_caption(figure: Element, other: Element | None) -> None:
    """Add a caption to that of a picture, without the parts that are the same in both."""
    under = figure.find("figcaption")
    if under is None or other is None:
        return
    known = {text_in(_bare(child)) for child in under}
    said = [child for child in map(_bare, other) if text_in(child) not in known]
    if said:
        append(under, " ", h("span", joined(said, " "), class_=ALSO, lang=other.get("lang")))


def _bare(child: Element) -> Element:
    """Return a copy without what follows it."""
    bare = copy.deepcopy(child)
    bare.tail = None
    return bare
