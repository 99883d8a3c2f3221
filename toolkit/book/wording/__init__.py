"""Hold the words of the books, as data: language -> key -> words, one module a kind of record."""

from __future__ import annotations
