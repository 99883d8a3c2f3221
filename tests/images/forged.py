"""Files made by hand, byte by byte."""

from __future__ import annotations

import struct
import zlib


def claiming(width: int, height: int) -> bytes:
    """A PNG of some 60 bytes whose header claims a size."""

    def chunk(name: bytes, body: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + body))
        return struct.pack(">I", len(body)) + name + body + check

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def adobe_rgb() -> bytes:
    """A matrix profile with the primaries and the curve of Adobe RGB (1998)."""

    def fixed(*numbers: float) -> bytes:
        return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)

    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, 0x0233) + bytes(2)
    words = b"Test\0"
    tags = {
        b"desc": b"desc" + bytes(4) + struct.pack(">I", len(words)) + words + bytes(81),
        b"cprt": b"text" + bytes(4) + words,
        b"wtpt": b"XYZ " + bytes(4) + fixed(0.9642, 1.0, 0.8249),
        b"rXYZ": b"XYZ " + bytes(4) + fixed(0.60974, 0.31111, 0.01947),
        b"gXYZ": b"XYZ " + bytes(4) + fixed(0.20528, 0.62567, 0.06087),
        b"bXYZ": b"XYZ " + bytes(4) + fixed(0.14919, 0.06322, 0.74457),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        table += name + struct.pack(">II", start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    length, kinds = start + len(body), (b"mntr", b"RGB ", b"XYZ ")
    header = struct.pack(">I4sI4s4s4s", length, bytes(4), 0x02100000, *kinds)
    header += struct.pack(">6H4s", 2000, 1, 1, 0, 0, 0, b"acsp") + bytes(28)
    header += fixed(0.9642, 1.0, 0.8249)
    return header.ljust(128, b"\0") + table + body
