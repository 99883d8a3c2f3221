"""Print an index for an edition without pages of its own: the parts of the book that tell of each.

A link says where it leads: the title of a chapter or entry, then the page of the printed book, or
the number of the paragraph where no book is printed.
Source: EPUB Indexes 1.0, section 3 (the terms of `epub:type`).
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element

from toolkit.book.content.sections import Index, IndexEntry, See
from toolkit.book.elements import Child, append, h, has_class, joined, text_in
from toolkit.book.medium import Setting
from toolkit.book.phrases import phrase
from toolkit.book.whereabouts import Where
from toolkit.model.text import Words

LOCATOR = "index-locator"
PARTS = "parts"
"""The class of a list of parts of the book."""
Label = Callable[[Element], str]
"""What a link leads to within its part: a page, a paragraph; "" where that is not known."""


Line = tuple[str, IndexEntry | See]
"""A line of an index with its id, the same in every edition."""


def numbered(setting: Setting, listed: Index) -> list[Line]:
    """Return the lines of an index with their ids."""
    anchor = setting.section.anchor
    return [(f"{anchor}-L{number}", entry) for number, entry in enumerate(listed.entries, start=1)]


def letter_of(group: Sequence[Line]) -> Element:
    """Return the letter that stands over the lines of a group."""
    id, entry = group[0]
    return h("p", entry.initial, class_="letter", id=f"{id}-A")


def index_of_parts(setting: Setting, listed: Index, *, short: int) -> list[Child]:
    """Return the index; one of more than `short` names has letters to find them by."""
    key = "print" if setting.medium.told_by_pages else "paragraphs"
    legend = [setting.phrase(f"legend-of-{listed.of}-by-parts"), " ", setting.phrase(f"told-{key}")]
    lines = numbered(setting, listed)
    places = {entry.record: id for id, entry in lines if isinstance(entry, IndexEntry)}
    groups = [[*group] for _, group in groupby(lines, lambda line: line[1].initial)]
    return [
        h("p", legend, class_="legend", epub_type="index-headnotes"),
        [
            h(
                "div",
                letter_of(group) if len(lines) > short else None,
                h(
                    "ul",
                    [_line(setting, listed.of, line, places) for line in group],
                    class_="index",
                    epub_type="index-entry-list",
                ),
                class_="group",
                epub_type="index-group",
            )
            for group in groups
        ],
    ]


def _line(setting: Setting, of: str, line: Line, places: Mapping[str, str]) -> Element:
    id, entry = line
    if isinstance(entry, See):
        said = _see(setting, entry, places)
        return h("li", _term(setting, entry.name), ", ", said, id=id, epub_type="index-entry")
    role = setting.words("span", entry.role, class_="role") if entry.role else None
    told = parts_of(setting, entry.anchors, first=_main(setting, of, entry), index=True)
    named = joined([_term(setting, entry.name), role], ", ")
    return h("li", named, ": " if told is not None else None, told, id=id, epub_type="index-entry")


def parts_of(
    setting: Setting, anchors: Sequence[str], *, first: Sequence[Element] = (), index: bool = False
) -> Element | None:
    """Return the parts of the book in which anchors stand, one after another, None for none.

    `first` is what comes before them, `index` whether they are those of an index.
    """
    type_ = LOCATOR if index else None
    parts = [*first, *_mentions(setting, anchors, type_)]
    for part in parts[:-1]:
        part[-1].tail = "; "
    kind = "index-locator-list" if index else None
    return h("ul", parts, class_=PARTS, epub_type=kind) if parts else None


def _see(setting: Setting, entry: See, places: Mapping[str, str]) -> list[Child]:
    """Return the way to the line of the name that has the places."""
    words = h("em", setting.phrase("see-entry"), class_="see-entry")
    link = h("a", setting.inline(entry.to), href=f"#{places[entry.record]}")
    return [words, " ", h("span", link, class_="to", epub_type="index-xref-preferred")]


def _term(setting: Setting, name: Words) -> Element:
    return setting.words("span", name, class_="name", epub_type="index-term")


def _main(setting: Setting, of: str, entry: IndexEntry) -> list[Element]:
    """Return the way to what the book says of somebody or some place in one piece."""
    if not entry.main:
        return []
    words = phrase(f"main-of-{of}", setting.section.language)
    return [_part(setting, (words,), [entry.main], LOCATOR, class_="part main")]


def _mentions(setting: Setting, anchors: Sequence[str], type_: str | None) -> list[Element]:
    """Return the parts in which anchors stand, in reading order."""
    known = [(where, each) for each in anchors if (where := setting.medium.where(each))]
    known.sort(key=lambda one: one[0].order)
    parts: dict[str, list[tuple[Where, str]]] = {}
    for where, anchor in known:
        parts.setdefault(where.part, []).append((where, anchor))
    return [
        _part(setting, places[0][0].titles, [anchor for _, anchor in places], type_)
        for places in parts.values()
    ]


def _part(
    setting: Setting,
    titles: Sequence[Words],
    anchors: Sequence[str],
    type_: str | None,
    *,
    class_: str = "part",
) -> Element:
    """Return the links to places in one part, each with the title of the part."""
    links = [
        h(
            "a",
            joined([setting.inline(each) for each in titles], ", "),
            href=setting.medium.link(anchor),
            epub_type=type_,
        )
        for anchor in anchors
    ]
    item = h("li", joined(links, ", "), class_=class_)
    if setting.medium.told_by_pages:
        return item
    return _told(item, setting.section.language, "paragraph", _paragraph(setting))


def _paragraph(setting: Setting) -> Label:
    def number(link: Element) -> str:
        where = setting.medium.where(_anchor(link))
        return str(where.paragraph) if where and where.paragraph else ""

    return number


def tell_pages(root: Element, labels: Mapping[str, str]) -> Element:
    """Return a document whose index says the page of each place; `labels` by anchor."""
    if not any(has_class(line, PARTS) for line in root.iter("ul")):
        return root
    told = copy.deepcopy(root)
    language = told.get("lang", "")
    for line in told.iter("ul"):
        if has_class(line, PARTS):
            line[:] = [
                _told(item, language, "page", lambda link: labels.get(_anchor(link), ""))
                for item in line
            ]
    return told


def _anchor(link: Element) -> str:
    return link.get("href", "").rpartition("#")[2]


def _told(item: Element, language: str, key: str, label: Label) -> Element:
    """Return the links of a part: the title and the first place, then the other places' numbers.

    Each number is said once. To who hears a link alone a bare number says nothing, so such a link
    is named in full.
    """
    first, *others = list(item)
    end = (others or [first])[-1].tail
    title, said = text_in(list(first.itertext())), label(first)
    if said:
        append(first, f", {phrase(key, language).words}\u00a0{said}")
    made, word = [first], phrase(f"{key}-aloud", language).words
    known = {said, ""}
    for link in others:
        number = label(link)
        if number not in known:
            known.add(number)
            whole = f"{title}, {word}\u00a0{number}"
            kind = link.get("epub:type")
            made.append(h("a", number, href=link.get("href"), epub_type=kind, aria_label=whole))
    for link in made:
        link.tail = ", "
    made[-1].tail = end
    return h("li", made, class_=item.get("class"))
