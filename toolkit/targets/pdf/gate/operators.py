"""Say what each operator of a content stream does. Source: ISO 32000-1, annex A."""

from __future__ import annotations

from copy import copy
from typing import Any

from toolkit.targets.pdf.gate.geometry import (
    IDENTITY,
    carried,
    common,
    moved,
    read_box,
    read_matrix,
    times,
)
from toolkit.targets.pdf.gate.marks import Tagged
from toolkit.targets.pdf.gate.objects import is_dictionary
from toolkit.targets.pdf.gate.run import Act, Operands, Run
from toolkit.targets.pdf.gate.spaces import Paint, space_of
from toolkit.targets.pdf.gate.strings import shown_codes


def _save(run: Run, operands: Operands) -> None:
    run.saved.append(copy(run.state))


def _restore(run: Run, operands: Operands) -> None:
    if run.saved:
        run.state = run.saved.pop()
    else:
        run.fault("restores a graphics state it never saved (Q without q)")


def _concat(run: Run, operands: Operands) -> None:
    run.state.ctm = times(read_matrix(operands), run.state.ctm)


def _width(run: Run, operands: Operands) -> None:
    run.state.width = float(operands[0])


def _graphics_state(run: Run, operands: Operands) -> None:
    given = run.find("/ExtGState", str(operands[0]))
    if given is None:
        return
    state = run.state
    if "/OP" in given:
        state.stroke_overprints = bool(given["/OP"])
        state.fill_overprints = bool(given.get("/op", given["/OP"]))
    elif "/op" in given:
        state.fill_overprints = bool(given["/op"])
    if "/OPM" in given:
        state.nonzero = given["/OPM"] == 1
    state.width = float(given.get("/LW", state.width))
    if "/Font" in given:
        state.font, state.font_item = "/gs", given["/Font"][0]
        state.size = float(given["/Font"][1])


def _intent(run: Run, operands: Operands) -> None:
    run.drawn.intents.add(str(operands[0]))


def _point(run: Run, operands: Operands) -> None:
    """Add the points of m, l, c, v and y; those that steer a curve count too."""
    numbers = [float(each) for each in operands]
    ctm = run.state.ctm
    run.points += [moved(ctm, x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=False)]


def _rectangle(run: Run, operands: Operands) -> None:
    x, y, width, height = (float(each) for each in operands)
    corners = ((x, y), (x + width, y), (x, y + height), (x + width, y + height))
    run.points += [moved(run.state.ctm, *corner) for corner in corners]


def _painting(*, fill: bool, stroke: bool) -> Act:
    return lambda run, operands: run.paint_path(fill=fill, stroke=stroke)


def _clip(run: Run, operands: Operands) -> None:
    run.clips = True


def _device(word: str, *, stroke: bool) -> Act:
    def choose(run: Run, operands: Operands) -> None:
        values = tuple(float(each) for each in operands)
        _set(run, Paint(run.space(word), values), stroke=stroke)

    return choose


def _set(run: Run, paint: Paint, *, stroke: bool) -> None:
    if stroke:
        run.state.stroke = paint
    else:
        run.state.fill = paint


def _space(*, stroke: bool) -> Act:
    def choose(run: Run, operands: Operands) -> None:
        """Choose a space, and with it the colour it begins with. Source: ISO 32000-1, 8.6.5."""
        space = run.space(str(operands[0]))
        first = 1.0 if space.family in ("Separation", "DeviceN") else 0.0
        values = [first] * space.components
        if space.family == "CMYK" or (space.family == "ICC" and space.components == 4):
            values[3] = 1.0
        _set(run, Paint(space, tuple(values)), stroke=stroke)

    return choose


def _colour(*, stroke: bool) -> Act:
    def choose(run: Run, operands: Operands) -> None:
        space = run.state.stroke.space if stroke else run.state.fill.space
        named = bool(operands) and str(operands[-1]).startswith("/")
        values = tuple(float(each) for each in (operands[:-1] if named else operands))
        pattern = str(operands[-1]) if named else ""
        _set(run, Paint(space, values, pattern), stroke=stroke)

    return choose


def _shade(run: Run, operands: Operands) -> None:
    shading = run.find("/Shading", str(operands[0]))
    if shading is not None:
        space = space_of(shading.get("/ColorSpace"), run.resources)
        run.mark("shade", run.state.clip, Paint(space), name=str(operands[0]))


def _do(run: Run, operands: Operands) -> None:
    name = str(operands[0])
    item = run.find("/XObject", name)
    if item is None:
        return
    if item.get("/Subtype") == "/Image":
        run.picture(item, name, resources=run.resources)
    elif item.get("/Subtype") == "/Form":
        state = copy(run.state)
        state.ctm = times(read_matrix(item.get("/Matrix")), state.ctm)
        if box := read_box(item.get("/BBox")):
            edge = carried(state.ctm, box)
            state.clip = common(state.clip, edge) or (edge[0], edge[1], edge[0], edge[1])
        run.call(item, state, f"form {name[1:]}")


