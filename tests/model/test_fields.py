"""What the model says of itself: every field has a name in the sources, a form and words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

import pytest

from toolkit.model import vocabulary
from toolkit.model.exhibition import FrontMatter, Record
from toolkit.model.fields import (
    PATTERNS,
    Choice,
    Field,
    Many,
    Part,
    Simple,
    describe,
    form_of,
    parts_of,
)
from toolkit.model.identifiers import Country
from toolkit.model.meanings import MEANINGS
from toolkit.model.names import DatedName, Name, SameAs
from toolkit.model.pictures import Detail, Permissions
from toolkit.model.records import Coordinates, Person
from toolkit.model.text import Text
from toolkit.model.works import Source


@dataclass(frozen=True)
class Untold:
    """A class of which nobody says what its field is for."""

    name: str


def field(kind: type, name: str) -> Field:
    return next(field for field in describe(kind).fields if field.name == name)


def test_a_field_has_the_name_it_has_in_the_sources() -> None:
    assert [field.name for field in describe(DatedName).fields] == [
        *("text", "lang", "preferred", "scheme", "from", "to", "article", "sources")
    ]


def test_a_field_says_what_stands_below_it_in_the_class() -> None:
    assert field(Name, "family").says == "The family name, by which indexes sort."


def test_a_long_description_is_one_line() -> None:
    assert "\n" not in field(Name, "lang").says


def test_a_field_without_a_default_is_needed() -> None:
    needed = [field.name for field in describe(Person).fields if field.needed]
    assert needed == ["id", "names", "living"]


def test_a_default_is_told() -> None:
    assert field(Name, "kind").default == "variant"


def test_a_class_says_which_field_a_plain_string_stands_for() -> None:
    assert (describe(Person).plain, describe(SameAs).plain) == ("", "")
    assert describe(parts_of(Source)[1]).plain == "name"


def test_a_closed_list_has_its_words_and_its_name() -> None:
    assert field(Name, "kind").form == Choice(words=get_args(vocabulary.NameKind), list="NameKind")
    assert field(Person, "living").form == Choice(words=("yes", "no", "unknown"))


def test_a_list_says_of_what_and_how_many_at_least() -> None:
    assert field(Person, "names").form == Many(of=Part(kind=Name), least=1)
    assert field(Person, "events").form != Many(of=Part(kind=Name))


def test_bounds_and_patterns_are_told() -> None:
    assert field(Coordinates, "lat").form == Simple(form="number", low=-90, high=90)
    assert field(Detail, "x").form == Simple(form="integer", low=0)
    assert field(SameAs, "wikidata").form == Simple(form="string", pattern="^Q[1-9][0-9]*$")


def test_a_value_with_a_form_of_its_own_is_known_by_it() -> None:
    assert form_of(Country | None) == Simple(form="country", pattern="^[A-Z]{2}$")
    assert form_of(Text) == Simple(form="text")


def test_a_type_that_cannot_stand_in_the_sources_is_refused() -> None:
    with pytest.raises(TypeError, match="can be no field's type"):
        form_of(complex)


def test_a_field_that_says_nothing_is_refused() -> None:
    with pytest.raises(TypeError, match="Untold: no words below name"):
        describe(Untold)


def test_all_parts_of_a_record_are_found_once() -> None:
    names = [kind.__name__ for kind in parts_of(FrontMatter)]
    assert names == [
        *("FrontMatter", "WebAddress", "Contributor", "Cover", "Permissions", "WebPermission"),
        *("BookPermission", "PrintPermission", "Logo"),
        *(
            "HouseStyles",
            "HouseStyle",
            "Editions",
            "ScreenEdition",
            *("Theme", "Margins", "Type", "Colours", "Inks", "Plates", "Heads", "Openings"),
            "PressEdition",
            "CoverEdition",
            "Bilingual",
            "Publication",
            "ProductIsbn",
            "Series",
            "Copyright",
            "ProductMaker",
            "PostalAddress",
            "Accessibility",
            "Certifier",
            "EndPage",
            "Identifiers",
            "Withdrawal",
        ),
    ]
    assert [kind.__name__ for kind in parts_of(Permissions)] == [
        *("Permissions", "WebPermission", "BookPermission", "PrintPermission")
    ]


def test_every_pattern_is_said_in_words() -> None:
    kinds = {part for kind in (FrontMatter, *get_args(Record)) for part in parts_of(kind)}
    told = [each.form for kind in kinds for each in describe(kind).fields]
    forms = [form.of if isinstance(form, Many) else form for form in told]
    patterns = {form.pattern for form in forms if isinstance(form, Simple)} - {""}
    assert len(patterns) > 10
    assert patterns == PATTERNS.keys()


def test_a_meaning_belongs_to_a_word_of_a_list() -> None:
    strangers = [
        f"{name}: {word}"
        for name, words in MEANINGS.items()
        for word in words
        if word not in get_args(getattr(vocabulary, name))
    ]
    assert strangers == []
