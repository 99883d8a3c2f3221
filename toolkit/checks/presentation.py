"""List what the linter finds in anybody's manifest: what a document says of its pictures.

The rooms of `targets/iiif/lint` find these. Errors are what the specification forbids (MUST);
warnings are only what some viewer or harvester is known to suffer from, and each says which.
"""

from __future__ import annotations

from toolkit.checks.rule import Rule
from toolkit.errors import Severity

RFC_JSON = "RFC 8259 (JSON)"
RFC_GEO = "RFC 7946 (GeoJSON)"
API = "IIIF Presentation API 3.0"
NAV_PLACE = "IIIF navPlace extension"
MEDIA = "W3C Media Fragments URI 1.0"
ANNOTATION = "W3C Web Annotation Data Model"


def rule(code: str, severity: Severity, source: str, summary: str, advice: str) -> Rule:
    """Return a rule with the section of the specification it applies."""
    return Rule(code, severity, summary, advice, source=source)


_READING = (
    rule(
        "I100",
        "error",
        f"{RFC_JSON}, section 2",
        "A file is not JSON.",
        "Look at the line named and the one above: a comma too many or too few, a bracket or a "
        "quote that is not closed, a comment, NaN. No viewer shows anything of such a file.",
    ),
    rule(
        "I101",
        "error",
        f"{RFC_JSON}, section 8.1",
        "A file is not UTF-8, or begins with a byte order mark.",
        "Save it as UTF-8 without a byte order mark; many harvesters refuse it otherwise.",
    ),
    rule(
        "I102",
        "error",
        f"{RFC_JSON}, section 4",
        "A property stands twice in one object.",
        "Keep one: some readers take the first, some the last, some refuse the file.",
    ),
    rule(
        "I103",
        "error",
        f"{RFC_JSON}, section 9",
        "A file nests too deeply or holds a number too long to be read.",
        "Write it flatter: readers set limits, and no manifest needs more than 64 levels.",
    ),
    rule(
        "I104",
        "error",
        f"{API}, section 3.2 (type)",
        "A file is no IIIF document of a kind and version that is known.",
        "Known are Manifest, Collection, Canvas, Range and annotations of Presentation 3, "
        "info.json of Image 3, and the feed of Change Discovery 1. Older versions have to be "
        "converted first.",
    ),
)

_SHAPES = (
    rule(
        "I105",
        "error",
        f"{API}, sections 3 and 4.3",
        "A value has the wrong shape.",
        "Whatever can have several values is an array, even with one item; links are objects with "
        "'id' and 'type'; texts are language maps.",
    ),
    rule(
        "I106",
        "error",
        f"{API}, section 3 and appendix A",
        "A property that is required is missing.",
        "Add it: viewers take it for granted, and stop or show nothing without it.",
    ),
    rule(
        "I107",
        "error",
        f"{API}, appendix A and section 4.1",
        "A property stands where it is not allowed, or its name is misspelt.",
        "The hint names what may be meant. Names are case sensitive; those of Presentation 2 "
        "(attribution, license, @id) are not read any more.",
    ),
    rule(
        "I108",
        "warning",
        f"{API}, section 4.6",
        "A property is not known, and no further context explains it.",
        "Harvesters that read the file as linked data drop it without a word. Name its context "
        "in '@context', before that of Presentation 3, or take the property out.",
    ),
    rule(
        "I109",
        "error",
        f"{API}, sections 3.2 (type) and 3.4 (items)",
        "A resource of this type cannot stand here.",
        "A Manifest holds Canvases, a Canvas AnnotationPages, these Annotations; types are case "
        "sensitive.",
    ),
    rule(
        "I110",
        "error",
        f"{API}, section 3.4 (items)",
        "A list that needs an item is empty.",
        "A Manifest has at least one Canvas, a Range one thing; leave out what has nothing.",
    ),
    rule(
        "I111",
        "error",
        f"{API}, sections 3.2 (height, width, duration) and 5.3",
        "A size is not a positive number, or a Canvas has not the sizes it needs.",
        "Height and width are whole numbers above 0 and always go together; a Canvas has both, "
        "or a duration, or all three.",
    ),
)

