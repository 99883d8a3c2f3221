"""Defects of a press file: each spoils a sound one, and names what the gate must tell of it."""

from __future__ import annotations

import io
import zlib
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from tests.targets.pdf.gate.defects import Defects, entering, say
from tests.targets.pdf.gate.sound import picture, profile

DEFECTS: Defects = {}
defect = entering(DEFECTS)


def draw(pdf: pikepdf.Pdf, content: str, page: int = 1) -> None:
    """Draw something more on a page (from 0)."""
    pdf.pages[page].contents_add(pikepdf.Stream(pdf, b"\nq " + content.encode() + b" Q\n"))


def write(pdf: pikepdf.Pdf, colour: str, size: int = 9) -> None:
    """Write a word in a colour, which is set by operators."""
    draw(pdf, f"{colour} BT /F {size} Tf 100 330 Td <00050006> Tj ET")


def edges(page: Any, name: str, *moves: float) -> None:
    """Move the edges of a box."""
    old = [float(edge) for edge in page.obj[name]]
    page.obj[name] = Array([edge + move for edge, move in zip(old, moves, strict=True)])


def state(pdf: pikepdf.Pdf, **entries: Any) -> None:
    """Put a graphics state among the resources of the second page, and use it."""
    pdf.pages[1].Resources.ExtGState.odd = Dictionary(Type=Name.ExtGState, **entries)
    draw(pdf, "/odd gs")


def intent(pdf: pikepdf.Pdf) -> Any:
    return pdf.Root.OutputIntents[0]


def with_profile(pdf: pikepdf.Pdf, data: bytes, count: int = 4) -> None:
    intent(pdf).DestOutputProfile = pdf.make_indirect(pikepdf.Stream(pdf, data, N=count))


def image(pdf: pikepdf.Pdf) -> Any:
    return pdf.pages[0].Resources.XObject.colour


def descriptor(pdf: pikepdf.Pdf) -> Any:
    return pdf.pages[0].Resources.Font.F.DescendantFonts[0].FontDescriptor


def annotation(pdf: pikepdf.Pdf, kind: str, *box: float) -> None:
    made = Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=Array(box))
    pdf.pages[2].obj.Annots = Array([pdf.make_indirect(made)])


# --- the document ------------------------------------------------------------------------------


@defect("F020", "no claim to be PDF/X-4")
def _(pdf):
    say(pdf, "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", "")


@defect("F020", "a claim to be PDF/X-4p")
def _(pdf):
    say(pdf, "PDF/X-4<", "PDF/X-4p<")


@defect("F020", "a file of PDF 1.7")
def _(pdf):
    return {"force_version": "1.7"}


@defect("F021", "encryption")
def _(pdf):
    return {"encryption": pikepdf.Encryption(owner="secret", user="")}


@defect("F023", "no title in Info")
def _(pdf):
    del pdf.docinfo["/Title"]


@defect("F023", "no date of the metadata")
def _(pdf):
    say(pdf, "xmp:MetadataDate", "xmp:Other")


@defect("F023", "no id of the document")
def _(pdf):
    say(pdf, "xmpMM:DocumentID", "xmpMM:Other")


@defect("F023", "no version of the document")
def _(pdf):
    say(pdf, "xmpMM:VersionID", "xmpMM:Other")


@defect("F023", "a rendition that is not the default")
def _(pdf):
    say(pdf, ">default<", ">proof<")


@defect("F023", "a date that is none")
def _(pdf):
    pdf.docinfo["/ModDate"] = "yesterday"


@defect("F024", "two titles")
def _(pdf):
    say(pdf, "A sound file", "Another file")


@defect("F024", "two dates of creation")
def _(pdf):
    pdf.docinfo["/CreationDate"] = "D:20251123000000Z"


@defect("F024", "trapped in Info only")
def _(pdf):
    pdf.docinfo["/Trapped"] = Name("/True")


@defect("F025", "no XMP")
def _(pdf):
    del pdf.Root.Metadata


@defect("F025", "XMP that is no XML")
def _(pdf):
    pdf.Root.Metadata.write(b"<x:xmpmeta")


