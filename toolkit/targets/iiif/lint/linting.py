"""Lint one document: read it, see what it is, apply every rule, say where things stand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from toolkit.errors import Finding, Problem
from toolkit.targets.iiif.lint.classes import DOCUMENTS
from toolkit.targets.iiif.lint.contexts import check_contexts
from toolkit.targets.iiif.lint.feed import TYPES, check_feed
from toolkit.targets.iiif.lint.files import check_feed_links, check_files, check_id, check_tiles
from toolkit.targets.iiif.lint.geography import check_geography
from toolkit.targets.iiif.lint.identifiers import check_identifiers
from toolkit.targets.iiif.lint.info import check_info
from toolkit.targets.iiif.lint.languages import check_languages
from toolkit.targets.iiif.lint.linking import check_linking
from toolkit.targets.iiif.lint.navigation import check_navigation
from toolkit.targets.iiif.lint.painting import check_painting
from toolkit.targets.iiif.lint.ranges import check_ranges
from toolkit.targets.iiif.lint.reading import Document, read, shown
from toolkit.targets.iiif.lint.resources import Json, Tree, found, listed
from toolkit.targets.iiif.lint.served import Served
from toolkit.targets.iiif.lint.services import check_services
from toolkit.targets.iiif.lint.shapes import check_shapes

_FAMILIES = (
    check_shapes,
    check_languages,
    check_identifiers,
    check_contexts,
    check_painting,
    check_ranges,
    check_services,
    check_linking,
    check_navigation,
    check_geography,
)


def lint(
    data: bytes, path: str, *, served: Served | None = None, file: Path | None = None
) -> tuple[Problem, ...]:
    """Return everything that is wrong with a document, sorted by place.

    Args:
        data: The bytes of the file.
        path: What to call the file.
        served: Which folders serve which addresses, to compare the document with its files.
        file: Where the file lies, if that is not its `path`.
    """
    document = read(data, path)
    if not document.read:
        return tuple(document.problems)
    findings = dict.fromkeys(_findings(document.value, file or Path(path), served))
    said = _in_file(document, tuple(findings))
    return tuple(sorted({*document.problems, *said}))


def _findings(value: Any, path: Path, served: Served | None) -> Iterator[Finding]:
    if not isinstance(value, dict):
        yield found("I104", (), "is no JSON object")
        return
    kind = value.get("type")
    if isinstance(kind, str) and kind in TYPES:
        yield from check_feed(value)
        yield from _of_feed(value, path, served)
    elif is_info(value):
        yield from check_info(value)
        yield from _of_info(value, path, served)
    elif isinstance(kind, str) and kind in DOCUMENTS:
        tree = Tree(value)
        for check in _FAMILIES:
            yield from check(tree)
        if served is not None:
            yield from check_files(tree, path, served)
    else:
        yield found("I104", ("type",) if "type" in value else (), _unknown(value))


def is_info(value: Json) -> bool:
    """Tell whether an object is meant to be an info.json of Image API 3."""
    context = listed(value.get("@context"))
    if any(isinstance(each, str) and "iiif.io/api/image/3" in each for each in context):
        return True
    older = any(isinstance(each, str) and "iiif.io/api/image/" in each for each in context)
    return value.get("type") == "ImageService3" or ("protocol" in value and not older)


def _of_info(value: Json, path: Path, served: Served | None) -> Iterator[Finding]:
    if served is None:
        return
    yield from check_id(value, path, served, ending="/info.json")
    if served.tiles:
        yield from check_tiles(value, path.parent)


def _of_feed(value: Json, path: Path, served: Served | None) -> Iterator[Finding]:
    if served is not None:
        yield from check_id(value, path, served, ending="")
        yield from check_feed_links(value, served)


def _unknown(value: Json) -> str:
    """Say why an object is none of the documents that are known."""
    old = value.get("@type")
    if isinstance(old, str):
        return f"is of an older version: '@type' is '{shown(old)}'"
    context = str(value.get("@context", ""))[:300]
    if "iiif.io/api/image/" in context:
        return "is an info.json of an older version"
    kind = value.get("type")
    if isinstance(kind, str):
        near = next((each for each in DOCUMENTS if each.lower() == kind.lower()), "")
        meant = f": did you mean '{near}'?" if near else ""
        return f"'{shown(kind)}' is no document of IIIF{meant}"
    return "has no 'type'"


def _in_file(document: Document, findings: tuple[Finding, ...]) -> Iterator[Problem]:
    """Yield findings as problems, with the place of the value each is about."""
    if not findings:
        return
    places = document.places(each.address for each in findings)
    for each in findings:
        place = places[each.address]
        yield Problem(place, each.code, each.message, each.hint, each.severity)
