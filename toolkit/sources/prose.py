"""Parse Markdown, once, into the blocks of `model.prose`.

CommonMark with footnotes. What the model cannot hold (raw HTML, tables, code, pictures inside a
line) is reported with its offset in the text, never dropped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from toolkit.model.identifiers import ID
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
    mentions,
    plain,
)
from toolkit.model.text import LANGUAGE_TAG
from toolkit.sources.paragraphs import CALL, KINDS, citations, read_paragraphs

TEXT = frozenset({"text", "text_special", "softbreak"})
# What stands for characters written with a backslash, which mean themselves, while citations are
# sought. No text holds these: `located` refuses control characters.
MEANT = "[]^@("
MASKS = "\x01\x02\x03\x04\x05"
NAMED = re.compile(
    rf"(?<=\()(?P<kind>{'|'.join(KINDS)}):(?P<id>{ID.pattern})(?=[\s)])"
    rf"|(?<!\w)@(?P<cited>{ID.pattern})(?![a-z0-9_-])"
)
"""A record named in a text: as the target of a link, or in a citation."""
LEFT_OVER = re.compile(r"\]\(|\[\^|\[@")
REFUSED = {
    "html_block": ("raw HTML", "write Markdown; a less-than sign is written \\<"),
    "html_inline": ("raw HTML", "write Markdown; a less-than sign is written \\<"),
    "table_open": ("a table", "write a list instead"),
    "fence": ("a block of code", "write a paragraph, or a quotation with >"),
    "code_block": ("a block of code", "indent less: four spaces at the start make code"),
    "code_inline": ("code", "write *emphasis* instead of `code`"),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at `offset` (code points from the start of the text)."""

    offset: int
    code: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text as blocks, and what is wrong with it."""

    text: str
    blocks: tuple[Block, ...]
    faults: tuple[Fault, ...] = ()

    @property
    def offsets(self) -> tuple[int, ...]:
        """Where each of the `mentions` stands: the n-th of one id is its n-th spot in the text."""
        spots: dict[tuple[str, str], list[int]] = {}
        for match in NAMED.finditer(self.text):
            key = (match["kind"] or "source", match["id"] or match["cited"])
            spots.setdefault(key, []).append(match.start())
        met: Counter[tuple[str, str]] = Counter()
        found: list[int] = []
        for key in mentions(self.blocks):
            there = spots.get(key, [0])
            found.append(there[min(met[key], len(there) - 1)])
            met[key] += 1
        return tuple(found)


def parse_prose(text: str) -> Parsed:
    """Return what the Markdown `text` says, and what is wrong with it."""
    blocks = read_paragraphs(text)
    return parse_markdown(text) if blocks is None else Parsed(text, blocks)


def parse_markdown(text: str) -> Parsed:
    """Return the same as `parse_prose`, by the parser of Markdown, whatever the text."""
    reader = _Reader(text)
    blocks = reader.read()
    if not blocks and not reader.faults:
        reader.faults.append(Fault(0, "S010", "has no words"))
    return Parsed(text, blocks, tuple(reader.faults))


@cache
def _markdown() -> MarkdownIt:
    """Return the parser. HTML, tables and any link are recognised so that we can refuse them."""
    parser = MarkdownIt("commonmark", {"html": True, "typographer": False, "maxNesting": 100})
    parser.enable("table").use(footnote_plugin)
    parser.disable("text_join")  # it would blur what was written with a backslash
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser


class _Reader:
    """One reading of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.faults: list[Fault] = []
        self.notes: dict[int, list[Token]] = {}
        self.open_notes: list[int] = []
        self.called: set[int] = set()
        self.line = 0

    def read(self) -> tuple[Block, ...]:
        """Return the blocks of the text."""
        # The parser writes what it knows of footnotes into this; its values are its own affair.
        memory: dict[str, dict[str, dict[str, int]]] = {}
        tokens = _markdown().parse(self.text, memory)
        body = list(_without_notes(tokens, self.notes))
        blocks = self.blocks(body)
        for label, number in memory.get("footnotes", {}).get("refs", {}).items():
            if number not in self.called:
                name = label.removeprefix(":")
                self.fault("R006", f"the footnote '{name}' is never called", f"[^{name}]:")
        return blocks

    def fault(self, code: str, message: str, snippet: str = "", *, hint: str = "") -> None:
        """Remember something wrong at `snippet`, sought from the current line on."""
        start = self.starts[min(self.line, len(self.starts) - 1)]
        found = self.text.find(snippet, start) if snippet else start
        if found < 0:
            found = self.text.find(snippet)
        self.faults.append(Fault(max(found, 0) if found >= 0 else start, code, message, hint))

    def blocks(self, tokens: list[Token]) -> tuple[Block, ...]:
        """Return the blocks that `tokens`, a run of whole blocks, stand for."""
        return tuple(block for run in _runs(tokens) for block in self.block(run))

    def block(self, run: list[Token]) -> Iterator[Block]:
        """Yield the block that `run` stands for; nothing for what is refused."""
        head = run[0]
        if head.map:
            self.line = head.map[0]
        match head.type:
            case "paragraph_open":
                yield from self.paragraph(run[1])
            case "heading_open":
                yield self.heading(head, run[1])
            case "blockquote_open":
                yield Quote(self.blocks(run[1:-1]))
            case "bullet_list_open" | "ordered_list_open":
                items = tuple(self.blocks(item[1:-1]) for item in _runs(run[1:-1]))
                yield Items(items, head.type.startswith("ordered"), int(head.attrs.get("start", 1)))
            case "hr":
                yield Break()
            case other:
                self.refuse(other, head.content)

    def paragraph(self, inline: Token) -> Iterator[Block]:
        """Yield a paragraph, or the plate that stands alone in it."""
        children = inline.children or []
        if len(children) == 1 and children[0].type == "image":
            target = str(children[0].attrGet("src") or "")
            kind, _, id = target.partition(":")
            if kind == "panel" and ID.fullmatch(id):
                if children[0].content:
                    hint = "the panel's own title, alt and caption are printed: write ![](panel:id)"
                    message = "words in the brackets of a picture are not printed"
                    self.fault("R005", message, children[0].content, hint=hint)
                yield Plate(id)
            else:
                hint = "a picture is a panel of the exhibition: ![](panel:its-id)"
                self.fault("R005", f"'{target}' is not a panel", target, hint=hint)
            return
        yield Paragraph(self.inlines(children))

    def heading(self, head: Token, inline: Token) -> Heading:
        """Return a heading; R004 for the levels a text may not have."""
        level = int(head.tag[1])
        if not 2 <= level <= 4:
            hint = "level 1 is the title of the text itself: begin with ##, end with ####"
            self.fault("R004", f"a heading of level {level} is not taken", hint=hint)
        return Heading(min(max(level, 2), 4), self.inlines(inline.children or []))

    def refuse(self, kind: str, snippet: str) -> None:
        """Remember a construction that the model cannot hold."""
        name, hint = REFUSED.get(kind, (f"Markdown's '{kind}'", "write plain paragraphs"))
        first = next(iter(snippet.strip().splitlines()), "")
        self.fault("R004", f"{name} is not taken", first, hint=hint)

    def inlines(self, tokens: Sequence[Token]) -> tuple[Inline, ...]:
        """Return the inlines that `tokens` stand for, runs of text joined."""
        found: list[Inline] = []
        for is_text, group in groupby(_runs(tokens), lambda run: run[0].type in TEXT):
            if is_text:
                # A citation may be broken over lines, so lines are joined before it is sought.
                found.extend(self.characters("".join(_text(run[0]) for run in group)))
            else:
                found.extend(inline for run in group for inline in self.inline(run))
        return tuple(_joined(found))

    def inline(self, run: list[Token]) -> Iterator[Inline]:
        """Yield the inlines that one token, or a token with its content, stands for."""
        head = run[0]
        match head.type:
            case "hardbreak":
                yield LineBreak()
            case "em_open" | "strong_open":
                yield Emphasis(self.inlines(run[1:-1]), head.type == "strong_open")
            case "link_open":
                target = str(head.attrGet("href") or "")
                self.judge_link(head, run[1:-1], target)
                yield from self.link(target, self.inlines(run[1:-1]))
            case "footnote_ref":
                yield from self.note(int(head.meta["id"]))
            case "footnote_anchor":
                pass
            case "image":
                target = str(head.attrGet("src") or "")
                hint = "a panel stands in a paragraph of its own: ![](panel:its-id)"
                self.fault("R005", "a picture cannot stand inside a line", target, hint=hint)
            case other:
                self.refuse(other, head.content)

    def link(self, target: str, children: tuple[Inline, ...]) -> Iterator[Inline]:
        """Yield what `[children](target)` means; the bare children if it means nothing."""
        scheme, _, rest = target.partition(":")
        if scheme in KINDS and ID.fullmatch(rest):
            # mypy cannot see that KINDS are the very words of ReferenceKind.
            yield Reference(scheme, rest, children)  # type: ignore[arg-type]
            return
        if scheme == "lang" and LANGUAGE_TAG.fullmatch(rest):
            yield Foreign(rest, children)
            return
        if scheme in ("http", "https") and rest.startswith("//") and len(rest) > 2:
            yield Hyperlink(target, children)
            return
        self.wrong_link(scheme, rest, target)
        yield from children

    def judge_link(self, head: Token, inside: list[Token], target: str) -> None:
        """Remember a link of which nothing, or not everything, would be seen."""
        if not any(token.content for token in inside):
            hint = "write between the brackets what readers see: [words](person:id)"
            self.fault("R008", f"the link to '{target}' has no words", target, hint=hint)
        title = str(head.attrGet("title") or "")
        if title:
            hint = "write it in the sentence or in a footnote"
            self.fault("R004", "a title inside a link is not taken", title, hint=hint)

    def wrong_link(self, scheme: str, rest: str, target: str) -> None:
        """Remember a link that leads nowhere."""
        if scheme in KINDS:
            self.fault("S007", f"'{rest}' cannot be an id", target)
        elif scheme == "lang":
            hint = "a tag is such as he, ru-Latn, de-1901"
            self.fault("L001", f"'{rest}' is not a language tag", target, hint=hint)
        else:
            allowed = ", ".join(f"{kind}:" for kind in (*KINDS, "lang", "https"))
            message = f"the link '{target}' leads nowhere"
            self.fault("R003", message, target or "]()", hint=f"a link begins with {allowed}")

    def note(self, number: int) -> Iterator[Inline]:
        """Yield the footnote with the parser's `number`."""
        if number in self.open_notes:
            self.fault("R006", "a footnote calls itself", "[^")
            return
        line = self.line
        self.called.add(number)
        self.open_notes.append(number)
        yield Note(self.blocks(self.notes.get(number, [])))
        self.open_notes.pop()
        self.line = line

    def characters(self, text: str) -> Iterator[Inline]:
        """Yield a run of text, with the citations in it."""
        end = 0
        for match in CALL.finditer(text):
            if match.start() > end:
                yield self.plain(text[end : match.start()])
            yield from self.cite(match)
            end = match.end()
        if text[end:]:
            yield self.plain(text[end:])

    def cite(self, call: re.Match[str]) -> Iterator[Inline]:
        """Yield the citation that `[@id, p. 12; @b]` is."""
        works = citations(call[1])
        if works:
            yield Cite(tuple(Citation(one.id, _unmasked(one.locator)) for one in works))
            return
        hint = "write [@source-id] or [@source-id, p. 12; @other-id]"
        said = _unmasked(call[0])
        self.fault("R008", f"'{said}' is not a citation", said, hint=hint)

    def plain(self, text: str) -> Characters:
        """Return plain text; R008 if it holds the ruins of a link, note or citation."""
        names = {"](": "a link", "[^": "a footnote", "[@": "a citation"}
        hint = "write [words](person:id), [@source-id, p. 12], or [^1] and below it [^1]: text"
        for ruin in LEFT_OVER.finditer(text):
            rest = _unmasked(text[ruin.start() :]).split("\n")[0]
            message = f"'{rest[:20]}' looks like {names[ruin.group()]} and is none"
            self.fault("R008", message, rest, hint=hint)
        return Characters(_unmasked(text).replace("\n", " "))


