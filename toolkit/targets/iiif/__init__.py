"""IIIF manifests and level-0 tiles: what libraries ingest and every image viewer shows."""

from __future__ import annotations

from toolkit.targets.iiif.product import name, plan, verify

__all__ = ["name", "plan", "verify"]
