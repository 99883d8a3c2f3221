"""Hold an e-book as values: its documents, files and metadata, before anything is zipped.

Source: EPUB 3.3, sections 5 (package document) and 7 (navigation document).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from toolkit.model.text import direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One content document: its file below `text/`, its XHTML, and where it stands.

    `before_contents` are those at the front: cover, title page, imprint. What is not `linear` is
    looked up, and passed over by who turns the pages.
    """

    name: str
    text: str
    before_contents: bool = False
    linear: bool = True

    @property
    def href(self) -> str:
        """Return its path below the package's folder."""
        return f"text/{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """A picture, font or style sheet: path below the package's folder, and media type."""

    href: str
    media_type: str
    properties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """One entry of the package's metadata: a Dublin Core element, or a meta with a property."""

    name: str
    value: str
    refines: str = ""
    id: str = ""
    lang: str = ""
    scheme: str = ""

    @property
    def dublin_core(self) -> bool:
        """Tell whether it is an element of Dublin Core."""
        return self.name.startswith("dc:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Something on the web that tells of the book: what it is to it, and its address."""

    rel: str
    href: str
    refines: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the table of contents; `level` counts from 1.

    `lang` is its language, "" for that of the book; one in several languages has `runs`, its
    texts each with its language.
    """

    href: str
    title: str
    level: int
    lang: str = ""
    runs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmark:
    """A place reading systems know by its `epub:type`."""

    type: str
    href: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """The whole e-book but for the bytes of its files, which lie in `assets`' order beside it.

    `modified` is a day and time without a zone, which is UTC.
    """

    language: str
    modified: str
    metadata: tuple[Meta, ...]
    documents: tuple[Document, ...]
    assets: tuple[Asset, ...]
    entries: tuple[Entry, ...]
    landmarks: tuple[Landmark, ...]
    css: tuple[str, ...]
    links: tuple[Link, ...] = ()

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """Return how its language runs, and so in which direction its pages turn."""
        return direction(self.language)
