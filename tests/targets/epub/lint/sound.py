"""Make by hand a small e-book that is as it should be, so that defects can be put into it.

It owes nothing to the makers of our editions: the linter is held to the standards, and not to what
we happen to make.
"""

from __future__ import annotations

import io
import warnings
import zipfile
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from PIL import Image

STAMP = (1980, 1, 1, 0, 0, 0)
CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf"
 media-type="application/oebps-package+xml"/></rootfiles>
</container>"""
PACKAGE = """<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0"
 unique-identifier="pub-id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="pub-id">urn:uuid:9f3a2f6e-0a53-5d3a-8a6c-1f0c0c3f1c11</dc:identifier>
<dc:title id="title">A sound book</dc:title>
<meta property="title-type" refines="#title">main</meta>
<dc:title id="subtitle">With all that a book has</dc:title>
<meta property="title-type" refines="#subtitle">subtitle</meta>
<dc:creator id="maker">Anna Weiss</dc:creator>
<meta property="role" refines="#maker" scheme="marc:relators">aut</meta>
<meta property="file-as" refines="#maker">Weiss, Anna</meta>
<dc:language>en</dc:language>
<dc:date>2026-11</dc:date>
<dc:publisher>An archive</dc:publisher>
<meta property="dcterms:modified">2026-11-28T09:30:00Z</meta>
<meta property="pageBreakSource">urn:isbn:9783161484100</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessModeSufficient">textual,visual</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityFeature">ARIA</meta>
<meta property="schema:accessibilityFeature">index</meta>
<meta property="schema:accessibilityFeature">longDescription</meta>
<meta property="schema:accessibilityFeature">pageBreakMarkers</meta>
<meta property="schema:accessibilityFeature">pageNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">unlocked</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Every picture is described.</meta>
<meta property="dcterms:conformsTo" id="claim">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>
<meta property="a11y:certifiedBy" refines="#claim">A reader of books</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="cover" href="text/cover.xhtml" media-type="application/xhtml+xml"/>
<item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/>
<item id="two" href="text/two.xhtml" media-type="application/xhtml+xml"/>
<item id="css" href="css/book.css" media-type="text/css"/>
<item id="cover-image" href="images/cover.jpg" media-type="image/jpeg" properties="cover-image"/>
<item id="plate" href="images/plate.jpg" media-type="image/jpeg"/>
<item id="sign" href="images/sign.png" media-type="image/png"/>
</manifest>
<spine><itemref idref="cover"/><itemref idref="nav"/>
<itemref idref="one"/><itemref idref="two"/></spine>
</package>"""
HEAD = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"
 lang="en" xml:lang="en">
<head><title>{title}</title><link rel="stylesheet" type="text/css" href="{css}"/></head>
"""
NAV = (
    HEAD.format(title="Contents", css="css/book.css")
    + """<body>
<nav epub:type="toc" role="doc-toc"><h1>Contents</h1><ol>
<li><a href="text/one.xhtml">The journey</a>
<ol><li><a href="text/one.xhtml#arrest">The arrest</a></li>
<li><a href="text/one.xhtml#camp">The camp</a></li></ol></li>
<li><a href="text/two.xhtml#plates">Plates</a></li>
<li><a href="text/two.xhtml#index">Index</a></li>
</ol></nav>
<nav epub:type="landmarks" hidden="hidden"><h2>Landmarks</h2><ol>
<li><a epub:type="cover" href="text/cover.xhtml">Cover</a></li>
<li><a epub:type="toc" href="nav.xhtml">Contents</a></li>
<li><a epub:type="bodymatter" href="text/one.xhtml">The journey</a></li>
</ol></nav>
<nav epub:type="page-list" role="doc-pagelist" hidden="hidden"><h2>Pages</h2><ol>
<li><a href="text/one.xhtml#page-ix">ix</a></li>
<li><a href="text/one.xhtml#page-1">1</a></li>
<li><a href="text/two.xhtml#page-2">2</a></li>
</ol></nav>
</body></html>"""
)
COVER = (
    HEAD.format(title="A sound book", css="../css/book.css")
    + """<body><section epub:type="cover"><img src="../images/cover.jpg" width="1600" height="2560"
 alt="A sound book. With all that a book has." role="doc-cover"/></section></body></html>"""
)
ONE = (
    HEAD.format(title="The journey", css="../css/book.css")
    + """<body><section id="journey" epub:type="chapter" role="doc-chapter">
<span epub:type="pagebreak" role="doc-pagebreak" id="page-ix" aria-label=" page ix. "></span>
<h1>The journey</h1>
<p class="first">She left <i lang="ru" xml:lang="ru">Ленинград</i> for <i lang="ru-Latn"
 xml:lang="ru-Latn">Vorkuta</i> in <time datetime="1941-07">July 1941</time>.<a epub:type="noteref"
 role="doc-noteref" id="call-1" href="#note-1">1</a></p>
<section id="arrest"><h2>The arrest</h2>
<span epub:type="pagebreak" role="doc-pagebreak" id="page-1" aria-label="1"></span>
<p>See the <a href="two.xhtml#plate-1">plate</a>.</p>
<figure><table><caption>Days on the way</caption>
<thead><tr><th scope="col">Place</th><th scope="col">Days</th></tr></thead>
<tbody><tr><th scope="row">Kirov</th><td>12</td></tr></tbody></table></figure></section>
<section id="camp"><h2>The camp</h2>
<p>There was a sign.</p>
<p><img src="../images/sign.png" alt="An arrow." width="40" height="20"/></p></section>
<section epub:type="footnotes" role="doc-endnotes" aria-label="Notes">
<aside epub:type="footnote" role="doc-footnote" id="note-1"><p><a epub:type="backlink"
 role="doc-backlink" href="#call-1">1</a> The date is that of the order.</p></aside></section>
</section></body></html>"""
)
TWO = (
    HEAD.format(title="Plates", css="../css/book.css")
    + """<body>
<section id="plates" epub:type="loi"><h1>Plates</h1>
<ol><li><a href="#plate-1">The gate of the camp</a></li></ol>
<figure id="plate-1"><img src="../images/plate.jpg" alt="A gate between two towers." width="400"
 height="300" aria-details="long"/><figcaption>1. The gate of the camp, 1943.</figcaption></figure>
<details id="long"><summary>What is written on it</summary><p>Labour is honour.</p></details>
</section>
<section id="index" epub:type="index" role="doc-index"><h2>Index</h2>
<span epub:type="pagebreak" role="doc-pagebreak" id="page-2" aria-label="2"></span>
<ul><li>Kirov, <a href="one.xhtml#arrest">1</a></li></ul></section>
</body></html>"""
)
SHEET = """body { margin: 1em; line-height: 1.4; -epub-hyphens: auto; hyphens: auto; }
h1, h2 { font-size: 1.4em; }
.first { text-indent: 0; }
figure img { max-width: 100%; max-height: 80vh; }
aside { margin: 0; }
"""


