"""The benchmark of reading runs, and both sides read the same records."""

from __future__ import annotations

import re
import subprocess
import sys

from tests.building import PROJECT, environment


def test_the_benchmark_of_reading_prints_a_ratio() -> None:
    command = [sys.executable, "bench/reading.py", "--records", "60", "--rounds", "1"]
    done = subprocess.run(
        command, cwd=PROJECT, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("60 records")
    assert re.search(r"ratio ours/peer: [0-9.]+ \(min [0-9.]+, max [0-9.]+\)", done.stdout)