@defect("F025", "compressed XMP")
def _(pdf):
    stream = pdf.Root.Metadata
    stream.write(zlib.compress(stream.read_bytes()))
    stream.Filtex = Name.FlateDecode  # QPDF would unpack it if it knew
    return {"patch": (b"/Filtex", b"/Filter"), "compress_streams": False}


@defect("F016", "JavaScript")
def _(pdf):
    action = Dictionary(S=Name.JavaScript, JS=String("1"))
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), action])))


@defect("F016", "an action when the file is opened")
def _(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.Named, N=Name.Print)


@defect("F016", "an action of a page")
def _(pdf):
    pdf.pages[1].obj.AA = Dictionary(O=Dictionary(S=Name.Named, N=Name.NextPage))


@defect("F016", "a form to be filled in")
def _(pdf):
    pdf.Root.AcroForm = Dictionary(Fields=Array([]))


@defect("F016", "a bookmark that opens a web page")
def _(pdf):
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("One", 0))
    pdf.Root.Outlines.First.A = Dictionary(S=Name.URI, URI=String("https://example.org"))


@defect("F027", "an attached file")
def _(pdf):
    pdf.attachments["a.txt"] = b"words"


@defect("F027", "a stream whose data lie elsewhere")
def _(pdf):
    image(pdf).F = String("picture.jpg")


@defect("F028", "a claim to be PDF/A")
def _(pdf):
    say(pdf, "<pdf:Trapped>", "<pdfaid:part>2</pdfaid:part><pdf:Trapped>")


@defect("F028", "a claim to be PDF/X-1a as well")
def _(pdf):
    pdf.docinfo["/GTS_PDFXVersion"] = "PDF/X-1:2001"


@defect("F029", "trapping left unknown")
def _(pdf):
    pdf.docinfo["/Trapped"] = Name.Unknown


@defect("F029", "nothing said of trapping")
def _(pdf):
    del pdf.docinfo["/Trapped"]


# --- the output intent -------------------------------------------------------------------------


@defect("F030", "no output intent")
def _(pdf):
    del pdf.Root.OutputIntents


@defect("F030", "two output intents")
def _(pdf):
    pdf.Root.OutputIntents.append(intent(pdf))


@defect("F030", "an output intent of a page")
def _(pdf):
    pdf.pages[0].obj.OutputIntents = pdf.Root.OutputIntents


@defect("F031", "a printing condition without a name")
def _(pdf):
    del intent(pdf).OutputConditionIdentifier


@defect("F031", "no registry")
def _(pdf):
    del intent(pdf).RegistryName


@defect("F031", "a printing condition in no words")
def _(pdf):
    del intent(pdf).Info


@defect("F031", "a name the registry does not know")
def _(pdf):
    intent(pdf).OutputConditionIdentifier = String("FOGRA999")


@defect("F033", "another printing condition than ordered")
def _(pdf):
    intent(pdf).OutputConditionIdentifier = String("FOGRA47")


@defect("F032", "no profile")
def _(pdf):
    del intent(pdf).DestOutputProfile


@defect("F032", "a profile of a screen")
def _(pdf):
    with_profile(pdf, profile(b"mntr", b"RGB "), 3)


@defect("F032", "a profile of four inks that says three")
def _(pdf):
    with_profile(pdf, profile(), 3)


@defect("F032", "a profile of version 5")
def _(pdf):
    with_profile(pdf, profile(version=5))


@defect("F032", "a profile that is none")
def _(pdf):
    with_profile(pdf, b"nothing" * 30)


@defect("F032", "a profile that breaks off")
def _(pdf):
    with_profile(pdf, profile() + b"more")


# --- pages -------------------------------------------------------------------------------------


@defect("F013", "a BleedBox that is not the one ordered")
def _(pdf):
    edges(pdf.pages[1], "/BleedBox", -1, -1, 1, 1)


@defect("F034", "no TrimBox")
def _(pdf):
    del pdf.pages[1].obj["/TrimBox"]


