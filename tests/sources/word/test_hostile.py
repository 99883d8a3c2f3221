"""Files that are no documents, damaged ones, and ones built to do harm: never a traceback."""

from __future__ import annotations

import os
import random
import socket
import struct
import time
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from tests.sources.word.typed import (
    NAMESPACES,
    call,
    field,
    item,
    link,
    note,
    pack,
    paragraph,
    parts,
    picture,
    relations,
    run,
    styles,
    table,
)
from toolkit.errors import Problem, SourceError
from toolkit.sources.word import package
from toolkit.sources.word.essay import read_word_essay

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DOCUMENT = "word/document.xml"


def told(path: Path) -> tuple[Problem, ...]:
    try:
        return read_word_essay(path, languages=["en"], title="T").warnings
    except SourceError as error:
        return error.problems


def only(path: Path) -> str:
    """Return the code and message of the one problem of a file."""
    found = told(path)
    assert [one.hint != "" for one in found] == [True]
    assert str(found[0].place) == "essay.docx"
    return f"{found[0].code} {found[0].message}"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "essay.docx"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", "S040 is empty: it has no bytes"),
        (b"P", "S040 is no Word document"),
        (b"The camp at Vorkuta", "S040 is no Word document"),
        (b"%PDF-1.7", "S040 is a PDF"),
        (b"\n<html></html>", "S040 is a page of HTML or XML"),
        (OLD_WORD + bytes(512), "S040 is a document of Word 97 to 2003 (.doc), or of another"),
        (b"PK\x03\x04 and no more", "S041 is damaged: its archive cannot be read"),
    ],
)
def test_what_is_no_archive_is_named(content: bytes, line: str, path: Path) -> None:
    path.write_bytes(content)
    assert only(path).startswith(line)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ({"a.txt": "words"}, "S040 is an archive (.zip), but no Word document"),
        (
            {"mimetype": "application/vnd.oasis.opendocument.text"},
            "S040 is a document in OpenDocument format (.odt)",
        ),
        ({"[Content_Types].xml": "spreadsheetml.sheet.main"}, "S040 is a workbook of Excel"),
        ({"[Content_Types].xml": "document.macroEnabled.main"}, "S040 is a document with macros"),
        ({"[Content_Types].xml": "ms-word.template"}, "S040 is no Word document"),
    ],
)
def test_an_archive_of_something_else_is_named(
    content: dict[str, str], line: str, path: Path
) -> None:
    assert only(pack(path, content)).startswith(line)


def test_a_strict_document_is_named(path: Path) -> None:
    content = parts(paragraph("Words."))
    content["_rels/.rels"] = content["_rels/.rels"].replace(
        "schemas.openxmlformats.org/officeDocument/2006", "purl.oclc.org/ooxml/officeDocument"
    )
    assert only(pack(path, content)).startswith("S040 is a 'Strict Open XML Document'")


@pytest.mark.parametrize(
    "lost", ["_rels/.rels", DOCUMENT, "word/_rels/document.xml.rels", "word/styles.xml"]
)
def test_a_part_that_is_lost_gives_no_traceback(lost: str, path: Path) -> None:
    content = {name: text for name, text in parts(paragraph("Words.")).items() if name != lost}
    assert all(one.code in ("S041", "S053") for one in told(pack(path, content)))


@pytest.mark.parametrize("name", [DOCUMENT, "word/styles.xml", "word/numbering.xml", "_rels/.rels"])
@pytest.mark.parametrize("text", ["", "words", "<a/>", "<w:document", "\x00", "<a><b></a>"])
def test_a_part_that_is_not_what_it_should_be_gives_no_traceback(
    name: str, text: str, path: Path
) -> None:
    assert {one.code for one in told(pack(path, parts(paragraph("Words.")) | {name: text}))} <= {
        "S041",
        "S053",
    }


@pytest.mark.parametrize("kept", [30, 100, 1000, -30])
def test_a_file_cut_off_on_its_way_is_damaged(kept: int, path: Path) -> None:
    whole = pack(path, parts(paragraph("Words."))).read_bytes()
    path.write_bytes(whole[:kept])
    assert only(path).startswith("S041 is damaged: its archive cannot be read")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "essay.docx")
    assert only(tmp_path / "essay.docx") == "S040 is no file that can be opened"


def test_a_flipped_bit_is_seen(path: Path) -> None:
    whole = bytearray(pack(path, parts(paragraph("Words." * 100))).read_bytes())
    whole[whole.index(b"word/document.xml") + 40] ^= 1
    path.write_bytes(whole)
    assert only(path).startswith("S041 is damaged: its archive cannot be read")


def test_an_archive_with_a_password_is_locked(path: Path) -> None:
    whole = bytearray(pack(path, parts(paragraph("Words."))).read_bytes())
    at = whole.index(b"PK\x01\x02")
    struct.pack_into("<H", whole, at + 8, 1)
    path.write_bytes(whole)
    assert only(path).startswith("S042 is protected by a password")


# --- built to do harm -----------------------------------------------------------------


def test_a_part_that_unpacks_without_end_is_refused_early(path: Path) -> None:
    bomb = f"<w:document {NAMESPACES}>" + " " * (2 * package.MOST_BYTES)
    pack(path, parts(paragraph("Words.")) | {DOCUMENT: bomb})
    assert path.stat().st_size < 200_000
    assert only(path) == (
        "S043 is too large: its part 'word/document.xml' unpacks to over 16777216 bytes"
    )


