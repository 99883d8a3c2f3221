"""Read what stands in one paragraph of a Word document: its words, and what no essay can hold.

Every element is read, known to show nothing, or remarked upon: none is passed over in silence.
Source: ECMA-376, part 1, sections 17.3 (paragraphs, runs), 17.13 (annotations), 17.16 (fields).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate, groupby
from typing import Literal

from toolkit.sources.encoding import FORBIDDEN
from toolkit.sources.word.elements import (
    RELATION,
    Element,
    child,
    children,
    shown_in,
    text_of,
    value,
)
from toolkit.sources.word.fields import Fields
from toolkit.sources.word.languages import kind_of, language_of
from toolkit.sources.word.objects import Remark, remark_on
from toolkit.sources.word.styles import Look, Styles, switch_on

THROUGH = re.compile("w:(?:smartTag|customXml|dir|bdo|sdtContent|ins|moveTo)")
"""What stands around words and shows nothing itself."""
SILENT = re.compile(
    r"w:(?:\w+Pr|bookmark(?:Start|End)|\w+Range(?:Start|End)|perm(?:Start|End)|proofErr|annotationRef"
    "|lastRenderedPageBreak|footnoteRef|endnoteRef|separator|continuationSeparator)"
)
"""What shows nothing: properties, bookmarks, marks of spelling, ends of ranges."""
CHANGES = {
    "w:ins": "insertion",
    "w:del": "deletion",
    "w:delText": "deletion",
    "w:delInstrText": "deletion",
    "w:moveFrom": "move from here",
    "w:moveTo": "move to here",
}
GONE = frozenset(("w:del", "w:moveFrom"))
ACCEPT = "accept or reject the changes in the word processor (Review, Accept), and import again"
FIXED = {"w:noBreakHyphen": "\u2011", "w:softHyphen": "\u00ad"}
SYMBOLS = re.compile("[\ue000-\uf8ff]")
RAISED = {"superscript": "⁰¹²³⁴⁵⁶⁷⁸⁹", "subscript": "₀₁₂₃₄₅₆₇₈₉"}


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words that look alike, a break, or the call of a note (its kind and id).

    `language` is a tag, "" where nothing is said; `url` is that of a link.
    """

    kind: Literal["text", "break", "note"]
    text: str = ""
    bold: bool = False
    italic: bool = False
    language: str = ""
    url: str = ""
    note: tuple[str, str] = ("", "")


