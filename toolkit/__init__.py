"""Compile one folder of records and images into IIIF, EPUB and PDF."""

from __future__ import annotations

import importlib
from typing import Any

__version__ = "0.1.0"
__all__ = ["__version__", "to_prezi3"]

# Looked up on first use, so that `import toolkit` stays cheap.
_ELSEWHERE = {"to_prezi3": "toolkit.targets.iiif.readback"}


def __getattr__(name: str) -> Any:
    """Return what this package offers from one of its rooms."""
    if name in _ELSEWHERE:
        return getattr(importlib.import_module(_ELSEWHERE[name]), name)
    raise AttributeError(f"module 'toolkit' has no attribute '{name}'")
