"""Say what a press file is: the claim of PDF/X-4, its title, its dates.

It is said once in the old way and once as XMP, and both say the same. Nothing here asks the clock.

Source: ISO 15930-7:2010, 6.4 (identification) and 6.5 (metadata); ISO 16684-1 (XMP).
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    import pikepdf

VERSION = "PDF/X-4"
UNDATED = "1970-01-01T00:00:00Z"
"""Of an exhibition without a date; PDF/X-4 wants one, and the clock is not asked."""
PACKET = "W5M0MpCehiHzreSzNTczkc9d"
"""What every packet of XMP begins with."""
TEMPLATE = """<?xpacket begin="\ufeff" id="{packet}"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
{properties}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def write_metadata(pdf: pikepdf.Pdf, made_from: tuple[bytes, ...]) -> None:
    """Write Info and XMP, out of what the layout has noted; ids are made of `made_from`.

    Title, authors, subject and keywords are the layout's, and so are the dates.
    """
    import pikepdf

    info = {name: str(value) for name, value in pdf.docinfo.items()}
    moment = _iso(info.get("/CreationDate", "")) or UNDATED
    properties = "\n".join(_properties(info, moment, made_from))
    packet = TEMPLATE.format(packet=PACKET, properties=properties)
    stream = pikepdf.Stream(pdf, packet.encode("utf-8"))
    stream.Type, stream.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
    pdf.Root.Metadata = pdf.make_indirect(stream)
    for name in ("/CreationDate", "/ModDate"):
        pdf.docinfo[name] = _pdf_date(moment)
    pdf.docinfo["/Trapped"] = pikepdf.Name("/False")


def _properties(info: dict[str, str], moment: str, made_from: tuple[bytes, ...]) -> list[str]:
    """Return the properties as XML, each on a line."""
    digests = " ".join(sha256(each).hexdigest() for each in made_from)
    document = uuid5(NAMESPACE_URL, digests)
    lines = [
        f"<pdfxid:GTS_PDFXVersion>{VERSION}</pdfxid:GTS_PDFXVersion>",
        f"<dc:title>{_languages(info.get('/Title', ''))}</dc:title>",
        "<dc:format>application/pdf</dc:format>",
    ]
    if author := info.get("/Author"):
        items = f"<rdf:Seq><rdf:li>{escape(author)}</rdf:li></rdf:Seq>"
        lines.append(f"<dc:creator>{items}</dc:creator>")
    if subject := info.get("/Subject"):
        lines.append(f"<dc:description>{_languages(subject)}</dc:description>")
    plain = {
        "xmp:CreateDate": moment,
        "xmp:ModifyDate": moment,
        "xmp:MetadataDate": moment,
        "xmp:CreatorTool": info.get("/Creator", ""),
        "pdf:Producer": info.get("/Producer", ""),
        "pdf:Keywords": info.get("/Keywords", ""),
        "pdf:Trapped": "False",
        "xmpMM:DocumentID": f"uuid:{document}",
        "xmpMM:InstanceID": f"uuid:{uuid5(document, 'instance')}",
        "xmpMM:VersionID": "1",
        "xmpMM:RenditionClass": "default",
    }
    return [*lines, *(f"<{name}>{escape(word)}</{name}>" for name, word in plain.items() if word)]


def _languages(words: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(words)}</rdf:li></rdf:Alt>'


def _iso(date: str) -> str:
    """Return a date of Info as XMP writes it: D:20261123 as 2026-11-23T00:00:00Z."""
    digits = "".join(filter(str.isdigit, date.removeprefix("D:")))[:14]
    if len(digits) < 4:
        return ""
    digits += "00000101000000"[len(digits) :]
    year, month, day = digits[:4], digits[4:6], digits[6:8]
    return f"{year}-{month}-{day}T{digits[8:10]}:{digits[10:12]}:{digits[12:14]}Z"


def _pdf_date(moment: str) -> Any:
    import pikepdf

    return pikepdf.String("D:" + "".join(filter(str.isdigit, moment)) + "Z")
