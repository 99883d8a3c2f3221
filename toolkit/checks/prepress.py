"""List what the gate finds in a PDF for the press: PDF/X-4, and what print shops ask for.

`targets/pdf/gate` finds these, in our press edition and in anybody's PDF (`toolkit lint-pdf`). The
clauses of ISO 15930-7 are those of its table of contents, for its text is not public; what they
ask is told by the lists of Padam87/pdfbox-preflight (issue 1), of pdfrb's Conformance::PdfX and of
the Ghent Workgroup, whose GWG 2015 is built upon it.
"""

from __future__ import annotations

from toolkit.checks.presentation import rule

X4 = "ISO 15930-7:2010"
PDF = "ISO 32000-1:2008"
GWG = "GWG 2015"

RULES = (
    rule(
        "F020",
        "error",
        f"{X4}, 6.11",
        "The press PDF does not say that it is PDF/X-4.",
        "The XMP metadata must hold pdfxid:GTS_PDFXVersion, 'PDF/X-4', and the file be PDF 1.6: "
        "printers' programs read that first.",
    ),
    rule(
        "F021",
        "error",
        f"{X4}, 6.15",
        "A PDF is encrypted.",
        "Save it without a password and without rights of use: neither printers nor archives "
        "take it.",
    ),
    rule(
        "F022",
        "error",
        f"{PDF}, 14.4",
        "A PDF has no identifiers.",
        "The trailer must hold /ID with two strings: by them a printer tells a corrected file "
        "from the one before.",
    ),
    rule(
        "F023",
        "error",
        f"{X4}, 6.11",
        "The metadata of the press PDF are not whole.",
        "PDF/X-4 asks for title, dates, document and version: the message names what is lacking.",
    ),
    rule(
        "F024",
        "error",
        "ISO 19005-2:2011, 6.6.2.3",
        "A PDF says two different things of itself.",
        "Info and XMP must agree: programs read the one or the other.",
    ),
    rule(
        "F025",
        "error",
        f"{X4}, 6.11",
        "The XMP metadata of a PDF cannot be read.",
        "They must be there, well formed, and plain: not compressed, not encrypted.",
    ),
    rule(
        "F027",
        "error",
        f"{X4}, 6.7",
        "The press PDF has files attached, or data outside.",
        "A printer gets one file with all in it and nothing beside. Attach records to the "
        "screen edition.",
    ),
    rule(
        "F028",
        "error",
        f"{X4}, 6.11",
        "A PDF claims to be what it is not.",
        "Take the claim out of the XMP metadata, or make the file what it claims to be.",
    ),
    rule(
        "F029",
        "error",
        f"{X4}, 6.9",
        "The press PDF does not say whether it is trapped.",
        "Info must hold Trapped with the value True or False; 'Unknown' will not do.",
    ),
    rule(
        "F030",
        "error",
        f"{X4}, 6.4",
        "The press PDF has not exactly one output intent.",
        "One entry of OutputIntents must have S GTS_PDFX; pages have none of their own, and all "
        "have one profile.",
    ),
    rule(
        "F031",
        "error",
        f"{X4}, 6.4",
        "The output intent does not say for which press it is.",
        "It names the printing condition (OutputConditionIdentifier), for a registered one the "
        "registry http://www.color.org, and says in Info what that is.",
    ),
    rule(
        "F032",
        "error",
        f"{X4}, 6.4",
        "The profile of the output intent is not one of a press.",
        "Embed an ICC profile of version 2 or 4, of class prtr, for four inks, and let N be 4.",
    ),
    rule(
        "F033",
        "error",
        f"{GWG}, 4.30",
        "The press PDF is made for another press than was ordered.",
        "Set the printing condition and the profile together, and build again.",
    ),
    rule(
        "F034",
        "error",
        f"{X4}, 6.12",
        "The boxes of a page are not as a printer needs them.",
        "TrimBox (or ArtBox, never both) lies within BleedBox, that within MediaBox, and "
        "MediaBox begins at 0, 0.",
    ),
    rule(
        "F035",
        "error",
        f"{X4}, 6.12",
        "A page has less bleed than is cut away.",
        "BleedBox reaches 3 mm beyond TrimBox on every side, or as far as was ordered, and "
        "pictures reach as far.",
    ),
    rule(
        "F036",
        "error",
        f"{GWG}, 4.2 and 4.4",
        "The pages are not of one size, or are turned or scaled.",
        "All pages of a book are cut at once: one trim, no Rotate, no UserUnit.",
    ),
    rule(
        "F037",
        "error",
        f"{X4}, 6.17",
        "An annotation lies where it is printed.",
        "Take links, notes and form fields out of the press edition: whether they print is left "
        "to chance.",
    ),
    rule(
        "F038",
        "error",
        "Printers' own sheets",
        "The number of pages does not fill the sheets.",
        "Pages are printed 4, 8 or 16 to a sheet: add blank ones at the end.",
    ),
    rule(
        "F039",
        "error",
        f"{X4}, 6.12",
        "Something is drawn across the edge of the bleed.",
        "Crop marks stay outside the bleed and pictures end at it; what lies across is cut into "
        "the picture.",
    ),
    rule(
        "F040",
        "error",
        f"{X4}, 6.5",
        "A font in a PDF cannot be used.",
        "Its program is broken, or does not say which glyph is meant: the printer would put "
        "another in its place.",
    ),
    rule(
        "F041",
        "warning",
        f"{X4}, 6.5",
        "A font is drawn letter by letter (Type 3).",
        "Such letters have no hints and are often pictures. Use TrueType or OpenType.",
    ),
    rule(
        "F042",
        "warning",
        f"{GWG}, 2",
        "A font is in the file whole.",
        "Embed only the letters used: the file is smaller, and many licences ask for it.",
    ),
    rule(
        "F043",
        "warning",
        f"{X4}, 6.4",
        "A colour is left to the printer's program to separate.",
        "PDF/X-4 allows it, but then nobody has seen the inks. Convert to CMYK, or to grey.",
    ),
    rule(
        "F044",
        "error",
        f"{X4}, 6.8",
        "The press PDF is packed with LZW.",
        "Pack with Flate instead.",
    ),
    rule(
        "F045",
        "error",
        f"{X4}, 6.13",
        "The press PDF sets tones or screens of a device.",
        "Take transfer functions (TR, TR2), HTP and halftones of one device out.",
    ),
    rule(
        "F046",
        "error",
        f"{X4}, 6.14",
        "The press PDF holds PostScript.",
        "Put the drawing itself in its place.",
    ),
    rule(
        "F047",
        "error",
        f"{X4}, 6.7 and 6.16",
        "A picture of the press PDF stands for another.",
        "OPI, alternates and references leave to chance what is printed: embed the picture itself.",
    ),
    rule(
        "F048",
        "error",
        f"{X4}, 6.27",
        "A JPEG 2000 is not one that PDF/X-4 takes.",
        "It must say its colours (grey, RGB or CMYK, in a JP2 file, not a bare stream); or use "
        "JPEG.",
    ),
    rule(
        "F049",
        "error",
        f"{X4}, 6.24",
        "Layers of the press PDF may print or not.",
        "Deliver one state: no hidden layers, none that change by themselves.",
    ),
    rule(
        "F050",
        "error",
        f"{X4}, 6.20",
        "Transparency is blended in colours of the screen.",
        "Let the groups blend in DeviceCMYK, the colours of the output intent.",
    ),
    rule(
        "F051",
        "warning",
        f"{PDF}, 8.9.5",
        "A picture is smoothed or stored as not every press reads it.",
        "Take Interpolate out, and store 8 bits a colour.",
    ),
    rule(
        "F052",
        "error",
        f"{GWG}, 4.18",
        "The press PDF asks for a plate more than the four.",
        "Convert spot colours to CMYK, or order them from the printer by name.",
    ),
    rule(
        "F053",
        "error",
        f"{X4}, 6.23",
        "A rendering intent is unknown.",
        "There are four: relative and absolute colorimetric, perceptual, saturation.",
    ),
    rule(
        "F054",
        "error",
        f"{PDF}, 7.8",
        "The content of a page is broken.",
        "It has operators that do not exist, resources that are not there, or saves and "
        "restores that do not match: each program goes on in its own way.",
    ),
    rule(
        "F055",
        "error",
        "Print shops' sheets; GWG 2015, 4.16",
        "Text of the press PDF is coloured.",
        "Give text in black alone (0 0 0 1): letters of several plates have coloured edges.",
    ),
    rule(
        "F056",
        "error",
        f"{GWG}, 4.15",
        "Small black letters are printed from several plates.",
        "Give them in black alone (0 0 0 1): four plates never meet to a hair.",
    ),
    rule(
        "F057",
        "error",
        f"{GWG}, 4.8 and 4.9",
        "Something white is set to overprint.",
        "It would not be seen: what is below is printed. Set op and OP to false for it.",
    ),
    rule(
        "F058",
        "warning",
        f"{GWG}, 4.10 and 4.12",
        "Small black text knocks out the colour below it.",
        "Let black letters and thin lines overprint (op true, OPM 1): a white gap shows where "
        "plates do not meet.",
    ),
    rule(
        "F059",
        "error",
        f"{GWG}, 4.22",
        "A colour has more ink than the paper takes.",
        "Mix it anew: coated paper takes about 300 %, uncoated 260 to 280 %. Wet ink sets off "
        "on the next sheet.",
    ),
    rule(
        "F060",
        "error",
        f"{GWG}, 4.22",
        "A picture has more ink than the paper takes.",
        "Convert it by a profile with a limit of ink for this paper.",
    ),
    rule(
        "F061",
        "warning",
        f"{GWG}, 4.17",
        "A line is so thin that it may vanish.",
        "Draw lines of 0.125 pt or more, of 0.25 pt where you can.",
    ),
    rule(
        "F062",
        "warning",
        f"{GWG}, 4.26",
        "A picture has fewer than 300 px per inch where it is printed.",
        "Scan or draw it larger, or print it smaller.",
    ),
    rule(
        "F063",
        "error",
        f"{GWG}, 4.26",
        "A picture has fewer than 150 px per inch where it is printed.",
        "It will look coarse. Scan or draw it larger, or print it smaller.",
    ),
    rule(
        "F064",
        "error",
        f"{GWG}, 4.22",
        "A picture in four inks cannot be decoded, so its ink cannot be measured.",
        "It is torn, or stored in a way that few programs read: open it in an image editor, save "
        "it anew as a CMYK JPEG or TIFF, and make the PDF again.",
    ),
)
