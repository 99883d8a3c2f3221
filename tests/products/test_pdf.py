"""Both PDFs: valid for readers and printers, and every page number leads where it says."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.building import toolkit
from tests.targets.footnotes import footnotes
from tests.validators.ghostscript import PROCESS, coverage, pictured, plates, sampled
from tests.validators.verapdf import check_pdf
from toolkit.book.choose.choice import Choice
from toolkit.book.phrases import phrase
from toolkit.model.names import Name

MM = 72 / 25.4
FAMILIES = ("Source-Serif-4", "Source-Sans-3", "Frank-Ruhl-Libre", "Noto-Serif-Bengali")
DRAWN = ("SourceSerif4", "SourceSans3")
"""The same as drawings of panels call them."""


@pytest.fixture(scope="module", params=["screen", "press"])
def edition(request: pytest.FixtureRequest, screen: Path, press: Path) -> Path:
    """Return one PDF after the other."""
    return {"screen": screen, "press": press}[request.param]


@pytest.fixture(scope="module")
def printed(edition: Path) -> dict[str, str]:
    """Return the text of every page by its label, as lines."""
    text = output("pdftotext", "-layout", "-enc", "UTF-8", edition, "-")
    with pikepdf.open(edition) as pdf:
        labels = [page.label for page in pdf.pages]
    return dict(zip(labels, text.split("\f"), strict=False))


def output(*command: object) -> str:
    return subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, check=True
    ).stdout


def words(text: str) -> str:
    """Return a page's text as one line, words parted at line ends made whole."""
    return re.sub(r"\s+", " ", re.sub(r"[-\u2010\u00ad]\n\s*", "", text)).strip()


def test_verapdf_passes_the_screen_edition_as_pdf_ua_1_and_pdf_a_2a(screen: Path) -> None:
    assert check_pdf(screen, "ua1", "2a") == ()


def test_the_text_of_the_press_edition_is_printed_from_the_black_plate(
    press: Path, tmp_path: Path
) -> None:
    shown = {*pictured(press)}
    with pikepdf.open(press) as pdf:
        text = [number for number in range(1, len(pdf.pages) + 1) if number not in shown][::12]
    assert len(text) >= 10
    for inks in coverage(sampled(press, tmp_path / "text.pdf", text)):
        assert inks[:3] == (0, 0, 0)


def test_the_press_edition_is_printed_from_four_plates(press: Path) -> None:
    shown = list(pictured(press))
    for page in (1, shown[0], shown[-1]):
        assert plates(press, page) == tuple(sorted(PROCESS))


def test_every_page_of_the_press_edition_has_the_boxes_of_the_order(press: Path) -> None:
    bleed, trim = 6, 9
    width, height = 170 + 2 * trim, 240 + 2 * trim
    wanted = {
        "/MediaBox": box(0, width, height),
        "/BleedBox": box(bleed, width, height),
        "/TrimBox": box(trim, width, height),
    }
    with pikepdf.open(press) as pdf:
        for number, page in enumerate(pdf.pages, start=1):
            for name, edges in wanted.items():
                found = [float(edge) for edge in page.obj[name]]
                assert found == pytest.approx(edges, abs=0.01), f"page {number}: {name}"


def box(inset: float, width: float, height: float) -> list[float]:
    return [edge * MM for edge in (inset, inset, width - inset, height - inset)]


def test_a_page_of_the_screen_edition_is_170_by_240_mm(screen: Path) -> None:
    with pikepdf.open(screen) as pdf:
        for page in pdf.pages:
            assert [float(edge) for edge in page.MediaBox] == pytest.approx(
                box(0, 170, 240), abs=0.01
            )


def test_every_font_is_ours_and_in_the_file(edition: Path) -> None:
    rows = output("pdffonts", edition).splitlines()[2:]
    assert len(rows) >= 5
    for row in rows:
        name, embedded = row.split()[0], row[-100:].split()[-5]
        assert name.partition("+")[2].startswith((*FAMILIES, *DRAWN)), row
        assert embedded == "yes", row


def test_the_text_of_the_press_edition_is_black_ink_alone(press: Path) -> None:
    coloured = {"rg", "RG", "g", "G", "k", "K"}
    with pikepdf.open(press) as pdf:
        found = {
            (*map(float, instruction.operands), str(instruction.operator))
            for page in pdf.pages
            for instruction in pikepdf.parse_content_stream(page)
            if str(instruction.operator) in coloured
        }
    assert found, "nothing is coloured: the test sees nothing"
    for *inks, operator in found:
        assert (operator in "kK" and inks[:3] == [0, 0, 0]) or operator in "gG", (inks, operator)


