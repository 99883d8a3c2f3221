"""The profiles that are shipped, and what is known of any."""

from __future__ import annotations

import hashlib

import pytest

from tests.house import PROJECT
from toolkit.images.profiles import UnusableProfile, press_profile, read_profile
from toolkit.model.editions import PROFILED, PressEdition
from toolkit.targets import Folders
from toolkit.targets.pdf.press.conditions import LIMITS, PROFILES, printing_of, profile_of
from toolkit.targets.pdf.press.recipe import RECIPES, settled

NAMES = sorted(PROFILED.values())
FOLDERS = Folders.of("small")


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_profile_is_that_of_a_press_and_names_its_data(name):
    content = (PROFILES / f"{name}.icc").read_bytes()
    told = press_profile(content)
    assert (told.kind, told.space, told.version, told.data) == ("prtr", "CMYK", 2, name)
    assert told.description.endswith(f"based on {name}"), "the registry asks for these words"
    assert len(content) <= 200_000


@pytest.mark.parametrize("name", NAMES)
def test_the_recipe_has_no_date_of_its_own(name):
    content = (PROFILES / f"{name}.icc").read_bytes()
    assert settled(content, name) == content


@pytest.mark.parametrize("name", NAMES)
def test_where_a_profile_comes_from_is_told_with_its_sum(name):
    content = (PROFILES / f"{name}.icc").read_bytes()
    told = (PROFILES / "PROVENANCE.md").read_text(encoding="utf-8")
    assert hashlib.sha256(content).hexdigest() in told
    assert "zlib" in (PROFILES / "LICENSE").read_text(encoding="utf-8")


def test_a_recipe_lays_no_more_ink_than_its_paper_takes():
    limits = {recipe.name: recipe.limit for recipe in RECIPES}
    assert limits == {PROFILED[paper]: limit for paper, limit in LIMITS.items()}


def test_the_profile_of_the_screen_is_no_press():
    screen = PROFILES / "FOGRA39.icc"
    content = screen.read_bytes().replace(b"prtrCMYK", b"mntrRGB ")
    with pytest.raises(UnusableProfile, match="class is mntr"):
        press_profile(content)


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda content: content[:500], "end is missing"),
        (lambda content: b"id,title\n" * 40, "no ICC profile"),
        (lambda content: content[:8] + b"\x05" + content[9:], "version is 5"),
        (lambda content: content.replace(b"prtrCMYK", b"prtrRGB "), "colours are RGB"),
    ],
)
def test_what_no_printer_takes_is_refused(spoil, told):
    content = (PROFILES / "FOGRA39.icc").read_bytes()
    with pytest.raises(UnusableProfile, match=told):
        press_profile(spoil(content))


def test_a_name_of_version_4_is_read():
    words = "PSO Coated v3 (FOGRA51)".encode("utf-16-be")
    record = b"enUS" + len(words).to_bytes(4, "big") + (28).to_bytes(4, "big")
    block = b"mluc" + bytes(4) + (1).to_bytes(4, "big") + (12).to_bytes(4, "big") + record + words
    table = (1).to_bytes(4, "big") + b"desc" + (144).to_bytes(4, "big")
    body = table + len(block).to_bytes(4, "big") + block
    header = bytearray(128)
    header[:4] = (128 + len(body)).to_bytes(4, "big")
    header[8], header[12:20], header[36:40] = 4, b"prtrCMYK", b"acsp"
    told = read_profile(bytes(header) + body)
    assert (told.description, told.data) == ("PSO Coated v3 (FOGRA51)", "FOGRA51")


@pytest.mark.parametrize(
    ("edition", "condition", "limit", "file"),
    [
        (PressEdition(), "FOGRA39", 300, "FOGRA39.icc"),
        (PressEdition(paper="uncoated"), "FOGRA29", 280, "FOGRA29.icc"),
        (PressEdition(icc="own.icc", paper="uncoated"), "", 280, "sources/small/own.icc"),
        (PressEdition(icc="/a/own.icc", condition="FOGRA51"), "FOGRA51", 300, "/a/own.icc"),
    ],
)
def test_paper_condition_and_profile_go_together(edition, condition, limit, file):
    printing = printing_of(edition)
    assert (printing.condition, printing.limit) == (condition, limit)
    assert profile_of(edition, FOLDERS).path.endswith(file)


def test_the_recipe_is_told_to_curators():
    assert "recipe" in (PROJECT / "docs" / "press.md").read_text(encoding="utf-8")
