"""Read a theme: its name, or the file that says what of another theme it changes."""

from __future__ import annotations

import difflib
from dataclasses import asdict
from pathlib import Path, PurePosixPath

from toolkit.errors import Address
from toolkit.model.theme import SHIPPED
from toolkit.sources.located import Value
from toolkit.sources.reading import Reading

Declared = dict[str, object]
"""The values of a theme by their names: as the model has them, or as they are written."""
ENDING = ".yaml"


def shape_theme(value: Value, address: Address, reading: Reading) -> object:
    """Return all values of the theme at `address`; what is no theme is left to the model."""
    if isinstance(value, str):
        return _named(value, address, reading, ())
    return _merged(value, address, reading, ()) if isinstance(value, dict) else value


def _named(name: str, address: Address, reading: Reading, above: tuple[Path, ...]) -> object:
    """Return the values of the theme called `name`, which may be a file's path."""
    if name in SHIPPED:
        return asdict(SHIPPED[name])
    if not name.endswith(ENDING):
        near = difflib.get_close_matches(name.lower(), SHIPPED, n=1)
        known = f"there are: {', '.join(SHIPPED)}; or write a path such as theme.yaml"
        hint = f"did you mean '{near[0]}'?" if near else known
        _refuse(address, reading, "S009", f"'{name}' is no theme", hint)
        return {}
    path = reading.folder / PurePosixPath(name)
    if path in above:
        _refuse(address, reading, "S009", f"'{name}' is based on itself")
        return {}
    if not path.is_file():
        hint = "the path begins in the exhibition's folder"
        _refuse(address, reading, "S016", f"there is no theme '{name}'", hint)
        return {}
    reading.themes.add(path)
    document = reading.yaml(path, address)
    if document is None:
        reading.lost.add(address)
        return {}
    reading.keep(document)
    if not isinstance(document.value, dict):
        _refuse(address, reading, "S011", "a theme is written as fields with values")
        return {}
    return _merged(document.value, address, reading, (*above, path))


def _merged(
    value: dict[str, Value], address: Address, reading: Reading, above: tuple[Path, ...]
) -> Declared:
    """Return the values of what a theme is based on, with those written in their place."""
    base = value.get("based_on", next(iter(SHIPPED)))
    if not isinstance(base, str):
        return dict(value)
    beneath = _named(base, (*address, "based_on"), reading, above)
    written = {name: each for name, each in value.items() if name != "based_on"}
    return _over(beneath if isinstance(beneath, dict) else {}, written)


def _over(base: Declared, written: dict[str, Value]) -> Declared:
    """Return `base` with what is `written` in its place, field by field."""
    merged = dict(base)
    for name, value in written.items():
        below = merged.get(name)
        both = isinstance(below, dict) and isinstance(value, dict)
        merged[name] = _over(below, value) if both else value  # type: ignore[arg-type]
    return merged


def _refuse(address: Address, reading: Reading, code: str, message: str, hint: str = "") -> None:
    reading.add(reading.place_of(address), code, message, hint)
    reading.lost.add(address)