def test_the_contents_lead_to_the_pages_they_say(printed: dict[str, str], choice: Choice) -> None:
    labels = [label for label in printed if not label.isdecimal()]
    lines = [line for label in labels for line in printed[label].splitlines()]
    entries = [re.fullmatch(r"\s*(?:\d+\s+)?(\S.*?)\s+(\d+)", line) for line in lines]
    found = {words(each[1]): each[2] for each in entries if each}
    named = (part.partition("/") for part in choice.exhibition.front.contents)
    essays = [choice.exhibition.essay(id) for kind, _, id in named if kind == "essays"]
    titles = [words(essay.title.choose(choice.languages).words) for essay in essays]
    listed = [title for title in titles if title in found]  # a preface has a roman number
    assert found[listed[0]] == "1"
    assert len(listed) >= len(titles) - 1, found
    assert len(found) >= len(listed) + len(choice.exhibition.persons), found
    for title, label in found.items():
        assert title in words(printed[label]), f"{title} is not on p. {label}"


def test_the_index_leads_to_pages_that_name_the_person(
    edition: Path, printed: dict[str, str], choice: Choice
) -> None:
    entries = index_entries(edition, choice)
    panels = choice.exhibition.panels
    titles = [words(panel.title.choose(choice.languages).words) for panel in panels]
    plates = {  # a plate has its caption and no folio
        label
        for label, text in printed.items()
        if words(text).split(" ")[-1] != label and any(each in words(text) for each in titles)
    }
    assert len(plates) >= len(titles)
    for person in choice.exhibition.persons:
        runs = entries[choice.sorted_by(person)]
        assert runs, f"{person.id} is not in the index"
        # The entry itself need not say the name again on the pages it runs over to.
        labels = {runs[0][0]}.union(*runs[1:])
        # A text may say the maiden name, and a page end between given name and family name.
        names = {each[: max(4, len(each) - 2)] for name in person.names for each in parts(name)}
        for label in labels - plates:
            named = any(part in words(printed[label]) for part in names)
            assert named, f"{person.id} is not on p. {label}"


def parts(name: Name) -> list[str]:
    return [part for part in name.text.split() if len(part) > 3]


def index_entries(pdf: Path, choice: Choice) -> dict[str, list[list[str]]]:
    """Return name, as the index sorts it -> labels of its pages, a list for each range."""
    with pikepdf.open(pdf) as opened:
        order = [page.label for page in opened.pages]
    text = output("pdftotext", "-enc", "UTF-8", pdf, "-")
    index = words(text[text.index(f"\f{phrase('index', choice.languages[0]).words}") :])
    found = {}
    for name in map(choice.sorted_by, choice.exhibition.persons):
        numbers = re.search(rf"{re.escape(name)},[^\d]*((?:\d+(?:–\d+)?(?:,\s)?)+)", index)
        runs = re.findall(r"(\d+)(?:–(\d+))?", numbers[1] if numbers else "")
        found[name] = [
            order[order.index(first) : order.index(last or first) + 1] for first, last in runs
        ]
    return found


def test_no_page_has_a_number_or_a_running_head_and_nothing_else(
    printed: dict[str, str], choice: Choice
) -> None:
    title = choice.exhibition.front.title.choose(choice.languages).words
    assert sum(not text.strip() for text in printed.values()) >= 3, "chapters begin on the right"
    for label, text in printed.items():
        inner = [line.strip() for line in text.splitlines()]
        said = [line for line in inner if line and line != label]
        heads = said[:1] if len(said) == 1 else []
        assert label not in inner or said, f"p. {label} has a folio only"
        assert not heads or label == "i" or heads[0] != title, f"p. {label} has a head only"


def test_every_note_begins_on_the_page_of_its_call(edition: Path) -> None:
    notes = footnotes(edition)
    assert len(notes) >= 100, "notes are not read"
    assert [note for note in notes if note.printed != note.called] == []


def test_no_build_warns_of_a_page(real: Path) -> None:
    again = toolkit(real, "build")  # whatever a step found is told by every build
    assert again.returncode == 0, again.stderr
    said = again.stdout + again.stderr
    assert "F001" not in said
    assert re.findall(r"\bF0[1-7]\d .*", said) == [], "the gate finds something"


def test_the_screen_edition_has_a_bookmark_for_every_section(screen: Path, choice: Choice) -> None:
    with pikepdf.open(screen) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
        inside: list[Any] = [item.title for top in outline.root for item in top.children]
    for essay in choice.exhibition.essays:
        title = essay.title.choose(choice.languages).words
        assert any(words(each).endswith(words(title)) for each in titles), title
    persons = {choice.name_of(person).text for person in choice.exhibition.persons}
    assert {words(each) for each in inside} >= persons
