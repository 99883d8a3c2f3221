"""Say beside a record what it is called for ever."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from toolkit.model.names import Identifiers
from toolkit.targets.iiif.labels import label
from toolkit.targets.iiif.presentation import Json, pair


def identifier_pairs(identifiers: Identifiers | None, languages: tuple[str, ...]) -> Iterator[Json]:
    """Yield the lasting identifiers as `metadata` takes them, each a link; nothing if none is.

    Source: IIIF Presentation API 3.0, section 3.1 (metadata) and 4.5 (HTML).
    """
    if identifiers and identifiers.addresses:
        links = [f'<a href="{escape(each)}">{escape(each)}</a>' for each in identifiers.addresses]
        yield pair(label("identifiers", languages), {"none": links})
