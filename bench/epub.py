"""Measure the writing of an e-book beside ebooklib's own writer and a plain zip of the same bytes.

    python bench/epub.py [--books 300x300 2000x0] [--rounds 5] [--picture 1000000]

A book of so many chapters and pictures is invented and planned as the toolkit does, with a page map
of the print edition that has two pages a chapter. Ours is the last step of a build: mark the pages,
write the navigation, zip. The first peer is what every user of ebooklib writes: the same chapters,
marked already, the pictures read into items, contents and spine, `write_epub`. The second knows no
e-books: the members of ours, ready-made, streamed into a `zipfile`, pictures stored and the rest
deflated. Each run is a process of its own, in turns; printed are CPU seconds, user and system,
without the imports, and the most memory of the process, with them.
"""

from __future__ import annotations

import argparse
import io
import pickle
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PIL import Image as Pillow

from toolkit.book.pagemap import PAGES, PageMap, PageStart, write_pagemap
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Essay, Exhibition, FrontMatter, WebAddress
from toolkit.model.names import DatedName
from toolkit.model.pictures import Image, Picture
from toolkit.model.prose import Block, Characters, Note, Paragraph, Passage, Plate, Prose
from toolkit.model.records import Organisation, Panel
from toolkit.model.text import Text
from toolkit.steps.step import File
from toolkit.targets import Folders, epub
from toolkit.targets.epub.package import Package

ENGLISH = """
the of and to in was by his from camp prison letter file later year after without court first
archive witness second arrested released returned order office north river winter account
according statement family list number station friend administration interrogation circumstances
"""
PARAGRAPHS = 6
WIDTH, HEIGHT = 1600, 2200
INSIDE = re.compile('<p id="(essay-essay-[0-9]+-P5)">([^<]+)')
CALLED = re.compile('<span class="number">([^<]*)</span> <span class="title">([^<]*)')
DISTINCT = 4
"""So many pictures are drawn; the others are the same with another comment in the file."""
PICTURE = 1_000_000
"""How long a picture is, in bytes."""


def text(words: str) -> Text:
    """Return a text in English."""
    return Text.parse({"en": words})


def sentence(dice: random.Random, count: int) -> str:
    """Return an invented sentence of so many words."""
    return f"{' '.join(dice.choices(ENGLISH.split(), k=count)).capitalize()}."


def chapter(number: int, dice: random.Random, *, panel: bool) -> Essay:
    """Return a chapter of six paragraphs, one with a note, and a panel after the third."""
    blocks: list[Block] = [
        Paragraph((Characters(" ".join(sentence(dice, 14) for _ in range(8))),))
        for _ in range(PARAGRAPHS)
    ]
    note = Note((Paragraph((Characters(sentence(dice, 12)),)),))
    blocks[1] = Paragraph((Characters(sentence(dice, 40)), note, Characters(sentence(dice, 40))))
    if panel:
        blocks.insert(3, Plate(f"panel-{number}"))
    body = Prose((Passage("en", tuple(blocks)),))
    return Essay(id=f"essay-{number}", title=text(f"Chapter {number}"), body=body)


def panel(number: int, dice: random.Random) -> Panel:
    """Return a panel with a picture, a caption and a transcript."""
    picture = Picture(language="en", path=f"panel-{number}.jpg", width=WIDTH, height=HEIGHT)
    words = Prose((Passage("en", (Paragraph((Characters(sentence(dice, 40)),)),)),))
    return Panel(
        id=f"panel-{number}",
        title=text(f"Panel {number}"),
        image=Image(pictures=(picture,)),
        alt=text(f"What is seen on panel {number}."),
        caption=words,
        transcript=words,
        credit=text("Drawn for this exhibition."),
    )


