"""Make of what Chromium prints a drawing that is the same each time: paths, and live letters.

Chromium writes the halo around a name as letters of a font of procedures (Type 3): whoever
searches or copies would meet each name twice. They become paths. Letters that come of a feature
of the font (old-style figures, ligatures) are told apart by notes in the page; what they say goes
into the fonts, and the notes out. So does what tells of the browser and of the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from io import BytesIO
from itertools import groupby
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from drawing.errors import DrawingError

PLACES = Decimal("0.01")  # of the printed pixel, five of which are a unit of the panel
EM_PLACES = Decimal(1)  # of the thousandth of an em, in which a letter is drawn
SAYS_NOTHING: dict[str, Any] = {"/ca": 1, "/CA": 1, "/BM": Name.Normal, "/SA": True}
"""What Chromium sets in a graphics state without any need."""
UNSEEN = ("\u2060", "\u200b", "\u00ad")
"""Characters that bind or part words and are never seen."""
DARK, GRAY = 0.25, 0.03
"""How light an ink at most is, and how far its parts lie apart, that is printed as black."""
EXACT = ("cm", "rg", "RG")
"""Commands whose numbers are small, and not rounded."""
KEPT = {"/Type", "/Parent", "/MediaBox", "/Resources", "/Contents"}

Command = tuple[list[Any], str]
"""Operands, and the operator behind them."""
Matrix = tuple[float, float, float, float, float, float]


def drawing(printed: bytes, size: tuple[float, float], *, stamp: str) -> bytes:
    """Return the one page of `printed` as a drawing.

    Args:
        printed: The PDF as the browser wrote it.
        size: Width and height of the drawing, in points; the page may be a little higher, and
            is cut off below.
        stamp: The digest of what the sheet is drawn from; it stands among the keywords.

    Raises:
        DrawingError: There is more than a page, or something that mixes with what lies below.
    """
    with pikepdf.open(BytesIO(printed)) as pdf:
        if len(pdf.pages) != 1:
            raise DrawingError(f"the sheet was printed on {len(pdf.pages)} pages, not on one")
        page = pdf.pages[0]
        _, _, width, height = (float(edge) for edge in page.MediaBox)
        scale = size[0] / width
        _write_anew(pdf, page, (scale, 0, 0, scale, 0, size[1] - height * scale))
        page.MediaBox = Array([0, 0, *size])
        _keep(page.obj, KEPT)
        _keep(pdf.Root, {"/Type", "/Pages"})
        _keep(pdf.docinfo, set())
        pdf.docinfo["/Keywords"] = stamp
        return _saved(pdf)


def _keep(dictionary: Any, names: set[str]) -> None:
    for name in set(dictionary.keys()) - names:
        del dictionary[name]


def _saved(pdf: pikepdf.Pdf) -> bytes:
    out = BytesIO()
    pdf.remove_unreferenced_resources()
    streams = pikepdf.ObjectStreamMode.generate
    pdf.save(out, deterministic_id=True, recompress_flate=True, object_stream_mode=streams)
    return out.getvalue()


def _write_anew(pdf: pikepdf.Pdf, page: pikepdf.Page, placed: Matrix) -> None:
    """Write the page's commands anew: halos as paths, letters without notes, numbers rounded."""
    resources = page.Resources
    _refuse_mixing(resources)
    fonts = dict(resources.get("/Font", {}).items())
    halos = Halos(
        pdf,
        {name: font for name, font in fonts.items() if font.Subtype == "/Type3"},
        {name: _spaces(font) for name, font in fonts.items() if font.Subtype != "/Type3"},
    )
    commands = [
        (list(one.operands), str(one.operator)) for one in pikepdf.parse_content_stream(page)
    ]
    plain, notes = _without_notes(commands)
    for name in fonts.keys() - halos.fonts.keys():
        _spell(pdf, fonts[name], {code: text for (of, code), text in notes.items() if of == name})
    drawn = (command for text, block in _blocks(plain) for command in halos.drawn(text, block))
    written = [_blackened(command) for command in drawn]
    page.Contents = pdf.make_stream(_bytes([(_numbers(placed), "cm"), *written]))
    for pattern in resources.get("/Pattern", {}).values():
        # What a pattern is placed by is the page, whatever was moved on it.
        pattern.Matrix = Array(_numbers(_times(_matrix(pattern.Matrix), placed)))
    for name in halos.fonts:
        del resources.Font[name]
    if halos.forms:
        resources.XObject = Dictionary(halos.forms)


