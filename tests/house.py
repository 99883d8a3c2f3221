"""Read the package as text: its modules, and what each of them imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "toolkit"
PROJECT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Import:
    """One imported name, as `package.module` where that is a module, else its owner.

    `inside` is true where the import stands in a function.
    """

    target: str
    line: int
    inside: bool


@dataclass(frozen=True, slots=True)
class Module:
    """One file of the package; `name` leaves the package's own name out, '' is its root."""

    name: str
    path: Path
    tree: ast.Module
    lines: int


def modules(project: Path) -> dict[str, Module]:
    """Return name -> module of every Python file of the package."""
    root = project / PACKAGE
    found = (_module(path, root=root) for path in sorted(root.rglob("*.py")))
    return {module.name: module for module in found}


def imports(module: Module, known: dict[str, Module]) -> Iterator[Import]:
    """Yield what the module imports, lazily or not, also by `import_module("name")`.

    Names of our own that are modules in `known` are followed to that module.
    """
    inside = {
        id(node)
        for function in ast.walk(module.tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    for node in ast.walk(module.tree):
        for target in _targets(node, known):
            yield Import(target, getattr(node, "lineno", 0), id(node) in inside)


def own(target: str) -> str | None:
    """Return our module's name without the package's, None for a stranger's."""
    head, _, rest = target.partition(".")
    return rest if head == PACKAGE else None


def _module(path: Path, *, root: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    parts = path.relative_to(root).with_suffix("").parts
    if parts[-1] == "__init__":
        parts = parts[:-1]
    return Module(".".join(parts), path, ast.parse(text), text.count("\n"))


def _targets(node: ast.AST, known: dict[str, Module]) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        owner = "." * node.level + (node.module or "")
        for alias in node.names:
            whole = f"{owner}.{alias.name}"
            yield whole if own(whole) in known else owner
    elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
        yield from (
            argument.value
            for argument in node.args[:1]
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
        )
