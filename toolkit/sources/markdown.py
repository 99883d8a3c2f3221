"""Write the blocks of `model.prose` as Markdown: the way back from what `prose` reads.

Source: CommonMark 0.31, sections 2.4 (escapes), 6.2 (emphasis), 6.3 (links).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from toolkit.model.prose import (
    Block,
    Break,
    Characters,
    Citation,
    Cite,
    Emphasis,
    Foreign,
    Heading,
    Hyperlink,
    Inline,
    Items,
    LineBreak,
    Note,
    Paragraph,
    Plate,
    Quote,
    Reference,
)

# What means something wherever it stands, and what does at the start of a line.
ANYWHERE = re.compile(r"[\\`*_\[\]<]|&(?=[#A-Za-z])")
AT_START = tuple("-#>+=~|:")
NUMBER = re.compile(r"\d{1,9}[.)](?:\s|\Z)")
PLAIN_ADDRESS = re.compile(r"(?:[^\s<>()\\&]|&(?![#A-Za-z0-9]+;))+")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a line; `inner` is what the signs of an emphasis enclose."""

    kind: Literal["text", "emphasis", "bracket", "call", "break"]
    text: str
    inner: str = ""


def write_prose(blocks: Sequence[Block]) -> str:
    """Return Markdown that `parse_prose` reads as these very blocks, ending in a line feed.

    The blocks must be as that function returns them: runs of text joined; no white space at the
    ends of a line or of an emphasis; no tabs; no link within a link, no note within one.
    """
    writer = _Writer()
    parts = writer.blocks(blocks)
    # Notes may call notes: the list grows while it is written.
    for number, note in enumerate(writer.notes, 1):
        parts.append(_hang(f"[^{number}]: ", "\n\n".join(writer.blocks(note.blocks)), 4))
    return "\n\n".join(parts) + "\n"


class _Writer:
    """One writing of one text; remembers the notes that were called."""

    def __init__(self) -> None:
        self.notes: list[Note] = []

    def blocks(self, blocks: Sequence[Block]) -> list[str]:
        """Return each block as lines."""
        found: list[str] = []
        before: Block | None = None
        other = False
        for block in blocks:
            # Two lists in a row stay two if their signs differ.
            other = _are_alike(before, block) and not other
            found.append(self.block(block, other=other))
            before = block
        return found

    def block(self, block: Block, *, other: bool) -> str:
        """Return one block as lines; `other`: a list with the second sort of signs."""
        match block:
            case Paragraph(children):
                return self.line(children)
            case Heading(level, children):
                words = re.sub(r"#\Z", r"\\#", self.line(children, at_start=False))
                return f"{'#' * level} {words}"
            case Quote(inner):
                lines = "\n\n".join(self.blocks(inner)).split("\n")
                return "\n".join(f"> {line}".rstrip(" ") for line in lines)
            case Items():
                return self.items(block, other=other)
            case Plate(panel):
                return f"![](panel:{panel})"
            case Break():
                return "***"

    def items(self, items: Items, *, other: bool) -> str:
        """Return a list; close, where no item has a second paragraph."""
        found: list[str] = []
        for number, blocks in enumerate(items.items, items.start):
            sign = f"{number}{')' if other else '.'}" if items.ordered else "+" if other else "-"
            glue = "\n" if _is_close(blocks) else "\n\n"
            text = glue.join(self.blocks(blocks))
            found.append(_hang(f"{sign} ", text, len(sign) + 1))
        return ("\n" if all(map(_is_close, items.items)) else "\n\n").join(found)

    def line(self, children: Sequence[Inline], *, at_start: bool = True, sign: str = "") -> str:
        """Return inlines as one line, or several where it is broken on purpose.

        `sign` is that of the emphasis around them.
        """
        pieces = [_Piece("break" if at_start else "text", "")]
        for child in children:
            touching = pieces[-1].text[0] if pieces[-1].kind == "emphasis" else sign
            pieces.append(self.piece(child, touching))
        return "".join(_mended(pieces))

    def piece(self, inline: Inline, touching: str) -> _Piece:
        """Return one inline; `touching` is the sign of an emphasis beside or around it."""
        match inline:
            case Characters(text):
                return _Piece("text", ANYWHERE.sub(r"\\\g<0>", text))
            case Emphasis(children, strong):
                # Signs of one sort that touch would be read as one.
                sign = "_" if touching == "*" else "*"
                inner = self.line(children, at_start=False, sign=sign)
                signs = sign * (2 if strong else 1)
                return _Piece("emphasis", f"{signs}{inner}{signs}", inner)
            case LineBreak():
                return _Piece("break", "\\\n")
            case Note():
                self.notes.append(inline)
                return _Piece("call", f"[^{len(self.notes)}]")
            case Cite(citations):
                return _Piece("bracket", f"[{'; '.join(map(_work, citations))}]")
            case _:
                inner = self.line(inline.children, at_start=False)
                return _Piece("bracket", f"[{inner}]({_target(inline)})")


