"""Fill the last printed sheet with empty pages."""

from __future__ import annotations

ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def filled_labels(labels: tuple[str, ...], signature: int) -> tuple[str, ...]:
    """Return the labels of a book and of the empty pages behind it that make its sheets full.

    Args:
        labels: Small roman first, then from 1.
        signature: How many pages a sheet has.
    """
    missing = -len(labels) % signature
    prelims = labels.index("1") if "1" in labels else None
    numbers = range(len(labels), len(labels) + missing)
    if prelims is None:
        return (*labels, *(_roman(number + 1) for number in numbers))
    return (*labels, *(str(number - prelims + 1) for number in numbers))


def _roman(number: int) -> str:
    words = ""
    for value, letters in ROMAN:
        words += letters * (number // value)
        number %= value
    return words
