"""Plan the cover of the printed book: its pictures, and the sheet that waits for the pages."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.book.fonts import font_files
from toolkit.book.pagemap import PAGES, layout_folder
from toolkit.images.plan import Size
from toolkit.model.editions import CoverEdition
from toolkit.model.exhibition import Exhibition
from toolkit.steps.step import File, Step
from toolkit.targets import Folders
from toolkit.targets.pdf.cover.faces import FRONT, Jacket, Shown, jacket, shown_pictures
from toolkit.targets.pdf.cover.making import make_cover
from toolkit.targets.pdf.cover.wrap import Measures, wrap
from toolkit.targets.pdf.editions import trim_of
from toolkit.targets.pdf.illustrations import PPI
from toolkit.targets.pdf.pictures import make_press_picture
from toolkit.targets.pdf.press.conditions import printing_of, profile_of
from toolkit.targets.pdf.standins import make_stand_in

LAYS_OUT = ("weasyprint", "pydyf", "tinycss2", "tinyhtml5", "cssselect2", "fonttools", "pikepdf")
PICTURES = ("pyvips", "pyvips-binary", "pillow")


def plan_cover(exhibition: Exhibition, folders: Folders, language: str) -> Iterator[Step]:
    """Yield the steps of the cover in a language; `exhibition` has what may be printed."""
    press = exhibition.front.editions.press
    printing, profile = printing_of(press), profile_of(press, folders)
    measures = measures_of(exhibition)
    layout = str(layout_folder(exhibition.id, language, "press"))
    face = wrap(measures, 0).front
    shown = tuple(shown_pictures(exhibition, (language,), face, measures.page.bleed))
    drawn = tuple(each for each in shown if each.drawing)
    said = jacket(exhibition, (language,))
    for each in shown:
        inks = (printing.limit, profile)
        yield _picture(each, folders, f"{layout}-cover/{each.href}", inks)
    yield Step(
        output=product(exhibition, folders, language),
        make=make_cover,
        inputs=(
            said,
            measures,
            File(f"{layout}/{PAGES}"),
            tuple((each.href, each.place) for each in shown),
            tuple(File(f"{layout}-cover/{each.href}") for each in shown),
            tuple(each.href for each in drawn),
            tuple(File(f"{folders.sources}/{each.drawing.path}") for each in drawn if each.drawing),
            _beside(said, shown, folders),
            printing,
            profile,
            tuple(File(str(font)) for font in font_files()),
        ),
        libraries=(*LAYS_OUT, *PICTURES, "python-barcode"),
    )


def measures_of(exhibition: Exhibition) -> Measures:
    """Return what the sheet is reckoned from."""
    editions = exhibition.front.editions
    cover: CoverEdition = editions.cover
    return Measures(
        page=trim_of(editions.press),
        binding=cover.binding,
        caliper=_mm(cover.caliper),
        spine=_mm(cover.spine) if cover.spine else None,
        board=_mm(cover.board),
        hinge=_mm(cover.hinge),
        turn_in=_mm(cover.turn_in),
        signature=editions.press.signature,
    )


def product(exhibition: Exhibition, folders: Folders, language: str) -> str:
    """Return where the cover lies."""
    return f"{folders.dist}/{exhibition.id}-{language}-cover.pdf"


def _beside(said: Jacket, shown: tuple[Shown, ...], folders: Folders) -> tuple[File, Size] | None:
    """Return the picture whose colour spine and back take: one made for the cover."""
    made = (each for each in shown if each.href == FRONT and said.lettered)
    picture = next(made, None)
    if picture is None:
        return None
    return File(f"{folders.sources}/{picture.picture.path}"), picture.original


def _picture(shown: Shown, folders: Folders, output: str, inks: tuple[int, File]) -> Step:
    if shown.drawing:
        return Step(output=output, make=make_stand_in, inputs=(shown.href,))
    placed, wanted = shown.place.placed, PPI["press"]
    return Step(
        output=output,
        make=make_press_picture,
        inputs=(
            File(f"{folders.sources}/{shown.picture.path}"),
            placed.pixels(wanted, shown.original),
            shown.record,
            placed.ppi(shown.original),
            wanted,
            shown.min_ppi,
            shown.ink,
            *inks,
        ),
        libraries=PICTURES,
    )


def _mm(length: str) -> float:
    return float(length.removesuffix("mm"))
