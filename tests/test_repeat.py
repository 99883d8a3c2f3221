"""Same sources, same bytes; nothing changed, nothing made; one thing changed, only its own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests.building import PROJECT, edit, environment, new_project, products, times, toolkit


@pytest.fixture
def copied(tmp_path: Path, built: Path) -> Path:
    """Return a copy of the built project, times kept, so that nothing in it is stale."""
    return Path(shutil.copytree(built, tmp_path / "copy", copy_function=shutil.copy2))


def wide_font(folder: Path) -> None:
    """Install a font under the text font's name whose letters are wider: a leak would show."""
    folder.mkdir(parents=True)
    source = PROJECT / "toolkit" / "book" / "theme" / "fonts" / "SourceSerif4-Regular.ttf"
    with TTFont(source) as font:
        widths = font["hmtx"].metrics
        for glyph, (width, bearing) in widths.items():
            widths[glyph] = (width + 300, bearing)
        font.save(folder / "SourceSerif4-Wide.ttf")


@contextmanager
def rights_for_nobody_else() -> Iterator[None]:
    """Let what is written now be read by its owner alone."""
    before = os.umask(0o077)
    yield
    os.umask(before)


def test_two_builds_in_different_surroundings_give_the_same_bytes(
    built: Path, tmp_path: Path, tiny: Path
) -> None:
    wide_font(tmp_path / "share" / "fonts")
    other = new_project(tmp_path / "another folder", tiny)
    for number, path in enumerate(sorted(other.rglob("*"))):
        os.utime(path, (1_000_000_000 + number, 1_000_000_000 + number))
    surroundings = {
        "TZ": "Asia/Kathmandu",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "77",
        "XDG_DATA_HOME": str(tmp_path / "share"),
        "HOME": str(tmp_path),
    }
    with rights_for_nobody_else():
        done = toolkit(other, "build", "--jobs", "1", changes=surroundings)
    assert done.returncode == 0, done.stderr
    assert products(other) == products(built)


def test_a_second_build_makes_nothing_and_writes_nothing(built: Path) -> None:
    before = times(built)
    done = toolkit(built, "build")
    assert done.returncode == 0, done.stderr
    assert "0 made," in done.stdout
    assert times(built) == before


def test_a_changed_title_remakes_no_picture(copied: Path) -> None:
    before = times(copied)
    edit(copied / "sources" / "tiny" / "exhibition.yaml", "title: {en: ", "title: {en: New ")
    done = toolkit(copied, "build")
    assert done.returncode == 0, done.stderr
    after = times(copied)
    written = {path for path, when in after.items() if before.get(path) != when}
    assert "manifests/tiny/manifest.json" in written
    assert "dist/tiny/tiny-en.epub" in written
    assert not [path for path in written if path.endswith((".jpg", ".png", "info.json"))]


def test_a_new_address_cuts_no_tile(copied: Path) -> None:
    before = times(copied)
    edit(
        copied / "sources" / "tiny" / "exhibition.yaml",
        "https://example.org/",
        "https://a.example/",
    )
    assert toolkit(copied, "build", "--only", "iiif").returncode == 0
    after = times(copied)
    written = {path for path, when in after.items() if before.get(path) != when}
    assert any(path.endswith("info.json") for path in written)
    assert not [path for path in written if path.endswith(".jpg")]


def test_a_moved_record_makes_nothing_stale(copied: Path) -> None:
    persons = copied / "sources" / "tiny" / "persons.yaml"
    persons.write_text("# A remark on top\n\n" + persons.read_text(encoding="utf-8"), "utf-8")
    done = toolkit(copied, "plan")
    assert done.stdout.startswith("0 of "), done.stdout


def test_an_edited_helper_two_modules_from_a_maker_makes_its_step_stale(
    copied: Path, tmp_path: Path
) -> None:
    program = tmp_path / "program"
    shutil.copytree(PROJECT / "toolkit", program / "toolkit")
    elsewhere = {"PYTHONPATH": str(program)}
    assert toolkit(copied, "plan", changes=elsewhere).stdout.startswith("0 of ")
    # targets/pdf/makers imports book/pagemap, which imports book/elements.
    helper = program / "toolkit" / "book" / "elements.py"
    helper.write_text(helper.read_text(encoding="utf-8") + "\n# edited\n", encoding="utf-8")
    planned = toolkit(copied, "plan", "--why", changes=elsewhere).stdout.splitlines()
    stale = "dist/tiny/layout/en-screen: the program changed (toolkit.book.elements)"
    assert stale in planned
    assert not [line for line in planned if ".jpg" in line or "/iiif/" in line]


def test_the_environment_of_the_tests_uses_this_package() -> None:
    assert environment()["PYTHONPATH"] == str(PROJECT)
