"""Hold what the imprint says of the books as products."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.model.text import Words
from toolkit.model.vocabulary import ProductForm


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedSeries:
    """The series in which a book appears."""

    title: Words
    number: str
    issn: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyContact:
    """Who answers for the printed book in the EU."""

    name: Words
    address: Words
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What a publisher says of the books in one language.

    `isbns` are those of the language, each with the form of its product, in the order written.
    """

    isbns: tuple[tuple[ProductForm, str], ...]
    edition: Words | None
    series: NumberedSeries | None
    text: Words | None
    pictures: Words | None
    contact: SafetyContact | None
