"""Know which folder serves which addresses, so that files can be looked up without a network."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """Folders, by the address that is served from them; several are laid over each other.

    Files whose names end as `later` says are made by others, at another time, and not looked for.
    With `tiles`, every tile an info.json lists is looked for.
    """

    roots: tuple[tuple[str, tuple[Path, ...]], ...]
    later: tuple[str, ...] = ()
    tiles: bool = True

    def folders(self, address: str) -> Iterator[Path]:
        """Yield where the file of an address may lie; nothing if nobody knows."""
        plain = address.partition("#")[0].partition("?")[0]
        for base, folders in sorted(self.roots, key=lambda root: -len(root[0])):
            base = base.rstrip("/")
            if not plain.startswith(f"{base}/"):
                continue
            inner = unquote(plain[len(base) + 1 :])
            # What climbs out of the folder is no file of it.
            if inner and ".." not in inner.split("/") and not inner.startswith("/"):
                yield from (folder / inner for folder in folders)
            return

    def knows(self, address: str) -> bool:
        """Tell whether an address is served from a folder that is known, and due by now."""
        plain = address.partition("#")[0].partition("?")[0]
        if plain.endswith(self.later):
            return False
        return next(self.folders(address), None) is not None

    def find(self, address: str) -> Path | None:
        """Return the file of an address; None if it is not there."""
        return next((path for path in self.folders(address) if is_file(path)), None)


def is_file(path: Path) -> bool:
    """Tell whether there is a file; names that no disk takes have none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def load(path: Path) -> Any:
    """Return what a JSON file says; None if it cannot be read."""
    try:
        value = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None
