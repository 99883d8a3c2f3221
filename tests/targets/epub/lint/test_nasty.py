"""Whatever a file holds, the linter says something of it and goes on."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from tests.targets.epub.lint.defects import ONE, PACKAGE
from tests.targets.epub.lint.sound import Files, sound
from toolkit.targets.epub.lint import lint, stores

VALUES = ("", "x", "#", "../../..", "http://[", "-1", "9" * 30, "%zz", "א", "a b", "//", ".", "/")
ELEMENTS = ("", "<p/>", "<th/>", "<a/>", "<img/>", "<time/>", "<table/>", "<h6>x</h6>", "<svg/>")


def codes(book: Files, tmp_path: Path) -> set[str]:
    path = book.write(tmp_path / "book.epub")
    stores(path)
    return {each.code for each in lint(path, "book.epub") if str(each)}


def spoiled(seed: int) -> Files:
    """Return an e-book of which some bytes, values or elements are exchanged."""
    chance = random.Random(seed)
    book = sound()
    for _ in range(chance.randint(1, 4)):
        name = chance.choice([each for each in book.files if each.endswith(("ml", "opf", "css"))])
        text = book.text(name)
        pattern, others = chance.choice([(r'"[^"<>]*"', VALUES), (r"<[^>]*>", ELEMENTS), (".", "")])
        found = chance.choice(list(re.finditer(pattern, text)) or [re.match("", text)])
        new = chance.choice(others) if others else ""
        quote = '"' if pattern.startswith('"') else ""
        text = f"{text[: found.start()]}{quote}{new}{quote}{text[found.end() :]}"
        book.files[name] = text.encode()
    return book


@pytest.mark.parametrize("start", range(0, 100, 20))
def test_nothing_that_is_exchanged_stops_it(start: int, tmp_path: Path) -> None:
    for seed in range(start, start + 20):
        codes(spoiled(seed), tmp_path)


def test_elements_that_nest_beyond_measure_are_not_read(tmp_path: Path) -> None:
    book = sound()
    book.say(ONE, "<p>There was a sign.</p>", "<div>" * 600 + "x" + "</div>" * 600)
    assert codes(book, tmp_path) >= {"E016"}


def test_entities_that_grow_beyond_measure_are_not_read(tmp_path: Path) -> None:
    book = sound()
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    book.say(ONE, "<!DOCTYPE html>", f'<!DOCTYPE html [<!ENTITY e0 "xxxxxxxxxx">{lines}]>')
    book.say(ONE, "There was a sign.", "&e11;")
    assert codes(book, tmp_path) >= {"E016"}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda book: book.files.pop("META-INF/container.xml"),
        lambda book: book.files.pop(PACKAGE),
        lambda book: book.files.update({PACKAGE: b"<package"}),
        lambda book: book.files.update({PACKAGE: b"<html/>"}),
        lambda book: book.files.update({"META-INF/container.xml": b"<container/>"}),
    ],
)
def test_what_has_no_package_cannot_be_read(spoil, tmp_path: Path) -> None:
    book = sound()
    spoil(book)
    assert codes(book, tmp_path) == {"E001"}


def test_a_file_that_is_damaged_is_named(tmp_path: Path) -> None:
    path = sound().write(tmp_path / "book.epub")
    data = bytearray(path.read_bytes())
    data[data.index(b"\xff\xd8\xff\xe0") + 500] ^= 1
    path.write_bytes(data)
    (problem,) = lint(path, "book.epub")
    assert problem.code == "E001"
    assert "is damaged at EPUB/images/cover.jpg" in problem.message


def test_an_e_book_that_somebody_locked_is_not_looked_into(tmp_path: Path) -> None:
    book = sound()
    book.files["META-INF/encryption.xml"] = (
        b'<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData '
        b'xmlns="http://www.w3.org/2001/04/xmlenc#"><CipherData><CipherReference '
        b'URI="EPUB/text/two.xhtml"/></CipherData></EncryptedData></encryption>'
    )
    book.files["EPUB/text/two.xhtml"] = b"\x00\x01 not to be read"
    assert codes(book, tmp_path) == {"E001"}


def test_an_e_book_of_the_second_edition_is_judged_by_its_own_rules(tmp_path: Path) -> None:
    book = sound()
    book.say(PACKAGE, 'version="3.0"', 'version="2.0"')
    book.say(ONE, "There was", "There&nbsp;was")
    public = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD">'
    book.say(ONE, "<!DOCTYPE html>", public)
    assert codes(book, tmp_path) == set()


def test_marks_of_pages_without_a_list_are_advised_against_once(tmp_path: Path) -> None:
    book = sound()
    text = book.text("EPUB/nav.xhtml")
    start = text.index('<nav epub:type="page-list"')
    end = text.index("</nav>", start) + 6
    book.files["EPUB/nav.xhtml"] = (text[:start] + text[end:]).encode()
    path = book.write(tmp_path / "book.epub")
    (told,) = [each for each in lint(path, "book.epub") if each.code == "E043"]
    assert told.severity == "warning"
