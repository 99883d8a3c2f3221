"""Draw the panels, the poster, the cover and the logo.

Run as `./run panels`, or with the names of some sheets: `./run panels panel-16`.
Of every sheet a picture is drawn, and a PDF with the same in lines and letters, for print.
A picture is written only when its pixels, or what it is drawn from, have changed, a PDF
when its bytes have, so a second run leaves the folder as it was. `--look FOLDER` writes
small pictures there instead and touches nothing here. `--details` prints what `details` of
each panel in panels.yaml has to say. Needs Chromium on the PATH.
"""

from __future__ import annotations

from argparse import ArgumentParser
from io import BytesIO
from pathlib import Path

from drawing.browser import photograph, print_page
from drawing.errors import DrawingError
from drawing.jobs import Job, jobs
from drawing.parts import Parts, details, in_pixels, keep_parts, read_parts
from drawing.records import LANGUAGES
from drawing.vectors import drawing
from PIL import Image, ImageChops
from PIL.PngImagePlugin import PngInfo

HERE = Path(__file__).resolve().parent
LOGO = HERE.parent / "logo" / "logo.svg"

FACTOR = 5  # device pixels a CSS pixel
LOOK_FACTOR = 2
LOGO_SIZE, LOGO_FACTOR = (500, 120), 2
PPI = (300, 300)  # a panel is then 423 x 593 mm, a little over A2
MOST_BYTES, MOST_BYTES_PRINTED = 1_500_000, 400_000


def encode(picture: Image.Image, stamp: str) -> bytes:
    """Return a picture as the bytes of a PNG; no dates, only density and stamp."""
    out = BytesIO()
    noted = PngInfo()
    if stamp:
        noted.add_text("comment", stamp)
        # A sheet has a few inks and the steps between them: 256 colours hold them all, no channel
        # further off than 15 of 255, in a third of what a JPEG takes.
        picture = picture.quantize(256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    picture.save(out, "PNG", optimize=True, dpi=PPI, pnginfo=noted)
    return out.getvalue()


def same(old: Path, new: bytes) -> bool:
    """Tell whether a file shows, pixel for pixel, what the new bytes show, with their stamp."""
    if not old.exists():
        return False
    with Image.open(old) as a, Image.open(BytesIO(new)) as b:
        alike = a.size == b.size and a.info.get("comment") == b.info.get("comment")
        drawn = (each.convert("RGB") for each in (a, b))
        return alike and ImageChops.difference(*drawn).getbbox() is None


def keep(target: Path, picture: Image.Image, stamp: str = "") -> str:
    """Write a picture where it changed, and say what was done."""
    data = encode(picture, stamp)
    if len(data) > MOST_BYTES:
        raise DrawingError(f"{target}: {len(data)} bytes, allowed are {MOST_BYTES}")
    if same(target, data):
        return f"{target.name}: unchanged"
    target.write_bytes(data)
    return f"{target.name}: drawn, {picture.width} x {picture.height}, {len(data)} bytes"


def keep_drawing(job: Job, dom: str, css: tuple[int, int]) -> str:
    """Print a fitted page, keep its drawing where that changed, and say what was done."""
    size = (job.size[0] / PPI[0] * 72, job.size[1] / PPI[1] * 72)
    data = drawing(print_page(dom, css, factor=FACTOR), size, stamp=job.stamp)
    target = HERE / f"{job.name}.pdf"
    if len(data) > MOST_BYTES_PRINTED:
        raise DrawingError(f"{target}: {len(data)} bytes, allowed are {MOST_BYTES_PRINTED}")
    if target.exists() and target.read_bytes() == data:
        return f"{target.name}: unchanged"
    target.write_bytes(data)
    return f"{target.name}: drawn, {len(data)} bytes"


def draw(job: Job, *, look: Path | None) -> list[str]:
    """Draw one picture, keep or only show it; return what was found wrong."""
    page = job.page()
    css = (job.size[0] // FACTOR, -(-job.size[1] // FACTOR))
    shot = photograph(page.html, css, factor=LOOK_FACTOR if look else FACTOR)
    told = (*page.faults, *shot.faults)
    faults = [f"{job.name}: {fault}" for fault in told if not fault.startswith("note:")]
    notes = [*(fault for fault in told if fault.startswith("note:")), *shot.notes]
    if look:
        shot.picture.save(look / f"{job.name}.png")
        print(f"{job.name}: looked at ({'; '.join(notes)})", flush=True)
    elif not faults:
        picture = shot.picture.crop((0, 0, *job.size))
        print(keep(HERE / f"{job.name}.png", picture, job.stamp), flush=True)
        print(keep_drawing(job, shot.dom, css), flush=True)
        keep_parts(job.name, Parts(job.stamp, in_pixels(shot.parts, FACTOR, job.size)))
    return faults


def draw_logo() -> None:
    """Draw the mark and the name of the archive."""
    page = (
        '<!DOCTYPE html><html data-report="{&quot;faults&quot;:[],&quot;notes&quot;:[]}">'
        f'<base href="{LOGO.as_uri()}"><body style="margin:0">{LOGO.read_text(encoding="utf-8")}'
    )
    shot = photograph(page, LOGO_SIZE, factor=LOGO_FACTOR)
    print(keep(LOGO.with_suffix(".png"), shot.picture))


def print_details() -> None:
    """Print where the parts of each panel stand, as it was measured when they were drawn."""
    for panel in sorted({name[:-3] for name in read_parts()}):
        print(f"{panel}:\n  details:", *details(panel, LANGUAGES), sep="\n")


def main() -> None:
    """Redraw every sheet and the logo, or only those named; exit 1 if one does not fit."""
    reader = ArgumentParser(description="Draw the panels, the poster, the cover and the logo.")
    reader.add_argument("names", nargs="*", help="panel-16, panel-16-en, poster, cover-ru, logo …")
    reader.add_argument("--look", type=Path, help="write small pictures into this folder instead")
    reader.add_argument("--details", action="store_true", help="print the details; draw nothing")
    asked = reader.parse_args()
    if asked.details:
        print_details()
        return
    faults: list[str] = []
    for job in jobs():
        if not asked.names or {job.name, job.name[:-3]} & set(asked.names):
            try:
                faults += draw(job, look=asked.look)
            except DrawingError as error:
                faults.append(str(error))
    if not asked.look and (not asked.names or "logo" in asked.names):
        draw_logo()
    if faults:
        print("\n".join(faults))
        raise SystemExit(1)


if __name__ == "__main__":
    main()
