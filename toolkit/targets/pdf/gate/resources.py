"""Check what the pages draw with: filters, graphics states, forms, pictures, layers, operators.

Sources: ISO 15930-7:2010, 6.7 (external files), 6.8 (compression), 6.13 (graphics states),
6.14 (PostScript), 6.16 (alternate images), 6.23 (rendering intents), 6.24 (optional content),
6.27 (JPEG 2000), as its table of contents numbers them; ISO 32000-1, 7.4, 8.4.5, 8.9, 8.10, 8.11;
GWG 2015, 4.29 (optional content).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.targets.pdf.gate.objects import is_dictionary, is_stream, several
from toolkit.targets.pdf.gate.proof import Fault, Item, Proof

LZW = ("/LZWDecode", "/LZW")
INTENTS = ("/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation")
_MODES = """
Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight
Difference Exclusion Hue Saturation Color Luminosity
"""
BLENDING = frozenset(f"/{name}" for name in _MODES.split())
HALFTONES = (1, 5)
JPX_ENUMERATED = {16: 3, 17: 1, 18: 3, 12: 4}
"""Colour spaces that a JPEG 2000 of a PDF/X may say: sRGB, grey, sYCC, CMYK -> components."""


def check(proof: Proof) -> Iterator[Fault]:
    """Yield what is wrong with resources and content streams."""
    for sheet in proof.sheets:
        for code, message in dict.fromkeys(sheet.drawn.faults):
            yield Fault(code, message, sheet.number)
    if not proof.expected.press:
        return
    yield from _filters(proof)
    for item in proof.items:
        for code, message in _item(item):
            yield Fault(code, f"{item.shown} {message}", item.sheet)
    for sheet in proof.sheets:
        for name in sorted(sheet.drawn.intents - {*INTENTS}):
            yield Fault("F053", f"asks for the rendering intent {name[1:]}", sheet.number)
    yield from _layers(proof)


def _filters(proof: Proof) -> Iterator[Fault]:
    """Look at every stream of the file, used or not."""
    for item in proof.pdf.objects:
        names = filters(item)
        if any(name in LZW for name in names):
            number = item.objgen[0]
            yield Fault("F044", f"object {number} is packed with LZW, which PDF/X-4 forbids")
        if "/Crypt" in names:
            yield Fault("F021", f"object {item.objgen[0]} is encrypted (Crypt)")
        if is_stream(item) and any(name in item for name in ("/F", "/FFilter")):
            yield Fault("F027", f"the data of object {item.objgen[0]} lie outside the file")


def filters(item: Any) -> list[str]:
    """Return the names of a stream's filters."""
    if not is_stream(item):
        return []
    return [str(each) for each in several(item.get("/Filter"))]


def _item(item: Item) -> Iterator[tuple[str, str]]:
    if item.kind == "state":
        yield from _state(item.value)
    elif item.kind == "image":
        yield from _image(item.value)
    elif item.kind in ("form", "xobject"):
        yield from _form(item)


def _state(state: Any) -> Iterator[tuple[str, str]]:
    if not is_dictionary(state):
        return
    for name in ("/TR", "/TR2"):
        value = state.get(name)
        if value is not None and str(value) not in ("/Default", "/Identity"):
            yield "F045", f"changes tones by a transfer function ({name[1:]})"
    if "/TR" in state and "/TR2" not in state and str(state["/TR"]) == "/Default":
        yield "F045", "names a transfer function in TR, where PDF/X-4 allows TR2 alone"
    if "/HTP" in state:
        yield "F045", "moves the halftone (HTP)"
    if "/RI" in state and str(state["/RI"]) not in INTENTS:
        yield "F053", f"asks for the rendering intent {str(state['/RI'])[1:]}"
    for mode in map(str, several(state.get("/BM"))):
        if mode not in BLENDING:
            yield "F050", f"blends by {mode[1:]}, which PDF does not know"
    yield from _halftone(state.get("/HT"))


def _halftone(halftone: Any) -> Iterator[tuple[str, str]]:
    if not is_dictionary(halftone):
        return
    if halftone.get("/HalftoneType") not in HALFTONES:
        yield "F045", f"has a halftone of type {halftone.get('/HalftoneType')}, not 1 or 5"
    if "/HalftoneName" in halftone:
        yield "F045", "names a halftone of one device (HalftoneName)"


def _form(item: Item) -> Iterator[tuple[str, str]]:
    form = item.value
    if item.kind == "xobject" or form.get("/Subtype2") == "/PS" or "/PS" in form:
        yield "F046", "is PostScript"
    if "/OPI" in form:
        yield "F047", "stands for a picture elsewhere (OPI)"
    if "/Ref" in form:
        yield "F047", "stands for a page of another file (Ref)"


def _image(image: Any) -> Iterator[tuple[str, str]]:
    if "/OPI" in image:
        yield "F047", "stands for a picture elsewhere (OPI)"
    if "/Alternates" in image:
        yield "F047", "has alternates: which one is printed is left to chance"
    if image.get("/Interpolate", False):
        yield "F051", "asks to be smoothed (Interpolate), which each press does in its own way"
    bits = image.get("/BitsPerComponent", 8)
    if bits not in (1, 2, 4, 8):
        yield "F051", f"has {bits} bits a colour, which not every press reads"
    if "/Intent" in image and str(image["/Intent"]) not in INTENTS:
        yield "F053", f"asks for the rendering intent {str(image['/Intent'])[1:]}"
    if "/JPXDecode" in filters(image):
        yield from _jpx(image)


def _jpx(image: Any) -> Iterator[tuple[str, str]]:
    """Look into the boxes of a JPEG 2000. Source: ISO/IEC 15444-1, annex I."""
    data = bytes(image.read_raw_bytes())
    at, enumerated = data.find(b"colr"), 0
    if data[:12] != b"\0\0\0\x0cjP  \r\n\x87\n" or at < 0:
        yield "F048", "is a bare JPEG 2000: it does not say what its colours are"
        return
    if data[at + 4] == 1:
        enumerated = int.from_bytes(data[at + 7 : at + 11], "big")
        if enumerated not in JPX_ENUMERATED:
            yield "F048", f"is JPEG 2000 in colours that PDF/X-4 does not take ({enumerated})"
    header = data.find(b"ihdr")
    if header >= 0:
        count = int.from_bytes(data[header + 12 : header + 14], "big")
        depth = data[header + 14]
        if count not in (1, 2, 3, 4, 5) or depth == 255:
            yield "F048", f"is JPEG 2000 of {count} channels or of mixed depth"


def _layers(proof: Proof) -> Iterator[Fault]:
    """Allow layers that are printed as they are seen, and no choice among them."""
    properties = proof.root.get("/OCProperties")
    if properties is None:
        return
    default = properties.get("/D")
    if default is None:
        yield Fault("F049", "its layers have no default configuration (OCProperties, D)")
    for each in [item for item in (default, *properties.get("/Configs", [])) if item is not None]:
        if "/AS" in each:
            yield Fault("F049", "its layers change by themselves when printed (AS)")
        if len(each.get("/OFF", [])) or each.get("/BaseState") == "/OFF":
            yield Fault("F049", "has layers that are hidden: nobody knows whether to print them")
