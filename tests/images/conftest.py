"""Fixtures for everything that decodes."""

from __future__ import annotations

import pytest

from toolkit.images import decode, make


@pytest.fixture(params=["held", "streamed"])
def memory(request, monkeypatch):
    """Decode once into memory, or, as pictures above 100 Mpx are, in a stream."""
    if request.param == "streamed":
        for module in (decode, make):
            monkeypatch.setattr(module, "IN_MEMORY", 170_000)
