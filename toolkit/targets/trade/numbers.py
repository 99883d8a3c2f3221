"""Tell a right ISBN from a wrong one, whoever wrote it."""

from __future__ import annotations

DIGITS = 13


def is_isbn(number: str) -> bool:
    """Tell whether 13 digits are an ISBN: its prefix and its last digit are right.

    Source: ISO 2108:2017, annex A; GS1 check digit (weights 1 and 3).
    """
    if not (number.isdigit() and len(number) == DIGITS and number[:3] in ("978", "979")):
        return False
    weighed = (int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(number))
    return sum(weighed) % 10 == 0
