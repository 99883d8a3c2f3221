"""A build that is killed leaves every product whole, old or new; the next one mends the rest."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from collections import defaultdict
from contextlib import suppress
from pathlib import Path

from tests.building import command, edit, environment, new_project, products, toolkit
from toolkit.steps import swap

KILLS = 20
SEED = 20261123


def whole(path: str) -> str:
    """Return the product a file belongs to: the tiles of a picture are one, a layout is one."""
    _, _, kind, *names = path.split("/")
    tiles = kind == "iiif" and names[-1] != "info.json"
    layout = kind == "layout" and not names[0].endswith("-pictures")
    return "/".join(path.split("/")[:4]) if tiles or layout else path


def by_product(files: dict[str, str]) -> dict[str, frozenset[tuple[str, str]]]:
    """Return the files of each product with their digests; work in progress left out."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for path, digest in files.items():
        if ".part" not in path and path.count("/") > 1:
            found[whole(path)].add((path, digest))
    return {product: frozenset(held) for product, held in found.items()}


def settle(root: Path) -> None:
    """Do what the next start does before it makes anything."""
    for left in [*root.glob("dist/tiny/*/*.old"), *root.glob("**/*.part")]:
        swap.recover(left.with_name(left.name.removesuffix(".old").removesuffix(".part")))


def change(root: Path) -> None:
    """Change something in every product, the pictures too."""
    sources = root / "sources" / "tiny"
    edit(sources / "exhibition.yaml", "title: {en: ", "title: {en: New ")
    first, second = sources / "panels" / "light.jpg", sources / "panels" / "keepers.jpg"
    held = first.read_bytes()
    first.write_bytes(second.read_bytes())
    second.write_bytes(held)


def test_twenty_kills_leave_old_or_new_products(tmp_path: Path, tiny: Path, built: Path) -> None:
    old, new = built, new_project(tmp_path / "changed", tiny)
    change(new)
    began = time.monotonic()
    assert toolkit(new, "build").returncode == 0
    seconds = time.monotonic() - began
    allowed = [by_product(products(root)) for root in (old, new)]
    root = new_project(tmp_path / "killed", tiny)
    chance = random.Random(SEED)
    interrupted = 0
    for number in range(KILLS):
        source = (new, old)[number % 2] / "sources" / "tiny"
        subprocess.run(["cp", "-r", f"{source}/.", f"{root}/sources/tiny"], check=True)
        building = subprocess.Popen(
            command("build", "--jobs", "2", "--quiet"),
            cwd=root,
            env=environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(chance.uniform(0.3, 0.9 * seconds))
        interrupted += building.poll() is None
        with suppress(ProcessLookupError):  # it may have finished
            os.killpg(building.pid, signal.SIGKILL)
        building.wait()
        settle(root)
        for product, held in by_product(products(root)).items():
            assert held in [version.get(product) for version in allowed], product
    assert interrupted >= KILLS // 2
    subprocess.run(["cp", "-r", f"{new}/sources/tiny/.", f"{root}/sources/tiny"], check=True)
    done = toolkit(root, "build")
    assert done.returncode == 0, done.stderr
    assert products(root) == products(new)
