"""Read the paragraphs of a Word document, in the body and in notes, each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from toolkit.errors import Place, Problem, Severity
from toolkit.sources.word.elements import Element, child, children, shown_in, value
from toolkit.sources.word.fields import LISTS
from toolkit.sources.word.numbering import Label, Numbering
from toolkit.sources.word.objects import Remark, remark_on
from toolkit.sources.word.package import Package, Story
from toolkit.sources.word.runs import (
    ACCEPT,
    CHANGES,
    SILENT,
    THROUGH,
    Piece,
    Runs,
    first_choice,
)
from toolkit.sources.word.styles import Styles

WARNINGS = frozenset(("S050", "S056", "S057", "S058", "S059"))
"""The codes that do not keep a document from being imported."""
TABLE = "make it a list, or show it as a panel: an essay has no tables"


@dataclass(frozen=True, slots=True)
class Typed:
    """One paragraph as it was typed, and where.

    `ignored` names the emphasis that its style makes of all its words anyway.
    """

    place: Place
    pieces: tuple[Piece, ...] = ()
    remarks: tuple[Remark, ...] = ()
    heading: int = 0
    is_title: bool = False
    is_quote: bool = False
    label: Label | None = None
    ignored: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """The words, breaks as spaces, without white space at the ends."""
        said = (" " if piece.kind == "break" else piece.text for piece in self.pieces)
        return "".join(said).strip()

    @property
    def calls(self) -> tuple[tuple[str, str], ...]:
        """The notes it calls, by kind and id."""
        return tuple(piece.note for piece in self.pieces if piece.kind == "note")

    @property
    def is_seen(self) -> bool:
        """Whether it has words, or calls a note."""
        return bool(self.text or self.calls)

    def problem(self, code: str, message: str, hint: str = "") -> Problem:
        """Return something wrong in this paragraph."""
        severity: Severity = "warning" if code in WARNINGS else "error"
        return Problem(self.place, code, message, hint, severity)


@dataclass(frozen=True, slots=True)
class Body:
    """A whole document: its paragraphs, and those of each note that is called, by kind and id."""

    paragraphs: tuple[Typed, ...]
    notes: Mapping[tuple[str, str], tuple[Typed, ...]]

    def words(self, paragraphs: Iterable[Typed]) -> str:
        """Return all that is read in paragraphs, notes where they are called, without spaces."""
        found = (
            self.words(self.notes[piece.note]) if piece.kind == "note" else piece.text
            for typed in paragraphs
            for piece in typed.pieces
        )
        return without_space("".join(found))

    def every(self) -> Iterator[Typed]:
        """Yield all paragraphs, those of notes last."""
        yield from self.paragraphs
        for note in self.notes.values():
            yield from note


def without_space(text: str) -> str:
    """Return `text` without white space, and without the stars of a change of scene."""
    return "".join(text.replace("*", "").replace("⁂", "").split())


def read_body(package: Package, path: str) -> Body:
    """Return the paragraphs of a document that places call `path`."""
    styles = Styles(package.styles)
    numbering = Numbering(package.numbering, styles)
    reader = _Reader(package, styles, numbering, path)
    paragraphs = reader.story(package.body)
    notes: dict[tuple[str, str], tuple[Typed, ...]] = {}
    counts = {"footnote": 0, "endnote": 0}
    for caller in paragraphs:
        for kind, id in caller.calls:
            if (kind, id) not in notes:
                counts[kind] += 1
                place = replace(caller.place, words=f"{kind} {counts[kind]}")
                notes[kind, id] = reader.note((kind, id), place)
    return Body(paragraphs, notes)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the stories of one document."""

    package: Package
    styles: Styles
    numbering: Numbering
    path: str

    def note(self, key: tuple[str, str], place: Place) -> tuple[Typed, ...]:
        """Return the paragraphs of a note; a remark in place of one that is not there."""
        story = self.package.notes.get(key)
        if story is None:
            hint = "open the document in the word processor and save it anew"
            return (
                Typed(place, remarks=(Remark("S041", "is damaged: the note is missing", hint),)),
            )
        found = self.story(story, inside=place)
        if not found:
            hint = "write the note, or delete its number in the text"
            return (Typed(place, remarks=(Remark("S054", "the note has no words", hint),)),)
        return tuple(map(_without_calls, found))

    def story(self, story: Story, inside: Place | None = None) -> tuple[Typed, ...]:
        """Return the paragraphs of a story that have anything in them; `inside` places a note."""
        runs = Runs(self.styles, story.links, self.package.comments)
        found: list[Typed] = []
        number = 0
        for name, block in _blocks(story.root):
            typed = self.typed(runs, name, block)
            if typed.is_seen or typed.remarks:
                number += name == "w:p"
                found.append(replace(typed, place=self.place(typed, name, number, inside)))
        if runs.end():
            last = found[-1].place if found else inside or Place(self.path)
            found.append(Typed(last, remarks=runs.end()))
        return tuple(found)

    def place(self, typed: Typed, name: str, number: int, inside: Place | None) -> Place:
        """Return the place of a block: the number of its paragraph, or of the last before it."""
        if inside:
            return replace(inside, words=f"{inside.words}{_beginning(typed.text)}")
        if name != "w:p":
            words = f"after paragraph {number}" if number else "before paragraph 1"
            return Place(self.path, number, words=words)
        return Place(self.path, number, words=f"paragraph {number}{_beginning(typed.text)}")

    def typed(self, runs: Runs, name: str, block: Element) -> Typed:
        """Return a block of a story, its place still open."""
        nowhere = Place("")
        if name == "w:tbl":
            message = f"has a table{_beginning(shown_in(block))}"
            return Typed(nowhere, remarks=(Remark("S046", message, TABLE),))
        if name == "w:sdt":
            hint = "delete it from the document"
            return Typed(nowhere, remarks=(Remark("S049", f"has {LISTS['TOC']}", hint),))
        if name in CHANGES:
            message = f"has changes that are neither accepted nor rejected: 1 {CHANGES[name]}"
            return Typed(nowhere, remarks=(Remark("S044", message, ACCEPT),))
        if name != "w:p":
            return Typed(nowhere, remarks=(remark_on(name, block),))
        pieces, remarks = runs.read(block)
        style = self.styles.style_of(block)
        heading = self.styles.heading(block)
        emphatic = {"bold": "b", "italic": "i"}
        return Typed(
            nowhere,
            pieces,
            remarks,
            heading=heading,
            is_title=self.styles.is_title(block),
            is_quote=self.styles.is_quote(block),
            # Word counts an item even if nothing stands in it: the next one's number shows it.
            label=self.numbering.label(block),
            ignored=frozenset(
                kind
                for kind, name in emphatic.items()
                if heading or self.styles.is_emphatic(style, name)
            ),
        )


def _without_calls(typed: Typed) -> Typed:
    """Return a paragraph of a note; a remark if it calls a note, as no word processor lets it."""
    if typed.calls:
        remark = Remark("S055", "calls a note within a note", "make one note of the two")
        return replace(typed, remarks=(*typed.remarks, remark))
    return typed


def _blocks(element: Element) -> Iterator[tuple[str, Element]]:
    """Yield the paragraphs, tables and strangers of a story, out of whatever stands around them."""
    for name, block in children(element):
        if name == "w:sdt":
            gallery = value(child(block, "sdtPr", "docPartObj", "docPartGallery"))
            if gallery == "Table of Contents":
                yield name, block
            else:
                yield from _blocks(block)
        elif name == "mc:AlternateContent":
            yield from _blocks(first_choice(block))
        elif THROUGH.fullmatch(name) and name not in CHANGES:
            yield from _blocks(block)
        elif not SILENT.fullmatch(name):
            yield name, block


def _beginning(text: str) -> str:
    """Return how a text begins, for a person to search for; "" if there is none."""
    words = " ".join(text.split())
    return f" '{words[:30].rstrip()}{'…' if len(words) > 30 else ''}'" if words else ""
