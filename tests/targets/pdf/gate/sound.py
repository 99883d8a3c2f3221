"""Make by hand small files that are as they should be: one for the press, one for the screen.

They owe nothing to the makers of our editions, so that the gate is held to the standards and not
to what we happen to make.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

import pikepdf
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, String
from PIL import Image, ImageCms

from toolkit.book.fonts import FOLDER
from toolkit.targets.pdf.trim import Trim, boxes

TRIM = Trim(100, 140, 3)
LABELS = ("i", "ii", "1", "2")
TITLE = "A sound file"
LETTERS = "".join(map(chr, range(0x20, 0x7F))) + "–’ж"
DATE, MOMENT = "D:20261123000000Z", "2026-11-23T00:00:00Z"
SHEETS = range(1, 5)


@dataclass(frozen=True)
class Face:
    """A font in a file: write letters in it as a hexadecimal string."""

    font: Any
    glyphs: dict[str, int]

    def hex(self, words: str) -> str:
        return "<" + "".join(f"{self.glyphs[letter]:04x}" for letter in words) + ">"


def face(pdf: pikepdf.Pdf) -> Face:
    """Embed the letters of our text face."""
    font = TTFont(FOLDER / "SourceSerif4-Regular.ttf")
    subsetter = Subsetter(Options(layout_features=[], notdef_outline=True, hinting=False))
    subsetter.populate(text=LETTERS)
    subsetter.subset(font)
    written = io.BytesIO()
    font.save(written)
    cmap, order = font.getBestCmap(), font.getGlyphOrder()
    glyphs = {letter: order.index(cmap[ord(letter)]) for letter in LETTERS}
    widths = [font["hmtx"][name][0] for name in order]
    rows = "\n".join(f"<{g:04x}> <{ord(c):04x}>" for c, g in glyphs.items())
    cmapped = f"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange {len(glyphs)} "
    cmapped += f"beginbfchar\n{rows}\nendbfchar endcmap"
    name = Name("/ABCDEF+SourceSerif4")
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=4,
        FontBBox=[-200, -300, 1200, 1000],
        ItalicAngle=0,
        Ascent=1000,
        Descent=-300,
        CapHeight=700,
        StemV=80,
        FontFile2=pdf.make_indirect(pikepdf.Stream(pdf, written.getvalue())),
    )
    below = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=Dictionary(
            Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
        ),
        FontDescriptor=pdf.make_indirect(descriptor),
        CIDToGIDMap=Name.Identity,
        W=Array([0, Array(widths)]),
    )
    upper = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=name,
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(below)]),
        ToUnicode=pdf.make_indirect(pikepdf.Stream(pdf, cmapped.encode())),
    )
    return Face(pdf.make_indirect(upper), glyphs)


def picture(pdf: pikepdf.Pdf, mode: str, colour: Any, size: tuple[int, int]) -> Any:
    """Embed a JPEG of one colour; of CMYK as Adobe stores it, inverted."""
    data = io.BytesIO()
    Image.new(mode, size, colour).save(data, "JPEG", quality=90)
    spaces = {"L": Name.DeviceGray, "RGB": Name.DeviceRGB, "CMYK": Name.DeviceCMYK}
    image = pikepdf.Stream(pdf, data.getvalue())
    image.Type, image.Subtype = Name.XObject, Name.Image
    image.Width, image.Height = size
    image.ColorSpace, image.BitsPerComponent = spaces[mode], 8
    image.Filter = Name.DCTDecode
    if mode == "CMYK":
        image.Decode = Array([1, 0, 1, 0, 1, 0, 1, 0])
    return pdf.make_indirect(image)


def profile(kind: bytes = b"prtr", space: bytes = b"CMYK", version: int = 2) -> bytes:
    """Return the header of a profile and nothing else: no more is looked at."""
    head = bytearray(132)
    head[0:4] = (132).to_bytes(4, "big")
    head[8], head[12:16], head[16:20], head[20:24] = version, kind, space, b"Lab "
    head[36:40] = b"acsp"
    return bytes(head)


def xmp(pdf: pikepdf.Pdf, said: str) -> Any:
    """Return metadata, not compressed."""
    text = f"""<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{TITLE}</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>{MOMENT}</xmp:CreateDate><xmp:ModifyDate>{MOMENT}</xmp:ModifyDate>
{said}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""
    stream = pikepdf.Stream(pdf, text.encode())
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    return pdf.make_indirect(stream)


