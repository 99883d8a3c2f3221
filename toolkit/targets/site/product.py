"""Plan and verify the pages of an exhibition: `p/<id>/`, and what they share."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from toolkit.book.serialise import parse
from toolkit.errors import Place, Problem
from toolkit.model.exhibition import Exhibition
from toolkit.model.permitted import permitted
from toolkit.steps.step import Step
from toolkit.targets import Folders
from toolkit.targets.site.files import write_asset, write_page
from toolkit.targets.site.pages import SCRIPTS, Site, list_page, page

name = "site"
ASSETS = ("page.css", "page.js", "openseadragon.min.js", "OpenSeadragon-LICENSE.txt")
"""What the pages share, as it lies in this package."""
AGAIN = "Run: toolkit build"


def plan(exhibition: Exhibition, folders: Folders, *, languages: tuple[str, ...]) -> Iterator[Step]:
    """Yield the steps of the pages; each is in all languages, whichever are asked for."""
    folder = _folder(folders)
    for path, text in _pages(exhibition):
        yield Step(output=f"{folder}/{path}", make=write_page, inputs=(text,))
    for asset in ASSETS:
        data = files(__package__).joinpath("assets", asset).read_bytes()
        yield Step(output=f"{folder}/{SCRIPTS}/{asset}", make=write_asset, inputs=(data,))


def verify(
    exhibition: Exhibition, folders: Folders, *, languages: tuple[str, ...], root: Path
) -> Iterator[Problem]:
    """Yield which finished pages cannot be read, and which lead to what is not there."""
    for path, _ in _pages(exhibition):
        shown = f"{_folder(folders)}/{path}"
        try:
            text = (root / shown).read_text(encoding="utf-8")
            found = parse(text.partition("\n")[2])
        except (OSError, ValueError) as error:
            yield Problem(Place(shown), "W001", f"cannot be read: {error}", AGAIN)
            continue
        for address in sorted(set(_addresses(found))):
            if not _is_there(root, folders, PurePosixPath(path), address):
                yield Problem(
                    Place(shown), "W002", f"leads to '{address}', which is not there", AGAIN
                )


def _pages(exhibition: Exhibition) -> Iterator[tuple[str, str]]:
    """Yield the pages of what may be shown on the web: path below the folder, and the text."""
    site = Site.of(permitted(exhibition, "iiif"))
    if site.records:
        yield "index.html", list_page(site)
    for record in site.records:
        yield f"{record.id}/index.html", page(site, record)


def _folder(folders: Folders) -> str:
    return f"{folders.dist}/site/p"


def _addresses(root: Element) -> Iterator[str]:
    """Yield the addresses of a page that are relative: what lies beside it."""
    for item in root.iter():
        for name in ("href", "src", "data-info"):
            address = item.get(name, "")
            if address and not urlsplit(address).scheme and not address.startswith("#"):
                yield address


def _is_there(root: Path, folders: Folders, page: PurePosixPath, address: str) -> bool:
    """Tell whether what a page points at is published: `site` and pictures lie over each other."""
    path = unquote(urlsplit(address).path)
    there = Path(root, folders.dist, "site", "p", page).parent / path
    if path.endswith("/"):
        there /= "index.html"
    served = Path(str(there.resolve()).replace(f"{folders.dist}/site/", f"{folders.dist}/"))
    return there.is_file() or served.is_file()
