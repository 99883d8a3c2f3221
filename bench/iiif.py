"""Measure how fast manifests are made, from the model to the written file, beside two peers.

    python bench/iiif.py [--canvases 1000 10000] [--rounds 5]

The first peer is what nobody can be much faster than: a function that returns each canvas as one
literal of Python, its texts with the number put in, then `json.dumps` and a file of the same bytes.
It knows no model. The second is iiif-prezi3's helpers with the same canvases, at 1,000 only. Each
run is a process of its own, in turns; printed are
CPU seconds without the imports and without making the model, and the most memory, with both.
"""

from __future__ import annotations

import argparse
import importlib
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition, FrontMatter, WebAddress
from toolkit.model.names import DatedName, Name
from toolkit.model.pictures import Image, Picture
from toolkit.model.prose import Characters, Paragraph, Passage, Prose
from toolkit.model.records import Organisation, Panel, Person
from toolkit.model.text import Text
from toolkit.targets.iiif.documents import documents
from toolkit.targets.iiif.files import write_pieces
from toolkit.targets.iiif.writing import unpacked

BASE = "https://archive.example.net/bench"
MARK = "000042"
"""The number of the canvas that the peer's literal is made from."""
HELPERS = 1000
"""So many canvases for iiif-prezi3's helpers: 10,000 they do not finish."""


def text(en: str, ru: str) -> Text:
    """Return a text in both languages."""
    return Text.parse({"en": en, "ru": ru})


def prose(en: str, ru: str) -> Prose:
    """Return a paragraph in both languages."""
    told = {"en": en, "ru": ru}
    return Prose(tuple(Passage(tag, (Paragraph((Characters(it),)),)) for tag, it in told.items()))


def panel(number: int) -> Panel:
    """Return an invented panel, with what every panel has."""
    name = f"{number:06}"
    picture = Picture(language="en", path=f"{name}.jpg", width=2481, height=3507)
    return Panel(
        id=f"panel-{name}",
        number=name,
        title=text(f"Panel {name}", f"Стенд {name}"),
        image=Image(pictures=(picture,)),
        alt=text(f"What is seen on {name}", f"Что изображено на {name}"),
        caption=prose(f"Below {name} stands a line.", f"Под {name} стоит строка."),
        transcript=prose(f"Text of {name}. " * 8, f"Текст {name}. " * 8),
        credit=text("Drawn for this exhibition", "Нарисовано для этой выставки"),
        persons=("anna",),
    )


def exhibition(canvases: int) -> Exhibition:
    """Return an exhibition of so many panels, all of which show one person."""
    front = FrontMatter(
        id="bench",
        title=text("Ten thousand", "Десять тысяч"),
        languages=("en", "ru"),
        base_url=WebAddress(address=BASE),
        rights="http://creativecommons.org/licenses/by/4.0/",
        credit=text("The Bench Archive", "Архив"),
        publisher="archive",
        contents=("panels",),
        date=HistoricalDate.parse("2026-11-28"),
    )
    return Exhibition(
        front=front,
        persons=(Person(id="anna", names=(Name(text="Anna", lang="en"),), living="no"),),
        organisations=(Organisation(id="archive", names=(DatedName(text="Archive", lang="en"),)),),
        panels=tuple(panel(number) for number in range(canvases)),
    )


def write_as_we_do(given: Exhibition, folder: Path) -> None:
    """Write the manifest of the exhibition."""
    path, pieces = next(iter(documents(given)))
    write_pieces(folder / path, pieces)


def write_as_plain(given: Any, folder: Path) -> None:
    """Write the same bytes from literals."""
    canvas, frame, parts, count = given
    frame["items"] = [canvas(f"{number:06}") for number in range(count)]
    frame["structures"][0]["items"][0]["items"] = [parts(f"{n:06}") for n in range(count)]
    words = json.dumps(frame, ensure_ascii=False, indent=2)
    (folder / "manifest.json").write_text(words + "\n", encoding="utf-8")


def literals(count: int) -> tuple[Callable[[str], Any], Any, Callable[[str], Any], int]:
    """Return functions that make a canvas and a reference to one, and the manifest around them."""
    made = json.loads(b"".join(unpacked(next(iter(documents(exhibition(43))))[1])))
    canvas = _function(made["items"][42])
    return canvas, made, _function(made["structures"][0]["items"][0]["items"][42]), count


def _function(value: Any) -> Callable[[str], Any]:
    """Return the function that gives `value` as one literal, with another number in its texts."""
    made: dict[str, Any] = {}
    exec(f"def made(n): return {_literal(value)}", made)
    function: Callable[[str], Any] = made["made"]
    return function


