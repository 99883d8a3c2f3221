"""Defects of the zip, the package, its metadata and the navigation."""

from __future__ import annotations

import random

from tests.targets.epub.lint.defects import (
    NAV,
    ONE,
    PACKAGE,
    PLATE,
    SHEET,
    SIGN,
    TWO,
    Defects,
    after,
    said,
)
from tests.targets.epub.lint.sound import Files

XHTML = "application/xhtml+xml"
FEATURE = '<meta property="schema:accessibilityFeature">{}</meta>\n'
LEAF = """<html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en"><head>
<title>Aside</title></head><body><p>Words.</p></body></html>"""


def feature(old: str, new: str = ""):
    """Return what exchanges a feature, or takes it out."""
    return said(PACKAGE, FEATURE.format(old), FEATURE.format(new) if new else "")


def last(book: Files) -> None:
    book.files["mimetype"] = book.files.pop("mimetype")


def loose(book: Files) -> None:
    book.files["EPUB/notes.txt"] = b"seen by nobody"


def lost(book: Files) -> None:
    del book.files[SIGN]
    book.say(ONE, "../images/sign.png", "../images/plate.jpg")
    book.say(ONE, 'width="40" height="20"', "")


def stamped(book: Files) -> None:
    book.stamps[ONE] = (2026, 11, 28, 9, 30, 0)


def packed(book: Files) -> None:
    book.files[PLATE] += random.Random(1).randbytes(90_000)
    book.packed.add(PLATE)


def folded(book: Files) -> None:
    book.add("EPUB/css/Book.css", "body { margin: 0 }", "text/css")
    book.say(PACKAGE, 'id="Book"', 'id="book-again"')


def renamed(name: str):
    def spoil(book: Files) -> None:
        book.add(name, "body { margin: 0 }", "text/css")

    return spoil


def unread(book: Files) -> None:
    book.add("EPUB/text/aside.xhtml", LEAF, XHTML)


def linked(book: Files) -> None:
    unread(book)
    book.say(ONE, "There was a sign.", 'There <a href="aside.xhtml">was</a> a sign.')


def in_latin_1(book: Files) -> None:
    text = book.text(SHEET) + "/* Müller */"
    book.files[SHEET] = text.encode("latin-1")


def in_utf_16(book: Files) -> None:
    text = book.text(TWO).replace("utf-8", "utf-16")
    book.files[TWO] = text.encode("utf-16")


def two_navs(book: Files) -> None:
    book.say(PACKAGE, 'text/one.xhtml" media-type="application/xhtml+xml"', 'text/one.xhtml" '
             'media-type="application/xhtml+xml" properties="nav"')  # fmt: skip


def without(name: str, begin: str, end: str):
    """Return what takes a passage out of a file."""

    def spoil(book: Files) -> None:
        text = book.text(name)
        start = text.index(begin)
        book.files[name] = (text[:start] + text[text.index(end, start) + len(end) :]).encode()

    return spoil


def no_pages(book: Files) -> None:
    for name in (ONE, TWO):
        text = book.text(name)
        while '<span epub:type="pagebreak"' in text:
            start = text.index('<span epub:type="pagebreak"')
            text = text[:start] + text[text.index("</span>", start) + 7 :]
        book.files[name] = text.encode()
    without(NAV, '<nav epub:type="page-list"', "</nav>")(book)
    feature("pageBreakMarkers")(book)
    feature("pageNavigation")(book)


