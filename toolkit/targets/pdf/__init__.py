"""The screen and press PDF."""

from __future__ import annotations
