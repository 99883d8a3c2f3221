"""Find the pictures of products again by their colour."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pikepdf
from PIL import Image, ImageCms

from toolkit.targets.pdf.press.conditions import PROFILES

PROFILE = PROFILES / "FOGRA39.icc"
NEAR = 12
"""How far a value of a colour may be off: JPEG changes it a little."""
NEAR_IN_INKS = 75
"""In inks: no press prints the blue of a screen."""


def colours_of(pictures: Iterator[Image.Image], colours: Mapping[str, tuple[int, ...]]) -> set[str]:
    """Return the names of the colours that stand in the middle of one of `pictures`."""
    found = set()
    for picture in pictures:
        inks = picture.mode == "CMYK"
        shown = seen(picture) if inks else picture.convert("RGB")
        middle = shown.getpixel((shown.width // 2, shown.height // 2))
        assert isinstance(middle, tuple)
        off = {
            name: max(abs(a - b) for a, b in zip(middle, colour, strict=True))
            for name, colour in colours.items()
        }
        nearest = min(off, key=lambda name: off[name])
        if off[nearest] < (NEAR_IN_INKS if inks else NEAR):
            found.add(nearest)
    return found


def seen(picture: Image.Image) -> Image.Image:
    """Return a picture in the inks of FOGRA39 as a screen shows it."""
    press, screen = ImageCms.getOpenProfile(str(PROFILE)), ImageCms.createProfile("sRGB")
    shown = ImageCms.profileToProfile(picture, press, screen, outputMode="RGB")
    assert shown is not None
    return shown


def in_folder(folder: Path) -> Iterator[Image.Image]:
    """Yield the pictures below a folder."""
    for path in sorted(folder.rglob("*.jpg")):
        with Image.open(path) as picture:
            picture.load()
            yield picture


def in_epub(path: Path) -> Iterator[Image.Image]:
    """Yield the pictures of an e-book."""
    with zipfile.ZipFile(path) as book:
        for name in book.namelist():
            if name.endswith(".jpg"):
                yield Image.open(io.BytesIO(book.read(name)))


def in_pdf(path: Path) -> Iterator[Image.Image]:
    """Yield the pictures of a PDF."""
    with pikepdf.open(path) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image":
                yield pikepdf.PdfImage(item).as_pil_image()
