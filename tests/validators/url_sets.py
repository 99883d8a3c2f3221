"""Ask the viewers' own code for which tiles of a picture they would ask, without rendering one.

Each viewer brings an OpenSeadragon of its own (4.1.1, 5.0.1, 6.0.2 and 6.1.1), hidden in its
bundle; it is caught while it is loaded.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.validators.viewers import Viewer, opened

CATCH = """
window.caught = [];
Object.defineProperty(Object.prototype, "IIIFTileSource", {configurable: true,
  get() { return undefined; },
  set(value) {
    const own = {value, writable: true, configurable: true, enumerable: true};
    Object.defineProperty(this, "IIIFTileSource", own);
    window.caught.push(this);
  }});
"""
ENUMERATE = """infos => infos.map(info => {
  const Source = caught[0].IIIFTileSource;
  const source = new Source(Source.prototype.configure(info, info.id + "/info.json"));
  const asked = [];
  for (let level = source.minLevel; level <= source.maxLevel; level++) {
    const count = source.getNumTiles(level);
    for (let x = 0; x < count.x; x++)
      for (let y = 0; y < count.y; y++)
        asked.push(source.getTileUrl(level, x, y).slice(info.id.length + 1));
  }
  return asked;
})"""


class TileSource:
    """What a viewer would ask for; `version` is that of its OpenSeadragon."""

    def __init__(self, page: Page) -> None:
        """Take hold of the OpenSeadragon that was caught in a page."""
        self._page = page
        self.version = str(page.evaluate("caught[0].version.versionStr"))

    def asked(self, infos: Sequence[dict[str, Any]]) -> list[list[str]]:
        """Return for each info.json the files of all tiles of all levels, below the service."""
        found: list[list[str]] = self._page.evaluate(ENUMERATE, infos)
        return found


@contextmanager
def tile_source(viewer: Viewer, url: str, published: Mapping[str, Path]) -> Iterator[TileSource]:
    """Start a viewer on a manifest, for some load OpenSeadragon only then, and catch that."""
    with opened(viewer, url, published, before=CATCH) as (page, _):
        yield TileSource(page)
