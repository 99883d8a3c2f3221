"""List what the gate finds in a PDF for the screen: PDF/UA-1 and PDF/A, as a program sees them.

`targets/pdf/gate` finds these, in our screen edition and in anybody's PDF (`toolkit lint-pdf`).
Whether a description is true and an order of reading makes sense, only a person can say.
"""

from __future__ import annotations

from toolkit.checks.presentation import rule

UA = "ISO 14289-1:2014"
PDF = "ISO 32000-1:2008"

RULES = (
    rule(
        "F065",
        "error",
        f"{UA}, 7.1 and 7.2",
        "The tags of a PDF are not a structure that readers know.",
        "One Document holds all; types are those of ISO 32000-1, or led to them by the role "
        "map; rows stand in tables, items in lists.",
    ),
    rule(
        "F066",
        "error",
        f"{UA}, 7.4",
        "Headings skip a level.",
        "Begin with H1 and go down one level at a time: people who listen find their way by "
        "headings.",
    ),
    rule(
        "F067",
        "error",
        f"{UA}, 7.3",
        "A figure has no words, or its caption stands elsewhere.",
        "Give Alt to each Figure, or make it an artifact; let its Caption stand within it.",
    ),
    rule(
        "F068",
        "error",
        f"{UA}, 7.18",
        "A link does not say where it leads, or is not in the structure.",
        "Give it Contents, a StructParent, and a place under a Link.",
    ),
    rule(
        "F069",
        "error",
        f"{UA}, 7.9",
        "A footnote has no ID of its own.",
        "Each Note has an ID, and no two the same.",
    ),
    rule(
        "F070",
        "error",
        f"{UA}, 7.5",
        "A heading of a table does not say what it is of.",
        "Give each TH a Scope: Row, Column or Both.",
    ),
    rule(
        "F071",
        "error",
        f"{UA}, 7.1",
        "Something on a page is neither tagged nor an artifact.",
        "Tag what is content; mark the rest as Artifact.",
    ),
    rule(
        "F072",
        "error",
        f"{UA}, 7.8",
        "A running head or page number would be read aloud.",
        "Mark it as an Artifact: nobody wants to hear it in the middle of a sentence.",
    ),
    rule(
        "F073",
        "error",
        f"{PDF}, 14.7.4.4",
        "Tags and pages do not agree.",
        "Each piece of content stands in one element, and the ParentTree leads back to it.",
    ),
    rule(
        "F074",
        "error",
        f"{UA}, 7.2",
        "A language of a PDF is none.",
        "Lang is a tag of RFC 5646 whose parts are registered: en-GB, ru, de-Latn.",
    ),
    rule(
        "F075",
        "error",
        f"{UA}, 7.18.3",
        "A page with links is not walked through by its tags.",
        "Set Tabs of the page to S.",
    ),
    rule(
        "F076",
        "error",
        f"{UA}, 7.21.7",
        "Letters of a PDF mean nothing.",
        "Give each font a ToUnicode map of all letters shown: without it nobody can search, "
        "copy or listen.",
    ),
    rule(
        "F077",
        "error",
        "ISO 19005-2:2011, 6.2.3 and 6.6.4",
        "A PDF is not marked as PDF/A.",
        "It says in its XMP what part it is (pdfaid), declares other schemas, and has one "
        "output intent GTS_PDFA1 with a profile.",
    ),
    rule(
        "F078",
        "error",
        "ISO 19005-2:2011, 6",
        "A PDF holds what archives refuse.",
        "Actions, scripts, smoothed pictures, colours without a profile, hidden annotations: "
        "the message says which.",
    ),
    rule(
        "F079",
        "error",
        "ISO 19005-3:2012, 6.8",
        "A file attached to a PDF is not allowed, or not described.",
        "Only PDF/A-3 takes files; each says what it is to the document (AFRelationship), its "
        "name, MIME type and date.",
    ),
)