def _refuse_mixing(resources: Any) -> None:
    """Let no graphics state mix colours: a press has opaque inks (DrawingError)."""
    for state in resources.get("/ExtGState", {}).values():
        for name, nothing in SAYS_NOTHING.items():
            if name in state and name != "/SA" and state[name] != nothing:
                raise DrawingError(f"something is transparent ({name} {state[name]})")
            if name in state:
                del state[name]
        if "/SMask" in state:
            raise DrawingError("something is transparent (a mask)")
    for pattern in resources.get("/Pattern", {}).values():
        if pattern.PatternType != 2:
            raise DrawingError("something fades into what lies below it (a tiled pattern)")


def _blackened(command: Command) -> Command:
    """Return a command that sets a colour, with black for what is nearly black.

    On a screen it is softer; a press would mix it of four inks or of dots, and fray the letters.
    """
    operands, operator = command
    if operator not in ("rg", "RG"):
        return command
    light = [float(each) for each in operands]
    black = max(light) < DARK and max(light) - min(light) < GRAY
    return ([0, 0, 0], operator) if black else command


def _without_notes(commands: list[Command]) -> tuple[list[Command], dict[tuple[str, int], str]]:
    """Return the commands without marked content, and what that says of single letters.

    Raises:
        DrawingError: It says of a letter what a font, where each has one meaning, cannot say.
    """
    kept: list[Command] = []
    notes: dict[tuple[str, int], set[str]] = {}
    said, font, letters = "", "", 0
    for operands, operator in commands:
        if operator in ("BDC", "BMC", "EMC"):
            said, letters = _actual_text(operands), 0
            continue
        if operator == "Tf":
            font = str(operands[0])
        elif operator == "Tj":
            if said in UNSEEN:
                continue  # Drawn as a space, which it is not.
            letters += 1
            if said and letters > 1:
                raise DrawingError(f"'{said}' is drawn with several letters")
            code = int.from_bytes(bytes(operands[0]), "big")
            notes.setdefault((font, code), set()).add(said)
        kept.append((operands, operator))
    told = {letter: said for letter, said in notes.items() if any(map(str.strip, said))}
    for (_, code), several in told.items():
        if len(several) > 1:
            raise DrawingError(f"the letter {code} stands for {' and '.join(sorted(several))}")
    return kept, {letter: text for letter, (text,) in told.items()}


def _actual_text(operands: list[Any]) -> str:
    about = operands[1] if len(operands) > 1 else None
    return (
        str(about["/ActualText"])
        if isinstance(about, Dictionary) and "/ActualText" in about
        else ""
    )


def _spell(pdf: pikepdf.Pdf, font: Any, notes: dict[int, str]) -> None:
    """Say in a font which characters its letters stand for: what it said, and the notes.

    Source: ISO 32000-1, 9.10.3 (ToUnicode CMaps).
    """
    cmap = font.ToUnicode.read_bytes().decode("ascii")
    known = _known(cmap) | notes
    lines = [
        f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>\n"
        for code, text in sorted(known.items())
    ]
    # A table may hold a hundred lines.
    tables = [lines[at : at + 100] for at in range(0, len(lines), 100)]
    said = "".join(f"{len(one)} beginbfchar\n{''.join(one)}endbfchar\n" for one in tables)
    head, end = cmap.index("endcodespacerange"), cmap.index("endcmap")
    whole = f"{cmap[:head]}endcodespacerange\n{said}{cmap[end:]}"
    font.ToUnicode = pdf.make_stream(whole.encode("ascii"))


def _spaces(font: Any) -> set[int]:
    known = _known(font.ToUnicode.read_bytes().decode("ascii"))
    return {code for code, text in known.items() if not text.strip()}


def _known(cmap: str) -> dict[int, str]:
    """Return what a CMap says, by the code of the letter."""
    found: dict[int, str] = {}
    for kind, table in re.findall(r"beginbf(char|range)(.*?)endbf", cmap, re.DOTALL):
        for row in re.findall(r"(?m)^((?:<[0-9A-Fa-f]+> *)+)$", table.strip()):
            hexes = re.findall(r"<([0-9A-Fa-f]+)>", row)
            if kind == "char":
                found[int(hexes[0], 16)] = bytes.fromhex(hexes[1]).decode("utf-16-be")
            else:
                first, last, start = (int(each, 16) for each in hexes)
                found |= {code: chr(start + code - first) for code in range(first, last + 1)}
    return found


