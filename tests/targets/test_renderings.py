"""What manifests say of the books is true of the books that the other targets make."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pikepdf

from toolkit.targets.pdf.gate import destinations

BASE = "https://example.org/tiny/"


def addresses(value: object) -> Iterator[str]:
    """Yield every address below the exhibition's own that a JSON value names."""
    if isinstance(value, dict):
        for part in value.values():
            yield from addresses(part)
    elif isinstance(value, list):
        for part in value:
            yield from addresses(part)
    elif isinstance(value, str) and value.startswith(BASE):
        yield value.removeprefix(BASE)


def test_every_book_and_manifest_that_a_manifest_names_is_there(built: Path) -> None:
    manifests = built / "manifests" / "tiny"
    named = {
        address
        for path in manifests.rglob("*.json")
        for address in addresses(json.loads(path.read_text(encoding="utf-8")))
    }
    opened = {each for each in named if ".pdf#" in each}
    assert {each.partition("#")[2] for each in opened} == {
        "light",
        "keepers",
        "lind",
        "orlov",
        "hale",
    }
    for each in opened:
        name, _, place = each.partition("#")
        with pikepdf.open(built / "dist" / "tiny" / name) as pdf:
            assert place in destinations(pdf), each
    files = (".json", ".jsonld", ".rdf", ".xml", ".pdf", ".epub")
    whole = {each for each in named - opened if each.endswith(files)}
    assert len(whole) >= 34, "two collections, four manifests, four books, 24 records"
    for each in whole:
        assert (manifests / each).is_file() or (built / "dist" / "tiny" / each).is_file(), each
