"""What a record is called for ever is said wherever somebody may look for it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from toolkit.model.exhibition import Exhibition
from toolkit.model.names import Identifiers
from toolkit.model.printed import printed
from toolkit.sources.read import read_exhibition
from toolkit.targets import Folders
from toolkit.targets.iiif import plan

ARK, DOI = "https://n2t.net/ark:12345/x5wf6789", "https://doi.org/10.5072/x"


@pytest.fixture(scope="module")
def named(tiny: Path) -> Exhibition:
    """Return the tiny exhibition, in which everything that may be has two lasting names."""
    found, both = (
        read_exhibition(tiny).exhibition,
        Identifiers(ark="ark:12345/x5wf6789", doi="10.5072/x"),
    )
    return printed(
        replace(
            found,
            front=replace(found.front, identifiers=both),
            panels=tuple(replace(each, identifiers=both) for each in found.panels),
            persons=tuple(replace(each, identifiers=both) for each in found.persons),
        )
    )


def written(exhibition: Exhibition, path: str, folder: Path) -> Any:
    """Return the JSON that is made at a path below the exhibition's manifests."""
    steps = plan(exhibition, Folders.of("tiny"), languages=("en", "ru"))
    (step,) = [each for each in steps if each.output == f"manifests/tiny/{path}"]
    step.make(folder / "part", *step.inputs)
    return json.loads((folder / "part").read_text(encoding="utf-8"))


def links(metadata: list[Any]) -> list[str]:
    label = {"en": ["Lasting identifiers"], "ru": ["Постоянные идентификаторы"]}
    return [words for each in metadata if each["label"] == label for words in each["value"]["none"]]


def test_a_manifest_and_its_canvases_show_them_as_links(named: Exhibition, tmp_path: Path) -> None:
    whole = written(named, "manifest.json", tmp_path)
    for each in (whole, whole["items"][0]):
        assert links(each["metadata"]) == [
            f'<a href="{ARK}">{ARK}</a>',
            f'<a href="{DOI}">{DOI}</a>',
        ]


@pytest.mark.parametrize("record", ["exhibition", "light", "lind"])
def test_records_for_search_engines_say_where_they_lead(
    record: str, named: Exhibition, tmp_path: Path
) -> None:
    assert written(named, f"records/{record}.schema.jsonld", tmp_path)["identifier"] == [ARK, DOI]


def test_what_has_none_says_nothing_of_them(tiny: Path, tmp_path: Path) -> None:
    found = printed(read_exhibition(tiny).exhibition)
    assert links(written(found, "manifest.json", tmp_path)["metadata"]) == []
    assert "identifier" not in written(found, "records/light.schema.jsonld", tmp_path)
