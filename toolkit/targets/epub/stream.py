"""Read a content document as the letters of its text, each with its place in the tree.

What a page of print begins with is found by its letters: a line that ends, a word that is parted
and a call of a note change none of them. What a printed book sets apart counts as little here.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from toolkit.book.pagemap import UNCOUNTED

NO_TEXT = frozenset(UNCOUNTED)
"""Classes of what is no text here."""
APART = frozenset({"head", "details"})
"""What has no place on a page: a panel's text is folded under its picture, and printed apart."""
INLINE = frozenset({"a", "abbr", "b", "bdi", "cite", "dfn", "em", "i", "q", "s"}) | frozenset(
    {"small", "span", "strong", "sub", "sup", "time"}
)
HYPHENS = "-\u2010\u2011\u00ad"
SEEDS = (48, 24, 12)
"""So many letters are looked for, the most first: what stands in print alone ends the likeness."""
STOPS = ",;:."
"""What an index sets behind a name depends on what follows, which is not the same in print."""
NEAR = 2000
"""So many letters before and behind are looked through first: nearly always they are enough."""
UNSEEN = f"{HYPHENS}\u200b\u2060"


def letters(text: str) -> str:
    """Return what no typesetting changes: no spaces, no hyphens."""
    found = "".join(text.split())
    for character in UNSEEN:
        found = found.replace(character, "")
    return found


def is_letter(character: str) -> bool:
    """Tell whether a character is printed whatever stands beside it on a line."""
    return not character.isspace() and character not in UNSEEN


@dataclass(slots=True)  # not frozen: that takes three times as long to make, and there are many
class Piece:
    """A text between two tags.

    Attributes:
        parent: The element it stands in.
        index: Which child of `parent` an element put there becomes.
        text: The text.
        block: Which run of lines it belongs to: a paragraph, a line of a list.
        letters: How many letters stand before it in the document.
        characters: How many characters stand before it.
    """

    parent: Element
    index: int
    text: str
    block: int
    letters: int
    characters: int


Spot = tuple[Piece, int]
"""A place in a text: a piece, and how many of its characters stand before."""


@dataclass(slots=True)
class Stream:
    """The text of one document.

    Attributes:
        letters: Its letters.
        spans: For every id its element, and the numbers of its first letter and of that behind it.
        above: For every element, by its identity, its parent and which child of that it is.
    """

    letters: str = ""
    spans: dict[str, tuple[Element, int, int]] = field(default_factory=dict)
    above: dict[int, tuple[Element, int]] = field(default_factory=dict)
    _pieces: list[Piece] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _characters: int = 0
    _block: int = 0

    @classmethod
    def of(cls, root: Element) -> Stream:
        """Return the text of the document, or part of one, whose element is `root`."""
        stream = cls()
        parts: list[str] = []
        stream._read(root, parts, 0)
        stream.letters = "".join(parts)
        return stream

    def _read(self, element: Element, parts: list[str], read: int) -> int:
        """Read an element behind `read` letters; return how many there are at its end."""
        first, is_block = read, element.tag not in INLINE
        self._block += is_block
        read = self._take(element, 0, element.text, parts, read)
        for index, child in enumerate(element):
            self.above[id(child)] = element, index
            if child.tag not in APART and NO_TEXT.isdisjoint(child.get("class", "").split()):
                read = self._read(child, parts, read)
            read = self._take(element, index + 1, child.tail, parts, read)
        self._block += is_block
        if anchor := element.get("id"):
            self.spans[anchor] = element, first, read
        return read

    def _take(
        self, parent: Element, index: int, text: str | None, parts: list[str], read: int
    ) -> int:
        if not text:
            return read
        found = letters(text)
        if found:
            parts.append(found)
        self._pieces.append(Piece(parent, index, text, self._block, read, self._characters))
        self._starts.append(read)
        self._characters += len(text)
        return read + len(found)

    def find(self, anchor: str, offset: int, words: str) -> int | None:
        """Return the number of the letter with which `words` begin in the element `anchor`.

        Of several places that one is meant which is next to the character number `offset`; where
        the whole is not there, a shorter beginning is looked for. None if there is no such place.
        """
        _, first, end = self.spans[anchor]
        wanted = letters(words)
        near = self._letters_before(first, offset)
        for length in (len(wanted), *(seed for seed in SEEDS if seed < len(wanted))):
            for begin, stop in ((near - NEAR, near + NEAR), (first, end)):
                found = self._places(wanted[:length], max(begin, first), min(stop, end))
                if found:
                    return min(found, key=lambda at: abs(at - near))
        return self._short(words, first, near, end)

    def _short(self, words: str, first: int, near: int, end: int) -> int | None:
        """Return where few words stand, behind which the e-book goes on in its own way.

        These are the first word of an element, such as a heading, and the end of one.
        """
        word = letters(words.partition(" ")[0]).rstrip(STOPS)
        if word and near == first and self.letters.startswith(word, first):
            return first
        wanted = letters(words)
        for length in range(min(SEEDS[-1], end - first) - 1, 0, -1):
            at = end - length
            if abs(at - near) < SEEDS[-1] and self.letters[at:end] == wanted[:length]:
                return at
        return None

    def _places(self, wanted: str, first: int, end: int) -> list[int]:
        """Return where `wanted` begins between two letters."""
        found = []
        at = self.letters.find(wanted, first, end + len(wanted)) if wanted else -1
        while first <= at < end:
            found.append(at)
            at = self.letters.find(wanted, at + 1, end + len(wanted))
        return found

    def _letters_before(self, first: int, offset: int) -> int:
        """Return the number of the letter `offset` characters behind the letter `first`."""
        if not self._pieces:
            return first
        begin, at = self.spot(first)
        wanted = begin.characters + at + offset
        place = bisect_right(self._pieces, wanted, key=lambda piece: piece.characters) - 1
        piece = self._pieces[max(place, 0)]
        return piece.letters + len(letters(piece.text[: wanted - piece.characters]))

    def spot(self, number: int) -> Spot:
        """Return where a letter stands, or the end of the text if there are not so many."""
        place = bisect_right(self._starts, number) - 1
        piece = self._pieces[place]
        left = number - piece.letters
        for at, character in enumerate(piece.text):
            if is_letter(character):
                if left == 0:
                    return piece, at
                left -= 1
        return piece, len(piece.text)

    def word(self, spot: Spot) -> Spot:
        """Return where the word begins that stands at `spot`; it may begin in another element."""
        piece, at = spot
        place = bisect_right(self._pieces, piece.characters, key=lambda one: one.characters) - 1
        if not (at < len(piece.text) and _in_word(piece.text[at])):
            return spot
        while True:
            while at and _in_word(piece.text[at - 1]):
                at -= 1
            before = self._pieces[place - 1] if place else None
            if at or before is None or before.block != piece.block:
                return piece, at
            if not _in_word(before.text[-1]):
                return piece, at
            place, piece, at = place - 1, before, len(before.text)


def _in_word(character: str) -> bool:
    return character.isalnum() or character in f"{HYPHENS}'’"
