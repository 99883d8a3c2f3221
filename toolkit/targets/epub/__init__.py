"""The EPUB 3.3 catalogue: what readers download."""

from __future__ import annotations

from toolkit.targets.epub.product import name, plan, verify

__all__ = ["name", "plan", "verify"]