def _blocks(commands: list[Command]) -> Iterator[tuple[bool, list[Command]]]:
    """Yield stretches of the commands, and whether each is one block of text."""
    number, inside = 0, False
    numbered: list[tuple[tuple[int, bool], Command]] = []
    for command in commands:
        if command[1] == "BT":
            number, inside = number + 1, True
        numbered.append(((number, inside), command))
        if command[1] == "ET":
            inside = False
    for (_, text), block in groupby(numbered, key=lambda one: one[0]):
        yield text, [command for _, command in block]


@dataclass(slots=True)
class Halos:
    """The letters of halos met so far, as forms of the file; each is kept once.

    `fonts` are those of halos; `spaces` the codes of other fonts that draw nothing.
    """

    pdf: pikepdf.Pdf
    fonts: dict[str, Any]
    spaces: dict[str, set[int]]
    forms: dict[str, Any] = field(default_factory=dict)

    def drawn(self, text: bool, block: list[Command]) -> Iterable[Command]:
        """Return a stretch of commands with its halos drawn."""
        used = {str(operands[0]) for operands, operator in block if operator == "Tf"}
        if not text or not used & self.fonts.keys():
            return block
        return [command for at, form in self._letters(block) for command in _put(at, form)]

    def _letters(self, block: list[Command]) -> Iterator[tuple[Matrix, str]]:
        """Yield where each letter of a halo stands, and the name of its form."""
        line: Matrix = (1, 0, 0, 1, 0, 0)
        font, size = "", 0.0
        for operands, operator in block:
            match operator:
                case "Tf":
                    font, size = str(operands[0]), float(operands[1])
                case "Tm":
                    line = _matrix(operands)
                case "Td":
                    line = _times((1, 0, 0, 1, float(operands[0]), float(operands[1])), line)
                case "Tj" if font not in self.fonts:
                    if int.from_bytes(bytes(operands[0]), "big") not in self.spaces[font]:
                        raise DrawingError("a halo and letters stand in one block of text")
                case "Tj":
                    [code] = bytes(operands[0])
                    within = _times(_matrix(self.fonts[font].FontMatrix), (size, 0, 0, size, 0, 0))
                    yield _times(within, line), self._form(font, code)
                case "BT" | "ET":
                    pass
                case _:
                    raise DrawingError(f"a halo is set with '{operator}', which is not known")

    def _form(self, font: str, code: int) -> str:
        name = f"/H{font.removeprefix('/F')}x{code}"
        if name not in self.forms:
            self.forms[name] = self._letter(self.fonts[font], code)
        return name

    def _letter(self, font: Any, code: int) -> Any:
        first, *rest = pikepdf.parse_content_stream(font.CharProcs[_glyph(font, code)])
        if str(first.operator) != "d1":
            raise DrawingError("a letter of a halo has colours of its own")
        commands = [(list(one.operands), str(one.operator)) for one in rest]
        form = self.pdf.make_stream(_bytes(commands, EM_PLACES))
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = Array([*first.operands[2:]])
        form.Resources = Dictionary()
        return form


def _glyph(font: Any, code: int) -> Any:
    """Return the name of the glyph with a code. Source: ISO 32000-1, 9.6.6.1 (Differences)."""
    at = 0
    for entry in font.Encoding.Differences:
        if not isinstance(entry, Name):
            at = int(entry)
            continue
        if at == code:
            return entry
        at += 1
    raise DrawingError(f"a halo has no letter {code}")


def _put(at: Matrix, form: str) -> list[Command]:
    return [([], "q"), (_numbers(at), "cm"), ([Name(form)], "Do"), ([], "Q")]


def _numbers(matrix: Matrix) -> list[Any]:
    return [Decimal(f"{value:.6f}").normalize() for value in matrix]


def _matrix(operands: Iterable[Any]) -> Matrix:
    a, b, c, d, e, f = (float(each) for each in operands)
    return a, b, c, d, e, f


def _times(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that maps by `first`, then by `then`."""
    a, b, c, d, e, f = first
    k, m, n, o, p, q = then
    return (
        a * k + b * n, a * m + b * o, c * k + d * n, c * m + d * o,
        e * k + f * n + p, e * m + f * o + q,
    )  # fmt: skip


def _bytes(commands: Iterable[Command], places: Decimal = PLACES) -> bytes:
    rounded = [
        pikepdf.ContentStreamInstruction(
            operands if operator in EXACT else [_rounded(each, places) for each in operands],
            pikepdf.Operator(operator),
        )
        for operands, operator in commands
    ]
    return pikepdf.unparse_content_stream(rounded)


def _rounded(value: Any, places: Decimal) -> Any:
    return value.quantize(places).normalize() if isinstance(value, Decimal) else value