@dataclass(slots=True)
class Runs:
    """Reads the paragraphs of one story in order: a field may begin in one and end in another."""

    styles: Styles
    links: Mapping[str, str]
    comments: Mapping[str, tuple[str, str]]
    _pieces: list[Piece] = field(default_factory=list)
    _remarks: dict[Remark, None] = field(default_factory=dict)
    _changes: Counter[tuple[str, str]] = field(default_factory=Counter)
    _fields: Fields = field(default_factory=Fields)
    _style: str = ""
    _url: str = ""
    _is_link: bool = False

    def read(self, paragraph: Element) -> tuple[tuple[Piece, ...], tuple[Remark, ...]]:
        """Return the pieces of a paragraph, and what is wrong in it."""
        self._pieces, self._remarks, self._changes = [], {}, Counter()
        self._style = self.styles.style_of(paragraph)
        for name, mark in children(child(paragraph, "pPr", "rPr")):
            if name in CHANGES:
                self._changes["change of where paragraphs end", value(mark, "author")] += 1
        if value(child(paragraph, "pPr", "framePr"), "dropCap") not in ("", "none"):
            hint = "take the drop cap away (Insert, Drop Cap, None): the book sets its own initials"
            self.remark("S055", "its first letter is a drop cap", hint)
        self.content(paragraph)
        self.keep(_on_changes(self._changes))
        return tuple(self._pieces), tuple(self._remarks)

    def end(self) -> tuple[Remark, ...]:
        """Return what is wrong at the end of the story."""
        return self._fields.end_all()

    def remark(self, code: str, message: str, hint: str = "") -> None:
        """Remember what is wrong."""
        self.keep(Remark(code, message, hint))

    def keep(self, remark: Remark | None) -> None:
        """Remember a remark, once a paragraph."""
        if remark:
            self._remarks[remark] = None

    def content(self, element: Element) -> None:
        """Read what stands in a paragraph, or in something within one."""
        for name, one in children(element):
            if name in CHANGES:
                self._changes[CHANGES[name], value(one, "author")] += 1
            match name:
                case "w:r":
                    self.run(one, self.styles.look(one, self._style))
                case "w:hyperlink":
                    self.hyperlink(one)
                case "w:fldSimple":
                    self._fields.begin(value(one, "instr"), is_result=True)
                    self.content(one)
                    self.keep(self._fields.end())
                case "w:sdt":
                    self.control(one)
                case "mc:AlternateContent":
                    self.content(first_choice(one))
                case _ if THROUGH.fullmatch(name):
                    self.content(one)
                case _ if name not in GONE and not SILENT.fullmatch(name):
                    self.object(name, one)

    def control(self, control: Element) -> None:
        """Read a content control, which must not show 'Click here to enter text'."""
        if child(control, "sdtPr", "showingPlcHdr") is not None:
            hint = "fill the field in, or delete it"
            self.remark("S055", f"has an empty form field, '{shown_in(control)[:40]}'", hint)
        else:
            self.content(control)

    def hyperlink(self, link: Element) -> None:
        """Read a link: to an address, or to a place in the document."""
        outer = self._url, self._is_link
        target = self.links.get(link.get(RELATION) or "", "")
        self._url, self._is_link = self.address(target, value(link, "anchor")), True
        self.content(link)
        self._url, self._is_link = outer

    def address(self, target: str, anchor: str) -> str:
        """Return the address of a link, "" and a remark if no essay can link there."""
        if target.startswith("#"):
            target, anchor = "", target[1:]
        url = f"{target}#{anchor}" if target and anchor and "#" not in target else target
        scheme, _, rest = url.partition("://")
        if scheme.lower() in ("http", "https") and rest and url.isprintable():
            return f"{scheme.lower()}://{rest}"
        if target:
            hint = "a link begins with https://"
            self.remark("S056", f"the link to '{target}' is imported as words", hint)
        elif not anchor.startswith("_Toc"):
            hint = "an essay has no places inside it to link to"
            self.remark("S056", "a link within the document is imported as words", hint)
        return ""

    def object(self, name: str, element: Element) -> None:
        """Remark upon something that is no text."""
        self._fields.fill()
        self.keep(remark_on(name, element))

    def run(self, run: Element, look: Look) -> None:
        """Read what stands in a run."""
        for name, one in children(run):
            match name:
                case "w:t":
                    self.text(text_of(one), look)
                case "w:tab" | "w:ptab":
                    self.tab(look)
                case "w:noBreakHyphen" | "w:softHyphen":
                    self.text(FIXED[name], look)
                case "mc:AlternateContent":
                    self.run(first_choice(one), look)
                case _ if not SILENT.fullmatch(name):
                    self.mark(name, one)

    def mark(self, name: str, element: Element) -> None:
        """Read what stands in a run and is neither text nor a property."""
        match name:
            case "w:br" | "w:cr":
                self.piece(Piece("break"))
            case "w:fldChar":
                self.keep(self._fields.mark(value(element, "fldCharType")))
            case "w:instrText":
                self._fields.write(element.text or "")
            case "w:footnoteReference" | "w:endnoteReference":
                self.call(name[2:].removesuffix("Reference"), element)
            case "w:commentReference":
                self.comment(value(element, "id"))
            case "w:delText" | "w:delInstrText":
                self._changes[CHANGES[name], ""] += 1
            case _:
                self.object(name, element)

    def tab(self, look: Look) -> None:
        """Read a tab: an indent at the start, elsewhere a space that may have been a column."""
        if any(piece.text.strip() for piece in self._pieces):
            hint = "what is set in columns by tabs is better written as a list"
            self.remark("S056", "has tabs between words: each becomes a space", hint)
        self.text(" ", look)

    def call(self, kind: str, reference: Element) -> None:
        """Read the call of a note."""
        if switch_on(reference, "customMarkFollows"):
            hint = "let the word processor number the note (References, Footnote, no custom mark)"
            self.remark("S055", f"a {kind} has a mark of its own instead of a number", hint)
        self.piece(Piece("note", note=(kind, value(reference, "id")), url=self._url))

    def comment(self, id: str) -> None:
        """Remark upon a comment."""
        author, text = self.comments.get(id, ("", ""))
        by = f" by {author}" if author else ""
        said = f": '{text[:60]}{'…' if len(text) > 60 else ''}'" if text else ""
        hint = "if it still matters, deal with it in the word processor first"
        self.remark("S050", f"has a comment{by}, which is not imported{said}", hint)

    def text(self, text: str, look: Look) -> None:
        """Read some words that look alike."""
        if not self._fields.are_shown:
            return
        if text.strip():
            self._judge_look(text, look)
        if look.hidden:
            return
        bad = FORBIDDEN.search(text)
        if bad:
            message = f"the control character U+{ord(bad.group()):04X} cannot be printed"
            self.remark("S006", message, "delete it; often it came with a pasted text")
        of_field = self._fields.link()
        url = self._url or (self.address(*of_field) if of_field else "")
        for kind, part in _by_kind(FORBIDDEN.sub(" ", text), look):
            is_complex = kind == "bidi"
            self.piece(
                Piece(
                    "text",
                    part,
                    bold=look.bold_complex if is_complex else look.bold,
                    italic=look.italic_complex if is_complex else look.italic,
                    language=language_of(look.language(kind)),
                    url=url,
                )
            )

    def piece(self, piece: Piece) -> None:
        """Keep a piece if what it stands in is shown."""
        if self._fields.are_shown:
            self._pieces.append(piece)
            if piece.kind == "note" or piece.text.strip():
                self._fields.fill()

    def _judge_look(self, text: str, look: Look) -> None:
        """Remark upon looks that mean something and that no essay has."""
        words = f"'{text.strip()[:40]}'"
        if look.hidden:
            self.remark("S055", f"has hidden text, {words}", "delete it, or show it (Font, Hidden)")
            return
        if look.struck:
            hint = "delete the words, or take the line through them away"
            self.remark("S055", f"has words that are struck through, {words}", hint)
        if look.raised and any(character.isdecimal() for character in text):
            signs = RAISED[look.raised]
            hint = f"write the characters {signs} themselves; a number of a note must be a footnote"
            self.remark("S055", f"has a raised or lowered number, {words}", hint)
        elif look.raised and any(character.isalnum() for character in text):
            self.remark("S056", f"raised or lowered letters become ordinary ones, {words}")
        symbol = SYMBOLS.search(text)
        if symbol:
            hint = "replace it by a character that every font has (Insert, Symbol, normal text)"
            message = f"has a character of a symbol font, U+{ord(symbol.group()):04X}"
            self.remark("S055", message, hint)
        is_link = self._is_link or self._fields.link() is not None
        for mark in () if is_link else look.marked:
            self.remark("S056", f"{mark} is not imported, {words}", "use italics for emphasis")


