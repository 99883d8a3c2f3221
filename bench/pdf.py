"""Measure the PDF editions: a catalogue of objects, ours beside plain WeasyPrint.

    python bench/pdf.py [--records 400] [--rounds 2] [--typst]

The catalogue is invented: essays, objects with a picture of 1,200 px and half a MB, facts, notes, a
paragraph in Russian and mentions of others, persons, contents and an index. The first peer is what
every user of WeasyPrint writes: the same HTML and style sheet, page numbers by `target-counter()`,
`pdf_variant="pdf/ua-1"`. It draws no plates between pages and no ranges in its index. The far peer
is Typst, with a template of its own. Each run is a process of its own, in turns; printed are CPU
seconds with the imports, the most memory of the process, and last the seconds on the clock of both
editions side by side.
"""

from __future__ import annotations

import argparse
import importlib
import io
import os
import pickle
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image as Pillow

from toolkit.book.medium import EMPTY
from toolkit.model.claims import Event, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Essay, Exhibition, FrontMatter, WebAddress
from toolkit.model.names import DatedName, Name
from toolkit.model.objects import ArchivalObject
from toolkit.model.objects import Reference as Shelfmark
from toolkit.model.pictures import Image, Picture
from toolkit.model.prose import (
    Block,
    Characters,
    Citation,
    Cite,
    Foreign,
    Inline,
    Note,
    Paragraph,
    Passage,
    Prose,
    Reference,
)
from toolkit.model.records import Organisation, Person
from toolkit.model.text import Text
from toolkit.model.works import Author, Source
from toolkit.steps.step import File, Step
from toolkit.targets import Folders, pdf
from toolkit.targets.pdf.engine import only_our_fonts
from toolkit.targets.pdf.layout import Manuscript

ENGLISH = """
the of and to in was by his from camp prison letter file later year after without court first
archive witness second arrested released returned order office north river winter account
according statement family list number station friend administration interrogation circumstances
"""
RUSSIAN = """
в и на был лагерь письмо дело год после суд архив свидетель приказ север река управление
заключённый следствие обстоятельства министерство возвращение воспоминания
"""
PERSONS, WORKS = 60, 40
WIDTH, HEIGHT = 1200, 1500
DISTINCT = 8
"""So many pictures are drawn; the others are the same with another comment in the file."""
# What a user of WeasyPrint writes for the number of a page.
COUNTED = """
a.page::after { content: target-counter(attr(href), page) }
"""


def text(words: str) -> Text:
    """Return a text in English."""
    return Text.parse({"en": words})


def english(*blocks: Block) -> Prose:
    """Return a prose in English."""
    return Prose((Passage("en", blocks),))