def test_a_header_that_lies_about_the_size_is_not_believed(path: Path) -> None:
    bomb = f"<w:document {NAMESPACES}>" + " " * (2 * package.MOST_BYTES)
    whole = bytearray(pack(path, parts(paragraph("Words.")) | {DOCUMENT: bomb}).read_bytes())
    for sign, size_at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = next(
            start
            for start in range(len(whole))
            if whole[start : start + 4] == sign and DOCUMENT.encode() in whole[start : start + 70]
        )
        struct.pack_into("<I", whole, at + size_at, 1000)
    path.write_bytes(whole)
    assert only(path).startswith("S041 is damaged: its archive cannot be read")


def test_many_parts_that_are_large_together_are_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "MOST_BYTES_IN_ALL", 10_000)
    pack(path, parts(paragraph("Words.")) | {f"word/{n}.xml": "<a/>" * 500 for n in range(9)})
    assert only(path).startswith("S043 is too large")


def test_too_many_parts_are_refused(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(package.MOST_PARTS + 1):
            archive.writestr(f"{number}", "")
    assert only(path) == "S043 is too large: it has 10001 parts"


LAUGHS = '<!ENTITY l0 "ha">' + "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12)
)


@pytest.mark.parametrize(
    ("entities", "text"),
    [
        (LAUGHS, "&l11;"),
        ('<!ENTITY a SYSTEM "file:///etc/passwd">', "&a;"),
        ('<!ENTITY a SYSTEM "http://127.0.0.1:9/a">', "&a;"),
        ('<!ENTITY % a SYSTEM "http://127.0.0.1:9/a.dtd"> %a;', "words"),
        ('<!ENTITY a "words">', "&a;"),
    ],
)
@pytest.mark.parametrize("name", [DOCUMENT, "word/styles.xml", "word/footnotes.xml"])
def test_entities_are_refused_and_never_expanded_or_fetched(
    name: str, entities: str, text: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "socket", _no_network)
    content = parts(paragraph("Words", call(2), "."), footnotes=[note("A note.")])
    content[name] = f"<!DOCTYPE a [{entities}]>" + content[name].replace("A note", text).replace(
        "Words", text
    )
    began = time.monotonic()
    assert only(pack(path, content)).startswith(("S043 declares entities", "S041 is damaged"))
    assert time.monotonic() - began < 5


def _no_network(*arguments: object) -> None:
    raise AssertionError("a document made us go to the network")


def test_what_lies_outside_is_never_fetched(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "socket", _no_network)
    content = parts(paragraph("Words ", picture()))
    content["word/_rels/document.xml.rels"] = relations(
        ("i", "image", "http://127.0.0.1:9/a.png", "External"),
        ("t", "attachedTemplate", "http://127.0.0.1:9/a.dotm", "External"),
        ("s", "styles", "http://127.0.0.1:9/styles.xml", "External"),
        ("x", "image", "NULL", ""),
        ("y", "image", "../../../etc/passwd", ""),
    )
    assert {one.code for one in told(pack(path, content))} == {"S045", "S053"}


def test_elements_nested_without_end_are_refused(path: Path) -> None:
    deep = "<w:smartTag>" * 5000 + run("words") + "</w:smartTag>" * 5000
    assert only(pack(path, parts(paragraph(deep)))).startswith("S041 is damaged: a part of it")


def test_elements_nested_as_deep_as_may_be_are_read(path: Path) -> None:
    deep = "<w:smartTag>" * 240 + run("words") + "</w:smartTag>" * 240
    assert told(pack(path, parts(paragraph(deep)))) == ()


def test_styles_and_lists_that_point_at_themselves_end(path: Path) -> None:
    lists = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styled = styles(
        ("paragraph", "A", "a", "B", numbered),
        ("paragraph", "B", "b", "A", numbered),
        ("paragraph", "C", "c", "C", ""),
    )
    content = parts(item("words", style="A"), styled=styled, listed=lists)
    assert told(pack(path, content)) == ()


# --- whatever is damaged --------------------------------------------------------------

WHOLE = parts(
    paragraph("The Camp", style="Title"),
    paragraph("One ", run("two", "i", lang="fr-FR"), call(2), field(" REF a ", "b"), "."),
    item("a"),
    item("b", number=2, level=1),
    table("a", "b"),
    paragraph(link("l", "words"), picture("box"), style="Quote"),
    footnotes=[note("A note.")],
    comments={1: ("Anna", "why?")},
    links={"l": "https://a.example/"},
)
VALUES = ("", "-1", "9" * 30, "x", "../../x", "\u0661", "none", "2", "http://[", "heading 1")


@pytest.mark.parametrize("seed", range(60))
def test_a_document_changed_at_random_gives_no_traceback(seed: int, path: Path) -> None:
    chance = random.Random(seed)
    content = dict(WHOLE)
    for name in chance.sample(sorted(content), 2):
        root = etree.fromstring(content[name].encode())
        for _ in range(chance.choice((1, 5, 30))):
            _change(chance, [one for one in root.iter() if isinstance(one.tag, str)])
        content[name] = etree.tostring(root, encoding="unicode")
    told(pack(path, content))


def _change(chance: random.Random, elements: list[etree._Element]) -> None:
    """Change one element: an attribute, its text, its name, its place."""
    one, other = chance.choice(elements), chance.choice(elements)
    match chance.randrange(6):
        case 0 if one.attrib:
            del one.attrib[chance.choice(list(one.attrib))]
        case 1 if one.attrib:
            one.set(chance.choice(list(one.attrib)), chance.choice(VALUES))
        case 2 if one.getparent() is not None:
            one.getparent().remove(one)
        case 3:
            one.tag = other.tag
        case 4:
            one.text = chance.choice(("\u2028", "\ue000", "[@a]", "](", "*", "שלום"))
        case _:
            one.append(etree.fromstring(etree.tostring(other)))