DEFECTS: Defects = {
    # --- the zip ---
    "the mimetype comes last": ("E002", last),
    "the mimetype is compressed": ("E002", lambda book: book.packed.add("mimetype")),
    "the mimetype ends with a line": ("E002", after("mimetype", "epub+zip", "\n")),
    "a file the manifest has not": ("E003", loose),
    "a file that is missing": ("E003", lost),
    "a link to a lost file": ("E004", said(ONE, "two.xhtml#plate-1", "three.xhtml#plate-1")),
    "a link to a lost id": ("E004", said(ONE, "two.xhtml#plate-1", "two.xhtml#plate-2")),
    "a file with the time of day": ("E010", stamped),
    "a picture compressed once more": ("E011", packed),
    "a file twice in the zip": ("E012", lambda book: book.again.append(SHEET)),
    "two files that differ in case": ("E012", folded),
    "a name with a question mark": ("E013", renamed("EPUB/css/what?.css")),
    "a name with a space": ("E014", renamed("EPUB/css/my book.css")),
    "a name in Cyrillic": ("E014", renamed("EPUB/css/книга.css")),
    "a sheet in Latin 1": ("E015", in_latin_1),
    "a document in UTF-16": ("E015", in_utf_16),
    "an element that is not closed": ("E016", said(TWO, "</details>", "")),
    "a brace that is not closed": ("E016", said(SHEET, "80vh; }", "80vh;")),
    "an entity of HTML": ("E017", said(ONE, "There was", "There&nbsp;was")),
    "a document nobody comes to": ("E018", unread),
    "a link out of the order of reading": ("E019", linked),
    # --- the package ---
    "no title": ("E020", without(PACKAGE, '<dc:title id="title">', "subtitle</meta>\n")),
    "no identifier that is named": ("E020", said(PACKAGE, 'unique-identifier="pub-id"', "")),
    "no time of change": ("E020", without(PACKAGE, '<meta property="dcterms:mod', "</meta>")),
    "a role of nobody": ("E021", said(PACKAGE, 'refines="#maker" sch', 'refines="#made" sch')),
    "an empty publisher": ("E022", said(PACKAGE, "An archive", " ")),
    "a role that no library knows": ("E023", said(PACKAGE, ">aut<", ">author<")),
    "a time without its zone": ("E024", said(PACKAGE, "09:30:00Z", "09:30:00")),
    "a time that is none": ("E024", said(PACKAGE, "T09:30", "T29:30")),
    "a package without language": ("E025", said(PACKAGE, ' xml:lang="en"', "")),
    "a package in another language": ("E025", said(PACKAGE, 'xml:lang="en"', 'xml:lang="de"')),
    "an item without type": (
        "E026",
        said(PACKAGE, 'sign.png" media-type="image/png"', 'sign.png"'),
    ),
    "an id twice in the manifest": ("E026", said(PACKAGE, 'id="plate"', 'id="sign"')),
    "a spine that names nothing": (
        "E026",
        said(PACKAGE, "</spine>", '<itemref idref="three"/></spine>'),
    ),
    "a document twice in the spine": (
        "E026",
        said(PACKAGE, "</spine>", '<itemref idref="one"/></spine>'),
    ),
    "two navigation documents": ("E027", two_navs),
    "no table of contents": ("E027", said(NAV, 'epub:type="toc" role="doc-toc"', "")),
    "a script that is not told": (
        "E028",
        said(ONE, "</head>", "<script>window.x = 1;</script></head>"),
    ),
    "a drawing that is not there": ("E028", said(PACKAGE, '"nav"/>', '"nav svg"/>')),
    "a date in words": ("E029", said(PACKAGE, ">2026-11<", ">autumn 2026<")),
    "a day that is not": ("E029", said(PACKAGE, ">2026-11<", ">2026-11-31<")),
    "a time that programs cannot read": ("E029", said(ONE, '"1941-07"', '"July"')),
    "an author without sorting": ("E030", without(PACKAGE, '<meta property="file-as"', "</meta>")),
    "a title of no type": ("E030", without(PACKAGE, '<meta property="title-type"', "</meta>")),
    # --- accessibility ---
    "nothing of hazards": (
        "E031",
        without(PACKAGE, '<meta property="schema:accessibilityHazard"', "</meta>"),
    ),
    "an index that is none": (
        "E032",
        said(TWO, ' epub:type="index" role="doc-index"', ""),
    ),
    "captions of no film": ("E032", feature("ARIA", "captions")),
    "contents kept silent": ("E033", feature("tableOfContents")),
    "descriptions kept silent": ("E033", feature("alternativeText")),
    "pictures kept silent": (
        "E033",
        lambda book: (
            book.say(PACKAGE, '<meta property="schema:accessMode">visual</meta>\n', ""),
            book.say(PACKAGE, ">textual,visual<", ">textual<"),
        ),
    ),
    "no hazard and one": (
        "E034",
        said(
            PACKAGE,
            ">none</meta>",
            '>none</meta><meta property="schema:accessibilityHazard">flashing</meta>',
        ),
    ),
    "sound that suffices": ("E034", said(PACKAGE, ">textual,visual<", ">auditory<")),
    "a feature misspelt": ("E035", feature("ARIA", "aria")),
    "a claim of nobody": ("E036", without(PACKAGE, '<meta property="a11y', "</meta>")),
    "a claim misspelt": ("E036", said(PACKAGE, "1.1 - WCAG 2.2", "1.1 – WCAG 2.2")),
    "pages of no edition": ("E037", without(PACKAGE, '<meta property="pageBreakS', "</meta>")),
    "an edition without pages": ("E037", no_pages),
    # --- navigation ---
    "a heading that is not listed": (
        "E038",
        without(NAV, '<li><a href="text/one.xhtml#camp"', "</li>"),
    ),
    "contents out of order": (
        "E039",
        lambda book: (
            book.say(NAV, "one.xhtml#arrest", "one.xhtml#x"),
            book.say(NAV, "one.xhtml#camp", "one.xhtml#arrest"),
            book.say(NAV, "one.xhtml#x", "one.xhtml#camp"),
        ),
    ),
    "an entry without words": ("E040", said(NAV, ">The camp<", "><")),
    "an entry that leads nowhere": ("E040", said(NAV, ' href="text/cover.xhtml"', "")),
    "a landmark of two types": ("E041", said(NAV, '"bodymatter"', '"bodymatter chapter"')),
    "a landmark twice": ("E041", said(NAV, 'epub:type="cover"', 'epub:type="toc"')),
    "no landmarks": ("E041", without(NAV, '<nav epub:type="landmarks"', "</nav>")),
    "pages out of order": (
        "E042",
        lambda book: (
            book.say(NAV, "one.xhtml#page-1", "one.xhtml#x"),
            book.say(NAV, "two.xhtml#page-2", "one.xhtml#page-1"),
            book.say(NAV, "one.xhtml#x", "two.xhtml#page-2"),
            book.say(NAV, ">1<", ">x<"),
            book.say(NAV, ">2<", ">1<"),
            book.say(NAV, ">x<", ">2<"),
        ),
    ),
    "a page that begins nowhere": (
        "E042",
        lambda book: (
            book.say(ONE, 'epub:type="pagebreak" role="doc-pagebreak" id="page-1"', 'id="page-1"'),
            book.say(ONE, ' aria-label="1"', ""),
        ),
    ),
    "a page number that falls": (
        "E042",
        lambda book: (
            book.say(NAV, ">2</a>", ">1</a>"),
            book.say(TWO, 'aria-label="2"', 'aria-label="1"'),
        ),
    ),
    "a page that is not listed": (
        "E043",
        without(NAV, '<li><a href="text/one.xhtml#page-1"', "</li>"),
    ),
    "a page without its number": ("E044", said(ONE, ' aria-label="1"', "")),
    "a page with another number": ("E044", said(ONE, ' aria-label="1"', ' aria-label="11"')),
    "a cover that is none": ("E074", said(PACKAGE, ' properties="cover-image"', "")),
}
