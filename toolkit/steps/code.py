"""Digest the source a maker depends on: its module and all it imports of its own package.

Read from the files, not from memory, so that no import has to run for it.
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


def code_digests(make: Callable[..., Any]) -> dict[str, str]:
    """Return the digest of every module that `make` can reach within its top package.

    A change anywhere in them may change what it makes, so any change makes its steps stale.
    """
    top = make.__module__.partition(".")[0]
    origin = getattr(sys.modules[top], "__file__", None)
    if origin is None:
        raise TypeError(f"{make.__module__}.{make.__qualname__} has no source file")
    root = Path(origin)
    if root.name != "__init__.py":
        return {top: _digest_of(root, _stamp(root))}
    return _closure(root.parent, make.__module__)


def library_versions(names: tuple[str, ...]) -> dict[str, str]:
    """Return the installed version of each distribution; "absent" if it is not there."""
    return {name: _version(name) for name in names}


@cache
def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "absent"


def _closure(package: Path, module: str) -> dict[str, str]:
    found: dict[str, str] = {}
    waiting = [module]
    while waiting:
        name = waiting.pop()
        path = _source(package, name)
        if name in found or path is None:
            continue
        found[name] = _digest_of(path, _stamp(path))
        waiting.extend(_imports(path, _stamp(path), package.name))
        waiting.extend(_parents(name))
    return dict(sorted(found.items()))


def _parents(name: str) -> Iterator[str]:
    """Yield the packages whose `__init__` runs before the module does."""
    while "." in name:
        name = name.rpartition(".")[0]
        yield name


def _source(package: Path, name: str) -> Path | None:
    path = package.joinpath(*name.split(".")[1:])
    for candidate in (path / "__init__.py", path.with_suffix(".py")):
        if candidate.is_file():
            return candidate
    return None


def _stamp(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_mtime_ns, status.st_size


@cache
def _digest_of(path: Path, stamp: tuple[int, int]) -> str:
    return blake2b(path.read_bytes(), digest_size=20).hexdigest()


@cache
def _imports(path: Path, stamp: tuple[int, int], top: str) -> tuple[str, ...]:
    """Return the modules of `top` that a file names; `from a import b` may mean a module `a.b`."""
    found: list[str] = []
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            found.extend(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.append(node.module)
            found.extend(f"{node.module}.{alias.name}" for alias in node.names)
    return tuple(name for name in found if name == top or name.startswith(f"{top}."))
