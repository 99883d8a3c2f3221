"""Names in prose: whom a text names without a link, and what nobody can tell."""

from __future__ import annotations

from itertools import count

import pytest

from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition, FrontMatter, WebAddress
from toolkit.model.marking import Doubt, Marking
from toolkit.model.names import DatedName, Name
from toolkit.model.namings import Reader, register
from toolkit.model.prose import (
    Block,
    Characters,
    Emphasis,
    Inline,
    Paragraph,
    Passage,
    Prose,
    Reference,
)
from toolkit.model.prose import Note as Footnote
from toolkit.model.records import Person, Place
from toolkit.model.surnames import forms_of_surname, is_masculine
from toolkit.model.text import Text, Words

ORDINARY = Text((Words("en", "Small"),))
SAID = Prose(
    (
        Passage("en", (Paragraph((Characters("They begin with a general in"),)),)),
        Passage("ru", (Paragraph((Characters("О деле Рауля Валленберга и генерале"),)),)),
    )
)


def somebody(id: str, english: str, russian: str) -> Person:
    def name(lang: str, written: str) -> Name:
        given, _, family = written.rpartition(" ")
        return Name(text=written, lang=lang, family=family, given=given, preferred=lang == "en")

    names = (name("en", english), name("ru", russian))
    return Person(id=id, names=names, living="no", biography=SAID)


PERSONS = (
    somebody("wallenberg", "Raoul Wallenberg", "Рауль Валленберг"),
    somebody("begin", "Menachem Begin", "Менахем Бегин"),
    somebody("muehsam", "Zenzl Mühsam", "Ценцль Мюзам"),
    somebody("neumann", "Heinz Neumann", "Гейнц Нейман"),
    somebody("buber", "Margarete Buber-Neumann", "Маргарете Бубер-Нейман"),
    somebody("igor", "Igor Krivoshein", "Игорь Кривошеин"),
    somebody("nikita", "Nikita Krivoshein", "Никита Кривошеин"),
    somebody("nina", "Nina Krivosheina", "Нина Кривошеина"),
)
EXHIBITION = Exhibition(
    front=FrontMatter(
        id="small",
        title=ORDINARY,
        languages=("en", "ru"),
        base_url=WebAddress(address="https://example.org/small"),
        rights="http://creativecommons.org/licenses/by/4.0/",
        publisher="archive",
        contents=("persons",),
        date=HistoricalDate("2026"),
        credit=ORDINARY,
    ),
    persons=PERSONS,
    places=(
        Place(
            id="moscow",
            names=(DatedName(text="Moscow", lang="en"), DatedName(text="Москва", lang="ru")),
        ),
    ),
)
ENGLISH, RUSSIAN = register(EXHIBITION, "en"), register(EXHIBITION, "ru")


def named(text: str, language: str = "en", *, about: str = "") -> list[str]:
    """Return whom a text names for certain, and "?" where that is in doubt."""
    names = ENGLISH if language == "en" else RUSSIAN
    reader = Reader(names, about=frozenset(about.split()))
    return [each.persons[0] if each.certain else "?" for each in reader.read(text)]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Of Wallenberg there is a note.", ["wallenberg"]),
        ("Raoul Wallenberg’s death.", ["wallenberg"]),
        ("R. Wallenberg, a general.", ["wallenberg"]),
        ("The Wallenbergs; wallenberg.se; Wallenberg-Haus.", []),
        ("The Raoul Wallenberg Institute and the Wallenberg Institute.", ["wallenberg"]),
        ("In Moscow Wallenberg was held.", ["wallenberg"]),
        ("Margarete Buber-Neumann wrote.", ["buber"]),
        ("General Neumann came.", ["neumann"]),
        ("Franz Neumann came.", []),
        ("Franz Neumann came. Neumann left.", ["?"]),
        ("Erich Mühsam died; Zenzl Mühsam lived.", ["muehsam"]),
        ("It was Begin who wrote.", ["begin"]),
        ("All begins. Begin again.", ["?"]),
        ("Menachem Begin was held. Begin wrote.", ["begin", "begin"]),
        ("Krivoshein was held.", ["?"]),
        ("Igor Krivoshein went. Krivoshein was held.", ["igor", "igor"]),
        ("Igor Krivoshein and Nikita Krivoshein: Krivoshein came.", ["igor", "nikita", "?"]),
    ],
)
def test_an_english_text_names_by_whole_words(text: str, persons: list[str]) -> None:
    assert named(text) == persons


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("о Валленберге и с Валленбергом", ["wallenberg", "wallenberg"]),
        ("В Москве Валленберга держали", ["wallenberg"]),
        ("вдова Эриха Мюзама", []),
        ("освобождение Мюзама", []),
        ("письмо Ценцль Мюзам", ["muehsam"]),
        ("Бубер-Нейман и Неймана", ["buber", "neumann"]),
        ("у Нины Кривошеиной", ["nina"]),
        ("Игоря Кривошеина", ["igor"]),
        ("об аресте Кривошеина", ["?"]),
        ("Бегинский, Бегинский-Валленберг", []),
    ],
)
def test_a_russian_text_names_in_every_case(text: str, persons: list[str]) -> None:
    assert named(text, "ru") == persons


