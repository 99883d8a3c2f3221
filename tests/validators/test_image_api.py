"""A service of ours passes the validator of the Image API whole; a spoilt one does not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.validators.image_api import check_service, serving, squares_seen, write_reference
from toolkit.images.make import write_tiles
from toolkit.images.plan import Size, info_json

SIZE = Size(1000, 1000)
LEVEL_0 = {"format_jpg", "id_basic", "id_squares", "info_json", "size_nofull"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the reference picture, tiled by us, in a folder of a web server's."""
    picture = write_reference(tmp_path / "reference.png")
    folder = tmp_path / "web" / "iiif" / "reference"
    folder.parent.mkdir(parents=True)
    write_tiles(folder, picture, SIZE)
    return folder


@pytest.fixture
def service(folder: Path) -> Iterator[str]:
    """Serve that folder; return the service's address."""
    with serving(folder.parents[1]) as host:
        address = f"{host}/iiif/reference"
        rights = "http://creativecommons.org/publicdomain/zero/1.0/"
        info = info_json(address, SIZE, rights=rights)
        (folder / "info.json").write_text(json.dumps(info), encoding="utf-8")
        yield address


def test_the_reference_picture_passes_all_five_tests_of_level_0(service: str) -> None:
    assert check_service(service) == dict.fromkeys(sorted(LEVEL_0), ())


def test_every_square_keeps_its_colour(folder: Path) -> None:
    assert squares_seen(folder / "full" / "max" / "0" / "default.jpg") == 100


def test_a_service_without_its_full_picture_fails(folder: Path, service: str) -> None:
    (folder / "full" / "max" / "0" / "default.jpg").unlink()
    failed = {name for name, messages in check_service(service).items() if messages}
    assert failed >= {"format_jpg", "id_basic"}


def test_a_service_under_another_name_fails(folder: Path, service: str) -> None:
    info = info_json("https://example.org/iiif/reference", SIZE)
    (folder / "info.json").write_text(json.dumps(info), encoding="utf-8")
    answers = check_service(service)
    assert [message.code for message in answers["info_json"]] == ["info_json"]
