"""Count the pages of a product by the page map of its layout."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.book.pagemap import PageMap


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many pages a book has.

    Attributes:
        prelims: The roman number of the last page before page 1; "" if there is none.
        before: How many pages come before page 1.
        numbered: The number of the last page that has a text.
        whole: All pages; of a printed book with the empty ones that fill its last sheet.
    """

    prelims: str
    before: int
    numbered: int
    whole: int


def count(pagemap: PageMap, *, signature: int) -> Count:
    """Return how many pages a book has whose sheets have `signature` pages."""
    before = pagemap.prelims
    total = len(pagemap.pages)
    return Count(
        prelims=pagemap.pages[before - 1].label if before else "",
        before=before,
        numbered=total - before,
        whole=-(-total // signature) * signature,
    )
