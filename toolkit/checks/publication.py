"""Check the numbers and subjects of the books, the back of the cover (S082 to S085, S102, S103)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks.rule import Rule
from toolkit.errors import Finding
from toolkit.model.exhibition import Exhibition
from toolkit.model.prose import Cite, Note, inlines, panels
from toolkit.model.publication import ProductIsbn
from toolkit.model.vocabulary import ProductForm

S082 = Rule(
    "S082",
    "error",
    "Two products have one ISBN.",
    "Each form in each language has a number of its own, and keeps it for ever: look up in the "
    "agency's list which of the two this one is.",
    scope="value",
)
S083 = Rule(
    "S083",
    "error",
    "One product has two ISBNs.",
    "Keep the one that the agency has for this form in this language, and delete the other.",
    scope="record",
)
S084 = Rule(
    "S084",
    "error",
    "An ISBN is for a language in which there is no book.",
    "Write one of the languages of the exhibition, or add this one to 'languages'.",
    scope="value",
)
S085 = Rule(
    "S085",
    "error",
    "The text on the back of the cover has a note, a citation or a picture.",
    "Take it out: the cover has neither a foot nor a list of works. What it says must stand, with "
    "its sources, in the book.",
    scope="value",
)
S102 = Rule(
    "S102",
    "error",
    "The first Thema code is no category.",
    "A code that begins with a figure only qualifies others: booksellers sort a book by its first "
    "code, which must be a category, such as NHTZ1. Put that one first.",
    scope="value",
)
S103 = Rule(
    "S103",
    "error",
    "An ISBN is for no language, and there is a book in each of several.",
    "Each form in each language has a number of its own; with this one, two books would bear the "
    "same. Write the language it was given for. Only a book of several languages "
    "(editions.bilingual) has a number of none.",
    scope="record",
)
RULES = (S082, S083, S084, S085, S102, S103)


def check_publication(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield what a bookseller or a library could take for another book, or not sort."""
    yield from _back(exhibition)
    publication = exhibition.front.publication
    if publication and publication.thema and publication.thema[0][0].isdigit():
        spot = ("exhibition", "publication", "thema", 0)
        yield S102.at(spot, f"{publication.thema[0]} is a qualifier", "put a category first")
    languages = exhibition.front.languages
    numbers: dict[str, ProductIsbn] = {}
    products: dict[tuple[str, str | None], ProductIsbn] = {}
    for position, each in enumerate(publication.isbns if publication else ()):
        spot = ("exhibition", "publication", "isbns", position)
        if (first := numbers.setdefault(_digits(each.isbn), each)) is not each:
            message = f"{each.isbn} is that of the {_named(first)} too"
            yield S082.at((*spot, "isbn"), message, "look it up")
        if (first := products.setdefault((each.form, each.language), each)) is not each:
            yield S083.at(spot, f"the {_named(each)} has {first.isbn} already", "delete one")
        if each.language is None and _is_shared(exhibition, each.form):
            message = f"{each.isbn} would stand in the books of {' and '.join(languages)}"
            yield S103.at(spot, message, "write its language")
        if each.language not in (None, *exhibition.front.languages):
            known = ", ".join(exhibition.front.languages)
            message = f"there is no book in '{each.language}'"
            yield S084.at((*spot, "language"), message, f"there are: {known}")


def _is_shared(exhibition: Exhibition, form: ProductForm) -> bool:
    """Tell whether a number of no language would be that of several books of a form.

    A book of several languages is printed, or a PDF; it may have one.
    """
    several = exhibition.front.editions.bilingual is not None and form != "epub"
    return len(exhibition.front.languages) > 1 and not several


def _back(exhibition: Exhibition) -> Iterator[Finding]:
    text = exhibition.front.editions.cover.text
    for passage in text.entries if text else ():
        noted = any(isinstance(each, Note | Cite) for each in inlines(passage.blocks))
        if noted or any(panels(passage.blocks)):
            spot = ("exhibition", "editions", "cover", "text", passage.language)
            yield S085.at(spot, "the back of the cover has no notes and no pictures", "take it out")


def _digits(isbn: str) -> str:
    return "".join(filter(str.isdigit, isbn))


def _named(product: ProductIsbn) -> str:
    return f"{product.form} in {product.language}" if product.language else product.form
