"""Check how fine the pictures are where they are printed.

Source: GWG 2015, 4.26 (image resolution); the printers' sheets ask for 300 ppi at final size.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.targets.pdf.gate.proof import Fault, Proof

FINE, COARSE = 300.0, 150.0
"""Pixels per inch: what is wanted, and below what a picture looks coarse."""
SLACK = 1.0
"""A picture is placed to a thousandth of a point; its ppi are no rounder than that."""
SPECK = 16
"""A picture of fewer pixels on a side is a swatch, and fineness is nothing to it."""


def check(proof: Proof) -> Iterator[Fault]:
    """Yield the pictures that are too coarse, each with its page."""
    if not proof.expected.press:
        return
    accepted = {(width, height): ppi for width, height, ppi in proof.expected.accepted}
    for sheet in proof.sheets:
        for mark in sheet.marks:
            if mark.kind != "image":
                continue
            width, height = int(mark.item.get("/Width", 0)), int(mark.item.get("/Height", 0))
            wanted = min(FINE, accepted.get((width, height), FINE))
            if mark.size >= wanted - SLACK or min(width, height) < SPECK:
                continue
            name = mark.name.removeprefix("/")
            message = f"picture {name} ({width} x {height} px) has {mark.size:.0f} px per inch"
            if mark.size < COARSE:
                yield Fault("F063", f"{message}; {COARSE:.0f} are the least", sheet.number)
            else:
                yield Fault("F062", f"{message}; {FINE:.0f} are wanted", sheet.number)