@defect("F034", "TrimBox and ArtBox")
def _(pdf):
    pdf.pages[1].obj["/ArtBox"] = pdf.pages[1].obj["/TrimBox"]


@defect("F034", "a trim beyond the bleed")
def _(pdf):
    edges(pdf.pages[1], "/TrimBox", -20, 0, 0, 0)


@defect("F034", "a MediaBox that begins below nought")
def _(pdf):
    edges(pdf.pages[1], "/MediaBox", -5, -5, 0, 0)


@defect("F034", "a CropBox that crops the bleed")
def _(pdf):
    pdf.pages[1].obj["/CropBox"] = pdf.pages[1].obj["/TrimBox"]


@defect("F035", "2 mm of bleed")
def _(pdf):
    edges(pdf.pages[1], "/BleedBox", 2.9, 2.9, -2.9, -2.9)


@defect("F035", "no BleedBox")
def _(pdf):
    del pdf.pages[1].obj["/BleedBox"]


@defect("F036", "a page turned on its side")
def _(pdf):
    pdf.pages[1].obj.Rotate = 90


@defect("F036", "a page in units of its own")
def _(pdf):
    pdf.pages[1].obj.UserUnit = 2


@defect("F036", "a page of another size")
def _(pdf):
    for name in ("/MediaBox", "/BleedBox", "/TrimBox"):
        edges(pdf.pages[3], name, 0, 0, 10, 0)


@defect("F037", "a link on the page")
def _(pdf):
    annotation(pdf, "Link", 100, 100, 150, 120)


@defect("F037", "a note that reaches into the bleed")
def _(pdf):
    annotation(pdf, "Text", 5, 5, 30, 30)


@defect("F037", "a printer's mark on the page")
def _(pdf):
    annotation(pdf, "PrinterMark", 20, 20, 60, 60)


@defect("F038", "a page too many for the sheet")
def _(pdf):
    pdf.pages.append(pdf.pages[3])


@defect("F011", "a lost page")
def _(pdf):
    del pdf.pages[-1]


@defect("F012", "labels that are not the numbers printed")
def _(pdf):
    del pdf.Root.PageLabels


@defect("F039", "a crop mark that reaches into the bleed")
def _(pdf):
    draw(pdf, "0 0 0 1 K 0.25 w 0 100 m 24 100 l S")


@defect("F039", "a picture that reaches over the bleed")
def _(pdf):
    draw(pdf, "100 0 0 100 -10 100 cm /grey Do")


# --- fonts -------------------------------------------------------------------------------------


@defect("F017", "a font left out")
def _(pdf):
    del descriptor(pdf)["/FontFile2"]


@defect("F040", "a font that is none")
def _(pdf):
    descriptor(pdf).FontFile2.write(b"nothing at all")


@defect("F040", "a font without outlines")
def _(pdf):
    font = descriptor(pdf).FontFile2
    font.write(font.read_bytes().replace(b"glyf", b"glyx", 1))


@defect("F040", "a font that does not say which glyph is meant")
def _(pdf):
    del pdf.pages[0].Resources.Font.F.DescendantFonts[0]["/CIDToGIDMap"]


@defect("F041", "a font drawn letter by letter")
def _(pdf):
    glyph = pikepdf.Stream(pdf, b"500 0 0 0 500 500 d1 0 0 500 500 re f")
    pdf.pages[1].Resources.Font.T = pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type3,
            FontBBox=Array([0, 0, 500, 500]),
            FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
            CharProcs=Dictionary(a=pdf.make_indirect(glyph)),
            Encoding=Dictionary(Type=Name.Encoding, Differences=Array([97, Name.a])),
            FirstChar=97,
            LastChar=97,
            Widths=Array([500]),
        )
    )
    draw(pdf, "0 0 0 1 k BT /T 10 Tf 100 100 Td (a) Tj ET")


@defect("F042", "a font that is there whole")
def _(pdf):
    pdf.pages[0].Resources.Font.F.BaseFont = Name("/SourceSerif4")


@defect("F014", "a letter without a glyph")
def _(pdf):
    draw(pdf, "0 0 0 1 k BT /F 10 Tf 100 100 Td <000500000006> Tj ET")


