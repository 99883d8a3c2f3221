"""List what the linter finds in ranges, services, links, feeds, and in the files behind them.

The rooms of `targets/iiif/lint` find these; see `presentation` for what is an error.
"""

from __future__ import annotations

from toolkit.checks import presentation
from toolkit.checks.presentation import API, NAV_PLACE, RFC_GEO, rule
from toolkit.checks.rule import Rule

IMAGE = "IIIF Image API 3.0"
DISCOVERY = "IIIF Change Discovery API 1.0"

_RANGES = (
    rule(
        "I156",
        "error",
        f"{API}, section 5.4",
        "A Range names a Canvas that the Manifest has not.",
        "Write the id of the Canvas exactly as in 'items': the entry leads nowhere otherwise.",
    ),
    rule(
        "I157",
        "error",
        f"{API}, section 3.3.2 (start)",
        "'start' names a Canvas that the Manifest has not.",
        "Write the id of the Canvas exactly as in 'items': a viewer has nothing to begin with.",
    ),
    rule(
        "I158",
        "error",
        f"{API}, section 5.4",
        "A Range is part of itself.",
        "Ranges form a tree: take the one that closes the circle out.",
    ),
    rule(
        "I159",
        "error",
        f"{API}, section 5.4",
        "A Range with the behavior 'sequence' is not at the top.",
        "Put it directly into 'structures', or take the behavior away.",
    ),
    rule(
        "I160",
        "warning",
        f"{API}, section 5.4",
        "A Range has no label.",
        "Viewers show only Ranges that have one: the entry is missing, or empty. Write a label, "
        "or the behavior 'no-nav'.",
    ),
    rule(
        "I161",
        "warning",
        f"{API}, section 5.4",
        "A Range is referred to that is not described.",
        "Viewers that load no Ranges from elsewhere show an empty entry. Embed it.",
    ),
)

_SERVICES = (
    rule(
        "I163",
        "error",
        f"{API}, section 3.3.1 (service)",
        "A service has no id or no type.",
        "Write 'id' and 'type' ('@id' and '@type' for services of older APIs).",
    ),
    rule(
        "I164",
        "error",
        f"{IMAGE}, section 5.2 (profile)",
        "An image service has no profile, or one that is not defined.",
        "Write level0, level1 or level2 for ImageService3; by it viewers know what may be asked.",
    ),
    rule(
        "I165",
        "error",
        f"{IMAGE}, section 3",
        "The id of an image service is not its base address.",
        "Take 'info.json' and image parameters off: viewers add '/info.json' themselves.",
    ),
    rule(
        "I166",
        "warning",
        f"{API}, section 5.7",
        "A picture does not lie below its image service.",
        "Mirador and Clover make thumbnails from the service, so they show another picture than "
        "the one named. Make id and service the same picture's.",
    ),
    rule(
        "I167",
        "error",
        f"{IMAGE}, section 4",
        "The address of an image is no request of the Image API.",
        "It ends with region/size/rotation/quality.format, for instance full/max/0/default.jpg; "
        "'full/full' was version 2, and sizes above 100 % need a ^.",
    ),
    rule(
        "I168",
        "error",
        f"{IMAGE}, sections 4.2 and 5.2, and {API}, section 3.2 (height)",
        "The size that is said of a picture is not the one its address or service gives.",
        "Write the height and width that the file has, in px.",
    ),
    rule(
        "I169",
        "warning",
        f"{IMAGE}, section 2.2",
        "The id of an image service ends with a slash.",
        "Viewers that add '/info.json' ask for '//info.json', which most static hosts have not.",
    ),
)

_LINKS = (
    rule(
        "I170",
        "error",
        f"{API}, section 3.3.1 (homepage, rendering)",
        "A link has no label.",
        "Write one in each language: it is the words that readers click on.",
    ),
    rule(
        "I171",
        "error",
        f"{API}, section 3.1 (provider)",
        "A provider has no label.",
        "Write its name: viewers must show it.",
    ),
    rule(
        "I172",
        "warning",
        f"{API}, sections 3.3.1 and 3.2 (format)",
        "A link does not say its format.",
        "Readers of Clover or Mirador cannot tell a PDF from an e-book, nor harvesters which "
        "record to load. Write the media type, such as application/pdf.",
    ),
    rule(
        "I173",
        "warning",
        f"{API}, section 3.3.1 (seeAlso)",
        "A record in 'seeAlso' does not say its profile.",
        "A harvester cannot tell EDM from MODS by 'application/xml'. Write the schema's URI.",
    ),
    rule(
        "I174",
        "error",
        f"{API}, section 3.2 (format)",
        "A format is not a media type.",
        "Write type/subtype, for instance image/jpeg, not the ending of the file.",
    ),
    rule(
        "I175",
        "error",
        f"{API}, section 3.1 (rights)",
        "A rights statement is not a canonical URI of Creative Commons or RightsStatements.org.",
        "Write it with http, with the last slash, with /vocab/ and not /page/. What these cannot "
        "say belongs into 'requiredStatement'.",
    ),
    rule(
        "I176",
        "error",
        f"{API}, section 3.2 (language)",
        "The language of a resource is not a language tag.",
        "Write tags after BCP 47: en, ru, pt-BR.",
    ),
    rule(
        "I177",
        "warning",
        f"{API}, section 3.1 (thumbnail)",
        "A Canvas with pictures of level 0 has no thumbnail.",
        "Without one, Mirador loads the whole picture for each Canvas, and Clover asks for a size "
        "that is not there. Name a small size that exists.",
    ),
    rule(
        "I178",
        "warning",
        f"{API}, section 3.1 (rights)",
        "A Manifest says nothing of its rights.",
        "Europeana needs it of every object (edm:rights), other harvesters too. Write the URI.",
    ),
)

