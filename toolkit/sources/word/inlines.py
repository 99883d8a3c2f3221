"""Turn the pieces of a paragraph into the inlines of an essay.

Word marks white space, punctuation and numbers like any word, often by chance: they take their
language and their emphasis from the words around them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeVar

from toolkit.model.prose import (
    Characters,
    Emphasis,
    Foreign,
    Hyperlink,
    Inline,
    LineBreak,
    Note,
)
from toolkit.sources.word.languages import MainLanguage
from toolkit.sources.word.runs import Piece

Bracket = tuple[str, str]
"""What stands in brackets: ("lang", tag), ("url", address), or PLAIN."""
PLAIN: Bracket = ("", "")
Mark = str | Bracket
"""An emphasis, italic or bold, or what stands in brackets."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Atom:
    """A piece that is white space, or has none at its ends."""

    piece: Piece
    marks: tuple[Mark, ...]

    @property
    def is_space(self) -> bool:
        return self.piece.kind == "text" and not self.piece.text.strip()

    @property
    def is_break(self) -> bool:
        return self.piece.kind == "break"


def inlines_of(
    pieces: Sequence[Piece],
    language: MainLanguage,
    note_of: Callable[[Piece], Note],
    *,
    ignored: frozenset[str] = frozenset(),
) -> tuple[Inline, ...]:
    """Return the inlines that `pieces` stand for.

    Args:
        pieces: What stands in one paragraph.
        language: The essay's.
        note_of: Returns the note that a piece calls.
        ignored: The emphasis, bold or italic, that means nothing where all words have it.
    """
    parts = [part for piece in pieces for part in _parted(piece)]
    italic = _emphasis([part.italic for part in parts], parts, may_be_all="italic" not in ignored)
    bold = _emphasis([part.bold for part in parts], parts, may_be_all="bold" not in ignored)
    brackets = _filled([_bracket(part, language) for part in parts], PLAIN)
    atoms = [
        _Atom(part, _marks(is_italic, is_bold, bracket))
        for part, is_italic, is_bold, bracket in zip(parts, italic, bold, brackets, strict=True)
    ]
    return tuple(_nested(_trimmed(atoms), note_of))


def _marks(is_italic: bool, is_bold: bool, bracket: Bracket) -> tuple[Mark, ...]:
    """Return marks; of two that reach equally far the first will enclose the other."""
    every: tuple[tuple[bool, Mark], ...] = (
        (is_italic, "italic"),
        (is_bold, "bold"),
        (bracket != PLAIN, bracket),
    )
    return tuple(mark for is_there, mark in every if is_there)


def _parted(piece: Piece) -> Iterator[Piece]:
    """Yield a piece with the white space at its ends parted from it."""
    text = piece.text
    rest = text.lstrip()
    core = rest.rstrip()
    for part in (text[: len(text) - len(rest)], core, rest[len(core) :]):
        if part:
            yield replace(piece, text=part)
    if piece.kind != "text":
        yield piece


def _emphasis(marks: list[bool], parts: list[Piece], *, may_be_all: bool) -> list[bool]:
    """Return which parts are emphasised; none if all are and that means nothing."""
    known = [mark if part.text.strip() else None for mark, part in zip(marks, parts, strict=True)]
    if not may_be_all and all(mark for mark in known if mark is not None):
        return [False] * len(marks)
    return _filled(known, otherwise=False)


def _bracket(part: Piece, language: MainLanguage) -> Bracket | None:
    """Return the brackets a part stands in, None if its neighbours decide."""
    if part.kind == "note":
        return PLAIN  # a note cannot be called inside brackets
    if part.url and part.text.strip():
        return ("url", part.url)
    if not any(map(str.isalpha, part.text)):
        return None
    tag = language.foreign(part.language, part.text)
    return ("lang", tag) if tag else PLAIN


def _filled(values: Sequence[T | None], otherwise: T) -> list[T]:
    """Return `values` with what lies between two equal ones made equal to them."""
    before = _last_known(values)
    after = _last_known(values[::-1])[::-1]
    return [
        value if value is not None else left if left is not None and left == right else otherwise
        for value, left, right in zip(values, before, after, strict=True)
    ]


def _last_known(values: Sequence[T | None]) -> list[T | None]:
    found: list[T | None] = []
    for value in values:
        found.append(value if value is not None or not found else found[-1])
    return found


def _trimmed(atoms: Sequence[_Atom]) -> list[_Atom]:
    """Return `atoms` without white space at the ends of lines and breaks at the ends of all."""
    found: list[_Atom] = []
    for atom in atoms:
        at_start = not found or found[-1].is_break
        if atom.is_break:
            while found and found[-1].is_space:
                found.pop()
        if not (at_start and atom.is_space) and (found or not atom.is_break):
            found.append(atom)
    while found and (found[-1].is_space or found[-1].is_break):
        found.pop()
    return found


def _nested(
    atoms: Sequence[_Atom], note_of: Callable[[Piece], Note], around: tuple[Mark, ...] = ()
) -> Iterator[Inline]:
    """Yield the inlines of `atoms` inside the marks `around`.

    Of marks that begin together the one that reaches farthest encloses the others. None begins or
    ends with white space, as Markdown demands: that has only marks of both its neighbours.
    """
    plain: list[_Atom] = []
    while atoms:
        mark, length = _farthest(atoms, around)
        if mark == PLAIN:
            plain.append(atoms[0])
        else:
            yield from _bare(plain, note_of)
            plain = []
            yield _marked(mark, tuple(_nested(atoms[:length], note_of, (*around, mark))))
        atoms = atoms[length:]
    yield from _bare(plain, note_of)


def _farthest(atoms: Sequence[_Atom], around: tuple[Mark, ...]) -> tuple[Mark, int]:
    """Return which mark begins here and reaches farthest, and how far; PLAIN for none."""
    if atoms[0].is_space or atoms[0].is_break:
        return PLAIN, 1  # what ended before it may reach farther than it did
    is_in_brackets = any(isinstance(mark, tuple) for mark in around)
    reaches = {
        mark: _reach(atoms, mark)
        for mark in atoms[0].marks
        if mark not in around and not (is_in_brackets and isinstance(mark, tuple))
    }
    mark = max(reaches, key=lambda mark: reaches[mark], default=PLAIN)
    return mark, reaches.get(mark, 1)


def _reach(atoms: Sequence[_Atom], mark: Mark) -> int:
    """Return how many atoms from the first on have a mark."""
    return next((at for at, atom in enumerate(atoms) if mark not in atom.marks), len(atoms))


def _marked(mark: Mark, children: tuple[Inline, ...]) -> Inline:
    match mark:
        case ("lang", tag):
            return Foreign(tag, children)
        case ("url", address):
            return Hyperlink(address, children)
        case _:
            return Emphasis(children, strong=mark == "bold")


def _bare(atoms: Sequence[_Atom], note_of: Callable[[Piece], Note]) -> Iterator[Inline]:
    for kind, group in groupby(atoms, lambda atom: atom.piece.kind):
        match kind:
            case "text":
                yield Characters("".join(atom.piece.text for atom in group))
            case "note":
                yield from (note_of(atom.piece) for atom in group)
            case _:
                yield from (LineBreak() for _ in group)
