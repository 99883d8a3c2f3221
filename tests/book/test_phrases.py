from __future__ import annotations

from typing import get_args

import pytest

from toolkit.book.content.sections import Kind
from toolkit.book.phrases import PHRASES, phrase, phrases, prepared
from toolkit.book.references import SOVIET
from toolkit.book.wording import (
    access,
    apparatus,
    backmatter,
    claims,
    interface,
    objects,
    places,
    plates,
    publication,
    site,
    trade,
    works,
)
from toolkit.model import vocabulary
from toolkit.model.objects import Reference
from toolkit.model.text import Words

PRINTED = {
    "Access": "access-{}",
    "Basis": "basis-{}",
    "BodyKind": "body-{}",
    "CoordinatesBasis": "coordinates-{}",
    "Custody": "{}",
    "Doubt": "{}",
    "EventType": "{}",
    "Level": "level-{}",
    "NameKind": "name-{}",
    "ObjectKind": "object-{}",
    "PlaceKind": "place-{}",
    "ProductForm": "form-{}",
    "RelationType": "{}",
    "Scheme": "scheme-{}",
    "Sensitivity": "sensitivity-{}",
}
"""Closed list -> the key of the word for each of its values."""
UNPRINTED = {
    "Audience": "is for the trade and for libraries, which have codes for it",
    "Binding": "is the make-up of the cover",
    "Credit": "says which name is printed",
    "Dash": "is how texts are to be written",
    "DateOrder": "is how texts are to be written",
    "Ink": "is how pictures are printed",
    "Matter": "decides where a chapter stands",
    "Exemption": "is told to booksellers and libraries",
    "Grade": "decides which claims may be printed",
    "Paper": "is how the book is printed",
    "PublishingStatus": "is for the trade, which has codes for it",
    "PublishingBasis": "is why somebody may be shown, for who publishes",
    "Quotation": "is how quotations are printed",
    "RoleKind": "sorts roles, which say themselves in words what they are",
    "SourceKind": "decides how a title is set",
    "Status": "keeps drafts out of every product",
    "Variant": "is how texts are to be written",
    "Yo": "is how texts are to be written",
}
SILENT = {
    "body-body",  # a body of any kind, a place of any kind: nothing is said
    "coordinates-unverified",  # never printed
    "name-transliteration",
    "name-variant",
    "place-place",
}


def values(name: str) -> tuple[str, ...]:
    return get_args(getattr(vocabulary, name))


@pytest.mark.parametrize("language", PHRASES)
def test_every_language_words_the_same_things(language: str) -> None:
    assert set(PHRASES[language]) == set(PHRASES["en"])
    assert all(words.strip() for words in PHRASES[language].values())


def test_no_key_is_worded_twice() -> None:
    rooms = (
        *(access, apparatus, backmatter, claims, interface, objects),
        *(places, plates, publication, site, trade, works),
    )
    assert sum(len(room.WORDS["en"]) for room in rooms) == len(PHRASES["en"])


def test_every_closed_list_is_printed_or_said_not_to_be() -> None:
    lists = {name for name in vars(vocabulary) if name[0].isupper() and values(name)}
    assert lists == PRINTED.keys() | UNPRINTED.keys()


@pytest.mark.parametrize("name", PRINTED)
def test_every_value_of_a_list_has_its_words(name: str) -> None:
    wanted = {PRINTED[name].format(value) for value in values(name)} - SILENT
    assert wanted - set(PHRASES["en"]) == set()


def test_every_part_of_a_book_and_of_a_reference_has_its_words() -> None:
    kinds = {kind for kind in get_args(Kind) if kind not in ("chapter", "plate", "person", "index")}
    whole = Reference(fonds="1", opis="2", file="3", folios="4–5")
    parts = (name for name, _ in whole.parts)
    indexes = {"index-of-persons", "index-of-places", "legend-of-persons", "legend-of-places"}
    wanted = {*(kinds - {"object"}), *indexes, *parts, *SOVIET.values()}
    assert wanted - set(PHRASES["en"]) == set()


def test_a_language_without_words_of_ours_is_spoken_to_in_english() -> None:
    assert phrase("contents", "ru-RU") == Words("ru", "Содержание")
    assert phrase("contents", "sv") == Words("en", "Contents")


def test_what_an_object_is_reads_as_words() -> None:
    keys = ("level-fonds", "object-artefact")
    assert phrases(keys, "en").words == "Fonds; artefact"
    assert phrases(keys, "ru").words == "Фонд; предмет"
    assert phrases(("object-letter",), "en").words == "Letter"


def test_readers_are_prepared_in_one_line() -> None:
    about: tuple[vocabulary.Sensitivity, ...] = ("violence", "nudity", "death", "minor")
    assert prepared(about, "en").words == "violence, nudity, death and the fate of children"
    assert prepared(about, "ru").words == "насилие, изображения наготы, смерть и судьбы детей"
    assert prepared(("personal-data",), "de") == Words("en", "personal data")
    assert prepared((), "en").words == ""
