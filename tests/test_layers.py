"""Hold the floors of the house: imports go down, libraries stay in their room."""

from __future__ import annotations

import graphlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house import PROJECT, Import, Module, imports, modules, own

FLOORS = {
    "cli": 6,
    "__main__": 6,
    "preview": 5,
    "reports": 5,
    "releases": 5,
    "publish": 4,
    "starter": 4,
    "targets": 3,
    "sources": 2,
    "checks": 2,
    "book": 2,
    "model": 1,
    "images": 1,
    "steps": 1,
    "errors": 0,
    "": 0,
}
"""Room -> floor. Rooms of one floor are strangers; each folder of `targets` is a room."""
LIBRARIES = {
    "yaml": ("sources.located", "sources.tables.yamlfile"),
    "csv": ("sources.tables.csvfile", "sources.tables.csvwrite"),
    "openpyxl": ("sources.tables.xlsx",),
    "odfdo": ("sources.tables.ods",),
    "xlsxwriter": ("sources.tables.xlsxwrite",),
    "pydantic": ("model", "sources"),
    "pydantic_core": ("model", "sources"),
    "markdown_it": ("sources.prose",),
    "mdit_py_plugins": ("sources.prose",),
    "docx": ("sources.word",),
    "lxml": ("sources.word",),
    "anyascii": ("sources.word",),
    "PIL": ("sources.pictures", "images.decode"),
    "pyvips": ("images.decode",),
    "iiif_prezi3": ("targets.iiif",),
    "ebooklib": ("targets.epub",),
    "weasyprint": ("targets.pdf",),
    "pydyf": ("targets.pdf",),
    "pikepdf": ("targets.pdf", "sources.vectors"),
    "pyphen": ("targets.pdf",),
    "segno": ("targets.pdf",),
    "fontTools": ("book.fonts",),
    "babel": ("book.territories",),
    "icu": ("book.collation",),
    "langcodes": ("checks.tags", "targets.iiif.records.codes", "targets.trade.languages"),
    "barcode": ("targets.pdf.cover.barcode",),
    "stdnum": ("model.identifiers",),
    "filelock": ("publish",),
    "click": ("cli",),
    "rich": ("reports",),
}
"""Library -> the modules or rooms that may name it. One that is not listed may stand nowhere."""


def room(module: str) -> str:
    """Return the room of a module: its first name, its first two under `targets`."""
    parts = module.split(".")
    return ".".join(parts[:2] if parts[0] == "targets" else parts[:1])


def may_import(importer: str, imported: str) -> bool:
    """Return whether the floors let one module of ours import another."""
    here, there = room(importer), room(imported)
    if here == there or (importer, imported) == ("__main__", "cli"):
        return True
    if "targets" in (here, there) and FLOORS[here.split(".")[0]] == FLOORS[there.split(".")[0]]:
        return True  # the protocol all targets share, and the table that names them
    return FLOORS[here.split(".")[0]] > FLOORS[there.split(".")[0]]


def may_name(importer: str, library: str) -> bool:
    """Return whether a module of ours may import a library, or the standard one."""
    if library in sys.stdlib_module_names and library not in LIBRARIES:
        return True
    rooms = LIBRARIES.get(library, ())
    return any(importer == room or importer.startswith(f"{room}.") for room in rooms)


def violations(project: Path) -> list[str]:
    """Return one line for each import that breaks a rule, and one for a cycle."""
    known = modules(project)
    lines = [
        f"{module.path.relative_to(project)}:{found.line}: {reason}"
        for module in known.values()
        for found in imports(module, known)
        for reason in reasons(module, found, known)
    ]
    unknown = {room(name).split(".")[0] for name in known} - FLOORS.keys()
    return [
        *lines,
        *(f"toolkit/{name} stands on no floor" for name in sorted(unknown)),
        *cycles(known),
    ]


