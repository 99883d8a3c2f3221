"""The EPUB 3.3 catalogue."""

from __future__ import annotations
