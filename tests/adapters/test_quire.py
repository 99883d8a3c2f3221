"""The starter publication of Quire, "New Deal Photography", read where it lies."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.adapters.origins import Adapted
from tests.adapters.quire import adapt
from tests.adapters.quire_fields import LEFT_OUT, LISTS, MADE, PLACES
from tests.adapters.quire_pages import read_publication
from tests.building import edit
from toolkit.errors import Place
from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject, Maker
from toolkit.model.pictures import Picture
from toolkit.model.prose import mentions
from toolkit.model.text import Text


@pytest.fixture(scope="session")
def publication(shared: Path) -> Path:
    """Return the folder of the publication."""
    return shared / "data" / "new-deal-photography"


@pytest.fixture(scope="session")
def adapted(publication: Path, tmp_path_factory: pytest.TempPathFactory) -> Adapted:
    """Return the exhibition written from the publication."""
    return adapt(publication, tmp_path_factory.mktemp("quire"))


@pytest.fixture(scope="session")
def exhibition(adapted: Adapted) -> Exhibition:
    """Return what the toolkit reads of it."""
    return adapted.read.exhibition


def said(text: Text | None) -> str:
    return text.entries[0].words if text else ""


def named(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield kind, name and place of everything that the files name; a pattern's group is the name.

    Found without the toolkit, and placed where the name's value, shortcode or target begins.
    """
    patterns = {
        "picture": r"(?:src|poster|logo|image): (?=\S)(?P<at>['\"]?)(?P<name>[^'\"\n]+)",
        "figure": r"(?P<at>)\{% figure ['\"](?P<name>.+?)['\"]",
        "figures": r"(?P<at>)\{% figuregroup '\d+' '(?P<name>.+?)'",
        "region": r"(?P<at>)\{% ref fig='(?P<name>.+?)'",
        "work": r"(?P<at>)\{% cite '(?P<name>.+?)'",
        "link": r"\]\((?P<at>)#(?P<name>[^)]+)\)",
        "page": r"\]\((?P<at>)/(?P<name>[^)]+?)/?\)",
        "record": r"^ {2,}- id: (?P<at>\"?)(?P<name>[\w -]+)",
    }
    for path in [*folder.rglob("*.md"), *folder.glob("_data/*.yaml")]:
        name = path.relative_to(folder).as_posix()
        if name in ("_data/README.md", "_data/config.yaml"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for kind, pattern in patterns.items():
                for match in re.finditer(pattern, line):
                    place = f"{name}:{number}:{match.start('at') + 1}"
                    for one in match["name"].split(", "):
                        yield kind, one, place


def not_there(folder: Path) -> list[str]:
    """Return, found without the toolkit, where something is named that is not there."""
    text = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("_data/*.yaml")}
    ids = {
        name: set(re.findall(r'^ {2}- id: "?([^"\n]+)"?$', text[name], re.MULTILINE))
        for name in ("figures", "objects", "references", "publication")
    }
    assets = folder / "_assets"
    there = {
        "picture": lambda name: (assets / "images" / name).is_file() or (assets / name).is_file(),
        "work": ids["references"].__contains__,
        "page": lambda name: (folder / f"{name}.md").is_file(),
        "record": set.union(*ids.values()).__contains__,
    }
    known = ids["figures"].__contains__
    return sorted(place for kind, name, place in named(folder) if not there.get(kind, known)(name))


def test_everything_that_is_named_and_not_there_is_reported_at_its_place(
    adapted: Adapted, publication: Path
) -> None:
    assert sorted(adapted.dangling) == not_there(publication)


def test_the_lost_picture_and_the_two_lost_pages_are_named(adapted: Adapted) -> None:
    assert [
        str(problem).splitlines()[0]
        for problem in adapted.problems
        if problem.code in ("P001", "R002")
    ] == [
        "_data/figures.yaml:68:10: P001 there is no picture 'pictures/figures/lange-mother-a.jpg'",
        "essay.md:44:180: R002 there is no essay 'catalogue-3'",
        "essay.md:44:221: R002 there is no essay 'catalogue-4'",
    ]


