from __future__ import annotations

import time
from importlib import metadata
from pathlib import Path

import pytest

from tests.steps import makers
from tests.steps.conftest import Toy
from toolkit.steps.code import code_digests, library_versions

PLANNED = """
    from pathlib import Path
    from toolkit.steps.run import plan, run
    from toolkit.steps.step import Step
    from toy.maker import make

    step = Step(output="a", make=make)
    print(plan([step], root=Path())[0].why or "fresh")
    run([step], root=Path())
"""


@pytest.fixture
def chain(toy: Toy) -> Toy:
    """A maker, its helper, the helper's helper, and a stranger."""
    toy.write("__main__.py", PLANNED)
    toy.write(
        "maker.py",
        """
        from __future__ import annotations
        from toy.helper import text

        def make(part):
            part.write_text(text())
        """,
    )
    toy.write(
        "helper.py",
        """
        from toy import deep

        def text():
            return deep.text()
        """,
    )
    toy.write("deep/__init__.py", "from toy.deep.deepest import text")
    toy.write("deep/deepest.py", "def text(): return 'one'")
    toy.write("stranger.py", "NAME = 1")
    assert toy.call() == "new"
    assert toy.call() == "fresh"
    return toy


@pytest.mark.parametrize("name", ["maker", "helper", "deep.deepest"])
def test_an_edit_of_code_the_maker_reaches_makes_it_stale(chain: Toy, name: str) -> None:
    path = chain.folder / "toy" / f"{name.replace('.', '/')}.py"
    path.write_text(path.read_text("utf-8") + "\n# edited\n", "utf-8")
    assert chain.call() == f"the program changed (toy.{name})"
    assert chain.call() == "fresh"


def test_the_edited_helper_is_what_makes_the_product(chain: Toy) -> None:
    chain.write("deep/deepest.py", "def text(): return 'two'")
    chain.call()
    assert (chain.root / "a").read_text("utf-8") == "two"


def test_an_edit_of_a_package_above_makes_it_stale(chain: Toy) -> None:
    chain.write("__init__.py", "# edited")
    assert chain.call() == "the program changed (toy)"


def test_an_edit_elsewhere_leaves_it_fresh(chain: Toy) -> None:
    chain.write("stranger.py", "NAME = 2")
    assert chain.call() == "fresh"


def test_relative_imports_are_followed(chain: Toy) -> None:
    chain.write(
        "helper.py",
        """
        from . import stranger
        from .deep.deepest import text
        """,
    )
    assert chain.call() == "the program changed (toy.helper) and 1 more"
    chain.write("stranger.py", "NAME = 2")
    assert chain.call() == "the program changed (toy.stranger)"
    chain.write("deep/deepest.py", "def text(): return 'two'")
    assert chain.call() == "the program changed (toy.deep.deepest)"


def test_code_edited_while_the_program_runs_counts_from_the_next_start(chain: Toy) -> None:
    """The old code is what made the product."""
    chain.write(
        "__main__.py",
        """
        from pathlib import Path
        import toy.maker
        from toolkit.steps.run import run
        from toolkit.steps.step import Step

        deepest = Path(toy.maker.__file__).parent / "deep" / "deepest.py"
        step = Step(output="a", make=toy.maker.make)
        run([step], root=Path())
        deepest.write_text("def text(): return 'two'")
        Path("a").unlink()
        run([step], root=Path())
        """,
    )
    chain.call()
    assert (chain.root / "a").read_text("utf-8") == "one"
    chain.write("__main__.py", PLANNED)
    assert chain.call() == "the program changed (toy.deep.deepest)"
    assert (chain.root / "a").read_text("utf-8") == "two"


def test_code_of_the_toolkit_that_another_package_uses_counts() -> None:
    found = code_digests(makers.find)
    assert {"tests", "tests.steps", "tests.steps.makers", "toolkit", "toolkit.errors"} <= set(found)
    assert "toolkit.steps.run" not in found


def test_every_module_has_a_digest_of_its_own() -> None:
    found = code_digests(code_digests)
    assert list(found) == ["toolkit", "toolkit.steps", "toolkit.steps.code"]
    assert len(set(found.values())) == 3
    assert all(len(each) == 40 for each in found.values())


def test_a_maker_without_a_source_file_is_refused() -> None:
    with pytest.raises(TypeError, match=r"time\.sleep has no source file"):
        code_digests(time.sleep)


def test_the_version_of_a_library_is_the_installed_one() -> None:
    found = library_versions(("pytest", "no-such-distribution"))
    assert found == {"pytest": metadata.version("pytest"), "no-such-distribution": "absent"}


def test_a_new_version_of_a_library_makes_it_stale(toy: Toy) -> None:
    toy.write("maker.py", "def make(part): part.write_text('x')")
    toy.write("__main__.py", PLANNED.replace("make=make", "make=make, libraries=('printer',)"))
    seen = []
    for version in ("", "1.0", "1.0", "1.1"):
        if version:
            set_version(toy.folder, version)
        seen.append(toy.call())
    assert seen == ["new", "printer absent -> 1.0", "fresh", "printer 1.0 -> 1.1"]


def set_version(folder: Path, version: str) -> None:
    for old in folder.glob("printer-*.dist-info"):
        (old / "METADATA").unlink()
        old.rmdir()
    info = folder / f"printer-{version}.dist-info"
    info.mkdir()
    text = f"Metadata-Version: 2.1\nName: printer\nVersion: {version}\n"
    (info / "METADATA").write_text(text, encoding="utf-8")
