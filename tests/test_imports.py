"""Hold what `toolkit --help` loads: a person waits for every library in it."""

from __future__ import annotations

import subprocess
import sys

ALLOWED = {
    "annotated_types",
    "click",
    "cython_runtime",
    "filelock",
    "markdown_it",
    "mdit_py_plugins",
    "mdurl",
    "pydantic",
    "pydantic_core",
    "pygments",
    "rich",
    "stdnum",
    "toolkit",
    "typing_extensions",
    "typing_inspection",
    "yaml",
}
"""What the lower floors cannot do without. Never in it: weasyprint (1.0 s to load), iiif_prezi3
(0.4 to 0.9 s), pyvips, PIL, ebooklib, fontTools, pikepdf: they load when their step is made."""
QUESTION = """
import sys
before = set(sys.modules)
{statement}
loaded = {{name.split(".")[0] for name in set(sys.modules) - before}}
print(*sorted(loaded - sys.stdlib_module_names))
"""


def loaded_by(statement: str) -> set[str]:
    """Return the packages, the standard library's left out, that a statement loads."""
    command = [sys.executable, "-c", QUESTION.format(statement=statement)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    # Compiled parts stand beside their packages: _cffi_backend, _yaml.
    return {name for name in done.stdout.split() if not name.startswith("_")}


def test_the_command_line_loads_no_heavy_library() -> None:
    assert loaded_by("import toolkit.cli") - ALLOWED == set()


def test_a_heavy_library_would_be_seen() -> None:
    assert {"PIL", "fontTools"} <= loaded_by("import PIL.Image, fontTools.ttLib") - ALLOWED


def test_the_standard_library_is_not_counted() -> None:
    assert loaded_by("import json, sqlite3") == set()
