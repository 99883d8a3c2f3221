"""Tell with a code what the disk refused: neither the sources' fault nor ours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit.errors import ProductError


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Say of which file of the book it is that it cannot be read.

    Raises:
        ProductError: E006, for what the disk says inside.
    """
    try:
        yield
    except OSError as error:
        reason = error.strerror or error
        raise ProductError(
            f"E006 {path.name} cannot be read: {reason}. Look at the disk and at the rights of "
            "this file, then build again."
        ) from error


@contextmanager
def writing() -> Iterator[None]:
    """Say that it is the book that cannot be written.

    Raises:
        ProductError: E007, for what the disk says inside.
    """
    try:
        yield
    except OSError as error:
        raise ProductError(
            f"E007 the e-book cannot be written: {error.strerror or error}. Look at the disk: its "
            "room, its rights, what lies in that place; then build again."
        ) from error
