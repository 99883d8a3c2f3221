"""Plan the pictures of an e-book: small enough for every reading system, and parts of them.

Budget: the strictest of Apple, Kobo, EBPAJ (3.8 Mpx, no transparency, no progressive JPEG) and
Standard Ebooks (1.5 MB). A colour profile is not written: it is sRGB, which all take for granted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import isqrt
from pathlib import Path
from typing import Final

from toolkit.book.anchors import numbered
from toolkit.book.content.panels import Cut
from toolkit.book.content.sections import Pictured
from toolkit.book.medium import Enlarged, ImageFile
from toolkit.errors import Address, Finding
from toolkit.images.decode import LIBRARIES
from toolkit.images.fitting import Extract, write_fitted, write_parts
from toolkit.images.plan import Size, fit
from toolkit.model.exhibition import Exhibition
from toolkit.model.pictures import Picture
from toolkit.model.prose import Passage, plain
from toolkit.model.records import Panel
from toolkit.model.text import Words
from toolkit.steps.step import File, Step
from toolkit.targets import Folders
from toolkit.targets.epub.enlarging import Grid, enlarged
from toolkit.targets.epub.package import Asset

PIXELS: Final = 3_800_000
"""The most px a picture may have."""

BYTES: Final = 1_500_000
"""The most bytes a picture may have."""

BOOK: Final = 200_000_000
"""From how many bytes on an e-book is told of: Send to Kindle takes no more."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A file of a picture: where a step makes it, and its size.

    `title` says which part it is, `share` which part of the whole's width it has.
    """

    path: str
    size: Size
    title: Words | None = None
    share: float = 1.0

    @property
    def name(self) -> str:
        """Return the name of its file in the e-book: that of its folder goes before a number."""
        path = Path(self.path)
        return f"{path.parent.name}-{path.name}" if self.title else path.name

    @property
    def file(self) -> ImageFile:
        """Return it as documents point at it."""
        return ImageFile(f"../images/{self.name}", self.size.width, self.size.height)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A picture of the book: the steps that make it, its file, and its parts as further files."""

    id: str
    steps: tuple[Step, ...]
    whole: Shot
    parts: tuple[Shot, ...] = ()


@dataclass(frozen=True, slots=True)
class Album:
    """Every picture of a book, by the id of its record, in the order of the book."""

    pictures: Mapping[str, Shown]

    @classmethod
    def of(cls, pictures: Iterable[Shown]) -> Album:
        """Return an album of `pictures`."""
        return cls({shown.id: shown for shown in pictures})

    def image(self, id: str, language: str) -> ImageFile:
        """Return the picture of a panel or object; KeyError if the book has none."""
        return self.pictures[id].whole.file

    def enlarged(self, id: str) -> tuple[Enlarged, ...]:
        """Return the parts of a picture that stand by themselves."""
        shots = self.pictures[id].parts
        return tuple(Enlarged(shot.title, shot.file, shot.share) for shot in shots if shot.title)

    def steps(self) -> Iterator[Step]:
        """Yield what makes the pictures."""
        for shown in self.pictures.values():
            yield from shown.steps

    def assets(self, cover: str | None) -> Iterator[tuple[Asset, File]]:
        """Yield each file for the package; `cover` is the id of the picture on the cover."""
        for shown in self.pictures.values():
            for shot in (shown.whole, *shown.parts):
                properties = ("cover-image",) if shown.id == cover and not shot.title else ()
                href = f"images/{shot.name}"
                asset = Asset(href=href, media_type="image/jpeg", properties=properties)
                yield asset, File(shot.path)


def shown(
    exhibition: Exhibition, folders: Folders, pictured: Pictured, language: str
) -> Shown | None:
    """Return the picture of a panel or object in a book's language, None if there is none."""
    image = exhibition.image(pictured.id)
    picture = image.choose((pictured.picture,)) if image and pictured.picture else None
    if picture is None:
        return None
    kind = "panels" if isinstance(exhibition.shown(pictured.id), Panel) else "objects"
    whole = scaled(folders, pictured.id, picture, (kind, pictured.id))
    size = Size(picture.width, picture.height)
    grid = enlarged(size, pictured.cuts, _letters(pictured.transcript), language)
    return _with_parts(whole, picture, grid) if grid else whole


def scaled(folders: Folders, name: str, picture: Picture, record: Address) -> Shown:
    """Return a picture scaled to the budget, by the name of its file."""
    size = within(Size(picture.width, picture.height), pixels=PIXELS)
    path = f"{folders.dist}/epub/{name}-{picture.language}.jpg"
    source = File(f"{folders.sources}/{picture.path}")
    step = Step(
        output=path,
        make=write_fitted,
        inputs=(source, size, BYTES, record),
        libraries=LIBRARIES,
    )
    return Shown(id=name, steps=(step,), whole=Shot(path, size))


def _with_parts(whole: Shown, picture: Picture, grid: Grid) -> Shown:
    extracts = tuple(_extract(cut) for cut in grid.cuts)
    (made,) = whole.steps
    source, _, most, record = made.inputs
    step = Step(
        output=f"{made.output.removesuffix('.jpg')}-{grid.name}",
        make=write_parts,
        inputs=(source, Size(picture.width, picture.height), extracts, most, record),
        libraries=LIBRARIES,
    )
    shots = tuple(
        Shot(
            f"{step.output}/{number}.jpg",
            extract.size,
            cut.title,
            cut.width / picture.width if grid.named else 1.0,
        )
        for number, (cut, extract) in enumerate(zip(grid.cuts, extracts, strict=True), start=1)
    )
    return replace(whole, steps=(made, step), parts=shots)


def _extract(cut: Cut) -> Extract:
    covers = Size(cut.width, cut.height)
    return Extract(cut.left, cut.top, covers, within(covers, pixels=PIXELS))


def _letters(text: Passage | None) -> int:
    """Return how many letters are to be read on a picture: those of its transcript."""
    blocks = numbered(text.blocks, "") if text else ()
    return sum(len(plain(block.children)) for _, block in blocks)


def within(size: Size, *, pixels: int) -> Size:
    """Return the largest size of the same shape that has at most `pixels` px."""
    if size.pixels <= pixels:
        return size
    # longest² = pixels × longer / shorter side, rounded down; the shorter may be rounded up
    longest = isqrt(pixels * size.longest**2 // size.pixels)
    while (made := fit(size, longest=longest)).pixels > pixels and longest > 1:
        longest -= 1
    return made


def too_heavy(files: tuple[Path, ...]) -> tuple[Finding, ...]:
    """Tell of a book whose files have more bytes than every store takes."""
    weight = sum(file.stat().st_size for file in files)
    if weight <= BOOK:
        return ()
    message = f"has {weight / 1_000_000:.0f} MB of pictures; {BOOK // 1_000_000} MB are the most"
    hint = "Some stores and readers refuse it. Divide the exhibition, or leave pictures out."
    return (Finding(("exhibition",), "E093", message, hint, "warning"),)
