"""The IIIF product has a file for every page of annotations that a canvas refers to."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from tests.targets.iiif.panels import BASE, LAMP, PANEL, exhibition, prose
from toolkit.targets import Folders
from toolkit.targets.iiif import plan, verify
from toolkit.targets.iiif.annotations import EMBEDDED
from toolkit.targets.iiif.manifest import manifest

LARGE = exhibition(replace(PANEL, transcript=prose(en="x" * EMBEDDED, ru="Текст"), details=(LAMP,)))
FOLDERS = Folders.of("letters")
PAGES = tuple(
    f"manifests/letters/annotations/panel-01/{name}.json"
    for name in ("transcript.en", "transcript.ru", "comments.en")
)


def test_a_page_that_is_referred_to_is_a_step_of_its_own() -> None:
    steps = {step.output: step for step in plan(LARGE, FOLDERS, languages=("en",))}
    assert tuple(path for path in steps if "/annotations/" in path) == PAGES
    [canvas] = manifest(LARGE)["items"]
    referred = [page["id"].replace(BASE, "manifests/letters") for page in canvas["annotations"]]
    assert tuple(referred) == PAGES


def test_a_page_that_is_missing_or_is_no_page_is_told(tmp_path: Path) -> None:
    for step in plan(LARGE, FOLDERS, languages=("en",)):
        if step.output in PAGES:
            path = tmp_path / step.output
            path.parent.mkdir(parents=True, exist_ok=True)
            step.make(path, *step.inputs)
    first, second, third = (tmp_path / page for page in PAGES)
    assert json.loads(third.read_text(encoding="utf-8"))["type"] == "AnnotationPage"
    first.unlink()
    second.write_text('{"type": "Canvas"}', encoding="utf-8")
    problems = verify(LARGE, FOLDERS, languages=("en",), root=tmp_path)
    unread = [str(each.place.path) for each in problems if each.code == "I001"]
    assert [path for path in unread if "/annotations/" in path] == [*PAGES[:2]]
