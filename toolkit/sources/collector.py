"""Keep Python's collector of reference cycles out of the way of reading."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the collector of reference cycles from running.

    Reading makes objects by the million, none of them in a cycle, and the collector looks through
    all of them again and again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():
                # Count them all as old at once: else the collector's next step looks through them.
                gc.freeze()
                gc.unfreeze()
            gc.enable()
