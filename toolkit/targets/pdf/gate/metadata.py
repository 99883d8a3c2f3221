"""Read the metadata of a file: its XMP, and dates as either place writes them.

Source: ISO 16684-1 (XMP); ISO 32000-1, 7.9.4 (dates), 14.3.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from toolkit.targets.pdf.gate.objects import is_stream

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
NAMESPACES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://www.npes.org/pdfx/ns/id/": "pdfxid",
    "http://ns.adobe.com/pdfx/1.3/": "pdfx",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
    "http://www.aiim.org/pdfa/ns/extension/": "pdfaExtension",
}
INFO_DATE = re.compile(r"D:(\d{4}(?:\d\d){0,5})(?:Z|[+-]\d\d'?(?:\d\d'?)?)?$")
XMP_DATE = re.compile(
    r"(\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?)?)?)(?:Z|[+-]\d\d:\d\d)?$"
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the XMP of a file says, by `prefix:name`; `wrong` is why it cannot be taken."""

    said: dict[str, str]
    wrong: str = ""

    def get(self, name: str) -> str:
        """Return a value, "" if it is not said."""
        return self.said.get(name, "")


def read_metadata(root: Any) -> Metadata:
    """Return the XMP of a catalogue."""
    import pikepdf

    stream = root.get("/Metadata")
    if not is_stream(stream):
        return Metadata({}, "there is no XMP metadata")
    try:
        text = bytes(stream.read_bytes())
    except pikepdf.PdfError:
        return Metadata({}, "its XMP metadata cannot be unpacked")
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        return Metadata({}, "its XMP metadata defines entities")
    try:
        tree = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        return Metadata({}, f"its XMP metadata is no XML: {error}")
    said: dict[str, str] = {}
    for description in tree.iter(f"{RDF}Description"):
        for name, value in description.attrib.items():
            said.setdefault(_prefixed(name), value)
        for child in description:
            said.setdefault(_prefixed(child.tag), _words(child))
    return Metadata(said)


def _prefixed(name: str) -> str:
    namespace, _, local = name.removeprefix("{").rpartition("}")
    return f"{NAMESPACES.get(namespace, namespace)}:{local}"


def _words(element: ElementTree.Element) -> str:
    """Return a value; of alternatives that for all languages, of a list all."""
    items = list(element.iter(f"{RDF}li"))
    if not items:
        return (element.text or "").strip()
    if element.find(f"{RDF}Alt") is not None:
        lang = "{http://www.w3.org/XML/1998/namespace}lang"
        items = [item for item in items if item.get(lang) == "x-default"][:1] or items[:1]
    return ", ".join((item.text or "").strip() for item in items)


def info_digits(value: str) -> str:
    """Return the digits of a date of the Info dictionary, "" if it is none."""
    found = INFO_DATE.fullmatch(value)
    return found[1] if found else ""


def xmp_digits(value: str) -> str:
    """Return the digits of a date of XMP, to the second, "" if it is none."""
    found = XMP_DATE.fullmatch(value)
    return "".join(filter(str.isdigit, found[1].partition(".")[0])) if found else ""
