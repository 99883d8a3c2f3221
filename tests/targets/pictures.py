"""Find the pictures of products again by their colour."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pikepdf
from PIL import Image

NEAR = 12
"""How far a value of a colour may be off: JPEG changes it a little."""


def colours_of(pictures: Iterator[Image.Image], colours: Mapping[str, tuple[int, ...]]) -> set[str]:
    """Return the names of the colours that stand in the middle of one of `pictures`."""
    found = set()
    for picture in pictures:
        middle = picture.convert("RGB").getpixel((picture.width // 2, picture.height // 2))
        assert isinstance(middle, tuple)
        for name, colour in colours.items():
            if all(abs(a - b) < NEAR for a, b in zip(middle, colour, strict=True)):
                found.add(name)
    return found


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
