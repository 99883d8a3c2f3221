"""Draw the content of a page: keep its state, note what is painted where.

Every content stream is parsed once, and drawn as often as it is called. Letters are placed at
their beginning; their widths are nobody's business here. Clips are boxes.
Source: ISO 32000-1, 8 and 9, annex A.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from math import hypot
from typing import Any

from toolkit.targets.pdf.gate.geometry import (
    IDENTITY,
    Box,
    Matrix,
    alike,
    carried,
    common,
    moved,
    read_box,
    read_matrix,
    scale,
    times,
)
from toolkit.targets.pdf.gate.marks import UNTAGGED, Drawn, Kind, Mark, State, Tagged
from toolkit.targets.pdf.gate.spaces import UNKNOWN, Paint, Space, space_named, space_of

DEEPEST = 16
"""Forms within forms: deeper ones call themselves."""
UNIT: Box = (0.0, 0.0, 1.0, 1.0)
Key = tuple[int, int]
Operands = Sequence[Any]
Act = Callable[["Run", Operands], None]


class Content:
    """The parsed streams of a file, each kept for when it is met again.

    `operators` says what each operator does; `silent` are those that change nothing here.
    """

    def __init__(self, operators: Mapping[str, Act], silent: frozenset[str]) -> None:
        """Begin with no streams."""
        self.operators, self.silent = operators, silent
        self._parsed: dict[Key, list[Any]] = {}

    def instructions(self, stream: Any) -> list[Any]:
        """Return the instructions of a page or a form.

        Raises:
            pikepdf.PdfError: It is no content.
        """
        import pikepdf

        key = getattr(stream, "obj", stream).objgen
        if key not in self._parsed:
            self._parsed[key] = list(pikepdf.parse_content_stream(stream))
        return self._parsed[key]


class Run:
    """One content stream being drawn."""

    def __init__(
        self,
        content: Content,
        drawn: Drawn,
        resources: Any,
        state: State,
        *,
        where: str,
        stream: int,
        tagged: Tagged = UNTAGGED,
        depth: int = 0,
        pictured: bool = False,
    ) -> None:
        """Begin in a state; `stream` is the key of its marked content in the ParentTree."""
        self.content, self.drawn, self.resources = content, drawn, resources
        self.state, self.where, self.stream, self.depth = state, where, stream, depth
        self.pictured = pictured
        self.saved: list[State] = []
        self.tags: list[Tagged] = [tagged]
        self.points: list[tuple[float, float]] = []
        self.clips = False
        self.text: Matrix = IDENTITY
        self.line: Matrix = IDENTITY
        self.found: dict[tuple[str, str], Any] = {}
        self.spaces: dict[str, Space] = {}

    def run(self, stream: Any) -> None:
        """Draw all of a stream."""
        import pikepdf

        try:
            instructions = self.content.instructions(stream)
        except (pikepdf.PdfError, ValueError) as error:
            return self.fault(f"cannot be read: {error}")
        unknown = set()
        compatible = 0
        operators = self.content.operators
        for operands, operator in instructions:
            word = str(operator)
            compatible += (word == "BX") - (word == "EX")
            act = operators.get(word)
            if act is not None:
                act(self, operands)
            elif word not in self.content.silent and not compatible:
                unknown.add(word)
        if unknown:
            self.fault(f"has operators that no PDF knows: {' '.join(sorted(unknown))}")
        if self.saved:
            self.fault("does not restore the graphics state it saves (q without Q)")
        if len(self.tags) > 1:
            self.fault("does not end its marked content (BDC without EMC)")
        return None

    def fault(self, message: str) -> None:
        """Note that the content itself is wrong."""
        self.drawn.faults.append(("F054", f"{self.where} {message}"))

    def find(self, category: str, name: str) -> Any:
        """Return a resource, or None, which is told."""
        if (category, name) not in self.found:
            among = self.resources.get(category) if self.resources is not None else None
            item = among.get(name) if among is not None else None
            if item is None:
                self.fault(f"names {name[1:]}, which is not among the resources ({category[1:]})")
            self.found[category, name] = item
        return self.found[category, name]

    def space(self, word: str) -> Space:
        """Return the colour space of this name; DefaultRGB and its like stand for device spaces.

        Source: ISO 32000-1, 8.6.5.6.
        """
        if word not in self.spaces:
            known = space_named(word, self.resources)
            if known is UNKNOWN:
                self.find("/ColorSpace", word)
            self.spaces[word] = known
        return self.spaces[word]

    def mark(self, kind: Kind, box: Box, paint: Paint | None, **more: Any) -> None:
        """Note something painted, if the clip shows it."""
        seen = box if kind == "text" else common(box, self.state.clip)
        if seen is not None:
            self.drawn.marks.append(
                Mark(kind, seen, paint, self.where, self.tags[-1], pictured=self.pictured, **more)
            )

    def path_box(self, grown: float = 0.0) -> Box | None:
        """Return the box of the path as it lies on the page."""
        if not self.points:
            return None
        xs, ys = zip(*self.points, strict=True)
        return min(xs) - grown, min(ys) - grown, max(xs) + grown, max(ys) + grown

    def paint_path(self, *, fill: bool, stroke: bool) -> None:
        """Paint the path, take it as a clip if that was asked for, and forget it."""
        state = self.state
        if fill and (box := self.path_box()):
            self.paint("fill", box, state.fill, overprints=state.overprints(stroke=False))
        if stroke and self.points:
            wide = state.width * scale(state.ctm)
            if box := self.path_box(wide / 2):
                over = state.overprints(stroke=True)
                self.paint("stroke", box, state.stroke, overprints=over, size=wide)
        if self.clips and (box := self.path_box()):
            state.clip = common(state.clip, box) or (box[0], box[1], box[0], box[1])
        self.points, self.clips = [], False

    def paint(self, kind: Kind, box: Box, paint: Paint, **more: Any) -> None:
        """Note a painted area; that of a pattern is what the pattern paints."""
        if paint.space.family != "Pattern":
            return self.mark(kind, box, paint, **more)
        pattern = self.find("/Pattern", paint.pattern)
        if pattern is None:
            return None
        if pattern.get("/PatternType") == 2:
            shading = pattern.get("/Shading", {})
            return self.mark("shade", box, Paint(space_of(shading.get("/ColorSpace"), None)))
        state = State(ctm=read_matrix(pattern.get("/Matrix")))
        # An uncoloured pattern is painted in the colour given with its name.
        if pattern.get("/PaintType") == 2 and paint.space.under:
            state.fill = state.stroke = Paint(paint.space.under, paint.values)
        return self.tile(pattern, state, box, f"{self.where}, pattern {paint.pattern[1:]}")

    def tile(self, pattern: Any, state: State, box: Box, where: str) -> None:
        """Draw one tile of a pattern; all it paints is said to be where the pattern is."""
        marks, self.drawn.marks = self.drawn.marks, []
        self.call(pattern, state, where)
        tiled, self.drawn.marks = self.drawn.marks, marks
        seen = common(box, self.state.clip)
        if seen is not None:
            self.drawn.marks += [replace(mark, box=seen) for mark in tiled]

    def call(self, form: Any, state: State, where: str) -> None:
        """Draw a form or a pattern."""
        if self.depth >= DEEPEST:
            return self.fault("calls itself")
        resources = form.get("/Resources")
        inner = Run(
            self.content,
            self.drawn,
            self.resources if resources is None else resources,
            state,
            where=where,
            stream=int(form.get("/StructParents", -1)) if "/StructParents" in form else self.stream,
            tagged=self.tags[-1],
            depth=self.depth + 1,
            pictured=self.pictured or fills_a_picture(form),
        )
        return inner.run(form)

    def show(self, codes: bytes) -> None:
        """Note letters where they begin."""
        state = self.state
        whole = times(self.text, state.ctm)
        x, y = moved(whole, 0.0, 0.0)
        size = state.size * hypot(whole[2], whole[3])
        if state.font_item is None:
            self.fault("shows text before it chooses a font")
        stroked = state.rendering in (1, 5)
        self.mark(
            "text",
            (x, y, x, y + size),
            None if state.rendering in (3, 7) else state.stroke if stroked else state.fill,
            overprints=state.overprints(stroke=stroked),
            size=size,
            name=state.font,
            item=state.font_item,
            codes=codes,
        )

    def picture(self, image: Any, name: str, *, resources: Any = None) -> None:
        """Note a picture, with the fewer of its ppi across and down."""
        ctm = self.state.ctm
        across, down = hypot(ctm[0], ctm[1]), hypot(ctm[2], ctm[3])
        width, height = float(image.get("/Width", 0)), float(image.get("/Height", 0))
        ppi = min(width * 72 / (across or 1e-9), height * 72 / (down or 1e-9))
        if image.get("/ImageMask", False):
            paint: Paint | None = self.state.fill
        else:
            space = image.get("/ColorSpace")
            paint = Paint(space_of(space, resources)) if space is not None else None
        over = self.state.overprints(stroke=False)
        box = carried(ctm, UNIT)
        self.mark("image", box, paint, overprints=over, size=ppi, name=name, item=image)


def fills_a_picture(form: Any) -> bool:
    """Tell whether a form fills the square of one unit, as pictures do: it is a drawing.

    Source: ISO 32000-1, 8.9.5 (images) and 8.10 (forms).
    """
    box = read_box(form.get("/BBox"))
    return box is not None and alike(
        carried(read_matrix(form.get("/Matrix")), box), UNIT, slack=0.001
    )
