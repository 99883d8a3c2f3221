from __future__ import annotations

import os
import sqlite3
import time
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest

from toolkit.errors import Finding, ProductError
from toolkit.steps.ledger import RACY, Ledger, Record

RECORD = Record(
    parts={"input title": "12", "maker": "a.b"},
    findings=(Finding(("panels", 3, "image"), "P001", "зерно", "scan anew", "warning"),),
    seconds=1.5,
    stamp="ab",
)


def file_of(root: Path) -> Path:
    return root / ".toolkit" / "ledger.sqlite"


def remembered(root: Path) -> list[str]:
    """Return the names of the files whose digest is in the ledger."""
    rows = sqlite3.connect(file_of(root))
    try:
        names = [bytes.fromhex(row[0]) for row in rows.execute("SELECT path FROM digests")]
    finally:
        rows.close()
    return sorted(Path(os.fsdecode(name)).name for name in names)


def wait_until_old(path: Path) -> None:
    """Wait until the file's change can no longer be confused with another."""
    changed = path.stat().st_ctime_ns
    time.sleep(max(0, changed + RACY + 50_000_000 - time.time_ns()) / 1e9)


def test_a_record_is_there_after_reopening(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        assert ledger.record_of("dist/a") is None
        ledger.record("dist/a", RECORD)
    with Ledger.open(tmp_path) as ledger:
        assert ledger.record_of("dist/a") == RECORD
        assert ledger.outputs() == ("dist/a",)


def test_a_record_is_there_at_once_for_others(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as one, Ledger.open(tmp_path) as other:
        one.record("a", RECORD)
        assert other.record_of("a") == RECORD
        one.digest(Path(__file__))
        other.record("b", RECORD)  # and nobody holds the file between two records
        assert one.outputs() == ("a", "b")


def test_what_is_forgotten_is_gone(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        ledger.record("a", RECORD)
        ledger.forget("a")
        assert ledger.outputs() == ()


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(b"this is no database, but long enough to be looked at" * 20, id="garbage"),
        pytest.param(b"SQLite format 3\0" + bytes(8000), id="only the header"),
    ],
)
def test_a_damaged_ledger_is_replaced(tmp_path: Path, damage: bytes) -> None:
    file_of(tmp_path).parent.mkdir()
    file_of(tmp_path).write_bytes(damage)
    with Ledger.open(tmp_path) as ledger:
        ledger.record("a", RECORD)
    with Ledger.open(tmp_path) as ledger:
        assert ledger.outputs() == ("a",)


@pytest.mark.parametrize("end", [5000, 8192])
def test_a_ledger_that_was_cut_off_is_replaced(tmp_path: Path, end: int) -> None:
    with Ledger.open(tmp_path) as ledger:
        for output in "abcd":
            ledger.record(output, replace(RECORD, stamp=output * 10_000))
    os.truncate(file_of(tmp_path), end)
    with Ledger.open(tmp_path) as ledger:
        assert ledger.outputs() == ()
        ledger.record("a", RECORD)


def test_a_ledger_with_other_tables_is_replaced(tmp_path: Path) -> None:
    file_of(tmp_path).parent.mkdir()
    rows = sqlite3.connect(file_of(tmp_path))
    rows.execute("CREATE TABLE steps (something TEXT)")
    rows.close()
    with Ledger.open(tmp_path) as ledger:
        assert ledger.outputs() == ()


def test_a_ledger_that_another_holds_is_waited_for_not_replaced(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        ledger.record("a", RECORD)
    held = Event()

    def hold() -> None:
        rows = sqlite3.connect(file_of(tmp_path))
        rows.execute("BEGIN EXCLUSIVE")
        held.set()
        time.sleep(0.2)
        rows.close()

    holder = Thread(target=hold)
    holder.start()
    held.wait()
    with Ledger.open(tmp_path) as ledger:
        assert ledger.outputs() == ("a",)
    holder.join()


def test_an_edit_of_the_same_size_in_the_same_moment_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("one", "utf-8")
    times = (path.stat().st_atime_ns, path.stat().st_mtime_ns)
    with Ledger.open(tmp_path) as ledger:
        before = ledger.digest(path)
        path.write_text("two", "utf-8")
        os.utime(path, ns=times)
        assert ledger.digest(path) != before


def test_the_digest_of_a_new_file_is_not_trusted(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("one", "utf-8")
    os.utime(path, (1, 1))  # copied with its time: the change is still young
    with Ledger.open(tmp_path) as ledger:
        ledger.digest(path)
    assert remembered(tmp_path) == []


def test_the_digest_of_an_old_file_is_remembered_though_no_step_was_made(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("one", "utf-8")
    wait_until_old(path)
    with Ledger.open(tmp_path) as ledger:
        digest = ledger.digest(path)
    assert remembered(tmp_path) == ["a"]
    before = file_of(tmp_path).stat()
    with Ledger.open(tmp_path) as ledger:
        assert ledger.digest(path) == digest
    after = file_of(tmp_path).stat()
    assert (after.st_mtime_ns, after.st_size) == (before.st_mtime_ns, before.st_size)
    # That it is remembered, not read, shows where the memory is wrong.
    rows = sqlite3.connect(file_of(tmp_path))
    rows.execute("UPDATE digests SET digest = 'from memory'")
    rows.commit()
    rows.close()
    with Ledger.open(tmp_path) as ledger:
        assert ledger.digest(path) == "from memory"
        path.touch()
        assert ledger.digest(path) == digest


def test_a_folders_digest_is_of_the_names_and_contents_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "d"
    (folder / "in").mkdir(parents=True)
    (folder / "in" / "a").write_text("1", "utf-8")
    with Ledger.open(tmp_path) as ledger:
        first = ledger.digest(folder)
        (folder / "in" / "a").write_text("2", "utf-8")
        second = ledger.digest(folder)
        (folder / "in" / "a").rename(folder / "in" / "b")
        third = ledger.digest(folder)
        (folder / "in" / "b").rename(folder / "in" / "a")
        os.utime(folder / "in" / "a", (1, 1))
        assert ledger.digest(folder) == second
    assert len({first, second, third}) == 3


def test_a_name_that_is_no_unicode_has_a_digest(tmp_path: Path) -> None:
    folder = tmp_path / "d"
    folder.mkdir()
    (folder / os.fsdecode(b"\xff")).write_text("1", "utf-8")
    with Ledger.open(tmp_path) as ledger:
        assert ledger.digest(folder) != ledger.digest(tmp_path / ".toolkit")
        assert ledger.stamp(folder) != ""


def test_what_is_not_there_has_no_digest_and_an_empty_stamp(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as ledger:
        with pytest.raises(FileNotFoundError):
            ledger.digest(tmp_path / "a")
        assert ledger.stamp(tmp_path / "a") == ""


def test_a_files_stamp_is_of_its_content(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("one", "utf-8")
    with Ledger.open(tmp_path) as ledger:
        before = ledger.stamp(path)
        os.utime(path, (1, 1))
        assert ledger.stamp(path) == before
        path.write_text("two", "utf-8")
        assert ledger.stamp(path) != before


def test_a_folders_stamp_does_not_count_what_it_keeps_for_others(tmp_path: Path) -> None:
    folder = tmp_path / "d"
    folder.mkdir()
    (folder / "a").write_text("one", "utf-8")
    with Ledger.open(tmp_path) as ledger:
        before = ledger.stamp(folder, keeps=("info",))
        for name in ("info", "info.part", "info.old"):
            (folder / name).write_text("theirs", "utf-8")
            assert ledger.stamp(folder, keeps=("info",)) == before
        (folder / "b").write_text("ours", "utf-8")
        assert ledger.stamp(folder, keeps=("info",)) != before


def test_a_ledger_that_cannot_be_written_is_told_as_such(tmp_path: Path) -> None:
    file_of(tmp_path).mkdir(parents=True)
    with (
        pytest.raises(ProductError, match=r"^\.toolkit/ledger\.sqlite cannot be used: unable"),
        Ledger.open(tmp_path),
    ):
        pass


def test_a_folder_is_known_by_the_files_at_any_depth_but_for_those_it_keeps(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "tiles"
    (folder / "0" / "1").mkdir(parents=True)
    (folder / "0" / "1" / "a.jpg").write_bytes(b"1")
    with Ledger.open(tmp_path) as ledger:
        before = ledger.stamp(folder, keeps=("info.json",))
        (folder / "info.json").write_bytes(b"2")
        assert ledger.stamp(folder, keeps=("info.json",)) == before
        (folder / "0" / "info.json").write_bytes(b"2")
        assert ledger.stamp(folder, keeps=("info.json",)) != before
