"""Find what lies outside the project and only some machines have."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest


def shared_folder(project: Path, environment: Mapping[str, str]) -> Path:
    """Return the folder `shared` beside the project: real collections, the IIIF schema.

    Where it is absent the test that asks is skipped, with the reason; under continuous
    integration (`CI=true`) it fails, so that nothing goes untested there unseen.
    """
    folder = project.parent / "shared"
    if folder.is_dir():
        return folder
    reason = "the folder 'shared' is not beside the project; the tests that read it cannot run"
    if environment.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
