from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import fromstring

from tests.targets.pdf.conftest import book, english
from toolkit.model.editions import PressEdition
from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject
from toolkit.model.pictures import Image, Picture
from toolkit.model.prose import Characters, Paragraph, Passage, Prose
from toolkit.model.theme import PLATE_BOOK
from toolkit.targets.pdf.editions import compose, trim_of
from toolkit.targets.pdf.plates import Placed
from toolkit.targets.pdf.sheets import quoted
from toolkit.targets.pdf.trim import Trim

XHTML = "{http://www.w3.org/1999/xhtml}"


def test_an_edition_says_its_page_and_its_bleed():
    assert trim_of(PressEdition(page="148x210mm", bleed="5mm")) == Trim(148, 210, 5)


def test_an_edition_without_a_page_has_that_of_its_theme():
    assert trim_of(PressEdition(theme=PLATE_BOOK)) == Trim(220, 280, 3)


def test_words_are_quoted_for_a_style_sheet():
    assert quoted('A "b" \\') == '"A \\22 b\\22  \\5c "'


def test_two_calls_side_by_side_are_told_apart():
    html = compose(book(), ("en",), "screen").manuscript.html
    notes = [item.get("class") for item in fromstring(html).iter(f"{XHTML}span")]
    assert "footnote next" in notes


def test_what_a_panel_was_drawn_from_stands_beside_its_text():
    root = fromstring(compose(book(), ("en",), "screen").manuscript.html)
    caption = next(root.iter(f"{XHTML}figcaption"))
    assert "White Nights" not in "".join(caption.itertext())
    text = next(item for item in root.iter() if item.get("id") == "panel-one-T")
    assert "White Nights" in "".join(text.itertext())


def test_the_press_edition_bleeds_and_the_screen_edition_does_not():
    assert "bleed: 9.0mm" in compose(book(), ("en",), "press").manuscript.css
    assert "bleed:" not in compose(book(), ("en",), "screen").manuscript.css


def with_letter(**fields: object) -> Exhibition:
    letter = ArchivalObject(
        id="letter",
        title=english("A letter"),
        image=Image(pictures=(Picture(language="en", path="l.jpg", width=2000, height=1000),)),
        credit=english("© The archive"),
        **fields,
    )
    front = replace(book().front, contents=("essays/long", "objects", "persons", "sources"))
    return replace(book(), front=front, objects=(letter,))


def test_a_picture_of_an_object_stands_small_in_its_entry():
    composed = compose(with_letter(), ("en",), "screen")
    plate, letter = composed.pictures
    assert (plate.record, plate.plate) == (("panels", "one"), True)
    assert (letter.record, letter.plate) == (("objects", "letter"), False)
    assert letter.href == "letter.en.jpg"
    assert letter.placed == Placed(54.0, 27.0)
    assert "#object-letter-F img { width: 54.0mm; height: 27.0mm }" in composed.manuscript.css
    assert "#object-letter-F figcaption" not in composed.manuscript.css


def test_a_picture_of_an_object_may_have_a_page_of_its_own():
    composed = compose(with_letter(plate="full-bleed"), ("en",), "press")
    letter = composed.pictures[1]
    assert (letter.plate, letter.bleeds, letter.placed) == (True, True, Placed(176.0, 88.0))
    assert "#object-letter-F { page: bleeding }" in composed.manuscript.css
    assert "margin: -3mm 0 0 -3mm" in composed.manuscript.css
    assert '<span class="title">A letter</span>' in composed.manuscript.html


def test_what_has_words_in_it_is_never_cut():
    words = Prose((Passage("en", (Paragraph((Characters("Dear."),)),)),))
    letter = compose(with_letter(plate="full-bleed", transcript=words), ("en",), "press").pictures[
        1
    ]
    assert (letter.plate, letter.bleeds, letter.placed.width) == (True, False, 142)


def test_a_picture_that_is_missing_takes_no_room():
    lost = with_letter()
    letter = replace(lost.objects[0], image=Image(missing=english("Burnt.")))
    composed = compose(replace(lost, objects=(letter,)), ("en",), "screen")
    assert [picture.record for picture in composed.pictures] == [("panels", "one")]
    assert "Burnt." in composed.manuscript.html


def test_subjects_are_keywords_of_the_document():
    front = replace(book().front, subjects=(english("camps"), english("memoirs")))
    html = compose(replace(book(), front=front), ("en",), "screen").manuscript.html
    assert '<meta name="keywords" content="camps, memoirs"/>' in html


def test_page_1_is_where_the_text_begins():
    assert compose(book(), ("en",), "screen").manuscript.first == "essay-long"