OF_PRESS = f"""<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<pdf:Trapped>False</pdf:Trapped><xmp:MetadataDate>{MOMENT}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
"""
OF_SCREEN = """<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
"""


def written(pdf: pikepdf.Pdf, version: str) -> bytes:
    """Return the bytes of a file."""
    target = io.BytesIO()
    pdf.save(target, deterministic_id=True, force_version=version)
    return target.getvalue()


def described(pdf: pikepdf.Pdf) -> None:
    """Say title and dates in Info, and the page numbers."""
    pdf.docinfo["/Title"] = TITLE
    pdf.docinfo["/CreationDate"] = pdf.docinfo["/ModDate"] = DATE
    roman, arabic = Dictionary(S=Name.r), Dictionary(S=Name.D)
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, roman, 2, arabic]))


def press_file() -> bytes:
    """Return a PDF/X-4 of four pages: text, a grey and a coloured picture, a form, crop marks."""
    pdf = pikepdf.new()
    type_, (x, y, *_) = face(pdf), boxes(TRIM)["/TrimBox"]
    grey, colour = (
        picture(pdf, "L", 90, (400, 400)),
        picture(pdf, "CMYK", (90, 60, 30, 10), (400, 400)),
    )
    form = pikepdf.Stream(pdf, b"0 0 0 1 k 0 0 40 1 re f")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 40, 10])
    form.Resources = Dictionary()
    form.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK, I=True)
    over = Dictionary(Type=Name.ExtGState, op=True, OP=True, OPM=1)
    for number in SHEETS:
        words = type_.hex(f"Page {number} of a sound file")
        content = f"""q /over gs 0 0 0 1 k BT /F 10 Tf {x + 40} {y + 300} Td {words} Tj ET Q
q 90 0 0 90 {x + 40} {y + 150} cm /grey Do Q
q 90 0 0 90 {x + 150} {y + 150} cm /colour Do Q
q 0 0 0 1 K 0.5 w {x + 40} {y + 120} m {x + 200} {y + 120} l S Q
q 1 0 0 1 {x + 40} {y + 80} cm /form Do Q
q 0 0 0 1 K 0.25 w 0 {y} m 14 {y} l S {x} 0 m {x} 14 l S Q"""
        resources = Dictionary(
            Font=Dictionary(F=type_.font),
            XObject=Dictionary(grey=grey, colour=colour, form=form),
            ExtGState=Dictionary(over=over),
        )
        pdf.add_blank_page()
        page = pdf.pages[-1].obj
        page.Resources, page.Contents = resources, pikepdf.Stream(pdf, content.encode())
        for name, edges in boxes(TRIM).items():
            page[name] = Array([*edges])
    described(pdf)
    pdf.docinfo["/Trapped"] = Name("/False")
    pdf.Root.Metadata = xmp(pdf, OF_PRESS)
    icc = pdf.make_indirect(pikepdf.Stream(pdf, profile(), N=4))
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String("FOGRA39"),
        RegistryName=String("http://www.color.org"),
        Info=String("Coated paper, offset, ISO 12647-2"),
        DestOutputProfile=icc,
    )
    pdf.Root.OutputIntents = Array([intent])
    return written(pdf, "1.6")


