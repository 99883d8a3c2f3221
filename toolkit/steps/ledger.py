"""Remember what each product was made from, what was found, and what files contained.

One sqlite file; a row is written as soon as its step has finished, together with what was learnt
of files until then, so that nobody else waits for the file meanwhile.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from hashlib import blake2b, file_digest
from pathlib import Path

from toolkit.errors import Finding, ProductError

TABLES = """
CREATE TABLE IF NOT EXISTS steps (
    output TEXT PRIMARY KEY, parts TEXT, findings TEXT, seconds REAL, stamp TEXT);
CREATE TABLE IF NOT EXISTS digests (
    path TEXT PRIMARY KEY, size INTEGER, mtime INTEGER, ctime INTEGER, inode INTEGER,
    digest TEXT);
"""
# Raised when the tables change: a ledger of another version is replaced.
VERSION = 1
# A file changed twice within the clock's grain looks unchanged (git's "racy" rule).
RACY = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Record:
    """What the ledger knows of a product: a digest for each named part of its key."""

    parts: dict[str, str]
    findings: tuple[Finding, ...]
    seconds: float
    stamp: str


class Ledger:
    """The memory of a project, in `root/.toolkit/ledger.sqlite`."""

    def __init__(self, root: Path, connection: sqlite3.Connection) -> None:
        """Use an open connection."""
        self.root = root
        self._rows = connection
        self._learnt: dict[str, tuple[int | str, ...]] = {}

    @classmethod
    @contextmanager
    def open(cls, root: Path) -> Iterator[Ledger]:
        """Open the ledger of the project in `root`, making it if there is none.

        A file that is no ledger is replaced: everything is made anew, nothing is lost.

        Raises:
            ProductError: It cannot be written: the disk is full, the folder read-only, or
                another process is writing all the time.
        """
        path = root / ".toolkit" / "ledger.sqlite"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with closing(_connect(path)) as connection:
                ledger = cls(root, connection)
                yield ledger
                ledger._write()
        except sqlite3.OperationalError as error:
            raise ProductError(
                f"{path.relative_to(root)} cannot be used: {error}. Is the disk full, the folder "
                "read-only, or another build running?"
            ) from error

    def record_of(self, output: str) -> Record | None:
        """Return what is known of `output`."""
        row = self._rows.execute(
            "SELECT parts, findings, seconds, stamp FROM steps WHERE output = ?", (output,)
        ).fetchone()
        if row is None:
            return None
        return Record(json.loads(row[0]), _findings(row[1]), row[2], row[3])

    def record(self, output: str, record: Record) -> None:
        """Remember that `output` has been made."""
        told = [
            [list(each.address), each.code, each.message, each.hint, each.severity]
            for each in record.findings
        ]
        values = (output, json.dumps(record.parts), json.dumps(told), record.seconds, record.stamp)
        self._write("REPLACE INTO steps VALUES (?, ?, ?, ?, ?)", values)

    def forget(self, output: str) -> None:
        """Forget a product."""
        self._write("DELETE FROM steps WHERE output = ?", (output,))

    def seconds(self) -> dict[str, float]:
        """Return how long each product took when it was last made."""
        return dict(self._rows.execute("SELECT output, seconds FROM steps"))

    def outputs(self) -> tuple[str, ...]:
        """Return every product remembered, sorted."""
        rows = self._rows.execute("SELECT output FROM steps ORDER BY output")
        return tuple(row[0] for row in rows)

    def digest(self, path: Path) -> str:
        """Return the digest of a file's or a folder's content.

        A file's is remembered by size, modification and change time and inode, unless it was
        changed less than two seconds before it was looked at.

        Raises:
            FileNotFoundError: There is nothing at `path`.
        """
        if not path.is_dir():
            return self._file_digest(path)
        hashed = blake2b(digest_size=20)
        for inner in sorted(each for each in path.rglob("*") if not each.is_dir()):
            name = os.fsencode(inner.relative_to(path).as_posix())
            hashed.update(b"%b\0%b\n" % (name, self._file_digest(inner).encode()))
        return hashed.hexdigest()

    def stamp(self, path: Path, *, keeps: tuple[str, ...] = ()) -> str:
        """Return what tells whether the product at `path` is still as it was; "" if it is gone.

        A file by its content, a folder by the names, sizes and times of its files: enough to
        notice what is missing or was written over.
        """
        if path.is_file():
            return self._file_digest(path)
        if not path.is_dir():
            return ""
        hashed = blake2b(digest_size=20)
        for name, status in sorted(_listing(path, keeps)):
            facts = f"\0{status.st_size}\0{status.st_mtime_ns}\n"
            hashed.update(os.fsencode(name) + facts.encode())
        return hashed.hexdigest()

    def _file_digest(self, path: Path) -> str:
        name, status = os.fsencode(path).hex(), path.stat()
        facts = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
        known = self._learnt.get(name) or self._remembered(name)
        if known and known[:4] == facts:
            return str(known[4])
        now = time.time_ns()
        with path.open("rb") as file:
            found = file_digest(file, lambda: blake2b(digest_size=20)).hexdigest()
        if max(status.st_mtime_ns, status.st_ctime_ns) + RACY < now:
            self._learnt[name] = (*facts, found)
        return found

    def _remembered(self, name: str) -> tuple[int | str, ...]:
        query = "SELECT size, mtime, ctime, inode, digest FROM digests WHERE path = ?"
        return self._rows.execute(query, (name,)).fetchone() or ()

    def _write(self, statement: str = "", values: tuple[object, ...] = ()) -> None:
        """Write one row and all that was learnt; nothing at all if there is nothing new."""
        rows = [(name, *facts) for name, facts in self._learnt.items()]
        self._rows.executemany("REPLACE INTO digests VALUES (?, ?, ?, ?, ?, ?)", rows)
        if statement:
            self._rows.execute(statement, values)
        self._rows.commit()
        self._learnt.clear()


def _connect(path: Path) -> sqlite3.Connection:
    """Open the database, a new one if the file is damaged or of another version."""
    connection = sqlite3.connect(path)
    if _is_sound(connection):
        return connection
    connection.close()
    for each in (path, path.with_name(f"{path.name}-journal")):
        each.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    connection.executescript(f"{TABLES} PRAGMA user_version = {VERSION};")
    return connection


def _is_sound(connection: sqlite3.Connection) -> bool:
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        # Locked or unreadable is not damaged: that ledger may be good.
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
            return False
        raise
    return (version, verdict) == (VERSION, "ok")


def _findings(text: str) -> tuple[Finding, ...]:
    return tuple(Finding(tuple(each[0]), *each[1:]) for each in json.loads(text))


def _listing(folder: Path, keeps: tuple[str, ...]) -> Iterator[tuple[str, os.stat_result]]:
    """Yield each file below `folder` by its posix path there; links to folders are not entered."""
    # A killed process may have left a half-made one of those that others make.
    others = {f"{name}{end}" for name in keeps for end in ("", ".part", ".old")}
    waiting = [("", str(folder))]
    while waiting:
        above, path = waiting.pop()
        # A pyramid has thousands of tiles, and every build lists them: no Path for each.
        with os.scandir(path) as entries:
            for entry in entries:
                if not above and entry.name in others:
                    continue
                name = f"{above}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((f"{name}/", entry.path))
                elif not entry.is_dir():
                    yield name, entry.stat()
