"""Check the zip: its beginning, its names, its dates, and whether the manifest tells of all.

Source: EPUB 3.3, section 4.2 (OCF) and 5.6 (manifest).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from zipfile import ZIP_STORED

from toolkit.targets.epub.lint.ebook import MIMETYPE, Ebook
from toolkit.targets.epub.lint.faults import Fault, quoted

_PACKED = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".mp3", ".m4a", ".mp4", ".woff", ".woff2")
"""Files that are compressed already."""
_FORBIDDEN = re.compile('["*:<>?\\\\|\x00-\x1f\x7f\x80-\x9f\ue000-\uf8ff\ufff0-\uffff]|\\.$|^/|//')
_PLAIN = re.compile(r"[A-Za-z0-9._/~-]+")
_UNLISTED = re.compile(r"mimetype|META-INF/.*")
WORTH = 0.95
"""What a packed file may shrink to if packing it again was worth the time."""
SMALL = 4096


def check(book: Ebook) -> Iterator[Fault]:
    """Yield what is wrong with the zip as a zip."""
    yield from _mimetype(book)
    yield from _dates(book)
    yield from _twice(book)
    yield from _names(book)
    yield from _listed(book)
    for each in book.members:
        saved = each.compress_size < WORTH * each.file_size
        packed = each.filename.lower().endswith(_PACKED) and each.file_size > SMALL
        if packed and each.compress_type != ZIP_STORED and not saved:
            share = 100 - 100 * each.compress_size / each.file_size
            message = f"is compressed once more, which saves {max(share, 0):.1f} %"
            yield Fault("E011", message, each.filename)


def _mimetype(book: Ebook) -> Iterator[Fault]:
    first = book.members[0]
    if first.filename != "mimetype" or first.compress_type != ZIP_STORED:
        yield Fault("E002", "does not begin with an uncompressed 'mimetype'")
    elif book.begins != MIMETYPE.encode():
        words = quoted(book.begins.decode("latin-1"))
        yield Fault("E002", f"its 'mimetype' is {words}, not exactly '{MIMETYPE}'")
    elif first.extra:
        yield Fault("E002", "its 'mimetype' has an extra field, which moves the letters")


def _dates(book: Ebook) -> Iterator[Fault]:
    """Yield a fault if the files bear the times at which they were written: no two builds agree."""
    times = sorted({each.date_time for each in book.members})
    if len(times) > 1:
        first, last = ("{}-{:02}-{:02} {:02}:{:02}".format(*each) for each in (times[0], times[-1]))
        yield Fault("E010", f"its files bear {len(times)} times of day, from {first} to {last}")


def _twice(book: Ebook) -> Iterator[Fault]:
    names = [each.filename for each in book.members]
    for name, times in Counter(names).items():
        if times > 1:
            yield Fault("E012", f"is in the zip {times} times", name)
    folded: dict[str, str] = {}
    for name in dict.fromkeys(names):
        key = unicodedata.normalize("NFC", name).casefold()
        if key in folded:
            yield Fault("E012", f"and {folded[key]} are one name where case does not matter", name)
        folded.setdefault(key, name)


def _names(book: Ebook) -> Iterator[Fault]:
    for name in sorted(book.names):
        if match := _FORBIDDEN.search(name):
            yield Fault("E013", f"has {match[0]!a} in its name, which e-books may not", name)
        elif ".." in name.split("/"):
            yield Fault("E013", "leads out of the e-book", name)
        elif not _PLAIN.fullmatch(name) and not name.startswith("META-INF/"):
            strange = sorted(set(re.sub(_PLAIN, "", name)))
            yield Fault("E014", f"has {quoted(' '.join(strange))} in its name", name)


def _listed(book: Ebook) -> Iterator[Fault]:
    for path in sorted(book.by_path.keys() - book.names):
        yield Fault("E003", f"{path} is in the manifest but not the file", book.package_path)
    for name in sorted(book.names - book.by_path.keys()):
        if name != book.package_path and not _UNLISTED.fullmatch(name):
            message = f"{name} is in the file but not its manifest"
            # Readers do not see it: of our own books it tells that something went wrong.
            yield Fault("E003", message, book.package_path, severity="warning")
