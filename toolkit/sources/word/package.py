"""Open a Word document: one file that is an archive of XML parts.

Nothing in it is trusted: parts are unpacked within bounds before a library sees them, and what is
outside the archive (templates, linked pictures, external entities) is never fetched.
Source: ECMA-376, part 2 (Open Packaging Conventions).
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from toolkit.errors import Place, Problem, SourceError
from toolkit.sources.word.elements import Element, children, shown_in, value

if TYPE_CHECKING:
    from docx.opc.part import Part

MOST_PARTS = 10_000
MOST_BYTES = 16 * 2**20
"""How large one part may be when unpacked: a book of a thousand pages has some ten million."""
MOST_BYTES_IN_ALL = 3 * MOST_BYTES
STEP = 2**16
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
STRICT = b"purl.oclc.org/ooxml"
SAVE = "open it in the word processor and save it as 'Word Document (.docx)'"
BEGINNINGS = {
    b"{\\rtf": "a document in Rich Text Format (.rtf)",
    b"%PDF": "a PDF",
    b"<": "a page of HTML or XML",
}
KINDS = {
    b"wordprocessingml.template.main": "a template of Word (.dotx)",
    b"macroEnabled": "a document with macros (.docm)",
    b"spreadsheetml": "a workbook of Excel",
    b"presentationml": "a presentation",
    b"visio": "a drawing of Visio",
}
DOCUMENT = b"wordprocessingml.document.main+xml"
Refuse = Callable[[str, str, str], NoReturn]
"""Raise the one problem of a file: code, message, hint."""


@dataclass(frozen=True, slots=True)
class Story:
    """One flow of text, the body or a note; `links` are the addresses its relations name."""

    root: Element
    links: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Package:
    """What we read of a document; `notes` by kind and id, `comments` by id, author and text."""

    body: Story
    styles: Element | None
    numbering: Element | None
    notes: Mapping[tuple[str, str], Story]
    comments: Mapping[str, tuple[str, str]]
    margins: tuple[str, ...]
    """What headers and footers say."""


def open_package(path: Path, name: str) -> Package:
    """Return what the document at `path` holds; `name` is what places call it.

    Raises:
        SourceError: It is no Word document, or damaged, locked, or too large.
    """

    def refuse(code: str, message: str, hint: str) -> NoReturn:
        raise SourceError([Problem(Place(name), code, message, hint)])

    if not path.is_file():  # A pipe would be waited for, for ever.
        refuse("S040", "is no file that can be opened", "save the document as a file")
    _judge_beginning(path, refuse)
    return _load(_unpacked(path, refuse), refuse)


def _judge_beginning(path: Path, refuse: Refuse) -> None:
    """Refuse what is no archive, and say what it is instead."""
    with path.open("rb") as file:
        start = file.read(len(OLD_WORD))
        if start == OLD_WORD:
            # Source: MS-OFFCRYPTO, section 2.1: an encrypted package is a stream of this name.
            if "EncryptedPackage".encode("utf-16-le") in file.read(2**24):
                _refuse_locked(refuse)
            refuse(
                "S040", "is a document of Word 97 to 2003 (.doc), or of another old Office", SAVE
            )
    if not start:
        refuse("S040", "is empty: it has no bytes", "copy it again from where it came")
    if not start.startswith(b"PK"):
        found = (kind for sign, kind in BEGINNINGS.items() if start.lstrip().startswith(sign))
        refuse("S040", f"is {next(found, 'no Word document')}", SAVE)


def _refuse_locked(refuse: Refuse) -> NoReturn:
    hint = "open it with the password, take the password away (File, Info, Protect), and save it"
    refuse("S042", "is protected by a password", hint)


def _unpacked(path: Path, refuse: Refuse) -> dict[str, bytes]:
    """Return the parts by name; what is no XML, such as pictures, without its bytes."""
    found: dict[str, bytes] = {}
    left = MOST_BYTES_IN_ALL
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            if any(member.flag_bits & 1 for member in members):
                _refuse_locked(refuse)
            if len(members) > MOST_PARTS:
                _refuse_size(refuse, f"it has {len(members)} parts")
            for member in members:
                is_read = member.filename.lower().endswith((".xml", ".rels", "mimetype"))
                most = min(left, MOST_BYTES) if is_read else 0
                content = _member(archive, member, most, refuse) if is_read else b""
                found[member.filename] = content
                left -= len(content)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        _refuse_damaged(refuse, f"its archive cannot be read ({error})")
    _judge_kind(found, refuse)
    return found


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int, refuse: Refuse) -> bytes:
    """Return one member, unpacked step by step: what its header says of its size may be a lie."""
    found = io.BytesIO()
    with archive.open(member) as file:
        while step := file.read(STEP):
            found.write(step)
            if found.tell() > most:
                _refuse_size(refuse, f"its part '{member.filename}' unpacks to over {most} bytes")
    return found.getvalue()


def _refuse_size(refuse: Refuse, message: str) -> NoReturn:
    hint = "no essay is as large: split the document, or copy its text into a new one"
    refuse("S043", f"is too large: {message}", hint)


def _refuse_damaged(refuse: Refuse, message: str) -> NoReturn:
    hint = "copy it again from where it came, or open it in the word processor and save it anew"
    refuse("S041", f"is damaged: {message}", hint)


def _judge_kind(parts: Mapping[str, bytes], refuse: Refuse) -> None:
    """Refuse archives that are other documents, and say what they are."""
    if parts.get("mimetype", b"").startswith(b"application/vnd.oasis.opendocument"):
        refuse("S040", "is a document in OpenDocument format (.odt)", SAVE)
    types = parts.get("[Content_Types].xml")
    if types is None:
        refuse("S040", "is an archive (.zip), but no Word document", SAVE)
    if STRICT in parts.get("_rels/.rels", b""):
        refuse("S040", "is a 'Strict Open XML Document', which few programs read", SAVE)
    if DOCUMENT not in types:
        found = (kind for sign, kind in KINDS.items() if sign in types)
        refuse("S040", f"is {next(found, 'no Word document')}", SAVE)


def _load(parts: Mapping[str, bytes], refuse: Refuse) -> Package:
    """Return what python-docx makes of the parts."""
    import docx
    from docx.exceptions import PythonDocxError
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    packed = io.BytesIO()
    try:
        with zipfile.ZipFile(packed, "w") as archive:
            for name, content in parts.items():
                is_relations = name.endswith(".rels")
                archive.writestr(name, _living(name, content, parts) if is_relations else content)
        return _collect(docx.Document(packed).part, refuse)
    except LxmlError as error:
        _refuse_damaged(refuse, f"a part of it is not XML ({error})")
    except KeyError as error:
        _refuse_damaged(refuse, f"a part of it is missing ({error.args[0]})")
    # What the library raises where a part does not say what the standard demands of it.
    except (PythonDocxError, OpcError, ValueError, AttributeError, TypeError, RecursionError):
        _refuse_damaged(refuse, "a part of it does not say what a Word document must say")


def _living(name: str, relations: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return relations, those to parts that are not there made into links that lead outside.

    Word opens such documents (a deleted picture leaves the target NULL); python-docx does not.
    """
    from docx.opc.packuri import PackURI
    from lxml import etree

    folder = posixpath.dirname(posixpath.dirname(f"/{name}"))
    root = etree.fromstring(relations, etree.XMLParser(resolve_entities=False))
    for relation in root:
        if isinstance(relation.tag, str) and relation.get("TargetMode") != "External":
            target = PackURI.from_rel_ref(folder, relation.get("Target") or "")
            if target.membername not in parts:
                relation.set("TargetMode", "External")
    living: bytes = etree.tostring(root)
    return living


