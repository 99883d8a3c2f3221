"""Defects of a screen file: each spoils a sound one, and names what the gate must tell of it."""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.targets.pdf.gate.defects import Defects, entering, say
from tests.targets.pdf.gate.sound import picture

DEFECTS: Defects = {}
defect = entering(DEFECTS)


def document(pdf: pikepdf.Pdf) -> Any:
    return pdf.Root.StructTreeRoot.K[0]


def element(pdf: pikepdf.Pdf, kind: str, number: int = 0) -> Any:
    """Return the element of this type that comes first, or a later one."""
    found = [
        item
        for item in pdf.objects
        if isinstance(item, Dictionary) and item.get("/S") == f"/{kind}" and "/P" in item
    ]
    return found[number]


def link(pdf: pikepdf.Pdf) -> Any:
    return pdf.pages[1].Annots[0]


def attach(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["records.yaml"] = pikepdf.AttachedFileSpec(
        pdf, b"id: one", filename="records.yaml", mime_type="application/yaml"
    )


def rewrite(pdf: pikepdf.Pdf, old: str, new: str, page: int = 1) -> None:
    """Change the content of a page (from 0)."""
    content = pdf.pages[page].Contents.read_bytes().decode("latin-1")
    assert old in content, content
    pdf.pages[page].Contents.write(content.replace(old, new).encode("latin-1"))


def draw(pdf: pikepdf.Pdf, content: str, page: int = 1) -> None:
    pdf.pages[page].contents_add(pikepdf.Stream(pdf, b"\nq " + content.encode() + b" Q\n"))


# --- the document ------------------------------------------------------------------------------


@defect("F018", "no tags")
def _(pdf):
    del pdf.Root.StructTreeRoot


@defect("F018", "not said to be tagged")
def _(pdf):
    del pdf.Root.MarkInfo


@defect("F018", "doubtful tags")
def _(pdf):
    pdf.Root.MarkInfo.Suspects = True


@defect("F018", "no language")
def _(pdf):
    del pdf.Root.Lang


@defect("F018", "no title")
def _(pdf):
    del pdf.docinfo["/Title"]


@defect("F018", "a title that is not shown")
def _(pdf):
    del pdf.Root.ViewerPreferences


@defect("F018", "no bookmarks")
def _(pdf):
    del pdf.Root.Outlines


@defect("F018", "no claim to be PDF/UA")
def _(pdf):
    say(pdf, "<pdfuaid:part>1</pdfuaid:part>", "")


@defect("F019", "a place that cannot be jumped to")
def _(pdf):
    pdf.Root.Names.Dests.Names[0] = String("two")


@defect("F019", "a link that leads nowhere")
def _(pdf):
    link(pdf).Dest = String("gone")


@defect("F021", "encryption")
def _(pdf):
    return {"encryption": pikepdf.Encryption(owner="secret", user="")}


@defect("F028", "a claim to be PDF/X")
def _(pdf):
    say(
        pdf,
        "<pdfaid:part>",
        "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><pdfaid:part>",
    )


@defect("F013", "a page of another size")
def _(pdf):
    pdf.pages[2].obj.MediaBox = Array([0, 0, 100, 100])


# --- the structure -----------------------------------------------------------------------------


@defect("F065", "no Document")
def _(pdf):
    document(pdf).S = Name.Part


@defect("F065", "an element that no reader knows")
def _(pdf):
    element(pdf, "P").S = Name.Paragraph


@defect("F065", "a row outside of a table")
def _(pdf):
    element(pdf, "Table").S = Name.Sect


@defect("F065", "an element that stands twice")
def _(pdf):
    document(pdf).K.append(element(pdf, "P"))


@defect("F066", "a book that begins with H2")
def _(pdf):
    element(pdf, "H1").S = Name.H2


@defect("F066", "a skipped level")
def _(pdf):
    element(pdf, "H2").S = Name.H3


@defect("F066", "a heading without a level")
def _(pdf):
    element(pdf, "H2").S = Name.H


@defect("F067", "a figure without words")
def _(pdf):
    del element(pdf, "Figure").Alt


@defect("F067", "a figure of empty words")
def _(pdf):
    element(pdf, "Figure").Alt = String(" ")


@defect("F067", "a caption beside its figure")
def _(pdf):
    caption = element(pdf, "Caption")
    caption.P.K = Array([kid for kid in caption.P.K if kid != caption])
    document(pdf).K.append(caption)
    caption.P = document(pdf)


@defect("F068", "a link that does not say where it leads")
def _(pdf):
    del link(pdf).Contents


@defect("F068", "a link that is not in the structure")
def _(pdf):
    del link(pdf).StructParent


@defect("F068", "a link of no element")
def _(pdf):
    owner = element(pdf, "Link", 1)
    owner.K = Array([kid for kid in owner.K if isinstance(kid, int)])


@defect("F068", "a link under a paragraph")
def _(pdf):
    element(pdf, "Link", 1).S = Name.Span


@defect("F069", "a note without an ID")
def _(pdf):
    del element(pdf, "Note").ID


@defect("F069", "two notes of one ID")
def _(pdf):
    element(pdf, "Note").ID = element(pdf, "Note", 1).ID


@defect("F070", "a heading of a table without a scope")
def _(pdf):
    del element(pdf, "TH").A


@defect("F071", "words that are not tagged")
def _(pdf):
    draw(pdf, "BT /F 10 Tf 40 100 Td <0005> Tj ET")


@defect("F071", "a picture that is not tagged")
def _(pdf):
    draw(pdf, "9 0 0 9 40 100 cm /image Do")


@defect("F071", "a line that is not tagged")
def _(pdf):
    draw(pdf, "40 100 m 90 100 l S")


@defect("F071", "a word in a form that is not tagged")
def _(pdf):
    form = pikepdf.Stream(pdf, b"BT /F 10 Tf 0 0 Td <0005> Tj ET")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 90, 90])
    form.Resources = Dictionary(Font=pdf.pages[1].Resources.Font)
    pdf.pages[1].Resources.XObject.form = pdf.make_indirect(form)
    draw(pdf, "1 0 0 1 40 100 cm /form Do")


