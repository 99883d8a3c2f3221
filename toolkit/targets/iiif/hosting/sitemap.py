"""List for search engines what an exhibition publishes, with the languages beside one another.

Source: sitemaps.org protocol 0.9; alternates as `xhtml:link`, which search engines read there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from toolkit.model.exhibition import Exhibition

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
# W3C Datetime, as the protocol wants it: a day, a month or a year.
_DAY = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
BOOKS = (".pdf", ".epub")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something published; `alternates` are language and address of all its versions, or none."""

    address: str
    alternates: tuple[tuple[str, str], ...] = ()


def entries(exhibition: Exhibition, paths: Sequence[str]) -> Iterator[Entry]:
    """Yield the books of each language, and the manifests and collections.

    Args:
        exhibition: What is published.
        paths: Manifests and collections, below the exhibition's address.
    """
    front = exhibition.front
    base = front.base_url.address
    for ending in BOOKS:
        books = tuple((tag, f"{base}/{exhibition.id}-{tag}{ending}") for tag in front.languages)
        alternates = books if len(books) > 1 else ()
        for _, address in books:
            yield Entry(address=address, alternates=alternates)
    for path in paths:
        yield Entry(address=f"{base}/{path}")


def sitemap(exhibition: Exhibition, paths: Sequence[str]) -> str:
    """Return the file; `lastmod` is the date of the sources, for no build knows another."""
    changed = exhibition.front.date.edtf
    when = f"<lastmod>{changed}</lastmod>" if _DAY.fullmatch(changed) else ""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines += [f'<urlset xmlns="{SITEMAP}" xmlns:xhtml="{XHTML}">']
    for entry in entries(exhibition, paths):
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang={quoteattr(tag)} href={quoteattr(address)}/>'
            for tag, address in entry.alternates
        )
        lines += [f"<url><loc>{escape(entry.address)}</loc>{when}{links}</url>"]
    return "\n".join([*lines, "</urlset>", ""])
