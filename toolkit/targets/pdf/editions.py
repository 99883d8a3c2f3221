"""Compose what is laid out: document, style sheet and pictures of one edition."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from toolkit.book.bilingual import join
from toolkit.book.elements import h
from toolkit.book.medium import Medium, OnPaper
from toolkit.book.outline import Book, outline
from toolkit.book.phrases import phrase
from toolkit.book.serialise import document
from toolkit.model.editions import Edition, PressEdition, ScreenEdition
from toolkit.model.exhibition import Exhibition
from toolkit.model.web import Addresses, public_pages
from toolkit.targets.pdf.attached import Attached, attachments
from toolkit.targets.pdf.codes import code
from toolkit.targets.pdf.engine import EditionName
from toolkit.targets.pdf.illustrations import Design, Printed, illustrations, image_file
from toolkit.targets.pdf.layout import Manuscript
from toolkit.targets.pdf.measures import Measures
from toolkit.targets.pdf.metadata import PROGRAM, Metadata, metadata_of
from toolkit.targets.pdf.sheets import style_sheet
from toolkit.targets.pdf.trim import Trim


@dataclass(frozen=True, slots=True)
class Composed:
    """One edition of a book, ready to be laid out; `attached` is what the file holds."""

    manuscript: Manuscript
    pictures: tuple[Printed, ...]
    trim: Trim
    metadata: Metadata
    attached: tuple[Attached, ...] = ()


def compose(exhibition: Exhibition, languages: tuple[str, ...], name: EditionName) -> Composed:
    """Return what `lay_out` needs for an edition; the first of `languages` is the book's.

    Of several languages the text of each follows whole after the one before.
    """
    front = exhibition.front
    edition = front.editions.press if name == "press" else front.editions.screen
    design = design_of(edition)
    parts = edition.parts or front.editions.screen.parts
    book, *others = (outline(exhibition, (tag,), parts.of(tag)) for tag in languages)
    medium = Medium(
        link=lambda anchor: f"#{anchor}",
        notes="foot",
        images=lambda id, language: image_file(exhibition, id, language),
        form=front.editions.cover.binding if name == "press" else "pdf",
        zoom=public_pages(exhibition) if name == "screen" else lambda id: "",
        code=_codes(exhibition, book) if edition.qr else lambda id: None,
        printed=_on_paper(edition),
    )
    title = f"{book.title.words}: {book.subtitle.words}" if book.subtitle else book.title.words
    whole = join(book, others, medium)
    book = whole.book
    pictures = tuple(illustrations(exhibition, whole, design))
    html = document(whole.pages, title=title, language=book.language, head=_metas(exhibition, book))
    return Composed(
        Manuscript(
            html,
            style_sheet(name, whole, pictures, design.measures, design.trim),
            _first(book),
            front.house_style.hyphenation,
        ),
        pictures,
        design.trim,
        metadata_of(exhibition, book),
        attachments(exhibition, html) if _keeps_records(edition) else (),
    )


def _on_paper(edition: Edition) -> OnPaper | None:
    """Return how the book is made on paper; None for the edition that is read on a screen."""
    if isinstance(edition, PressEdition):
        return OnPaper(edition.trim, edition.signature)
    return None


def _keeps_records(edition: Edition) -> bool:
    return isinstance(edition, ScreenEdition) and edition.archive == "3a"


def design_of(edition: Edition) -> Design:
    """Return how an edition looks."""
    width, height = edition.trim
    return Design(Measures(edition.theme, width, height), trim_of(edition), edition.plate_style)


def _codes(exhibition: Exhibition, book: Book) -> Callable[[str], Element | None]:
    """Return what draws the code of a panel, once it has a picture to show on the web."""
    at = Addresses.of(exhibition)
    shown = {id for id, plate in book.library.plates if plate.picture}
    title = phrase("code", book.language).words
    return lambda id: code(at.page(id), title) if id in shown else None


def trim_of(edition: Edition) -> Trim:
    """Return an edition's measures; its bleed is written `3mm`."""
    bleed = edition.bleed if isinstance(edition, PressEdition) else "0mm"
    return Trim(*edition.trim, float(bleed.removesuffix("mm")))


def _metas(exhibition: Exhibition, book: Book) -> tuple[Element, ...]:
    """Return the document's metadata; the only date is the exhibition's own."""
    front = exhibition.front
    metas = [("author", maker.name.words) for maker in book.front.contributors]
    if front.summary:
        metas.append(("description", front.summary.choose(book.languages).words))
    if book.front.subjects:
        keywords = ", ".join(subject.words for subject in book.front.subjects)
        metas.append(("keywords", keywords))
    if date := front.date.earliest:
        metas += [("dcterms.created", date), ("dcterms.modified", date)]
    metas.append(("generator", PROGRAM))
    return tuple(h("meta", name=name, content=content) for name, content in metas)


def _first(book: Book) -> str:
    """Return the id page 1 begins with: that of the first section behind the front matter."""
    return next((part.anchor for part in book.sections if part.matter != "front"), "")
