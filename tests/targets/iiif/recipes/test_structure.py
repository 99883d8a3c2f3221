"""Manifests, collections and ranges come out as the IIIF cookbook's recipes say, by its numbers."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import toolkit
from toolkit.model.claims import Event, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Essay, Exhibition, FrontMatter, Logo, WebAddress, Withdrawal
from toolkit.model.names import DatedName, Name, SameAs
from toolkit.model.objects import ArchivalObject, Reference
from toolkit.model.pictures import Cover, Image, Picture
from toolkit.model.prose import Passage, Plate, Prose
from toolkit.model.records import Coordinates, Organisation, Panel, Person, Place
from toolkit.model.text import Text
from toolkit.model.works import Author, Source
from toolkit.targets.iiif.collection import collection
from toolkit.targets.iiif.documents import documents, paths
from toolkit.targets.iiif.writing import unpacked

BASE = "https://example.org/letters"
Json = dict[str, Any]


def text(**languages: str) -> Text:
    return Text.parse(languages)


def image(width: int = 3000, height: int = 4000) -> Image:
    picture = Picture(language="en", path="p.jpg", width=width, height=height)
    return Image(pictures=(picture,))


def chapter(id: str, *shown: str) -> Essay:
    body = Prose((Passage("en", tuple(Plate(panel) for panel in shown)),))
    return Essay(id=id, title=text(en=id.capitalize()), body=body)


def panel(number: int, **fields: Any) -> Panel:
    title = text(en=f"Panel {number}", ru=f"Стенд {number}")
    return replace(Panel(id=f"panel-0{number}", title=title, image=image()), **fields)


def leaf(number: int) -> ArchivalObject:
    return ArchivalObject(
        id=f"leaf-{number}",
        title=text(en=f"Leaf {number}"),
        level="part",
        part_of="diary",
        image=image(),
    )


DIARY = ArchivalObject(
    id="diary",
    title=text(en="A diary", ru="Дневник"),
    kind="document",
    holder="museum",
    reference=Reference(fonds="1", file="35"),
    rights="http://rightsstatements.org/vocab/InC/1.0/",
    credit=text(en="The museum"),
    url="https://museum.example.net/diary",
    same_as=SameAs(wikidata="Q42"),
)
FILE = ArchivalObject(id="file", title=text(en="A file"), level="file")
LETTER = ArchivalObject(id="letter", title=text(en="A letter"), part_of="file", image=image())
PHOTO = ArchivalObject(id="photo", title=text(en="A photograph"), part_of="file", image=image())
ANNA = Person(
    id="anna",
    names=(
        Name(text="Anna Lind", lang="en"),
        Name(text="Анна Линд", lang="ru", kind="transliteration"),
        Name(text="阿娜", lang="zh", kind="birth"),
    ),
    living="no",
    summary=text(en="A keeper", ru="Смотрительница"),
    same_as=SameAs(viaf="44300633"),
    events=(
        Event(
            type="birth",
            date=HistoricalDate.parse("1901"),
            preferred=True,
            sources=(SourceUse(id="life"),),
        ),
        Event(
            type="birth",
            date=HistoricalDate.parse("1902"),
            doubt="disputed",
            sources=(SourceUse(id="life"),),
        ),
    ),
)
MARY = Person(id="mary", names=(Name(text="Mary", lang="en"),), living="no")
LIFE = Source(
    id="life",
    kind="book",
    grade="memoir",
    title="A Life",
    lang="en",
    authors=(Author(name="Stone, K."),),
    date=HistoricalDate.parse("1990"),
)


@pytest.fixture
def letters() -> Exhibition:
    front = FrontMatter(
        id="letters",
        title=text(en="Letters", ru="Письма"),
        subtitle=text(en="A test"),
        summary=text(en="Three panels."),
        languages=("en", "ru"),
        base_url=WebAddress(address=BASE),
        rights="http://creativecommons.org/licenses/by/4.0/",
        credit=text(en="The archive", ru="Архив"),
        publisher="archive",
        contents=("essays/opening", "essays/ending", "panels", "objects", "persons"),
        date=HistoricalDate.parse("2026-11-28"),
    )
    archive = Organisation(
        id="archive",
        names=(DatedName(text="An archive", lang="en"),),
        homepage="https://archive.example.net",
    )
    museum = Organisation(
        id="museum",
        names=(DatedName(text="A museum", lang="en"),),
        homepage="https://museum.example.net",
    )
    return Exhibition(
        front=front,
        essays=(chapter("ending", "panel-01"), chapter("opening", "panel-02", "panel-01")),
        persons=(ANNA, MARY),
        organisations=(archive, museum),
        panels=(panel(1, persons=("anna",)), panel(2), panel(3)),
        sources=(LIFE,),
    )


def made(exhibition: Exhibition) -> dict[str, Json]:
    """Return every manifest and collection of an exhibition, by its path."""
    return {path: json.loads(b"".join(unpacked(text))) for path, text in documents(exhibition)}


def whole(exhibition: Exhibition) -> Json:
    return made(exhibition)["manifest.json"]


def with_diary(letters: Exhibition) -> Exhibition:
    return replace(letters, objects=(DIARY, leaf(1), leaf(2)))


def metadata(resource: Json) -> dict[str, Any]:
    return {pair["label"]["en"][0]: pair["value"] for pair in resource["metadata"]}


def canvas_ids(resource: Json) -> list[str]:
    return [each["id"].removeprefix(f"{BASE}/canvas/") for each in resource["items"]]


def reference(record: str) -> Json:
    return {"id": f"{BASE}/canvas/{record}", "type": "Canvas"}


def test_recipe_0001_single_image(letters: Exhibition) -> None:
    body = whole(letters)["items"][0]["items"][0]["items"][0]["body"]
    assert {key: body[key] for key in ("id", "type", "format", "width", "height")} == {
        "id": f"{BASE}/iiif/panel-01/full/max/0/default.jpg",
        "type": "Image",
        "format": "image/jpeg",
        "width": 3000,
        "height": 4000,
    }


def test_recipe_0005_image_service(letters: Exhibition) -> None:
    body = whole(letters)["items"][0]["items"][0]["items"][0]["body"]
    assert body["service"] == [
        {"id": f"{BASE}/iiif/panel-01", "type": "ImageService3", "profile": "level0"}
    ]


def test_recipe_0006_text_in_several_languages(letters: Exhibition) -> None:
    found = made(letters)
    assert found["persons/anna/manifest.json"]["label"] == {
        "en": ["Anna Lind"],
        "ru": ["Анна Линд"],
        "zh": ["阿娜"],
    }
    assert found["persons/anna/manifest.json"]["summary"] == {
        "en": ["A keeper"],
        "ru": ["Смотрительница"],
    }


def test_recipe_0118_several_values_in_a_language(letters: Exhibition) -> None:
    anna = made(letters)["persons/anna/manifest.json"]
    assert metadata(anna)["Birth"] == {
        "en": ["1901. [Stone, A Life]", "Another source: 1902 (disputed). [Stone, A Life]"],
        "ru": ["1901. [Stone, A Life]", "Другой источник: 1902 (спорно). [Stone, A Life]"],
    }
    assert whole(letters)["label"] == {"en": ["Letters", "A test"], "ru": ["Письма"]}


def test_recipe_0007_markup_in_metadata(letters: Exhibition) -> None:
    anna = made(letters)["persons/anna/manifest.json"]
    assert metadata(anna)["Authority files"] == {
        "none": ['<span><a href="https://viaf.org/viaf/44300633">VIAF 44300633</a></span>']
    }


def test_recipe_0008_rights(letters: Exhibition) -> None:
    found = made(with_diary(letters))
    for path in ("manifest.json", "collection/exhibition.json", "persons/anna/manifest.json"):
        assert found[path]["rights"] == "http://creativecommons.org/licenses/by/4.0/"
        assert found[path]["requiredStatement"] == {
            "label": {"en": ["Attribution"], "ru": ["Указание авторства"]},
            "value": {"en": ["The archive"], "ru": ["Архив"]},
        }
    diary = found["objects/diary/manifest.json"]
    assert diary["rights"] == "http://rightsstatements.org/vocab/InC/1.0/"
    assert diary["requiredStatement"]["value"] == {"en": ["The museum"]}


def test_recipe_0009_book_and_0011_behavior_paged(letters: Exhibition) -> None:
    diary = made(with_diary(letters))["objects/diary/manifest.json"]
    assert diary["label"] == {"en": ["A diary"], "ru": ["Дневник"]}
    assert diary["behavior"] == ["paged"]
    assert canvas_ids(diary) == ["leaf-1", "leaf-2"]
    assert diary["structures"] == [
        {
            "id": f"{BASE}/range/diary",
            "type": "Range",
            "label": {"en": ["A diary"], "ru": ["Дневник"]},
            "items": [reference("leaf-1"), reference("leaf-2")],
            "start": reference("leaf-1"),
        }
    ]


def test_recipe_0011_behavior_individuals(letters: Exhibition) -> None:
    found = made(replace(letters, objects=(FILE, LETTER, PHOTO)))
    assert found["manifest.json"]["behavior"] == ["individuals"]
    assert found["objects/file/manifest.json"]["behavior"] == ["individuals"]
    assert canvas_ids(found["objects/file/manifest.json"]) == ["letter", "photo"]


def test_recipe_0013_placeholder_canvas(letters: Exhibition) -> None:
    cover = Cover(image=image(1600, 2400), alt=text(en="A gate"))
    covered = replace(letters, front=replace(letters.front, cover=cover))
    placeholder = whole(covered)["placeholderCanvas"]
    assert placeholder["id"] == f"{BASE}/canvas/_cover"
    assert (placeholder["width"], placeholder["height"]) == (1600, 2400)
    body = placeholder["items"][0]["items"][0]["body"]
    assert body["id"] == f"{BASE}/iiif/_cover/full/max/0/default.jpg"
    assert "placeholderCanvas" not in whole(letters)


def test_recipe_0202_start_canvas(letters: Exhibition) -> None:
    lost = panel(1, image=Image(missing=text(en="Burnt.")))
    assert whole(replace(letters, panels=(lost, panel(2))))["start"] == reference("panel-02")
    assert "start" not in whole(letters)


def test_recipe_0024_table_of_contents(letters: Exhibition) -> None:
    (contents,) = whole(replace(letters, objects=(FILE, LETTER, PHOTO)))["structures"]
    assert contents["id"] == f"{BASE}/range/_contents"
    assert contents["label"] == {"en": ["Letters"], "ru": ["Письма"]}
    assert contents["items"] == [
        {
            "id": f"{BASE}/range/opening",
            "type": "Range",
            "label": {"en": ["Opening"]},
            "items": [reference("panel-02"), reference("panel-01")],
            "start": reference("panel-02"),
        },
        {
            "id": f"{BASE}/range/ending",
            "type": "Range",
            "label": {"en": ["Ending"]},
            "items": [reference("panel-01")],
            "start": reference("panel-01"),
        },
        {
            "id": f"{BASE}/range/_panels",
            "type": "Range",
            "label": {"en": ["Panels"], "ru": ["Стенды"]},
            "items": [reference("panel-03")],
            "start": reference("panel-03"),
        },
        {
            "id": f"{BASE}/range/_objects",
            "type": "Range",
            "label": {"en": ["Documents and objects"], "ru": ["Документы и предметы"]},
            "items": [
                {
                    "id": f"{BASE}/range/file",
                    "type": "Range",
                    "label": {"en": ["A file"]},
                    "items": [reference("letter"), reference("photo")],
                    "start": reference("letter"),
                }
            ],
        },
    ]


def test_recipe_0029_metadata_on_any_resource(letters: Exhibition) -> None:
    found = made(with_diary(letters))
    assert metadata(found["manifest.json"]["items"][0])["Persons"]["en"] == ["Anna Lind"]
    assert metadata(found["objects/diary/manifest.json"])["Shelfmark"] == {
        "en": ["fonds\u00a01, file\u00a035"],
        "ru": ["ф.\u00a01, д.\u00a035"],
    }


def test_recipe_0032_collection(letters: Exhibition) -> None:
    found = made(letters)
    top = collection([found["manifest.json"]])
    assert [(each["type"], each["id"]) for each in top["items"]] == [
        ("Collection", f"{BASE}/collection/exhibition.json")
    ]
    inside = found["collection/exhibition.json"]
    assert [(each["type"], each["id"]) for each in inside["items"]] == [
        ("Manifest", f"{BASE}/manifest.json"),
        ("Collection", f"{BASE}/collection/persons.json"),
    ]
    assert found["collection/persons.json"]["items"] == [
        {
            "id": f"{BASE}/persons/anna/manifest.json",
            "type": "Manifest",
            "label": found["persons/anna/manifest.json"]["label"],
            "summary": {"en": ["A keeper"], "ru": ["Смотрительница"]},
            "thumbnail": found["persons/anna/manifest.json"]["thumbnail"],
        }
    ]


def test_recipe_0030_collection_of_several_levels(letters: Exhibition) -> None:
    found = made(with_diary(letters))
    above = {
        "manifest.json": "collection/exhibition.json",
        "persons/anna/manifest.json": "collection/persons.json",
        "objects/diary/manifest.json": "collection/objects.json",
        "collection/persons.json": "collection/exhibition.json",
        "collection/objects.json": "collection/exhibition.json",
    }
    for path, whole in above.items():
        (part_of,) = found[path]["partOf"]
        assert part_of == {
            "id": f"{BASE}/{whole}",
            "type": "Collection",
            "label": found[whole]["label"],
        }
        assert f"{BASE}/{path}" in [item["id"] for item in found[whole]["items"]]
    assert found["collection/exhibition.json"]["partOf"] == [
        {
            "id": "https://example.org/collection.json",
            "type": "Collection",
            "label": {"en": ["Exhibitions"], "ru": ["Выставки"]},
        }
    ]


def test_recipe_0046_rendering(letters: Exhibition) -> None:
    found = made(letters)
    assert found["manifest.json"]["rendering"][0] == {
        "id": f"{BASE}/letters-en.pdf",
        "type": "Text",
        "label": {"en": ["Catalogue (PDF)"]},
        "format": "application/pdf",
        "language": ["en"],
    }
    canvas = found["manifest.json"]["items"][2]
    assert [book["id"] for book in canvas["rendering"]] == [
        f"{BASE}/letters-en.pdf#panel-03",
        f"{BASE}/letters-ru.pdf#panel-03",
    ]
    assert [book["id"] for book in found["persons/anna/manifest.json"]["rendering"]] == [
        f"{BASE}/letters-en.pdf#anna",
        f"{BASE}/letters-en.epub",
        f"{BASE}/letters-ru.pdf#anna",
        f"{BASE}/letters-ru.epub",
    ]


def test_what_no_book_prints_is_no_place_to_open_one_at(letters: Exhibition) -> None:
    front = replace(letters.front, contents=("panels",))
    anna = made(replace(letters, front=front))["persons/anna/manifest.json"]
    assert anna["rendering"][0]["id"] == f"{BASE}/letters-en.pdf"


def test_an_id_that_a_book_uses_otherwise_is_named_with_its_kind(letters: Exhibition) -> None:
    someone = replace(ANNA, id="credits")
    shown = (panel(1, id="person-credits", persons=("credits",)),)
    odd = replace(letters, persons=(someone,), panels=shown, essays=())
    found = made(odd)["persons/credits/manifest.json"]
    assert found["rendering"][0]["id"] == f"{BASE}/letters-en.pdf#person-credits"
    assert found["items"][0]["rendering"][0]["id"] == f"{BASE}/letters-en.pdf#panel-person-credits"


def test_who_is_only_named_has_no_place_in_a_book(letters: Exhibition) -> None:
    named = replace(letters, persons=(replace(ANNA, entry=False), *letters.persons[1:]))
    anna = made(named)["persons/anna/manifest.json"]
    assert anna["rendering"][0]["id"] == f"{BASE}/letters-en.pdf"


def test_recipe_0047_homepage(letters: Exhibition) -> None:
    found = made(with_diary(letters))
    assert found["objects/diary/manifest.json"]["homepage"] == [
        {
            "id": "https://museum.example.net/diary",
            "type": "Text",
            "label": {"en": ["A diary"], "ru": ["Дневник"]},
            "format": "text/html",
        }
    ]
    assert found["manifest.json"]["homepage"][0]["id"] == BASE


def test_recipe_0053_see_also(letters: Exhibition) -> None:
    found = made(with_diary(letters))
    anna = found["persons/anna/manifest.json"]["seeAlso"]
    assert anna[0] == {
        "id": f"{BASE}/records/anna.schema.jsonld",
        "type": "Dataset",
        "label": {
            "en": ["Description for machines: schema.org"],
            "ru": ["Описание для программ: schema.org"],
        },
        "format": "application/ld+json",
        "profile": "https://schema.org",
    }
    assert [each["id"].rpartition("/")[2] for each in found["manifest.json"]["seeAlso"]] == [
        "exhibition.schema.jsonld",
        "exhibition.edm.rdf",
        "exhibition.mods.xml",
        "exhibition.linked-art.jsonld",
    ]
    leaf = found["objects/diary/manifest.json"]["items"][0]["seeAlso"]
    assert leaf[1]["id"] == f"{BASE}/records/leaf-1.edm.rdf"
    assert leaf[1]["format"] == "application/rdf+xml"


def test_what_is_withdrawn_has_no_manifest_and_no_collection_names_it(letters: Exhibition) -> None:
    gone = tuple(
        Withdrawal(id=id, reason=text(en="A claim."), date=HistoricalDate.parse("2026-11-28"))
        for id in ("anna", "diary")
    )
    front = replace(letters.front, withdrawn=gone)
    found = made(replace(with_diary(letters), front=front))
    assert sorted(found) == ["collection/exhibition.json", "manifest.json"]
    assert len(found["collection/exhibition.json"]["items"]) == 1


def test_recipe_0154_places_of_a_life(letters: Exhibition) -> None:
    where = Coordinates(lat=68.88, lon=33.08, basis="gazetteer")
    kola = Place(id="kola", names=(DatedName(text="Kola", lang="en"),), coordinates=where)
    born = replace(ANNA.events[0], place="kola")
    lived = replace(letters, persons=(replace(ANNA, events=(born,)),), places=(kola,))
    anna = made(lived)["persons/anna/manifest.json"]
    assert anna["@context"] == [
        "http://iiif.io/api/extension/navplace/context.json",
        "http://iiif.io/api/presentation/3/context.json",
    ]
    (point,) = anna["navPlace"]["features"]
    assert point["geometry"] == {"type": "Point", "coordinates": [33.08, 68.88]}
    assert made(lived)["manifest.json"]["@context"] == anna["@context"][1]


def test_recipe_0117_thumbnail_of_a_manifest_and_0232_of_a_canvas(letters: Exhibition) -> None:
    found = made(with_diary(letters))
    thumbnail = {
        "id": f"{BASE}/iiif/panel-01/full/188,250/0/default.jpg",
        "type": "Image",
        "format": "image/jpeg",
        "width": 188,
        "height": 250,
        "service": [{"id": f"{BASE}/iiif/panel-01", "type": "ImageService3", "profile": "level0"}],
    }
    assert found["manifest.json"]["thumbnail"] == [thumbnail]
    assert found["manifest.json"]["items"][0]["thumbnail"] == [thumbnail]
    assert found["persons/anna/manifest.json"]["thumbnail"] == [thumbnail]
    diary = found["objects/diary/manifest.json"]["thumbnail"][0]
    assert diary["service"][0]["id"] == f"{BASE}/iiif/leaf-1"


def test_recipe_0234_provider(letters: Exhibition) -> None:
    logo = Logo(image=replace(image(400, 100)), alt=text(en="A mark"))
    found = made(with_diary(replace(letters, front=replace(letters.front, logo=logo))))
    publisher = {
        "id": "https://archive.example.net",
        "type": "Agent",
        "label": {"en": ["An archive"], "ru": ["An archive"]},
        "homepage": [
            {
                "id": "https://archive.example.net",
                "type": "Text",
                "label": {"en": ["An archive"], "ru": ["An archive"]},
                "format": "text/html",
            }
        ],
        "logo": [
            {
                "id": f"{BASE}/logo.jpg",
                "type": "Image",
                "format": "image/jpeg",
                "width": 400,
                "height": 100,
            }
        ],
    }
    assert found["manifest.json"]["provider"] == [publisher]
    assert found["persons/anna/manifest.json"]["provider"] == [publisher]
    (holder,) = found["objects/diary/manifest.json"]["provider"]
    assert (holder["id"], holder["label"]["en"]) == ("https://museum.example.net", ["A museum"])


def test_recipe_0283_missing_image(letters: Exhibition) -> None:
    lost = panel(1, image=Image(missing=text(en="Burnt.")), persons=("anna",))
    found = made(replace(letters, panels=(lost,), essays=()))
    (canvas,) = found["persons/anna/manifest.json"]["items"]
    (painting,) = canvas["items"][0]["items"]
    assert painting["body"] == {
        "id": f"{BASE}/missing.jpg",
        "type": "Image",
        "format": "image/jpeg",
        "width": 500,
        "height": 700,
    }
    assert canvas["thumbnail"] == [painting["body"]]
    assert metadata(canvas)["Why there is no picture"] == {"en": ["Burnt."]}
    assert "thumbnail" not in found["persons/anna/manifest.json"]


def test_recipe_0464_the_same_canvas_in_another_manifest(letters: Exhibition) -> None:
    found = made(letters)
    (shared_with,) = found["persons/anna/manifest.json"]["items"]
    assert shared_with == found["manifest.json"]["items"][0]
    assert shared_with["partOf"] == [{"id": f"{BASE}/manifest.json", "type": "Manifest"}]


def test_whom_no_canvas_shows_has_no_manifest(letters: Exhibition) -> None:
    assert not any("mary" in path for path in made(letters))


def test_the_files_read_back_are_those_that_are_written(letters: Exhibition) -> None:
    for each in (letters, with_diary(letters), replace(letters, panels=(), essays=())):
        assert sorted(paths(each)) == sorted(made(each))


def test_the_official_schema_and_prezi3_accept_them_all(letters: Exhibition, shared: Path) -> None:
    schema = json.loads((shared / "conformance" / "iiif_3_0.json").read_text(encoding="utf-8"))
    official = jsonschema.Draft7Validator(schema)
    cover = Cover(image=image(1600, 2400), alt=text(en="A gate"))
    odd = replace(with_diary(letters), front=replace(letters.front, cover=cover))
    for path, value in made(odd).items():
        assert [error.message for error in official.iter_errors(value)] == [], path
        assert json.loads(toolkit.to_prezi3(value).json()) == value, path
