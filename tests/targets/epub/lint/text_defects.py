"""Defects of documents, their words and notes, of pictures and style sheets."""

from __future__ import annotations

import io
import random

from PIL import Image, ImageCms

from tests.targets.epub.lint.defects import (
    COVER,
    FRONT,
    ONE,
    PACKAGE,
    PLATE,
    SHEET,
    SIGN,
    TWO,
    Defects,
    said,
)
from tests.targets.epub.lint.sound import Files, picture

TABLE = '<th scope="col">Place</th>'


def drawn(name: str, width: int, height: int, kind: str = "JPEG", mode: str = "RGB", **more):
    """Return what puts another picture in the place of one."""

    def spoil(book: Files) -> None:
        book.files[name] = picture(width, height, kind, mode, **more)

    return spoil


def sheet(css: str):
    """Return what adds a rule to the sheet."""
    return lambda book: book.say(SHEET, "h1, h2 {", f"{css}\nh1, h2 {{")


def prose(words: str):
    """Return what adds a paragraph."""
    return said(ONE, "<p>There was a sign.</p>", f"<p>There was a sign.</p>{words}")


def adobe(book: Files) -> None:
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    words = "sRGB built-in".encode("utf-16-be")
    assert words in profile
    other = "AdobeRGB 1998".encode("utf-16-be")
    book.files[PLATE] = picture(400, 300, icc_profile=bytes(profile).replace(words, other))


def noise(book: Files) -> None:
    """Put a photograph saved as PNG: what hardly packs."""
    pixels = random.Random(1).randbytes(200 * 150 * 3)
    data = io.BytesIO()
    Image.frombytes("RGB", (200, 150), pixels).save(data, "PNG")
    book.files[SIGN] = data.getvalue()
    book.say(ONE, 'width="40" height="20"', 'width="200" height="150"')


def heavy(book: Files) -> None:
    book.files[PLATE] += bytes(1_600_000)


def crowded(book: Files) -> None:
    book.say(ONE, "<p>There was a sign.</p>", "<p>There was a sign.</p>" * 12_000)


def laden(book: Files) -> None:
    """Show eight pictures of 1.4 MB in one document."""
    shown = []
    for number in range(8):
        book.add(f"EPUB/images/p{number}.jpg", picture(400, 300) + bytes(1_400_000), "image/jpeg")
        shown.append(f'<p><img src="../images/p{number}.jpg" alt="A gate."/></p>')
    prose("".join(shown))(book)


