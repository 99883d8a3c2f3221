"""A book of a few pages, laid out once for all tests of this folder."""

from __future__ import annotations

import io
import logging
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest
from PIL import Image as Pillow

from toolkit.model.claims import Event, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Contributor, Essay, Exhibition, FrontMatter, WebAddress
from toolkit.model.names import DatedName, Name
from toolkit.model.pictures import Image, Picture
from toolkit.model.prose import Characters, Citation, Cite, Note, Paragraph, Passage, Plate, Prose
from toolkit.model.records import Organisation, Panel, Person
from toolkit.model.text import Text, Words
from toolkit.model.works import Author, Source
from toolkit.targets.pdf.editions import Composed, compose
from toolkit.targets.pdf.engine import EditionName
from toolkit.targets.pdf.layout import LaidOut, lay_out
from toolkit.targets.pdf.makers import labels_of
from toolkit.targets.pdf.press import finish_press
from toolkit.targets.pdf.press.conditions import PROFILES, Printing
from toolkit.targets.pdf.screen import finish_screen

PRINTING = Printing("FOGRA39", limit=300, signature=1, marks=True)
PROFILE = PROFILES / "FOGRA39.icc"
WORDS = (
    "The arrest of foreigners was an administrative operation; interrogation followed in the "
    "internal prison of the ministry, and nobody in the legation was informed of the circumstances"
)


def english(words: str) -> Text:
    return Text((Words("en", words),))


def paragraph(number: int) -> Paragraph:
    numbered = " ".join(f"{WORDS} ({number}.{part})." for part in range(6))
    note = Note((Paragraph((Characters(f"The note of paragraph {number}."),)),))
    return Paragraph((Characters(numbered), note, Cite((Citation("nights", "p. 12"),))))


def book() -> Exhibition:
    blocks = [paragraph(number) for number in range(6)]
    picture = Picture(language="en", path="one.jpg", width=1000, height=1400)
    return Exhibition(
        front=FrontMatter(
            id="small",
            title=english("Small: a “book”"),
            languages=("en",),
            base_url=WebAddress(address="https://example.org/small"),
            rights="http://creativecommons.org/licenses/by/4.0/",
            publisher="archive",
            contents=("essays/long", "essays/short", "persons", "sources"),
            date=HistoricalDate("2026-11-23"),
            credit=english("From the archive."),
            contributors=(Contributor(name=english("A. Writer"), role="aut"),),
        ),
        essays=(
            Essay(
                id="long",
                title=english("A long chapter"),
                body=Prose((Passage("en", (blocks[0], Plate("one"), *blocks[1:])),)),
            ),
            Essay(
                id="short",
                title=english("A short chapter"),
                body=Prose((Passage("en", (Paragraph((Characters("Few words."),)),)),)),
            ),
        ),
        persons=(
            Person(
                id="begin",
                names=(
                    Name(text="Menachem Begin", lang="en", family="Begin", given="Menachem"),
                    Name(text="מנחם בגין", lang="he"),
                    Name(text="Менахем Бегин", lang="ru"),
                ),
                living="no",
                events=(
                    Event(
                        type="birth",
                        date=HistoricalDate("1913-08-16"),
                        sources=(SourceUse(id="nights"),),
                    ),
                ),
            ),
        ),
        organisations=(
            Organisation(id="archive", names=(DatedName(text="The Archive", lang="en"),)),
        ),
        panels=(
            Panel(
                id="one",
                title=english("One panel"),
                image=Image(pictures=(picture,)),
                alt=english("A grey panel."),
                caption=Prose((Passage("en", (Paragraph((Characters("Drawn anew."),)),)),)),
                transcript=Prose((Passage("en", (Paragraph((Characters("Panel words."),)),)),)),
                persons=("begin",),
                sources=(SourceUse(id="nights"),),
            ),
        ),
        sources=(
            Source(
                id="nights",
                grade="memoir",
                kind="book",
                title="White Nights",
                authors=(Author(name="Begin, Menachem"),),
            ),
        ),
    )


@dataclass(frozen=True)
class Built:
    composed: Composed
    files: dict[str, Path]
    laid: LaidOut
    finished: bytes
    layouts: int

    def open(self) -> pikepdf.Pdf:
        return pikepdf.open(io.BytesIO(self.finished))


class Layouts(logging.Handler):
    """Counts the trees of boxes that WeasyPrint makes, and how often it paginates them again."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        logging.getLogger("weasyprint.progress").setLevel(logging.INFO)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += record.getMessage().startswith(("Step 4", "Step 5"))


def build(edition: EditionName, folder: Path) -> Built:
    Pillow.new("RGB", (500, 700), "#c8c0b0").save(folder / "one.jpg")
    composed = compose(book(), ("en",), edition)
    files = {printed.href: folder / printed.picture.path for printed in composed.pictures}
    layouts = Layouts()
    logging.getLogger("weasyprint.progress").addHandler(layouts)
    laid = lay_out(composed.manuscript, edition, files=files)
    logging.getLogger("weasyprint.progress").removeHandler(layouts)
    labels = labels_of(laid.pages)
    if edition == "screen":
        finished = finish_screen(laid.raw, labels, composed.metadata)
    else:
        finished = finish_press(laid.raw, labels, composed.trim, PRINTING, PROFILE)
    return Built(composed, files, laid, finished, layouts.count)


@pytest.fixture(scope="session")
def screen(tmp_path_factory) -> Built:
    return build("screen", tmp_path_factory.mktemp("screen"))


@pytest.fixture(scope="session")
def press(tmp_path_factory) -> Built:
    return build("press", tmp_path_factory.mktemp("press"))


def words_of(pdf: bytes, folder: Path, page: int) -> str:
    """Return the text of a page (from 1), on one line, hyphens at line ends taken out."""
    return " ".join("\n".join(read_lines(pdf, folder, page)).replace("-\n", "").split())


def read_lines(pdf: bytes, folder: Path, page: int) -> list[str]:
    """Return the lines of a page (from 1) that are not empty."""
    file = folder / "words.pdf"
    file.write_bytes(pdf)
    numbers = ["-f", str(page), "-l", str(page)]
    read = subprocess.run(
        ["pdftotext", "-raw", *numbers, str(file), "-"], capture_output=True, check=True, text=True
    )
    return [line for line in read.stdout.splitlines() if line.strip()]