class Invented:
    """Invents a catalogue; the same number gives the same book."""

    def __init__(self, records: int) -> None:
        """Begin with the dice of this size of book."""
        self.records = records
        self.dice = random.Random(records)

    def words(self, count: int, stock: str = ENGLISH) -> str:
        """Return a sentence of so many words."""
        return f"{' '.join(self.dice.choices(stock.split(), k=count)).capitalize()}."

    def paragraph(self, sentences: int) -> Paragraph:
        """Return a paragraph with a mention, a note and a citation."""
        person = self.dice.randrange(PERSONS)
        thing = self.dice.randrange(self.records)
        parts: list[Inline] = [
            Characters(" ".join(self.words(14) for _ in range(sentences)) + " It names "),
            Reference("person", f"person-{person}", (Characters(f"Family{person}"),)),
            Characters(" and "),
            Reference("object", f"thing-{thing}", (Characters(f"thing {thing}"),)),
            Characters(", "),
            Foreign("ru", (Characters(self.words(6, RUSSIAN).rstrip(".")),)),
            Characters("."),
            Note((Paragraph((Characters(self.words(12)),)),)),
            Characters(" " + self.words(15)),
            Cite((Citation(f"work-{self.dice.randrange(WORKS)}", "p. 12"),)),
        ]
        return Paragraph(tuple(parts))

    def thing(self, number: int) -> ArchivalObject:
        """Return an object with a picture, facts, a description and a text in Russian."""
        picture = Picture(language="en", path=f"{number}.jpg", width=WIDTH, height=HEIGHT)
        russian = [Paragraph((Characters(self.words(40, RUSSIAN)),)) for _ in range(2)]
        return ArchivalObject(
            id=f"thing-{number}",
            title=text(f"Letter {number} of {self.words(3).rstrip('.')}"),
            holder="archive",
            reference=Shelfmark(fonds="17", opis="2", file=str(number), folios="3–4"),
            date=HistoricalDate.parse(str(1920 + number % 40)),
            extent=text("2 leaves"),
            medium=text("Typescript, carbon copy"),
            description=english(*(self.paragraph(3) for _ in range(2))),
            history=english(self.paragraph(2)),
            access="open",
            credit=text("The Bench Archive"),
            image=Image(pictures=(picture,)),
            alt=text(f"A page of letter {number}."),
            caption=english(Paragraph((Characters(self.words(18)),))),
            transcript=Prose((Passage("ru", tuple(russian)),)),
            persons=(f"person-{number % PERSONS}",),
            sources=(SourceUse(id=f"work-{number % WORKS}"),),
        )

    def exhibition(self) -> Exhibition:
        """Return the whole."""
        essays = tuple(
            Essay(
                id=f"essay-{number}",
                title=text(f"Chapter {number}"),
                body=english(*(self.paragraph(6) for _ in range(12))),
            )
            for number in range(max(2, self.records // 40))
        )
        return Exhibition(
            front=FrontMatter(
                id="bench",
                title=text("A catalogue of letters"),
                languages=("en",),
                base_url=WebAddress(address="https://archive.example.net/bench"),
                rights="http://creativecommons.org/licenses/by/4.0/",
                publisher="archive",
                credit=text("The Bench Archive"),
                contents=(
                    *(f"essays/{each.id}" for each in essays),
                    "objects",
                    "persons",
                    "sources",
                ),
                date=HistoricalDate.parse("2026-11-28"),
            ),
            essays=essays,
            objects=tuple(map(self.thing, range(self.records))),
            persons=tuple(map(person, range(PERSONS))),
            organisations=(
                Organisation(id="archive", names=(DatedName(text="The Archive", lang="en"),)),
            ),
            sources=tuple(map(work, range(WORKS))),
        )


def person(number: int) -> Person:
    """Return an invented person."""
    born = Event(
        type="birth",
        date=HistoricalDate.parse(str(1880 + number % 40)),
        sources=(SourceUse(id=f"work-{number % WORKS}", locator=text("p. 3")),),
    )
    name = Name(text=f"Given Family{number}", lang="en", family=f"Family{number}", given="Given")
    return Person(id=f"person-{number}", names=(name,), living="no", events=(born,))


def work(number: int) -> Source:
    """Return an invented book."""
    authors = (Author(name=f"Writer{number}, A."),)
    return Source(
        id=f"work-{number}", grade="memoir", kind="book", title=f"Nights {number}", authors=authors
    )


def draw(folder: Path, records: int) -> dict[str, Path]:
    """Write the pictures, of half a MB each; return them by their addresses in the book."""
    drawn = []
    for number in range(DISTINCT):
        random.seed(number)
        noise = Pillow.effect_noise((WIDTH // 2, HEIGHT // 2), 60 + number)
        target = io.BytesIO()
        noise.resize((WIDTH, HEIGHT)).save(target, "JPEG", quality=70)
        drawn.append(target.getvalue())
    files = {}
    for number in range(records):
        jpeg, comment = drawn[number % DISTINCT], f"letter {number}".encode()
        marker = b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment
        path = folder / f"{number}.jpg"
        path.write_bytes(jpeg[:2] + marker + jpeg[2:])
        files[f"thing-{number}.en.jpg"] = path
    return files


Given = tuple[dict[str, Step], dict[str, Path]]
"""The steps of both editions by their outputs, and the pictures by their addresses."""
LAYOUTS = {name: f"dist/bench/layout/en-{name}" for name in ("screen", "press")}
PRODUCTS = {"screen": "dist/bench/bench-en.pdf", "press": "dist/bench/bench-en-press.pdf"}


def prepare(folder: Path, records: int) -> None:
    """Write what all runs are given: both editions composed, and the pictures."""
    exhibition = Invented(records).exhibition()
    planned = pdf.plan(exhibition, Folders.of("bench"), languages=("en",))
    wanted = {*LAYOUTS.values(), *PRODUCTS.values()}
    steps = {step.output: step for step in planned if step.output in wanted}
    (folder / "given").write_bytes(pickle.dumps((steps, draw(folder, records))))


def ours(given: Given, out: Path, edition: str) -> None:
    """Make an edition as the toolkit does: its layout, then its finish."""
    steps, files = given
    for output in (LAYOUTS[edition], PRODUCTS[edition]):
        step = steps[output]
        (out / output).parent.mkdir(parents=True, exist_ok=True)
        step.make(out / output, *(_found(each, out, files) for each in step.inputs))


def _found(given: object, out: Path, files: dict[str, Path]) -> object:
    """Return what a step is given, its files as paths; pictures are as they were drawn."""
    if isinstance(given, tuple) and type(given) is tuple:
        return tuple(_found(each, out, files) for each in given)
    if not isinstance(given, File):
        return given
    path = Path(given.path)
    return files.get(path.name, path if path.is_absolute() else out / path)


def manuscript_of(given: Given) -> Manuscript:
    """Return the document of the screen edition."""
    return next(each for each in given[0][LAYOUTS["screen"]].inputs if isinstance(each, Manuscript))


def plain(given: Given, out: Path) -> None:
    """Make a PDF as a user of WeasyPrint does."""
    manuscript, files = manuscript_of(given), given[1]
    html = manuscript.html.replace(EMPTY, "")
    for address, path in files.items():
        html = html.replace(f'"{address}"', f'"{path.as_uri()}"')
    with only_our_fonts() as weasyprint:
        from weasyprint.text.fonts import FontConfiguration

        fonts = FontConfiguration()
        sheet = weasyprint.CSS(string=manuscript.css + COUNTED, font_config=fonts)
        weasyprint.HTML(string=html, base_url=out.as_uri()).write_pdf(
            out / "plain.pdf", stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1"
        )


def typst(given: Given, out: Path) -> None:
    """Make a PDF of about the same words and pictures with Typst, in a plain design."""
    from xml.etree.ElementTree import fromstring

    files = given[1]
    root = fromstring(manuscript_of(given).html)
    parts = [
        '#set document(title: "A catalogue of letters")',
        '#set page(width: 170mm, height: 240mm, margin: 25mm, numbering: "1")',
        "#set text(size: 10.5pt)\n#set par(justify: true)\n#outline()",
    ]
    for item in root.iter():
        tag = item.tag.rpartition("}")[2]
        words = escape_typst(" ".join("".join(item.itertext()).split()))
        if tag in ("h1", "h2"):
            parts.append(f"{'=' * int(tag[1])} {words}")
        elif tag in ("p", "dt", "dd", "figcaption"):
            parts.append(words)
        elif tag == "img":
            name = files[item.get("src", "")].name
            parts.append(f'#image("{name}", width: 49.6mm, alt: "page")')
    source = next(iter(files.values())).parent / "book.typ"
    source.write_text("\n\n".join(parts), encoding="utf-8")
    importlib.import_module("typst").compile(source, output=out / "typst.pdf", pdf_standards="ua-1")


def escape_typst(words: str) -> str:
    """Return words as Typst's own, with nothing in them that it would read."""
    return "".join(f"\\{letter}" if letter in "\\#*_`$<>@[]=-+/~" else letter for letter in words)


RUNS: dict[str, Callable[[Given, Path], None]] = {
    "screen, cold": lambda given, out: ours(given, out, "screen"),
    "screen, warm": lambda given, out: ours(given, out, "screen"),
    "press": lambda given, out: ours(given, out, "press"),
    "plain": plain,
    "typst": typst,
}


def run(name: str, folder: Path, out: Path) -> None:
    """Make one product; print CPU seconds and MB."""
    RUNS[name](pickle.loads((folder / "given").read_bytes()), out)
    times = os.times()
    print(times.user + times.system + times.children_user + times.children_system, most_memory())


def most_memory() -> float:
    """Return the most memory of this process, in MB."""
    # Not ru_maxrss: on Linux a process begins with that of the one that started it.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if "VmHWM" in line) / 1024


def started(name: str, folder: Path, out: Path) -> subprocess.Popen[str]:
    """Start a run in a process of its own."""
    out.mkdir(exist_ok=True)
    command = [sys.executable, "-W", "ignore", __file__, "--run", name, str(folder), str(out)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def measured(process: subprocess.Popen[str]) -> tuple[float, float]:
    """Return CPU seconds and MB of a run when it has ended."""
    told, _ = process.communicate()
    if process.returncode:
        raise SystemExit(f"{process.args!r} ended with {process.returncode}")
    seconds, memory = told.split()
    return float(seconds), float(memory)


def report(records: int, rounds: int, names: tuple[str, ...]) -> None:
    """Print what each took beside the plain run of the same round."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in names}
    walls: list[float] = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        prepare(folder, records)
        for number in range(rounds):
            out = folder / f"out-{number}"
            for name in names:
                if name == "screen, warm":  # the products stay, the layout is made again
                    shutil.rmtree(out / LAYOUTS["screen"])
                began = time.monotonic()
                taken[name].append(measured(started(name, folder, out)))
                walls += [time.monotonic() - began] if name == "plain" else []
                print(f"  {name}: {taken[name][-1]}", file=sys.stderr, flush=True)
        both = folder / "both"
        began = time.monotonic()
        sides = [started(name, folder, both) for name in ("screen, cold", "press")]
        for side in sides:
            measured(side)
        wall = time.monotonic() - began
        jpegs = sum(path.stat().st_size for path in folder.glob("*.jpg"))
        press = (out / PRODUCTS["press"]).stat().st_size
        count = page_count(out / PRODUCTS["screen"]), page_count(out / "plain.pdf")
    print(f"{records} records, {count[0]} pages (plain: {count[1]}), {rounds} rounds")
    for name, found in taken.items():
        seconds, memory = zip(*found, strict=True)
        ratios = [
            each / beside for (each, _), (beside, _) in zip(found, taken["plain"], strict=True)
        ]
        most = max(memory) / max(peak for _, peak in taken["plain"])
        print(
            f"  {name + ':':14}{statistics.median(seconds):7.1f} CPU-s, {max(memory):5.0f} MB; "
            f"of plain {statistics.median(ratios):.2f} and {most:.2f}"
        )
    print(
        f"  both side by side: {wall:.1f} s, of two plain {wall / 2 / statistics.median(walls):.2f}"
    )
    print(f"  press.pdf: {press / jpegs:.3f} of its {jpegs / 1e6:.1f} MB of JPEG")


def page_count(path: Path) -> int:
    """Return how many pages a PDF has."""
    import pikepdf

    with pikepdf.open(path) as pdf:
        return len(pdf.pages)


def main() -> None:
    """Let all make the book in turn, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--records", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--typst", action="store_true", help="if it is installed")
    parser.add_argument("--run", nargs=3, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.run:
        name, folder, out = given.run
        run(name, Path(folder), Path(out))
        return
    names = tuple(name for name in RUNS if name != "typst" or given.typst)
    report(given.records, given.rounds, names)


if __name__ == "__main__":
    main()
