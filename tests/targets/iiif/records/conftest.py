"""Give the tests the records of the exhibitions they read, and one that says what they need."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from tests.targets.iiif.records.letters import LETTERS
from toolkit.model.exhibition import Exhibition
from toolkit.model.printed import printed
from toolkit.sources.read import read_exhibition
from toolkit.targets.iiif.records.steps import records

EXHIBITIONS = Path(__file__).parents[3] / "exhibitions"


class Records:
    """The files of an exhibition's records, by name."""

    def __init__(self, exhibition: Exhibition) -> None:
        self.exhibition = exhibition
        self.texts = dict(records(printed(exhibition)))

    def json(self, name: str) -> Any:
        return json.loads(self.texts[name])

    def xml(self, name: str) -> Element:
        return ElementTree.fromstring(self.texts[name])

    def named(self, ending: str) -> list[str]:
        return [name for name in self.texts if name.endswith(ending)]


@pytest.fixture(scope="session")
def small(tiny: Path) -> Records:
    """Return the records of the tiny exhibition."""
    return Records(read_exhibition(tiny).exhibition)


@pytest.fixture(scope="session")
def full() -> Records:
    """Return the records of the exhibition that fills every field."""
    return Records(read_exhibition(EXHIBITIONS / "full").exhibition)


@pytest.fixture(scope="session")
def letters() -> Records:
    """Return the records of an exhibition whose sources disagree."""
    return Records(LETTERS)


@pytest.fixture(params=["small", "full", "letters"])
def each(request: pytest.FixtureRequest) -> Records:
    """Return the records of each exhibition in turn."""
    found: Records = request.getfixturevalue(request.param)
    return found