def exhibition(chapters: int, pictures: int) -> Exhibition:
    """Return the same invented exhibition for the same numbers."""
    dice = random.Random(chapters)
    essays = tuple(chapter(n, dice, panel=n < pictures) for n in range(chapters))
    return Exhibition(
        front=FrontMatter(
            id="bench",
            title=text("A book of letters"),
            languages=("en",),
            base_url=WebAddress(address="https://archive.example.net/bench"),
            rights="http://creativecommons.org/licenses/by/4.0/",
            publisher="archive",
            credit=text("The Bench Archive"),
            contents=tuple(f"essays/{each.id}" for each in essays),
            date=HistoricalDate.parse("2026-11-28"),
        ),
        essays=essays,
        organisations=(
            Organisation(id="archive", names=(DatedName(text="The Archive", lang="en"),)),
        ),
        panels=tuple(panel(number, dice) for number in range(pictures)),
    )


def draw(path: Path, number: int, size: int, drawn: list[bytes]) -> None:
    """Write picture `number` as a JPEG of `size` bytes; `drawn` holds those it is made from."""
    while len(drawn) < DISTINCT:
        random.seed(len(drawn))
        target = io.BytesIO()
        noise = Pillow.effect_noise((WIDTH, HEIGHT), 30 + len(drawn))
        noise.convert("RGB").save(target, "JPEG", quality=60)
        drawn.append(target.getvalue())
    jpeg, comment = drawn[number % DISTINCT][: size - 100], f"picture {number}".encode()
    marker = b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment
    whole = jpeg[:2] + marker + jpeg[2:]
    path.write_bytes(whole + random.Random(number).randbytes(max(0, size - len(whole))))


def pagemap(package: Package) -> PageMap:
    """Return the pages of the print edition: one begins with a chapter, one inside it."""
    starts: list[PageStart] = []
    for document in package.documents:
        for id, words in INSIDE.findall(document.text):
            at = words.index(" ", 200) + 1
            chapter = id.rpartition("-")[0]
            title = CALLED.findall(document.text)[0]
            starts.append(PageStart(str(len(starts) + 1), chapter, 0, "".join(title)))
            starts.append(PageStart(str(len(starts) + 1), id, at, words[at : at + 80]))
    return PageMap(tuple(starts), tuple((page.anchor, page.label) for page in starts))


def prepare(folder: Path, chapters: int, pictures: int, size: int) -> None:
    """Write what all runs are given: the step of the book, its files, and its members when made."""
    planned = epub.plan(exhibition(chapters, pictures), Folders.of("bench"), languages=("en",))
    step = next(each for each in planned if each.output.endswith(".epub"))
    (folder / "pictures").mkdir()
    package = next(each for each in step.inputs if isinstance(each, Package))
    write_pagemap(folder / PAGES, pagemap(package))
    drawn: list[bytes] = []
    inputs = tuple(found(each, folder) for each in step.inputs)
    for number, path in enumerate(each for each in flat(inputs) if each.parent.name == "pictures"):
        draw(path, number, size, drawn)
    (folder / "given-ours").write_bytes(pickle.dumps((step.make, inputs)))
    step.make(folder / "book.epub", *inputs)
    (folder / "given-peers").write_bytes(pickle.dumps(tuple(members(folder, inputs))))


def found(given: object, folder: Path) -> object:
    """Return what a step is given, its files as paths: ours for the page map and the pictures."""
    if type(given) is tuple:
        return tuple(found(each, folder) for each in given)
    if not isinstance(given, File):
        return given
    path = Path(given.path)
    if path.is_absolute():
        return path
    return folder / PAGES if path.name == PAGES else folder / "pictures" / path.name


def flat(values: object) -> Iterator[Path]:
    """Yield the paths in `values`."""
    if isinstance(values, Path):
        yield values
    elif type(values) is tuple:
        for each in values:
            yield from flat(each)


Members = tuple[tuple[str, bytes | Path], ...]
"""The members of the book in their order: name, and bytes or the picture's file."""


def members(folder: Path, inputs: tuple[object, ...]) -> Iterator[tuple[str, bytes | Path]]:
    """Yield the members of the finished book."""
    files = {path.name: path for path in flat(inputs) if path.parent.name == "pictures"}
    with zipfile.ZipFile(folder / "book.epub") as book:
        for name in book.namelist():
            yield name, files.get(Path(name).name) or book.read(name)


def ours(given: Any, out: Path) -> None:
    """Make the book as the last step of a build does."""
    make, inputs = given
    make(out, *inputs)


