"""Names of persons and places say in which language they are, for who hears an e-book."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from toolkit.book.medium import Medium
from toolkit.book.outline import outline
from toolkit.book.pages import section_page
from toolkit.book.serialise import xhtml
from toolkit.model.exhibition import Exhibition
from toolkit.model.names import DatedName, Name
from toolkit.model.prose import Characters, Hyperlink, Inline, Paragraph, Passage, Prose, Reference
from toolkit.model.records import Person, Place
from toolkit.model.text import Text

ANDERS = Person(
    id="anders",
    names=(Name(text="Władysław Anders", lang="pl", family="Anders", given="Władysław"),),
    living="no",
    biography=Prose((Passage("en", (Paragraph((Characters("Anders rode. Lost, too."),)),)),)),
)


def told(exhibition: Exhibition, *children: Inline) -> Exhibition:
    (essay,) = exhibition.essays
    body = Prose((Passage("en", (Paragraph(children),)),))
    lwow = Place(id="lwow", names=(DatedName(text="Lwów", lang="pl"),))
    return replace(
        exhibition,
        essays=(replace(essay, body=body),),
        persons=(*exhibition.persons, ANDERS),
        places=(*exhibition.places, lwow),
    )


def printed(exhibition: Exhibition, medium: Medium, part: str = "essay-introduction") -> str:
    book = outline(exhibition, ("en",))
    return xhtml(section_page(next(each for each in book.walk() if each.anchor == part), medium))


POLISH = 'lang="pl" xml:lang="pl"'


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("To Anders’s camp.", rf'To <span id="\S+" {POLISH}>Anders</span>’s camp.'),
        ("Władysław Anders led.", rf'<span id="\S+" {POLISH}>Władysław Anders</span> led.'),
        ("He met Menachem Begin.", r'He met <span id="\S+">Menachem Begin</span>\.'),
    ],
)
def test_a_name_in_a_text_is_in_its_own_language(
    exhibition: Exhibition, flowing: Medium, text: str, written: str
) -> None:
    assert re.search(written, printed(told(exhibition, Characters(text)), flowing))


def test_a_link_to_a_place_says_the_language_of_its_name(
    exhibition: Exhibition, flowing: Medium
) -> None:
    place = Reference("place", "lwow", (Characters("Lwów"),))
    made = printed(told(exhibition, Characters("In "), place, Characters(".")), flowing)
    assert re.search(rf'In <span class="place" id="\S+" {POLISH}>Lwów</span>\.', made)
    other = Reference("place", "lwow", (Characters("the town"),))
    assert POLISH not in printed(told(exhibition, other), flowing)


def test_a_link_is_not_parted_by_a_name(exhibition: Exhibition, flowing: Medium) -> None:
    link = Hyperlink("https://example.org/", (Characters("on Władysław Anders"),))
    assert ">on Władysław Anders</a>" in printed(told(exhibition, link), flowing)


def test_in_an_entry_the_family_name_alone_is_that_of_its_owner(
    exhibition: Exhibition, flowing: Medium
) -> None:
    made = printed(told(exhibition, Characters("…")), flowing, "person-anders")
    assert f"<span {POLISH}>Anders</span> rode." in made


def test_a_name_in_a_title_is_in_its_own_language(exhibition: Exhibition, flowing: Medium) -> None:
    changed = told(exhibition, Characters("…"))
    title = Text.parse({"en": "Władysław Anders: a way"})
    plates = (replace(changed.panels[0], title=title), *changed.panels[1:])
    made = printed(replace(changed, panels=plates), flowing, "list-of-plates")
    assert f"<span {POLISH}>Władysław Anders</span>: a way" in made


def test_print_is_as_it_was(exhibition: Exhibition, paged: Medium) -> None:
    made = printed(told(exhibition, Characters("Władysław Anders led.")), paged)
    assert POLISH not in made