@defect("F014", "a glyph the font has not")
def _(pdf):
    draw(pdf, "0 0 0 1 k BT /F 10 Tf 100 100 Td [<0005> 5 <7fff>] TJ ET")


# --- colours -----------------------------------------------------------------------------------


@defect("F015", "text in RGB")
def _(pdf):
    write(pdf, "0 0 0 rg")


@defect("F015", "an area in RGB")
def _(pdf):
    draw(pdf, "1 0 0 rg 100 100 50 50 re f")


@defect("F015", "a line in RGB, in a form")
def _(pdf):
    form = pdf.pages[0].Resources.XObject.form
    form.write(b"/DeviceRGB CS 0 0 1 SC 0 0 m 30 5 l S")


@defect("F015", "an area in RGB, in a pattern")
def _(pdf):
    tile = pikepdf.Stream(pdf, b"0 1 0 rg 0 0 5 5 re f")
    tile.Type, tile.PatternType, tile.PaintType, tile.TilingType = Name.Pattern, 1, 1, 1
    tile.BBox, tile.XStep, tile.YStep, tile.Resources = Array([0, 0, 9, 9]), 9, 9, Dictionary()
    pdf.pages[1].Resources.Pattern = Dictionary(P=pdf.make_indirect(tile))
    draw(pdf, "/Pattern cs /P scn 100 100 50 50 re f")


def shading(pdf: pikepdf.Pdf) -> Any:
    function = Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1)
    function.C0, function.C1 = Array([0, 0, 0]), Array([1, 0, 0])
    return Dictionary(
        ShadingType=2,
        ColorSpace=Name.DeviceRGB,
        Coords=Array([0, 0, 1, 1]),
        Function=function,
    )


@defect("F015", "a shading in RGB")
def _(pdf):
    pdf.pages[1].Resources.Shading = Dictionary(S=shading(pdf))
    draw(pdf, "100 100 50 50 re W n /S sh")


@defect("F015", "a pattern of a shading in RGB")
def _(pdf):
    pattern = Dictionary(Type=Name.Pattern, PatternType=2, Shading=shading(pdf))
    pdf.pages[1].Resources.Pattern = Dictionary(P=pdf.make_indirect(pattern))
    draw(pdf, "/Pattern cs /P scn 100 100 50 50 re f")


@defect("F015", "a picture in RGB")
def _(pdf):
    pdf.pages[1].Resources.XObject.rgb = picture(pdf, "RGB", "red", (400, 400))
    draw(pdf, "72 0 0 72 100 100 cm /rgb Do")


@defect("F015", "a picture with a table of RGB")
def _(pdf):
    made = pikepdf.Stream(pdf, bytes(400 * 400))
    made.Type, made.Subtype, made.Width, made.Height = Name.XObject, Name.Image, 400, 400
    made.BitsPerComponent = 8
    made.ColorSpace = Array([Name.Indexed, Name.DeviceRGB, 1, String("abcdef")])
    pdf.pages[1].Resources.XObject.table = pdf.make_indirect(made)
    draw(pdf, "72 0 0 72 100 100 cm /table Do")


@defect("F015", "an inline picture in RGB")
def _(pdf):
    draw(pdf, "72 0 0 72 100 100 cm BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI")


@defect("F043", "a colour in Lab")
def _(pdf):
    white = Dictionary(WhitePoint=Array([0.96, 1, 0.82]))
    pdf.pages[1].Resources.ColorSpace = Dictionary(L=Array([Name.Lab, white]))
    draw(pdf, "/L cs 50 0 0 sc 100 100 50 50 re f")


@defect("F043", "a picture in calibrated RGB")
def _(pdf):
    made = picture(pdf, "RGB", "red", (400, 400))
    made.ColorSpace = Array([Name.CalRGB, Dictionary(WhitePoint=Array([0.96, 1, 0.82]))])
    pdf.pages[1].Resources.XObject.rgb = made
    draw(pdf, "72 0 0 72 100 100 cm /rgb Do")