def _collect(main: Part, refuse: Refuse) -> Package:
    """Return what the main part and those it is related to hold."""
    found: dict[str, list[Part]] = {}
    for relation in main.rels.values():
        if not relation.is_external:
            name = relation.reltype.rpartition("/")[2]
            found.setdefault(name, []).append(relation.target_part)
    roots = {name: _root(parts[0], refuse) for name, parts in found.items() if name in READ}
    bodies = [one for name, one in children(_root(main, refuse)) if name == "w:body"]
    if len(bodies) != 1:
        _refuse_damaged(refuse, f"its text stands in {len(bodies)} bodies instead of one")
    notes = {
        (kind, value(note, "id")): Story(note, _links(found[f"{kind}s"][0]))
        for kind in ("footnote", "endnote")
        for name, note in children(roots.get(f"{kind}s"))
        if name == f"w:{kind}" and value(note, "type") in ("", "normal")
    }
    return Package(
        body=Story(bodies[0], _links(main)),
        styles=roots.get("styles"),
        numbering=roots.get("numbering"),
        notes=notes,
        comments=dict(_comments(roots.get("comments"))),
        margins=tuple(
            shown_in(_root(part, refuse)) for name in MARGINS for part in found.get(name, ())
        ),
    )


READ = frozenset({"styles", "numbering", "footnotes", "endnotes", "comments"})
MARGINS = ("header", "footer")


def _root(part: Part, refuse: Refuse) -> Element:
    """Return the root of a part; refuse one that declares entities, as no word processor does.

    Source: ECMA-376, part 2, section 8.1.4: parts have no document type declaration.
    """
    from docx.opc.part import XmlPart
    from docx.oxml.parser import parse_xml

    # `Any`: lxml has no types of its own.
    root: Any = part.element if isinstance(part, XmlPart) else parse_xml(part.blob)
    if root.getroottree().docinfo.internalDTD is not None:
        hint = "no word processor writes this: have the document checked before you open it"
        refuse("S043", f"declares entities in its part '{part.partname}'", hint)
    element: Element = root
    return element


def _links(part: Part) -> dict[str, str]:
    return {id: one.target_ref or "" for id, one in part.rels.items() if one.is_external}


def _comments(root: Element | None) -> Iterator[tuple[str, tuple[str, str]]]:
    for name, comment in children(root):
        if name == "w:comment":
            yield value(comment, "id"), (value(comment, "author"), shown_in(comment))
