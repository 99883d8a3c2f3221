"""Pictures drawn as letters, each a block of one colour, and read back."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

COLOURS = {
    "R": (255, 0, 0),
    "G": (0, 255, 0),
    "B": (0, 0, 255),
    "Y": (255, 255, 0),
    "K": (0, 0, 0),
    "W": (255, 255, 255),
    "M": (128, 128, 128),
}


def drawn(letters: str, size: tuple[int, int]) -> Image.Image:
    """Draw rows of letters, separated by spaces, over a whole picture."""
    rows = letters.split()
    small = Image.new("RGB", (len(rows[0]), len(rows)))
    small.putdata([COLOURS[letter] for row in rows for letter in row])
    return small.resize(size, Image.Resampling.NEAREST)


def seen(file: Path, letters: str) -> str:
    """Read a picture back as letters, in the same shape; `?` is no colour of ours."""
    rows = letters.split()
    with Image.open(file) as picture:
        pixels = picture.convert("RGB")
    across, down = pixels.width / len(rows[0]), pixels.height / len(rows)
    return " ".join(
        "".join(
            letter_of(pixels.getpixel((int((x + 0.5) * across), int((y + 0.5) * down))))
            for x in range(len(rows[0]))
        )
        for y in range(len(rows))
    )


def letter_of(pixel: tuple[int, int, int]) -> str:
    for letter, colour in COLOURS.items():
        if all(abs(one - other) <= 24 for one, other in zip(pixel, colour, strict=True)):
            return letter
    return "?"


def pixel(file: Path, at: tuple[int, int] = (0, 0)) -> tuple[int, ...]:
    with Image.open(file) as picture:
        return picture.convert("RGB").getpixel(at)


def near(pixel: tuple[int, ...], wanted: tuple[int, ...], by: int = 3) -> bool:
    return all(abs(one - other) <= by for one, other in zip(pixel, wanted, strict=True))


def saved(folder: Path, picture: Image.Image, name: str, **options: object) -> Path:
    picture.save(folder / name, **options)
    return folder / name
