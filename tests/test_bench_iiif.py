"""The benchmark of manifests runs, and all sides write the same canvases."""

from __future__ import annotations

import re
import subprocess
import sys

from tests.building import PROJECT, environment


def test_the_benchmark_of_manifests_prints_a_ratio_to_each_peer() -> None:
    command = [sys.executable, "bench/iiif.py", "--canvases", "20", "--rounds", "1"]
    done = subprocess.run(
        command, cwd=PROJECT, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("20 canvases")
    for peer in ("plain", "helpers"):
        assert re.search(rf"ratio ours/{peer}: [0-9.]+ \(min [0-9.]+, max [0-9.]+\)", done.stdout)