SLIPS = (
    ("essay.md", "figure 'fig-1'", "figure 'fig-9'"),
    ("essay.md", "'fig-4, fig-5'", "'fig-4, fig-55'"),
    ("essay.md", "cite 'Agee 1941'", "cite 'Agee 1942'"),
    ("essay.md", "(#fig-2)", "(#fig-22)"),
    ("essay.md", "- id: jkeller", "- id: jkellar"),
    ("intro.md", "figures/lange-house.jpg", "figures/lange-barn.jpg"),
    ("intro.md", "(/catalogue/1/)", "(/catalog/1/)"),
    ("catalogue/1.md", '- id: "1"', '- id: "17"'),
    ("catalogue/1.md", "fig='cat-1' region='3020", "fig='cat-7' region='3020"),
    ("_data/objects.yaml", '"cat-2-b"', '"cat-2-bb"'),
    ("_data/figures.yaml", "evans-legionnaire.jpg", "evans-legionaire.jpg"),
    ("_data/figures.yaml", "lange-layers/thumb.png", "lange-layers/thump.png"),
    ("_data/figures.yaml", "evans-works.html", "evans-work.html"),
    ("_data/publication.yaml", "logo-getty.png", "logo.png"),
    ("_data/publication.yaml", "judith-keller.jpg", "judith.jpg"),
    ("_data/publication.yaml", "static-cover.jpg", "cover.jpg"),
)
"""One slip of the pen for each way in which something can be named."""


