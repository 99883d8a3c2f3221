"""Photograph and print a page with Chromium, and hear from it whether everything fits."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from drawing.errors import DrawingError

SPARE = 200  # the window's own frame takes from its height; drawn below and cut off
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
SCRIPT = re.compile(r"<script>.*?</script>", re.DOTALL)
REPORT = re.compile(r'<html[^>]* data-report="([^"]*)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """The pixels of a page, and what its script found.

    `parts` are the name of each part of a panel -> its left, top, right and bottom, in units;
    `dom` is the page as its script has fitted it.
    """

    picture: Image.Image
    dom: str
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    parts: Mapping[str, tuple[float, ...]] = field(default_factory=dict)


def find_browser() -> str:
    """Return the path of a Chromium, or exit 4 with what to install."""
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    print("panels: no Chromium on the PATH; install it (Debian: apt install chromium)")
    raise SystemExit(4)


def photograph(page: str, size: tuple[int, int], *, factor: int) -> Shot:
    """Return a page of HTML as RGB pixels, `factor` of them to a CSS pixel.

    Raises:
        DrawingError: The browser failed, or gave a picture of another size.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(page, encoding="utf-8")
        picture, dom = run(path, size, factor=factor, scratch=Path(folder))
    found = REPORT.search(dom)
    if not found:
        raise DrawingError("the page did not report whether it fits: its script failed")
    report = json.loads(html.unescape(found[1]))
    return Shot(
        picture=picture,
        dom=dom,
        faults=tuple(report["faults"]),
        notes=tuple(report["notes"]),
        parts={name: tuple(sides) for name, sides in report.get("parts", {}).items()},
    )


def print_page(dom: str, size: tuple[int, int], *, factor: int) -> bytes:
    """Return a fitted page as a PDF of one page, `factor` times as large as its CSS says.

    What is printed is laid out anew. Enlarged as much as the photograph it falls on the same
    lines; at its own size Chromium would round where each stands to whole pixels.

    Raises:
        DrawingError: The browser failed.
    """
    width, height = (side * factor for side in size)
    sheet = f"@page {{ size: {width}px {height}px; margin: 0 }} html {{ zoom: {factor} }}"
    page = SCRIPT.sub("", dom).replace("</head>", f"<style>{sheet}</style></head>", 1)
    with tempfile.TemporaryDirectory() as folder:
        path, printed = Path(folder) / "page.html", Path(folder) / "page.pdf"
        path.write_text(page, encoding="utf-8")
        plain = ("--disable-pdf-tagging", "--no-pdf-header-footer", f"--print-to-pdf={printed}")
        done = chromium(path, Path(folder), *plain)
        if done.returncode or not printed.exists():
            raise DrawingError(f"{path}: the browser printed nothing:\n{done.stderr[-800:]}")
        return printed.read_bytes()


def run(
    path: Path, size: tuple[int, int], *, factor: int, scratch: Path
) -> tuple[Image.Image, str]:
    """Return the picture of a file and the DOM it ended with."""
    shot = scratch / "shot.png"
    done = chromium(
        path,
        scratch,
        "--hide-scrollbars",
        f"--force-device-scale-factor={factor}",
        f"--window-size={size[0]},{size[1] + SPARE}",
        f"--screenshot={shot}",
        "--dump-dom",
    )
    if done.returncode or not shot.exists():
        raise DrawingError(f"{path}: the browser drew nothing:\n{done.stderr[-800:]}")
    wanted = (size[0] * factor, size[1] * factor)
    with Image.open(shot) as picture:
        if picture.width != wanted[0] or picture.height < wanted[1]:
            raise DrawingError(f"{path}: drawn as {picture.size}, wanted {wanted}")
        drawn: Image.Image = picture.convert("RGB").crop((0, 0, *wanted))
    return drawn, done.stdout


def chromium(path: Path, scratch: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Return what Chromium, without a window, said while it did what was asked of a file."""
    command = [
        find_browser(),
        "--headless",
        "--no-sandbox",  # our own files only; containers run as root
        "--disable-gpu",
        "--disable-lcd-text",  # grey edges: colour fringes are for one screen
        "--font-render-hinting=none",
        "--force-color-profile=srgb",
        "--allow-file-access-from-files",
        "--virtual-time-budget=20000",  # fonts come first, then the script, then the picture
        f"--user-data-dir={scratch}/profile",
        *more,
        path.as_uri(),
    ]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