DEFECTS: Defects = {
    # --- structure ---
    "a document without title": ("E045", said(ONE, "<title>The journey</title>", "<title/>")),
    "a title that is a file's name": ("E046", said(ONE, "<title>The journey", "<title>one.xhtml")),
    "a level left out": (
        "E047",
        lambda book: book.say(ONE, "h2>", "h3>", 2),
    ),
    "two headings in a section": (
        "E048",
        said(TWO, "<h2>Index</h2>", "<h2>Index</h2><h2>Index</h2>"),
    ),
    "a heading above that of its section": (
        "E048",
        said(TWO, "<h2>Index</h2>", "<h2>Index</h2><h1>Index</h1>"),
    ),
    "an empty paragraph": ("E049", prose("<p> </p>")),
    "an empty heading": ("E049", said(TWO, "<h2>Index</h2>", "<h2>Index</h2><h3></h3>")),
    "a chapter no screen reader knows": ("E050", said(ONE, ' role="doc-chapter"', "")),
    "a page in another role": (
        "E050",
        said(TWO, 'pagebreak" role="doc-pagebreak"', 'pagebreak" role="separator"'),
    ),
    "a type that is none": ("E051", said(TWO, 'epub:type="loi"', 'epub:type="plates"')),
    "a role that is none": ("E052", said(TWO, 'id="plate-1"', 'id="plate-1" role="doc-plate"')),
    "an id twice": ("E053", said(TWO, 'id="long"', 'id="plate-1"')),
    "a link without address": ("E054", prose("<p>See <a>the plate</a>.</p>")),
    "a list of plates with other words": ("E055", said(TWO, ">The gate of", ">The fence of")),
    # --- notes ---
    "a call of no note": (
        "E056",
        lambda book: (
            book.say(ONE, 'epub:type="footnotes" role="doc-endnotes" aria-label="Notes"', ""),
            book.say(ONE, 'epub:type="footnote" role="doc-footnote" ', ""),
        ),
    ),
    "a note that does not lead back": (
        "E057",
        said(ONE, '<a epub:type="backlink"\n role="doc-backlink" href="#call-1">1</a>', "1"),
    ),
    "a note that leads back elsewhere": ("E057", said(ONE, 'href="#call-1"', 'href="#page-1"')),
    "a note that nothing calls": (
        "E058",
        said(
            ONE,
            '<aside epub:type="footnote"',
            '<aside epub:type="footnote" role="doc-footnote"><p>Lost.</p></aside>'
            '<aside epub:type="footnote"',
        ),
    ),
    # --- tables ---
    "a table without heads": (
        "E059",
        lambda book: (
            book.say(ONE, 'th scope="col"', "td", 9),
            book.say(ONE, 'th scope="row"', "td"),
            book.say(ONE, "</th>", "</td>", 9),
        ),
    ),
    "heads in no thead": (
        "E059",
        lambda book: (book.say(ONE, "<thead>", "<tbody>"), book.say(ONE, "</thead>", "</tbody>")),
    ),
    "a head that heads nothing": ("E059", said(ONE, TABLE, "<th>Place</th>")),
    "an empty head": ("E059", said(ONE, TABLE, '<th scope="col"></th>')),
    "a table without caption": ("E060", said(ONE, "<caption>Days on the way</caption>", "")),
    # --- languages and letters ---
    "two languages of one element": (
        "E061",
        said(ONE, 'lang="ru" xml:lang="ru"', 'lang="ru" xml:lang="uk"'),
    ),
    "a document of no language": ("E062", said(ONE, ' lang="en" xml:lang="en"', "")),
    "a document in a language of its own": (
        "E062",
        said(TWO, 'lang="en" xml:lang="en"', 'lang="fr" xml:lang="fr"'),
    ),
    "a tag that is none": (
        "E063",
        said(ONE, 'lang="ru" xml:lang="ru"', 'lang="ru_RU" xml:lang="ru_RU"'),
    ),
    "a language nobody knows": (
        "E063",
        said(ONE, 'lang="ru-Latn"\n xml:lang="ru-Latn"', 'lang="jp"\n xml:lang="jp"'),
    ),
    "Russian in English": ("E064", prose("<p>It said Воркута.</p>")),
    "Hebrew in English": ("E064", prose("<p>It said שלום.</p>")),
    "Greek in Russian": ("E064", said(ONE, "Ленинград", "Ленинград λόγος")),
    "Russian in Latin letters": (
        "E065",
        said(ONE, 'lang="ru-Latn"\n xml:lang="ru-Latn"', 'lang="ru"\n xml:lang="ru"'),
    ),
    "a soft hyphen": ("E066", prose("<p>jour\u00adney</p>")),
    "a byte order mark in the text": ("E066", prose("<p>\ufeffjourney</p>")),
    "two spaces": ("E067", prose("<p>one  two</p>")),
    "two spaces about an element": ("E067", prose("<p>one <i> two</i></p>")),
    "a space and one that does not break": ("E067", prose("<p>one \u00a0two</p>")),
    "two stops": ("E067", prose("<p>The end <i>of it.</i>.</p>")),
    "two commas": ("E067", prose("<p>one,, two</p>")),
    # --- pictures ---
    "a picture without description": ("E005", said(ONE, 'alt="An arrow." ', "")),
    "an empty description in a figure": (
        "E005",
        said(TWO, 'alt="A gate between two towers."', 'alt=""'),
    ),
    "a description that is a file's name": ("E068", said(ONE, "An arrow.", "sign.png")),
    "a description without end": ("E068", said(ONE, "An arrow.", "An arrow")),
    "a PNG called JPEG": ("E069", drawn(PLATE, 400, 300, "PNG", "P")),
    "a picture cut off": ("E069", lambda book: book.files.update({PLATE: book.files[PLATE][:90]})),
    "a picture of a kind nobody shows": (
        "E069",
        said(PACKAGE, 'sign.png" media-type="image/png"', 'sign.png" media-type="image/tiff"'),
    ),
    "a picture for the press": ("E070", drawn(PLATE, 400, 300, mode="CMYK")),
    "a picture in other colours": ("E070", adobe),
    "a transparent picture": ("E070", drawn(SIGN, 40, 20, "PNG", "RGBA")),
    "a progressive picture": ("E071", drawn(PLATE, 400, 300, progressive=True)),
    "a picture that tells where it was made": (
        "E071",
        drawn(PLATE, 400, 300, exif=b"Exif\0\0II*\0\x08\0\0\0\0\0"),
    ),
    "a picture with a comment": ("E071", drawn(PLATE, 400, 300, comment=b"by me")),
    "a photograph as PNG": ("E072", noise),
    "a picture of other proportions": ("E073", said(TWO, 'height="300"', 'height="400"')),
    # --- sheets ---
    "a class that nobody has": ("E075", sheet(".gone { margin: 0; }")),
    "an element that nobody has": ("E075", sheet("blockquote { margin: 0; }")),
    "a selector twice": ("E076", sheet("h1, h2 { margin: 0; }")),
    "sizes in rem": ("E077", sheet("p { margin: 0 0 1rem; }")),
    "letters in px": ("E077", sheet("p { font-size: 12px; }")),
    "letters in pt": ("E077", sheet("p { font: 10pt/1.2 serif; }")),
    "a line height with a unit": ("E077", sheet("p { line-height: 1.4em; }")),
    "a height in percent": ("E077", sheet("img { max-height: 90%; }")),
    "letters in px in the text": ("E077", prose('<p style="font-size: 9px">Small.</p>')),
    "a colour": ("E078", sheet("p { color: #222; }")),
    "a background": ("E078", sheet("p { background: ivory; }")),
    "a coloured line": ("E078", sheet("p { border-left: 1px solid gray; }")),
    "a colour in a head": ("E078", said(TWO, "</head>", "<style>p { color: red }</style></head>")),
    "hyphens for new readers alone": ("E079", sheet("p { hyphens: none; }")),
    # --- stores ---
    "a picture of many px": (
        "E080",
        lambda book: (
            drawn(PLATE, 2400, 1800)(book),
            book.say(TWO, 'width="400"\n height="300"', ""),
        ),
    ),
    "a cover of many px": (
        "E080",
        lambda book: (
            drawn(FRONT, 2000, 3200)(book),
            book.say(COVER, 'width="1600" height="2560"', ""),
        ),
    ),
    "a heavy picture": ("E081", heavy),
    "a long document": ("E082", crowded),
    "a heavy document": ("E083", laden),
    "a function": ("E085", sheet("p { margin: calc(1em + 2px); }")),
    "a wide table": ("E086", said(ONE, "<td>12</td>", '<td colspan="4">12</td>')),
    "a small cover": (
        "E087",
        lambda book: (
            drawn(FRONT, 600, 960)(book),
            book.say(COVER, 'width="1600" height="2560"', ""),
        ),
    ),
    "a cover that is too long": (
        "E088",
        lambda book: (
            drawn(FRONT, 1400, 7400)(book),
            book.say(COVER, 'width="1600" height="2560"', ""),
        ),
    ),
}
