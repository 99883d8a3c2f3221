"""Hold a manifest that nothing is wrong with, and that has a bit of everything."""

from __future__ import annotations

from typing import Any

BASE = "https://example.org/a"
CANVAS_1, CANVAS_2 = f"{BASE}/canvas/p1", f"{BASE}/canvas/p2"
CONTEXT = "http://iiif.io/api/presentation/3/context.json"
NAV_PLACE = "http://iiif.io/api/extension/navplace/context.json"


def picture(name: str, size: str = "max", width: int = 1500, height: int = 2000) -> Any:
    service = {"id": f"{BASE}/iiif/{name}", "type": "ImageService3", "profile": "level0"}
    return {
        "id": f"{BASE}/iiif/{name}/full/{size}/0/default.jpg",
        "type": "Image",
        "format": "image/jpeg",
        "width": width,
        "height": height,
        "service": [service],
    }


def canvas(id: str, name: str) -> Any:
    painting = {
        "id": f"{id}/painting",
        "type": "Annotation",
        "motivation": "painting",
        "body": picture(name),
        "target": id,
    }
    text = {
        "id": f"{id}/transcript/ru",
        "type": "Annotation",
        "motivation": "supplementing",
        "body": {
            "type": "TextualBody",
            "value": "Слова",
            "format": "text/plain",
            "language": "ru",
        },
        "target": f"{id}#xywh=100,200,300,400",
    }
    return {
        "id": id,
        "type": "Canvas",
        "label": {"en": [name]},
        "height": 2000,
        "width": 1500,
        "thumbnail": [picture(name, "375,500", 375, 500)],
        "items": [{"id": f"{id}/page", "type": "AnnotationPage", "items": [painting]}],
        "annotations": [{"id": f"{id}/texts", "type": "AnnotationPage", "items": [text]}],
    }


def manifest() -> Any:
    """Return the manifest, new each time, to be changed."""
    place = {
        "type": "Feature",
        "properties": {"label": {"en": ["Magadan"]}},
        "geometry": {"type": "Point", "coordinates": [150.8, 59.56]},
    }
    ring = [[30, 59], [31, 59], [31, 60], [30, 59]]
    area = {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [ring]}}
    return {
        "@context": [NAV_PLACE, CONTEXT],
        "id": f"{BASE}/manifest.json",
        "type": "Manifest",
        "label": {"en": ["Letters"], "ru": ["Письма"]},
        "summary": {"en": ["<p>Letters of <i>two</i> friends</p>"]},
        "metadata": [
            {"label": {"en": ["Date"]}, "value": {"none": ["1947"]}},
            {"label": {"en": ["Place"]}, "value": {"en": ["<span>Magadan &amp; Kolyma</span>"]}},
        ],
        "requiredStatement": {"label": {"en": ["Credit"]}, "value": {"en": ["The Archive"]}},
        "rights": "http://creativecommons.org/licenses/by/4.0/",
        "navDate": "1947-07-17T00:00:00Z",
        "navPlace": {"type": "FeatureCollection", "features": [place, area]},
        "behavior": ["paged"],
        "viewingDirection": "left-to-right",
        "provider": [
            {
                "id": "https://example.org/",
                "type": "Agent",
                "label": {"en": ["The Archive"]},
                "homepage": [
                    {
                        "id": "https://example.org/",
                        "type": "Text",
                        "label": {"en": ["The Archive"]},
                        "format": "text/html",
                    }
                ],
                "logo": [{"id": f"{BASE}/logo.png", "type": "Image", "format": "image/png"}],
            }
        ],
        "homepage": [
            {
                "id": "https://example.org/a/p/letters",
                "type": "Text",
                "label": {"en": ["Letters"]},
                "format": "text/html",
                "language": ["en"],
            }
        ],
        "rendering": [
            {
                "id": f"{BASE}/a-en.pdf",
                "type": "Text",
                "label": {"en": ["PDF"]},
                "format": "application/pdf",
            }
        ],
        "seeAlso": [
            {
                "id": f"{BASE}/records/a.mods.xml",
                "type": "Dataset",
                "label": {"en": ["MODS"]},
                "format": "application/xml",
                "profile": "http://www.loc.gov/mods/v3",
            }
        ],
        "partOf": [{"id": f"{BASE}/collection.json", "type": "Collection"}],
        "start": {"id": CANVAS_2, "type": "Canvas"},
        "thumbnail": [picture("one", "375,500", 375, 500)],
        "items": [canvas(CANVAS_1, "one"), canvas(CANVAS_2, "two")],
        "structures": [
            {
                "id": f"{BASE}/range/all",
                "type": "Range",
                "label": {"en": ["Contents"]},
                "items": [
                    {
                        "id": f"{BASE}/range/1",
                        "type": "Range",
                        "label": {"en": ["First"]},
                        "items": [{"id": CANVAS_1, "type": "Canvas"}],
                    },
                    {"id": f"{CANVAS_2}#xywh=0,0,100,100", "type": "Canvas"},
                ],
            }
        ],
    }
