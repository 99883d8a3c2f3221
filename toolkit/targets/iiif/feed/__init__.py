"""Tell harvesters what has changed: IIIF Change Discovery 1.0, level 2, as static files.

The feed is the one thing that has a history, so no build touches it: `releases` appends to it.
"""

from __future__ import annotations
