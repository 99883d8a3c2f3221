"""Tell what of a text is in the exhibition's own words, and what it quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit.checks.walk import Values
from toolkit.errors import Address
from toolkit.model.prose import (
    Block,
    Characters,
    Cite,
    Emphasis,
    Foreign,
    Heading,
    Inline,
    Items,
    LineBreak,
    Note,
    Paragraph,
    Prose,
)
from toolkit.model.text import Text

MASK = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for each character that is not ours: offsets stay what they are."""
ADDRESS = re.compile(r"(?:https?://|www\.|doi:|\b10\.\d{4,}/)[^\s<>«»“”]+|[\w.+-]+@[\w.-]+\w")
"""What is typed letter by letter."""
VERBATIM = frozenset(
    {"as_stated", "credit", "copyright", "translation", "name", "pseudonym", "locator"}
)
"""Fields in others' words: charges, lines that holders word themselves, titles of works, names.

Books tie the number of a page to what stands before it, so a locator need not.
Names of contributors go to libraries as they are, and a no-break space would hide them there.
"""
CLOSES = {
    "‘": "’",
    "“": "”",
    "‚": "‘’",
    "„": "“”",
    "«": "»",
    "‹": "›",
    "»": "«",
    "›": "‹",
    '"': '"',
}
"""Each mark that can open a quotation, and those that can close it."""
MARK = re.compile(f"[{''.join(CLOSES)}{''.join(CLOSES.values())}]")
STILL_TO_CLOSE = re.compile(rf"(?:[^‘’]|’(?=[^\W_]|{MASK}))*+’")


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: where its marks stand, and how many it stands in, itself counted."""

    start: int
    end: int
    depth: int


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, heading or plain text; `ours` is `text` with what is quoted masked."""

    address: Address
    language: str
    text: str
    ours: str
    quotations: tuple[Quotation, ...]


def lines(values: Values) -> Iterator[Line]:
    """Yield every text of an exhibition but for those that are wholly in others' words.

    Block quotations, passages in another language, titles (emphasis) and citations are masked or
    left out, and so is what stands between quotation marks.
    """
    for address, value in values:
        if _is_verbatim(address):
            continue
        if isinstance(value, Text):
            for words in value.entries:
                yield line((*address, words.language), words.language, words.words)
        elif isinstance(value, Prose):
            for passage in value.entries:
                for text, ours in _blocks(passage.blocks):
                    spot = (*address, passage.language)
                    yield line(spot, passage.language, text, ours)


def line(address: Address, language: str, text: str, ours: str = "") -> Line:
    """Return one text; `ours` is it with parts masked already."""
    masked = ADDRESS.sub(lambda match: MASK * len(match.group()), ours or text)
    found, rest = quotations(masked)
    for quotation in found:
        masked = _masked(masked, quotation.start + 1, quotation.end)
    if rest is not None:
        masked = _masked(masked, rest + 1, len(masked))
    return Line(address, language, text, masked, found)


def _masked(text: str, start: int, end: int) -> str:
    """Return `text` with what is quoted masked, but for the spaces next to the marks."""
    inside = text[start:end]
    left, right = len(inside) - len(inside.lstrip()), len(inside.rstrip())
    if left >= right:
        return text
    return text[: start + left] + MASK * (right - left) + text[start + right :]


def quotations(text: str) -> tuple[tuple[Quotation, ...], int | None]:
    """Return the quotations in `text`, and where one begins that never ends (None if none does).

    A quotation of several paragraphs is closed in the last alone.
    """
    waiting: list[int] = []
    found: list[Quotation] = []
    for match in MARK.finditer(text):
        spot, mark = match.start(), match.group()
        if mark == "’" and _is_apostrophe(text, spot):
            continue
        opened = _closed_by(mark, waiting, text)
        if opened is not None:
            found.append(Quotation(waiting[opened], spot, opened + 1))
            del waiting[opened:]
        elif mark in CLOSES and _may_open(text, spot):
            waiting.append(spot)
    return tuple(sorted(found, key=lambda each: each.start)), waiting[0] if waiting else None


def _closed_by(mark: str, waiting: list[int], text: str) -> int | None:
    """Return which of the marks `waiting` to be closed `mark` closes."""
    # An apostrophe looks like a closing mark, so that one closes nothing but the innermost.
    last = len(waiting) - 2 if mark == "’" else -1
    for position in range(len(waiting) - 1, max(last, -1), -1):
        if mark in CLOSES[text[waiting[position]]]:
            return position
    return None


def _is_apostrophe(text: str, spot: int) -> bool:
    before, after = text[max(spot - 1, 0) : spot], text[spot + 1 : spot + 2]
    if _is_letter(before) and _is_letter(after):
        return True
    # The prisoners’ camp: no closing mark if one is still to come.
    plural = before == "s" and after == " " and text[spot + 2 : spot + 3].islower()
    return plural and STILL_TO_CLOSE.match(text, spot + 1) is not None


def _may_open(text: str, spot: int) -> bool:
    before, after = text[max(spot - 1, 0) : spot], text[spot + 1 : spot + 2]
    if text[spot] == '"':
        return not _is_letter(before)
    if text[spot] in "»›":
        return not _is_letter(before) and _is_letter(after)
    return text[spot] != "‘" or not _is_letter(before)


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == MASK


def _is_verbatim(address: Address) -> bool:
    # What a document says and is called is the document's; the words on a panel are ours.
    theirs = address[0] == "objects" and ("transcript" in address or address[-1] == "title")
    return theirs or not VERBATIM.isdisjoint(address)


def _blocks(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    """Yield each paragraph and heading that is no quotation, plain and masked; then its notes."""
    for block in blocks:
        match block:
            case Paragraph(children) | Heading(_, children):
                runs = tuple(_runs(children))
                text = "".join(run for run, _ in runs)
                yield text, "".join(run if ours else MASK * len(run) for run, ours in runs)
                yield from _notes(children)
            case Items(items):
                for item in items:
                    yield from _blocks(item)
            case _:
                pass


def _runs(children: Sequence[Inline], *, ours: bool = True) -> Iterator[tuple[str, bool]]:
    """Yield the runs of text in `children`, and whether each is in our own words."""
    for child in children:
        match child:
            case Characters(text):
                yield text, ours
            case LineBreak():
                yield "\n", ours
            case Cite() | Note():
                yield MASK, False
            case Foreign(_, inner):
                yield from _runs(inner, ours=False)
            case Emphasis(inner, strong):
                yield from _runs(inner, ours=ours and strong)
            case _:
                yield from _runs(child.children, ours=ours)


def _notes(children: Sequence[Inline]) -> Iterator[tuple[str, str]]:
    for child in children:
        match child:
            case Note(blocks):
                yield from _blocks(blocks)
            case Characters() | LineBreak() | Cite():
                pass
            case _:
                yield from _notes(child.children)
