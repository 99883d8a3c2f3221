"""The screen and the press edition and the cover: one PDF of each for every language.

Without a printed book (`press: no`) there is the screen edition alone. Where the exhibition wants
a book of several languages, that has the same editions.

Data moves one way: `editions` composes the document, `layout` lays it out until its page numbers
are those it prints, `screen` and `press` give each edition what its readers or printers need,
`gate` reads it back. The page map lies beside the layout, where the e-book finds it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from toolkit.book.fonts import font_files
from toolkit.book.pagemap import PAGES, layout_folder, read_pagemap
from toolkit.errors import Finding, Place, Problem, RefusedError
from toolkit.model.editions import PressEdition
from toolkit.model.exhibition import Exhibition
from toolkit.model.permitted import Product, permitted
from toolkit.steps.step import File, Step
from toolkit.targets import Folders
from toolkit.targets.pdf.cover.planning import plan_cover
from toolkit.targets.pdf.cover.verifying import verify_cover
from toolkit.targets.pdf.editions import Composed, compose
from toolkit.targets.pdf.engine import EditionName
from toolkit.targets.pdf.gate import inspect
from toolkit.targets.pdf.illustrations import PPI, Printed, largest
from toolkit.targets.pdf.makers import (
    RAW,
    make_layout,
    make_press,
    make_screen,
)
from toolkit.targets.pdf.orders import press_order, screen_order
from toolkit.targets.pdf.pictures import make_picture, make_press_picture
from toolkit.targets.pdf.press.conditions import printing_of, profile_of
from toolkit.targets.pdf.press.resolution import make_report, row_of, too_coarse
from toolkit.targets.pdf.standins import make_stand_in

name = "pdf"

SCREEN: tuple[EditionName, ...] = ("screen",)
PRINTED: tuple[EditionName, ...] = ("screen", "press")
PRODUCT: dict[EditionName, Product] = {"screen": "screen", "press": "print"}
"""What permission each edition needs of the holders of pictures."""
LAYS_OUT = ("weasyprint", "pydyf", "tinycss2", "tinyhtml5", "cssselect2", "pyphen", "fonttools")
AGAIN = "Run: toolkit build"
PICTURES = ("pyvips", "pyvips-binary", "pillow")


def plan(exhibition: Exhibition, folders: Folders, *, languages: tuple[str, ...]) -> Iterator[Step]:
    """Yield the steps of both editions of every book in `languages`.

    Raises:
        RefusedError: Behind the last step: pictures are too coarse to be printed.
    """
    press = exhibition.front.editions.press
    coarse: list[Finding] = []
    for tongues in _books(exhibition, languages):
        book = "-".join(tongues)
        for edition in _editions(exhibition):
            composed = compose(permitted(exhibition, PRODUCT[edition]), tongues, edition)
            layout = str(layout_folder(exhibition.id, book, edition))
            if edition == "press":
                coarse.extend(too_coarse(composed.pictures))
            for printed in largest(composed.pictures):
                yield _picture(printed, folders, layout, edition, press)
            yield _layout(composed, layout, edition)
            product = _product(exhibition, folders, book, edition)
            yield _finish(composed, layout, edition, product, press, folders)
            if edition == "press":
                yield _report(composed, layout, product)
        if press.made and len(tongues) == 1:
            yield from plan_cover(permitted(exhibition, "print"), folders, book)
    if coarse:
        raise RefusedError(coarse)


def verify(
    exhibition: Exhibition, folders: Folders, *, languages: tuple[str, ...], root: Path
) -> Iterator[Problem]:
    """Yield what is wrong with the finished PDFs of `languages`."""
    for tongues in _books(exhibition, languages):
        book = "-".join(tongues)
        for edition in _editions(exhibition):
            shown = _product(exhibition, folders, book, edition)
            pages = layout_folder(exhibition.id, book, edition) / PAGES
            try:
                known = read_pagemap(root / pages)
            except (OSError, ValueError):
                yield Problem(Place(shown), "F010", f"has no page map ({pages})", AGAIN)
                continue
            printed = permitted(exhibition, PRODUCT[edition])
            if edition == "press":
                expected = press_order(printed, tongues, known)
            else:
                expected = screen_order(printed, known)
            yield from inspect(root / shown, shown, expected)
        if exhibition.front.editions.press.made and len(tongues) == 1:
            yield from verify_cover(exhibition, folders, book, root)


def _editions(exhibition: Exhibition) -> tuple[EditionName, ...]:
    """Return the editions of every book; none for the press where nothing is printed."""
    return PRINTED if exhibition.front.editions.press.made else SCREEN


def _books(exhibition: Exhibition, languages: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the languages of each book: one, or those of the book of several if all are built."""
    yield from ((language,) for language in languages)
    several = exhibition.front.editions.bilingual
    if several and set(several.languages) <= set(languages):
        yield several.languages


