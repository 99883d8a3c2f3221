"""Seed errors into a valid manifest: one change a row, and the code it must be found by.

The list: the 27 classes that the official schema and iiif-prezi3 both miss (empty labels to sizes
that disagree), what those two catch, and what the specification forbids besides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.targets.iiif.lint.valid import BASE, CANVAS_1, CONTEXT, NAV_PLACE, manifest

Change = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Seeded:
    """One error: its name, how it is made, and by which code the linter must find it."""

    name: str
    code: str
    change: Change

    def document(self) -> Any:
        """Return the manifest with the error in it."""
        value = manifest()
        self.change(value)
        return value


def put(words: str, new: Any) -> Change:
    """Return the change that puts `new` at a path such as `items 0 label`."""

    def change(value: Any) -> None:
        *path, last = steps(words)
        for step in path:
            value = value[step]
        value[last] = new

    return change


def drop(words: str) -> Change:
    """Return the change that takes away what is at a path."""

    def change(value: Any) -> None:
        *path, last = steps(words)
        for step in path:
            value = value[step]
        del value[last]

    return change


def add(words: str, new: Any) -> Change:
    """Return the change that adds `new` to the array at a path."""

    def change(value: Any) -> None:
        for step in steps(words):
            value = value[step]
        value.append(new)

    return change


def both(*changes: Change) -> Change:
    """Return one change of several."""

    def change(value: Any) -> None:
        for each in changes:
            each(value)

    return change


def steps(words: str) -> list[Any]:
    return [int(each) if each.isdecimal() else each for each in words.split()]


PAINTING = "items 0 items 0 items 0"
BODY = f"{PAINTING} body"
TEXT = "items 0 annotations 0 items 0"
SERVICE = f"{BODY} service 0"
POINT = "navPlace features 0 geometry coordinates"
RING = "navPlace features 1 geometry coordinates 0"

MISSED_BY_BOTH = (
    Seeded("an empty label", "I116", put("label", {})),
    Seeded("HTML in a label", "I118", put("label", {"en": ["<b>Letters</b>"]})),
    Seeded(
        "a script in the summary", "I120", put("summary", {"en": ["<p><script>x</script></p>"]})
    ),
    Seeded("a Manifest without a Canvas", "I110", both(put("items", []), drop("start"))),
    Seeded("a Canvas id with a fragment", "I127", put("items 0 id", f"{CANVAS_1}#1")),
    Seeded("two Canvases of one id", "I128", put("items 1 id", CANVAS_1)),
    Seeded("painting another Canvas", "I143", put(f"{PAINTING} target", f"{BASE}/canvas/p9")),
    Seeded("an Annotation without motivation", "I140", drop(f"{PAINTING} motivation")),
    Seeded("a comment without motivation", "I141", drop(f"{TEXT} motivation")),
    Seeded("painting in annotations", "I142", put(f"{TEXT} motivation", "painting")),
    Seeded("a comment among the items", "I140", put(f"{PAINTING} motivation", "commenting")),
    Seeded("a picture that is its service", "I153", put(f"{BODY} id", f"{BASE}/iiif/one")),
    Seeded("a service without profile", "I164", drop(f"{SERVICE} profile")),
    Seeded("a service of level 9", "I164", put(f"{SERVICE} profile", "level9")),
    Seeded("a navDate of a year", "I180", put("navDate", "1937")),
    Seeded("navPlace without its context", "I138", put("@context", CONTEXT)),
    Seeded("latitude first", "I182", put(POINT, [59.56, 150.8])),
    Seeded("contexts in the wrong order", "I136", put("@context", [CONTEXT, NAV_PLACE])),
    Seeded("no context", "I135", drop("@context")),
    Seeded("a homepage without label", "I170", drop("homepage 0 label")),
    Seeded("a rendering without label", "I170", drop("rendering 0 label")),
    Seeded("a rendering without format", "I172", drop("rendering 0 format")),
    Seeded("a provider without label", "I171", drop("provider 0 label")),
    Seeded("paged and continuous", "I184", put("behavior", ["paged", "continuous"])),
    Seeded(
        "a Range of a lost Canvas",
        "I156",
        put("structures 0 items 0 items 0 id", f"{BASE}/canvas/p9"),
    ),
    Seeded("a start at a lost Canvas", "I157", put("start id", f"{BASE}/canvas/p9")),
    Seeded(
        "a region outside its Canvas",
        "I146",
        put(f"{TEXT} target", f"{CANVAS_1}#xywh=1400,0,200,9"),
    ),
    Seeded("a space in an id", "I126", put("id", f"{BASE}/mani fest.json")),
    Seeded("a picture of another shape", "I149", put("items 0 height", 1000)),
    Seeded(
        "a size that its service denies",
        "I168",
        both(put(f"{SERVICE} width", 3000), put(f"{SERVICE} height", 4000)),
    ),
)
"""The 27 classes of the list, those of two halves twice: what neither of the others sees."""

CAUGHT_BY_OTHERS = (
    Seeded("a label that is a string", "I115", put("label", "Letters")),
    Seeded("a label whose words are a string", "I115", put("label", {"en": "Letters"})),
    Seeded("metadata that is an object", "I105", put("metadata", {})),
    Seeded("metadata without value", "I106", drop("metadata 0 value")),
    Seeded("a summary that is an array", "I115", put("summary", ["Letters"])),
    Seeded(
        "a thumbnail that is an object",
        "I105",
        put("thumbnail", {"id": "https://x.org/1", "type": "Image"}),
    ),
    Seeded("a thumbnail that is a string", "I105", put("thumbnail", "https://x.org/1.jpg")),
    Seeded("a behavior that is a string", "I105", put("behavior", "paged")),
    Seeded("a provider that is an object", "I105", put("provider", {"id": "https://x.org"})),
    Seeded("no items", "I106", drop("items")),
    Seeded("no label", "I106", drop("label")),
    Seeded("no id", "I106", drop("id")),
    Seeded("no type", "I104", drop("type")),
    Seeded("a Canvas without id", "I106", drop("items 0 id")),
    Seeded("a Canvas without sizes", "I111", both(drop("items 0 height"), drop("items 0 width"))),
    Seeded("a Canvas without height", "I111", drop("items 0 height")),
    Seeded("a Canvas of height 0", "I111", put("items 0 height", 0)),
    Seeded("a height that is a string", "I111", put("items 0 height", "2000")),
    Seeded("a body without type", "I106", drop(f"{BODY} type")),
    Seeded("a body without id", "I106", drop(f"{BODY} id")),
    Seeded(
        "rights with https", "I175", put("rights", "https://creativecommons.org/licenses/by/4.0/")
    ),
    Seeded("rights of a page", "I175", put("rights", "http://rightsstatements.org/page/InC/1.0/")),
    Seeded("rights in words", "I175", put("rights", "All rights reserved")),
    Seeded("an unknown property", "I107", put("lable", {"en": ["Letters"]})),
    Seeded("a property of Presentation 2", "I107", put("attribution", "The Archive")),
    Seeded("an id without http", "I125", put("id", "urn:uuid:1")),
    Seeded("a Canvas id that is relative", "I125", put("items 0 id", "canvas/p1")),
    Seeded("a navDate without zone", "I180", put("navDate", "1947-07-17T00:00:00")),
    Seeded("a navDate of no day", "I180", put("navDate", "1947-02-30T00:00:00Z")),
    Seeded(
        "an unknown behavior",
        "I183",
        both(put("@context", CONTEXT), drop("navPlace"), put("behavior", ["scroll"])),
    ),
    Seeded(
        "an unknown direction",
        "I186",
        both(put("@context", CONTEXT), drop("navPlace"), put("viewingDirection", "rtl")),
    ),
    Seeded("a Range among the Canvases", "I109", put("items 1 type", "Range")),
    Seeded("a service without type", "I163", drop(f"{SERVICE} type")),
    Seeded("a format that is an ending", "I174", put(f"{BODY} format", "jpg")),
    Seeded("a language key in words", "I117", put("label", {"english": ["Letters"]})),
)
"""What the official schema, or iiif-prezi3, is known to catch, in most of its forms."""

OF_THE_SPECIFICATION = (
    Seeded("a blank label", "I116", put("label", {"en": [" "]})),
    Seeded("a language without words", "I116", put("label", {"en": []})),
    Seeded("a language tag of POSIX", "I117", put("label", {"ru_RU": ["Письма"]})),
    Seeded("markup that is not closed", "I119", put("summary", {"en": ["<p>Letters<br></p>"]})),
    Seeded("markup that is not wrapped", "I119", put("summary", {"en": ["Letters <i>of</i> two"]})),
    Seeded(
        "a link that runs code", "I120", put("summary", {"en": ["<a href='javascript:x'>x</a>"]})
    ),
    Seeded("a handler in markup", "I120", put("summary", {"en": ["<p onclick='x'>x</p>"]})),
    Seeded("a comment in markup", "I120", put("summary", {"en": ["<p>x<!-- y --></p>"]})),
    Seeded("a table in markup", "I121", put("summary", {"en": ["<table><tr/></table>"]})),
    Seeded("a context within", "I137", put("items 0 @context", CONTEXT)),
    Seeded(
        "a context of version 2",
        "I135",
        put("@context", "http://iiif.io/api/presentation/2/context.json"),
    ),
    Seeded("a type in small letters", "I104", put("type", "manifest")),
    Seeded("a Canvas type in small letters", "I109", put("items 0 type", "canvas")),
    Seeded(
        "viewingDirection on a Canvas", "I107", put("items 0 viewingDirection", "left-to-right")
    ),
    Seeded("a format on a Canvas", "I107", put("items 0 format", "image/jpeg")),
    Seeded("structures on a Canvas", "I107", put("items 0 structures", [])),
    Seeded("a property in capitals", "I107", put("Rights", "x")),
    Seeded("an empty Range", "I110", put("structures 0 items 0 items", [])),
    Seeded("a Range without items", "I161", drop("structures 0 items 0 items")),
    Seeded(
        "a Range in a circle",
        "I158",
        add("structures 0 items 0 items", {"id": f"{BASE}/range/all", "type": "Range"}),
    ),
    Seeded("a Range twice", "I131", put("structures 0 items 0 id", f"{BASE}/range/all")),
    Seeded("a Range without label", "I160", drop("structures 0 items 0 label")),
    Seeded("a sequence below a Range", "I159", put("structures 0 items 0 behavior", ["sequence"])),
    Seeded(
        "a part outside its Canvas in a Range",
        "I146",
        put("structures 0 items 1 id", f"{BASE}/canvas/p2#xywh=0,0,9000,9"),
    ),
    Seeded("two Annotations of one id", "I128", put(f"{TEXT} id", f"{CANVAS_1}/painting")),
    Seeded("a region that is none", "I145", put(f"{TEXT} target", f"{CANVAS_1}#xywh=1,2,3")),
    Seeded("a region without width", "I145", put(f"{TEXT} target", f"{CANVAS_1}#xywh=1,2,0,4")),
    Seeded("a time of a picture", "I146", put(f"{TEXT} target", f"{CANVAS_1}#t=1,2")),
    Seeded("a comment on another Canvas", "I144", put(f"{TEXT} target", f"{BASE}/canvas/p2")),
    Seeded("an Annotation without target", "I106", drop(f"{PAINTING} target")),
    Seeded("painting nothing", "I147", drop(f"{PAINTING} body")),
    Seeded("a text without words", "I151", drop(f"{TEXT} body value")),
    Seeded("a text that is a language map", "I151", put(f"{TEXT} body value", {"ru": ["Слова"]})),
    Seeded(
        "sound on a picture",
        "I150",
        put(BODY, {"id": "https://x.org/1.mp3", "type": "Sound", "format": "audio/mp3"}),
    ),
    Seeded(
        "a picture without sizes or service",
        "I148",
        put(BODY, {"id": "https://x.org/1.jpg", "type": "Image", "format": "image/jpeg"}),
    ),
    Seeded(
        "a placeholder in a placeholder",
        "I107",
        put(
            "placeholderCanvas",
            {
                "id": f"{BASE}/c",
                "type": "Canvas",
                "height": 1,
                "width": 1,
                "items": [],
                "placeholderCanvas": {"id": f"{BASE}/d", "type": "Canvas"},
            },
        ),
    ),
    Seeded(
        "a service that is info.json", "I165", put(f"{SERVICE} id", f"{BASE}/iiif/one/info.json")
    ),
    Seeded("a service with a slash", "I169", put(f"{SERVICE} id", f"{BASE}/iiif/one/")),
    Seeded("a picture of another service", "I166", put(f"{SERVICE} id", f"{BASE}/iiif/two")),
    Seeded(
        "a request of version 2",
        "I167",
        put(f"{BODY} id", f"{BASE}/iiif/one/full/full/0/default.jpg"),
    ),
    Seeded("a thumbnail of another size", "I168", put("items 0 thumbnail 0 width", 400)),
    Seeded("level 0 without thumbnail", "I177", drop("items 0 thumbnail")),
    Seeded("a record without format", "I172", drop("seeAlso 0 format")),
    Seeded("a record without profile", "I173", drop("seeAlso 0 profile")),
    Seeded("a language that is none", "I176", put("homepage 0 language", ["english"])),
    Seeded("a language that is a string", "I105", put("homepage 0 language", "en")),
    Seeded("a logo that is a text", "I109", put("provider 0 logo 0 type", "Text")),
    Seeded("no rights", "I178", drop("rights")),
    Seeded("non-paged on a Manifest", "I185", put("behavior", ["non-paged"])),
    Seeded("a ring that is open", "I187", put(RING, [[30, 59], [31, 59], [31, 60]])),
    Seeded(
        "a place that is a point", "I181", put("navPlace", {"type": "Point", "coordinates": [1, 2]})
    ),
    Seeded("http only", "I129", put("rendering 0 id", "http://example.org/a.pdf")),
    Seeded("a document with a fragment", "I130", put("id", f"{BASE}/manifest.json#1")),
    Seeded(
        "a property nobody explains",
        "I108",
        both(put("@context", CONTEXT), drop("navPlace"), put("mood", "sober")),
    ),
)
"""What else the specification forbids, or what viewers suffer from."""

BATTERY = (*MISSED_BY_BOTH, *CAUGHT_BY_OTHERS, *OF_THE_SPECIFICATION)
