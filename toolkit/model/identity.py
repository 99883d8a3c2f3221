"""Name the books so that each is known for ever, wherever it lies.

An ISBN is the name of one product. Where there is none, a UUID takes its place that follows from
what does not change with an address or a title. Source: RFC 9562, section 5.5 (UUIDv5); RFC 8254
(ISBN as URN).
"""

from __future__ import annotations

from uuid import UUID, uuid5

from toolkit.model.exhibition import FrontMatter
from toolkit.model.publication import NOTHING_SAID
from toolkit.model.vocabulary import ProductForm

NAMESPACE = UUID("a598884d-e102-496d-a223-08dd38ac7f81")
"""Drawn once by chance. Never change it: every e-book made so far would become another one."""
PRINTED: tuple[ProductForm, ...] = ("hardback", "paperback")


def isbn_urn(isbn: str) -> str:
    """Return an ISBN as a URN, which has no hyphens here: readers and shops compare letters."""
    return f"urn:isbn:{isbn.replace('-', '').replace(' ', '')}"


def ebook_names(front: FrontMatter, language: str) -> tuple[str, ...]:
    """Return the URNs of the e-book in `language`, the one it is known by first.

    Its UUID stays when it gets an ISBN, so that both are known to be one book.
    """
    isbn = (front.publication or NOTHING_SAID).isbn("epub", language)
    uuid = uuid_urn(front, language, "epub")
    return (isbn_urn(isbn), uuid) if isbn else (uuid,)


def print_name(front: FrontMatter, language: str) -> str:
    """Return the URN of the printed book in `language`: its ISBN, that of its binding first."""
    said, binding = front.publication or NOTHING_SAID, front.editions.cover.binding
    for form in sorted(PRINTED, key=lambda form: form != binding):
        if isbn := said.isbn(form, language):
            return isbn_urn(isbn)
    return uuid_urn(front, language, "print")


def uuid_urn(front: FrontMatter, language: str, form: str) -> str:
    """Return a UUID that follows from ids alone; the publisher's tells two `letters` apart."""
    return f"urn:uuid:{uuid5(NAMESPACE, '/'.join((front.publisher, front.id, language, form)))}"
