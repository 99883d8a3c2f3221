from __future__ import annotations

import os
from pathlib import Path

import pytest

from toolkit.steps.swap import clear, part_of, recover, swap


def tree(folder: Path) -> dict[str, str]:
    """Return the text of every file below `folder`."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def lay(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def test_a_new_file_is_put_in_its_place(tmp_path: Path) -> None:
    lay(tmp_path, {"a.part": "new"})
    assert swap(tmp_path / "a")
    assert tree(tmp_path) == {"a": "new"}


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    lay(tmp_path, {"a": "old", "a.part": "new"})
    assert swap(tmp_path / "a")
    assert tree(tmp_path) == {"a": "new"}


def test_a_file_with_the_bytes_it_had_is_left_alone(tmp_path: Path) -> None:
    lay(tmp_path, {"a": "same", "a.part": "same"})
    os.utime(tmp_path / "a", (1, 1))
    assert not swap(tmp_path / "a")
    assert tree(tmp_path) == {"a": "same"}
    assert (tmp_path / "a").stat().st_mtime == 1


def test_bytes_are_compared_even_if_size_and_time_are_the_same(tmp_path: Path) -> None:
    for text in ("one", "two"):
        lay(tmp_path, {"a": "one", "a.part": text})
        for name in ("a", "a.part"):
            os.utime(tmp_path / name, (1, 1))
        assert swap(tmp_path / "a") == (text == "two")


def test_a_folder_is_replaced_whole(tmp_path: Path) -> None:
    lay(tmp_path, {"a/gone": "old", "a/x": "old", "a.part/x": "new", "a.part/y/z": "new"})
    assert swap(tmp_path / "a")
    assert tree(tmp_path) == {"a/x": "new", "a/y/z": "new"}


def test_what_a_folder_keeps_is_carried_over(tmp_path: Path) -> None:
    lay(tmp_path, {"a/info": "kept", "a/more/b": "kept", "a/x": "old", "a.part/x": "new"})
    os.utime(tmp_path / "a/info", (1, 1))
    swap(tmp_path / "a", keeps=("info", "more", "absent"))
    assert tree(tmp_path) == {"a/info": "kept", "a/more/b": "kept", "a/x": "new"}
    assert (tmp_path / "a/info").stat().st_mtime == 1


def test_a_file_becomes_a_folder_and_a_folder_a_file(tmp_path: Path) -> None:
    lay(tmp_path, {"a": "old", "a.part/x": "new"})
    swap(tmp_path / "a")
    assert tree(tmp_path) == {"a/x": "new"}
    lay(tmp_path, {"a.part": "newer"})
    swap(tmp_path / "a")
    assert tree(tmp_path) == {"a": "newer"}


def test_a_link_in_the_way_is_replaced_not_followed(tmp_path: Path) -> None:
    lay(tmp_path, {"elsewhere/x": "theirs", "a.part/x": "new", "b.part/x": "new"})
    (tmp_path / "a").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "b").symlink_to(tmp_path / "nowhere")
    swap(tmp_path / "a")
    swap(tmp_path / "b")
    assert tree(tmp_path) == {"a/x": "new", "b/x": "new", "elsewhere/x": "theirs"}


@pytest.mark.parametrize(
    ("left", "mended"),
    [
        pytest.param({}, {}, id="nothing was ever made"),
        pytest.param({"a": "old"}, {"a": "old"}, id="a file, nothing under way"),
        pytest.param({"a.part": "ne"}, {}, id="the first file half made"),
        pytest.param({"a": "old", "a.part": "ne"}, {"a": "old"}, id="a file half made"),
        pytest.param({"a.part/x": "ne"}, {}, id="the first folder half made"),
        pytest.param({"a/x": "old", "a.part/x": "n"}, {"a/x": "old"}, id="a folder half made"),
        pytest.param(
            {"a.old/x": "old", "a.part/x": "new"}, {"a/x": "old"}, id="between the renames"
        ),
        pytest.param({"a/x": "new", "a.old/x": "old"}, {"a/x": "new"}, id="after the renames"),
        pytest.param({"a/x": "new", "a.old/y": "ol"}, {"a/x": "new"}, id="the old half deleted"),
        pytest.param({"a.old": "old", "a.part/x": "new"}, {"a": "old"}, id="file to folder"),
        pytest.param({"a.old/x": "old", "a.part": "new"}, {"a/x": "old"}, id="folder to file"),
        pytest.param({"a": "new", "a.old/x": "old"}, {"a": "new"}, id="folder to file, after"),
    ],
)
def test_whatever_a_kill_leaves_is_mended(
    tmp_path: Path, left: dict[str, str], mended: dict[str, str]
) -> None:
    lay(tmp_path, left)
    recover(tmp_path / "a")
    assert tree(tmp_path) == mended
    assert not part_of(tmp_path / "a").exists()
    recover(tmp_path / "a")
    assert tree(tmp_path) == mended


def test_clearing_leaves_nothing(tmp_path: Path) -> None:
    lay(tmp_path, {"a/x": "1", "a.old/x": "2", "a.part": "3", "ab": "4"})
    clear(tmp_path / "a")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["ab"]
