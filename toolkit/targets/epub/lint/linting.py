"""Lint one e-book: read it, apply every rule, say where things stand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from types import ModuleType

from toolkit.errors import Place, Problem
from toolkit.targets.epub.lint import (
    access,
    budgets,
    container,
    languages,
    letters,
    manifest,
    metadata,
    navigation,
    notes,
    pictures,
    semantics,
    sheets,
    structure,
    tables,
)
from toolkit.targets.epub.lint.faults import told
from toolkit.targets.epub.lint.reading import UnreadableError, read_ebook

FAMILIES: tuple[ModuleType, ...] = (
    container,
    manifest,
    metadata,
    access,
    navigation,
    structure,
    semantics,
    notes,
    tables,
    languages,
    letters,
    pictures,
    sheets,
    budgets,
)


def lint(path: Path, shown: str, *, hint: str = "") -> Iterator[Problem]:
    """Yield what is wrong with the e-book at `path`, which messages call `shown`.

    Args:
        path: The file.
        shown: What to call it.
        hint: What to do if it cannot be read.
    """
    try:
        book, faults = read_ebook(path)
    except OSError as error:
        yield Problem(Place(shown), "E001", f"cannot be read: {error.strerror}", hint)
        return
    except UnreadableError as error:
        yield Problem(Place(shown), "E001", f"cannot be read: {error}", hint)
        return
    found = chain.from_iterable(family.check(book) for family in FAMILIES)
    yield from told((*faults, *found), shown)


def stores(path: Path) -> tuple[str, ...]:
    """Return the lines of the table of stores for one e-book; none if it cannot be read."""
    try:
        book, _ = read_ebook(path)
    except (OSError, UnreadableError):
        return ()
    return tuple(budgets.table(book))
