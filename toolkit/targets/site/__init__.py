"""Pages for readers: one for each picture, to be zoomed into and read, with no server behind it."""

from __future__ import annotations

from toolkit.targets.site.product import name, plan, verify

__all__ = ["name", "plan", "verify"]
