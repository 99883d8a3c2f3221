"""Check what an archive asks for: PDF/A, as far as a program can see it at a glance.

Sources: ISO 19005-2:2011 and ISO 19005-3:2012, whose clauses are given beside the checks.
veraPDF has the last word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.targets.pdf.gate.intent import COMPONENTS, read_profile
from toolkit.targets.pdf.gate.metadata import Metadata, read_metadata
from toolkit.targets.pdf.gate.objects import annotations_of, entries, is_dictionary
from toolkit.targets.pdf.gate.proof import Fault, Item, Proof
from toolkit.targets.pdf.gate.resources import filters

ACTIONS = ("/GoTo", "/GoToR", "/GoToE", "/Thread", "/URI", "/Named", "/SubmitForm")
"""What may be done. Source: ISO 19005-2, 6.5.1."""
HIDDEN = 0b100011
"""Flags of an annotation that hide it: invisible, hidden, no view."""
PRINT = 0b100
RELATIONS = ("/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified")
LARGEST = 32767
"""Of a string or a name; a larger one no reader need take. Source: ISO 19005-2, 6.1.13."""


def check(proof: Proof) -> Iterator[Fault]:
    """Yield what an archive would send back; only of files that are meant for one."""
    metadata = read_metadata(proof.root)
    wanted = proof.expected.archive or metadata.get("pdfaid:part")
    if proof.expected.press or not wanted:
        return
    yield from _claim(proof, metadata)
    yield from _intent(proof)
    yield from _forbidden(proof)
    yield from _annotations(proof)
    yield from _attached(proof, wanted[:1])


def _claim(proof: Proof, metadata: Metadata) -> Iterator[Fault]:
    """Source: ISO 19005-2, 6.6.4 (identification), 6.6.2.3 (extension schemas)."""
    wanted = proof.expected.archive
    part, level = metadata.get("pdfaid:part"), metadata.get("pdfaid:conformance")
    if wanted and (part, level.lower()) != (wanted[:1], wanted[1:].lower()):
        said = f"PDF/A-{part}{level.lower()}" if part else "no PDF/A"
        yield Fault("F077", f"says that it is {said}, not PDF/A-{wanted}")
    if metadata.get("pdfuaid:part") and not metadata.get("pdfaExtension:schemas"):
        yield Fault("F077", "does not declare the schema of pdfuaid:part, as PDF/A asks")


def _intent(proof: Proof) -> Iterator[Fault]:
    """Source: ISO 19005-2, 6.2.3 (output intent), 6.2.4.3 (device colours)."""
    listed = [
        each for each in proof.root.get("/OutputIntents", []) if each.get("/S") == "/GTS_PDFA1"
    ]
    if len(listed) != 1 or "/DestOutputProfile" not in listed[0]:
        yield Fault("F077", "has not one output intent for PDF/A with a profile")
        return
    stream = listed[0]["/DestOutputProfile"]
    profile = read_profile(bytes(stream.read_bytes()))
    if profile is None or COMPONENTS.get(profile.space) != stream.get("/N"):
        yield Fault("F077", "the profile of its output intent is broken, or of other colours")
        return
    other = {3: "CMYK", 4: "RGB", 1: "RGB"}[int(stream["/N"])]
    for sheet in proof.sheets:
        families = {mark.paint.space.base.family for mark in sheet.marks if mark.paint}
        if other in families:
            message = f"has colours in Device{other}, which the output intent does not define"
            yield Fault("F078", message, sheet.number)


def _forbidden(proof: Proof) -> Iterator[Fault]:
    """Source: ISO 19005-2, 6.1.7, 6.5."""
    root = proof.root
    found = [name for name in ("/AA", "/Requirements", "/Perms") if name in root]
    found += [name for name in ("/JavaScript",) if name in entries(root, "/Names")]
    for name in found:
        yield Fault("F078", f"has {name[1:]}, which no archive takes")
    opened = root.get("/OpenAction")
    if is_dictionary(opened) and opened.get("/S") not in ACTIONS:
        yield Fault("F078", f"acts when it is opened ({str(opened.get('/S'))[1:]})")
    for item in proof.pdf.objects:
        if any(name in ("/LZWDecode", "/LZW", "/Crypt") for name in filters(item)):
            yield Fault("F078", f"object {item.objgen[0]} is packed in a way archives refuse")
    for each in proof.items:
        for message in _resource(each):
            yield Fault("F078", f"{each.shown} {message}", each.sheet)


def _resource(item: Item) -> Iterator[str]:
    """Source: ISO 19005-2, 6.2.5 (graphics states), 6.2.8 (pictures), 6.2.9 (forms)."""
    if item.kind == "xobject":
        yield "is PostScript"
    elif item.kind == "image":
        if item.value.get("/Interpolate", False):
            yield "asks to be smoothed (Interpolate)"
        if "/Alternates" in item.value or "/OPI" in item.value:
            yield "stands for another picture"
    elif item.kind == "state" and any(name in item.value for name in ("/TR", "/HTP")):
        yield "changes tones of the device"


def _annotations(proof: Proof) -> Iterator[Fault]:
    """Source: ISO 19005-2, 6.3.2 (flags), 6.3.3 (appearances), 6.5.1 (actions)."""
    for sheet in proof.sheets:
        for item in annotations_of(sheet.page.obj):
            kind, flags = str(item.get("/Subtype", ""))[1:], int(item.get("/F", 0))
            if kind != "Popup" and (not flags & PRINT or flags & HIDDEN):
                yield Fault("F078", f"a {kind} is not printed as it is seen (F)", sheet.number)
            action: Any = item.get("/A", {})
            if "/S" in action and action["/S"] not in ACTIONS:
                name = str(action["/S"])[1:]
                yield Fault("F078", f"a {kind} does what archives refuse ({name})", sheet.number)
            if "/AA" in item:
                yield Fault("F078", f"a {kind} acts by itself (AA)", sheet.number)


def _attached(proof: Proof, part: str) -> Iterator[Fault]:
    """Source: ISO 19005-2, 6.8 (only PDF/A); ISO 19005-3, 6.8 (any, with their relation)."""
    listed = attached(proof.root)
    if part != "3":
        if listed:
            yield Fault("F079", f"has {len(listed)} files attached, which only PDF/A-3 may")
        return
    named = {each.objgen for each in proof.root.get("/AF", [])}
    for name, item in listed:
        lacks = []
        if str(item.get("/AFRelationship")) not in RELATIONS:
            lacks.append("what it is to the document (AFRelationship)")
        if "/F" not in item or "/UF" not in item:
            lacks.append("its name (F and UF)")
        stream = item.get("/EF", {}).get("/F")
        if stream is None or "/Subtype" not in stream:
            lacks.append("its MIME type")
        if stream is None or "/ModDate" not in stream.get("/Params", {}):
            lacks.append("its date (ModDate)")
        if item.objgen not in named:
            lacks.append("that it belongs to the document (AF)")
        for what in lacks:
            yield Fault("F079", f"the file '{name}' attached does not say {what}")


def attached(root: Any) -> list[tuple[str, Any]]:
    """Return name and specification of the files attached."""
    found, waiting = [], [entries(root, "/Names").get("/EmbeddedFiles")]
    while waiting:
        node = waiting.pop()
        if node is None:
            continue
        names = list(node.get("/Names", []))
        found += [(str(name), item) for name, item in zip(names[::2], names[1::2], strict=False)]
        waiting.extend(node.get("/Kids", []))
    return found
