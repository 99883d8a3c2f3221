"""Do what needs a clock or a history: announce, withdraw, compare; no build does any of it.

What these commands write is committed and append-only, and depends on nothing but what is committed
and the time that was said.
"""

from __future__ import annotations
