"""Say what each class of resource may, must and must not have.

Source: IIIF Presentation API 3.0, section 3 and appendix A; of annotations, the W3C Web Annotation
Data Model, sections 3.1 to 4.3, which section 5.6 lets them have.
"""

from __future__ import annotations

from typing import Final, Literal

Form = Literal[
    "text", "pair", "pairs", "string", "strings", "object", "objects", "integer", "number"
]
"""What JSON a property holds: `text` is a language map, `pair` a label and a value, both texts."""

FORMS: Final[dict[str, Form]] = {
    "id": "string",
    "type": "string",
    "label": "text",
    "summary": "text",
    "metadata": "pairs",
    "requiredStatement": "pair",
    "rights": "string",
    "navDate": "string",
    "navPlace": "object",
    "provider": "objects",
    "thumbnail": "objects",
    "placeholderCanvas": "object",
    "accompanyingCanvas": "object",
    "format": "string",
    "profile": "string",
    "height": "integer",
    "width": "integer",
    "duration": "number",
    "viewingDirection": "string",
    "behavior": "strings",
    "timeMode": "string",
    "seeAlso": "objects",
    "service": "objects",
    "services": "objects",
    "homepage": "objects",
    "logo": "objects",
    "rendering": "objects",
    "partOf": "objects",
    "start": "object",
    "supplementary": "object",
    "items": "objects",
    "structures": "objects",
    "annotations": "objects",
}
"""Every property of the specification but `language`, which annotations write in two ways."""

DOCUMENTS: Final = frozenset(
    {
        "Manifest",
        "Collection",
        "Canvas",
        "Range",
        "AnnotationPage",
        "AnnotationCollection",
        "Annotation",
    }
)
"""What can be a document of its own."""

MEDIA: Final = frozenset({"Dataset", "Image", "Model", "Sound", "Text", "Video"})
"""The types of content resources (section 3.2, type)."""

_ANY = frozenset(
    {
        *("@context", "id", "type", "label", "metadata", "summary", "requiredStatement", "rights"),
        *("provider", "thumbnail", "behavior", "seeAlso", "service", "homepage", "rendering"),
        "partOf",
    }
)
_PLACED = frozenset({"navDate", "navPlace", "placeholderCanvas", "accompanyingCanvas"})
_OF_ANNOTATIONS = frozenset(
    {
        *("creator", "created", "generator", "generated", "modified", "audience", "canonical"),
        *("via", "stylesheet", "bodyValue", "name", "nickname", "email", "email_sha1", "purpose"),
        *("styleClass", "renderedVia", "scope", "state", "motivation"),
    }
)
_PAGING = frozenset({"next", "prev", "first", "last", "startIndex", "total"})
_CONTENT = _ANY | frozenset(
    {
        *("format", "profile", "height", "width", "duration", "language", "annotations"),
        *("value", "processingLanguage", "textDirection", "accessibility"),
    }
)

ALLOWED: Final[dict[str, frozenset[str]]] = {
    "Collection": _ANY
    | _PLACED
    | {"viewingDirection", "services", "items", "annotations"}
    | _PAGING,
    "Manifest": _ANY
    | _PLACED
    | {"viewingDirection", "start", "services", "items", "structures", "annotations"},
    "Canvas": _ANY | _PLACED | {"height", "width", "duration", "items", "annotations"},
    "Range": _ANY
    | _PLACED
    | {"viewingDirection", "start", "supplementary", "items", "annotations"},
    "AnnotationPage": _ANY | _OF_ANNOTATIONS | _PAGING | {"items"},
    "AnnotationCollection": _ANY | _OF_ANNOTATIONS | _PAGING,
    "Annotation": _ANY | _OF_ANNOTATIONS | {"motivation", "body", "target", "timeMode"},
    "Agent": _ANY | {"logo", "name"},
    "Content": _CONTENT | _OF_ANNOTATIONS,
    "TextualBody": _CONTENT | _OF_ANNOTATIONS,
    "Choice": _ANY | _OF_ANNOTATIONS | {"items"},
    "SpecificResource": _ANY | _OF_ANNOTATIONS | {"source", "selector", "format", "language"},
}
"""What each class may have; one that does not stand here may have anything."""

PROPERTIES: Final = frozenset(FORMS) | frozenset().union(*ALLOWED.values())

REQUIRED: Final[dict[str, tuple[str, ...]]] = {
    "Collection": ("id", "type", "label", "items"),
    "Manifest": ("id", "type", "label", "items"),
    "Canvas": ("id", "type"),
    "Range": ("id", "type", "items"),
    "AnnotationPage": ("id", "type"),
    "AnnotationCollection": ("id", "type"),
    "Annotation": ("id", "type", "target"),
    "Agent": ("id", "type"),
    "Content": ("id", "type"),
    "TextualBody": ("type",),
    "Choice": ("type", "items"),
    "SpecificResource": ("type", "source"),
}
"""What each class must have; labels of links and sizes of canvases have rules of their own."""

OLD_NAMES: Final = {
    "@id": "id",
    "@type": "type",
    "attribution": "requiredStatement",
    "license": "rights",
    "description": "summary",
    "within": "partOf",
    "related": "homepage",
    "viewingHint": "behavior",
    "sequences": "items",
    "canvases": "items",
    "images": "items",
    "otherContent": "annotations",
    "manifests": "items",
    "collections": "items",
    "members": "items",
    "resource": "body",
    "on": "target",
    "startCanvas": "start",
    "ranges": "items",
    "contentLayer": "supplementary",
}
"""What Presentation 2 called the properties."""

BEHAVIORS: Final[dict[str, frozenset[str]]] = {
    **dict.fromkeys(
        ("auto-advance", "no-auto-advance"),
        frozenset({"Collection", "Manifest", "Canvas", "Range"}),
    ),
    **dict.fromkeys(("repeat", "no-repeat"), frozenset({"Collection", "Manifest"})),
    **dict.fromkeys(
        ("unordered", "individuals", "continuous", "paged"),
        frozenset({"Collection", "Manifest", "Range"}),
    ),
    **dict.fromkeys(("facing-pages", "non-paged"), frozenset({"Canvas"})),
    **dict.fromkeys(("multi-part", "together"), frozenset({"Collection"})),
    **dict.fromkeys(("sequence", "thumbnail-nav", "no-nav"), frozenset({"Range"})),
    "hidden": frozenset(
        {
            "AnnotationCollection",
            "AnnotationPage",
            "Annotation",
            "SpecificResource",
            "Choice",
            # Cookbook recipes put it on single bodies, which are rendered as well.
            "TextualBody",
            "Content",
        }
    ),
}
"""On which classes each behavior is valid (section 3.2 and appendix A)."""

DISJOINT: Final[tuple[frozenset[str], ...]] = (
    frozenset({"auto-advance", "no-auto-advance"}),
    frozenset({"repeat", "no-repeat"}),
    frozenset({"unordered", "individuals", "continuous", "paged"}),
    frozenset({"paged", "facing-pages", "non-paged"}),
    frozenset({"multi-part", "together"}),
    frozenset({"sequence", "thumbnail-nav", "no-nav"}),
)
"""Of each set, a resource may have one behavior at most (section 3.2)."""

VALUES: Final[dict[str, tuple[str, ...]]] = {
    "viewingDirection": ("left-to-right", "right-to-left", "top-to-bottom", "bottom-to-top"),
    "timeMode": ("trim", "scale", "loop"),
}
"""The words that some properties take (section 3.2)."""
