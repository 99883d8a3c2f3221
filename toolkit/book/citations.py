"""Print works: short where they are cited, whole in the list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import unquote

from toolkit.book.content import Work, Works
from toolkit.book.elements import Child, full_stop, h, joined, text_in
from toolkit.book.medium import Setting
from toolkit.book.phrases import PHRASES, interface
from toolkit.model.prose import Citation

WHOLE = frozenset({"book", "report", "newspaper"})
"""Kinds whose title is set in italics; others stand in quotation marks."""


def citations(setting: Setting, cited: Sequence[Citation]) -> list[Child]:
    """Return short citations, one after another: "Begin, *White Nights*, p. 12; …"."""
    return [*joined([_short(setting, one) for one in cited], "; ")]


def works_cited(setting: Setting, works: Works) -> Child:
    """Return the list of works, in the order given."""
    return h("ul", [_item(setting, work) for work in works.works], class_="works")


def _short(setting: Setting, cited: Citation) -> list[Child]:
    work = setting.library.work(cited.id)
    locator = cited.locator.replace(" ", "\u00a0")  # keeps "p. 12" on one line
    return joined([_family(work.maker), _title(setting, work, short=True), locator], ", ")


def _family(maker: str) -> str:
    """Return the family name of "Begin, Menachem"; a name without a comma is whole."""
    return maker.split(",")[0]


def _title(setting: Setting, work: Work, *, short: bool) -> Child:
    """Return the title, a link where it is cited; the language of the work on it."""
    words = work.title.words.split(": ")[0] if short else work.title.words
    text = setting.link(work.anchor, words) if short else words
    language = setting.differing(work.title.language)
    if work.kind in WHOLE:
        return h("cite", text, class_="title", lang=language)
    quotes = PHRASES[interface(setting.section.language)]
    quoted = h("span", text, class_="title", lang=language)
    return [quotes["opening-quote"], quoted, quotes["closing-quote"]]


def _item(setting: Setting, work: Work) -> Child:
    parts = [
        _lead(setting, work),
        joined([_title(setting, work, short=False), *_made_by(setting, work)], ", "),
        _where(setting, work),
        _imprint(setting, work),
        joined([work.archive, work.reference], ", "),
        f"ISBN {work.isbn}" if work.isbn else None,
        _address(setting, work),
        setting.inline(work.note) if work.note else None,
    ]
    sentences = [[part, full_stop(text_in(part))] for part in parts if part not in (None, "", [])]
    return h("li", joined(sentences, " "), id=work.anchor)


def _lead(setting: Setting, work: Work) -> Child:
    """Return the makers under whose name the work is sorted."""
    if work.authors:
        return "; ".join(work.authors)
    if work.editors:
        return ["; ".join(work.editors), " (", setting.phrase("ed"), ")"]
    return work.corporate


def _made_by(setting: Setting, work: Work) -> list[Child]:
    editors = work.editors if work.authors else ()
    return [
        [setting.phrase(key), " ", ", ".join(_spoken(name) for name in names)]
        for key, names in (("edited-by", editors), ("translated-by", work.translators))
        if names
    ]


def _where(setting: Setting, work: Work) -> list[Child] | None:
    """Return the container with volume and pages; volume and pages of a book without it."""
    words = PHRASES[interface(setting.section.language)]
    volume = f"{words['volume']}\u00a0{work.volume}" if work.volume else None
    pages = f"{words[_page_word(work.pages)]}\u00a0{work.pages}" if work.pages else None
    if not work.container:
        return joined([volume, pages], ", ")
    inside = h("cite", work.container, lang=setting.differing(work.title.language))
    lead: Child = [setting.phrase("in"), " ", inside] if work.kind == "chapter" else inside
    return joined([lead, volume, pages], ", ")


def _spoken(name: str) -> str:
    """Return "Katie Kaplan" for "Kaplan, Katie": inside a sentence a name is not turned round."""
    family, comma, given = name.partition(", ")
    return f"{given} {family}" if comma else name


def _page_word(pages: str) -> str:
    """Return the key of the word before `pages`: one page, or several."""
    return "pages" if re.search(r"[-–,]", pages) else "page"


def _imprint(setting: Setting, work: Work) -> list[Child]:
    printed = ": ".join(part for part in (work.city, work.publisher) if part)
    date = work.date.display(setting.section.language) if work.date else None
    return joined([printed, date], ", ")


def _address(setting: Setting, work: Work) -> list[Child] | None:
    if not work.url:
        return None
    # Printed in letters: "Буц" takes eighteen signs when it is percent-encoded.
    bare = unquote(work.url.removeprefix("https://").removeprefix("http://").rstrip("/"))
    link = h("a", bare, class_="url", href=work.url)
    if not work.accessed:
        return [link]
    seen = work.accessed.display(setting.section.language)
    return [link, " (", setting.phrase("accessed"), " ", seen, ")"]
