"""Make an e-book without the PDF whose pages it would list: its own steps, one after the other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from toolkit.book.pagemap import PageMap, write_pagemap
from toolkit.errors import Finding
from toolkit.model.exhibition import Exhibition
from toolkit.steps.step import File, Step
from toolkit.targets import Folders
from toolkit.targets.epub import plan

NO_PAGES = PageMap((), ())


def make_book(root: Path, exhibition: Exhibition, language: str = "en") -> Path:
    """Return the e-book of an exhibition whose pictures lie below `root`, as a build finds them."""
    steps = plan(exhibition, Folders.of(exhibition.id), languages=(language,))
    made = [run(root, step) for step in steps]
    return next(each for each in made if each.suffix == ".epub")


def run(root: Path, step: Step) -> Path:
    """Make a step that waits for no other but those made before, or for a page map."""
    found(root, step)
    return root / step.output


def found(root: Path, step: Step) -> tuple[Finding, ...]:
    """Make a step and return what it tells of."""
    output = root / step.output
    output.parent.mkdir(parents=True, exist_ok=True)
    return tuple(step.make(output, *(_read(root, each) for each in step.inputs)) or ())


def _read(root: Path, value: Any) -> Any:
    match value:
        case tuple():
            return tuple(_read(root, each) for each in value)
        case File(path) if not value.outside and path.endswith("pages.json"):
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            write_pagemap(file, NO_PAGES)
            return file
        case File(path):
            return Path(path) if value.outside else root / path
        case _:
            return value
