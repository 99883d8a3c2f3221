"""Draw the panels and the logo: their HTML and SVG become pictures.

Run as `./run panels`. A picture is written only when its pixels have changed,
so a second run leaves the folder as it was. Needs Chromium on the PATH.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops

HERE = Path(__file__).resolve().parent
LOGO = HERE.parent / "logo"

PANEL = (1000, 1400)  # CSS pixels
PANEL_FACTOR = 5  # device pixels a CSS pixel: 5000 x 7000
LOGO_SIZE = (500, 120)
LOGO_FACTOR = 2
PPI = (300, 300)  # a panel is then 423 x 593 mm, a little over A2
QUALITY = 90
SPARE = 200  # the window's own frame takes from its height; drawn below and cut off
MOST_BYTES = 3_000_000
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


def find_browser() -> str:
    """Return the path of a Chromium, or exit 4 with what to install."""
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    print("panels: no Chromium on the PATH; install it (Debian: apt install chromium)")
    raise SystemExit(4)


def render(page: Path, size: tuple[int, int], *, factor: int) -> Image.Image:
    """Return a page as RGB pixels, `factor` of them to a CSS pixel.

    Raises:
        RuntimeError: the browser failed, or gave a picture of another size.
    """
    wanted = (size[0] * factor, size[1] * factor)
    with tempfile.TemporaryDirectory() as folder:
        shot = Path(folder) / "shot.png"
        command = [
            find_browser(),
            "--headless",
            "--no-sandbox",  # our own files only; containers run as root
            "--disable-gpu",
            "--disable-lcd-text",  # grey edges: colour fringes are for one screen
            "--font-render-hinting=none",
            "--force-color-profile=srgb",
            "--hide-scrollbars",
            "--allow-file-access-from-files",
            f"--user-data-dir={folder}/profile",
            f"--force-device-scale-factor={factor}",
            f"--window-size={size[0]},{size[1] + SPARE}",
            f"--screenshot={shot}",
            page.as_uri(),
        ]
        done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
        if done.returncode or not shot.exists():
            raise RuntimeError(f"{page}: the browser drew nothing:\n{done.stderr[-800:]}")
        with Image.open(shot) as picture:
            if picture.width != wanted[0] or picture.height < wanted[1]:
                raise RuntimeError(f"{page}: drawn as {picture.size}, wanted {wanted}")
            drawn: Image.Image = picture.convert("RGB").crop((0, 0, *wanted))
    return drawn


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
        raise RuntimeError(f"{target}: {len(data)} bytes, allowed are {MOST_BYTES}")
    if same_pixels(target, data):
        return f"{target.name}: unchanged"
    target.write_bytes(data)
    return f"{target.name}: drawn, {picture.width} x {picture.height}, {len(data)} bytes"


def main() -> None:
    """Redraw every panel beside this script, or only those named, and the logo."""
    named = sys.argv[1:]
    for page in sorted(HERE.glob("panel-*.html")):
        if not named or page.stem in named:
            print(keep(page.with_suffix(".jpg"), render(page, PANEL, factor=PANEL_FACTOR)))
    if not named or "logo" in named:
        logo = LOGO / "logo.svg"
        print(keep(logo.with_suffix(".png"), render(logo, LOGO_SIZE, factor=LOGO_FACTOR)))


if __name__ == "__main__":
    main()
