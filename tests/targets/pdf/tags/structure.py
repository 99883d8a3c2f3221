"""Read the structure tree of a PDF back, with the words that stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

PAIR = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>")
TRIPLE = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")


@dataclass(eq=False)
class Tag:
    """A structure element; `own` are its words and kids in order, `described` its links."""

    kind: str
    lang: str
    alt: str
    id: str
    actual: str
    attributes: dict[str, Any]
    above: Tag | None
    own: list[Any] = field(default_factory=list)
    described: list[str] = field(default_factory=list)

    @property
    def kids(self) -> list[Tag]:
        return [kid for kid in self.own if isinstance(kid, Tag)]

    @property
    def words(self) -> str:
        return self.actual or "".join(
            kid.words if isinstance(kid, Tag) else kid for kid in self.own
        )

    @property
    def spoken(self) -> str:
        return self.lang or (self.above.spoken if self.above else "")

    def walk(self, *kinds: str) -> Iterator[Tag]:
        if not kinds or self.kind in kinds:
            yield self
        for kid in self.kids:
            yield from kid.walk(*kinds)


@dataclass
class Marked:
    """What a page marks: words by number, and the artifacts with their properties and words."""

    pieces: dict[int, str] = field(default_factory=dict)
    artifacts: list[tuple[dict[str, str], str]] = field(default_factory=list)
    loose: str = ""


def read_tree(pdf: pikepdf.Pdf) -> Tag:
    """Return the document's tag."""
    marked = {page.obj.objgen: read_page(page) for page in pdf.pages}
    root: Any = pdf.Root.StructTreeRoot
    return _tag(root.K[0], None, marked)


def _tag(element: Any, above: Tag | None, marked: dict[Any, Marked]) -> Tag:
    attributes = element.get("/A", {})
    listed = [attributes] if isinstance(attributes, pikepdf.Dictionary) else [*attributes]
    said = {str(key): value for each in listed for key, value in each.items()}
    names = (str(element.get(name, "")) for name in ("/Lang", "/Alt", "/ID", "/ActualText"))
    tag = Tag(str(element.S)[1:], *names, said, above)
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            tag.own.append(marked[element.Pg.objgen].pieces[kid])
        elif kid.get("/Type") == "/MCR":
            tag.own.append(marked[kid.Pg.objgen].pieces[int(kid.MCID)])
        elif kid.get("/Type") == "/OBJR":
            tag.described.append(str(kid.Obj.Contents))
        else:
            tag.own.append(_tag(kid, tag, marked))
    return tag


def read_page(page: pikepdf.Page) -> Marked:
    """Return what a page marks, read from its content stream."""
    fonts = {str(name): _letters(font) for name, font in page.obj.Resources.Font.items()}
    found, font = Marked(), {}
    open_: list[Any] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC" | "BMC":
                open_.append(_opened(found, operands))
            case "EMC":
                open_.pop()
            case "Tf":
                font = fonts[str(operands[0])]
            case "Tj" | "TJ":
                said = _said(operands[0], font)
                _keep(found, open_[-1] if open_ else None, said)
    return found


def _opened(found: Marked, operands: Any) -> Any:
    properties = operands[1] if len(operands) > 1 else pikepdf.Dictionary()
    if "/MCID" in properties:
        found.pieces.setdefault(int(properties.MCID), "")
        return int(properties.MCID)
    found.artifacts.append(({str(k): str(v) for k, v in properties.items()}, ""))
    return len(found.artifacts), "artifact"


def _keep(found: Marked, where: Any, said: str) -> None:
    if isinstance(where, int):
        found.pieces[where] += said
    elif where is None:
        found.loose += said
    else:
        properties, words = found.artifacts[where[0] - 1]
        found.artifacts[where[0] - 1] = properties, words + said


def _said(operand: Any, font: dict[int, str]) -> str:
    pieces = [operand] if isinstance(operand, pikepdf.String) else operand
    codes = b"".join(bytes(each) for each in pieces if isinstance(each, pikepdf.String))
    pairs = zip(codes[::2], codes[1::2], strict=True)
    return "".join(font.get(high << 8 | low, "\ufffd") for high, low in pairs)


def _letters(font: Any) -> dict[int, str]:
    """Return glyph -> letters. Source: ISO 32000-1, 9.10.3."""
    told = font.ToUnicode.read_bytes()
    letters: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", told, re.S):
        for glyph, text in PAIR.findall(block):
            letters[int(glyph, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", told, re.S):
        for first, last, text in TRIPLE.findall(block):
            for at in range(int(first, 16), int(last, 16) + 1):
                letters[at] = chr(int(text, 16) + at - int(first, 16))
    return letters
