"""Reading order to XHTML elements."""

from __future__ import annotations
