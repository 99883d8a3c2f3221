"""Save an essay among those of the exhibition."""

from __future__ import annotations

import re
from pathlib import Path

from toolkit.errors import UsageError
from toolkit.model.identifiers import ID
from toolkit.sources.word.essay import WordEssay

LONGEST_ID = 64


def id_for(essay: WordEssay, document: Path, *, wanted: str | None) -> str:
    """Return the id wanted, or one made of the title, or of the document's name.

    Raises:
        UsageError: What is wanted cannot be an id, or none can be made.
    """
    id = wanted if wanted is not None else slug(essay.title) or slug(document.stem)
    if not ID.fullmatch(id):
        hint = "An id is made of a-z, 0-9, - and _, at most 64: say --id ID."
        raise UsageError(f"'{id}' cannot be an id. {hint}")
    return id


def slug(text: str) -> str:
    """Return `text` as an id, other scripts in Latin letters; "" if nothing is left of it."""
    from anyascii import anyascii

    plain = re.sub("['`]", "", anyascii(text).lower())
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(words) <= LONGEST_ID:
        return words
    return words[: LONGEST_ID + 1].rpartition("-")[0] or words[:LONGEST_ID]


def save_essay(essay: WordEssay, id: str, folder: Path, *, force: bool) -> Path:
    """Write an essay below the exhibition's `folder`; return its path.

    Raises:
        UsageError: It is there already, and `force` is not on.
    """
    path = folder / "essays" / f"{id}.{essay.language}.md"
    if path.exists() and not force:
        raise UsageError(
            f"{path} is there already; nothing was changed. Say --id ID for another essay, or"
            " --force to write over it."
        )
    path.parent.mkdir(exist_ok=True)
    part = path.with_name(f".{path.name}")
    part.write_text(essay.text, encoding="utf-8", newline="\n")
    part.replace(path)
    return path
