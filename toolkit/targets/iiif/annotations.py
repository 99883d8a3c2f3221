"""Turn what is said of a picture into annotations, on the canvas or in files of their own.

Source: IIIF Presentation API 3.0, sections 5.5 and 5.6; Web Annotation Data Model, sections 3.2
and 4.1; cookbook recipes named where followed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from toolkit.images.plan import Size
from toolkit.model.exhibition import Exhibition
from toolkit.model.web import Addresses, Pictured
from toolkit.targets.iiif.labels import label
from toolkit.targets.iiif.markup import Written
from toolkit.targets.iiif.presentation import CONTEXT, Json, language_map, reference
from toolkit.targets.iiif.regions import on_canvas
from toolkit.targets.iiif.remarks import Kind, Remark, remarks

EMBEDDED: Final = 4096
"""So many bytes of text may stand on a canvas itself; with more, all its pages are files."""

ORDER: Final[tuple[Kind, ...]] = ("transcript", "comments", "tags")


def annotation_pages(
    exhibition: Exhibition, record: Pictured, canvas: Size, at: Addresses
) -> list[Json]:
    """Return the pages of a canvas: whole if they are small, else references to their files."""
    found = tuple(remarks(exhibition, record, canvas))
    if _is_large(found):
        pages = (at.annotations(path) for path, _ in _files(exhibition, record, found, at))
        return [reference(id, "AnnotationPage") for id in pages]
    return list(_embedded(exhibition, record, found, at))


def referenced_pages(
    exhibition: Exhibition, record: Pictured, canvas: Size, at: Addresses
) -> Iterator[tuple[str, Json]]:
    """Yield the pages of a canvas that are files of their own: path below the manifest, page.

    Source: cookbook recipe 0269.
    """
    found = tuple(remarks(exhibition, record, canvas))
    if _is_large(found):
        yield from _files(exhibition, record, found, at)


def _is_large(found: Sequence[Remark]) -> bool:
    return sum(len(one.words.encode()) for each in found for one in each.said) > EMBEDDED


# --- on the canvas ----------------------------------------------------------------------


def _embedded(
    exhibition: Exhibition, record: Pictured, found: Sequence[Remark], at: Addresses
) -> Iterator[Json]:
    """Yield a page for each kind, in all languages."""
    id, languages = at.canvas(record.id), exhibition.front.languages
    for kind in ORDER:
        items = [made for one in found if one.kind == kind for made in _multilingual(id, one)]
        if items:
            page = {"id": f"{id}/{kind}", "type": "AnnotationPage"}
            yield page | {"label": language_map(label(kind, languages)), "items": items}


def _multilingual(canvas: str, one: Remark) -> Iterator[Json]:
    """Yield a transcript's or comment's annotations, one a language; else one in all languages.

    Source: cookbook recipes 0231 (transcripts), 0346 (descriptions), 0021 and 0258 (tags).
    """
    target = on_canvas(canvas, one.region)
    bodies = [_text(said) for said in one.said]
    match one.motivation:
        case "tagging":
            yield _annotation(_id(canvas, one), one, _tagged(one, bodies), target)
        case "describing":
            yield _annotation(_id(canvas, one), one, _one_of(bodies), target)
        case _:
            for said, body in zip(one.said, bodies, strict=True):
                yield _annotation(_id(canvas, one, said.language), one, body, target)


def _one_of(bodies: Sequence[Json]) -> Json:
    """Return a body, or the choice among one in each language (cookbook recipe 0346).

    Not for comments: Mirador 4 lists these, and knows no Choice, so that it shows an empty line.
    """
    return {"type": "Choice", "items": [*bodies]} if len(bodies) > 1 else bodies[0]


# --- in files of their own --------------------------------------------------------------


def _files(
    exhibition: Exhibition, record: Pictured, found: Sequence[Remark], at: Addresses
) -> Iterator[tuple[str, Json]]:
    """Yield a page for each kind and language; all of its text is in this language."""
    for kind in ORDER:
        own = [one for one in found if one.kind == kind]
        for tag in dict.fromkeys(said.language for one in own for said in one.said):
            path = f"annotations/{record.id}/{kind}.{tag}.json"
            page = {"@context": CONTEXT, "id": at.annotations(path), "type": "AnnotationPage"}
            items = [made for one in own for made in _monolingual(record, one, tag, at)]
            yield path, page | {"label": language_map(label(kind, (tag,))), "items": items}


def _monolingual(record: Pictured, one: Remark, tag: str, at: Addresses) -> Iterator[Json]:
    """Yield the annotation in one language; outside of it, it says which manifest it is about."""
    canvas = at.canvas(record.id)
    for said in one.said:
        if said.language == tag:
            body = _tagged(one, [_text(said)]) if one.kind == "tags" else _text(said)
            yield _annotation(_id(canvas, one, tag), one, body, _target(canvas, one, at))


def _target(canvas: str, one: Remark, at: Addresses) -> Json:
    """Return the canvas or its region with the manifest that it is in (cookbook recipe 0306)."""
    part_of = [reference(at.manifest, "Manifest")]
    source = reference(canvas, "Canvas") | {"partOf": part_of}
    target: Json = {"type": "SpecificResource", "source": source}
    return target | ({"selector": one.region.selector} if one.region else {})


# --- both -------------------------------------------------------------------------------


def _id(canvas: str, one: Remark, language: str = "") -> str:
    return "/".join(part for part in (canvas, one.kind, one.key, language) if part)


def _annotation(id: str, one: Remark, body: Json | list[Json], target: Json | str) -> Json:
    why = [one.motivation, "identifying"] if one.entities else one.motivation
    head = {"id": id, "type": "Annotation", "motivation": why}
    return head | {"body": body, "target": target}


def _text(said: Written) -> Json:
    """Return a text with its format and language (cookbook recipes 0019 and 0266)."""
    return {
        "type": "TextualBody",
        "value": said.words,
        "format": said.format,
        "language": said.language,
    }


def _tagged(one: Remark, names: list[Json]) -> Json | list[Json]:
    """Return who or what it is in authority files, and its names, each with its purpose.

    Without purposes Mirador 4 takes all bodies of a tag for its words, and shows a blank page
    where one has none. Source: cookbook recipe 0258; 0021 where no authority file has it.
    """
    if not one.entities:
        return names if len(names) > 1 else names[0]
    known = [
        {"type": "SpecificResource", "source": uri, "purpose": "identifying"}
        for uri in one.entities
    ]
    return [*known, *(name | {"purpose": "tagging"} for name in names)]
