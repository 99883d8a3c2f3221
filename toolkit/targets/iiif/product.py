"""Plan and verify the IIIF product: tiles, info.json, manifests, collections."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from toolkit.errors import Place, Problem
from toolkit.images import make
from toolkit.images import plan as sizes
from toolkit.images.plan import Size
from toolkit.model.exhibition import Exhibition
from toolkit.model.permitted import permitted
from toolkit.model.pictures import Cover, Picture
from toolkit.model.web import Addresses, Pictured, pictures_of, service_names
from toolkit.steps.step import File, Step
from toolkit.targets import Folders
from toolkit.targets.iiif.addresses import COVER, cover_picture, size_of
from toolkit.targets.iiif.canvases import annotation_files
from toolkit.targets.iiif.collection import COLLECTION, collection_step
from toolkit.targets.iiif.documents import documents, paths
from toolkit.targets.iiif.feed.readback import check_feed
from toolkit.targets.iiif.feed.tombstones import tombstones
from toolkit.targets.iiif.files import write_info, write_pieces, write_text
from toolkit.targets.iiif.hosting.steps import hosting_steps
from toolkit.targets.iiif.lint.published import lint_published
from toolkit.targets.iiif.missing import frame_step
from toolkit.targets.iiif.presentation import Json, as_text
from toolkit.targets.iiif.providers import logo_file, logo_of
from toolkit.targets.iiif.readback import read_back
from toolkit.targets.iiif.records import check_records, record_steps

name = "iiif"
QUALITY = 80
"""JPEG quality of the tiles, 1 to 100."""


def plan(exhibition: Exhibition, folders: Folders, *, languages: tuple[str, ...]) -> Iterator[Step]:
    """Yield the steps of all that is published, and of the files that tell hosts about it."""
    steps = (*_steps(exhibition, folders), *tombstones(exhibition, folders))
    yield from steps
    yield from hosting_steps(exhibition, folders, steps)


def _steps(exhibition: Exhibition, folders: Folders) -> Iterator[Step]:
    """Yield the steps for tiles and info.json of every picture, for manifests and collections."""
    exhibition = permitted(exhibition, "iiif")
    at = Addresses.of(exhibition)
    for image in _images(exhibition):
        yield from _image_steps(folders, image, at=at)
    if logo := logo_of(exhibition):
        yield _logo_step(folders, logo)
    yield from frame_step(exhibition, folders)
    for path, text in documents(exhibition):
        yield Step(output=f"{folders.manifests}/{path}", make=write_pieces, inputs=(text,))
    yield from _annotation_steps(exhibition, folders, at=at)
    yield collection_step(folders)
    yield from record_steps(exhibition, folders, manifests=_own_manifests(exhibition, at))


def _own_manifests(exhibition: Exhibition, at: Addresses) -> dict[str, str]:
    """Return the manifests of persons and things, by the id of the record."""
    own = (path for path in paths(exhibition) if path.endswith("/manifest.json"))
    return {path.split("/")[1]: f"{at.base}/{path}" for path in own}


def _annotation_steps(exhibition: Exhibition, folders: Folders, *, at: Addresses) -> Iterator[Step]:
    """Yield the pages of annotations that are files of their own."""
    for path, page in annotation_files(exhibition, at):
        output = f"{folders.manifests}/{path}"
        yield Step(output=output, make=write_text, inputs=(as_text(page),))


def _logo_step(folders: Folders, picture: Picture) -> Step:
    """Return the step that publishes the logo."""
    source, name = File(f"{folders.sources}/{picture.path}"), logo_file(picture)
    inputs = (source, Size(picture.width, picture.height), Path(name).suffix)
    output = f"{folders.dist}/{name}"
    return Step(output=output, make=make.write_logo, inputs=inputs, libraries=make.LIBRARIES)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Image:
    """A picture, the name of its service, and its rights statement."""

    name: str
    picture: Picture
    rights: str | None

    def info(self, at: Addresses) -> Json:
        """Return its info.json."""
        return sizes.info_json(at.service(self.name), size_of(self.picture), rights=self.rights)


def _images(exhibition: Exhibition) -> Iterator[_Image]:
    """Yield every picture of the panels, the objects and the cover.

    Panels and the cover are the exhibition's own, if they say nothing else; an object is not.
    """
    ours = exhibition.front.rights
    records: tuple[tuple[Pictured, str | None], ...] = (
        *((panel, panel.rights or ours) for panel in exhibition.panels),
        *((record, record.rights) for record in exhibition.objects),
    )
    for record, rights in records:
        names = service_names(record)
        for picture in pictures_of(record):
            yield _Image(name=names[picture.language], picture=picture, rights=rights)
    cover = exhibition.cover
    if isinstance(cover, Cover) and (own := cover_picture(exhibition)):
        yield _Image(name=COVER, picture=own, rights=cover.rights or ours)


def _image_steps(folders: Folders, image: _Image, *, at: Addresses) -> Iterator[Step]:
    """Yield the tiles, and apart from them info.json: a new `base_url` re-tiles nothing."""
    picture = image.picture
    folder, size = f"{folders.dist}/iiif/{image.name}", size_of(picture)
    source = File(f"{folders.sources}/{picture.path}")
    yield Step(
        output=folder,
        make=make.write_small_tiles if picture.longest else make.write_tiles,
        inputs=(source, size, sizes.TILE, QUALITY),
        libraries=make.LIBRARIES,
        keeps=("info.json",),
    )
    info = as_text(image.info(at))
    after = File(f"{folder}/{sizes.alias_path()}")
    yield Step(output=f"{folder}/info.json", make=write_info, inputs=(info, after))


def verify(
    exhibition: Exhibition, folders: Folders, *, languages: tuple[str, ...], root: Path
) -> Iterator[Problem]:
    """Yield what is wrong: a manifest that cannot be read back, a tile a viewer would miss."""
    yield from check_feed(exhibition, folders, root=root)
    exhibition = permitted(exhibition, "iiif")
    at = Addresses.of(exhibition)
    own = _own_manifests(exhibition, at)
    yield from check_records(exhibition, folders, root=root, manifests=own)
    pages = (path for path, _ in annotation_files(exhibition, at))
    for path in (*paths(exhibition), *pages):
        yield from read_back(f"{folders.manifests}/{path}", root=root)
    yield from read_back(COLLECTION, root=root)
    yield from lint_published(at.base, folders, root=root)
    for image in _images(exhibition):
        folder = f"{folders.dist}/iiif/{image.name}"
        yield from _check_service(root, folder, image.info(at), size_of(image.picture))


def _check_service(root: Path, folder: str, wanted: Json, size: Size) -> Iterator[Problem]:
    info = f"{folder}/info.json"
    try:
        said = json.loads((root / info).read_text(encoding="utf-8"))
    except OSError as error:
        yield Problem(
            Place(info), "I002", f"cannot be read: {error.strerror}", "Run: toolkit build"
        )
        return
    except ValueError as error:
        yield Problem(Place(info), "I002", f"cannot be read: {error}", "Run: toolkit build")
        return
    if said != wanted:
        yield Problem(Place(info), "I003", "does not describe this picture", "Run: toolkit build")
    missing = [path for path in sizes.level0_paths(size) if not (root / folder / path).is_file()]
    if missing:
        message = f"{len(missing)} files that viewers ask for are missing, first {missing[0]}"
        yield Problem(Place(folder), "I004", message, "Run: toolkit build")
