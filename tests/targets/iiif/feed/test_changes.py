"""What is announced is what differs from what was announced last."""

from __future__ import annotations

import json
from pathlib import Path

from toolkit.targets.iiif.feed.changes import Change, activity, after, changes
from toolkit.targets.iiif.feed.documents import (
    Announced,
    Document,
    announced_json,
    documents,
    read_announced,
)
from toolkit.targets.iiif.presentation import Json, as_text

BASE = "https://archive.museum/letters"
RECORD = {
    "id": f"{BASE}/records/one.schema.jsonld",
    "type": "Dataset",
    "format": "application/ld+json",
    "profile": "https://schema.org/",
    "label": {"en": ["Description"]},
}


def document(path: str, digest: str = "a", type: str = "Manifest") -> Document:
    id = f"https://archive.museum/{path}"
    return Document(path=path, id=id, type=type, digest=digest)


def told(*there: Document) -> dict[str, Announced]:
    return after({}, [Change(kind="Create", id=d.id, type=d.type, document=d) for d in there])


def short(found: tuple[Change, ...]) -> list[tuple[str, str]]:
    return [(each.kind, each.id.removeprefix("https://archive.museum/")) for each in found]


def test_what_is_new_has_changed_or_is_gone_is_told_and_nothing_else() -> None:
    before = told(
        document("letters/a.json"), document("letters/b.json"), document("letters/c.json")
    )
    now = [document("letters/b.json", "b"), document("letters/c.json"), document("letters/d.json")]
    assert short(changes(before, now, within=("letters",))) == [
        ("Update", "letters/b.json"),
        ("Create", "letters/d.json"),
        ("Delete", "letters/a.json"),
    ]


def test_collections_follow_the_manifests_they_list() -> None:
    now = [document("collection.json", type="Collection"), document("letters/a.json")]
    assert [each.type for each in changes({}, now, within=("letters",))] == [
        *("Manifest", "Collection")
    ]


def test_another_exhibition_is_not_gone_because_it_is_not_looked_at() -> None:
    before = told(document("maps/a.json"))
    assert changes(before, [], within=("letters",)) == ()


def test_what_stands_at_another_address_is_new_and_the_old_one_gone() -> None:
    old = document("letters/a.json")
    moved = Document(path=old.path, id="https://museum.archive/a.json", type=old.type, digest="b")
    found = changes(told(old), [moved], within=("letters",))
    assert [(each.kind, each.id) for each in found] == [
        ("Create", "https://museum.archive/a.json"),
        ("Delete", "https://archive.museum/letters/a.json"),
    ]


def test_once_told_nothing_is_new() -> None:
    now = [document("letters/a.json"), document("letters/b.json")]
    found = changes({}, now, within=("letters",))
    assert changes(after({}, found), now, within=("letters",)) == ()
    gone = changes(after({}, found), [], within=("letters",))
    assert after(after({}, found), gone) == {}


def test_an_activity_says_what_happened_to_what_and_when() -> None:
    it = Document(
        path="letters/a.json", id=f"{BASE}/a.json", type="Manifest", digest="", see_also=(RECORD,)
    )
    change = Change(kind="Create", id=it.id, type=it.type, document=it)
    found = activity(change, at="2026-11-28T09:30:00Z", canonical="https://n2t.net/ark:12345/x")
    assert found == {
        "type": "Create",
        "object": {
            "id": f"{BASE}/a.json",
            "type": "Manifest",
            "canonical": "https://n2t.net/ark:12345/x",
            "seeAlso": [RECORD],
        },
        "endTime": "2026-11-28T09:30:00Z",
    }


def write(root: Path, path: str, value: Json) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(as_text(value), encoding="utf-8")


def committed(root: Path) -> dict[str, str]:
    return {each.path: each.digest for each in documents(root, "letters")}


def test_only_manifests_and_collections_are_documents(tmp_path: Path) -> None:
    write(tmp_path, "manifests/letters/manifest.json", {"id": f"{BASE}/m", "type": "Manifest"})
    write(tmp_path, "manifests/letters/annotations/a/x.json", {"type": "AnnotationPage"})
    write(tmp_path, "manifests/collection.json", {"id": f"{BASE}/c", "type": "Collection"})
    write(tmp_path, "manifests/activity/collection.json", {"type": "OrderedCollection"})
    assert [*committed(tmp_path)] == ["letters/manifest.json", "collection.json"]


def test_a_manifest_has_changed_when_a_page_or_record_it_names_has(tmp_path: Path) -> None:
    page, record = f"{BASE}/annotations/one/transcript.en.json", RECORD["id"]
    canvas = {"type": "Canvas", "annotations": [{"id": page, "type": "AnnotationPage"}]}
    manifest = {"id": f"{BASE}/manifest.json", "type": "Manifest", "items": [canvas]}
    write(tmp_path, "manifests/letters/manifest.json", manifest | {"seeAlso": [{"id": record}]})
    seen = [committed(tmp_path)["letters/manifest.json"]]
    for path in ("annotations/one/transcript.en.json", "records/one.schema.jsonld"):
        write(tmp_path, f"manifests/letters/{path}", {"of": path})
        seen.append(committed(tmp_path)["letters/manifest.json"])
    write(tmp_path, "manifests/letters/annotations/two/transcript.en.json", {"of": "another"})
    assert committed(tmp_path)["letters/manifest.json"] == seen[-1]
    assert len(set(seen)) == 3


def test_what_was_announced_is_kept_in_order_of_the_ids(tmp_path: Path) -> None:
    it = told(document("letters/b.json"), document("letters/a.json"))
    write(tmp_path, "manifests/activity/announced.json", announced_json(it))
    text = (tmp_path / "manifests/activity/announced.json").read_text(encoding="utf-8")
    assert [*json.loads(text)] == sorted(it)
    assert read_announced(tmp_path) == it
