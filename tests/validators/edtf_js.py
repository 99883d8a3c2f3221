"""Read EDTF with edtf.js, the most complete parser that others wrote (npm package edtf)."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

from tests.validators import NODE_MODULES, ToolError, find, run


def read_all(dates: Sequence[str], folder: Path) -> dict[str, str]:
    """Return the first and last day of each date, or "refused"; one Node process reads all.

    An end that is open or unknown is "-", one that JavaScript cannot count is "beyond".
    `folder` is for the list that is handed over.
    """
    if not (NODE_MODULES / "edtf").is_dir():
        raise ToolError("the npm package edtf is not installed; './run test' installs it")
    asked = folder / "dates.json"
    asked.write_text(json.dumps(dates), encoding="utf-8")
    # A time without a zone is local time to edtf.js.
    surroundings = {**os.environ, "TZ": "UTC"}
    command = [find("node"), NODE_MODULES.parent / "edtf.mjs", asked]
    done = run(command, good=[0], environment=surroundings)
    return dict(zip(dates, json.loads(done.stdout), strict=True))
