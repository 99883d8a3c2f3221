"""Read a finished PDF back and tell what is wrong with it.

The press edition is held against PDF/X-4 and what print shops ask for, the screen edition against
PDF/UA-1 and PDF/A. Ours is no certificate: veraPDF (PDF/UA, PDF/A) and the printer's preflight
have the last word. These checks run on every machine, after every build, on the file alone.

`proof` reads the file once: `run` and `operators` draw each page, resources are listed. A
family of checks is a module with `check(proof)`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from types import ModuleType

from toolkit.checks import accessibility, prepress, products
from toolkit.errors import Place, Problem
from toolkit.targets.pdf.gate import (
    archive,
    colours,
    document,
    fonts,
    ink,
    intent,
    jumps,
    pages,
    pictures,
    resources,
    tagging,
)
from toolkit.targets.pdf.gate.document import PRESS, intents
from toolkit.targets.pdf.gate.jumps import destinations
from toolkit.targets.pdf.gate.metadata import read_metadata
from toolkit.targets.pdf.gate.pages import page_labels
from toolkit.targets.pdf.gate.proof import Expected, Fault, read_proof

__all__ = ["Expected", "destinations", "inspect", "meant_for", "page_labels"]

FAMILIES: tuple[ModuleType, ...] = (
    document,
    intent,
    pages,
    fonts,
    colours,
    resources,
    ink,
    pictures,
    tagging,
    archive,
    jumps,
)
SEVERITY = {
    rule.code: rule.severity for rule in (*products.RULES, *prepress.RULES, *accessibility.RULES)
}
MISSHAPEN = (AttributeError, IndexError, KeyError, TypeError, ValueError)
"""What pikepdf raises where a file has a number for a dictionary, or a name for an array."""
MOST = 12
"""Ranges of pages that a message names; a fault of more is of the whole."""


def inspect(path: Path, shown: str, expected: Expected) -> Iterator[Problem]:
    """Yield what is wrong with the PDF at `path`, which messages call `shown`.

    What is wrong in the same way on several pages is told once, with the pages.
    """
    import pikepdf

    try:
        with pikepdf.open(path) as pdf:
            proof = read_proof(pdf, expected)
            faults = list(chain.from_iterable(family.check(proof) for family in FAMILIES))
            labels = page_labels(pdf)
    except (pikepdf.PdfError, OSError) as error:
        yield Problem(Place(shown), "F010", f"cannot be opened: {error}", "Build it anew.")
        return
    except MISSHAPEN as error:
        message = f"holds an object that is not of the shape its name says: {error}"
        yield Problem(Place(shown), "F010", message, "Mend it with a tool such as qpdf first.")
        return
    yield from told(faults, shown, labels)


def meant_for(path: Path) -> bool | None:
    """Tell whether a PDF is for the press, by what it says of itself; None = it does not say.

    A file that cannot be opened says nothing.
    """
    import pikepdf

    try:
        with pikepdf.open(path) as pdf:
            if PRESS in intents(pdf.Root) or read_metadata(pdf.Root).get("pdfxid:GTS_PDFXVersion"):
                return True
            return False if "/StructTreeRoot" in pdf.Root else None
    except (pikepdf.PdfError, OSError):
        return None


def told(faults: Iterable[Fault], shown: str, labels: tuple[str, ...]) -> Iterator[Problem]:
    """Yield a problem for each thing that is wrong, in the order of pages."""
    sheets: dict[tuple[str, str], list[int]] = {}
    for fault in faults:
        sheets.setdefault((fault.code, fault.message), []).append(fault.sheet)
    for (code, message), numbers in sorted(sheets.items(), key=lambda each: (min(each[1]), each)):
        words = pages_in_words(sorted(set(numbers) - {0}), labels)
        place = Place(shown, line=min(numbers), words=words) if words else Place(shown)
        yield Problem(place, code, message, severity=SEVERITY[code])


def pages_in_words(numbers: list[int], labels: tuple[str, ...]) -> str:
    """Return pages by the numbers printed on them, and by their place in the file.

    >>> pages_in_words([7], ("i", "ii", "iii", "iv", "v", "vi", "1"))
    'page 1 (sheet 7)'
    """
    ranges: list[tuple[int, int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], number)
        else:
            ranges.append((number, number))
    if not ranges:
        return ""
    more = f" and {len(ranges) - MOST} more" if len(ranges) > MOST else ""
    named = ranges[:MOST]
    printed = ", ".join(_range(labels[a - 1], labels[b - 1]) for a, b in named)
    counted = ", ".join(_range(str(a), str(b)) for a, b in named)
    plural = "" if len(numbers) == 1 else "s"
    return f"page{plural} {printed}{more} (sheet{plural} {counted}{more})"


def _range(first: str, last: str) -> str:
    return first if first == last else f"{first}–{last}"