def test_whom_a_record_is_about_is_meant_although_others_bear_the_name() -> None:
    assert named("Franz Neumann came. Neumann left.", about="neumann") == ["neumann"]


@pytest.mark.parametrize(
    ("name", "masculine", "some"),
    [
        ("Чапский", True, ["Чапского", "Чапскому", "Чапским", "Чапском"]),
        ("Буца", True, ["Буцы", "Буце", "Буцу", "Буцей"]),
        ("Росси", True, ["Росси"]),
        ("Неер", False, ["Неер"]),
        ("Врубель", True, ["Врубеля", "Врубелю", "Врубелем", "Врубеле"]),
    ],
)
def test_a_surname_is_declined_by_rule(name: str, masculine: bool, some: list[str]) -> None:
    forms = forms_of_surname(name, masculine=masculine)
    assert set(some) <= forms
    assert len(forms) > 1 or some == [name]


@pytest.mark.parametrize(
    ("family", "given", "patronymic", "masculine"),
    [
        ("Ким", "Саша", "Ивановна", False),
        ("Кривошеин", "Никита", "", True),
        ("Циммерман", "Берта", "", False),
        ("Нобл", "Джон", "", True),
        ("Мюзам", "Ценцль", "", None),
    ],
)
def test_a_name_may_tell_a_man(
    family: str, given: str, patronymic: str, masculine: bool | None
) -> None:
    assert is_masculine(family, given, patronymic) is masculine


# --- marking ----------------------------------------------------------------------------


def paragraph(*children: Inline | str) -> Paragraph:
    return Paragraph(
        tuple(Characters(each) if isinstance(each, str) else each for each in children)
    )


def marked(*blocks: Block, owner: str = "") -> tuple[tuple[Block, ...], list[Doubt]]:
    about = frozenset({owner} if owner else ())
    ids = (f"a-M{number}" for number in count(1))
    marking = Marking(reader=Reader(ENGLISH, about=about), ids=ids, owner=owner)
    return marking.blocks(blocks), marking.doubts


def found(name: str, id: str, anchor: str) -> Reference:
    return Reference("person", id, (Characters(name),), anchor, linked=False)


def test_a_link_and_a_name_are_marked_in_reading_order() -> None:
    link = Reference("person", "begin", (Characters("him"),))
    made, _ = marked(paragraph("Of ", link, " and Wallenberg."))
    assert made == (
        paragraph(
            "Of ",
            Reference("person", "begin", (Characters("him"),), "a-M1"),
            " and ",
            found("Wallenberg", "wallenberg", "a-M2"),
            ".",
        ),
    )


def test_the_owner_of_an_entry_is_not_marked_in_it() -> None:
    text = paragraph("Wallenberg met Neumann.")
    made, _ = marked(text, owner="wallenberg")
    assert made == (paragraph("Wallenberg met ", found("Neumann", "neumann", "a-M1"), "."),)


def test_a_title_in_italics_names_nobody_and_a_note_does() -> None:
    title = Emphasis((Characters("Wallenberg"),))
    note = Footnote((paragraph("So Neumann."),))
    made, _ = marked(paragraph("In ", title, ".", note))
    told = Footnote((paragraph("So ", found("Neumann", "neumann", "a-M1"), "."),))
    assert made == (paragraph("In ", title, ".", told),)


def test_a_doubt_is_told_unless_the_paragraph_names_all_it_may_mean() -> None:
    link = Reference("person", "igor", (Characters("Igor"),))
    _, doubts = marked(paragraph("Krivoshein came."))
    assert doubts == [Doubt("Krivoshein", ("igor", "nikita"))]
    other = Reference("person", "nikita", (Characters("Nikita"),))
    assert marked(paragraph(link, " and ", other, ": the Krivoshein house, Krivoshein."))[1] == []
