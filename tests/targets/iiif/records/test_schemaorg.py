"""schema.org says who and what, with a date only where it is one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.targets.iiif.records.conftest import Records
from tests.targets.iiif.records.letters import ANNA, LETTER, LETTERS
from toolkit.model.claims import Event, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition

HOME = "https://example.org/letters/records"


def in_english(literals: list[dict[str, str]]) -> str:
    return next(each["@value"] for each in literals if each.get("@language") == "en")


def claims(value: dict[str, Any]) -> list[dict[str, Any]]:
    return [each for each in value["subjectOf"] if each["@type"] == "Claim"]


def with_events(*events: Event) -> Exhibition:
    told = tuple(replace(event, sources=(SourceUse(id="book"),)) for event in events)
    return replace(LETTERS, persons=(replace(ANNA, events=told), *LETTERS.persons[1:]))


def test_a_name_has_its_language_and_script(letters: Records) -> None:
    value = letters.json("anna.schema.jsonld")
    assert value["name"] == [
        {"@value": "Анна Штейн", "@language": "ru"},
        {"@value": "Anna Stein", "@language": "de"},
        {"@value": "Anna Shtein", "@language": "ru-Latn"},
    ]
    assert value["familyName"][0] == {"@value": "Штейн", "@language": "ru"}


def test_a_birth_that_nobody_doubts_is_a_date_and_a_disputed_death_is_none(
    letters: Records,
) -> None:
    value = letters.json("anna.schema.jsonld")
    assert value["birthDate"] == "1902-05-01"
    assert value["birthPlace"]["@id"] == f"{HOME}/riga.linked-art.jsonld"
    assert "deathDate" not in value


@pytest.mark.parametrize(
    ("edtf", "written"),
    [
        ("1902-05-01", "1902-05-01"),
        ("1902-05", "1902-05"),
        ("1902", "1902"),
        ("1902?", None),
        ("1902~", None),
        ("190X", None),
        ("1902/1903", None),
        ("[1902,1903]", None),
        ("1902-21", None),
    ],
)
def test_only_a_certain_date_is_one_for_machines(edtf: str, written: str | None) -> None:
    found = Records(with_events(Event(type="birth", date=HistoricalDate(edtf))))
    value = found.json("anna.schema.jsonld")
    assert value.get("birthDate") == written
    assert claims(value)[0]["temporal"] == edtf


def test_a_julian_day_is_told_as_its_gregorian_one() -> None:
    julian = HistoricalDate("1899-02-10", "julian")
    value = Records(with_events(Event(type="birth", date=julian))).json("anna.schema.jsonld")
    assert value["birthDate"] == "1899-02-22"


def test_an_execution_of_another_date_leaves_the_death_open() -> None:
    death = Event(type="death", date=HistoricalDate("1942"))
    execution = Event(type="execution", date=HistoricalDate("1941"))
    found = Records(with_events(death, execution)).json("anna.schema.jsonld")
    assert "deathDate" not in found
    agreed = with_events(death, replace(execution, date=death.date))
    assert Records(agreed).json("anna.schema.jsonld")["deathDate"] == "1942"


def test_every_claim_stands_with_its_doubt_and_its_work(letters: Records) -> None:
    found = claims(letters.json("anna.schema.jsonld"))
    told = {in_english(each["text"]).replace("\u00a0", " ") for each in found if "text" in each}
    assert "17 July 1947 (according to the prison; disputed). [(File of the prison)]" in {
        words.replace("[[", "[").replace("]]", "]") for words in told
    }
    assert any(
        words.startswith("Allegation") and "Response: She denied it." in words for words in told
    )
    assert found[0]["citation"] == [
        {
            "@type": "CreativeWork",
            "isPartOf": {"@id": f"{HOME}/exhibition.schema.jsonld#book"},
            "position": [{"@value": "p. 12", "@language": "en"}],
        }
    ]


def test_a_legal_presumption_is_no_death(letters: Records) -> None:
    value = letters.json("anna.schema.jsonld")
    assert "1945-12-31" not in (value.get("deathDate"), value.get("birthDate"))


def test_only_a_citizenship_nobody_doubts_is_a_nationality(letters: Records) -> None:
    value = letters.json("anna.schema.jsonld")
    assert [state["identifier"] for state in value["nationality"]] == ["DE"]
    told = [in_english(each["text"]) for each in claims(value) if "text" in each]
    assert "Soviet Union (disputed)" in told
    assert "stateless" in told


def test_a_relation_in_doubt_or_to_who_is_not_told_of_is_no_property(letters: Records) -> None:
    value = letters.json("anna.schema.jsonld")
    assert [each["@id"] for each in value["spouse"]] == [f"{HOME}/boris.linked-art.jsonld"]
    assert "colleague" not in value
    assert "knows" not in value


def test_a_panel_is_an_image_in_each_language(letters: Records) -> None:
    value = letters.json("panel-01.schema.jsonld")
    assert value["@type"] == "ImageObject"
    assert [image["inLanguage"] for image in value["associatedMedia"]] == ["en", "ru"]
    assert value["text"][1] == {"@value": "Дорогие", "@language": "ru"}
    lost = letters.json("panel-02.schema.jsonld")
    assert lost["@type"] == "CreativeWork"
    assert in_english(lost["conditionsOfAccess"]) == "Burnt."


def test_an_object_has_its_holder_shelfmark_and_uncertain_makers(letters: Records) -> None:
    value = letters.json("letter.schema.jsonld")
    assert value["@type"] == ["ArchiveComponent", "Message"]
    assert value["holdingArchive"]["@id"] == f"{HOME}/archive.linked-art.jsonld"
    assert in_english(value["identifier"]).replace("\u00a0", " ") == "f. R-1, op. 2, d. 35, ll. 3-4"
    assert value["dateCreated"] == "1940-11"
    assert [made["roleName"] for made in value["creator"]] == [
        f"http://id.loc.gov/vocabulary/relators/{code}" for code in ("aut", "scr")
    ]
    assert in_english(value["creator"][1]["description"]) == "unverified"
    assert value["contributor"]["contributor"]["name"] == [
        {"@value": "K. Stone", "@language": "en"}
    ]


def test_an_uncertain_date_of_an_object_is_words() -> None:
    letter = replace(LETTER, date=HistoricalDate("1940~"))
    value = Records(replace(LETTERS, objects=(LETTERS.objects[0], letter))).json(
        "letter.schema.jsonld"
    )
    assert "dateCreated" not in value
    assert in_english(value["temporal"]).replace("\u00a0", " ") == "c. 1940"


def test_unverified_coordinates_reach_no_map(letters: Records) -> None:
    assert letters.json("riga.schema.jsonld")["geo"]["latitude"] == 56.95
    assert "geo" not in letters.json("camp.schema.jsonld")


def test_the_whole_lists_the_works_and_what_it_shows(letters: Records) -> None:
    value = letters.json("exhibition.schema.jsonld")
    assert value["@type"] == "Collection"
    assert value["datePublished"] == "2026-11-23"
    assert [each["@id"].rpartition("/")[2] for each in value["hasPart"]] == [
        f"{id}.linked-art.jsonld" for id in ("panel-01", "panel-02", "fonds", "letter", "secret")
    ]
    book, file = value["citation"]
    assert book["@id"] == f"{HOME}/exhibition.schema.jsonld#book"
    assert book["author"][0]["@id"] == f"{HOME}/anna.linked-art.jsonld"
    assert book["isPartOf"] == {
        "@type": "PublicationVolume",
        "volumeNumber": "2",
        "isPartOf": {"@type": "CreativeWork", "name": "Lives"},
    }
    assert file["holdingArchive"] == {"@id": f"{HOME}/archive.linked-art.jsonld"}


def test_nothing_is_said_that_says_nothing(each: Records) -> None:
    def empty(value: Any) -> bool:
        if isinstance(value, dict):
            return not value or any(empty(one) for one in value.values())
        if isinstance(value, list):
            return not value or any(empty(one) for one in value)
        return value in (None, "")

    for name in each.named(".schema.jsonld"):
        assert not empty(each.json(name)), name
