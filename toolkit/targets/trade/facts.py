"""Hold what is told of a product: one form of the book in one language, all of it chosen."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.book.access import Access
from toolkit.book.content.backmatter import Classification
from toolkit.book.content.publication import NumberedSeries
from toolkit.model.text import Words
from toolkit.model.vocabulary import Audience, Exemption, ProductForm, PublishingStatus

PRINTED: frozenset[ProductForm] = frozenset({"hardback", "paperback"})
"""The forms that lie on a shelf."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherScript:
    """The name of a maker in another script, and as lists of its language file it."""

    name: Words
    sort_as: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """Somebody who made the book; `name` is None for who wishes not to be named.

    `sort_as` is the name as lists file it;
    `roles` are MARC relators.
    """

    name: Words | None
    sort_as: Words | None
    roles: tuple[str, ...]
    group: bool
    pseudonym: bool
    others: tuple[OtherScript, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who publishes, and where: the town, the state (ISO 3166-1)."""

    name: Words
    isni: str | None
    homepage: str | None
    place: Words | None
    country: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A postal address in parts."""

    street: Words
    town: Words
    postcode: str | None
    country: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Who answers for the safety of the printed book in the EU."""

    name: Words
    email: str
    postal: Address | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """What the book holds, as far as catalogues have codes for it."""

    bibliography: bool
    glossary: bool
    index: bool
    gazetteer: bool
    catalogue: bool
    photographs: bool
    maps: bool
    lives: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Vouched:
    """Who vouches for the accessibility of the e-book; `date` is a day (YYYY-MM-DD)."""

    name: Words
    date: str
    credential: Words | None
    report: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sibling:
    """Another product, as records refer to it: by its numbers, its form, its language."""

    form: ProductForm
    language: str
    reference: str
    isbn: str | None
    urn: str
    title: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """All that is told of one product.

    Attributes:
        reference: The name of its record: slug, language and form.
        urn: What names it where it has no ISBN, and besides.
        parallels: The title in the other languages of the exhibition.
        issued: The date of issue: YYYY, YYYY-MM or YYYY-MM-DD.
        day: The first day that `issued` allows.
        licence: The name of the rights statement `rights`.
        thema: Codes of Thema, a category first.
        subjects: Keywords.
        blurb: The text of the back cover, paragraph by paragraph.
        people: The dead who have an entry, as lists file them.
        trim: Width and height of a printed page in mm.
        access: What is true of a digital product; None for print.
        lasting: The exhibition's addresses that outlast all others: ARK, DOI.
        page: The exhibition's page on the web, `file` the product's; "" while nothing is settled.
        pages_from: The page map that counts its pages, or those of its printed counterpart; "" if
            there is none.
        signature: How many pages a printed sheet has.
    """

    form: ProductForm
    language: str
    reference: str
    isbn: str | None
    urn: str
    title: Words
    subtitle: Words | None
    parallels: tuple[Words, ...]
    makers: tuple[Maker, ...]
    publisher: Publisher
    issued: str
    day: str
    status: PublishingStatus
    edition: Words | None
    series: NumberedSeries | None
    rights: str
    licence: str
    copyrights: tuple[Words, ...]
    summary: Words | None
    blurb: tuple[Words, ...]
    caution: Words | None
    subjects: tuple[Words, ...]
    thema: tuple[str, ...]
    audience: tuple[Audience, ...]
    people: tuple[Words, ...]
    classification: Classification | None
    holdings: Holdings
    pictures: int
    trim: tuple[float, float] | None
    access: Access | None
    access_summary: Words | None
    vouched: Vouched | None
    exemption: Exemption | None
    contact: Contact | None
    lasting: tuple[str, ...]
    page: str
    file: str
    pages_from: str
    signature: int

    @property
    def printed(self) -> bool:
        """Tell whether it lies on a shelf."""
        return self.form in PRINTED

    @property
    def sibling(self) -> Sibling:
        """Return it as the records of others refer to it."""
        return Sibling(
            form=self.form,
            language=self.language,
            reference=self.reference,
            isbn=self.isbn,
            urn=self.urn,
            title=self.title,
        )
