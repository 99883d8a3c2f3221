"""The products of the tiny exhibition are, to the letter, what they were when last looked at.

After a change that is meant: `pytest tests/test_golden.py --save-golden`, then read the difference.
"""

from __future__ import annotations

import re
import subprocess
import zipfile
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


def book_texts(path: Path) -> dict[str, str]:
    """Return the text files of an e-book by name."""
    with zipfile.ZipFile(path) as book:
        return {
            name.removeprefix("EPUB/"): book.read(name).decode()
            for name in book.namelist()
            if name.endswith((".xhtml", ".opf"))
        }


def printed_text(path: Path) -> str:
    """Return the letters of a PDF, pages apart; line breaks and hyphens are the layout's own."""
    done = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, text=True, check=True
    )
    pages = (re.sub(r"[\s\u00ad\u2010-]+", "", page) for page in done.stdout.split("\f"))
    return "\n".join(re.sub("(.{100})", "\\1\n", page) for page in pages)


def compare(name: str, found: str, request: pytest.FixtureRequest) -> None:
    """Compare with the golden file, or write it."""
    path = GOLDEN / name
    if request.config.getoption("--save-golden"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8"), f"{name} differs"


def test_manifests(built: Path, request: pytest.FixtureRequest) -> None:
    made = {
        path.relative_to(built).as_posix(): path.read_text(encoding="utf-8")
        for path in (built / "manifests").rglob("*.json")
    }
    for name, text in made.items():
        compare(name, text, request)
    golden = (GOLDEN / "manifests").rglob("*.json")
    assert {path.relative_to(GOLDEN).as_posix() for path in golden} == made.keys()


@pytest.mark.parametrize("language", ["en", "ru"])
def test_e_books(language: str, built: Path, request: pytest.FixtureRequest) -> None:
    texts = book_texts(built / "dist" / "tiny" / f"tiny-{language}.epub")
    for name, text in texts.items():
        compare(f"epub-{language}/{name}", text, request)
    held = {
        path.relative_to(GOLDEN / f"epub-{language}").as_posix()
        for path in (GOLDEN / f"epub-{language}").rglob("*")
        if path.is_file()
    }
    assert held == texts.keys()


@pytest.mark.parametrize("product", ["tiny-en", "tiny-ru", "tiny-en-press"])
def test_words_of_the_pdf(product: str, built: Path, request: pytest.FixtureRequest) -> None:
    text = printed_text(built / "dist" / "tiny" / f"{product}.pdf")
    compare(f"pdf/{product}.txt", text, request)
