"""What an exhibition is: frozen values, no files."""

from __future__ import annotations