_LANGUAGES = (
    rule(
        "I115",
        "error",
        f"{API}, section 4.4",
        "A text is not a language map.",
        "Write {'en': ['…']}: each language's value is an array of strings; 'none' is the key of "
        "what has no language.",
    ),
    rule(
        "I116",
        "error",
        f"{API}, sections 3.1 and 4.4",
        "A text has no words.",
        "Write it in at least one language, or leave the property out where it is not required.",
    ),
    rule(
        "I117",
        "error",
        f"{API}, section 4.4",
        "A key of a language map is not a language tag.",
        "Write tags after BCP 47 (en, ru, pt-BR, ru-Latn), or 'none'. Viewers choose the text by "
        "the tag, so a wrong one hides it.",
    ),
    rule(
        "I118",
        "error",
        f"{API}, section 4.5",
        "Markup stands where none is allowed.",
        "HTML may stand in 'summary' and in the 'value' of 'metadata' and 'requiredStatement' "
        "only; elsewhere readers see the tags.",
    ),
    rule(
        "I119",
        "error",
        f"{API}, section 4.5",
        "Markup is not well-formed.",
        "Wrap it in one p or span, close every tag, write &amp; for &, and have no white space "
        "around it: viewers show it as bare text otherwise, or not at all.",
    ),
    rule(
        "I120",
        "error",
        f"{API}, section 4.5",
        "Markup holds what clients must remove.",
        "Take script, style, forms, handlers such as onclick, comments and addresses other than "
        "http:, https: and mailto: out; no viewer may run them.",
    ),
    rule(
        "I121",
        "warning",
        f"{API}, section 4.5",
        "Markup holds a tag that viewers take away.",
        "Viewers are told to keep a, b, br, i, img, p, small, span, sub and sup only; the words "
        "remain for their readers, the form is lost.",
    ),
)

_IDENTIFIERS = (
    rule(
        "I125",
        "error",
        f"{API}, section 3.2 (id)",
        "An id is not an HTTP(S) address.",
        "Write the whole address, with https:// and the host. Nothing can be loaded otherwise.",
    ),
    rule(
        "I126",
        "error",
        f"{API}, section 6.1",
        "An id holds characters that must be encoded.",
        "Write a space as %20, and so on; viewers encode differently and then find nothing.",
    ),
    rule(
        "I127",
        "error",
        f"{API}, section 5.3",
        "The id of a Canvas has a fragment.",
        "Take the # and what follows out: parts of a Canvas are written as fragments of its id.",
    ),
    rule(
        "I128",
        "error",
        f"{API}, section 3.2 (id)",
        "Two resources have the same id.",
        "Give each its own. Viewers keep what they load by id, and show one for the other.",
    ),
    rule(
        "I129",
        "warning",
        f"{API}, section 6.1",
        "Addresses begin with http:, not https:.",
        "Viewers on https pages (all public ones) may load nothing from http addresses: the "
        "browser blocks it. Publish under https and write the ids so.",
    ),
    rule(
        "I130",
        "warning",
        f"{API}, section 6.1",
        "The id of a document has a fragment.",
        "Harvesters ask for the address without the fragment, and file what they get under it.",
    ),
    rule(
        "I131",
        "warning",
        f"{API}, section 3.2 (id)",
        "Two Ranges have the same id.",
        "Viewers that keep the entries of the table of contents by id open one for the other. "
        "Give each its own, or refer to the first without 'items'.",
    ),
)