_NAVIGATION = (
    rule(
        "I180",
        "error",
        f"{API}, section 3.1 (navDate)",
        "A 'navDate' is not a moment with a time zone.",
        "Write 1947-07-17T00:00:00Z. Where the day is not known, leave it out.",
    ),
    rule(
        "I181",
        "error",
        f"{NAV_PLACE}, section 2.2",
        "A 'navPlace' is not a collection of GeoJSON features.",
        "Write a FeatureCollection whose features have a geometry with type and coordinates.",
    ),
    rule(
        "I182",
        "error",
        f"{RFC_GEO}, section 3.1.1",
        "A position lies outside the world.",
        "Longitude (-180 to 180) comes first, latitude (-90 to 90) second; they may be swapped.",
    ),
    rule(
        "I183",
        "error",
        f"{API}, section 3.2 (behavior)",
        "A behavior is not defined.",
        "The hint names the nearest; a behavior of an extension needs its context.",
    ),
    rule(
        "I184",
        "error",
        f"{API}, section 3.2 (behavior)",
        "Two behaviors exclude each other.",
        "Keep one of them.",
    ),
    rule(
        "I185",
        "error",
        f"{API}, section 3.2 (behavior) and appendix A",
        "A behavior is not for this type of resource.",
        "Put it where it has a meaning: 'paged' on a Manifest or Range, 'non-paged' on a Canvas.",
    ),
    rule(
        "I186",
        "error",
        f"{API}, section 3.2 (viewingDirection, timeMode)",
        "A value is not one of those defined.",
        "The hint names the nearest.",
    ),
    rule(
        "I187",
        "error",
        f"{RFC_GEO}, section 3.1.6",
        "The ring of a polygon is not closed.",
        "It has four positions or more, and the last is the first again.",
    ),
)

_INFO = (
    rule(
        "I189",
        "error",
        f"{IMAGE}, sections 5.1 and 5.2",
        "A property of an info.json is missing or wrong.",
        "Required are @context, id, type, protocol, profile, width and height.",
    ),
    rule(
        "I190",
        "error",
        f"{IMAGE}, sections 5.3 and 5.4",
        "The sizes or tiles of an info.json contradict each other.",
        "Sizes are not above the picture's, tiles of one size stand once, each scale factor once.",
    ),
    rule(
        "I191",
        "warning",
        f"{IMAGE}, implementation notes, section 3",
        "Sizes of an info.json are not rounded up.",
        "OpenSeadragon reckons tiles from them and asks for some that are not there. A size is "
        "the picture's, divided by the scale factor and rounded up.",
    ),
    rule(
        "I192",
        "warning",
        f"{IMAGE}, section 5.4",
        "A service of level 0 has no tiles.",
        "OpenSeadragon and Mirador load whole pictures, Allmaps refuses the service. List tiles.",
    ),
)

_FEED = (
    rule(
        "I193",
        "error",
        f"{DISCOVERY}, section 3",
        "A property of a change feed is missing or wrong.",
        "A collection has id, type and last; a page has id, type, items and (but the first) prev; "
        "an activity has type and object.",
    ),
    rule(
        "I194",
        "error",
        f"{DISCOVERY}, sections 2.2 and 3.2 (orderedItems)",
        "Activities of a change feed are not in the order of time.",
        "The oldest comes first: harvesters walk backwards and stop at what they know.",
    ),
)

_FILES = (
    rule(
        "I195",
        "error",
        f"{API}, sections 3.2 (id) and 5.7",
        "A file that a document names is not there.",
        "Run 'toolkit build', or correct the address.",
    ),
    rule(
        "I196",
        "error",
        f"{IMAGE}, section 5.2 (width, height)",
        "The info.json of a picture gives another size than the document.",
        "Run 'toolkit build'; of somebody else's files, correct the sizes in the manifest.",
    ),
    rule(
        "I197",
        "error",
        f"{IMAGE}, sections 3 and 5.2 (id)",
        "The info.json of a service cannot be read, or is another service's.",
        "Its 'id' is the address it is served at, without /info.json.",
    ),
    rule(
        "I198",
        "error",
        f"{IMAGE}, sections 5.3 and 5.4",
        "Sizes or tiles that an info.json lists are not there.",
        "At level 0 every one must be a file; full/max as well.",
    ),
    rule(
        "I199",
        "error",
        f"{API}, section 3.2 (id)",
        "A document has another id than the address it is served at.",
        "Harvesters keep it by its id and come back there. Write the address it is published at.",
    ),
)

RULES = (*_RANGES, *_SERVICES, *_LINKS, *_NAVIGATION, *_INFO, *_FEED, *_FILES)
LINT: dict[str, Rule] = {each.code: each for each in (*presentation.RULES, *RULES)}
"""Every rule of the linter by its code."""
