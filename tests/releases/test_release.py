"""A release tells harvesters what has changed, once, and nothing that cannot be stood for."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.building import edit, toolkit
from tests.releases.conftest import BASE, announce, checked, commit, git
from toolkit.errors import SourceError, UsageError
from toolkit.publish import Project
from toolkit.releases import release
from toolkit.releases.moments import moment
from toolkit.sources.read import read_exhibition

FIRST, SECOND = "2026-11-28T09:30:00Z", "2026-11-29T09:30:00Z"
ACTIVITY = "manifests/activity"


def feed(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((root / ACTIVITY).iterdir())}


def told(root: Path) -> list[tuple[str, str, str]]:
    """Return every activity: what happened to what, and when."""
    pages = sorted((root / ACTIVITY).glob("page-*.json"), key=lambda path: (len(path.name), path))
    items = [
        each
        for page in pages
        for each in json.loads(page.read_text(encoding="utf-8"))["orderedItems"]
    ]
    return [(each["type"], each["object"]["id"], each["endTime"]) for each in items]


def refused(project: Project, at: str = SECOND) -> list[str]:
    """Return the codes of what is said against a release."""
    with pytest.raises(SourceError) as caught:
        release.prepare(project, checked(project), at=at)
    return sorted({problem.code for problem in caught.value.problems})


def test_the_first_release_creates_everything_there_is(project: Project) -> None:
    announce(project, FIRST)
    found = told(project.root)
    assert {kind for kind, _, _ in found} == {"Create"}
    assert {time for _, _, time in found} == {FIRST}
    ids = [id for _, id, _ in found]
    assert f"{BASE}/manifest.json" in ids
    assert ids[-1] == "https://archive.museum/exhibitions/collection.json"
    collection = json.loads((project.root / ACTIVITY / "collection.json").read_text())
    assert collection["id"] == "https://archive.museum/exhibitions/activity/collection.json"
    assert collection["rights"] == "http://creativecommons.org/licenses/by/4.0/"


def test_two_clones_give_the_same_feed(project: Project, settled: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(settled, tmp_path / "other", copy_function=shutil.copy2))
    announce(project, FIRST)
    announce(Project(other, "tiny"), FIRST)
    assert feed(project.root) == feed(other)


def test_what_has_not_changed_is_not_told_again(project: Project) -> None:
    announce(project, FIRST)
    before = feed(project.root)
    assert release.prepare(project, checked(project), at=SECOND).changes == ()
    announce(project, SECOND)
    assert feed(project.root) == before


def test_a_change_is_an_update_of_what_it_touches(project: Project) -> None:
    announce(project, FIRST)
    panels = project.sources / "panels.yaml"
    edit(panels, "title: {en: The light,", "title: {en: The old light,")
    assert toolkit(project.root, "build", "--quiet").returncode == 0
    commit(project.root)
    announce(project, SECOND)
    found = [each for each in told(project.root) if each[2] == SECOND]
    assert ("Update", f"{BASE}/manifest.json", SECOND) in found
    assert {kind for kind, _, _ in found} == {"Update"}


def test_no_build_touches_the_feed(project: Project) -> None:
    announce(project, FIRST)
    before = feed(project.root)
    assert toolkit(project.root, "build", "--quiet", "--prune").returncode == 0
    assert feed(project.root) == before
    assert git(project.root, "status", "--porcelain") == ""


def test_a_lasting_identifier_is_the_canonical_name(project: Project) -> None:
    front = project.sources / "exhibition.yaml"
    with front.open("a", encoding="utf-8") as file:
        file.write("identifiers: {ark: 'ark:12345/x5wf6789'}\n")
    assert toolkit(project.root, "build", "--quiet").returncode == 0
    commit(project.root)
    announce(project, FIRST)
    page = json.loads((project.root / ACTIVITY / "page-0.json").read_text(encoding="utf-8"))
    found = {each["object"]["id"]: each["object"] for each in page["orderedItems"]}
    assert found[f"{BASE}/manifest.json"]["canonical"] == "https://n2t.net/ark:12345/x5wf6789"


# --- what is refused ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("{address: 'https://a.museum/x', status: provisional, reason: Not yet.}", "I021"),
        ("https://example.org/tiny", "I022"),
        ("http://archive.museum/tiny", "I022"),
    ],
)
def test_an_address_that_may_not_last_is_refused(address: str, code: str, project: Project) -> None:
    edit(project.sources / "exhibition.yaml", BASE, address)
    assert code in refused(project)


def test_products_that_are_not_what_the_sources_say_are_refused(project: Project) -> None:
    edit(project.sources / "panels.yaml", "The first panel", "The very first panel")
    commit(project.root)
    assert refused(project) == ["I024"]


def test_products_that_do_not_verify_are_refused(project: Project) -> None:
    info = project.root / "dist" / "tiny" / "iiif" / "light" / "full" / "max"
    shutil.rmtree(info)
    assert {"I004", "I024"} & {*refused(project)}


def test_what_is_not_committed_is_refused(project: Project) -> None:
    with (project.sources / "exhibition.yaml").open("a", encoding="utf-8") as file:
        file.write("# a remark\n")
    assert refused(project) == ["I025"]


def test_a_project_without_git_is_not_asked_for_commits(project: Project) -> None:
    shutil.rmtree(project.root / ".git")
    assert release.prepare(project, checked(project), at=FIRST).changes != ()


@pytest.mark.parametrize("at", [FIRST, "2026-11-28T09:29:59Z"])
def test_a_time_that_is_not_after_the_last_is_refused(at: str, project: Project) -> None:
    announce(project, FIRST)
    assert refused(project, at) == ["I023"]


def test_a_refusal_is_told_where_it_can_be_mended_and_nothing_is_written(root: Path) -> None:
    edit(root / "sources" / "tiny" / "exhibition.yaml", BASE, "https://example.org/tiny")
    done = toolkit(root, "release", "--at", FIRST)
    assert done.returncode == 1
    assert (
        "sources/tiny/exhibition.yaml:10:11: I022 'example.org' is only an example" in done.stderr
    )
    assert "nothing was written" in done.stderr
    assert not (root / ACTIVITY).exists()


def test_a_feed_changed_by_hand_is_refused(project: Project) -> None:
    announce(project, FIRST)
    edit(project.root / ACTIVITY / "page-0.json", "Create", "Update")
    edit(project.root / ACTIVITY / "collection.json", '"totalItems": ', '"totalItems": 1')
    done = toolkit(project.root, "release", "--at", SECOND)
    assert (done.returncode, "changed by hand" in done.stderr) == (3, True)
    assert "I020" in toolkit(project.root, "verify", "--only", "iiif").stdout


# --- when -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "time"),
    [
        ("2026-11-28T09:30:00Z", "2026-11-28T09:30:00Z"),
        ("2026-11-28T12:30:00+03:00", "2026-11-28T09:30:00Z"),
        ("2026-11-28T09:30:00.75Z", "2026-11-28T09:30:00Z"),
        (None, "2025-03-01T00:00:00Z"),
    ],
)
def test_a_time_is_said_in_utc(said: str | None, time: str, tiny: Path) -> None:
    assert moment(said, read_exhibition(tiny).exhibition) == time


@pytest.mark.parametrize("said", ["2026-11-28T09:30:00", "2026-11-28", "tomorrow", ""])
def test_a_time_without_a_zone_is_refused(said: str, tiny: Path) -> None:
    with pytest.raises(UsageError):
        moment(said, read_exhibition(tiny).exhibition)


def test_the_clock_is_looked_at_when_it_is_asked_for(tiny: Path) -> None:
    assert moment("now", read_exhibition(tiny).exhibition) > "2026-01-01T00:00:00Z"


# --- the command ----------------------------------------------------------------------


def test_a_dry_run_says_what_would_be_announced_and_writes_nothing(root: Path) -> None:
    done = toolkit(root, "release", "--at", FIRST, "--dry-run")
    assert done.returncode == 0, done.stderr
    assert f"create Manifest {BASE}/manifest.json\n" in done.stdout
    assert not (root / ACTIVITY).exists()
    assert git(root, "status", "--porcelain") == ""


def test_a_release_says_what_it_wrote_and_what_to_do_next(root: Path) -> None:
    done = toolkit(root, "release", "--at", FIRST)
    assert done.returncode == 0, done.stderr
    assert "written: manifests/activity/page-0.json" in done.stdout
    assert "https://archive.museum/exhibitions/activity/collection.json" in done.stdout