def plain(given: Members, out: Path) -> None:
    """Stream the same members into a zip; nothing is known of e-books."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, held in given:
            if isinstance(held, Path):
                book.write(held, name, zipfile.ZIP_STORED)
            else:
                book.writestr(name, held, zipfile.ZIP_STORED if name == "mimetype" else None)


def ebooklib(given: Members, out: Path) -> None:
    """Make a book of the same chapters and pictures as ebooklib's manual says."""
    from ebooklib import epub as library

    book = library.EpubBook()
    book.set_identifier("urn:uuid:bench")
    book.set_title("A book of letters")
    book.set_language("en")
    chapters = []
    for name, held in given:
        href = name.removeprefix("EPUB/")
        if isinstance(held, Path):
            book.add_item(library.EpubImage(href, href, "image/jpeg", held.read_bytes()))
        elif name.endswith(".css"):
            book.add_item(library.EpubItem(href.replace("/", "-"), href, "text/css", held))
        elif name.endswith(".xhtml") and not name.endswith("nav.xhtml"):
            page = library.EpubHtml(title=Path(name).stem, file_name=href, lang="en", content=held)
            page.add_link(href="../css/base.css", rel="stylesheet", type="text/css")
            book.add_item(page)
            chapters.append(page)
    book.toc = tuple(library.Link(each.file_name, each.title, each.id) for each in chapters)
    book.add_item(library.EpubNcx())
    book.add_item(library.EpubNav())
    book.spine = ["nav", *chapters]
    library.write_epub(str(out), book, {"raise_exceptions": True})


RUNS: dict[str, tuple[Callable[[Any, Path], None], str]] = {
    "ours": (ours, "given-ours"),
    "plain": (plain, "given-peers"),
    "ebooklib": (ebooklib, "given-peers"),
}


def run(name: str, folder: Path) -> None:
    """Write one book; print CPU seconds and MB."""
    write, given = RUNS[name]
    held = pickle.loads((folder / given).read_bytes())
    if name == "ebooklib":
        __import__("ebooklib.epub")
    began = time.process_time()
    write(held, folder / f"{name}.epub")
    print(time.process_time() - began, most_memory())


def most_memory() -> float:
    """Return the most memory of this process, in MB."""
    # Not ru_maxrss: on Linux a process begins with that of the one that started it.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if "VmHWM" in line) / 1024


def measured(name: str, folder: Path) -> tuple[float, float]:
    """Return what one run took, in a process of its own."""
    command = [sys.executable, "-W", "ignore", __file__, "--run", name, "--folder", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{name} ended with {done.returncode}:\n{done.stderr}")
    seconds, memory = map(float, done.stdout.split())
    return seconds, memory


def report(chapters: int, pictures: int, size: int, rounds: int) -> None:
    """Print what each took, and the ratios of the medians."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in RUNS}
    sizes = {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        prepare(folder, chapters, pictures, size)
        for _ in range(rounds):
            for name in RUNS:
                taken[name].append(measured(name, folder))
                sizes[name] = (folder / f"{name}.epub").stat().st_size / 1e6
                (folder / f"{name}.epub").unlink()
    print(f"{chapters:,} chapters, {pictures:,} pictures, {rounds} rounds")
    medians = {}
    for name, told in taken.items():
        seconds, memory = zip(*told, strict=True)
        medians[name] = statistics.median(seconds)
        spread = f"({min(seconds):.2f} to {max(seconds):.2f})"
        print(
            f"  {name + ':':9} {medians[name]:6.2f} CPU-s {spread}, {max(memory):3.0f} MB, "
            f"{sizes[name]:.1f} MB written"
        )
    for name in ("plain", "ebooklib"):
        print(f"  ratio ours/{name}: {medians['ours'] / medians[name]:.3f}")


def main() -> None:
    """Let all write in turn, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--books", nargs="+", default=["300x300", "2000x0"], metavar="CxP")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--picture", type=int, default=PICTURE, metavar="BYTES")
    parser.add_argument("--run", choices=RUNS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.run:
        run(given.run, given.folder)
        return
    for book in given.books:
        chapters, _, pictures = book.partition("x")
        report(int(chapters), int(pictures), given.picture, given.rounds)


if __name__ == "__main__":
    main()
