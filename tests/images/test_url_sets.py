"""Not one file that a viewer asks for is missing from the plan, whatever the picture's size."""

from __future__ import annotations

import json
import os
import random
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.validators.samples import write_manifest, write_tiles
from tests.validators.url_sets import tile_source
from tests.validators.viewers import OPENSEADRAGON, VIEWERS, Viewer, walk
from toolkit.images.plan import TILE, Size, info_json, level0_paths, max_path
from toolkit.images.plan import sizes as ready_sizes

BASE = "https://example.org/sizes"
MANIFEST = f"{BASE}/manifest.json"
SIDES = (1, 2, 3, 89, 90, 91, 255, 256, 257, 399, 400, 401, 511, 512, 513, 1009, 1023, 1024, 1025)
PANORAMAS = (Size(60_000, 700), Size(31_249, 401), Size(700, 40_000), Size(1, 65_500))
CHUNK = 100


def edge_sizes() -> list[Size]:
    """Return sizes about a tile, a thumbnail and the alias, a half and a quarter of a tile."""
    return [*(Size(*sides) for sides in product(SIDES, SIDES)), *PANORAMAS]


def random_sizes(count: int) -> list[Size]:
    """Return the same sizes every time: as many small as large ones, of any shape."""
    dice = random.Random(5)
    return [
        Size(*(int(2 ** dice.uniform(0, 13)) for _ in ("width", "height"))) for _ in range(count)
    ]


@pytest.fixture
def small(tmp_path: Path) -> dict[str, Path]:
    """Return something small that starts a viewer."""
    service = f"{BASE}/iiif/small"
    manifest = write_manifest(tmp_path / "manifest.json", url=MANIFEST, service=service)
    return {MANIFEST: manifest, service: write_tiles(tmp_path / "small", url=service)}


@pytest.mark.parametrize("viewer", VIEWERS, ids=lambda viewer: viewer.name)
def test_every_tile_of_every_level_is_planned(viewer: Viewer, small: dict[str, Path]) -> None:
    sizes = [*edge_sizes(), *random_sizes(1600)]
    jobs = [(size, TILE) for size in sizes] + [(size, 256) for size in sizes[::10]]
    missing: dict[tuple[Size, int], set[str]] = {}
    with tile_source(viewer, MANIFEST, small) as source:
        for start in range(0, len(jobs), CHUNK):
            chunk = jobs[start : start + CHUNK]
            infos = [info_json(f"{BASE}/iiif/p", size, tile=tile) for size, tile in chunk]
            for (size, tile), asked in zip(chunk, source.asked(infos), strict=True):
                assert asked, f"{viewer.name} asks for nothing of {size}"
                if lost := set(asked).difference(level0_paths(size, tile=tile)):
                    missing[size, tile] = lost
    assert missing == {}
    assert len({size for size, _ in jobs}) > 1500


SHOWN = (
    *(Size(*sides) for sides in [(1, 1), (89, 40), (90, 400), (511, 511), (512, 512), (513, 512)]),
    *(Size(*sides) for sides in [(1009, 1013), (1, 900), (3000, 200), (401, 1025), (2049, 513)]),
)


@pytest.mark.parametrize("viewer", VIEWERS, ids=lambda viewer: viewer.name)
def test_every_thumbnail_and_first_view_is_planned(viewer: Viewer, tmp_path: Path) -> None:
    published = publish(tmp_path, SHOWN)
    showing = walk(viewer, MANIFEST, published, zooms=0)
    assert showing.refused() == ()
    assert showing.pages == tuple(range(1, len(SHOWN) + 1))
    asked = {f"{BASE}/iiif/p{number}/info.json" for number in range(len(SHOWN))}
    assert asked - showing.asked() == set()
    if viewer is not OPENSEADRAGON:
        small = [url for url in showing.asked() if "/full/" in url and "/max/" not in url]
        assert len(small) >= 5, "it shows thumbnails"


def publish(folder: Path, sizes: tuple[Size, ...]) -> dict[str, Path]:
    """Lay out a service and a canvas for each size; every file planned is one gray picture."""
    gray = folder / "gray.jpg"
    Image.new("L", (8, 8), 128).save(gray)
    canvases = []
    for number, size in enumerate(sizes):
        service = folder / "iiif" / f"p{number}"
        for path in level0_paths(size):
            (service / path).parent.mkdir(parents=True, exist_ok=True)
            os.link(gray, service / path)
        id = f"{BASE}/iiif/p{number}"
        (service / "info.json").write_text(json.dumps(info_json(id, size)))
        canvases.append(canvas(number, id, size))
    manifest = {
        "@context": "http://iiif.io/api/presentation/3/context.json",
        "id": MANIFEST,
        "type": "Manifest",
        "label": {"en": ["Sizes"]},
        "items": canvases,
        "structures": [
            {
                "id": f"{BASE}/range",
                "type": "Range",
                "label": {"en": ["All"]},
                "items": [
                    {
                        "id": f"{BASE}/range/{number}",
                        "type": "Range",
                        "label": {"en": [str(sizes[number])]},
                        "items": [{"id": one["id"], "type": "Canvas"}],
                    }
                    for number, one in enumerate(canvases)
                ],
            }
        ],
    }
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return {MANIFEST: folder / "manifest.json", f"{BASE}/iiif": folder / "iiif"}


def canvas(number: int, service: str, size: Size) -> dict[str, Any]:
    """Return a canvas with the picture and the thumbnail that our manifests name."""
    id = f"{BASE}/canvas/{number}"
    thumbnails = [one for one in ready_sizes(size) if one.longest <= 400]
    painting = {
        "id": f"{id}/painting",
        "type": "Annotation",
        "motivation": "painting",
        "body": image(service, max_path(), size),
        "target": id,
    }
    return {
        "id": id,
        "type": "Canvas",
        "label": {"en": [str(size)]},
        "width": size.width,
        "height": size.height,
        "thumbnail": [image(service, f"full/{one}/0/default.jpg", one) for one in thumbnails[-1:]],
        "items": [{"id": f"{id}/page", "type": "AnnotationPage", "items": [painting]}],
    }


def image(service: str, path: str, size: Size) -> dict[str, Any]:
    return {
        "id": f"{service}/{path}",
        "type": "Image",
        "format": "image/jpeg",
        "width": size.width,
        "height": size.height,
        "service": [{"id": service, "type": "ImageService3", "profile": "level0"}],
    }
