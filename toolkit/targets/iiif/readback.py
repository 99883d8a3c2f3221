"""Read manifests back through iiif-prezi3, for ourselves and for people who script with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from toolkit.errors import Place, Problem

KINDS = ("Manifest", "Collection", "AnnotationPage")
"""What is published as JSON, by its type and by the name of iiif-prezi3's class."""


def to_prezi3(manifest: Path | str | dict[str, Any]) -> Any:
    """Return a manifest, collection or page of annotations as iiif-prezi3's own object.

    Args:
        manifest: The file, or its JSON as text or as plain values.

    Raises:
        ValueError: iiif-prezi3 does not accept it.
    """
    # Half a second and 35 MB: loaded only by who asks for it.
    import iiif_prezi3

    if isinstance(manifest, Path):
        manifest = manifest.read_text(encoding="utf-8")
    value = json.loads(manifest) if isinstance(manifest, str) else manifest
    return getattr(iiif_prezi3, value["type"])(**value)


def read_back(path: str, *, root: Path) -> Iterator[Problem]:
    """Yield why what lies at `path` cannot be read back, if it cannot."""
    place = Place(path)
    try:
        value = json.loads((root / path).read_text(encoding="utf-8"))
    except OSError as error:
        yield Problem(place, "I001", f"cannot be read: {error.strerror}", "Run: toolkit build")
        return
    except ValueError as error:
        yield Problem(place, "I001", f"cannot be read: {error}", "Run: toolkit build")
        return
    if not isinstance(value, dict) or value.get("type") not in KINDS:
        message = "is neither a manifest nor a collection nor a page of annotations"
        yield Problem(place, "I001", message, "Run: toolkit build")
        return
    try:
        to_prezi3(value)
    except ValueError as error:
        first = str(error).splitlines()
        yield Problem(place, "I005", f"iiif-prezi3 refuses it: {' '.join(first[:3])}")
