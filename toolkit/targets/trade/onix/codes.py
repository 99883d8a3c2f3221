"""Know the codes of ONIX for Books that this toolkit writes, list by list.

Source: EDItEUR, ONIX for Books Code Lists, Issue 75 (October 2026). A code stands here with what it
means; `verify` refuses any other.
"""

from __future__ import annotations

from toolkit.model.vocabulary import Audience, Exemption, ProductForm, PublishingStatus

NAMESPACE = "http://ns.editeur.org/onix/3.1/reference"
RELEASE = "3.1"

NOTIFICATION: dict[PublishingStatus, str] = {
    "forthcoming": "02",
    "active": "03",
    "out-of-print": "03",
    "withdrawn": "03",
}
"""List 1, Notification or update type: 02 advance notification (confirmed), 03 notification
confirmed on publication, or at any later date."""
SINGLE = "00"
"""List 2, Product composition: single-component retail product."""
FROM_PUBLISHER = "01"
"""List 3, Record source type: publisher."""
PROPRIETARY, GTIN_13, ISBN_13, URN = "01", "03", "15", "22"
"""List 5, Product identifier type: an ISBN must be sent as GTIN-13, and as ISBN-13 beside it."""
ISSN = "02"
"""List 13, Collection identifier type."""
DISTINCTIVE, OTHER_LANGUAGE = "01", "06"
"""List 15, Title type: distinctive title of the book, or of a collection; title in another
language."""
ROLES = {
    "aft": "A19",
    "art": "A07",
    "aui": "A24",
    "aut": "A01",
    "bkd": "A11",
    "com": "C01",
    "cov": "A36",
    "cre": "A09",
    "ctb": "A32",
    "ctg": "A39",
    "cur": "C04",
    "drm": "A35",
    "dsr": "A11",
    "edc": "B01",
    "edt": "B01",
    "ill": "A12",
    "ive": "A44",
    "ivr": "A43",
    "pht": "A13",
    "res": "A51",
    "trl": "B06",
    "wac": "A21",
    "win": "A24",
    "wpr": "A15",
}
"""MARC relator -> List 17, Contributor role."""
OTHER_ROLE = "Z99"
"""List 17: other creative responsibility."""
UNCREATIVE = frozenset(
    (
        "bkp",
        "dst",
        "dtm",
        "fnd",
        "his",
        "isb",
        "lso",
        "mfr",
        "own",
        "pbd",
        "pbl",
        "prt",
        "rps",
        "spn",
    )
)
"""MARC relators of who gave money, printed, sold or keeps: no contributors in the sense of ONIX."""
SPONSORS = frozenset({"fnd", "spn"})
"""Those of them that the trade is told as sponsors."""
PSEUDONYM, OTHER_SCRIPT = "01", "05"
"""List 18, Person or organization name type: pseudonym; transliterated or translated form of the
primary name."""
ANONYMOUS = "02"
"""List 19, Unnamed persons."""
TEXT_LANGUAGE = "01"
"""List 22, Language role: language of text."""
MAIN_PAGES, FRONT_PAGES, PRODUCTION_PAGES = "00", "03", "06"
PDF_PAGES, PRINT_PAGES = "07", "08"
"""List 23, Extent type: highest number of the main content; numbered pages before it; all pages
with the empty ones; all of a digital product with fixed pages; those of the print counterpart."""
PAGES = "03"
"""List 24, Extent unit."""
HELD = {"index": "25", "bibliography": "26", "glossary": "29", "gazetteer": "31"}
"""Part of a book -> List 25, Illustration and other content type."""
THEMA = {"": "93", "1": "94", "2": "95", "3": "96", "4": "97", "5": "98", "6": "99"}
"""First figure of a Thema code -> List 27, Subject scheme identifier: category, and qualifiers of
place, language, time, educational purpose, interest, style."""
UDC, KEYWORDS = "09", "20"
"""List 27: Universal Decimal Classification; keywords, in one element, with semicolons."""
AUDIENCES: dict[Audience, str] = {
    "general": "01",
    "children": "02",
    "teenage": "03",
    "primary-and-secondary-education": "04",
    "tertiary-education": "05",
    "professional-and-scholarly": "06",
    "adult-education": "08",
}
"""List 28, Audience type."""
ONIX_AUDIENCE = "01"
"""List 29, Audience code type: a code from List 28."""
XHTML = "05"
"""List 34, Text format."""
ISNI = "16"
"""List 44, Name identifier type; ONIX leaves out its spaces."""
PUBLISHER, SPONSOR = "01", "03"
"""List 45, Publishing role."""
HEIGHT, WIDTH, TRIM_HEIGHT, TRIM_WIDTH = "01", "02", "04", "05"
"""List 48, Measure type: a hardback's boards stand out, so that only its pages are known."""
MILLIMETRES = "mm"
"""List 50, Measure unit."""
ALTERNATIVE, OTHER_TONGUE, BASED_ON, AS_EPUBLICATION = "06", "11", "13", "27"
"""List 51, Product relation: alternative format; is other-language version of; epublication based
on print product, which is the source of its page numbers; electronic version available as."""
DATE_FORMATS = {4: "05", 7: "01", 10: "00"}
"""Length of an ISO date -> List 55, Date format: YYYY, YYYYMM, YYYYMMDD."""
STATUSES: dict[PublishingStatus, str] = {
    "forthcoming": "02",
    "active": "04",
    "out-of-print": "07",
    "withdrawn": "11",
}
"""List 64, Publishing status: forthcoming; active; out of print; withdrawn from sale."""
NO_MORE = "17"
"""List 64: permanently withdrawn from sale, which digital products are instead of out of print."""
CORPORATE_SITE, SITE_OF_WORK, FULL_CONTENT = "01", "02", "29"
"""List 73, Website role: the publisher's own; its page for a work; where a digital product is."""
ACCESSIBILITY, HAZARD, FORMAT_VERSION = "09", "12", "15"
"""List 79, Product form feature type."""
AS_TEXT, PICTURES, PICTURES_OF_TEXT = "10", "07", "49"
"""List 81, Product content type: text; still images; images of text."""
NO_HAZARD = "00"
"""List 143, Hazard warning type: no known hazards or warnings (schema.org: none)."""
UNPROTECTED = "00"
"""List 144, E-publication technical protection: none (schema.org: unlocked)."""
PUBLISHERS_COLLECTION = "10"
"""List 148, Collection type."""
PRODUCT_LEVEL, COLLECTION_LEVEL = "01", "02"
"""List 149, Title element level."""
FORMS: dict[ProductForm, str] = {"hardback": "BB", "paperback": "BC", "epub": "ED", "pdf": "ED"}
"""List 150, Product form: hardback, paperback, digital download."""
UNILLUSTRATED, ILLUSTRATED = "01", "02"
"""List 152, Illustrated or not."""
SHORT, DESCRIPTION, BACK_COVER = "02", "03", "05"
"""List 153, Text type: at most 350 characters; description; primary cover copy."""
SHORTEST = 350
EVERYBODY = "00"
"""List 154, Content audience: unrestricted."""
PUBLICATION = "01"
"""List 163, Publishing date role."""
DETAILS: dict[ProductForm, tuple[str, ...]] = {
    "hardback": (),
    "paperback": (),
    "epub": ("E101", "E200"),
    "pdf": ("E107", "E201", "E205"),
}
"""List 175, Product form detail: EPUB, reflowable; PDF, fixed format, visible page numbers."""
CONCLUDED = "02"
"""List 197, Collection sequence type: the order that the title says, by number."""
SAFETY = "10"
"""List 198, Product contact role: product safety (GPSR)."""
HUMAN_READABLE = "01"
"""List 218, License expression type."""
COPYRIGHT = "C"
"""List 219, Rights type."""
VERSIONS: dict[ProductForm, str] = {"epub": "101F", "pdf": "107G"}
"""List 220, E-publication version: EPUB 3.3, PDF 1.7."""

