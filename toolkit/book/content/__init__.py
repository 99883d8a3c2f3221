"""Hold what an edition says once its languages are chosen: one module a kind of record."""

from __future__ import annotations
