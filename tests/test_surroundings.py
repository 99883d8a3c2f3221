from __future__ import annotations

from pathlib import Path

import pytest

from tests.surroundings import shared_folder

Skipped = pytest.skip.Exception
Failed = pytest.fail.Exception


def test_the_shared_folder_lies_beside_the_project(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    assert shared_folder(tmp_path / "project", {"CI": "true"}) == tmp_path / "shared"


def test_its_absence_is_said_on_a_person_s_machine(tmp_path: Path) -> None:
    with pytest.raises(Skipped, match="not beside the project"):
        shared_folder(tmp_path / "project", {})


def test_its_absence_fails_under_continuous_integration(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="not beside the project"):
        shared_folder(tmp_path / "project", {"CI": "true"})
