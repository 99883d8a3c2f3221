"""Write the words of IIIF Presentation 3.0: frozen values in, plain JSON values out.

Built bottom-up as plain values: iiif-prezi3's helpers re-validate a whole list at every append.
Source: IIIF Presentation API 3.0.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from toolkit.images import plan
from toolkit.model.text import Text

CONTEXT = "http://iiif.io/api/presentation/3/context.json"
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Service:
    """A level-0 image service: its address (no slash at the end) and the picture's full size."""

    id: str
    size: plan.Size


@dataclass(frozen=True, slots=True)
class Link:
    """Something else on the web: a page, a PDF, an e-book."""

    id: str
    type: str
    format: str
    label: Text
    language: str | None = None


def as_text(value: object) -> str:
    """Return JSON as it is committed: indented, so that a change reads as a change."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def language_map(text: Text) -> dict[str, list[str]]:
    """Return all languages of a text (section 4.1: every value is an array)."""
    return {entry.language: [entry.words] for entry in text.entries}


def titles(title: Text, subtitle: Text | None) -> dict[str, list[str]]:
    """Return the title, and after it the subtitle where that language has one."""
    found = language_map(title)
    for entry in subtitle.entries if subtitle else ():
        found.setdefault(entry.language, []).append(entry.words)
    return found


def joined_map(texts: Sequence[Text], languages: Sequence[str]) -> dict[str, list[str]]:
    """Return one language map of many texts: for each language, each text's words in it."""
    return {tag: [text.choose([tag]).words for text in texts] for tag in languages}


def pair(label: Text, value: Mapping[str, list[str]]) -> Json:
    """Return a label and a value, as `metadata` and `requiredStatement` want (section 3.1)."""
    return {"label": language_map(label), "value": dict(value)}


def image(service: Service, size: plan.Size, *, path: str) -> Json:
    """Return an image resource with its service; `id` is a full image address (section 5.6)."""
    return {
        "id": f"{service.id}/{path}",
        "type": "Image",
        "format": "image/jpeg",
        "width": size.width,
        "height": size.height,
        "service": [{"id": service.id, "type": "ImageService3", "profile": "level0"}],
    }


def full_image(service: Service) -> Json:
    """Return the picture at full size."""
    return image(service, service.size, path=plan.max_path())


def thumbnail(service: Service) -> list[Json]:
    """Return the largest of the service's own sizes that is still a thumbnail."""
    small = _small(service.size)
    return [image(service, small, path=plan.size_path(small))]


@cache
def _small(size: plan.Size) -> plan.Size:
    ready = plan.sizes(size)
    small = [size for size in ready if size.longest <= plan.THUMBNAIL] or ready[:1]
    return small[-1]


def link(target: Link) -> Json:
    """Return a linked resource for `homepage`, `rendering` or `seeAlso` (section 3.3)."""
    value: Json = {
        "id": target.id,
        "type": target.type,
        "label": language_map(target.label),
        "format": target.format,
    }
    return value | ({"language": [target.language]} if target.language else {})


def painting(
    canvas: str, bodies: Sequence[tuple[str, Service]], *, names: Mapping[str, Text]
) -> list[Json]:
    """Return the annotation page that paints a canvas; several languages become a Choice.

    `names` are those of the languages, for the labels among which readers choose.
    Source: section 5.5 and cookbook recipe 0033 (Choice); `language` is the Web Annotation model's,
    section 3.2.1, of which the official schema takes a single tag.
    """
    if not bodies:
        return []
    pictures = [full_image(service) for _, service in bodies]
    if len(pictures) > 1:
        told = [{"label": language_map(names[tag]), "language": tag} for tag, _ in bodies]
        items = [body | said for body, said in zip(pictures, told, strict=True)]
        body: Json = {"type": "Choice", "items": items}
    else:
        body = pictures[0]
    annotation = {
        "id": f"{canvas}/painting",
        "type": "Annotation",
        "motivation": "painting",
        "body": body,
        "target": canvas,
    }
    return [{"id": f"{canvas}/page", "type": "AnnotationPage", "items": [annotation]}]


def structure(id: str, label: Text, items: Sequence[Json]) -> Json:
    """Return a range (section 5.4)."""
    return {"id": id, "type": "Range", "label": language_map(label), "items": [*items]}


def reference(id: str, type: str) -> Json:
    """Return a reference to a resource described elsewhere (section 4.3)."""
    return {"id": id, "type": type}


def kept(resource: Json) -> Json:
    """Return what a collection says of an item beside its id and type (section 5.1)."""
    return {key: resource[key] for key in ("label", "summary", "thumbnail") if key in resource}
