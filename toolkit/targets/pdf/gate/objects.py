"""Tell the objects of a file apart: in pikepdf all have the methods of all."""

from __future__ import annotations

from typing import Any


def is_stream(value: Any) -> bool:
    """Tell whether an object is a stream."""
    import pikepdf

    return isinstance(value, pikepdf.Stream)


def is_dictionary(value: Any) -> bool:
    """Tell whether an object is a dictionary, or a stream, which has one."""
    import pikepdf

    return isinstance(value, pikepdf.Dictionary | pikepdf.Stream)


def is_indirect(value: Any) -> bool:
    """Tell whether an object has a number in the file, so that others may name it."""
    import pikepdf

    return isinstance(value, pikepdf.Object) and bool(value.is_indirect)


def several(value: Any) -> list[Any]:
    """Return the members of an array, one object as the only one, nothing as none."""
    import pikepdf

    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def entries(value: Any, name: str) -> Any:
    """Return the dictionary that stands under a name, an empty one if there is none."""
    below = value.get(name) if is_dictionary(value) else None
    return below if is_dictionary(below) else {}


def annotations_of(page: Any) -> list[Any]:
    """Return the annotations of a page."""
    return [each for each in several(page.get("/Annots")) if is_dictionary(each)]
