"""One picture, many sizes."""

from __future__ import annotations