def _text(token: Token) -> str:
    if token.type == "text_special":
        return token.content.translate(str.maketrans(MEANT, MASKS))
    return "\n" if token.type == "softbreak" else token.content


def _unmasked(text: str) -> str:
    return text.translate(str.maketrans(MASKS, MEANT))


def _joined(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Yield `inlines` with neighbouring runs of text made one."""
    for is_text, group in groupby(inlines, lambda inline: isinstance(inline, Characters)):
        if is_text:
            yield Characters(plain(tuple(group)))
        else:
            yield from group


def _runs(tokens: Iterable[Token]) -> Iterator[list[Token]]:
    """Yield each token without content, and each opening one with all to its closing one."""
    depth, run = 0, []
    for token in tokens:
        run.append(token)
        depth += token.nesting
        if depth == 0:
            yield run
            run = []


def _without_notes(tokens: list[Token], notes: dict[int, list[Token]]) -> Iterator[Token]:
    """Yield the tokens of the text; put those of each footnote into `notes`."""
    number: int | None = None
    for token in tokens:
        if token.type == "footnote_open":
            number = int(token.meta["id"])
            notes[number] = []
        elif token.type == "footnote_close":
            number = None
        elif token.type in ("footnote_block_open", "footnote_block_close"):
            continue
        elif number is not None:
            notes[number].append(token)
        else:
            yield token