SUMMARY = "00"
FEATURES = {
    "tableOfContents": "11",
    "index": "12",
    "readingOrder": "13",
    "alternativeText": "14",
    "pageBreakMarkers": "19",
    "structuralNavigation": "29",
    "ARIA": "30",
    "displayTransformability": "36",
    "pageNavigation": "41",
    "taggedPDF": "05",
}
"""Term of schema.org -> List 196, E-publication accessibility details; 05 is PDF/UA-1.

Source: W3C Community Group, Accessibility Properties Crosswalk (2026). `longDescription` is not
among them, for 15 says that all pictures have one; `unlocked` is told by List 144."""
FULL_DESCRIPTIONS, TAGGED_LANGUAGES, LANDMARKS, WITHOUT_SIGHT = "15", "22", "32", "52"
"""List 196: full alternative textual descriptions; language tagging; landmark navigation; all
non-decorative content supports reading without sight (`accessModeSufficient`: textual)."""
NOTHING_DISABLED = "10"
"""List 196: no accessibility options of reading systems actively disabled, as pictures of text
without that text, or a lock, would do."""
CONFORMANCE = ("04", "82", "85")
"""List 196: EPUB Accessibility 1.1, WCAG 2.2, level AA; only where somebody vouches for it."""
CREDENTIAL, CERTIFIER, ASSESSED, REPORT = "88", "90", "91", "94"
"""List 196: certifier credentialled by; compliance certification by; date of the latest assessment;
web page with detailed information."""
EXEMPTIONS: dict[Exemption, str] = {
    "micro-enterprise": "75",
    "disproportionate-burden": "76",
    "fundamental-alteration": "77",
}
"""List 196: exceptions of the European Accessibility Act."""
