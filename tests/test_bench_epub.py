"""The benchmark of e-books runs, and all sides write the same chapters and pictures."""

from __future__ import annotations

import re
import subprocess
import sys

from tests.building import PROJECT, environment


def test_the_benchmark_of_e_books_prints_a_ratio_to_each_peer() -> None:
    given = ("--books", "4x2", "--rounds", "1", "--picture", "100000")
    done = subprocess.run(
        [sys.executable, "bench/epub.py", *given],
        cwd=PROJECT,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("4 chapters, 2 pictures, 1 rounds")
    for name in ("ours", "plain", "ebooklib"):
        assert re.search(rf"{name}: +[0-9.]+ CPU-s .*, 0\.3 MB written", done.stdout)
    for peer in ("plain", "ebooklib"):
        assert re.search(rf"ratio ours/{peer}: [0-9.]+", done.stdout)
