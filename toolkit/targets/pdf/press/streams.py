"""Rewrite one stream of drawing in inks, and let small black things print over what is below.

Black ink printed over a coloured area leaves no white hair where plates do not meet. White must
not: it would print nothing. Source: ISO 32000-1, 8.6.7 (overprint) and annex A (operators).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from math import inf
from operator import mul
from typing import Any

from toolkit.targets.pdf.press.spaces import Colour, Family, Mixer, is_black_alone

LARGEST_TEXT = 36.0
"""In points: larger letters are surfaces, through which one would see what is below."""
WIDEST_RULE = 4.0
MANY = 24
"""Points of a path: what has more is no rule, and is not measured."""

BUILDS = frozenset({"m", "l", "c", "v", "y", "h", "re"})
FILLS = frozenset({"f", "F", "f*", "B", "B*", "b", "b*"})
STROKES = frozenset({"S", "s", "B", "B*", "b", "b*"})
TEXT = frozenset({"BT", "Tm", "Tf", "Tr"})
SHOWS = frozenset({"Tj", "TJ", "'", '"'})
SETS: dict[str, tuple[Family, bool]] = {
    "g": ("gray", False),
    "G": ("gray", True),
    "rg": ("rgb", False),
    "RG": ("rgb", True),
    "k": ("cmyk", False),
    "K": ("cmyk", True),
}
"""Operator -> kind of the colour, and whether lines are drawn with it."""

UNNAMED: Colour = (-1.0,)
"""The colour of a page on which none was set yet."""
LIGHT = (0.299, 0.587, 0.114)
"""What red, green and blue add to luminosity. Source: ISO 32000-1, 11.5.3."""

States = dict[tuple[bool, bool], str]
"""Overprint of (lines, surfaces) -> name of the state in the resources."""
Instruction = tuple[Sequence[Any], Any]


@dataclass(slots=True)
class Graphics:
    """The part of the graphics state that is followed; index 0 is surfaces, 1 is lines.

    `spaces` are the colour spaces, `colours` four inks, None where unknown; `over` tells what is
    printed over what, None where the state of whoever draws this is not known.
    """

    spaces: list[tuple[Family, Family]] = field(
        default_factory=lambda: [("gray", "other"), ("gray", "other")]
    )
    colours: list[Colour | None] = field(default_factory=lambda: [None, None])
    over: list[bool | None] = field(default_factory=lambda: [None, None])
    scale: float = 1.0
    width: float = 1.0
    size: float = 0.0
    mode: int = 0

    def copy(self) -> Graphics:
        """Return what q keeps."""
        return replace(self, spaces=[*self.spaces], colours=[*self.colours], over=[*self.over])


@dataclass(slots=True)
class Context:
    """What a stream is drawn with.

    `space` tells the family of a named colour space and what it is made upon, `states` the names
    of overprinting states, `overprint` what a named state of the resources sets; `drawn` is told
    the name of what is drawn, and at which scale. A `mask` stays gray: it lays no ink, and how
    light it is tells how much is seen of something else.
    """

    mixer: Mixer
    mask: bool
    space: Callable[[Any], tuple[Family, Family]]
    pattern_space: Callable[[], Any]
    states: Callable[[], States]
    overprint: Callable[[Any], tuple[bool | None, bool | None]]
    drawn: Callable[[Any, float], None]
    inline: Callable[[Any], Any]


class Rewriter:
    """Goes through a stream once; `written` is what it becomes, `changed` whether it differs."""

    def __init__(self, context: Context, scale: float, *, page: bool) -> None:
        """Begin at `scale` points a unit; of a page the state is known, of a drawing it is not."""
        self.context = context
        self.now = Graphics(scale=scale)
        if page:
            self.now.over = [False, False]
            self.now.colours = [UNNAMED, UNNAMED]
        self.kept: list[Graphics] = []
        self.written: list[Any] = []
        self.changed = False
        self.path: int | None = None
        self.points: list[tuple[float, float]] = []
        self.text_scale = 1.0

    def go(self, instructions: Iterable[Any]) -> None:
        """Read every instruction."""
        for instruction in instructions:
            name = str(instruction.operator)
            if name in BUILDS:
                self._build(name, instruction)
            elif name in FILLS or name in STROKES:
                self._paint(name, instruction)
            elif name in SHOWS:
                self._show(instruction)
            else:
                self._other(name, instruction)

    def _other(self, name: str, instruction: Any) -> None:
        if name in SETS:
            self._colour(name, instruction)
        elif name in ("cs", "CS"):
            self._space(name == "CS", instruction)
        elif name in ("sc", "scn", "SC", "SCN"):
            self._parts(name[0] == "S", instruction)
        elif name == "INLINE IMAGE":
            self._inline(instruction)
        else:
            self._state(name, instruction)
            self.written.append(instruction)

    def _state(self, name: str, instruction: Any) -> None:
        """Follow what sets no colour."""
        operands = instruction.operands
        if name in TEXT:
            self._text(name, operands)
        elif name == "q":
            self.kept.append(self.now.copy())
        elif name == "Q" and self.kept:
            self.now = self.kept.pop()
        elif name == "cm":
            self.now.scale *= scale_of(operands)
        elif name == "w":
            self.now.width = float(operands[0])
        elif name == "gs":
            self._named_state(operands[0])
        elif name == "Do":
            self.context.drawn(operands[0], self.now.scale)
        elif name == "n":
            self.path, self.points = None, []

    def _text(self, name: str, operands: Sequence[Any]) -> None:
        if name == "BT":
            self.text_scale = 1.0
        elif name == "Tm":
            self.text_scale = scale_of(operands)
        elif name == "Tf":
            self.now.size = float(operands[1])
        else:
            self.now.mode = int(operands[0])

    def _named_state(self, name: Any) -> None:
        lines, surfaces = self.context.overprint(name)
        for at, told in ((0, surfaces), (1, lines)):
            self.now.over[at] = self.now.over[at] if told is None else told

    # Colours ------------------------------------------------------------------------------------

    def _colour(self, name: str, instruction: Any) -> None:
        kind, lines = SETS[name]
        self.now.spaces[lines] = (kind, "other")
        parts = tuple(float(part) for part in instruction.operands)
        if kind == "cmyk" or (kind == "gray" and self.context.mask):
            self.now.colours[lines] = parts
            self.written.append(instruction)
        else:
            self._set(lines, parts)

    def _space(self, lines: bool, instruction: Any) -> None:
        kind, base = self.context.space(instruction.operands[0])
        self.now.spaces[lines] = (kind, base)
        self.now.colours[lines] = (0.0, 0.0, 0.0, 1.0) if kind == "cmyk" else None
        if kind in ("gray", "rgb"):
            self._set(lines, (0.0,))  # each begins with black
        elif kind == "pattern" and base in ("gray", "rgb"):
            self._write((self.context.pattern_space(),), "CS" if lines else "cs")
        else:
            self.written.append(instruction)

    def _parts(self, lines: bool, instruction: Any) -> None:
        kind, base = self.now.spaces[lines]
        operands = list(instruction.operands)
        if kind in ("gray", "rgb"):
            self._set(lines, [float(part) for part in operands])
        elif kind == "pattern" and base in ("gray", "rgb") and len(operands) > 1:
            *parts, pattern = operands
            inks = self.context.mixer.inks([float(part) for part in parts])
            self.now.colours[lines] = None
            self._write((*inks, pattern), "SCN" if lines else "scn")
        else:
            known = kind == "cmyk" and len(operands) == 4
            self.now.colours[lines] = tuple(map(float, operands)) if known else None
            self.written.append(instruction)

    def _set(self, lines: bool, parts: Sequence[float], *, at: int | None = None) -> None:
        """Set a colour of gray or RGB, in inks; in a mask, in gray."""
        if self.context.mask:
            light = parts[0] if len(parts) == 1 else sum(map(mul, LIGHT, parts))
            self._write((light,), "G" if lines else "g", at=at)
            return
        inks = self.context.mixer.inks(parts)
        self.now.colours[lines] = inks
        self._write(inks, "K" if lines else "k", at=at)

    def _settle(self, lines: bool, before: int | None = None) -> None:
        """Name the colour that every page begins with: black, but of the screen."""
        if self.now.colours[lines] == UNNAMED:
            self._set(lines, (0.0,), at=before)

    # Marks --------------------------------------------------------------------------------------

    def _build(self, name: str, instruction: Any) -> None:
        if self.path is None:
            self.path = len(self.written)
        self.written.append(instruction)
        if len(self.points) >= MANY:
            return
        numbers = [float(part) for part in instruction.operands]
        if name == "re":
            x, y, width, height = numbers
            self.points += [(x, y), (x + width, y + height)]
        else:
            self.points += zip(numbers[::2], numbers[1::2], strict=True)

    def _paint(self, name: str, instruction: Any) -> None:
        fills, strokes = name in FILLS, name in STROKES
        for lines in (False,) * fills + (True,) * strokes:
            self._settle(lines, self.path)
        over = (
            self._is_black(0) and self._thickness() <= WIDEST_RULE if fills else None,
            self._is_black(1) and self._line() <= WIDEST_RULE if strokes else None,
        )
        self._overprint(over, self.path)
        self.written.append(instruction)
        self.path, self.points = None, []

    def _show(self, instruction: Any) -> None:
        small = self.now.size * self.text_scale * self.now.scale <= LARGEST_TEXT
        mode = self.now.mode % 4
        for lines in (False,) * (mode in (0, 2)) + (True,) * (mode in (1, 2)):
            self._settle(lines)
        over = (
            self._is_black(0) and small if mode in (0, 2) else None,
            self._is_black(1) and self._line() <= WIDEST_RULE if mode in (1, 2) else None,
        )
        self._overprint(over, None)
        self.written.append(instruction)

    def _inline(self, instruction: Any) -> None:
        replaced = self.context.inline(instruction)
        if replaced is None:
            self.written.append(instruction)
        else:
            self._write((replaced,), "Do")

    def _is_black(self, lines: int) -> bool:
        inks = self.now.colours[lines]
        return inks is not None and is_black_alone(inks)

    def _line(self) -> float:
        return self.now.width * self.now.scale

    def _thickness(self) -> float:
        """Return the smaller side of what the path covers, in points."""
        if len(self.points) >= MANY:
            return inf
        across = [x for x, _ in self.points]
        along = [y for _, y in self.points]
        if not across:
            return 0.0
        return min(max(across) - min(across), max(along) - min(along)) * self.now.scale

    def _overprint(self, wanted: tuple[bool | None, bool | None], before: int | None) -> None:
        """Set the state for the next mark; None is whatever it is."""
        now = self.now.over
        same = all(want is None or want is has for want, has in zip(wanted, now, strict=True))
        if same or self.context.mask:
            return
        new = [bool(has if want is None else want) for want, has in zip(wanted, now, strict=True)]
        self.now.over = [*new]
        name = self.context.states()[new[1], new[0]]
        self._write((_name(name),), "gs", at=before)

    def _write(self, operands: Sequence[Any], operator: str, *, at: int | None = None) -> None:
        import pikepdf

        self.changed = True
        shown = [round(part, 4) if isinstance(part, float) else part for part in operands]
        instruction = (shown, pikepdf.Operator(operator))
        self.written.insert(len(self.written) if at is None else at, instruction)


def scale_of(matrix: Sequence[Any]) -> float:
    """Return how much larger a matrix draws: the root of what it does to a surface."""
    a, b, c, d = (float(part) for part in list(matrix)[:4])
    return float(abs(a * d - b * c) ** 0.5)


def _name(name: str) -> Any:
    import pikepdf

    return pikepdf.Name(name)
