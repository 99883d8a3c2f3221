"""Draw the two panels of the tiny exhibition anew: `python tests/exhibitions/draw_tiny.py`."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

PANELS = {
    "light.jpg": ("THE LIGHT", ("Built in 1871", "Lit until 1934", "Seen for 14 miles")),
    "keepers.jpg": ("THE KEEPERS", ("Anna Lind", "Pavel Orlov", "Mary Hale")),
}
SIZE = (700, 1000)
PAPER, INK, SEA = (244, 240, 230), (30, 36, 48), (52, 96, 124)


def draw(title: str, lines: tuple[str, ...]) -> Image.Image:
    picture = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((20, 20, 679, 979), outline=INK, width=4)
    pen.text((60, 60), title, fill=INK, font=ImageFont.load_default(size=72))
    pen.line((60, 160, 640, 160), fill=SEA, width=6)
    for number, line in enumerate(lines):
        pen.text((60, 200 + 70 * number), line, fill=INK, font=ImageFont.load_default(size=44))
    pen.polygon(((330, 560), (370, 560), (400, 860), (300, 860)), fill=PAPER, outline=INK, width=4)
    pen.rectangle((320, 510, 380, 560), fill=SEA, outline=INK, width=4)
    for wave in range(3):
        pen.line((60, 880 + 30 * wave, 640, 880 + 30 * wave), fill=SEA, width=5)
    return picture


if __name__ == "__main__":
    folder = Path(__file__).parent / "tiny" / "panels"
    for name, (title, lines) in PANELS.items():
        draw(title, lines).save(folder / name, quality=50, optimize=True, dpi=(300, 300))