_CONTEXTS = (
    rule(
        "I135",
        "error",
        f"{API}, section 4.6",
        "The context of Presentation 3 is missing.",
        "Write '@context': 'http://iiif.io/api/presentation/3/context.json' in the outermost "
        "object: by it viewers tell the version.",
    ),
    rule(
        "I136",
        "error",
        f"{API}, section 4.6",
        "The context of Presentation 3 is not the last.",
        "Put it at the end of '@context', after those of extensions.",
    ),
    rule(
        "I137",
        "error",
        f"{API}, section 4.6",
        "A context stands within a resource that is embedded.",
        "Put it into the outermost object's '@context', before that of Presentation 3.",
    ),
    rule(
        "I138",
        "error",
        f"{NAV_PLACE}, section 3",
        "'navPlace' is used without its context.",
        "Put http://iiif.io/api/extension/navplace/context.json before that of Presentation 3.",
    ),
)

_PAINTING = (
    rule(
        "I140",
        "error",
        f"{API}, section 5.3",
        "An annotation in the items of a Canvas does not paint.",
        "Give it the motivation 'painting', or move it to 'annotations'.",
    ),
    rule(
        "I141",
        "warning",
        f"{ANNOTATION}, section 3.3.5",
        "An annotation has no motivation.",
        "Viewers choose by it what to list: Mirador comments and tags only. Write 'commenting', "
        "'supplementing' or 'tagging'.",
    ),
    rule(
        "I142",
        "error",
        f"{API}, section 3.4 (annotations)",
        "An annotation that paints stands in 'annotations'.",
        "Move it to the items of the Canvas, or give it another motivation.",
    ),
    rule(
        "I143",
        "error",
        f"{API}, section 5.6",
        "An annotation does not paint the Canvas it stands in.",
        "Repeat the id of the Canvas in 'target', exactly.",
    ),
    rule(
        "I144",
        "error",
        f"{API}, section 3.4 (annotations)",
        "An annotation is not about the resource it stands in.",
        "Its 'target' must be that resource or a part of it.",
    ),
    rule(
        "I145",
        "error",
        f"{MEDIA}, section 4.2",
        "The fragment of an address cannot be read.",
        "Write #xywh=x,y,w,h in whole numbers, width and height above 0, or #t=start,end.",
    ),
    rule(
        "I146",
        "error",
        f"{API}, section 5.3",
        "A part lies outside its Canvas.",
        "Regions count in the units of the Canvas (its width and height), not in px of the image.",
    ),
    rule(
        "I147",
        "error",
        f"{API}, sections 5.3 and 5.6",
        "An annotation paints nothing.",
        "Give it a 'body': an Image, Video, Sound, a TextualBody or a Choice of them.",
    ),
    rule(
        "I148",
        "warning",
        f"{API}, section 5.7",
        "A picture has neither sizes nor a service.",
        "Viewers must load it whole before they know how large it is. Write its height and width "
        "in px.",
    ),
    rule(
        "I149",
        "warning",
        f"{API}, section 5.3",
        "A picture has another shape than the place it is painted on.",
        "Every viewer scales it into that place, so it is distorted or leaves a margin. Give the "
        "Canvas, or the region, the proportions of the picture.",
    ),
    rule(
        "I150",
        "error",
        f"{API}, section 5.3",
        "What is painted has a dimension that its Canvas has not.",
        "Sound and video need a Canvas with a 'duration', pictures one with height and width.",
    ),
    rule(
        "I151",
        "error",
        f"{ANNOTATION}, section 3.2.4",
        "A text of an annotation has no words of its own.",
        "A TextualBody has a 'value', which is one string (no language map) and not empty.",
    ),
    rule(
        "I153",
        "error",
        f"{API}, section 5.7",
        "The id of a picture is the address of its image service.",
        "Write the address of an image, such as SERVICE/full/max/0/default.jpg: viewers without "
        "deep zoom, and harvesters, load what stands there.",
    ),
)

RULES = (
    *_READING,
    *_SHAPES,
    *_LANGUAGES,
    *_IDENTIFIERS,
    *_CONTEXTS,
    *_PAINTING,
)
