"""The press edition: PDF/X-4, in the inks of a named printing condition."""

from __future__ import annotations

from toolkit.targets.pdf.press.finish import crop_marks, finish_press

__all__ = ["crop_marks", "finish_press"]
