"""Make the smallest products that are right, each easy to spoil in one place."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PIL import Image

CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""
PACKAGE = """<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" xml:lang="en" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:example:small</dc:identifier>
<dc:title>A small book</dc:title>
<dc:language>en</dc:language>
<dc:creator>Somebody</dc:creator>
<dc:date>2026-01-01</dc:date>
<dc:publisher>Archive</dc:publisher>
<meta property="dcterms:modified">2026-01-01T00:00:00Z</meta>
<meta property="pageBreakSource">urn:isbn:9780000000002</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">All text.</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
<item id="two" href="two.xhtml" media-type="application/xhtml+xml"/>
</manifest>
<spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/></spine>
</package>
"""
PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"
    xml:lang="en" lang="en">
<head><title>{title}</title></head>
<body>{body}</body>
</html>
"""
CHAPTER = """<section epub:type="chapter" role="doc-chapter" aria-labelledby="{id}">
<h1 id="{id}">{title}</h1>
<p><span epub:type="pagebreak" role="doc-pagebreak" id="page-{page}"
    aria-label=" page {page}. "></span>Text.</p>
</section>"""
NAVIGATION = """<nav epub:type="toc" role="doc-toc" aria-labelledby="toc">
<h1 id="toc">Contents</h1><ol>
<li><a href="one.xhtml">One</a></li><li><a href="two.xhtml">Two</a></li></ol></nav>
<nav epub:type="page-list" role="doc-pagelist" aria-labelledby="pages">
<h2 id="pages">Pages</h2><ol>
<li><a href="one.xhtml#page-1">1</a></li><li><a href="two.xhtml#page-2">2</a></li></ol></nav>
<nav epub:type="landmarks" aria-labelledby="landmarks"><h2 id="landmarks">Landmarks</h2><ol>
<li><a epub:type="toc" href="nav.xhtml">Contents</a></li>
<li><a epub:type="bodymatter" href="one.xhtml">Start</a></li></ol></nav>"""


def _chapter(title: str, *, page: int) -> str:
    body = CHAPTER.format(id=f"chapter-{page}", title=title, page=page)
    return PAGE.format(title=title, body=body)


BOOK = {
    "META-INF/container.xml": CONTAINER,
    "EPUB/package.opf": PACKAGE,
    "EPUB/nav.xhtml": PAGE.format(title="Contents", body=NAVIGATION),
    "EPUB/one.xhtml": _chapter("One", page=1),
    "EPUB/two.xhtml": _chapter("Two", page=2),
}


def write_epub(path: Path, changes: Mapping[str, tuple[str, str]] | None = None) -> Path:
    """Write a small, right EPUB; `changes` replace (old, new) in the files they name."""
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        for name, text in BOOK.items():
            old, new = (changes or {}).get(name, ("", ""))
            assert old in text, f"{name} does not hold {old!r}, so nothing would be spoilt"
            book.writestr(name, text.replace(old, new) if old else text)
    return path


WIDTH, HEIGHT, TILE = 2400, 1800, 512
SCALES = (1, 2, 4)


def write_tiles(folder: Path, *, url: str) -> Path:
    """Write a picture of 2400 x 1800 px as level-0 tiles of 512 px in scales 1, 2 and 4.

    Source: IIIF Image API 3.0, implementation note 3 (edges round up).
    """
    for number, (name, size) in enumerate(_tiles().items()):
        path = folder / name / "0" / "default.jpg"
        path.parent.mkdir(parents=True)
        path.write_bytes(_jpeg(size, colour=(number * 53 % 256, number * 97 % 256, 128)))
    info = {
        "@context": "http://iiif.io/api/image/3/context.json",
        "id": url,
        "type": "ImageService3",
        "protocol": "http://iiif.io/api/image",
        "profile": "level0",
        "width": WIDTH,
        "height": HEIGHT,
        "sizes": [{"width": w, "height": h} for w, h in map(_scaled, reversed(SCALES))],
        "tiles": [{"width": TILE, "height": TILE, "scaleFactors": list(SCALES)}],
    }
    (folder / "info.json").write_text(json.dumps(info), encoding="utf-8")
    return folder


def _scaled(scale: int) -> tuple[int, int]:
    return -(-WIDTH // scale), -(-HEIGHT // scale)


def _tiles() -> dict[str, tuple[int, int]]:
    """Return region/size -> pixels of every file."""
    tiles = {f"full/{w},{h}": (w, h) for w, h in map(_scaled, SCALES)}
    tiles |= {"full/max": (WIDTH, HEIGHT), "full/90,": (90, 68)}
    for scale in SCALES:
        step = TILE * scale
        for x in range(0, WIDTH, step):
            for y in range(0, HEIGHT, step):
                w, h = min(step, WIDTH - x), min(step, HEIGHT - y)
                size = (-(-w // scale), -(-h // scale))
                tiles[f"{x},{y},{w},{h}/{size[0]},{size[1]}"] = size
    return tiles


def _jpeg(size: tuple[int, int], *, colour: tuple[int, int, int]) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", size, colour).save(data, "JPEG")
    return data.getvalue()


def write_manifest(path: Path, *, url: str, service: str) -> Path:
    """Write a manifest of two canvases with the picture of `write_tiles`, and a range for each.

    The ranges stand the other way round, so that the first leads to the second canvas.
    """
    canvases = [_canvas(f"{url}/canvas/{number}", service) for number in (1, 2)]
    ranges = [
        {
            "id": f"{url}/range/{number}",
            "type": "Range",
            "label": {"en": [f"Chapter {number}"]},
            "items": [{"id": canvas["id"], "type": "Canvas"}],
        }
        for number, canvas in enumerate(reversed(canvases))
    ]
    whole = {"id": f"{url}/range", "type": "Range", "label": {"en": ["All"]}, "items": ranges}
    manifest = {
        "@context": "http://iiif.io/api/presentation/3/context.json",
        "id": url,
        "type": "Manifest",
        "label": {"en": ["A small exhibition"]},
        "items": canvases,
        "structures": [whole],
    }
    path.write_text(json.dumps(manifest), encoding="utf-8")
    return path


def _canvas(id: str, service: str) -> dict[str, Any]:
    annotation = {
        "id": f"{id}/annotation",
        "type": "Annotation",
        "motivation": "painting",
        "body": _image(service, "max", WIDTH, HEIGHT),
        "target": id,
    }
    small = _image(service, "600,450", 600, 450)
    return {
        "id": id,
        "type": "Canvas",
        "label": {"en": ["A picture"]},
        "width": WIDTH,
        "height": HEIGHT,
        "thumbnail": [small],
        "items": [{"id": f"{id}/page", "type": "AnnotationPage", "items": [annotation]}],
    }


def _image(service: str, size: str, width: int, height: int) -> dict[str, Any]:
    return {
        "id": f"{service}/full/{size}/0/default.jpg",
        "type": "Image",
        "format": "image/jpeg",
        "width": width,
        "height": height,
        "service": [{"id": service, "type": "ImageService3", "profile": "level0"}],
    }
