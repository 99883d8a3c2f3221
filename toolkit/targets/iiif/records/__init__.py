"""Descriptions for machines: what a manifest's `seeAlso` leads to, in four formats, one model.

What each holds is told in `docs/records.md`.
"""

from __future__ import annotations

from toolkit.targets.iiif.records.formats import see_also
from toolkit.targets.iiif.records.readback import check_records
from toolkit.targets.iiif.records.steps import record_steps

__all__ = ["check_records", "record_steps", "see_also"]
