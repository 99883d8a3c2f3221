"""Check what a file says of itself, and that it holds nothing but pages.

Sources: ISO 15930-7:2010, 6.7 (files), 6.9 (trapping), 6.11 (identification), 6.15 (encryption),
6.18 (actions), 6.26 (XFA), as its table of contents numbers them; ISO 19005-2, 6.1.3, 6.6;
ISO 14289-1, 5; the lists of Padam87/pdfbox-preflight (issue 1) and of pdfrb's Conformance::PdfX.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.targets.pdf.gate.metadata import Metadata, info_digits, read_metadata, xmp_digits
from toolkit.targets.pdf.gate.objects import entries, several
from toolkit.targets.pdf.gate.proof import Fault, Proof

PRESS = "/GTS_PDFX"
"""The subtype of an output intent for the press."""
VERSIONS = ("1.3", "1.4", "1.5", "1.6")
"""PDF/X-4 is made of PDF 1.6."""
WANTED_OF_PRESS = (
    "dc:title",
    "xmp:CreateDate",
    "xmp:ModifyDate",
    "xmp:MetadataDate",
    "xmpMM:DocumentID",
    "xmpMM:VersionID",
    "xmpMM:RenditionClass",
)
PAIRS = {
    "/Title": "dc:title",
    "/Author": "dc:creator",
    "/Subject": "dc:description",
    "/Keywords": "pdf:Keywords",
    "/Creator": "xmp:CreatorTool",
    "/Producer": "pdf:Producer",
    "/Trapped": "pdf:Trapped",
}
"""What Info and XMP both say, if both say it. Source: ISO 19005-2, 6.6.2.3 (its table 1)."""
DATES = {"/CreationDate": "xmp:CreateDate", "/ModDate": "xmp:ModifyDate"}
ACTIVE = ("/OpenAction", "/AA", "/AcroForm", "/Collection", "/Perms")
JUMPS = ("/GoTo",)
"""The one action that is no more than a place to jump to."""


def check(proof: Proof) -> Iterator[Fault]:
    """Yield what is wrong with the file as a whole."""
    metadata = read_metadata(proof.root)
    yield from _file(proof)
    yield from _packet(proof, metadata)
    yield from _agreement(proof, metadata)
    yield from _claims(proof, metadata)
    if proof.expected.press:
        yield from _press(proof, metadata)
        yield from _active(proof)
    yield from _files(proof)


def _file(proof: Proof) -> Iterator[Fault]:
    if proof.pdf.is_encrypted:
        yield Fault("F021", "is encrypted; nobody but its maker may count on reading it")
    identifiers: Any = proof.pdf.trailer.get("/ID")
    if identifiers is None or len(identifiers) != 2 or not all(map(bytes, identifiers)):
        yield Fault("F022", "has no two identifiers in its trailer (/ID)")


def _packet(proof: Proof, metadata: Metadata) -> Iterator[Fault]:
    if metadata.wrong:
        yield Fault("F025", metadata.wrong)
    elif "/Filter" in proof.root.Metadata:
        yield Fault("F025", "its XMP metadata is compressed; programs look for it as plain text")


def _agreement(proof: Proof, metadata: Metadata) -> Iterator[Fault]:
    info = proof.pdf.docinfo
    for entry, name in PAIRS.items():
        one = str(info.get(entry, "")).removeprefix("/")
        other = metadata.get(name)
        if one and other and one != other:
            yield Fault("F024", f"{entry[1:]} is '{one}' in Info, but {name} '{other}' in XMP")
    for entry, name in DATES.items():
        one, other = str(info.get(entry, "")), metadata.get(name)
        for value, digits in ((one, info_digits(one)), (other, xmp_digits(other))):
            if value and not digits:
                yield Fault("F023", f"the date '{value}' of {entry[1:]} is not written as one")
        had, have = info_digits(one), xmp_digits(other)
        size = min(len(had), len(have))
        if had[:size] != have[:size]:
            yield Fault("F024", f"{entry[1:]} is {one} in Info, but {name} {other} in XMP")


def _claims(proof: Proof, metadata: Metadata) -> Iterator[Fault]:
    """Check that a file claims nothing that it plainly is not."""
    expected, subtypes = proof.expected, intents(proof.root)
    part = metadata.get("pdfaid:part")
    if part and "/GTS_PDFA1" not in subtypes:
        yield Fault("F028", f"claims to be PDF/A-{part}, without an output intent for PDF/A")
    if metadata.get("pdfuaid:part") and "/StructTreeRoot" not in proof.root:
        yield Fault("F028", "claims to be PDF/UA, and is not tagged")
    if not expected.press and metadata.get("pdfxid:GTS_PDFXVersion"):
        yield Fault("F028", "claims to be PDF/X, which an edition for the screen is not")


def _press(proof: Proof, metadata: Metadata) -> Iterator[Fault]:
    version = str(proof.pdf.pdf_version)
    if version not in VERSIONS:
        yield Fault("F020", f"is PDF {version}; PDF/X-4 is made of PDF 1.6")
    info = proof.pdf.docinfo
    claim = metadata.get("pdfxid:GTS_PDFXVersion")
    if claim != "PDF/X-4":
        said = f"'{claim}'" if claim else "nothing"
        yield Fault("F020", f"says {said} in pdfxid:GTS_PDFXVersion, not PDF/X-4")
    old = str(info.get("/GTS_PDFXVersion", metadata.get("pdfx:GTS_PDFXVersion")))
    if old and not old.startswith("PDF/X-4"):
        yield Fault("F028", f"claims to be {old} as well")
    for name in WANTED_OF_PRESS:
        if not metadata.wrong and not metadata.get(name):
            yield Fault("F023", f"does not say {name} in its XMP metadata")
    for entry in ("/Title", "/CreationDate", "/ModDate"):
        if not str(info.get(entry, "")):
            yield Fault("F023", f"does not say {entry[1:]} in its Info")
    trapped = str(info.get("/Trapped", "")).removeprefix("/")
    if trapped not in ("True", "False"):
        said = f"'{trapped}'" if trapped else "nothing"
        yield Fault("F029", f"says {said} of trapping; Trapped must be True or False")
    rendition = metadata.get("xmpMM:RenditionClass")
    if rendition and rendition != "default":
        yield Fault("F023", f"its xmpMM:RenditionClass is '{rendition}', not default")


def _active(proof: Proof) -> Iterator[Fault]:
    names = entries(proof.root, "/Names")
    found = [name for name in ACTIVE if name in proof.root]
    found += [name for name in ("/JavaScript", "/AlternatePresentations") if name in names]
    found += [name for name in ("/XFA",) if name in entries(proof.root, "/AcroForm")]
    for name in found:
        yield Fault("F016", f"has {name[1:]}, which no printer takes")
    for sheet in proof.sheets:
        for name in ("/AA", "/PresSteps"):
            if name in sheet.page.obj:
                yield Fault("F016", f"has {name[1:]}, which no printer takes", sheet.number)
    for item in _bookmarks(proof.root.get("/Outlines")):
        if "/A" in item and item["/A"].get("/S") not in JUMPS:
            yield Fault("F016", "has a bookmark that acts instead of leading to a page")


def _bookmarks(outline: Any) -> Iterator[Any]:
    """Yield the bookmarks, in no particular order."""
    waiting = [outline] if outline is not None else []
    met = 0
    while waiting and met < 100_000:
        item = waiting.pop()
        met += 1
        for name in ("/First", "/Next"):
            if (below := item.get(name)) is not None:
                waiting.append(below)
                yield below


def _files(proof: Proof) -> Iterator[Fault]:
    if not proof.expected.press:
        return
    if "/EmbeddedFiles" in entries(proof.root, "/Names") or "/AF" in proof.root:
        yield Fault("F027", "has files attached, which no printer takes")


def intents(root: Any) -> list[str]:
    """Return the subtypes of the output intents of a catalogue."""
    return [str(each.get("/S")) for each in several(root.get("/OutputIntents"))]
