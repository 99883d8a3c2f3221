"""IIIF manifests and level-0 tiles."""

from __future__ import annotations
