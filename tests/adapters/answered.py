"""Answer for a curator what an adapted collection does not say, so that it can be built.

A publication of Quire need not describe its pictures, and this one names a picture and two pages
that are not there. What is answered here is what the toolkit insists on, and no more.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from tests.adapters.origins import Adapted
from tests.building import edit

LOST = (("essay.en.md", "(essay:catalogue-3)"), ("essay.en.md", "(essay:catalogue-4)"))
"""Links to pages that the publication does not have."""


def answer(adapted: Adapted) -> Path:
    """Describe every picture, say which is lost, and print panels and objects; return the root."""
    folder = adapted.folder
    _answer_records(folder, "objects")
    _answer_records(folder, "panels", transcript="What is written on it was not copied.")
    path = folder / "exhibition.yaml"
    front = yaml.safe_load(path.read_text(encoding="utf-8"))
    before = front["contents"].index("sources")
    front["contents"][before:before] = ["panels", "objects"]
    _write(path, front)
    for name, link in LOST:
        edit(folder / "essays" / name, link, "")
    return folder.parent.parent


def _answer_records(folder: Path, name: str, **others: str) -> None:
    path = folder / f"{name}.yaml"
    records = yaml.safe_load(path.read_text(encoding="utf-8"))
    _write(path, [_described(record, folder, others) for record in records])


def _described(record: dict[str, Any], folder: Path, others: dict[str, str]) -> dict[str, Any]:
    image = record.get("image")
    if not isinstance(image, str):
        return record
    if not (folder / image).is_file():
        missing = {"status": "missing", "reason": "it did not come with the publication"}
        return {**record, "image": missing}
    return {**record, "alt": f"The picture called ‘{record['title']}’.", **others}


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
