"""Find the targets: each turns an exhibition into steps, one folder a product."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Protocol, cast

from toolkit.errors import MissingToolError, Problem, UsageError
from toolkit.model.exhibition import Exhibition
from toolkit.steps.step import Step

# A literal table, so that help and completion import nothing heavy.
BUILT_IN = {
    "iiif": "toolkit.targets.iiif",
    "epub": "toolkit.targets.epub",
    "pdf": "toolkit.targets.pdf",
    "site": "toolkit.targets.site",
    "trade": "toolkit.targets.trade",
}
GROUP = "toolkit.targets"


@dataclass(frozen=True, slots=True)
class Folders:
    """Where an exhibition's files lie; posix paths relative to the project's root.

    `published` are the folders of all exhibitions with a committed manifest, this one's included.
    """

    sources: str
    manifests: str
    dist: str
    published: tuple[str, ...]

    @classmethod
    def of(cls, slug: str, *, others: Iterable[str] = ()) -> Folders:
        """Return the folders of the exhibition called `slug`; `others` are published already."""
        published = tuple(f"manifests/{each}" for each in sorted({slug, *others}))
        return cls(f"sources/{slug}", f"manifests/{slug}", f"dist/{slug}", published)


class Target(Protocol):
    """What a target is: a module or object with these three members."""

    name: str

    def plan(
        self, exhibition: Exhibition, folders: Folders, *, languages: tuple[str, ...]
    ) -> Iterator[Step]:
        """Yield the steps that make the product, one edition for each of `languages`."""
        ...

    def verify(
        self,
        exhibition: Exhibition,
        folders: Folders,
        *,
        languages: tuple[str, ...],
        root: Path,
    ) -> Iterator[Problem]:
        """Yield what is wrong with the finished products below `root`; places are products."""
        ...


def target_names() -> tuple[str, ...]:
    """Return the names of all targets, ours first, then those other packages bring."""
    others = (point.name for point in metadata.entry_points(group=GROUP))
    return tuple(dict.fromkeys((*BUILT_IN, *sorted(others))))


def find_target(name: str) -> Target:
    """Return the target called `name`, importing it now.

    Raises:
        UsageError: If there is none.
        MissingToolError: The package that brings it cannot be loaded.
    """
    if name in BUILT_IN:
        return cast(Target, importlib.import_module(BUILT_IN[name]))
    for point in metadata.entry_points(group=GROUP, name=name):
        return _load(point)
    raise UsageError(f"There is no target '{name}'. There are: {', '.join(target_names())}.")


def _load(point: metadata.EntryPoint) -> Target:
    try:
        return cast(Target, point.load())
    except (ImportError, AttributeError) as error:
        package = point.dist.name if point.dist else point.module
        raise MissingToolError(
            f"The target '{point.name}' of the package '{package}' cannot be loaded ({error}). "
            "Install the package again, or take it away."
        ) from error
