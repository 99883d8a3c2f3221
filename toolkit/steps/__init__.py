"""Make files only when needed."""

from __future__ import annotations
