"""A wheel installed elsewhere builds: fonts, style sheets, starter, the model's words are in it."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

from tests.building import PROJECT, products, toolkit


def test_a_wheel_installed_elsewhere_builds(tmp_path: Path) -> None:
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps"),
            *("--no-build-isolation", "--wheel-dir", str(tmp_path), str(PROJECT)),
        ],
        check=True,
        cwd=tmp_path,
    )
    (wheel,) = tmp_path.glob("archive_publishing_toolkit-*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "installed")
    project = tmp_path / "project"
    project.mkdir()
    elsewhere = {"PYTHONPATH": str(tmp_path / "installed")}
    begun = toolkit(project, "init", "letters", "--language", "en,ru", changes=elsewhere)
    assert begun.returncode == 0, begun.stderr
    schema = project / "sources" / "letters" / ".schema" / "persons.schema.json"
    assert "The family name, by which indexes sort." in schema.read_text(encoding="utf-8")
    done = toolkit(project, "build", changes=elsewhere)
    assert done.returncode == 0, done.stderr
    made = products(project)
    for ending in ("letters-en.epub", "letters-ru.pdf", "letters-en-press.pdf"):
        assert f"dist/letters/{ending}" in made
