"""Say in what editions differ: links, notes and pictures, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal
from xml.etree.ElementTree import Element

from toolkit.book.choose.names import readable, written
from toolkit.book.content.sections import Library, Section
from toolkit.book.elements import Child, h
from toolkit.book.phrases import interface, phrase
from toolkit.book.whereabouts import Where
from toolkit.model.dates import HistoricalDate
from toolkit.model.datewords import Construction
from toolkit.model.text import Words
from toolkit.model.vocabulary import ProductForm


@dataclass(frozen=True, slots=True)
class ImageFile:
    """A picture as an edition carries it; its size in px as shown."""

    href: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Enlarged:
    """A part of a picture as a further picture: which part it is, and its file.

    `share` is the part of the whole's width that it has; 1 asks for all the width there is.
    """

    title: Words
    file: ImageFile
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class OnPaper:
    """A trimmed page, width and height in mm, and of how many pages the book is a multiple."""

    page: tuple[float, float]
    signature: int = 1


def nowhere(panel: str) -> str:
    """Return no address, whatever the panel."""
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """One edition's ways.

    Attributes:
        link: The address of an anchor of the book, such as `#person-begin` in one document.
        notes: At the foot of a page (the note stands at its call), or at a chapter's end.
        images: The picture of a panel or object (its id) in a language.
        enlarged: The parts of the picture of a panel or object (its id) that stand by themselves
            below it, larger; none where its lettering can be read as it is.
        zoom: The address of the page on the web where a panel (its id) can be looked at closely,
            "" where there is none.
        where: In which part of the book an anchor stands, for indexes without pages of their own.
        mentions: The ids of the texts that lead to a term (its anchor), for the ways back to them.
        told_by_pages: Whether such an index tells places by the pages of the printed book, too.
        form: The form of the product, whose own ISBN its imprint gives first.
        code: The drawing that leads a phone to the page of a panel (its id) on the web, or None.
        printed: How the book is made on paper; None for what is read on a screen.
        colophon: Lines the edition adds to the colophon: fonts, program, library that laid out.
    """

    link: Callable[[str], str]
    notes: Literal["foot", "end"]
    images: Callable[[str, str], ImageFile]
    enlarged: Callable[[str], tuple[Enlarged, ...]] = lambda id: ()
    zoom: Callable[[str], str] = nowhere
    code: Callable[[str], Element | None] = lambda id: None
    printed: OnPaper | None = None
    colophon: tuple[str, ...] = ()
    form: ProductForm | None = None
    where: Callable[[str], Where | None] = lambda anchor: None
    mentions: Callable[[str], tuple[str, ...]] = lambda anchor: ()
    told_by_pages: bool = False

    @property
    def paged(self) -> bool:
        """Tell whether the edition has pages of its own: there, transcripts stand apart."""
        return self.notes == "foot"


@dataclass(frozen=True, slots=True)
class Setting:
    """A medium, the section being set in it, and the language of what stands around."""

    medium: Medium
    section: Section
    language: str

    @property
    def library(self) -> Library:
        """Return the works and plates that texts refer to."""
        return self.section.library

    def words(self, tag: str, words: Words, **attributes: str | None) -> Element:
        """Return `words` in an element, which tells their language if it differs."""
        return h(tag, self.spoken(words), **attributes, lang=self.differing(words.language))

    def inline(self, words: Words) -> Child:
        """Return `words` bare, or in a span if their language differs."""
        differs = words.language != self.language
        return self.words("span", words) if differs else self.spoken(words)

    def spoken(self, words: Words) -> Child:
        """Return `words`; an e-book, which may be read aloud, says the languages of names in them.

        The bare text comes back where there are none.
        """
        if self.medium.paged:
            return words.words
        owner = self.section.anchor
        pieces = [*self.library.pieces(words.words, words.language, owner=owner)]
        if not any(name for _, name, _ in pieces):
            return words.words
        return [h("span", text, lang=lang) if name else text for text, name, lang in pieces]

    def phrase(self, key: str) -> Child:
        """Return the interface's words for `key`."""
        return self.inline(phrase(key, self.section.language))

    def quoted(self, words: Child) -> list[Child]:
        """Return `words` in the marks of the language that the book itself speaks."""
        opening, closing = self.library.house.quoted(self._speaks)
        return [opening, words, closing]

    def nested(self, words: str) -> str:
        """Return `words` with the marks they have inside a quotation of the book."""
        return self.library.house.nested(words, self._speaks)

    @property
    def _speaks(self) -> str:
        spoken, language = interface(self.section.language), self.section.language
        return language if language.split("-")[0] == spoken else spoken

    def timed(self, date: HistoricalDate, words: Child) -> Child:
        """Return the words of a date, for machines too where it is sure and an e-book says it.

        Source: HTML, section 4.5.14 (the time element); its dates are Gregorian.
        """
        sure = date.calendar == "gregorian" and SURE.fullmatch(date.edtf)
        if self.medium.paged or not sure:
            return words
        return h("time", words, datetime=date.edtf)

    def date(self, date: HistoricalDate, construction: Construction = "plain") -> str:
        """Return a date in the language of the edition, as the house writes it."""
        language = self.section.language
        return self.library.house.date(date.display(language, construction), language)

    def date_below(self, date: HistoricalDate, year: int) -> str | None:
        """Return an interval as it stands below its year, None if it is to be said whole."""
        language = self.section.language
        said = date.below(year, language)
        return said and self.library.house.date(said, language)

    def differing(self, language: str) -> str | None:
        """Return `language` if it is not that of what stands around, else None."""
        return None if language == self.language else language

    def href(self, anchor: str) -> str | None:
        """Return the address of `anchor`, None if the edition prints no such place."""
        return self.medium.link(anchor) if anchor in self.section.anchors else None

    def lettered(self, words: str, language: str) -> Child:
        """Return words that may be in `language`, as their letters tell, for who hears them."""
        if self.medium.paged or not words or readable(words, (self.language,)):
            return words
        return h("span", words, lang=written(language, words))

    def link(self, anchor: str, words: Child) -> Child:
        """Return a link to `anchor` around `words`, or these if there is no such place."""
        href = self.href(anchor)
        return h("a", words, href=href) if href else words

    def named(self, anchor: str, words: Words) -> Child:
        """Return `words` as a link to `anchor`, or as they are if there is no such place."""
        href = self.href(anchor)
        return self.linked(anchor, words, "name") if href else self.inline(words)

    def linked(self, anchor: str, words: Words, class_: str) -> Element:
        """Return `words` in a span that tells their language, a link to `anchor` inside it."""
        text = self.link(anchor, self.spoken(words))
        return h("span", text, class_=class_, lang=self.differing(words.language))

    def page(self, anchor: str) -> Element | None:
        """Return a slot for the number of the page where `anchor` stands; None without pages."""
        href = self.href(anchor)
        if href is None or not self.medium.paged:
            return None
        return h("a", EMPTY, class_="page", data_for=anchor, href=href)


SURE = re.compile(r"(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")
"""A date that is one year, month or day, and not in doubt."""
EMPTY = "\u2007\u2007\u2007"
"""What a slot holds until it is filled: figure spaces, as wide as figures."""