def _on_changes(changes: Counter[tuple[str, str]]) -> Remark | None:
    """Return what to say of the changes in a paragraph, counted by kind and author."""
    counts: Counter[str] = Counter()
    for (kind, _), count in changes.items():
        counts[kind] += count
    authors = ", ".join(sorted({author for _, author in changes if author}))
    said = ", ".join(_counted(count, kind) for kind, count in counts.items())
    by = f" by {authors}" if authors else ""
    message = f"has changes that are neither accepted nor rejected: {said}{by}"
    return Remark("S044", message, ACCEPT) if changes else None


def first_choice(alternatives: Element) -> Element:
    """Return the first of alternative contents of which all is known, else the last.

    An emoji stands as a novelty with a font, or as a character.
    """
    choices = [one for name, one in children(alternatives) if name in ("mc:Choice", "mc:Fallback")]
    known = (one for one in choices if not any(name[0] == "?" for name, _ in children(one)))
    return next(known, (choices or [alternatives])[-1])


def _counted(count: int, kind: str) -> str:
    first, _, rest = kind.partition(" ")
    return f"{count} {first}{'s' * (count > 1)}{' ' * bool(rest)}{rest}"


def _by_kind(text: str, look: Look) -> Iterator[tuple[str, str]]:
    """Yield runs of letters of one kind, with the signs among them.

    Signs between letters of two kinds stand by themselves: they belong to neither.
    """
    if look.is_complex:
        yield "bidi", text
        return
    kinds = [kind_of(character) for character in text]
    before = [*accumulate(kinds, _last)]
    after = [*accumulate(reversed(kinds), _last)][::-1]
    sides = [
        (left or right or "val", right or left or "val")
        for left, right in zip(before, after, strict=True)
    ]
    for (left, _), group in groupby(zip(sides, text, strict=True), lambda pair: pair[0]):
        yield left, "".join(character for _, character in group)


def _last(known: str, kind: str) -> str:
    return kind or known
