"""Print what stands before and after the texts: titles, imprint, contents, index, colophon."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element

from toolkit import __version__
from toolkit.book.content.sections import (
    Contents,
    ContentsEntry,
    CoverCredit,
    Credited,
    Index,
    IndexEntry,
    See,
    Title,
)
from toolkit.book.elements import Child, h, joined
from toolkit.book.facts import caution, rights
from toolkit.book.locators import Line, index_of_parts, letter_of, numbered
from toolkit.book.medium import Setting
from toolkit.book.phrases import PHRASES, phrase
from toolkit.book.publication import before_rights, foot
from toolkit.model.text import Words

SHORT = 20
"""So many names are seen at a glance; more have letters to find them by."""


def half_title(setting: Setting, title: Title) -> list[Child]:
    """Return the title alone; no heading, which the title page has."""
    return [setting.words("p", title.title, class_="title")]


def title_page(setting: Setting, title: Title) -> list[Child]:
    """Return title, subtitle and publisher."""
    return [
        setting.words("h1", title.title, class_="title"),
        setting.words("p", title.subtitle, class_="subtitle") if title.subtitle else None,
        setting.words("p", title.publisher, class_="publisher"),
    ]


def imprint(setting: Setting, title: Title) -> list[Child]:
    """Return who made the book, when, its numbers, and what may be done with it."""
    said = title.published
    return [
        setting.words("p", title.title, class_="title"),
        caution(setting, title.caution),
        _makers(setting, title.contributors),
        before_rights(setting, said) if said else None,
        h("p", _publisher(setting, title)),
        terms(setting, title.credit, title.rights),
        _cover(setting, title.cover),
        foot(setting, said) if said else None,
    ]


def contents(setting: Setting, listed: Contents) -> Element:
    """Return the table of contents; one flat list, since nested ones fail PDF/UA-1 (7.2)."""
    lines = [_line(setting, entry) for entry in listed.entries]
    return h("nav", h("ol", lines), class_="contents", role="doc-toc")


def index(setting: Setting, listed: Index) -> list[Child]:
    """Return the index of persons or places; the page of an entry of its own comes first.

    A short index has a space between letters, a longer one the letters themselves.
    """
    if not setting.medium.paged:
        return index_of_parts(setting, listed, short=SHORT)
    legend = h("p", setting.phrase(f"legend-of-{listed.of}"), class_="legend")
    groups = [[*group] for _, group in groupby(numbered(setting, listed), _initial)]
    if len(listed.entries) <= SHORT:
        lines = [
            _name(setting, line, None if number else "initial")
            for group in groups
            for number, line in enumerate(group)
        ]
        return [legend, h("ul", lines, class_="index")]
    return [legend, h("div", [_letter(setting, group) for group in groups], class_="letters")]


def colophon(setting: Setting, title: Title) -> list[Child]:
    """Return the program, and the fonts where the edition brings them; no date of a clock."""
    paged = setting.medium.paged
    return [
        h("p", setting.phrase("made-with"), f" archive-publishing-toolkit {__version__}."),
        h("p", setting.phrase("set-in"), " ", ", ".join(title.faces), ".") if paged else None,
        [h("p", line) for line in setting.medium.colophon],
    ]


def terms(setting: Setting, credit: Words, uri: str) -> list[Child]:
    """Return a credit line and the licence, which a line that names it itself links to."""
    licence = rights(uri)
    named = licence.removeprefix("Creative Commons ")
    short = named if named.startswith("CC") else f"CC {named}"
    before, found, after = credit.words.partition(short)
    if found and licence != named:
        line: list[Child] = [before, h("a", short, href=uri), after]
        return [h("p", line, class_="credit", lang=setting.differing(credit.language))]
    return [
        setting.words("p", credit, class_="credit"),
        h("p", h("a", licence, href=uri), class_="rights"),
    ]


def _makers(setting: Setting, makers: tuple[Credited, ...]) -> Element | None:
    if not makers:
        return None
    lines = [h("li", _done(setting, made.role), setting.inline(made.name)) for made in makers]
    return h("ul", lines, class_="contributors")


def _done(setting: Setting, code: str) -> Child:
    word = trade(setting, code)
    return [setting.inline(word), ": "] if word else None


def trade(setting: Setting, code: str) -> Words | None:
    """Return the word for a MARC relator: the work done, else who does such work."""
    key = next((key for key in (code, f"maker-{code}") if key in PHRASES["en"]), None)
    return phrase(key, setting.section.language) if key else None


def _cover(setting: Setting, cover: CoverCredit | None) -> Element | None:
    """Return whose picture is on the cover, which the PDF for the screen does not have."""
    if cover is None or setting.medium.form == "pdf":
        return None
    credit = setting.words("span", cover.credit, class_="credit") if cover.credit else None
    link = h("a", rights(cover.rights), href=cover.rights) if cover.rights else None
    return h("p", setting.phrase("cover"), ": ", joined([credit, link], " "), class_="cover-credit")


def _publisher(setting: Setting, title: Title) -> list[Child]:
    place: Child = setting.inline(title.publisher)
    if title.homepage:
        shown = title.homepage.removeprefix("https://").removeprefix("http://")
        place = [place, ", ", h("a", shown, class_="url", href=title.homepage)]
    date = setting.timed(title.date, setting.date(title.date, "worded"))
    return [setting.phrase("published-by"), " ", place, ", ", date, "."]


def _line(setting: Setting, entry: ContentsEntry) -> Element:
    number = h("span", str(entry.number), class_="number") if entry.number else None
    title = setting.linked(entry.anchor, entry.title, "title")
    page = setting.page(entry.anchor)
    return h("li", joined([number, title, page], " "), class_=f"level-{entry.level}")


def _initial(line: Line) -> str:
    return line[1].initial


def _letter(setting: Setting, group: list[Line]) -> list[Child]:
    """Return a letter and the names under it."""
    lines = [_name(setting, line, None) for line in group]
    return [letter_of(group), h("ul", lines, class_="index")]


def _name(setting: Setting, line: Line, initial: str | None) -> Element:
    id, entry = line
    if isinstance(entry, See):
        name = setting.words("span", entry.name, class_="name")
        see = h("em", setting.phrase("see-entry"), class_="see-entry")
        to = setting.linked(entry.anchor, entry.to, "to")
        return h("li", name, ", ", see, " ", to, class_=initial, id=id)
    name = setting.linked(entry.main or "", entry.name, "name")
    word = entry.role
    known = setting.words("span", word, class_="role") if word else None
    others = [_also(setting, each.name) for each in entry.also if each.name]
    said = joined([[name, others], known, _pages(setting, entry)], ", ")
    return h("li", said, class_=initial, id=id)


def _also(setting: Setting, name: Words) -> list[Child]:
    """Return the name in another language of the book."""
    return [" (", setting.words("span", name, class_="also"), ")"]


def _pages(setting: Setting, entry: IndexEntry) -> Element:
    mains = [anchor for anchor in (entry.main, *(each.main for each in entry.also)) if anchor]
    slots = [setting.page(anchor) for anchor in (*mains, *entry.anchors)]
    for slot in slots[: len(mains)]:
        if slot is not None:
            slot.set("class", "page main")
    return h("span", joined(slots, ", "), class_="pages")
