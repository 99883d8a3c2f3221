"""Whatever an exhibition says, `check` ends with 0 or 1 and never shows the program's insides."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from PIL import Image

from tests.fuzz.exhibitions import Made, exhibitions
from toolkit import cli

HOW_MANY = 10_000 if os.environ.get("CI") == "true" else 500
"""The exhibitions of one run; those of CI take some minutes."""
SHARE = 0.1
"""How many, at least, must be good, refused for values and for files: else it proves little."""
ended: Counter[tuple[str, int]] = Counter()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a project whose exhibition has one picture and, as yet, no words."""
    root = tmp_path_factory.mktemp("fuzz")
    folder = root / "sources" / "made"
    (folder / "pictures").mkdir(parents=True)
    Image.new("RGB", (64, 48), "white").save(folder / "pictures" / "one.jpg")
    yield root
    shutil.rmtree(root)


def check(project: Path, made: Made) -> int:
    """Return the exit code of `toolkit check`."""
    folder = project / "sources" / "made"
    for name, data in made.files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    return int(cli.run(["check", str(folder), "--format", "json"]))


@settings(
    max_examples=HOW_MANY,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(made=exhibitions())
def test_check_ends_with_0_or_1(made: Made, project: Path) -> None:
    code = check(project, made)
    ended[made.spoilt, code] += 1
    assert code in (0, 1)


def test_good_and_bad_exhibitions_were_among_them() -> None:
    total = ended.total()
    assert total >= HOW_MANY
    assert sum(count for (_, code), count in ended.items() if code == 0) >= SHARE * total
    assert ended["values", 1] >= SHARE * total
    assert ended["files", 1] >= SHARE * total
