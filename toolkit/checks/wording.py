"""Check that texts are finished and written as they are read (codes S030 to S032)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checks.rule import Rule
from toolkit.checks.texts import Piece
from toolkit.errors import Finding

S030 = Rule(
    "S030",
    "warning",
    "A text holds a mark that stands for words to come.",
    "Write what belongs there, or take the text out until it is ready.",
    scope="value",
)
S031 = Rule(
    "S031",
    "warning",
    "A plain text holds a code of HTML, which is printed as it stands.",
    "Write the character itself: & and not &amp;, a plain space and not &nbsp;.",
    scope="value",
)
S032 = Rule(
    "S032",
    "warning",
    "A plain text is marked up in Markdown, and the marks are printed.",
    "Titles, names, summaries, alternative texts and credit lines are plain: leave the asterisks "
    "and links out. Notes, captions, biographies and transcripts are Markdown.",
    scope="value",
)
RULES = (S030, S031, S032)

TO_COME = re.compile(r"\b(?:TBD|TBA|TBC|XXX+)\b|\blorem ipsum\b|\?{3,}", re.IGNORECASE)
ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,10}|#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,6});")
KINDS = "person|place|organisation|panel|object|essay|source|lang"
MARKDOWN = re.compile(
    rf"\]\((?:(?:{KINDS}):|https?://)"  # a link
    r"|\[@[a-z0-9]|\[\^\w+\]"  # a citation, a call of a footnote
    r"|\*\*\S[^*]*\*\*|(?<![\w*])\*[^\s*][^*]*\*(?![\w*])"  # emphasis
)


def check_wording(pieces: tuple[Piece, ...]) -> Iterator[Finding]:
    """Yield marks that would be printed as they stand."""
    for piece in pieces:
        to_come = TO_COME.search(piece.text) if piece.language else None
        if to_come:
            spot = (*piece.address, "characters", to_come.group())
            message = f"'{to_come.group()}' stands for words to come"
            yield S030.at(spot, message, "write them, or take the text out")
        if piece.plain:
            yield from _plain(piece)


def _plain(piece: Piece) -> Iterator[Finding]:
    entity = ENTITY.search(piece.text)
    if entity:
        spot = (*piece.address, "characters", entity.group())
        message = f"'{entity.group()}' is printed as it stands"
        yield S031.at(spot, message, "write the character itself")
    mark = MARKDOWN.search(piece.text) if piece.language else None
    if mark:
        spot = (*piece.address, "characters", mark.group())
        message = f"'{mark.group()}' is printed as it stands, for this text is plain"
        yield S032.at(spot, message, "leave the marks out")
