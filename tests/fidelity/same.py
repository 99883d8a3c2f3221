"""Say all that may differ between what is written and what is printed."""

from __future__ import annotations

import re
import unicodedata

# Which of these stands between two words is the typesetter's affair; that one stands is not.
WHITE = re.compile("[ \t\r\n\u00a0\u2009\u202f]+")
INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]")
"""What nobody sees, and what breaks searching, copying and reading aloud."""


def same(text: str) -> str:
    """Return what two texts must share: composed letters (NFC), a run of white space as one space.

    Nothing else: quotation marks, dashes, case, marks of direction are as they were written. But
    for the descriptions of pictures; see `described`.
    """
    return WHITE.sub(" ", unicodedata.normalize("NFC", text)).strip()


def described(text: str) -> str:
    """Return a description of a picture as it is read aloud: a sentence, with a stop at its end."""
    plain = same(text)
    return plain if not plain or plain.endswith((".", "?", "!", "…")) else f"{plain}."
