"""Name what is no text: pictures, text boxes, equations, objects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.sources.word.elements import WORD, Element, shown_in, value

OBJECTS = {
    "w:drawing": "a drawing",
    "w:pict": "a drawing",
    "w:object": "an object of another program",
    "w:contentPart": "a drawing by hand",
    "w:altChunk": "another document, placed inside this one",
    "w:subDoc": "another document, placed inside this one",
    "w:control": "a control",
}
# Local names of what stands in a drawing, and what it then is.
INSIDE = {
    "pic": "a picture",
    "imagedata": "a picture",
    "chart": "a chart",
    "relIds": "a diagram (SmartArt)",
    "OLEObject": "an object of another program",
}
CLOCK = ("w:dayShort", "w:dayLong", "w:monthShort", "w:monthLong", "w:yearShort", "w:yearLong")
PANEL = "take it out; a picture is a panel of the exhibition, called by ![](panel:its-id)"


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wrong in a paragraph; where that is, `body` knows."""

    code: str
    message: str
    hint: str = ""


def remark_on(name: str, element: Element) -> Remark:
    """Return what to say of an element that is no text."""
    if name in ("m:oMath", "m:oMathPara") or _is_old_equation(element):
        hint = "write it in words or in characters, or show it as a panel"
        return Remark("S048", "has an equation, which no essay can hold", hint)
    boxes = tuple(element.iter(f"{WORD}txbxContent"))
    if boxes:
        words = shown_in(boxes[0])
        said = f", '{words[:40]}{'…' if len(words) > 40 else ''}'" if words else ""
        hint = "move its words into the text, and delete the box"
        return Remark("S047", f"has a text box{said}", hint)
    if name == "w:sym":
        return _symbol(element)
    if name == "w:ruby":
        hint = "write the reading into the sentence, in brackets"
        return Remark("S055", f"has words with their reading above, '{shown_in(element)}'", hint)
    if name in (*CLOCK, "w:pgNum"):
        return Remark("S049", "has a date or number that Word fills in", "write it out")
    if name in OBJECTS:
        kind = next(filter(None, map(INSIDE.get, _names(element))), OBJECTS[name])
        return Remark("S045", f"has {kind}, which no essay can hold", PANEL)
    message = f"has something that the toolkit does not know, '{name}'"
    return Remark("S045", message, "delete it from the document; and please report this")


def _symbol(symbol: Element) -> Remark:
    font, character = value(symbol, "font"), value(symbol, "char")
    hint = "replace it by a character that every font has (Insert, Symbol, normal text)"
    return Remark("S055", f"has a symbol of the font '{font}', U+{character}", hint)


def _is_old_equation(element: Element) -> bool:
    return any((one.get("ProgID") or "").startswith("Equation") for one in element.iter())


def _names(element: Element) -> Iterator[str]:
    for one in element.iter():
        if isinstance(one.tag, str):
            yield one.tag.rpartition("}")[2]
