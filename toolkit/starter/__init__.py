"""Write a first exhibition: three records, two languages, ready to build and to change."""

from __future__ import annotations

import re
import shutil
from importlib import resources
from pathlib import Path

from toolkit.errors import UsageError
from toolkit.model.identifiers import ID

_STAND_IN = "name-of-the-exhibition"


def write_starter(name: str, *, root: Path) -> Path:
    """Write `root/sources/<name>` and return it, relative to `root`.

    Raises:
        UsageError: `name` cannot be an id, or the folder is there already.
    """
    if not ID.fullmatch(name):
        near = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:64]
        raise UsageError(
            f"'{name}' cannot be an exhibition's name: use small letters, digits and hyphens"
            + (f", for example '{near}'." if near else ".")
        )
    folder = Path("sources") / name
    if (root / folder).exists():
        raise UsageError(f"{folder} is there already; nothing was changed.")
    with resources.as_file(resources.files(__package__) / "template") as template:
        shutil.copytree(template, root / folder)
    front = root / folder / "exhibition.yaml"
    text = front.read_text(encoding="utf-8")
    front.write_text(text.replace(_STAND_IN, name), encoding="utf-8")
    return folder
