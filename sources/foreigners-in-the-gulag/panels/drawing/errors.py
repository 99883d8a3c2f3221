"""What goes wrong while drawing, told to the one who writes the drawing file."""

from __future__ import annotations


class DrawingError(Exception):
    """A sheet cannot be drawn from what is written; says which, and what to change."""
