"""Rules with codes over the finished model."""

from __future__ import annotations