def _literal(value: Any) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key!r}: {_literal(part)}' for key, part in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    if isinstance(value, str) and MARK in value:
        return f"{value!r}.replace({MARK!r}, n)"
    return repr(value)


def write_with_helpers(given: Any, folder: Path) -> None:
    """Write the same canvases as iiif-prezi3's helpers make them; it loses a little of them."""
    prezi3 = importlib.import_module("iiif_prezi3")
    literal, frame, _, count = given
    manifest = prezi3.Manifest(id=frame["id"], label=frame["label"])
    for number in range(count):
        made = literal(f"{number:06}")
        plain = {key: made[key] for key in made if key not in ADDED}
        canvas = manifest.make_canvas(**plain)
        (painting,) = made["items"][0]["items"]
        body, (small,) = painting["body"], made["thumbnail"]
        page = canvas.add_image(
            image_url=body["id"],
            anno_id=painting["id"],
            anno_page_id=made["items"][0]["id"],
            format=body["format"],
            height=body["height"],
            width=body["width"],
        )
        page.items[0].body.service = [prezi3.ServiceV3(**body["service"][0])]
        canvas.add_thumbnail(small["id"], height=small["height"], width=small["width"])
        for notes in made.get("annotations", ()):
            canvas.annotations = [*(canvas.annotations or ()), prezi3.AnnotationPage(**notes)]
    (folder / "manifest.json").write_text(manifest.json(), encoding="utf-8")


ADDED = ("items", "thumbnail", "annotations", "type")
"""What of a canvas the helpers add one by one."""


def prepared(count: int) -> Any:
    """Return the literals, with iiif-prezi3 loaded."""
    importlib.import_module("iiif_prezi3")
    return literals(count)


def most_memory() -> float:
    """Return the most memory of this process, in MB."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    # Not ru_maxrss: on Linux a process begins with that of the one that started it.
    return next(int(line.split()[1]) for line in status.splitlines() if "VmHWM" in line) / 1024


WRITERS: dict[str, tuple[Callable[[int], Any], Callable[[Any, Path], None]]] = {
    "ours": (exhibition, write_as_we_do),
    "plain": (literals, write_as_plain),
    "helpers": (prepared, write_with_helpers),
}


def run(writer: str, count: int, folder: Path) -> None:
    """Write one manifest; print CPU seconds and MB."""
    prepare, write = WRITERS[writer]
    given = prepare(count)
    began = time.process_time()
    write(given, folder)
    seconds = time.process_time() - began
    print(seconds, most_memory())


def measure(writer: str, count: int, folder: Path) -> tuple[float, float]:
    """Return CPU seconds and MB of one writing in a process of its own."""
    command = [sys.executable, "-W", "ignore", __file__, "--run", writer, "--folder", str(folder)]
    done = subprocess.run(
        [*command, "--canvases", str(count)], capture_output=True, text=True, check=True
    )
    seconds, memory = done.stdout.split()
    return float(seconds), float(memory)


def report(count: int, rounds: int) -> None:
    """Print what each took, and the ratios of the pairs that ran one after the other."""
    names = [name for name in WRITERS if name != "helpers" or count <= HELPERS]
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in names}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for _ in range(rounds):
            digests = []
            for name in names:
                taken[name].append(measure(name, count, folder))
                digests.append(sha256((folder / "manifest.json").read_bytes()).digest())
                if name == "ours":
                    size = (folder / "manifest.json").stat().st_size
            assert digests[0] == digests[1], "both write the same"
    print(f"{count:,} canvases, {size / 1e6:.1f} MB, {rounds} rounds")
    for name, found in taken.items():
        seconds, memory = zip(*found, strict=True)
        print(f"  {name + ':':9} {statistics.median(seconds):6.2f} CPU-s, {max(memory):4.0f} MB")
    for name in names[1:]:
        pairs = zip(taken["ours"], taken[name], strict=True)
        ratios = [ours / peer for (ours, _), (peer, _) in pairs]
        spread = f"(min {min(ratios):.3f}, max {max(ratios):.3f})"
        print(f"  ratio ours/{name}: {statistics.median(ratios):.3f} {spread}")


def main() -> None:
    """Let all write in turn, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--canvases", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--run", choices=WRITERS, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.run:
        run(given.run, given.canvases[0], given.folder)
        return
    for count in given.canvases:
        report(count, given.rounds)


if __name__ == "__main__":
    main()