@defect("F052", "a spot colour")
def _(pdf):
    function = Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1)
    function.C0, function.C1 = Array([0, 0, 0, 0]), Array([0, 1, 1, 0])
    space = Array([Name.Separation, Name("/PANTONE 185"), Name.DeviceCMYK, function])
    pdf.pages[1].Resources.ColorSpace = Dictionary(S=space)
    draw(pdf, "/S cs 1 scn 100 100 50 50 re f")


@defect("F050", "transparency blended in RGB")
def _(pdf):
    pdf.pages[0].Resources.XObject.form.Group.CS = Name.DeviceRGB


@defect("F050", "a page blended in RGB")
def _(pdf):
    pdf.pages[2].obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)


@defect("F050", "a mode of blending that is none")
def _(pdf):
    state(pdf, BM=Name.Glow)


# --- resources ---------------------------------------------------------------------------------


@defect("F044", "a stream packed with LZW")
def _(pdf):
    packed = bytes([0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01])
    pdf.Root.Odd = pdf.make_indirect(pikepdf.Stream(pdf, packed, Filter=Name.LZWDecode))
    return {
        "stream_decode_level": pikepdf.StreamDecodeLevel.none,
        "compress_streams": False,
    }


@defect("F045", "a transfer function")
def _(pdf):
    state(pdf, TR=Dictionary(FunctionType=2, Domain=Array([0, 1]), N=2))


@defect("F045", "a second transfer function")
def _(pdf):
    state(pdf, TR2=Dictionary(FunctionType=2, Domain=Array([0, 1]), N=2))


@defect("F045", "a moved halftone")
def _(pdf):
    state(pdf, HTP=Array([1, 1]))


@defect("F045", "a halftone of type 16")
def _(pdf):
    state(pdf, HT=Dictionary(Type=Name.Halftone, HalftoneType=16))


@defect("F053", "an unknown rendering intent of a state")
def _(pdf):
    state(pdf, RI=Name.Vivid)


@defect("F053", "an unknown rendering intent of the page")
def _(pdf):
    draw(pdf, "/Vivid ri")


@defect("F046", "a PostScript XObject")
def _(pdf):
    script = pikepdf.Stream(pdf, b"showpage", Type=Name.XObject, Subtype=Name.PS)
    pdf.pages[1].Resources.XObject.script = pdf.make_indirect(script)


@defect("F046", "PostScript in a form")
def _(pdf):
    pdf.pages[0].Resources.XObject.form.Subtype2 = Name.PS


@defect("F047", "a picture that stands for another (OPI)")
def _(pdf):
    image(pdf).OPI = Dictionary({"/2.0": Dictionary(F=String("large.tif"))})


@defect("F047", "alternates of a picture")
def _(pdf):
    image(pdf).Alternates = Array([Dictionary(Image=image(pdf), DefaultForPrinting=True)])


@defect("F047", "a page of another file")
def _(pdf):
    pdf.pages[0].Resources.XObject.form.Ref = Dictionary(F=String("other.pdf"), Page=0)


@defect("F048", "a bare JPEG 2000")
def _(pdf):
    data = io.BytesIO()
    Image.new("L", (400, 400)).save(data, "JPEG2000", no_jp2=True)
    pdf.pages[0].Resources.XObject.grey.write(data.getvalue(), filter=Name.JPXDecode)


@defect("F049", "a hidden layer")
def _(pdf):
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("French")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))


@defect("F049", "a layer that changes when printed")
def _(pdf):
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("French")))
    event = Dictionary(Event=Name.Print, Category=Array([Name.Print]), OCGs=Array([layer]))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(AS=Array([event])))


@defect("F051", "a smoothed picture")
def _(pdf):
    image(pdf).Interpolate = True


@defect("F051", "16 bits a colour")
def _(pdf):
    made = pikepdf.Stream(pdf, bytes(400 * 400 * 2))
    made.Type, made.Subtype, made.Width, made.Height = Name.XObject, Name.Image, 400, 400
    made.BitsPerComponent, made.ColorSpace = 16, Name.DeviceGray
    pdf.pages[1].Resources.XObject.deep = pdf.make_indirect(made)
    draw(pdf, "72 0 0 72 100 100 cm /deep Do")


