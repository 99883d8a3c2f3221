"""What the command line says of profiles."""

from __future__ import annotations

from pathlib import Path

from tests.building import new_project, toolkit
from toolkit.targets.pdf.press.conditions import PROFILES

TINY = Path(__file__).parents[3] / "exhibitions" / "tiny"


def test_a_profile_that_is_none_ends_the_command_as_wrongly_used(tmp_path: Path) -> None:
    project = new_project(tmp_path, TINY)
    (tmp_path / "own.icc").write_text("no profile")
    done = toolkit(project, "plan", "--icc", "own.icc")
    assert done.returncode == 2
    assert "own.icc cannot be used: it is no ICC profile" in done.stderr


def test_the_plan_is_made_with_the_profile_given(tmp_path: Path) -> None:
    project = new_project(tmp_path, TINY)
    done = toolkit(project, "plan", "--icc", str(PROFILES / "FOGRA29.icc"))
    assert done.returncode == 0, done.stderr
    assert "dist/tiny/tiny-en-press-pictures.txt" in done.stdout