def _inline(run: Run, operands: Operands) -> None:
    run.picture(operands[0].obj, "inline", resources=run.resources)


def _begin_text(run: Run, operands: Operands) -> None:
    run.text = run.line = IDENTITY


def _font(run: Run, operands: Operands) -> None:
    name = str(operands[0])
    run.state.font, run.state.font_item = name, run.find("/Font", name)
    run.state.size = float(operands[1])


def _leading(run: Run, operands: Operands) -> None:
    run.state.leading = float(operands[0])


def _rendering(run: Run, operands: Operands) -> None:
    run.state.rendering = int(operands[0])


def _move(run: Run, operands: Operands) -> None:
    x, y = (float(each) for each in operands)
    run.text = run.line = times((1.0, 0.0, 0.0, 1.0, x, y), run.line)


def _move_leading(run: Run, operands: Operands) -> None:
    run.state.leading = -float(operands[1])
    _move(run, operands)


def _place(run: Run, operands: Operands) -> None:
    run.text = run.line = read_matrix(operands)


def _next_line(run: Run, operands: Operands = ()) -> None:
    _move(run, (0.0, -run.state.leading))


def _show(run: Run, operands: Operands) -> None:
    run.show(shown_codes(operands[-1]))


def _show_next(run: Run, operands: Operands) -> None:
    _next_line(run)
    _show(run, operands)


def _begin_marked(run: Run, operands: Operands) -> None:
    """Open marked content; what stands in an artifact is one. Source: ISO 32000-1, 14.8.2.2."""
    above, tag = run.tags[-1], str(operands[0])
    properties: Any = operands[1] if len(operands) > 1 else {}
    if not is_dictionary(properties) and len(operands) > 1:
        properties = run.find("/Properties", str(properties)) or {}
        if tag == "/OC":
            run.drawn.layers.add(str(operands[1]))
    mcid = int(properties.get("/MCID", -1))
    if mcid >= 0:
        run.drawn.numbers.add((run.stream, mcid))
    if "/Lang" in properties:
        run.drawn.languages.add(str(properties["/Lang"]))
    artifact = tag == "/Artifact"
    run.drawn.tangled += (artifact and above.mcid >= 0) or (mcid >= 0 and above.artifact)
    if artifact or above.artifact:
        run.tags.append(Tagged(artifact=True))
    else:
        run.tags.append(Tagged(run.stream, mcid) if mcid >= 0 else above)


def _end_marked(run: Run, operands: Operands) -> None:
    if len(run.tags) > 1:
        run.tags.pop()
    else:
        run.fault("ends marked content it never began (EMC without BDC)")


OPERATORS: dict[str, Act] = {
    "q": _save,
    "Q": _restore,
    "cm": _concat,
    "w": _width,
    "gs": _graphics_state,
    "ri": _intent,
    "m": _point,
    "l": _point,
    "c": _point,
    "v": _point,
    "y": _point,
    "re": _rectangle,
    "S": _painting(fill=False, stroke=True),
    "s": _painting(fill=False, stroke=True),
    "f": _painting(fill=True, stroke=False),
    "F": _painting(fill=True, stroke=False),
    "f*": _painting(fill=True, stroke=False),
    "B": _painting(fill=True, stroke=True),
    "B*": _painting(fill=True, stroke=True),
    "b": _painting(fill=True, stroke=True),
    "b*": _painting(fill=True, stroke=True),
    "n": _painting(fill=False, stroke=False),
    "W": _clip,
    "W*": _clip,
    "g": _device("/DeviceGray", stroke=False),
    "G": _device("/DeviceGray", stroke=True),
    "rg": _device("/DeviceRGB", stroke=False),
    "RG": _device("/DeviceRGB", stroke=True),
    "k": _device("/DeviceCMYK", stroke=False),
    "K": _device("/DeviceCMYK", stroke=True),
    "cs": _space(stroke=False),
    "CS": _space(stroke=True),
    "sc": _colour(stroke=False),
    "scn": _colour(stroke=False),
    "SC": _colour(stroke=True),
    "SCN": _colour(stroke=True),
    "sh": _shade,
    "Do": _do,
    "INLINE IMAGE": _inline,
    "BT": _begin_text,
    "Tf": _font,
    "TL": _leading,
    "Tr": _rendering,
    "Td": _move,
    "TD": _move_leading,
    "Tm": _place,
    "T*": _next_line,
    "Tj": _show,
    "TJ": _show,
    "'": _show_next,
    '"': _show_next,
    "BMC": _begin_marked,
    "BDC": _begin_marked,
    "EMC": _end_marked,
}
_SILENT = "J j M d i h ET Tc Tw Tz Ts d0 d1 MP DP BX EX"
SILENT = frozenset(_SILENT.split())
"""Operators that PDF knows and that change nothing of what is looked at here."""
