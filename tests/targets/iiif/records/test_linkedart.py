"""Linked Art says claims as they are, each rule with its place in the API, version 1.0."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from tests.targets.iiif.records.conftest import Records
from tests.targets.iiif.records.letters import ANNA, LETTERS
from toolkit.model.claims import Event, SourceUse
from toolkit.model.dates import HistoricalDate

HOME = "https://example.org/letters/records"
TERMS = f"{HOME}/vocabulary.skos.jsonld"
AAT = "http://vocab.getty.edu/aat"
ENDPOINTS = {"Person", "Place", "Group", "Set", "HumanMadeObject", "DigitalObject"}
PROPERTIES = {
    "Person": {"born", "died", "attributed_by"},
    "Place": {"defined_by", "part_of"},
    "Group": {"formed_by", "dissolved_by", "member_of"},
    "Set": {"about", "created_by", "member_of", "representation"},
    "HumanMadeObject": {
        "produced_by", "current_custodian", "part_of", "member_of", "representation",
    },
    "DigitalObject": {"format", "access_point", "digitally_available_via", "member_of"},
}  # fmt: skip
EVERYWHERE = {
    "@context", "id", "type", "_label", "identified_by", "classified_as", "referred_to_by",
    "equivalent", "subject_of",
}  # fmt: skip
LISTS = {
    "identified_by", "classified_as", "referred_to_by", "equivalent", "subject_of", "attributed_by",
    "took_place_at", "carried_out_by", "used_specific_object", "influenced_by", "language", "part",
    "member_of", "about", "access_point", "digitally_available_via", "digitally_carried_by",
    "digitally_shown_by", "conforms_to", "representation", "current_custodian",
}  # fmt: skip
"""Properties whose value is always an array (JSON-LD, "Arrays")."""
LABELLED = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from nodes(each)
    elif isinstance(value, list):
        for each in value:
            yield from nodes(each)


@pytest.fixture
def values(each: Records) -> list[Any]:
    return [each.json(name) for name in each.named(".linked-art.jsonld")]


def test_a_record_has_what_is_required(values: list[Any]) -> None:
    """Endpoints, "Property Definitions": @context, id, type, _label."""
    for value in values:
        assert value["@context"] == "https://linked.art/ns/v1/linked-art.json"
        assert value["id"].startswith("https://")
        assert value["type"] in ENDPOINTS
        assert value["_label"]


def test_a_record_has_only_the_properties_of_its_endpoint(values: list[Any]) -> None:
    """Endpoints, "Property Definitions"."""
    for value in values:
        assert value.keys() <= EVERYWHERE | PROPERTIES[value["type"]]


def test_a_record_has_a_primary_name_and_one_for_each_language(values: list[Any]) -> None:
    """Vocabulary, "Primary Name": there must be one, each in a language of its own."""
    for value in values:
        primary = [
            tuple(language["id"] for language in name.get("language", ()))
            for name in value["identified_by"]
            if any(kind["id"] == f"{AAT}/300404670" for kind in name["classified_as"])
        ]
        assert primary
        assert len(primary) == len(set(primary))


def test_arrays_are_arrays_and_all_else_is_not(values: list[Any]) -> None:
    """JSON-LD, "Arrays": a property has always the one form."""
    for value in values:
        for node in nodes(value):
            for key, each in node.items():
                plain = key == "part_of" and value["type"] == "HumanMadeObject"
                if key in LISTS:
                    assert isinstance(each, list), key
                elif key not in ("part_of", "assigned", "@context") or plain:
                    assert not isinstance(each, list), key


def test_references_have_an_address_and_a_class(values: list[Any]) -> None:
    """Shared, "Reference": id and type are required; id is a URI."""
    for value in values:
        for node in nodes(value):
            assert "type" in node
            assert re.fullmatch(r"https?://\S+", node.get("id", "https://a"))
            if node["type"] in ("Name", "Identifier"):
                assert node["content"]


def test_bounds_are_moments_in_order(values: list[Any]) -> None:
    """Shared, "TimeSpan": xsd:dateTime; what begins does so before it ends."""
    for value in values:
        for span in (node for node in nodes(value) if node["type"] == "TimeSpan"):
            order = ("begin_of_the_begin", "end_of_the_begin", "begin_of_the_end", "end_of_the_end")
            bounds = [span[key] for key in order if key in span]
            assert all(LABELLED.fullmatch(bound) for bound in bounds)
            outer = [span[key] for key in (order[0], order[3]) if key in span]
            assert outer == sorted(outer)


# --- claims -----------------------------------------------------------------------------


def assignments(value: dict[str, Any], property: str) -> list[dict[str, Any]]:
    return [each for each in value["attributed_by"] if each.get("assigned_property") == property]


def kinds(node: dict[str, Any]) -> list[str]:
    return [kind["id"].rpartition("#")[2] for kind in node.get("classified_as", ())]


def test_two_deaths_that_disagree_are_two_assignments_and_no_death(letters: Records) -> None:
    value = letters.json("anna.linked-art.jsonld")
    assert "died" not in value
    first, second = assignments(value, "died")
    assert first["assigned"]["type"] == second["assigned"]["type"] == "Death"
    assert kinds(first) == ["basis-witness", "preferred"]
    assert kinds(second) == ["basis-document", "doubt-disputed"]


def test_a_birth_that_nobody_doubts_stands_plain_too(letters: Records) -> None:
    value = letters.json("anna.linked-art.jsonld")
    (claim,) = assignments(value, "born")
    assert value["born"] == claim["assigned"]
    assert value["born"]["took_place_at"][0]["id"] == f"{HOME}/riga.linked-art.jsonld"


def test_doubt_is_a_classified_statement_in_each_language(letters: Records) -> None:
    _, disputed = assignments(letters.json("anna.linked-art.jsonld"), "died")
    said = [each for each in disputed["referred_to_by"] if kinds(each) == ["doubt-disputed"]]
    assert [each["content"] for each in said] == ["disputed", "спорно"]
    assert said[0]["classified_as"][0]["classified_as"][0]["id"] == f"{AAT}/300418049"


def test_who_says_so_stands_beside_the_claim(letters: Records) -> None:
    _, disputed = assignments(letters.json("anna.linked-art.jsonld"), "died")
    said = [each["content"] for each in disputed["referred_to_by"] if kinds(each) == ["assertion"]]
    assert said == ["according to the prison", "по данным тюрьмы"]


def test_what_a_claim_rests_on_is_named(letters: Records) -> None:
    arrest = next(
        each
        for each in assignments(letters.json("anna.linked-art.jsonld"), "participated_in")
        if "event-arrest" in kinds(each["assigned"])
    )
    whole = f"{HOME}/exhibition.schema.jsonld"
    assert [each["id"] for each in arrest["used_specific_object"]] == [f"{whole}#file-35"]
    assert [each["id"] for each in arrest["influenced_by"]] == [f"{whole}#book"]
    assert [each["id"] for each in arrest["carried_out_by"]] == [f"{HOME}/anna.linked-art.jsonld"]
    assert [each["id"] for each in arrest["assigned"]["carried_out_by"]] == [
        f"{HOME}/police.linked-art.jsonld"
    ]


def test_a_charge_is_told_as_the_charge_it_was(letters: Records) -> None:
    said = [node.get("content", "") for node in nodes(letters.json("anna.linked-art.jsonld"))]
    assert "Charge, as the prosecution stated it: idle talk (58-10)" in said


def test_an_allegation_stands_with_its_response(letters: Records) -> None:
    (claim,) = [
        each
        for each in assignments(letters.json("anna.linked-art.jsonld"), "participated_in")
        if "allegation" in kinds(each)
    ]
    said = [each["content"] for each in claim["referred_to_by"] if kinds(each) == ["response"]]
    assert said == ["She denied it.", "Она это отрицала."]


def test_a_legal_presumption_has_its_effect_in_words_alone(letters: Records) -> None:
    value = letters.json("anna.linked-art.jsonld")
    said = [each["content"] for each in nodes(value) if kinds(each) == ["effect"]]
    assert said[0].replace("\u00a0", " ") == "with effect from 31 December 1945"
    assert not any("1945-12-31" in str(span) for span in nodes(value) if span["type"] == "TimeSpan")


@pytest.mark.parametrize(
    ("edtf", "bounds"),
    [
        ("1902-05-01", ("1902-05-01T00:00:00Z", None, None, "1902-05-01T23:59:59Z")),
        ("1902~", ("1902-01-01T00:00:00Z", None, None, "1902-12-31T23:59:59Z")),
        (
            "1944/1945-02",
            (
                "1944-01-01T00:00:00Z",
                "1944-12-31T23:59:59Z",
                "1945-02-01T00:00:00Z",
                "1945-02-28T23:59:59Z",
            ),
        ),
        ("1944/..", ("1944-01-01T00:00:00Z", "1944-12-31T23:59:59Z", None, None)),
        ("../1945", (None, None, "1945-01-01T00:00:00Z", "1945-12-31T23:59:59Z")),
        ("[1942-01..1942-03]", ("1942-01-01T00:00:00Z", None, None, "1942-03-31T23:59:59Z")),
        ("[..1942]", (None, None, None, "1942-12-31T23:59:59Z")),
    ],
)
def test_a_time_span_has_the_bounds_of_its_date(edtf: str, bounds: tuple[str | None, ...]) -> None:
    event = Event(type="birth", date=HistoricalDate(edtf), sources=(SourceUse(id="book"),))
    changed = replace(LETTERS, persons=(replace(ANNA, events=(event,)), *LETTERS.persons[1:]))
    span = Records(changed).json("anna.linked-art.jsonld")["born"]["timespan"]
    assert span["_label"] == edtf
    order = ("begin_of_the_begin", "end_of_the_begin", "begin_of_the_end", "end_of_the_end")
    assert tuple(span.get(key) for key in order) == bounds
    assert len(span["identified_by"]) == 2


# --- things -----------------------------------------------------------------------------


def test_a_fonds_is_a_set_and_what_is_in_it_a_thing(letters: Records) -> None:
    assert letters.json("fonds.linked-art.jsonld")["type"] == "Set"
    value = letters.json("letter.linked-art.jsonld")
    assert value["type"] == "HumanMadeObject"
    assert [each["id"] for each in value["member_of"]] == [
        f"{HOME}/{id}.linked-art.jsonld" for id in ("exhibition", "fonds")
    ]
    assert [each["id"] for each in value["current_custodian"]] == [
        f"{HOME}/archive.linked-art.jsonld"
    ]


def test_the_shelfmark_is_an_identifier(letters: Records) -> None:
    value = letters.json("letter.linked-art.jsonld")
    marks = [each["content"] for each in value["identified_by"] if each["type"] == "Identifier"]
    assert [mark.replace("\u00a0", " ") for mark in marks] == [
        "f. R-1, op. 2, d. 35, ll. 3-4",
        "ф. Р-1, оп. 2, д. 35, л. 3-4",
    ]


def test_a_maker_in_doubt_is_assigned_and_not_stated(letters: Records) -> None:
    made = letters.json("letter.linked-art.jsonld")["produced_by"]
    assert [each["_label"] for each in made["carried_out_by"]] == ["Анна Штейн"]
    (doubted,) = made["attributed_by"]
    assert kinds(doubted) == ["doubt-unverified"]
    assert [each["_label"] for each in doubted["assigned"]["carried_out_by"]] == ["Boris"]
    said = [each["content"] for each in made["referred_to_by"]]
    assert "K. Stone (photographer)" in said
    assert "Boris (scribe; unverified)" in said


def test_a_picture_is_shown_by_a_digital_object_and_its_service(letters: Records) -> None:
    (item,) = letters.json("letter.linked-art.jsonld")["representation"]
    (shown,) = item["digitally_shown_by"]
    assert (item["type"], shown["type"]) == ("VisualItem", "DigitalObject")
    image = "https://example.org/letters/iiif/letter"
    assert shown["access_point"][0]["id"] == f"{image}/full/max/0/default.jpg"
    assert shown["digitally_available_via"][0]["access_point"][0]["id"] == image


def test_a_panel_in_two_languages_is_one_digital_object_with_two_images(letters: Records) -> None:
    value = letters.json("panel-01.linked-art.jsonld")
    assert value["type"] == "DigitalObject"
    assert [each["id"] for each in value["access_point"]] == [
        f"https://example.org/letters/iiif/panel-01.{tag}/full/max/0/default.jpg"
        for tag in ("en", "ru")
    ]


def test_a_name_is_in_its_language_and_letters(letters: Records) -> None:
    found = letters.json("anna.linked-art.jsonld")["identified_by"]
    assert [(each["content"], each["language"][0]["_label"]) for each in found] == [
        ("Анна Штейн", "ru"),
        ("Anna Stein", "de"),
        ("Anna Shtein", "ru-Latn"),
    ]
