"""Let Ghostscript separate a PDF, as a platesetter does, and look at the plates."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf

from tests.validators import ToolError, find, run

QUIET = ("-q", "-dNOPAUSE", "-dBATCH", "-dSAFER")
INKS = re.compile(r"\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+CMYK OK")
PLATE = re.compile(r".*\((.+)\)\.tif")
PROCESS = ("Cyan", "Magenta", "Yellow", "Black")


def coverage(pdf: Path) -> tuple[tuple[float, ...], ...]:
    """Return for each page how much of it takes cyan, magenta, yellow and black, from 0 to 1.

    Raises:
        ToolError: Ghostscript is missing or cannot read the file.
    """
    done = run([find("gs"), *QUIET, "-sDEVICE=inkcov", "-o", "-", pdf], good=(0,))
    found = INKS.findall(done.stdout)
    if not found:
        raise ToolError(f"Ghostscript separated nothing of {pdf.name}: {done.stdout[-500:]}")
    return tuple(tuple(map(float, inks)) for inks in found)


def plates(pdf: Path, page: int = 1) -> tuple[str, ...]:
    """Return the names of the plates that a page (from 1) is printed from, sorted.

    The four of the press are always among them, with ink on them or without.

    Raises:
        ToolError: Ghostscript is missing or cannot read the file.
    """
    with tempfile.TemporaryDirectory() as folder:
        only = [f"-dFirstPage={page}", f"-dLastPage={page}"]
        target = Path(folder) / "page.tif"
        run([find("gs"), *QUIET, "-sDEVICE=tiffsep", "-r18", *only, "-o", target, pdf], good=(0,))
        found = (PLATE.fullmatch(path.name) for path in Path(folder).iterdir())
        return tuple(sorted(each[1] for each in found if each))


def sampled(pdf: Path, target: Path, wanted: list[int]) -> Path:
    """Write some pages (from 1) of a PDF into another, so that few are separated."""
    with pikepdf.open(pdf) as opened, pikepdf.new() as chosen:
        for number in wanted:
            chosen.pages.append(opened.pages[number - 1])
        chosen.save(target)
    return target


def pictured(pdf: Path) -> Iterator[int]:
    """Yield the pages (from 1) that show a picture, in whatever form."""
    with pikepdf.open(pdf) as opened:
        for number, page in enumerate(opened.pages, start=1):
            if list(_images(page.obj.Resources, page.obj)):
                yield number


def _images(resources: pikepdf.Object, content: pikepdf.Object) -> Iterator[str]:
    """Yield the names of the pictures that a content shows, forms within it included."""
    listed = resources.get("/XObject", {})
    for operands, operator in pikepdf.parse_content_stream(content):
        name = str(operands[0]) if str(operator) == "Do" else ""
        if name not in listed:
            continue
        item = listed[name]
        if item.get("/Subtype") == "/Image":
            yield name
        elif item.get("/Subtype") == "/Form" and "/Matrix" in item:
            yield name  # a drawing that stands as a picture does
        elif item.get("/Subtype") == "/Form":
            yield from _images(item.get("/Resources", resources), item)