def _picture(
    printed: Printed, folders: Folders, layout: str, edition: EditionName, press: PressEdition
) -> Step:
    if printed.drawing:
        file = _file_of(printed, layout)
        return Step(output=file, make=make_stand_in, inputs=(printed.href,))
    wanted = PPI[edition]
    inputs = (
        File(f"{folders.sources}/{printed.picture.path}"),
        printed.placed.pixels(wanted, printed.original),
        printed.record,
        printed.placed.ppi(printed.original),
        wanted,
        printed.min_ppi,
    )
    output = _file_of(printed, layout)
    if edition == "screen":
        return Step(output=output, make=make_picture, inputs=inputs, libraries=PICTURES)
    inks = (printed.ink, printing_of(press).limit, profile_of(press, folders))
    return Step(output=output, make=make_press_picture, inputs=(*inputs, *inks), libraries=PICTURES)


def _layout(composed: Composed, layout: str, edition: EditionName) -> Step:
    pictures = largest(composed.pictures)
    return Step(
        output=layout,
        make=make_layout,
        inputs=(
            composed.manuscript,
            edition,
            tuple(printed.href for printed in pictures),
            tuple(File(_file_of(printed, layout)) for printed in pictures),
            tuple(File(str(font)) for font in font_files()),
        ),
        libraries=LAYS_OUT,
    )


def _finish(
    composed: Composed,
    layout: str,
    edition: EditionName,
    output: str,
    press: PressEdition,
    folders: Folders,
) -> Step:
    drawn = {each.href: each.drawing.path for each in composed.pictures if each.drawing}
    files = (
        File(f"{layout}/{RAW}"),
        File(f"{layout}/{PAGES}"),
        tuple(drawn),
        tuple(File(f"{folders.sources}/{path}") for path in drawn.values()),
    )
    if edition == "screen":
        return Step(
            output=output,
            make=make_screen,
            inputs=(*files, composed.metadata, composed.attached),
            libraries=("pikepdf",),
        )
    return Step(
        output=output,
        make=make_press,
        inputs=(*files, composed.trim, printing_of(press), profile_of(press, folders)),
        libraries=("pikepdf", *PICTURES),
    )


def _report(composed: Composed, layout: str, product: str) -> Step:
    """Return what writes, beside the press edition, how finely each of its pictures is printed."""
    pictures = tuple(each for each in composed.pictures if not each.drawing)
    return Step(
        output=product.removesuffix(".pdf") + "-pictures.txt",
        make=make_report,
        inputs=(
            tuple(row_of(printed, PPI["press"]) for printed in pictures),
            tuple(File(_file_of(printed, layout)) for printed in pictures),
            File(f"{layout}/{PAGES}"),
        ),
        libraries=PICTURES,
    )


def _file_of(printed: Printed, layout: str) -> str:
    """Return where a picture's derivative lies: beside the layout, for outputs never overlap."""
    return f"{layout}-pictures/{printed.href}"


def _product(exhibition: Exhibition, folders: Folders, book: str, edition: EditionName) -> str:
    ending = "" if edition == "screen" else "-press"
    return f"{folders.dist}/{exhibition.id}-{book}{ending}.pdf"
