"""Follow the fields of a Word document: instructions, and the words they show.

Source: ECMA-376, part 1, section 17.16 (fields).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from toolkit.sources.word.objects import Remark

HYPERLINK = re.compile(r'HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))?', re.IGNORECASE)
PLACE_IN = re.compile(r'\\l\s+"?([^"\s]+)"?')
LISTS = {
    "TOC": "a table of contents: the book makes its own",
    "INDEX": "an index: the book makes its own",
    "TOA": "a table of authorities",
}
PAGES = frozenset(("PAGE", "PAGEREF", "NUMPAGES", "NOTEREF", "SECTION", "SECTIONPAGES"))


@dataclass(slots=True)
class _Field:
    """A field that has begun: its instruction, and whether what follows is its result."""

    code: str = ""
    is_result: bool = False
    has_words: bool = False

    @property
    def name(self) -> str:
        return (self.code.split() or [""])[0].upper()


@dataclass(slots=True)
class Fields:
    """The fields that are open, outermost first; they may end in another paragraph."""

    _open: list[_Field] = field(default_factory=list)

    @property
    def are_shown(self) -> bool:
        """Whether what stands here is seen: nothing in an instruction is."""
        return all(one.is_result for one in self._open)

    def begin(self, code: str = "", *, is_result: bool = False) -> None:
        """Begin a field; a simple one brings its instruction, and its result follows at once."""
        self._open.append(_Field(code, is_result))

    def write(self, code: str) -> None:
        """Add to the instruction of the innermost field."""
        if self._open and not self._open[-1].is_result:
            self._open[-1].code += code

    def mark(self, kind: str) -> Remark | None:
        """Begin a field, go on to its result, or end it and return what is wrong with it."""
        if kind == "begin":
            self.begin()
        elif kind == "separate" and self._open:
            self._open[-1].is_result = True
        elif kind == "end" and self._open:
            return self.end()
        return None

    def fill(self) -> None:
        """Remember that the open fields have shown something."""
        for one in self._open:
            one.has_words = True

    def link(self) -> tuple[str, str] | None:
        """Return address and place of the innermost field that is a link, None if none is."""
        for one in reversed(self._open):
            found = HYPERLINK.match(one.code.strip())
            if found:
                place = PLACE_IN.search(one.code)
                return found[1] or found[2] or "", place[1] if place else ""
        return None

    def end(self) -> Remark | None:
        """End the innermost field; return what is wrong with it."""
        ended = self._open.pop()
        if not self.are_shown:  # it stands in another's instruction
            return None
        if ended.name in LISTS:
            return Remark("S049", f"has {LISTS[ended.name]}", "delete it from the document")
        if not ended.has_words:
            hint = "delete it, or write what it should show (Alt+F9 shows and hides fields)"
            code = ended.code.strip()[:40]
            return Remark("S049", f"has a field that shows nothing, '{code}'", hint)
        if ended.name in PAGES:
            hint = "such numbers will be others in the book: better name a chapter"
            return Remark("S056", "a number that Word counts is imported as it stands", hint)
        return None

    def end_all(self) -> tuple[Remark, ...]:
        """Return what is wrong at the end of the text: a field that never ends hides words."""
        hint = "open the document in the word processor and save it anew"
        message = "is damaged: a field begins here or further up and never ends"
        return (Remark("S041", message, hint),) if self._open else ()
