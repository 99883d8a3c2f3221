"""Read the records back: each is there, says what the sources say, and leads to what is there."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from toolkit.errors import Place, Problem
from toolkit.model.exhibition import Exhibition
from toolkit.model.web import Addresses
from toolkit.targets import Folders
from toolkit.targets.iiif.records.steps import NONE, records

BUILD = "Run: toolkit build"


def check_records(
    exhibition: Exhibition, folders: Folders, *, root: Path, manifests: Mapping[str, str] = NONE
) -> Iterator[Problem]:
    """Yield what is wrong with the files of the records below `root` (codes I040 to I042)."""
    at = Addresses.of(exhibition)
    texts = dict(records(exhibition, manifests=manifests))
    for name, text in texts.items():
        place = Place(f"{folders.manifests}/records/{name}")
        try:
            written = (root / place.path).read_text(encoding="utf-8")
            links = sorted(set(_links(name, written, at.base)))
        except (OSError, ValueError, ElementTree.ParseError) as error:
            yield Problem(place, "I040", f"cannot be read: {_first_line(error)}", BUILD)
            continue
        if written != text:
            yield Problem(place, "I041", "does not say what the sources say", BUILD)
        for link in links:
            if not _leads_somewhere(link, at, folders, texts, root):
                yield Problem(place, "I042", f"leads to {link}, where nothing is", BUILD)


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0] if str(error) else type(error).__name__


def _links(name: str, text: str, base: str) -> Iterator[str]:
    """Yield every address below `base` that a record holds."""
    values = _in_xml(text) if name.endswith(("rdf", "xml")) else _in_json(json.loads(text))
    yield from (value for value in values if value.startswith(f"{base}/"))


def _in_xml(text: str) -> Iterator[str]:
    # Our own file of a moment ago; a record from elsewhere is never read here.
    for element in ElementTree.fromstring(text).iter():
        yield from element.attrib.values()
        yield (element.text or "").strip()


def _in_json(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for each in value.values():
                yield from _in_json(each)
        case list():
            for each in value:
                yield from _in_json(each)


def _leads_somewhere(
    link: str, at: Addresses, folders: Folders, texts: dict[str, str], root: Path
) -> bool:
    """Tell whether a file answers at an address of ours, and holds the part that is named."""
    address, _, part = link.partition("#")
    path = address.removeprefix(f"{at.base}/")
    if path.startswith("records/"):
        text = texts.get(path.removeprefix("records/"))
        return text is not None and (not part or f'"{link}"' in text)
    files = (f"{folders.manifests}/{path}", f"{folders.dist}/{path}")
    services = (f"{folders.dist}/{path}/info.json",)
    return any((root / file).is_file() for file in (*files, *services))
