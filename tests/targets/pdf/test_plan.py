from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PIL import Image as Pillow

from tests.targets.pdf.conftest import book
from toolkit.model.editions import Editions, PressEdition, ScreenEdition
from toolkit.model.parts import Parts
from toolkit.steps.run import run
from toolkit.targets import Folders, pdf
from toolkit.targets.pdf.editions import compose
from toolkit.targets.pdf.illustrations import largest


def test_a_language_has_pictures_layout_and_product_for_each_edition():
    outputs = [step.output for step in pdf.plan(book(), Folders.of("small"), languages=("en",))]
    assert outputs == [
        "dist/small/layout/en-screen-pictures/one.en.jpg",
        "dist/small/layout/en-screen",
        "dist/small/small-en.pdf",
        "dist/small/layout/en-press-pictures/one.en.jpg",
        "dist/small/layout/en-press",
        "dist/small/small-en-press.pdf",
        "dist/small/small-en-press-pictures.txt",
        "dist/small/small-en-cover.pdf",
    ]


def test_where_no_book_is_printed_there_is_the_edition_for_the_screen_alone(tmp_path: Path):
    editions = Editions(press=PressEdition(made=False))
    kept = replace(book(), front=replace(book().front, editions=editions))
    outputs = [step.output for step in pdf.plan(kept, Folders.of("small"), languages=("en",))]
    assert outputs == [
        "dist/small/layout/en-screen-pictures/one.en.jpg",
        "dist/small/layout/en-screen",
        "dist/small/small-en.pdf",
    ]
    found = pdf.verify(kept, Folders.of("small"), root=tmp_path, languages=("en",))
    assert [problem.place.path for problem in found] == ["dist/small/small-en.pdf"]


def test_a_frontispiece_is_the_same_file_as_the_plate_and_never_smaller():
    front = replace(book().front, frontispiece="one")
    faced = replace(book(), front=front)
    composed = compose(faced, ("en",), "press")
    assert [each.anchor for each in composed.pictures] == ["frontispiece-F", "panel-one"]
    (shown,) = largest(composed.pictures)
    assert shown.placed.width == max(each.placed.width for each in composed.pictures)
    outputs = [step.output for step in pdf.plan(faced, Folders.of("small"), languages=("en",))]
    assert len({*outputs}) == len(outputs)


def test_a_project_is_built_whole_and_found_in_order(tmp_path: Path):
    (tmp_path / "sources/small").mkdir(parents=True)
    Pillow.new("RGB", (1000, 1400), "#c8c0b0").save(tmp_path / "sources/small/one.jpg")
    folders = Folders.of("small")
    report = run(pdf.plan(book(), folders, languages=("en",)), root=tmp_path)
    assert {finding.code for _, finding in report.findings} == {"F004", "F096"}
    found = pdf.verify(book(), folders, root=tmp_path, languages=("en",))
    assert {problem.code for problem in found} == {"F062"}  # the gate, too, finds it coarse
    again = run(pdf.plan(book(), folders, languages=("en",)), root=tmp_path)
    assert again.made == ()


def test_a_project_not_built_is_told(tmp_path: Path):
    found = list(pdf.verify(book(), Folders.of("small"), root=tmp_path, languages=("en",)))
    assert [problem.code for problem in found] == ["F010", "F010"]


def test_the_press_has_the_order_of_the_screen_unless_it_says_another():
    def last_section(press: Parts | None) -> str:
        screen = ScreenEdition(parts=Parts.parse("gost"))
        editions = Editions(screen=screen, press=PressEdition(parts=press))
        changed = replace(book(), front=replace(book().front, editions=editions))
        html = compose(changed, ("en",), "press").manuscript.html
        return html.rpartition('<section class="')[2].partition('"')[0]

    assert last_section(None) == "end-page back"
    assert last_section(Parts.parse("chicago")) == "colophon back"