def _work(citation: Citation) -> str:
    locator = ANYWHERE.sub(r"\\\g<0>", citation.locator)
    return f"@{citation.id}, {locator}" if locator else f"@{citation.id}"


def _target(inline: Foreign | Reference | Hyperlink) -> str:
    match inline:
        case Foreign(language):
            return f"lang:{language}"
        case Reference(kind, id):
            return f"{kind}:{id}"
        case Hyperlink(url):
            if PLAIN_ADDRESS.fullmatch(url):
                return url
            return "<" + re.sub(r"[<>\\]|&(?=[#A-Za-z])", r"\\\g<0>", url) + ">"


def _mended(pieces: Sequence[_Piece]) -> Iterator[str]:
    """Yield the pieces as text, with what their neighbours would change made safe."""
    texts = [piece.text for piece in pieces]
    for right, (before, piece) in enumerate(pairwise(pieces), 1):
        if piece.kind == "text":
            texts[right] = _after(before, texts[right])
        if before.kind == "text":
            texts[right - 1] = _before(piece, texts[right - 1])
    return iter(texts)


def _after(before: _Piece, text: str) -> str:
    """Return `text` such that it means the same behind `before`."""
    if before.kind == "break":
        if NUMBER.match(text):
            return re.sub(r"[.)]", r"\\\g<0>", text, count=1)
        return f"\\{text}" if text.startswith(AT_START) else text
    if before.kind == "call" and text.startswith(("(", ":")):
        return f"\\{text}"
    if before.kind == "emphasis" and _is_word(text[:1]) and not _may_touch(before, -1):
        return f"&#{ord(text[0])};{text[1:]}"
    return text


def _before(piece: _Piece, text: str) -> str:
    """Return `text` such that it means the same in front of `piece`."""
    if piece.kind in ("bracket", "call") and text.endswith(("!", "^")):
        return f"{text[:-1]}\\{text[-1]}"
    if piece.kind == "emphasis" and _is_word(text[-1:]) and not _may_touch(piece, 0):
        return f"{text[:-1]}&#{ord(text[-1])};"
    return text


def _may_touch(emphasis: _Piece, end: Literal[0, -1]) -> bool:
    """Return whether a letter may stand right outside this end of an emphasis."""
    return emphasis.text[0] == "*" and _is_word(emphasis.inner[end])


def _is_word(character: str) -> bool:
    """Return whether CommonMark takes `character` for neither white space nor punctuation."""
    if not character or character.isspace():
        return False
    return unicodedata.category(character)[0] not in "PS"


def _are_alike(before: Block | None, block: Block) -> bool:
    return (
        isinstance(before, Items) and isinstance(block, Items) and before.ordered == block.ordered
    )


def _is_close(blocks: Sequence[Block]) -> bool:
    """Return whether an item's blocks may follow each other without a blank line between."""
    match blocks:
        case () | (Paragraph(),):
            return True
        case (Paragraph(), Items(items, ordered, start)):
            # Source: CommonMark 0.31, section 5.3: no other number may interrupt a paragraph.
            return (not ordered or start == 1) and all(map(_is_close, items))
        case _:
            return False


def _hang(sign: str, text: str, width: int) -> str:
    """Return `text` behind `sign`, its further lines indented by `width`."""
    lines = text.split("\n")
    rest = (f"{' ' * width}{line}" if line else "" for line in lines[1:])
    return "\n".join((f"{sign}{lines[0]}".rstrip(" "), *rest))
