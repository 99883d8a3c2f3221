"""Hold a finished file as it is looked at: its pages with what they draw, and its resources.

Everything is read once, here; the families of checks look at what is held.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from toolkit.targets.pdf.gate.geometry import EVERYWHERE, IDENTITY, Box, common, read_box
from toolkit.targets.pdf.gate.marks import Drawn, Mark, State
from toolkit.targets.pdf.gate.objects import (
    entries,
    is_dictionary,
    is_indirect,
    is_stream,
    several,
)
from toolkit.targets.pdf.gate.operators import OPERATORS, SILENT
from toolkit.targets.pdf.gate.run import Content, Run
from toolkit.targets.pdf.trim import Trim

if TYPE_CHECKING:
    import pikepdf

BOXES = ("MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox")
INHERITED = ("MediaBox", "CropBox")
CATEGORIES = {
    "/Font": "font",
    "/XObject": "xobject",
    "/ExtGState": "state",
    "/Pattern": "pattern",
    "/Shading": "shading",
    "/ColorSpace": "space",
    "/Properties": "properties",
}


@dataclass(frozen=True, slots=True)
class Expected:
    """What a finished PDF must show: printed page numbers, ids to jump to, its trim, its paper.

    `labels` and `trim` may be None where nobody says. `condition` is the printing condition
    ordered (FOGRA39), "" if any will do; `ink_limit` how much ink the paper takes in percent;
    `signature` of what number of pages the whole is a multiple; `archive` the PDF/A level (2a);
    `black_text` whether all text is to be black or white; `accepted` width and height in px of
    pictures that are printed coarser by their owners' wish, and with how few px per inch.
    """

    labels: tuple[str, ...] | None
    anchors: tuple[str, ...]
    trim: Trim | None
    press: bool
    condition: str = ""
    ink_limit: float = 300.0
    signature: int = 1
    archive: str = ""
    black_text: bool = True
    accepted: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong; `sheet` is the number of the page in the file, from 1, 0 = the whole."""

    code: str
    message: str
    sheet: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: what it draws, and its boxes by name, without those the file does not give."""

    number: int
    page: Any
    boxes: dict[str, Box]
    drawn: Drawn

    @property
    def marks(self) -> list[Mark]:
        """Return what it paints, in order."""
        return self.drawn.marks


@dataclass(frozen=True, slots=True)
class Item:
    """A resource: its kind, its name, the object, and the first page that has it."""

    kind: str
    name: str
    value: Any
    sheet: int

    @property
    def shown(self) -> str:
        """Return how messages call it."""
        return f"{self.kind} {self.name.removeprefix('/')}"


@dataclass(frozen=True, slots=True)
class Proof:
    """A file under inspection."""

    pdf: pikepdf.Pdf
    expected: Expected
    sheets: tuple[Sheet, ...]
    items: tuple[Item, ...]

    @property
    def root(self) -> Any:
        """Return the catalogue of the document."""
        return self.pdf.Root

    def of_kind(self, *kinds: str) -> Iterator[Item]:
        """Yield the resources of these kinds, each once."""
        return (item for item in self.items if item.kind in kinds)


def read_proof(pdf: pikepdf.Pdf, expected: Expected) -> Proof:
    """Read a file whole."""
    content = Content(OPERATORS, SILENT)
    sheets = tuple(_sheet(page, at, content) for at, page in enumerate(pdf.pages, start=1))
    seen: set[tuple[int, int]] = set()
    items = tuple(item for sheet in sheets for item in _of_page(sheet, seen))
    return Proof(pdf, expected, sheets, items)


def _sheet(page: Any, number: int, content: Content) -> Sheet:
    boxes = {name: box for name in BOXES if (box := read_box(inherited(page.obj, name)))}
    media = boxes.get("MediaBox", EVERYWHERE)
    drawn = Drawn()
    state = State(ctm=IDENTITY, clip=common(media, boxes.get("CropBox", media)) or media)
    stream = int(page.obj.get("/StructParents", -1))
    resources = inherited(page.obj, "Resources")
    Run(content, drawn, resources, state, where="the page", stream=stream).run(page)
    for annotation in several(page.obj.get("/Annots")):
        normal = entries(annotation, "/AP").get("/N")
        if is_stream(normal):
            where = "an annotation's appearance"
            # Its own coordinates: what is looked at is colour and letters, not where they lie.
            own = State()
            aside = Drawn(faults=drawn.faults)
            Run(content, aside, normal.get("/Resources"), own, where=where, stream=-1).run(normal)
    return Sheet(number, page, boxes, drawn)


def inherited(page: Any, name: str) -> Any:
    """Return an entry of a page, or that of the pages above it. Source: ISO 32000-1, 7.7.3.4."""
    node, key = page, f"/{name}"
    for _ in range(32):
        if node is None or key in node:
            break
        node = node.get("/Parent") if name in (*INHERITED, "Resources", "Rotate") else None
    return None if node is None else node.get(key)


def _of_page(sheet: Sheet, seen: set[tuple[int, int]]) -> Iterator[Item]:
    obj = sheet.page.obj
    yield Item("page", f"/{sheet.number}", obj, sheet.number)
    yield from _among(inherited(obj, "Resources"), sheet.number, seen)
    for annotation in several(obj.get("/Annots")):
        for state in _appearances(annotation):
            yield from _one("xobject", "/appearance", state, sheet.number, seen)


def _appearances(annotation: Any) -> Iterator[Any]:
    for each in entries(annotation, "/AP").values():
        if is_stream(each):
            yield each
        elif is_dictionary(each):
            yield from (state for state in each.values() if is_stream(state))


def _among(resources: Any, sheet: int, seen: set[tuple[int, int]]) -> Iterator[Item]:
    """Yield the resources below a dictionary of them, and those below these."""
    if not is_dictionary(resources) or _known(resources, seen):
        return
    for category, kind in CATEGORIES.items():
        listed = resources.get(category)
        if not is_dictionary(listed) or _known(listed, seen):
            continue
        for name, value in listed.items():
            yield from _one(kind, name, value, sheet, seen)


def _one(
    kind: str, name: str, value: Any, sheet: int, seen: set[tuple[int, int]]
) -> Iterator[Item]:
    if _known(value, seen):
        return
    if kind == "xobject":
        kind = {"/Image": "image", "/Form": "form"}.get(str(value.get("/Subtype")), "xobject")
    yield Item(kind, name, value, sheet)
    if kind == "space" or not is_dictionary(value):
        return
    yield from _among(value.get("/Resources"), sheet, seen)
    for inner, below in (("/SMask", "image"), ("/Mask", "image"), ("/Shading", "shading")):
        if is_dictionary(mask := value.get(inner)):
            # A soft mask of a graphics state is a dictionary with a form; that of a picture one.
            group = mask.get("/G") if inner == "/SMask" and kind == "state" else None
            yield from _one("form" if group else below, name, group or mask, sheet, seen)
    if value.get("/Subtype") == "/Type3":
        for glyph, drawing in value.get("/CharProcs", {}).items():
            yield from _one("glyph", glyph, drawing, sheet, seen)


def _known(value: Any, seen: set[tuple[int, int]]) -> bool:
    """Tell whether an object was met before; one without a number is met once anyway."""
    if not is_indirect(value):
        return False
    if value.objgen in seen:
        return True
    seen.add(value.objgen)
    return False
