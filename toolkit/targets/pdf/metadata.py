"""Write what a PDF says of itself: XMP, and the same in the Info dictionary.

Source: ISO 16684-1 (XMP); ISO 19005-2, 6.6 (what PDF/A allows and asks for); ISO 14289-1, 5.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from toolkit import __version__
from toolkit.book.facts import rights
from toolkit.book.outline import Book
from toolkit.model.addresses import public_address
from toolkit.model.exhibition import Exhibition
from toolkit.model.text import Text, Words

if TYPE_CHECKING:
    import pikepdf

PROGRAM = f"archive-publishing-toolkit {__version__}"
CREATORS = frozenset({"art", "aut", "com", "cre", "cur", "edt"})
"""MARC relators of who makes a book what it is; others contribute to it."""
FREE = ("/publicdomain/", "/vocab/NoC", "/vocab/NKC")
"""What the addresses of statements hold that say there is no copyright."""

NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
}
# PDF/A does not know the schema of the claim of PDF/UA, so the file brings it.
# Source: ISO 19005-2, 6.6.2.3 (extension schemas).
UA_SCHEMA = """<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""
# The packet's id is the same in every XMP; ISO 16684-1, 7.3.2.
PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
{descriptions}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What an edition says of itself; texts in each of its languages, the book's own first.

    Attributes:
        title: With the subtitle.
        creators: Those who made it, as they wish to be credited.
        contributors: Those who helped.
        description: What it is about.
        subjects: Keywords.
        publisher: Who publishes it.
        credit: The credit line.
        rights: The address of the licence or rights statement.
        terms: Its name.
        languages: Tags of the languages of the text.
        date: The first day of the date of issue, ISO 8601; "" if unknown.
        identifier: The lasting one, else the address on the web; "" while there is none.
    """

    title: tuple[Words, ...]
    creators: tuple[str, ...]
    contributors: tuple[str, ...]
    description: tuple[Words, ...]
    subjects: tuple[str, ...]
    publisher: str
    credit: tuple[Words, ...]
    rights: str
    terms: str
    languages: tuple[str, ...]
    date: str
    identifier: str


def metadata_of(exhibition: Exhibition, book: Book) -> Metadata:
    """Return what a book of an exhibition says of itself."""
    front = exhibition.front
    made = book.front.contributors
    creators = tuple(each.name.words for each in made if each.role in CREATORS)
    others = tuple(each.name.words for each in made if each.role not in CREATORS)
    return Metadata(
        title=tuple(_titles(front.title, front.subtitle, book.languages)),
        creators=creators or others,
        contributors=others if creators else (),
        description=tuple(_in_languages(front.summary, book.languages)),
        subjects=tuple(subject.words for subject in book.front.subjects),
        publisher=book.front.publisher.words,
        credit=tuple(_in_languages(front.credit, book.languages)),
        rights=front.rights,
        terms=rights(front.rights),
        languages=book.languages,
        date=front.date.earliest or "",
        identifier=_identifier(exhibition),
    )


def _identifier(exhibition: Exhibition) -> str:
    front = exhibition.front
    if front.identifiers and front.identifiers.doi:
        return f"https://doi.org/{front.identifiers.doi}"
    if front.identifiers and front.identifiers.ark:
        return front.identifiers.ark
    where = front.base_url
    return public_address(where.address, provisional=where.is_provisional)


def _titles(title: Text, subtitle: Text | None, languages: tuple[str, ...]) -> Iterator[Words]:
    for words in _in_languages(title, languages):
        below = subtitle.choose((words.language,)) if subtitle else None
        whole = f"{words.words}: {below.words}" if below else words.words
        yield Words(words.language, whole)


def _in_languages(text: Text | None, languages: tuple[str, ...]) -> Iterator[Words]:
    """Yield a text in each of `languages`, or in the one there is."""
    if text is None:
        return
    found = [words for tag in languages for words in text.entries if words.language == tag]
    yield from found or [text.choose(languages)]


def describe(pdf: pikepdf.Pdf, metadata: Metadata, part: int) -> None:
    """Write `metadata` into a PDF that is PDF/UA-1 and, of the part named, PDF/A on level A."""
    import pikepdf

    packet = pikepdf.Stream(pdf, xmp(metadata, part).encode("utf-8"))
    packet.Type, packet.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
    pdf.Root.Metadata = pdf.make_indirect(packet)
    for key, words in _info(metadata):
        if words:
            pdf.docinfo[key] = pikepdf.String(words)
        elif key in pdf.docinfo:
            del pdf.docinfo[key]


def _info(metadata: Metadata) -> Iterator[tuple[str, str]]:
    day = f"D:{metadata.date.replace('-', '')}" if metadata.date else ""
    yield "/Title", metadata.title[0].words
    yield "/Author", ", ".join(metadata.creators)
    yield "/Subject", metadata.description[0].words if metadata.description else ""
    yield "/Keywords", ", ".join(metadata.subjects)
    yield "/Creator", PROGRAM
    yield "/Producer", PROGRAM
    yield "/CreationDate", day
    yield "/ModDate", day


def xmp(metadata: Metadata, part: int) -> str:
    """Return the packet; `part` is that of PDF/A, whose level is A."""
    says = (*_claims(part), *_dublin_core(metadata), *_rights(metadata), *_making(metadata))
    spaces = "".join(f"\n xmlns:{name}={quoteattr(uri)}" for name, uri in NAMESPACES.items())
    lines = "\n".join(f"<{name}>{value}</{name}>" for name, value in says)
    described = f'<rdf:Description rdf:about=""{spaces}>\n{lines}\n</rdf:Description>'
    return PACKET.format(descriptions=f"{described}\n{UA_SCHEMA}")


def _claims(part: int) -> Iterator[tuple[str, str]]:
    yield "pdfaid:part", str(part)
    yield "pdfaid:conformance", "A"
    yield "pdfuaid:part", "1"


def _dublin_core(metadata: Metadata) -> Iterator[tuple[str, str]]:
    yield "dc:format", "application/pdf"
    yield "dc:title", _by_language(metadata.title)
    for name, kind, values in (
        ("creator", "Seq", metadata.creators),
        ("contributor", "Bag", metadata.contributors),
        ("subject", "Bag", metadata.subjects),
        ("publisher", "Bag", (metadata.publisher,)),
        ("language", "Bag", metadata.languages),
        ("date", "Seq", (metadata.date,)),
    ):
        if any(values):
            yield f"dc:{name}", _listed(kind, values)
    for name, texts in (("description", metadata.description), ("rights", metadata.credit)):
        if texts:
            yield f"dc:{name}", _by_language(texts)
    if metadata.identifier:
        yield "dc:identifier", escape(metadata.identifier)


def _rights(metadata: Metadata) -> Iterator[tuple[str, str]]:
    free = any(sign in metadata.rights for sign in FREE)
    yield "xmpRights:Marked", "False" if free else "True"
    yield "xmpRights:WebStatement", escape(metadata.rights)
    yield "xmpRights:UsageTerms", _by_language((Words(metadata.languages[0], metadata.terms),))


def _making(metadata: Metadata) -> Iterator[tuple[str, str]]:
    yield "xmp:CreatorTool", escape(PROGRAM)
    yield "pdf:Producer", escape(PROGRAM)
    if metadata.subjects:
        yield "pdf:Keywords", escape(", ".join(metadata.subjects))
    if metadata.date:
        for name in ("CreateDate", "ModifyDate", "MetadataDate"):
            yield f"xmp:{name}", escape(metadata.date)


def _by_language(texts: tuple[Words, ...]) -> str:
    """Return a text in its languages; the first is that of who asks for another."""
    default = Words("x-default", texts[0].words)
    items = "".join(
        f"<rdf:li xml:lang={quoteattr(each.language)}>{escape(each.words)}</rdf:li>"
        for each in (default, *texts)
    )
    return f"<rdf:Alt>{items}</rdf:Alt>"


def _listed(kind: str, values: Iterable[str]) -> str:
    items = "".join(f"<rdf:li>{escape(value)}</rdf:li>" for value in values)
    return f"<rdf:{kind}>{items}</rdf:{kind}>"
