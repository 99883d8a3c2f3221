"""Digest the source a maker depends on: its module and all it imports of its own package.

Read from the files, not from memory, so that no import has to run for it; each file once in a
process, because that is how often Python reads it: an edit counts from the next start on, when
the edited code runs.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import blake2b
from importlib import metadata
from pathlib import Path
from typing import Any

OWN = __name__.partition(".")[0]


def code_digests(make: Callable[..., Any]) -> dict[str, str]:
    """Return the digest of every module that `make` can reach within its top package and ours.

    A change anywhere in them may change what it makes, so any change makes its steps stale.

    Raises:
        TypeError: Its package has no source file.
    """
    if _origin(make.__module__.partition(".")[0]) is None:
        raise TypeError(f"{make.__module__}.{make.__qualname__} has no source file")
    return dict(_closure(make.__module__))


def library_versions(names: tuple[str, ...]) -> dict[str, str]:
    """Return the installed version of each distribution; "absent" if it is not there."""
    return {name: _version(name) for name in names}


@cache
def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "absent"


def _origin(top: str) -> Path | None:
    """Return the file of an imported top-level module or package."""
    file = getattr(sys.modules.get(top), "__file__", None)
    return Path(file) if file else None


@cache
def _closure(module: str) -> tuple[tuple[str, str], ...]:
    tops = {module.partition(".")[0], OWN}
    found: dict[str, str] = {}
    waiting = [module]
    while waiting:
        name = waiting.pop()
        path = None if name in found or name.partition(".")[0] not in tops else _source(name)
        if path is None:
            continue
        found[name], imports = _read(name, path)
        waiting.extend(imports)
    # Of the packages around them only the file itself: it runs first, but what it imports for
    # others is nothing the maker uses.
    around = {parent for name in found for parent in _parents(name)} - found.keys()
    found |= {name: _read(name, path)[0] for name in around if (path := _source(name))}
    return tuple(sorted(found.items()))


def _parents(name: str) -> Iterator[str]:
    """Yield the packages whose `__init__` runs before the module does."""
    while "." in name:
        name = name.rpartition(".")[0]
        yield name


def _source(name: str) -> Path | None:
    top, *inner = name.split(".")
    origin = _origin(top)
    if origin is None or not inner:
        return origin
    path = origin.parent.joinpath(*inner)
    for candidate in (path / "__init__.py", path.with_suffix(".py")):
        if origin.name == "__init__.py" and candidate.is_file():
            return candidate
    return None


@cache
def _read(name: str, path: Path) -> tuple[str, tuple[str, ...]]:
    """Return the digest of a module and the names it imports."""
    source = path.read_bytes()
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    names = tuple(_imports(ast.parse(source), package))
    return blake2b(source, digest_size=20).hexdigest(), names


def _imports(tree: ast.Module, package: str) -> Iterator[str]:
    """Yield the modules that are named; `from a import b` may mean a module `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            # Our own modules have no relative imports; those of other targets may.
            above = package.split(".")[: 1 - node.level or None] if node.level else []
            module = ".".join((*above, *([node.module] if node.module else [])))
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)