class Tagger:
    """Writes content and the structure that goes with it."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pdf = pdf
        self.root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self.document = self.element("Document", self.root)
        self.root.K = Array([self.document])
        self.parents: dict[int, Any] = {}

    def element(self, kind: str, above: Any, **more: Any) -> Any:
        made = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{kind}"), P=above, K=Array([]), **more)
        )
        if above is not self.root:
            above.K.append(made)
        return made

    def content(self, element: Any, page: Any, drawn: str) -> str:
        """Return drawing operators as the content of an element."""
        entries = self.parents.setdefault(int(page.StructParents), Array([]))
        mcid = len(entries)
        entries.append(element)
        element.Pg = page
        element.K.append(mcid)
        return f"/{str(element.S)[1:]} <</MCID {mcid}>> BDC {drawn} EMC\n"

    def annotation(self, element: Any, page: Any, annotation: Any, key: int) -> None:
        """Put an annotation on a page and under an element."""
        annotation.StructParent = key
        self.parents[key] = element
        element.K.append(Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page))
        page.Annots = Array([*page.get("/Annots", []), annotation])

    def finish(self) -> None:
        numbers: list[Any] = []
        for key, entry in sorted(self.parents.items()):
            numbers += [key, self.pdf.make_indirect(entry) if isinstance(entry, Array) else entry]
        self.root.ParentTree = Dictionary(Nums=Array(numbers))
        self.pdf.Root.StructTreeRoot = self.root


def screen_file() -> bytes:
    """Return a PDF/UA-1 and PDF/A-2a of four pages with all that a book has."""
    pdf = pikepdf.new()
    type_, tagger = face(pdf), Tagger(pdf)
    image = picture(pdf, "RGB", "#a08060", (200, 200))
    width, height = TRIM.width * 72 / 25.4, TRIM.height * 72 / 25.4
    for number in SHEETS:
        pdf.add_blank_page()
        page = pdf.pages[-1].obj
        page.MediaBox, page.StructParents = Array([0, 0, width, height]), number - 1
        page.Resources = Dictionary(Font=Dictionary(F=type_.font), XObject=Dictionary(image=image))
        page.Contents = pikepdf.Stream(pdf, _leaf(tagger, page, type_, number).encode())
    described(pdf)
    tagger.finish()
    root = pdf.Root
    root.Metadata, root.Lang = xmp(pdf, OF_SCREEN), String("en-GB")
    root.MarkInfo, root.ViewerPreferences = (
        Dictionary(Marked=True),
        Dictionary(DisplayDocTitle=True),
    )
    root.Names = Dictionary(
        Dests=Dictionary(Names=Array([String("one"), Array([pdf.pages[0].obj, Name.Fit])]))
    )
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("One", 0))
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    icc = pdf.make_indirect(pikepdf.Stream(pdf, data, N=3))
    root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String("sRGB"),
                Info=String("sRGB"),
                DestOutputProfile=icc,
            )
        ]
    )
    return written(pdf, "1.7")


def _leaf(tagger: Tagger, page: Any, type_: Face, number: int) -> str:
    """Return the content of one page, and tag it."""

    def line(words: str, y: float, size: int = 10) -> str:
        return f"BT /F {size} Tf 40 {y} Td {type_.hex(words)} Tj ET"

    document = tagger.document
    drawn = f"/Artifact <</Type /Pagination>> BDC {line('A running head', 370, 8)} EMC\n"
    drawn += f"/Artifact BMC {line(LABELS[number - 1], 20, 8)} EMC\n"
    heading = tagger.element("H1" if number == 1 else "H2", document)
    drawn += tagger.content(heading, page, line(f"Chapter {number}", 340, 16))
    text = tagger.element("P", document)
    drawn += tagger.content(text, page, line("Some words and", 310))
    link = tagger.element("Link", text)
    drawn += tagger.content(link, page, line("a link", 295))
    annotation = tagger.pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([40, 293, 80, 303]),
            F=4,
            Contents=String("To the first page"),
            Dest=String("one"),
            Border=Array([0, 0, 0]),
        )
    )
    tagger.annotation(link, page, annotation, 10 + number)
    page.Tabs = Name.S
    foreign = tagger.element("Span", text, Lang=String("ru"))
    drawn += tagger.content(foreign, page, line("жжж", 280))
    figure = tagger.element("Figure", document, Alt=String("A brown square"))
    figure.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=Array([40, 180, 120, 260]))
    drawn += tagger.content(figure, page, "q 80 0 0 80 40 180 cm /image Do Q")
    caption = tagger.element("Caption", figure)
    drawn += tagger.content(caption, page, line("A caption", 165, 8))
    table = tagger.element("Table", document)
    row = tagger.element("TR", table)
    head = tagger.element("TH", row, A=Dictionary(O=Name.Table, Scope=Name.Row))
    drawn += tagger.content(head, page, line("Born", 140))
    drawn += tagger.content(tagger.element("TD", row), page, line("1912", 128))
    note = tagger.element("Note", document, ID=String(f"note-{number}"))
    drawn += tagger.content(note, page, line("A note", 60, 8))
    return drawn
