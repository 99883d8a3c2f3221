"""A withdrawal takes a record out of what is published, and leaves the sources whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.building import toolkit
from tests.releases.conftest import BASE, PERSON, announce, checked, commit, with_person
from toolkit.errors import ProductError, UsageError
from toolkit.publish import Project
from toolkit.releases import release, withdrawal
from toolkit.targets.iiif.feed.pages import read_feed

FIRST, SECOND, THIRD = (f"2026-11-{day}T09:30:00Z" for day in (28, 29, 30))
WHY = "Her family asked: 'please'."


def withdraw(project: Project, id: str, at: str = SECOND) -> withdrawal.Withdrawn:
    found = withdrawal.prepare(project, checked(project), id, reasons=(WHY,), at=at)
    withdrawal.write(project, found)
    if found.release:
        release.write(project.root, found.release)
    return found


def test_a_panel_loses_its_tiles_and_keeps_its_record(project: Project) -> None:
    before = (project.sources / "panels.yaml").read_bytes()
    found = withdraw(project, "light")
    assert "dist/tiny/iiif/light" in found.gone
    assert not (project.root / "dist" / "tiny" / "iiif" / "light").exists()
    assert (project.root / "dist" / "tiny" / "iiif" / "keepers").is_dir()
    assert (project.sources / "panels.yaml").read_bytes() == before


def test_it_is_noted_behind_what_a_curator_wrote(project: Project) -> None:
    front = project.sources / "exhibition.yaml"
    before = front.read_text(encoding="utf-8")
    withdraw(project, "light")
    withdraw(project, "lind")
    after = front.read_text(encoding="utf-8")
    assert after.startswith(before)
    withdrawn = checked(project).exhibition.front.withdrawn
    assert [(each.id, each.date.edtf) for each in withdrawn] == [
        ("light", "2026-11-29"),
        ("lind", "2026-11-29"),
    ]
    assert {each.reason.entries[0].words for each in withdrawn} == {WHY}


@pytest.mark.parametrize(
    "written",
    [
        "withdrawn:\n  - {id: keepers, reason: Old, date: 2020}\n\n# the end\nhomepage: https://a.museum\n",
        "withdrawn:\n- id: keepers\n  reason: Old\n  date: 2020\nhomepage: https://a.museum\n",
    ],
)
def test_it_is_added_to_the_list_there_is(written: str, project: Project) -> None:
    with (project.sources / "exhibition.yaml").open("a", encoding="utf-8") as file:
        file.write(written)
    withdraw(project, "light")
    front = checked(project).exhibition.front
    assert [each.id for each in front.withdrawn] == ["keepers", "light"]
    assert front.homepage == "https://a.museum"


def test_a_list_on_one_line_is_left_to_its_author(project: Project) -> None:
    front = project.sources / "exhibition.yaml"
    with front.open("a", encoding="utf-8") as file:
        file.write("withdrawn: [{id: keepers, reason: Old, date: 2020}]\n")
    before = front.read_bytes()
    with pytest.raises(ProductError, match="by hand"):
        withdraw(project, "light")
    assert front.read_bytes() == before
    assert (project.root / "dist" / "tiny" / "iiif" / "light").is_dir()


def test_a_manifest_that_was_announced_is_deleted_and_said_to_be(project: Project) -> None:
    with_person(project.root)
    announce(project, FIRST)
    withdraw(project, "lind")
    assert not (project.root / PERSON).exists()
    feed = read_feed(project.root)
    assert feed is not None
    last = feed.pages[-1][-1]
    assert (last["type"], last["object"], last["endTime"]) == (
        "Delete",
        {"id": f"{BASE}/persons/lind/manifest.json", "type": "Manifest"},
        SECOND,
    )


def test_people_find_a_page_that_says_what_it_was_and_why_it_is_gone(project: Project) -> None:
    withdraw(project, "lind")
    page = project.root / "manifests" / "tiny" / "withdrawn" / "lind.html"
    text = page.read_text(encoding="utf-8").replace("\u00a0", " ")
    for words in ("Anna Lind", "Анна Линд", "Withdrawn. Her family asked", "29 November 2026"):
        assert words in text
    assert 'name="robots" content="noindex"' in text


def test_later_builds_leave_it_out_and_verify(project: Project) -> None:
    with_person(project.root)
    withdraw(project, "lind")
    withdraw(project, "light")
    done = toolkit(project.root, "build", "--only", "iiif", "--prune", "--quiet")
    assert done.returncode == 0, done.stderr
    assert not (project.root / PERSON).exists()
    assert not (project.root / "dist" / "tiny" / "iiif" / "light").exists()
    text = (project.root / "manifests" / "tiny" / "manifest.json").read_text(encoding="utf-8")
    assert "iiif/light/" not in text
    assert "Built in 1871" not in text
    (canvas,) = [each for each in json.loads(text)["items"] if each["id"].endswith("/light")]
    [painting] = canvas["items"][0]["items"]
    assert painting["body"]["id"].endswith("/missing.jpg"), "an empty frame"
    assert f"Withdrawn. {WHY}" in str(canvas["metadata"])


def test_a_deletion_is_told_once(project: Project) -> None:
    with_person(project.root)
    announce(project, FIRST)
    withdraw(project, "lind")
    assert toolkit(project.root, "build", "--prune", "--quiet").returncode == 0
    commit(project.root)
    kinds = [
        (each.kind, each.id)
        for each in release.prepare(project, checked(project), at=THIRD).changes
    ]
    assert ("Delete", f"{BASE}/persons/lind/manifest.json") not in kinds
    assert ("Update", f"{BASE}/manifest.json") in kinds


def test_what_is_still_there_is_found(project: Project) -> None:
    withdraw(project, "light")
    (project.root / "dist" / "tiny" / "iiif" / "light").mkdir()
    said = toolkit(project.root, "verify", "--only", "iiif").stdout
    assert "dist/tiny/iiif/light: I026 'light' is withdrawn" in said


@pytest.mark.parametrize("id", ["nobody", "harrow-point", "logbook"])
def test_only_panels_objects_and_persons_can_be_withdrawn(id: str, project: Project) -> None:
    with pytest.raises(UsageError, match="no panel, object or person"):
        withdraw(project, id)


def test_the_reason_is_said_in_each_language(project: Project) -> None:
    said = (WHY, "ru=Её семья просила об этом.")
    found = withdrawal.prepare(project, checked(project), "lind", reasons=said, at=SECOND)
    withdrawal.write(project, found)
    (entry,) = checked(project).exhibition.front.withdrawn
    assert {each.language: each.words for each in entry.reason.entries} == {
        "en": WHY,
        "ru": "Её семья просила об этом.",
    }


@pytest.mark.parametrize("said", [(), (" ",), ("ru=",)])
def test_a_withdrawal_has_a_reason(said: tuple[str, ...], project: Project) -> None:
    with pytest.raises(UsageError, match="Say why"):
        withdrawal.prepare(project, checked(project), "lind", reasons=said, at=SECOND)


def test_line_ends_of_windows_are_kept(project: Project) -> None:
    front = project.sources / "exhibition.yaml"
    front.write_bytes(front.read_bytes().replace(b"\n", b"\r\n"))
    before = front.read_bytes()
    withdraw(project, "lind")
    after = front.read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(b"\r\n")


def test_nothing_is_withdrawn_twice(project: Project) -> None:
    withdraw(project, "light")
    with pytest.raises(UsageError, match="already"):
        withdraw(project, "light")


def test_the_command_says_what_it_cannot_do(root: Path) -> None:
    dry = toolkit(root, "withdraw", "lind", "--reason", WHY, "--dry-run")
    assert dry.returncode == 0, dry.stderr
    assert not (root / "manifests" / "tiny" / "withdrawn").exists()
    done = toolkit(root, "withdraw", "lind", "--reason", WHY)
    assert "What nobody can call back:" in done.stdout
    assert "books that are printed" in done.stdout
    assert "It is still named, and its words there remain, in: essays/the-light" in done.stdout
