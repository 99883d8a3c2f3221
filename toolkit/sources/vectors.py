"""Read what the PDF of a drawing holds, and whether it can stand in a book.

It is to be one sheet of lines and letters, and nothing else: what only a window can show (layers,
notes, forms, scripts) would be lost in print without a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import pikepdf

BEGINNING: Final = 1024
"""Within how many bytes a PDF has to say that it is one."""
ASIDE: Final = frozenset({"/Link", "/Popup"})
"""Kinds of annotations that show nothing by themselves."""


class UnusableDrawing(ValueError):  # noqa: N818 - what it is, not that it is an error
    """The file is no drawing that can be printed; the text is the reason, without a name."""

    def __init__(self, reason: str, hint: str = "", *, code: str = "P030") -> None:
        """Keep what may be done about it, and which rule it breaks."""
        super().__init__(reason)
        self.hint = hint
        self.code = code


def measure_drawing(path: Path) -> tuple[float, float]:
    """Return the width and height of a drawing in points, as it is shown.

    Raises:
        UnusableDrawing: It is no PDF, not one page, encrypted, broken; it holds what cannot be
            printed (P030), a script (P033), or letters of a font that is not in the file or does
            not say what its letters mean (P032).
    """
    import pikepdf

    with path.open("rb") as file:
        if b"%PDF-" not in file.read(BEGINNING):
            raise UnusableDrawing("it is no PDF", "export the picture as PDF")
    try:
        with pikepdf.open(path) as pdf:
            _refuse_what_is_not_one_sheet(pdf)
            _refuse_scripts(pdf)
            page = pdf.pages[0]
            _refuse_what_is_not_drawn(pdf, page)
            for font in _fonts(page.resources):
                _refuse_font(font)
            return _size(page)
    except pikepdf.PasswordError as error:
        raise UnusableDrawing("it is encrypted", "save it without a password") from error
    except (pikepdf.PdfError, AttributeError, KeyError, TypeError, ValueError) as error:
        if isinstance(error, UnusableDrawing):
            raise
        raise UnusableDrawing(f"it is broken ({error})", "export or copy it again") from error


def _refuse_what_is_not_one_sheet(pdf: pikepdf.Pdf) -> None:
    if pdf.is_encrypted:
        raise UnusableDrawing("it is encrypted", "save it without a password")
    if len(pdf.pages) != 1:
        raise UnusableDrawing(f"it has {len(pdf.pages)} pages", "save the one that is meant alone")


def _refuse_scripts(pdf: pikepdf.Pdf) -> None:
    root: Any = pdf.Root
    names = root.get("/Names", {})
    acts = [root.get("/OpenAction"), root.get("/AA"), pdf.pages[0].obj.get("/AA")]
    if "/JavaScript" in names or any(_runs(act) for act in acts):
        hint = "export it without scripts and actions"
        raise UnusableDrawing("it holds a script", hint, code="P033")


def _runs(action: Any) -> bool:
    """Tell whether something is done on opening; a place to be shown (an array) does nothing."""
    import pikepdf

    if not isinstance(action, pikepdf.Dictionary):
        return False
    return str(action.get("/S", "")) != "/GoTo"


def _refuse_what_is_not_drawn(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    if "/OCProperties" in pdf.Root:
        raise UnusableDrawing("it has layers", "export it flattened, without layers")
    if "/AcroForm" in pdf.Root:
        raise UnusableDrawing("it has a form to fill in", "export it flattened, without the form")
    kinds = {str(note.get("/Subtype", "")) for note in page.obj.get("/Annots", [])} - ASIDE
    if kinds:
        hint = "export it with its notes drawn into the page, or without them"
        raise UnusableDrawing("it has notes pinned to its page", hint)


def _fonts(resources: Any) -> Iterator[Any]:
    """Yield the fonts of a page, and of all that is drawn in it."""
    seen: set[tuple[int, int]] = set()
    waiting: list[Any] = [resources]
    while waiting:
        here = waiting.pop()
        for font in here.get("/Font", {}).values():
            yield font
            waiting += [font.Resources] if "/Resources" in font else []
        states = here.get("/ExtGState", {}).values()
        masks = [state.SMask.G for state in states if "/G" in _mapping(state.get("/SMask"))]
        patterns = here.get("/Pattern", {}).values()
        for inner in (*here.get("/XObject", {}).values(), *patterns, *masks):
            if inner.objgen not in seen and "/Resources" in inner:
                waiting.append(inner.Resources)
            if inner.objgen != (0, 0):
                seen.add(inner.objgen)


def _mapping(value: Any) -> Any:
    import pikepdf

    return value if isinstance(value, pikepdf.Dictionary) else {}


def _refuse_font(font: Any) -> None:
    """Refuse a font that is not whole in the file. Source: ISO 19005-2, 6.2.11 (fonts)."""
    kind, name = str(font.Subtype), str(font.get("/BaseFont", "of drawn letters")).lstrip("/")
    below = font.DescendantFonts[0] if kind == "/Type0" else font
    descriptor = below.get("/FontDescriptor", {})
    embedded = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    if kind != "/Type3" and not embedded:
        hint = "export it with all fonts embedded"
        raise UnusableDrawing(f"the font {name} is not in the file", hint, code="P032")
    if kind in ("/Type0", "/Type3") and "/ToUnicode" not in font:
        hint = "export it from a program that writes letters, not only their shapes"
        raise UnusableDrawing(f"nobody can tell the letters of the font {name}", hint, code="P032")


def _size(page: pikepdf.Page) -> tuple[float, float]:
    """Return the size of the trimmed page, turned as it is shown."""
    left, low, right, top = (float(edge) for edge in page.trimbox)
    width, height = abs(right - left), abs(top - low)
    if not width or not height:
        raise UnusableDrawing("its page has no size", "export it again")
    return (height, width) if _turn(page.obj) % 180 == 90 else (width, height)


def _turn(node: Any) -> int:
    """Return how far a page is turned; it may be said above it. Source: ISO 32000-1, 7.7.3.4."""
    while "/Rotate" not in node and "/Parent" in node:
        node = node.Parent
    return int(node.get("/Rotate", 0))