def test_every_way_to_name_what_is_not_there_is_reported_at_its_place(
    publication: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(publication, copy, copy_function=shutil.copyfile)
    for path, old, new in SLIPS:
        edit(copy / path, old, new)
    lost = not_there(copy)
    assert len(lost) == len(not_there(publication)) + len(SLIPS)
    assert sorted(adapt(copy, tmp_path).dangling) == lost


def test_all_that_is_reported_is_told_in_places_of_the_publication(
    adapted: Adapted, publication: Path
) -> None:
    for problem in adapted.problems:
        lines = (publication / problem.place.path).read_text(encoding="utf-8").splitlines()
        assert len(lines[problem.place.line - 1]) >= problem.place.column > 0


def test_the_address_of_a_machine_at_home_is_warned_of(adapted: Adapted) -> None:
    (warning,) = (problem for problem in adapted.problems if problem.code == "S020")
    assert warning.place == Place("_data/publication.yaml", 12, 6)


def test_every_field_has_one_place_or_one_reason(publication: Path) -> None:
    names = {name for name, _ in read_publication(publication).fields()}
    explained = {name for name in names for known in (PLACES | LEFT_OUT) if name.startswith(known)}
    assert names == explained
    assert not PLACES.keys() & LEFT_OUT.keys()
    assert [one for one in PLACES | LEFT_OUT if not any(n.startswith(one) for n in names)] == []


def test_a_field_without_a_place_is_refused(publication: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    no_pictures = shutil.ignore_patterns("_assets")
    shutil.copytree(publication, copy, copy_function=shutil.copyfile, ignore=no_pictures)
    edit(copy / "_data" / "objects.yaml", "artist: Dorothea Lange", "painter: Dorothea Lange")
    with pytest.raises(ValueError, match=r"no place in the model for \['objects.object_list.pain"):
        adapt(copy, tmp_path)


def test_every_value_is_written_or_left_out_for_a_reason(
    adapted: Adapted, publication: Path
) -> None:
    kept = [
        (name, value)
        for name, value in read_publication(publication).fields()
        if name in PLACES and value.place.path not in MADE
    ]
    assert len(kept) > 100
    assert [
        f"{value.place} {name}" for name, value in kept if value.place not in adapted.origins
    ] == []


def test_every_page_is_an_essay_or_is_made(publication: Path, exhibition: Exhibition) -> None:
    pages = {page.name for page in read_publication(publication).pages} - MADE.keys() - LISTS.keys()
    assert {essay.id for essay in exhibition.essays} == {
        page.removesuffix(".md").replace("/", "-") for page in pages
    }
    assert exhibition.front.contents == (
        "essays/index",
        "essays/intro",
        "essays/essay",
        "essays/catalogue-1",
        "essays/catalogue-2",
        "sources",
        "persons",
        "essays/about",
    )


def test_as_many_records_come_out_as_go_in(publication: Path, exhibition: Exhibition) -> None:
    data = publication / "_data"
    figures = (data / "figures.yaml").read_text(encoding="utf-8")
    catalogued = (data / "objects.yaml").read_text(encoding="utf-8")
    works = (data / "references.yaml").read_text(encoding="utf-8")
    ids = {thing.id for thing in exhibition.objects}
    assert set(re.findall(r'^  - id: "(.+)"', figures + catalogued, re.MULTILINE)) <= ids
    parts = len(re.findall(r"^ {8,}- src:", figures, re.MULTILINE))
    pictures_of_pages_and_people = 3
    assert len(ids) == (
        figures.count("\n  - id:")
        + catalogued.count("\n  - id:")
        + parts
        + pictures_of_pages_and_people
    )
    assert len(exhibition.sources) == works.count("- id:") + 1
    assert [person.id for person in exhibition.persons] == ["jkeller"]


def test_an_object_of_the_catalogue_is_told_whole(exhibition: Exhibition) -> None:
    photograph = exhibition.object("1")
    assert said(photograph.title) == "Human Erosion in California / Migrant Mother"
    assert photograph.creators == (Maker(name="Dorothea Lange", role="pht"),)
    assert photograph.date is not None
    assert photograph.date.edtf == "1936"
    assert said(photograph.medium) == "Gelatin silver print"
    assert said(photograph.extent) == "34.1 cm × 26.8 cm (13 7⁄16 in × 10 9⁄16 in.)"
    assert exhibition.organisation(photograph.holder or "").name.text == "J. Paul Getty Museum"
    assert photograph.url == "https://www.getty.edu/art/collection/object/108E2E"


def test_several_pictures_of_one_object_are_parts_of_it(exhibition: Exhibition) -> None:
    def parts(id: str) -> list[str]:
        return [thing.id for thing in exhibition.objects if thing.part_of == id]

    assert parts("2") == ["cat-2", "cat-2-b", "cat-2-c"]
    assert parts("mother-variants") == ["mother-variants-1", "mother-variants-2"]


def test_the_biggest_picture_is_measured(exhibition: Exhibition) -> None:
    assert picture(exhibition.object("cat-2")) == Picture(
        language="en",
        path="pictures/figures/evans-fields-family-a.jpg",
        width=5365,
        height=4276,
    )


def picture(thing: ArchivalObject) -> Picture | None:
    return thing.image.choose(("en",)) if thing.image else None


def test_a_recording_and_a_table_say_why_there_is_no_picture(exhibition: Exhibition) -> None:
    recording, table = exhibition.object("audio-1"), exhibition.object("table-1")
    assert recording.kind == "recording"
    assert recording.url == "https://api.soundcloud.com/tracks/336879231"
    assert recording.image is not None
    assert said(recording.image.missing) == "not a picture, but of the medium soundcloud"
    assert table.image is not None
    assert said(table.image.missing) == "a table, not a picture: tables/evans-works.html"


def test_a_region_that_a_page_speaks_of_is_a_detail(exhibition: Exhibition) -> None:
    details = exhibition.object("cat-1").details
    assert [said(detail.title) for detail in details] == [
        "handsome, androgynous face",
        "three",
        "young",
        "children",
    ]
    face = details[0]
    assert (face.x, face.y, face.width, face.height) == (1260, 400, 2177, 2488)


def test_dates_in_captions_are_taken_as_suggested_or_stay_words(
    publication: Path, exhibition: Exhibition
) -> None:
    text = (publication / "_data" / "figures.yaml").read_text(encoding="utf-8")
    form = r'- id: "([^"]+)"\n(?: {4}(?!caption).+\n)* {4}caption: ".+, ([^,]*\d{4}[^,]*)\."'
    found = {id: (words, exhibition.object(id).date) for id, words in re.findall(form, text)}
    assert len(found) == 14
    edtf = {"1935": "1935", "1936": "1936", "1937": "1937", "1930s": "193X"}
    for words, date in found.values():
        if words in edtf:
            assert date is not None
            assert date.edtf == edtf[words]
    hard = {words: date for words, date in found.values() if words not in edtf}
    assert hard.keys() == {"1935; printed later", "about 1935–1940"}
    for date in hard.values():
        # The toolkit may come to suggest something, but never a date that leaves out the year.
        assert date is None or date.years[0] == 1935


def test_rights_are_canonical_and_the_copyright_stands_in_the_credit(
    exhibition: Exhibition,
) -> None:
    assert exhibition.front.rights == "http://creativecommons.org/licenses/by/4.0/"
    assert said(exhibition.front.credit) == "© 2022 J. Paul Getty Trust"
    assert said(exhibition.object("lange").credit) == (
        "Library of Congress Prints and Photographs Division"
    )


def test_subjects_are_headings_and_keywords(exhibition: Exhibition) -> None:
    assert [said(subject) for subject in exhibition.front.subjects] == [
        "PHOTOGRAPHY / Subjects & Themes / Historical (PHO023100)",
        "photography",
        "black-and-white",
        "great despression",
    ]


def test_shortcodes_become_mentions_and_citations(exhibition: Exhibition) -> None:
    essay = exhibition.essay("essay").body.entries[0]
    found = list(mentions(essay.blocks))
    assert found[:4] == [
        ("person", "jkeller"),
        ("source", "evans-1938"),
        ("object", "vid-1"),
        ("source", "lynd-1929"),
    ]
    assert len([kind for kind, _ in found if kind == "object"]) == 11
