"""Compile one folder of records and images into IIIF, EPUB and PDF."""

from __future__ import annotations

__version__ = "0.1.0"