def reasons(module: Module, found: Import, known: dict[str, Module]) -> Iterator[str]:
    """Yield what is wrong with one import."""
    target = own(found.target)
    if found.target.startswith("."):
        yield f"'{found.target}' is relative"
    elif target is None:
        library = found.target.split(".")[0]
        if not may_name(module.name, library):
            yield f"'{library}' is out of its room"
    elif target not in known:
        yield f"'{found.target}' is no module of ours"
    elif {room(module.name).split(".")[0], room(target).split(".")[0]} <= FLOORS.keys():
        if not may_import(module.name, target):
            yield f"'{found.target}' is not on a floor below"
        if found.inside:
            yield f"'{found.target}' is imported inside a function"


def cycles(known: dict[str, Module]) -> Iterator[str]:
    """Yield the first circle of modules that import each other."""
    graph = {
        name: {own(found.target) for found in imports(module, known)} & known.keys() - {name}
        for name, module in known.items()
    }
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        yield f"a circle of imports: {' <- '.join(error.args[1])}"


def test_every_import_goes_down_and_every_library_stays_in_its_room() -> None:
    assert violations(PROJECT) == []


def test_the_rules_are_about_modules_that_exist() -> None:
    assert len(modules(PROJECT)) > 5


@pytest.mark.parametrize(
    ("path", "line", "complaint"),
    [
        ("model/names.py", "from toolkit.book import pages", "not on a floor below"),
        ("model/names.py", "import toolkit.publish", "not on a floor below"),
        ("model/names.py", "from toolkit.images.plan import scales", "not on a floor below"),
        ("sources/read.py", "from toolkit.checks import RULES", "not on a floor below"),
        ("targets/iiif/plan.py", "from toolkit.targets.epub import plan", "not on a floor below"),
        ("errors.py", "from toolkit.model import names", "not on a floor below"),
        ("book/pages.py", "import PIL.Image", "'PIL' is out of its room"),
        ("book/pages.py", "import numpy", "'numpy' is out of its room"),
        ("model/names.py", "import csv", "'csv' is out of its room"),
        ("book/pages.py", "def f():\n    import weasyprint", "'weasyprint' is out of its room"),
        ("book/pages.py", "importlib.import_module('pikepdf')", "'pikepdf' is out of its room"),
        ("publish.py", "def f():\n    from toolkit import errors", "inside a function"),
        ("book/pages.py", "from . import outline", "relative"),
        ("book/pages.py", "from toolkit.book.outline import outline", "circle of imports"),
        ("book/pages.py", "import toolkit.book.nowhere", "no module of ours"),
        ("helpers.py", "", "stands on no floor"),
    ],
)
def test_a_broken_rule_is_seen(path: str, line: str, complaint: str, tmp_path: Path) -> None:
    house(tmp_path, {path: line})
    assert any(complaint in violation for violation in violations(tmp_path))


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("cli.py", "import click\nfrom toolkit.publish import build"),
        ("__main__.py", "from toolkit.cli import main"),
        ("targets/iiif/plan.py", "import json, iiif_prezi3\nfrom toolkit.targets import Target"),
        ("sources/prose.py", "from markdown_it import MarkdownIt\nfrom mdit_py_plugins import x"),
        ("publish.py", "import importlib.metadata\nfrom toolkit.targets.iiif import plan"),
        ("book/pages.py", "from toolkit import __version__\nfrom toolkit.errors import Place"),
    ],
)
def test_what_the_house_allows_passes(path: str, line: str, tmp_path: Path) -> None:
    house(tmp_path, {path: line})
    assert violations(tmp_path) == []


def house(project: Path, changes: dict[str, str]) -> None:
    """Write a small house, in which `book.outline` imports `book.pages`."""
    rooms = ("model", "images", "sources", "checks", "book", "targets/iiif", "targets/epub")
    files = {
        **{f"{name}/__init__.py": "" for name in ("targets", *rooms)},
        **dict.fromkeys(("__init__.py", "errors.py", "publish.py", "cli.py"), ""),
        **dict.fromkeys(("model/names.py", "images/plan.py", "book/pages.py"), ""),
        "book/outline.py": "from toolkit.book import pages",
        **changes,
    }
    for name, text in files.items():
        path = project / "toolkit" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}\n", encoding="utf-8")