@defect("F071", "content within an artifact")
def _(pdf):
    rewrite(pdf, "/Artifact BMC", "/Artifact BMC /Span <</MCID 0>> BDC EMC")


@defect("F072", "a page number that is read aloud")
def _(pdf):
    entries = pdf.Root.StructTreeRoot.ParentTree.Nums[3]
    entries.append(element(pdf, "P", 1))
    element(pdf, "P", 1).K.append(len(entries) - 1)
    rewrite(pdf, "/Artifact BMC", f"/P <</MCID {len(entries) - 1}>> BDC")


@defect("F072", "a running head that is read aloud")
def _(pdf):
    for page in range(4):
        entries = pdf.Root.StructTreeRoot.ParentTree.Nums[2 * page + 1]
        entries.append(element(pdf, "P", page))
        element(pdf, "P", page).K.append(len(entries) - 1)
        artifact = "/Artifact <</Type /Pagination>> BDC"
        rewrite(pdf, artifact, f"/P <</MCID {len(entries) - 1}>> BDC", page)


@defect("F073", "content of no element")
def _(pdf):
    rewrite(pdf, "/Artifact BMC", "/Span <</MCID 99>> BDC")


@defect("F073", "an element of no content")
def _(pdf):
    element(pdf, "P").K.append(99)


@defect("F073", "content of two elements")
def _(pdf):
    element(pdf, "P").K.append(0)


@defect("F073", "a page that is not in the ParentTree")
def _(pdf):
    tree = pdf.Root.StructTreeRoot.ParentTree
    tree.Nums = Array(list(tree.Nums)[2:])


@defect("F073", "content that leads to another element")
def _(pdf):
    entries = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    entries[0], entries[1] = entries[1], entries[0]


@defect("F073", "a link that leads to another element")
def _(pdf):
    link(pdf).StructParent = 11


@defect("F074", "a language that is none")
def _(pdf):
    element(pdf, "Span").Lang = String("russian")


@defect("F074", "a language of the document that is none")
def _(pdf):
    pdf.Root.Lang = String("en_GB")


@defect("F074", "a language of the content that is none")
def _(pdf):
    rewrite(pdf, "/Artifact BMC", "/Artifact <</Lang (xx-yy)>> BDC")


@defect("F075", "links not in the order of tags")
def _(pdf):
    del pdf.pages[1].obj.Tabs


@defect("F076", "letters that mean nothing")
def _(pdf):
    del pdf.pages[0].Resources.Font.F.ToUnicode


@defect("F076", "one letter that means nothing")
def _(pdf):
    stream = pdf.pages[0].Resources.Font.F.ToUnicode
    stream.write(stream.read_bytes().replace(b"<0041>", b"<0000>").replace(b"<0043>", b"<0000>"))


@defect("F014", "a letter without a glyph")
def _(pdf):
    rewrite(pdf, "Tj ET EMC", "Tj <0000> Tj ET EMC")


@defect("F017", "a font left out")
def _(pdf):
    del pdf.pages[0].Resources.Font.F.DescendantFonts[0].FontDescriptor["/FontFile2"]


# --- for the archive ---------------------------------------------------------------------------


@defect("F077", "another part of PDF/A than wanted")
def _(pdf):
    say(pdf, "<pdfaid:part>2", "<pdfaid:part>3")


@defect("F077", "a lower level of PDF/A than wanted")
def _(pdf):
    say(pdf, "<pdfaid:conformance>A", "<pdfaid:conformance>B")


@defect("F077", "a schema that is not declared")
def _(pdf):
    say(pdf, "pdfaExtension:schemas", "pdfaExtension:other")


@defect("F077", "no output intent")
def _(pdf):
    del pdf.Root.OutputIntents


@defect("F077", "an output intent of other colours")
def _(pdf):
    pdf.Root.OutputIntents[0].DestOutputProfile.N = 4


@defect("F078", "a smoothed picture")
def _(pdf):
    pdf.pages[0].Resources.XObject.image.Interpolate = True


@defect("F078", "JavaScript")
def _(pdf):
    action = Dictionary(S=Name.JavaScript, JS=String("1"))
    pdf.Root.Names.JavaScript = Dictionary(Names=Array([String("a"), action]))


@defect("F078", "an action when the file is opened")
def _(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.Launch, F=String("a.exe"))


@defect("F078", "a link that starts a program")
def _(pdf):
    del link(pdf).Dest
    link(pdf).A = Dictionary(S=Name.Launch, F=String("a.exe"))


@defect("F078", "a link that is not printed")
def _(pdf):
    link(pdf).F = 0


@defect("F078", "colours of the press")
def _(pdf):
    draw(pdf, "/Artifact BMC 0 0 0 1 k 40 100 9 9 re f EMC")


@defect("F078", "a picture of the press")
def _(pdf):
    pdf.pages[1].Resources.XObject.cmyk = picture(pdf, "CMYK", (9, 9, 9, 9), (400, 400))
    draw(pdf, "/Artifact BMC 9 0 0 9 40 100 cm /cmyk Do EMC")


@defect("F078", "a transfer function")
def _(pdf):
    pdf.pages[1].Resources.ExtGState = Dictionary(odd=Dictionary(TR=Name.Identity))
    draw(pdf, "/odd gs")


@defect("F079", "a file attached to PDF/A-2")
def _(pdf):
    attach(pdf)
