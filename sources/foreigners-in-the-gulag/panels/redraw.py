"""Draw the panels, the poster, the cover and the logo.

Run as `./run panels`, or with the names of some sheets: `./run panels panel-16`.
A picture is written only when its pixels have changed, so a second run leaves the
folder as it was. `--look FOLDER` writes small pictures there instead and touches
nothing here. Needs Chromium on the PATH.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path

from drawing.browser import photograph
from drawing.errors import DrawingError
from drawing.panel import Head, Page, panel_page
from drawing.plan import read_plan
from drawing.records import LANGUAGES, Sheet, read_front, read_sheets
from drawing.sheets import cover_page, poster_page
from drawing.transcript import read_words
from PIL import Image, ImageChops

HERE = Path(__file__).resolve().parent
LOGO = HERE.parent / "logo" / "logo.svg"

Size = tuple[int, int]
PANEL = (5000, 7000)
COVER = (5000, 7059)  # 170 x 240 mm
FACTOR = 5  # device pixels a CSS pixel
LOOK_FACTOR = 2
LOGO_SIZE, LOGO_FACTOR = (500, 120), 2
PPI = (300, 300)  # a panel is then 423 x 593 mm, a little over A2
QUALITY = 90
MOST_BYTES = 3_000_000


def encode(picture: Image.Image, kind: str) -> bytes:
    """Return a picture as the bytes of a JPEG or PNG; no dates, no metadata but the density."""
    out = BytesIO()
    if kind == "JPEG":
        # 4:4:4: halved colour would blur the red letters and lines.
        picture.save(out, "JPEG", quality=QUALITY, subsampling=0, optimize=True, dpi=PPI)
    else:
        picture.save(out, "PNG", optimize=True, dpi=PPI)
    return out.getvalue()


def same_pixels(old: Path, new: bytes) -> bool:
    """Tell whether a file shows, pixel for pixel, what the new bytes show."""
    if not old.exists():
        return False
    with Image.open(old) as a, Image.open(BytesIO(new)) as b:
        return a.size == b.size and ImageChops.difference(a, b).getbbox() is None


def keep(target: Path, picture: Image.Image) -> str:
    """Write a picture where its pixels changed, and say what was done."""
    data = encode(picture, "JPEG" if target.suffix == ".jpg" else "PNG")
    if len(data) > MOST_BYTES:
        raise DrawingError(f"{target}: {len(data)} bytes, allowed are {MOST_BYTES}")
    if same_pixels(target, data):
        return f"{target.name}: unchanged"
    target.write_bytes(data)
    return f"{target.name}: drawn, {picture.width} x {picture.height}, {len(data)} bytes"


def page_of(sheet: Sheet, language: str) -> Page:
    """Return the page of a panel or of the poster in one language."""
    path, front = HERE / f"{sheet.id}.toml", read_front()
    if not sheet.number:
        return poster_page(sheet.transcript[language], path, front, language=language)
    of = f"{sheet.id}-{language}"
    words = read_words(sheet.transcript[language], of=of)
    head = Head(exhibition=front.title[language], number=sheet.number)
    return panel_page(words, read_plan(path), head, language=language, of=of)


def draw(name: str, page: Page, *, size: Size = PANEL, look: Path | None) -> list[str]:
    """Draw one page, keep or only show its picture; return what was found wrong."""
    css = (size[0] // FACTOR, -(-size[1] // FACTOR))
    shot = photograph(page.html, css, factor=LOOK_FACTOR if look else FACTOR)
    told = (*page.faults, *shot.faults)
    faults = [f"{name}: {fault}" for fault in told if not fault.startswith("note:")]
    notes = [*(fault for fault in told if fault.startswith("note:")), *shot.notes]
    if look:
        shot.picture.save(look / f"{name}.png")
        print(f"{name}: looked at ({'; '.join(notes)})", flush=True)
    elif not faults:
        print(keep(HERE / f"{name}.jpg", shot.picture.crop((0, 0, *size))), flush=True)
    return faults


def draw_logo() -> None:
    """Draw the mark and the name of the archive."""
    page = (
        '<!DOCTYPE html><html data-report="{&quot;faults&quot;:[],&quot;notes&quot;:[]}">'
        f'<base href="{LOGO.as_uri()}"><body style="margin:0">{LOGO.read_text(encoding="utf-8")}'
    )
    shot = photograph(page, LOGO_SIZE, factor=LOGO_FACTOR)
    print(keep(LOGO.with_suffix(".png"), shot.picture))


def pages() -> Iterator[tuple[str, Size, Callable[[], Page]]]:
    """Yield the name, the size and the page of every sheet in every language."""
    for sheet in read_sheets():
        for language in LANGUAGES:
            yield f"{sheet.id}-{language}", PANEL, partial(page_of, sheet, language)
    for language in LANGUAGES:
        page = partial(cover_page, HERE / "cover.toml", read_front(), language=language)
        yield f"cover-{language}", COVER, page


def main() -> None:
    """Redraw every sheet and the logo, or only those named; exit 1 if one does not fit."""
    reader = ArgumentParser(description="Draw the panels, the poster, the cover and the logo.")
    reader.add_argument("names", nargs="*", help="panel-16, panel-16-en, poster, cover-ru, logo …")
    reader.add_argument("--look", type=Path, help="write small pictures into this folder instead")
    asked = reader.parse_args()
    faults: list[str] = []
    for name, size, page in pages():
        if not asked.names or {name, name[:-3]} & set(asked.names):
            try:
                faults += draw(name, page(), size=size, look=asked.look)
            except DrawingError as error:
                faults.append(str(error))
    if not asked.look and (not asked.names or "logo" in asked.names):
        draw_logo()
    if faults:
        print("\n".join(faults))
        raise SystemExit(1)


if __name__ == "__main__":
    main()
