"""Try what `./run` says and decides; that it installs is seen wherever the tests run at all."""

from __future__ import annotations

import importlib.machinery
import importlib.util
import json
import re
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

from tests.house import PROJECT


@pytest.fixture
def script() -> ModuleType:
    """Return `run` as a module; it has no ending by which Python would know it as one."""
    loader = importlib.machinery.SourceFileLoader("run", str(PROJECT / "run"))
    spec = importlib.util.spec_from_loader("run", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def call(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [str(PROJECT / "run"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_help_names_every_command(script: ModuleType) -> None:
    done = call("help")
    assert done.returncode == 0
    assert all(f"./run {command}" in done.stdout for command in script.COMMANDS)


def test_an_unknown_command_is_an_error_of_usage() -> None:
    done = call("biuld")
    assert (done.returncode, done.stdout) == (2, "")
    assert "'biuld' is not a command" in done.stderr


def test_without_the_right_to_install_one_line_says_what_a_person_can_run(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(script.os, "geteuid", lambda: 1000)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(script.SetupError) as caught:
        script.install_packages(["libpango-1.0-0", "python3-venv"])
    *_, line = str(caught.value).splitlines()
    assert line.strip() == (
        "sudo apt-get install -y --no-install-recommends libpango-1.0-0 python3-venv"
    )


def test_with_nothing_missing_nothing_is_asked_for(script: ModuleType) -> None:
    script.install_packages([])
    assert script.missing_packages(test=True) <= {"python3-venv"}


def test_a_library_that_is_not_there_is_missed(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(script.LIBRARIES, "libnowhere.so.7", "libnowhere7")
    assert "libnowhere7" in script.missing_packages(test=False)


@pytest.fixture
def copy(script: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """Return the script set over copies of the pins in a folder of its own."""
    for name in ("constraints.txt", "pyproject.toml"):
        shutil.copy(PROJECT / name, tmp_path)
    monkeypatch.setattr(script, "TOP", tmp_path)
    monkeypatch.setattr(script, "VENV", tmp_path)
    return script


def test_set_up_is_done_until_a_pin_changes(copy: ModuleType, tmp_path: Path) -> None:
    assert not copy.stamped("build")
    copy.put_stamp("build")
    assert copy.stamped("build")
    with (tmp_path / "constraints.txt").open("a") as pins:
        pins.write("click==0.0\n")
    assert not copy.stamped("build")


def test_set_up_is_not_done_again_for_the_linter_s_settings(
    copy: ModuleType, tmp_path: Path
) -> None:
    before = copy.pins("build")
    with (tmp_path / "pyproject.toml").open("a") as project:
        project.write("\n[tool.something]\nstrict = true\n")
    assert copy.pins("build") == before


def test_a_failed_step_shows_the_end_of_its_log(
    script: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(script, "TOP", tmp_path)
    monkeypatch.setattr(script, "LOG", tmp_path / "setup.log")
    with pytest.raises(script.SetupError, match=r"setup\.log"):
        script.step("a thing", ["sh", "-c", "echo no such thing; exit 7"], cwd=tmp_path)
    out, err = capfd.readouterr()
    assert "a thing … failed (7)" in out
    assert "no such thing" in err


def test_every_pin_is_exact() -> None:
    lines = (PROJECT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert len(pins) > 40
    assert [pin for pin in pins if not re.fullmatch(r"[\w.-]+==[\w.]+", pin)] == []


def test_the_node_lock_names_versions_and_digests_but_no_address() -> None:
    text = (PROJECT / "tests" / "node" / "package-lock.json").read_text(encoding="utf-8")
    packages = json.loads(text)["packages"]
    installed = {name: package for name, package in packages.items() if name}
    assert len(installed) > 100
    assert [name for name, package in installed.items() if "integrity" not in package] == []
    assert [name for name, package in installed.items() if "resolved" in package] == []


def test_the_viewers_bring_no_package_that_their_bundles_hold_already() -> None:
    text = (PROJECT / "tests" / "node" / "package-lock.json").read_text(encoding="utf-8")
    packages = json.loads(text)["packages"]
    for name in ("@samvera/clover-iiif", "universalviewer"):
        fields = packages[f"node_modules/{name}"].keys()
        assert fields == {"version", "integrity", "license"}, "see tests/node/.npmrc"
