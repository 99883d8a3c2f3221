"""Put what was made in the place of what was there: whole, or not at all.

`<name>.part` is being made; `<name>.old` exists only between two renames. Whatever a killed
process leaves behind, `recover` brings back the old or the new product.
"""

from __future__ import annotations

import filecmp
import os
import shutil
from pathlib import Path


def part_of(target: Path) -> Path:
    """Return where `target` is made before it is swapped in."""
    return target.with_name(f"{target.name}.part")


def remove(path: Path) -> None:
    """Delete a file or a whole folder; nothing if there is none."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif os.path.lexists(path):
        path.unlink()


def swap(target: Path, *, keeps: tuple[str, ...] = ()) -> bool:
    """Put `part_of(target)` in the place of `target`; tell whether anything was written.

    A file with the bytes it had is left alone. `keeps` are names inside a folder that are carried
    over from the old one.
    """
    part = part_of(target)
    if part.is_file():
        if target.is_file() and _same_bytes(part, target):
            part.unlink()
            return False
        _flush(part)
    else:
        _carry_over(target, part, keeps)
    if os.path.lexists(target) and (target.is_dir() or part.is_dir()):
        target.rename(_old_of(target))
    part.replace(target)
    _flush(target.parent)
    remove(_old_of(target))
    return True


def recover(target: Path) -> None:
    """Mend what a killed process left of `target`."""
    old = _old_of(target)
    if old.exists() and not target.exists():
        old.rename(target)
    remove(old)
    remove(part_of(target))


def clear(target: Path) -> None:
    """Delete `target` and whatever a killed process left of it."""
    for path in (target, _old_of(target), part_of(target)):
        remove(path)


def _same_bytes(one: Path, other: Path) -> bool:
    filecmp.clear_cache()  # it goes by size and time, and may call a newer file the same
    return filecmp.cmp(one, other, shallow=False)


def _old_of(target: Path) -> Path:
    return target.with_name(f"{target.name}.old")


def _carry_over(target: Path, part: Path, keeps: tuple[str, ...]) -> None:
    for name in keeps:
        if (target / name).exists() and not (part / name).exists():
            # Copied, not moved: until the swap the old product stays whole.
            if (target / name).is_dir():
                shutil.copytree(target / name, part / name)
            else:
                shutil.copy2(target / name, part / name)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
