"""Files to model, with the place of every value."""

from __future__ import annotations
