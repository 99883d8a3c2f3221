"""Every record has its files, the manifest leads to them, and they say no more than they may."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urldefrag

import jsonschema
import pytest

from tests.targets.iiif.records.conftest import Records
from tests.targets.iiif.records.letters import ANNA, BORIS, LETTER, LETTERS, VERA, text
from tests.test_golden import compare
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition, Withdrawal
from toolkit.model.names import Identifiers
from toolkit.model.printed import printed
from toolkit.model.web import Addresses
from toolkit.targets import Folders
from toolkit.targets.iiif.manifest import manifest
from toolkit.targets.iiif.records import check_records, record_steps, see_also
from toolkit.targets.iiif.records.steps import records

AT = Addresses.of(LETTERS)
SUFFIXES = ("schema.jsonld", "edm.rdf", "mods.xml", "linked-art.jsonld")


def test_the_whole_persons_panels_and_objects_are_told_in_four_formats(letters: Records) -> None:
    for id in ("exhibition", "anna", "panel-01", "panel-02", "letter", "fonds"):
        assert [name for name in letters.texts if name.startswith(f"{id}.")] == [
            f"{id}.{suffix}" for suffix in SUFFIXES
        ]


def test_places_and_bodies_are_told_in_the_formats_that_know_such_records(letters: Records) -> None:
    for id in ("riga", "archive"):
        assert [name for name in letters.texts if name.startswith(f"{id}.")] == [
            f"{id}.schema.jsonld",
            f"{id}.linked-art.jsonld",
        ]


def test_a_step_writes_each_file_below_the_manifests() -> None:
    found = [step.output for step in record_steps(printed(LETTERS), Folders.of("letters"))]
    assert found[0] == "manifests/letters/records/exhibition.schema.jsonld"
    assert len(found) == len(set(found)) == len(dict(records(printed(LETTERS))))


def test_see_also_says_format_and_profile() -> None:
    found = see_also(AT, ANNA, languages=("en", "ru"))
    assert found[2] == {
        "id": "https://example.org/letters/records/anna.mods.xml",
        "type": "Dataset",
        "label": {
            "en": ["Description for machines: MODS 3.8"],
            "ru": ["Описание для программ: MODS 3.8"],
        },
        "format": "application/mods+xml",
        "profile": "http://www.loc.gov/mods/v3",
    }
    assert [each["profile"] for each in found] == [
        "https://schema.org",
        "http://www.europeana.eu/schemas/edm/",
        "http://www.loc.gov/mods/v3",
        "https://linked.art/ns/v1/linked-art.json",
    ]


def test_see_also_leads_to_what_is_there(letters: Records) -> None:
    for record in (LETTERS, ANNA, LETTER, *LETTERS.panels, *LETTERS.places):
        for link in see_also(AT, record):
            assert link["id"].removeprefix(f"{AT.base}/records/") in letters.texts


def test_the_official_schema_accepts_see_also(shared: Path) -> None:
    schema = json.loads((shared / "conformance" / "iiif_3_0.json").read_text(encoding="utf-8"))
    written = manifest(LETTERS) | {"seeAlso": see_also(AT, LETTERS)}
    written["items"][0]["seeAlso"] = see_also(AT, LETTERS.panels[0])
    assert list(jsonschema.Draft7Validator(schema).iter_errors(written)) == []


def test_labels_are_in_the_languages_we_have_words_for() -> None:
    assert see_also(AT, ANNA, languages=("de",))[0]["label"] == {
        "en": ["Description for machines: schema.org"]
    }


def test_who_may_be_living_is_told_only_with_a_basis(letters: Records) -> None:
    assert see_also(AT, VERA) == []
    assert len(see_also(AT, BORIS)) == 4
    assert not [name for name, said in letters.texts.items() if "vera" in name or "Vera" in said]


def test_drafts_never_come_out(each: Records) -> None:
    said = "".join(each.texts.values())
    assert not re.search(r"a draft|A role kept back|[\">]199[89]\b", said)


def test_who_wishes_not_to_be_named_is_not(letters: Records) -> None:
    said = "".join(letters.texts.values())
    assert "Hidden" not in said
    assert "C. Kept" not in said
    assert "Quill" in said


def test_what_the_web_may_not_show_is_nowhere(letters: Records) -> None:
    assert "iiif/secret" not in "".join(letters.texts.values())
    assert "This picture may not be shown here." in letters.texts["secret.mods.xml"]


def test_a_picture_is_told_no_larger_than_its_holder_allows(letters: Records) -> None:
    (image,) = letters.json("letter.schema.jsonld")["image"]
    assert (image["width"], image["height"]) == (600, 400)


def test_all_links_within_the_exhibition_lead_to_records_or_pictures(each: Records) -> None:
    base = Addresses.of(each.exhibition).base
    for said in each.texts.values():
        for link in re.findall(rf'"({re.escape(base)}/[^"]*)"', said):
            address, part = urldefrag(link)
            path = address.removeprefix(f"{base}/")
            if path.startswith("records/"):
                held = each.texts[path.removeprefix("records/")]
                assert not part or part == "aggregation" or f'"{link}"' in held
            else:
                assert re.fullmatch(r"manifest\.json|iiif/[^/]+(/full/max/0/default\.jpg)?", path)


def test_every_type_of_ours_is_in_the_vocabulary(each: Records) -> None:
    terms = each.json("vocabulary.skos.jsonld")["hasTopConcept"]
    known = {term["id"] for term in terms}
    assert len(known) == len(terms)
    named = re.findall(
        r'"(https://[^"]*vocabulary\.skos\.jsonld#[^"]*)"', "".join(each.texts.values())
    )
    assert set(named) <= known
    assert all(words for term in terms for words in term["prefLabel"].values())


def test_a_record_leads_to_the_manifest_of_its_own_where_it_has_one() -> None:
    own = f"{AT.base}/persons/anna/manifest.json"
    found = dict(records(printed(LETTERS), manifests={"anna": own}))
    for suffix in ("schema.jsonld", "linked-art.jsonld"):
        assert f'"{own}"' in found[f"anna.{suffix}"]
        assert f'"{AT.manifest}"' in found[f"boris.{suffix}"]


def test_a_record_called_as_the_whole_takes_none_of_its_files() -> None:
    alike = replace(LETTERS.panels[1], id="exhibition")
    changed = replace(LETTERS, panels=(LETTERS.panels[0], alike))
    found = [name for name, _ in records(printed(changed))]
    assert len(found) == len(set(found))
    assert see_also(AT, alike)[3]["id"].endswith("/records/_exhibition.linked-art.jsonld")
    assert "_exhibition.linked-art.jsonld" in found
    assert '"Lost"' in dict(records(printed(changed)))["_exhibition.linked-art.jsonld"]


def test_lasting_identifiers_are_in_every_format() -> None:
    known = Identifiers(ark="ark:12345/x5wf6789", doi="10.1000/182")
    changed = replace(
        LETTERS,
        front=replace(LETTERS.front, identifiers=known),
        persons=(replace(ANNA, identifiers=known), BORIS, VERA),
        panels=tuple(replace(panel, identifiers=known) for panel in LETTERS.panels),
        objects=tuple(replace(thing, identifiers=known) for thing in LETTERS.objects),
    )
    found = dict(records(printed(changed)))
    for id in ("exhibition", "anna", "panel-01", "letter", "fonds"):
        for suffix in SUFFIXES:
            said = found[f"{id}.{suffix}"]
            assert "ark:12345/x5wf6789" in said
            assert re.search(r"[/>]10\.1000/182[\"<]", said)


def test_of_what_is_withdrawn_only_name_and_reason_are_told() -> None:
    gone = tuple(
        Withdrawal(id=id, reason=text(en="At her wish."), date=HistoricalDate("2026-11-25"))
        for id in ("anna", "letter")
    )
    found = Records(replace(LETTERS, front=replace(LETTERS.front, withdrawn=gone)))
    for suffix in SUFFIXES:
        for id in ("anna", "letter"):
            assert "Withdrawn. At her wish." in found.texts[f"{id}.{suffix}"]
        assert "1902-05-01" not in found.texts[f"anna.{suffix}"]
        assert "iiif/letter" not in found.texts[f"letter.{suffix}"]


def test_a_change_of_one_claim_changes_that_person_alone() -> None:
    anna = replace(ANNA, events=ANNA.events[1:])
    changed = replace(LETTERS, persons=(anna, BORIS, VERA))
    before, after = (dict(records(printed(each))) for each in (LETTERS, changed))
    differing = {name for name in before if before[name] != after[name]}
    assert differing == {f"anna.{suffix}" for suffix in SUFFIXES}


def test_another_base_url_changes_addresses_and_nothing_else() -> None:
    front = replace(
        LETTERS.front, base_url=replace(LETTERS.front.base_url, address="https://a.test/b")
    )
    moved = dict(records(printed(replace(LETTERS, front=front))))
    for name, said in records(printed(LETTERS)):
        assert moved[name] == said.replace("https://example.org/letters", "https://a.test/b")


@pytest.mark.parametrize(
    "name",
    [
        "exhibition.schema.jsonld",
        "light.edm.rdf",
        "lind.edm.rdf",
        "lind.linked-art.jsonld",
        "lind.mods.xml",
        "lind.schema.jsonld",
    ],
)
def test_golden(name: str, small: Records, request: pytest.FixtureRequest) -> None:
    compare(f"records/{name}", small.texts[name], request)


# --- reading back -----------------------------------------------------------------------


def write(exhibition: Exhibition, root: Path) -> Path:
    """Write all records, and the files they lead to; return the folder of the records."""
    folder = root / "manifests" / "letters" / "records"
    folder.mkdir(parents=True)
    for name, said in records(printed(exhibition)):
        (folder / name).write_text(said, encoding="utf-8")
    (folder.parent / "manifest.json").write_text("{}")
    for image in ("letter", "panel-01.en", "panel-01.ru"):
        service = root / "dist" / "letters" / "iiif" / image
        (service / "full" / "max" / "0").mkdir(parents=True)
        (service / "full" / "max" / "0" / "default.jpg").write_bytes(b"")
        (service / "info.json").write_text("{}")
    return folder


def told(root: Path) -> list[tuple[str, str]]:
    found = check_records(printed(LETTERS), Folders.of("letters"), root=root)
    return [(problem.code, problem.place.path.rpartition("/")[2]) for problem in found]


def test_whole_records_pass(tmp_path: Path) -> None:
    write(LETTERS, tmp_path)
    assert told(tmp_path) == []


def test_a_record_that_is_lost_or_broken_is_told(tmp_path: Path) -> None:
    folder = write(LETTERS, tmp_path)
    (folder / "anna.mods.xml").unlink()
    (folder / "anna.edm.rdf").write_text("<rdf:RDF>")
    (folder / "anna.schema.jsonld").write_text("{")
    assert told(tmp_path) == [
        ("I040", "anna.schema.jsonld"),
        ("I040", "anna.edm.rdf"),
        ("I040", "anna.mods.xml"),
    ]


def test_a_record_that_was_changed_by_hand_is_told(tmp_path: Path) -> None:
    folder = write(LETTERS, tmp_path)
    said = (folder / "anna.mods.xml").read_text(encoding="utf-8")
    (folder / "anna.mods.xml").write_text(said.replace("Anna", "Hanna"), encoding="utf-8")
    assert told(tmp_path) == [("I041", "anna.mods.xml")]


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    write(LETTERS, tmp_path)
    (tmp_path / "dist/letters/iiif/letter/full/max/0/default.jpg").unlink()
    assert told(tmp_path) == [
        ("I042", "letter.schema.jsonld"),
        ("I042", "letter.edm.rdf"),
        ("I042", "letter.mods.xml"),
        ("I042", "letter.linked-art.jsonld"),
    ]


def test_two_titles_with_marks_of_xml_are_read_back_as_written() -> None:
    title = text(en="A <b> & \"c\" 'd' ]]> e", ru="Ё < & >")
    changed = replace(LETTERS, front=replace(LETTERS.front, title=title))
    found = Records(changed)
    for name in ("exhibition.edm.rdf", "exhibition.mods.xml"):
        said = [element.text for element in found.xml(name).iter()]
        assert {entry.words for entry in title.entries} <= set(said)
