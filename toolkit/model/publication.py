"""Hold what a publisher says of the books made: numbers, series, rights, who answers for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import Field

from toolkit.model.claims import STRICT
from toolkit.model.identifiers import Country, Isbn13, Issn, Label, Language
from toolkit.model.text import Text
from toolkit.model.vocabulary import Audience, ProductForm, PublishingStatus

THEMA = r"^([ACDFGJKLMNPQRSTUVWXY][A-Z0-9]{0,9}|[1-6][A-Z][A-Z0-9]{0,7}(-[A-Z]{2}-[A-Z0-9]{1,9})?)$"
"""A category, which begins with a letter, or a qualifier, which begins with a figure.

Source: EDItEUR, Thema subject categories 1.6: twenty sections, six families of qualifiers, and
qualifiers of single countries behind a hyphen.
"""
EMAIL = r"^[^@\s]+@[^@\s]+\.[^@\s.]+$"
Thema = Annotated[str, Field(pattern=THEMA)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductIsbn:
    """The ISBN of one product: each form in each language has its own."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    isbn: Isbn13
    """The number, with its hyphens, as the agency gave it."""
    form: ProductForm
    """The product it is for."""
    language: Language | None = None
    """The language of the product; left out for a book in all languages of the exhibition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The series in which the book appears."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    title: Text
    """The title of the series."""
    number: str = ""
    """The number of the book in it, such as 7."""
    issn: Issn | None = None
    """The ISSN of the series."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copyright:
    """Who holds the rights of what: lines printed to the letter behind ©."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    text: Text | None = None
    """Of the text: holder and year, without the sign."""
    pictures: Text | None = None
    """Of the pictures: holder and year, without the sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostalAddress:
    """An address in parts, as the book trade wants it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    street: Text
    """Street and house, or a box."""
    town: Text
    """The town."""
    country: Country
    """The state it lies in (ISO 3166-1 alpha-2)."""
    postcode: Label | None = None
    """The postal code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductMaker:
    """Who answers for the printed book; a product sold in the EU must say so.

    Source: Regulation (EU) 2023/988, article 9 (6) and article 16.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    address: Text
    """The postal address."""
    email: Annotated[str, Field(pattern=EMAIL)]
    """The electronic address: a mailbox that somebody reads."""
    name: Text | None = None
    """Who it is, where that is not the publisher."""
    postal: PostalAddress | None = None
    """The postal address once more, in parts; only ONIX has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What a publisher says of the books made of the exhibition."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    isbns: tuple[ProductIsbn, ...] = ()
    """The ISBN of each product that has one."""
    edition: Text | None = None
    """Which edition it is: a number, or words such as second, revised edition."""
    series: Series | None = None
    """The series in which it appears."""
    copyright: Copyright | None = None
    """Who holds the rights of text and pictures."""
    maker: ProductMaker | None = None
    """Who answers for the printed book, for sale in the EU."""
    status: PublishingStatus = "forthcoming"
    """Where the books stand: `forthcoming` until the publisher says that they are out."""
    place: Text | None = None
    """Where they are published: the town."""
    country: Country | None = None
    """The state it lies in (ISO 3166-1 alpha-2)."""
    thema: tuple[Thema, ...] = ()
    """What they are about: codes of Thema, the most fitting category first, then qualifiers."""
    audience: tuple[Audience, ...] = ()
    """For whom they are."""

    def of_language(self, language: str) -> tuple[ProductIsbn, ...]:
        """Return the ISBNs of the products in a language, in the order written."""
        known = (language, language.partition("-")[0], None)
        return tuple(each for each in self.isbns if each.language in known)

    def isbn(self, form: ProductForm, language: str) -> str | None:
        """Return the ISBN of a product; that of a language comes before one of all."""
        found = [each for each in self.of_language(language) if each.form == form]
        own = [each for each in found if each.language is not None]
        return next((each.isbn for each in (*own, *found)), None)


NOTHING_SAID = Publication()
"""What is said of the books where nobody says anything."""
