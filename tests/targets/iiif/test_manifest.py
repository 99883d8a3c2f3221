"""The manifest says what the exhibition says, in the words of Presentation 3.0."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

import toolkit
from toolkit.model.claims import Event, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Contributor, Essay, Exhibition, FrontMatter, Logo, WebAddress
from toolkit.model.names import DatedName, Name
from toolkit.model.objects import ArchivalObject, Maker, Reference
from toolkit.model.permitted import permitted
from toolkit.model.pictures import Cover, Image, Permissions, Picture, WebPermission
from toolkit.model.printed import printed
from toolkit.model.prose import (
    Characters,
    Citation,
    Cite,
    Emphasis,
    Paragraph,
    Passage,
    Plate,
    Prose,
)
from toolkit.model.records import Organisation, Panel, Person
from toolkit.model.text import Text
from toolkit.model.web import service_names
from toolkit.model.works import Author, Source
from toolkit.targets.iiif.collection import collection
from toolkit.targets.iiif.manifest import manifest
from toolkit.targets.iiif.presentation import Json
from toolkit.targets.iiif.words import transcript_words


def text(**languages: str) -> Text:
    return Text.parse(languages)


def prose(**languages: str) -> Prose:
    return Prose(
        tuple(Passage(tag, (Paragraph((Characters(words),)),)) for tag, words in languages.items())
    )


def picture(language: str, width: int = 5000, height: int = 7000) -> Picture:
    return Picture(language=language, path=f"p-{language}.jpg", width=width, height=height)


@pytest.fixture
def letters() -> Exhibition:
    front = FrontMatter(
        id="letters",
        title=text(en="Letters", ru="Письма"),
        subtitle=text(en="A test"),
        summary=text(en="Two panels."),
        languages=("en", "ru"),
        base_url=WebAddress(address="https://example.org/letters"),
        rights="http://creativecommons.org/licenses/by/4.0/",
        credit=text(en="The archive", ru="Архив"),
        publisher="archive",
        contents=("panels",),
        date=HistoricalDate.parse("2026-11-23"),
        contributors=(Contributor(name=text(en="A. Hand"), role="aut"),),
    )
    person = Person(id="anna", names=(Name(text="Anna", lang="en"),), living="no")
    archive = Organisation(id="archive", names=(DatedName(text="An archive", lang="en"),))
    one = Panel(
        id="panel-01",
        number="1",
        title=text(en="First", ru="Первый"),
        image=Image(pictures=(picture("en"),)),
        alt=text(en="A page."),
        transcript=prose(en="Dear all", ru="Дорогие"),
        persons=("anna",),
    )
    two = Panel(
        id="panel-02",
        title=text(en="Second"),
        image=Image(pictures=(picture("en"), picture("ru"))),
    )
    lost = Panel(id="panel-03", title=text(en="Lost"), image=Image(missing=text(en="Burnt.")))
    body = Prose((Passage("en", (Plate("panel-02"),)),))
    return Exhibition(
        front=front,
        essays=(Essay(id="opening", title=text(en="Opening"), body=body),),
        persons=(person,),
        organisations=(archive,),
        panels=(one, two, lost),
    )


def test_titles_keep_every_language(letters: Exhibition) -> None:
    written = manifest(letters)
    assert written["label"] == {"en": ["Letters", "A test"], "ru": ["Письма"]}


def test_a_panel_is_a_canvas_of_the_size_of_its_picture(letters: Exhibition) -> None:
    canvas = manifest(letters)["items"][0]
    assert (canvas["width"], canvas["height"]) == (5000, 7000)
    body = canvas["items"][0]["items"][0]["body"]
    assert body["id"] == "https://example.org/letters/iiif/panel-01/full/max/0/default.jpg"
    assert body["service"][0]["id"] == "https://example.org/letters/iiif/panel-01"


def test_pictures_in_two_languages_are_a_choice(letters: Exhibition) -> None:
    canvas = manifest(letters)["items"][1]
    (annotation,) = canvas["items"][0]["items"]
    body = annotation["body"]
    assert body["type"] == "Choice"
    assert [each["label"] for each in body["items"]] == [
        {"en": ["English"], "ru": ["Английский"]},
        {"en": ["Russian"], "ru": ["Русский"]},
    ]
    assert [each["language"] for each in body["items"]] == ["en", "ru"]
    assert annotation["target"] == canvas["id"]


def test_a_canvas_has_the_size_of_the_first_of_its_pictures(letters: Exhibition) -> None:
    small = Image(pictures=(picture("en"), picture("ru", 2500, 3500)))
    two = replace(letters.panels[1], image=small)
    canvas = manifest(replace(letters, panels=(two,)))["items"][0]
    assert (canvas["width"], canvas["height"]) == (5000, 7000)
    bodies = canvas["items"][0]["items"][0]["body"]["items"]
    assert [(each["width"], each["height"]) for each in bodies] == [(5000, 7000), (2500, 3500)]


def covered(letters: Exhibition, cover: Cover) -> Exhibition:
    return replace(letters, front=replace(letters.front, cover=cover))


def test_the_cover_stands_for_the_whole(letters: Exhibition) -> None:
    image = Image(pictures=(picture("ru", 1600, 2400), picture("en", 1600, 2400)))
    own = covered(letters, Cover(image=image, alt=text(en="A gate")))
    (found,) = manifest(own)["thumbnail"]
    assert found["service"][0]["id"] == "https://example.org/letters/iiif/_cover"
    (found,) = manifest(covered(letters, Cover(panel="panel-02")))["thumbnail"]
    assert found["service"][0]["id"] == "https://example.org/letters/iiif/panel-02.en"


def test_a_cover_that_the_web_may_not_show_leaves_the_first_panel(letters: Exhibition) -> None:
    hidden = Permissions(iiif=WebPermission(allowed=False))
    image = Image(pictures=(picture("en", 1600, 2400),))
    own = covered(letters, Cover(image=image, alt=text(en="A gate"), permissions=hidden))
    (found,) = manifest(permitted(own, "iiif"))["thumbnail"]
    assert found["service"][0]["id"] == "https://example.org/letters/iiif/panel-01"


def painted(canvas: Json) -> list[str]:
    """Return the names of the files that are painted on a canvas."""
    bodies = [note["body"] for page in canvas["items"] for note in page["items"]]
    return [body["id"].rsplit("/", 1)[1] for body in bodies]


def test_a_lost_panel_keeps_its_canvas_and_says_why(letters: Exhibition) -> None:
    canvas = manifest(letters)["items"][2]
    assert painted(canvas) == ["missing.jpg"]
    assert {"en": ["Burnt."]} in [entry["value"] for entry in canvas["metadata"]]


def test_transcripts_supplement_the_canvas_in_each_language(letters: Exhibition) -> None:
    page = manifest(letters)["items"][0]["annotations"][0]
    assert [each["motivation"] for each in page["items"]] == ["supplementing"] * 2
    assert [each["body"]["value"] for each in page["items"]] == ["Dear all", "Дорогие"]


def test_ranges_follow_the_essay_and_then_the_panels_left_over(letters: Exhibition) -> None:
    (contents,) = manifest(letters)["structures"]
    found = [[item["id"].rsplit("/", 1)[1] for item in part["items"]] for part in contents["items"]]
    assert found == [["panel-02"], ["panel-01", "panel-03"]]


def test_a_picture_in_a_language_never_takes_the_address_of_another_panel(
    letters: Exhibition,
) -> None:
    alike = replace(letters.panels[0], id="panel-02-ru")
    names = [*service_names(letters.panels[1]).values(), *service_names(alike).values()]
    assert names == ["panel-02.en", "panel-02.ru", "panel-02-ru"]


@pytest.mark.parametrize(
    ("path", "published", "format"),
    [
        ("logo/mark.PNG", "logo.png", "image/png"),
        ("logo.jpg", "logo.jpg", "image/jpeg"),
        ("logo.tif", "logo.jpg", "image/jpeg"),
    ],
)
def test_a_logo_is_published_as_what_it_is_or_as_a_jpeg(
    letters: Exhibition, path: str, published: str, format: str
) -> None:
    image = Image(pictures=(replace(picture("en"), path=path),))
    front = replace(letters.front, logo=Logo(image=image, alt=text(en="A mark")))
    (agent,) = manifest(replace(letters, front=front))["provider"]
    assert agent["logo"][0]["id"] == f"https://example.org/letters/{published}"
    assert agent["logo"][0]["format"] == format


@pytest.mark.parametrize(
    ("base", "address"),
    [
        ("https://example.org/letters", "https://example.org/collection.json"),
        ("https://letters.example.org", "https://letters.example.org/collection.json"),
    ],
)
def test_the_collection_stands_beside_the_exhibition_or_on_its_host(
    letters: Exhibition, base: str, address: str
) -> None:
    written = manifest(
        replace(letters, front=replace(letters.front, base_url=WebAddress(address=base)))
    )
    assert collection([written])["id"] == address


def test_books_are_renderings_in_their_language(letters: Exhibition) -> None:
    books = manifest(letters)["rendering"]
    assert [(book["format"], book["language"]) for book in books] == [
        ("application/pdf", ["en"]),
        ("application/epub+zip", ["en"]),
        ("application/pdf", ["ru"]),
        ("application/epub+zip", ["ru"]),
    ]


def test_an_exhibition_without_panels_has_no_ranges(letters: Exhibition) -> None:
    assert "structures" not in manifest(replace(letters, panels=(), essays=()))


def test_a_contributor_is_credited_as_they_wish(letters: Exhibition) -> None:
    makers = (
        Contributor(name=text(en="A. Hand"), role="aut", credit_as="none"),
        Contributor(
            name=text(en="B. Hand"),
            role="trl",
            credit_as="pseudonym",
            pseudonym=text(en="A friend"),
        ),
        Contributor(name=text(en="C. Hand"), role="edt", credit_as="name"),
    )
    written = manifest(replace(letters, front=replace(letters.front, contributors=makers)))
    value = written["metadata"][0]["value"]
    assert value == {tag: ["A friend", "C. Hand"] for tag in letters.front.languages}


LETTER = ArchivalObject(
    id="letter",
    title=text(en="A letter", ru="Письмо"),
    kind="letter",
    part_of="file",
    level="item",
    holder="archive",
    reference=Reference(fonds="1", file="35"),
    date=HistoricalDate.parse("1940-11"),
    creators=(Maker(id="anna", role="aut", doubt="unverified"),),
    photographer=Maker(name="K. Stone"),
    languages=("pl",),
    description=prose(en="She asks for warm clothes."),
    caption=prose(en="The first leaf."),
    access="restricted",
    access_note=text(en="By appointment."),
    copyright=text(en="Her heirs"),
    credit=text(en="Photograph: K. Stone"),
    rights="http://rightsstatements.org/vocab/InC/1.0/",
    image=Image(pictures=(picture("en", 3000, 2000),)),
    alt=text(en="A page in pencil."),
    transcript=prose(en="Send felt boots."),
    persons=("anna",),
    sensitivity=("death",),
)
FILE = ArchivalObject(id="file", title=text(en="File 35"), level="file")


def with_objects(letters: Exhibition, *objects: ArchivalObject) -> Exhibition:
    return replace(letters, objects=objects)


def said(canvas: Json) -> dict[str, dict[str, str]]:
    """Return what is said beside a picture: English label -> language -> value."""
    return {
        pair["label"]["en"][0]: {tag: words[0] for tag, words in pair["value"].items()}
        for pair in canvas["metadata"]
    }


def test_an_object_with_a_picture_is_a_canvas_behind_the_panels(letters: Exhibition) -> None:
    written = manifest(with_objects(letters, FILE, LETTER))
    ids = [canvas["id"].rsplit("/", 1)[1] for canvas in written["items"]]
    assert ids == ["panel-01", "panel-02", "panel-03", "letter"]
    parts = written["structures"][0]["items"]
    assert parts[-1]["label"]["en"] == ["Documents and objects"]
    assert [item["id"].rsplit("/", 1)[1] for item in parts[-1]["items"]] == ["letter"]


def test_an_object_that_misses_its_picture_keeps_its_canvas_and_says_why(
    letters: Exhibition,
) -> None:
    lost = replace(LETTER, image=Image(missing=text(en="Burnt.")))
    canvas = manifest(with_objects(letters, FILE, lost))["items"][-1]
    assert (canvas["id"].rsplit("/", 1)[1], painted(canvas)) == ("letter", ["missing.jpg"])
    assert said(canvas)["Why there is no picture"] == {"en": "Burnt."}


def test_an_object_of_which_no_picture_was_meant_has_no_canvas(letters: Exhibition) -> None:
    assert manifest(with_objects(letters, FILE)) == manifest(letters)


def test_a_canvas_says_what_is_known_of_an_object(letters: Exhibition) -> None:
    canvas = manifest(with_objects(letters, FILE, LETTER))["items"][-1]
    found = {label: value["en"].replace("\u00a0", " ") for label, value in said(canvas).items()}
    assert found == {
        "Kind": "Letter",
        "What is seen": "A page in pencil.",
        "Date": "November 1940",
        "Made by": "Anna (author; unverified); K. Stone (photographer)",
        "Languages": "Polish",
        "Part of": "File 35",
        "Kept by": "An archive",
        "Shelfmark": "fonds 1, file 35",
        "Access": "Restricted. By appointment.",
        "Rights": "Her heirs",
        "Caption": "The first leaf.",
        "Persons": "Anna",
        "Content note": "Death.",
    }
    assert said(canvas)["Shelfmark"]["ru"] == "ф.\u00a01, д.\u00a035"
    assert canvas["summary"] == {"en": ["She asks for warm clothes."]}
    assert canvas["rights"] == "http://rightsstatements.org/vocab/InC/1.0/"
    assert canvas["annotations"][0]["items"][0]["body"]["value"] == "Send felt boots."


def test_viewers_must_show_the_credit_line_of_an_object(letters: Exhibition) -> None:
    canvas = manifest(with_objects(letters, FILE, LETTER))["items"][-1]
    assert canvas["requiredStatement"]["value"] == {"en": ["Photograph: K. Stone"]}
    ours = replace(LETTER, credit=letters.front.credit)
    assert "requiredStatement" not in manifest(with_objects(letters, FILE, ours))["items"][-1]


def test_a_picture_is_no_larger_than_its_holder_allows(letters: Exhibition) -> None:
    small = replace(LETTER, permissions=Permissions(iiif=WebPermission(max_px=600)))
    canvas = manifest(permitted(with_objects(letters, FILE, small), "iiif"))["items"][-1]
    assert (canvas["width"], canvas["height"]) == (600, 400)
    body = canvas["items"][0]["items"][0]["body"]
    assert (body["width"], body["height"]) == (600, 400)


def test_a_panel_that_the_web_may_not_show_keeps_its_canvas_and_says_why(
    letters: Exhibition,
) -> None:
    hidden = replace(letters.panels[0], permissions=Permissions(iiif=WebPermission(allowed=False)))
    found = manifest(permitted(replace(letters, panels=(hidden,), essays=()), "iiif"))
    (canvas,) = found["items"]
    assert painted(canvas) == ["missing.jpg"]
    assert said(canvas)["Why there is no picture"]["en"] == "This picture may not be shown here."
    assert "thumbnail" not in found


def test_a_panel_says_which_objects_and_bodies_it_shows(letters: Exhibition) -> None:
    shown = replace(letters.panels[0], objects=("file",), organisations=("archive",))
    changed = replace(with_objects(letters, FILE), panels=(shown, *letters.panels[1:]))
    found = said(manifest(changed)["items"][0])
    assert found["Documents and objects"]["en"] == "File 35"
    assert found["Organisations"]["en"] == "An archive"


def test_the_manifest_says_what_it_is_about(letters: Exhibition) -> None:
    front = replace(letters.front, subjects=(text(en="letters"), text(en="camps", ru="лагеря")))
    written = manifest(replace(letters, front=front))
    value = next(pair["value"] for pair in written["metadata"] if "Subjects" in pair["label"]["en"])
    assert value == {"en": ["letters", "camps"], "ru": ["letters", "лагеря"]}


BORN_AND_BORN = (
    Event(
        type="birth",
        date=HistoricalDate("1902"),
        asserted_by=text(en="the parish", ru="прихода"),
        doubt="disputed",
        note=Prose(
            (
                Passage(
                    "en",
                    (
                        Paragraph(
                            (
                                Characters("In a "),
                                Emphasis((Characters("later"),)),
                                Characters(" hand."),
                                Cite((Citation("book"),)),
                            )
                        ),
                    ),
                ),
            )
        ),
        sources=(SourceUse(id="book", locator=text(en="the last leaf", ru="последний лист")),),
    ),
    Event(
        type="birth",
        date=HistoricalDate("1901-05-02"),
        preferred=True,
        sources=(SourceUse(id="book", locator=text(en="p. 3")),),
    ),
    Event(
        type="birth", date=HistoricalDate("1899"), sources=(SourceUse(id="book"),), status="draft"
    ),
    Event(
        type="employment",
        date=HistoricalDate("1930"),
        about="allegation",
        doubt="disputed",
        response=text(en="She denied it.", ru="Она это отрицала."),
        sources=(SourceUse(id="book"),),
    ),
    Event(type="employment", date=HistoricalDate("1931"), sources=(SourceUse(id="book"),)),
    Event(type="death", date=HistoricalDate("1980"), sources=(SourceUse(id="book"),)),
)


def with_events(letters: Exhibition, *events: Event) -> Exhibition:
    book = Source(
        id="book",
        grade="scholarly",
        kind="book",
        title="A Life",
        authors=(Author(name="Stone, K."),),
    )
    anna = replace(letters.persons[0], events=events)
    return printed(replace(letters, persons=(anna,), sources=(book,)))


def test_where_sources_disagree_both_stand_and_the_preferred_first(letters: Exhibition) -> None:
    metadata = manifest(with_events(letters, *BORN_AND_BORN))["metadata"]
    (found,) = [pair["value"] for pair in metadata if pair["label"]["en"] == ["Anna: birth"]]
    assert [words.replace("\u00a0", " ") for words in found["en"]] == [
        "2 May 1901. [Stone, A Life, p. 3]",
        "Another source: 1902 (according to the parish; disputed). In a later hand. "
        "[Stone, A Life, the last leaf]",
    ]
    assert [words.replace("\u00a0", " ") for words in found["ru"]] == [
        "2 мая 1901. [Stone, A Life, с. 3]",
        "Другой источник: 1902 (по данным прихода; спорно). In a later hand. "
        "[Stone, A Life, последний лист]",
    ]


def test_an_allegation_stands_with_its_response(letters: Exhibition) -> None:
    metadata = manifest(with_events(letters, *BORN_AND_BORN))["metadata"]
    (found,) = [pair["value"] for pair in metadata if "employment" in pair["label"]["en"][0]]
    assert found["en"][0] == "Allegation: 1930 (disputed). Response: She denied it. [Stone, A Life]"
    assert found["en"][1] == "Another source: 1931. [Stone, A Life]"


def test_what_nobody_denies_is_left_to_the_books(letters: Exhibition) -> None:
    *_, death = BORN_AND_BORN
    assert manifest(with_events(letters, death)) == manifest(with_events(letters))


def test_the_official_schema_and_prezi3_accept_claims_that_disagree(
    letters: Exhibition, shared: Path
) -> None:
    schema = json.loads((shared / "conformance" / "iiif_3_0.json").read_text(encoding="utf-8"))
    written = manifest(with_events(letters, *BORN_AND_BORN))
    assert list(jsonschema.Draft7Validator(schema).iter_errors(written)) == []
    assert json.loads(toolkit.to_prezi3(written).json())["metadata"] == written["metadata"]


def test_the_manifest_prepares_who_opens_it(letters: Exhibition) -> None:
    front = replace(letters.front, sensitivity=("death",), content_note=text(en="Deaths are told."))
    found = said(manifest(replace(letters, front=front)))
    assert found["Content note"] == {
        "en": "Deaths are told. Death.",
        "ru": "Deaths are told. Смерть.",
    }


def test_a_transcript_keeps_paragraphs_apart() -> None:
    two = Prose((Passage("en", tuple(Paragraph((Characters(word),)) for word in "ab")),))
    assert transcript_words(two)[0].words == "a\n\nb"


def test_the_official_schema_accepts_manifest_and_collection(
    letters: Exhibition, shared: Path
) -> None:
    schema = json.loads((shared / "conformance" / "iiif_3_0.json").read_text(encoding="utf-8"))
    official = jsonschema.Draft7Validator(schema)
    written = manifest(with_objects(letters, FILE, LETTER))
    assert list(official.iter_errors(written)) == []
    assert list(official.iter_errors(collection([written]))) == []
    assert list(official.iter_errors(written | {"rights": "ours"})) != []


def test_prezi3_reads_the_manifest_and_gives_the_same_back(letters: Exhibition) -> None:
    written = manifest(letters)
    returned = json.loads(toolkit.to_prezi3(written).json())
    assert returned == written