@defect("F054", "an operator that does not exist")
def _(pdf):
    draw(pdf, "1 2 3 colour")


@defect("F054", "a font that is not there")
def _(pdf):
    draw(pdf, "BT /Gone 10 Tf ET")


@defect("F054", "a state that is not restored")
def _(pdf):
    pdf.pages[1].contents_add(pikepdf.Stream(pdf, b" q "))


@defect("F054", "a state restored that was not saved")
def _(pdf):
    pdf.pages[1].contents_add(pikepdf.Stream(pdf, b" Q "))


# --- ink ---------------------------------------------------------------------------------------


@defect("F055", "red letters")
def _(pdf):
    write(pdf, "0 1 1 0 k", size=14)


@defect("F056", "small black letters of four inks")
def _(pdf):
    write(pdf, "0.6 0.4 0.4 1 k")


@defect("F057", "white letters that overprint")
def _(pdf):
    write(pdf, "/over gs 0 0 0 0 k", size=14)


@defect("F057", "a white area that overprints")
def _(pdf):
    draw(pdf, "/over gs 0 0 0 0 k 100 100 50 50 re f")


@defect("F058", "black letters that knock out a colour")
def _(pdf):
    draw(pdf, "0 0.4 0.4 0 k 90 320 80 30 re f")
    write(pdf, "0 0 0 1 k")


@defect("F058", "black letters in grey, which never overprint colour")
def _(pdf):
    draw(pdf, "0 0.4 0.4 0 k 90 320 80 30 re f")
    write(pdf, "/DeviceGray cs 0 sc")


@defect("F058", "a thin black line that knocks out a picture")
def _(pdf):
    draw(pdf, "72 0 0 72 100 100 cm /colour Do")
    draw(pdf, "0 0 0 1 K 0.5 w 110 110 m 150 150 l S")


@defect("F059", "an area of 400 % of ink")
def _(pdf):
    draw(pdf, "1 1 1 1 k 100 100 50 50 re f")


@defect("F059", "an area of 310 % of ink, in a form moved and scaled")
def _(pdf):
    pdf.pages[0].Resources.XObject.form.write(b"q 2 0 0 2 0 0 cm 1 0.9 0.7 0.5 k 0 0 9 9 re f Q")


@defect("F060", "a picture of too much ink")
def _(pdf):
    pdf.pages[1].Resources.XObject.dark = picture(pdf, "CMYK", (230, 230, 230, 230), (400, 400))
    draw(pdf, "72 0 0 72 100 100 cm /dark Do")


@defect("F064", "a picture that is torn")
def _(pdf):
    torn = picture(pdf, "CMYK", (0, 0, 0, 90), (400, 400))
    torn.write(torn.read_raw_bytes()[:300], filter=Name.DCTDecode)
    pdf.pages[1].Resources.XObject.torn = torn
    draw(pdf, "72 0 0 72 100 100 cm /torn Do")


@defect("F064", "a picture that is no JPEG at all")
def _(pdf):
    lost = picture(pdf, "CMYK", (0, 0, 0, 90), (400, 400))
    lost.write(b"no picture", filter=Name.DCTDecode)
    pdf.pages[1].Resources.XObject.lost = lost
    draw(pdf, "72 0 0 72 100 100 cm /lost Do")


@defect("F061", "a line that may vanish")
def _(pdf):
    draw(pdf, "0 0 0 1 K 0 w 100 100 m 150 150 l S")


# --- pictures ----------------------------------------------------------------------------------


@defect("F062", "a picture of 200 ppi")
def _(pdf):
    draw(pdf, "144 0 0 144 100 150 cm /grey Do")


@defect("F063", "a picture of 100 ppi")
def _(pdf):
    draw(pdf, "0 -280 280 0 30 380 cm /grey Do")


@defect("F063", "a picture stretched in one direction")
def _(pdf):
    draw(pdf, "280 0 0 20 30 100 cm /grey Do")
