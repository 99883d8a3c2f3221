"""Every word in the letters of another language says so, in the whole of an e-book."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.building import PROJECT
from toolkit.book.elements import runs
from toolkit.book.scripts import foreign
from toolkit.model.exhibition import Exhibition
from toolkit.model.printed import printed
from toolkit.sources.read import read_exhibition
from toolkit.targets import Folders
from toolkit.targets.epub import plan
from toolkit.targets.epub.navigation import nav
from toolkit.targets.epub.package import Package

FULL = PROJECT / "tests" / "exhibitions" / "full"
REAL = sorted(path.parent for path in (PROJECT / "sources").glob("*/exhibition.yaml"))


def package(exhibition: Exhibition, language: str) -> Package:
    steps = plan(exhibition, Folders.of(exhibition.front.id), languages=(language,))
    (book,) = (step for step in steps if str(step.output).endswith(".epub"))
    found = book.inputs[0]
    assert isinstance(found, Package)
    return found


def untagged(text: str) -> Iterator[str]:
    root = ElementTree.fromstring(text)
    for words, language in runs(root, ""):
        for start, end, _ in foreign(words, language):
            yield words[start:end]


@pytest.mark.parametrize("folder", [FULL, *REAL], ids=lambda path: path.name)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_no_run_in_other_letters_is_without_a_language(folder: Path, language: str) -> None:
    found = package(printed(read_exhibition(folder).exhibition), language)
    texts = {each.name: each.text for each in found.documents} | {"nav.xhtml": nav(found)}
    assert len(texts) > 10
    assert {name: missed for name, text in texts.items() if (missed := [*untagged(text)])} == {}
