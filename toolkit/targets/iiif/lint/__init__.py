"""A linter for IIIF documents: what no schema sees, with the line where it stands.

It reads Manifests, Collections and annotations of Presentation 3.0, info.json of Image 3.0 and the
feed of Change Discovery 1.0, our own and anybody's, and never the network.
"""

from __future__ import annotations

from toolkit.targets.iiif.lint.linting import lint
from toolkit.targets.iiif.lint.served import Served

__all__ = ["Served", "lint"]