@dataclass
class Files:
    """The files of an e-book, and how they are zipped."""

    files: dict[str, bytes]
    stamps: dict[str, tuple[int, int, int, int, int, int]] = field(default_factory=dict)
    packed: set[str] = field(default_factory=set)
    again: list[str] = field(default_factory=list)

    def text(self, name: str) -> str:
        return self.files[name].decode()

    def say(self, name: str, old: str, new: str, times: int = 1) -> None:
        """Change the words of a file."""
        text = self.text(name)
        assert old in text, f"{old} is not in {name}"
        self.files[name] = text.replace(old, new, times).encode()

    def add(self, name: str, data: bytes | str, media_type: str, properties: str = "") -> None:
        """Add a file and its item."""
        self.files[name] = data if isinstance(data, bytes) else data.encode()
        id = name.rpartition("/")[2].partition(".")[0]
        said = f' properties="{properties}"' if properties else ""
        href = name.removeprefix("EPUB/").replace(" ", "%20").replace("?", "%3F")
        item = f'<item id="{id}" href="{href}" media-type="{media_type}"{said}/></manifest>'
        self.say("EPUB/package.opf", "</manifest>", item)

    def write(self, target: Path) -> Path:
        """Zip everything, in order."""
        # One of the defects is a name that stands twice.
        with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(target, "w") as book:
            for name in (*self.files, *self.again):
                entry = zipfile.ZipInfo(name, self.stamps.get(name, STAMP))
                stored = name.endswith((".jpg", ".png")) or name == "mimetype"
                deflated = name in self.packed or not stored
                entry.compress_type = zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED
                book.writestr(entry, self.files[name])
        return target


def picture(
    width: int, height: int, kind: str = "JPEG", mode: str = "RGB", **more: object
) -> bytes:
    """Return a picture of stripes, which no compression makes vanish."""
    data = io.BytesIO()
    image = Image.new(mode, (width, height))
    image.paste(Image.linear_gradient("L").resize((width, height)).convert(mode))
    image.save(data, kind, **more)
    return data.getvalue()


@cache
def _pictures() -> dict[str, bytes]:
    return {
        "EPUB/images/cover.jpg": picture(1600, 2560),
        "EPUB/images/plate.jpg": picture(400, 300),
        "EPUB/images/sign.png": picture(40, 20, "PNG", "P"),
    }


def sound() -> Files:
    """Return an e-book with notes, a plate, a table, pages and an index."""
    texts = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "EPUB/package.opf": PACKAGE,
        "EPUB/nav.xhtml": NAV,
        "EPUB/text/cover.xhtml": COVER,
        "EPUB/text/one.xhtml": ONE,
        "EPUB/text/two.xhtml": TWO,
        "EPUB/css/book.css": SHEET,
    }
    return Files({name: text.encode() for name, text in texts.items()} | _pictures())
