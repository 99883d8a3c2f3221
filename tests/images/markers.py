"""Take a JPEG apart, without decoding it."""

from __future__ import annotations

import struct

PLAIN = frozenset({"SOI", "APP0", "DQT", "SOF0", "DHT", "SOS", "EOI"})
"""What a baseline JPEG needs, and the density of JFIF: nothing that could tell of anybody."""

_NAMES = {0xC0: "SOF0", 0xC4: "DHT", 0xD8: "SOI", 0xD9: "EOI", 0xDA: "SOS", 0xDB: "DQT"}


def segments(data: bytes) -> list[str]:
    """Return the names of a JPEG's segments in order; what follows its end is "rest"."""
    names, at = [_name(data[1])], 2
    while at < len(data):
        marker = data[at + 1]
        names.append(_name(marker))
        if marker == 0xD9:
            return names + (["rest"] if at + 2 < len(data) else [])
        at += 2 + struct.unpack_from(">H", data, at + 2)[0]
        if marker == 0xDA:
            at = _end_of_scan(data, at)
    return names


def _name(marker: int) -> str:
    return f"APP{marker - 0xE0}" if 0xE0 <= marker < 0xF0 else _NAMES.get(marker, hex(marker))


def _end_of_scan(data: bytes, at: int) -> int:
    """Return where the next marker stands that is neither a stuffed byte nor a restart."""
    while True:
        at = data.index(0xFF, at)
        if data[at + 1] != 0 and not 0xD0 <= data[at + 1] < 0xD8:
            return at
        at += 1
