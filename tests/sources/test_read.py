"""One exhibition, from files to a model with places."""

from __future__ import annotations

import contextlib
import gc
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from toolkit.errors import SourceError
from toolkit.model.pictures import Picture
from toolkit.model.prose import Plate
from toolkit.model.text import Words
from toolkit.sources.encoding import TOLD
from toolkit.sources.read import read_exhibition, try_reading
from toolkit.sources.reading import LARGEST

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """Return a copy of the tiny exhibition that may be spoiled."""
    return Path(shutil.copytree(TINY, tmp_path / "sources" / "tiny"))


def problems(folder: Path) -> list[str]:
    with pytest.raises(SourceError) as error:
        read_exhibition(folder)
    return [f"{one.place}: {one.code}" for one in error.value.problems]


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_records_stand_in_the_order_written() -> None:
    exhibition = read_exhibition(TINY).exhibition
    assert [person.id for person in exhibition.persons] == ["lind", "orlov", "hale"]
    assert [essay.id for essay in exhibition.essays] == ["the-keepers", "the-light"]
    assert exhibition.front.languages == ("en", "ru")


@pytest.mark.parametrize(("said", "numbered"), [("no", False), ("yes", True)])
def test_an_essay_may_be_no_chapter(tiny: Path, said: str, numbered: bool) -> None:
    edit(tiny / "essays" / "the-light.en.md", "title: The light", f"numbered: {said}\ntitle: L")
    assert read_exhibition(tiny).exhibition.essay("the-light").numbered is numbered


def test_what_is_neither_yes_nor_no_is_refused_where_it_stands(tiny: Path) -> None:
    edit(tiny / "essays" / "the-light.en.md", "title: The light", "title: L\nnumbered: perhaps")
    with pytest.raises(SourceError, match=r"essays/the-light\.en\.md:3:11: S"):
        read_exhibition(tiny)


def test_an_essay_has_the_languages_of_its_files() -> None:
    essay = read_exhibition(TINY).exhibition.essay("the-light")
    assert essay.title.entries == (Words("en", "The light"), Words("ru", "Маяк"))
    assert essay.body.languages == ("en", "ru")
    assert essay.body.entries[1].blocks[1] == Plate("light")


def test_a_picture_is_measured() -> None:
    image = read_exhibition(TINY).exhibition.panel("light").image
    assert image.pictures == (
        Picture(language="en", path="panels/light.jpg", width=700, height=1000),
    )


def test_a_picture_may_differ_by_language(tiny: Path) -> None:
    panels = tiny / "panels.yaml"
    text = panels.read_text(encoding="utf-8")
    both = "{ru: panels/keepers.jpg, en: panels/light.jpg}"
    panels.write_text(text.replace("image: panels/light.jpg", f"image: {both}"), encoding="utf-8")
    image = read_exhibition(tiny).exhibition.panel("light").image
    assert [(one.language, one.path) for one in image.pictures] == [
        ("ru", "panels/keepers.jpg"),
        ("en", "panels/light.jpg"),
    ]


def test_a_picture_may_be_missing_on_purpose(tiny: Path) -> None:
    panels = tiny / "panels.yaml"
    text = panels.read_text(encoding="utf-8")
    missing = "{status: missing, reason: lost in the flood}"
    panels.write_text(text.replace("panels/light.jpg", missing), encoding="utf-8")
    image = read_exhibition(tiny).exhibition.panel("light").image
    assert image.pictures == ()
    assert image.missing is not None
    assert image.missing.entries == (Words("en", "lost in the flood"),)


def test_a_plain_string_is_in_the_default_language(tiny: Path) -> None:
    append(tiny / "panels.yaml", "  content_note: Two\n")
    note = read_exhibition(tiny).exhibition.panel("keepers").content_note
    assert note is not None
    assert note.entries == (Words("en", "Two"),)


@pytest.mark.parametrize(
    ("address", "place"),
    [
        (("exhibition", "base_url"), "exhibition.yaml:10:11"),
        (("persons", 1), "persons.yaml:33:3"),
        (("persons", "orlov"), "persons.yaml:33:3"),
        (("persons", "orlov", "names", 1, "text"), "persons.yaml:36:12"),
        (("persons", "orlov", "names", 1, "preferred"), "persons.yaml:36:5"),
        (("persons", "lind", "biography", "ru", "references", 0), "persons.yaml:16:42"),
        (("panels", "light", "image"), "panels.yaml:4:10"),
        (("essays", "the-light", "title", "ru"), "essays/the-light.ru.md:2:8"),
        (("essays", "the-light", "body", "en", "references", 0), "essays/the-light.en.md:4:28"),
        (("essays", "the-light", "body", "en", "references", 1), "essays/the-light.en.md:4:75"),
        (("sources",), "sources.yaml:1:1"),
    ],
)
def test_an_address_has_its_place(address: tuple[str | int, ...], place: str) -> None:
    read = read_exhibition(TINY, root=TINY)
    assert str(read.place_of(address)) == place


def test_records_may_lie_in_a_folder_one_a_file(tiny: Path) -> None:
    (tiny / "places").mkdir()
    (tiny / "places" / "one.yaml").write_text("id: one\nnames: [{text: One, lang: en}]\n")
    (tiny / "places" / "two.yaml").write_text("- id: two\n  names: [{text: Two, lang: en}]\n")
    read = read_exhibition(tiny)
    assert [place.id for place in read.exhibition.places] == ["harrow-point", "kola", "one", "two"]
    assert str(read.place_of(("places", "one", "id"))) == "sources/tiny/places/one.yaml:1:5"
    assert str(read.place_of(("places", 3, "id"))) == "sources/tiny/places/two.yaml:1:7"


def test_terms_and_milestones_are_read(tiny: Path) -> None:
    glossary = "- {id: term-lamp, term: lamp, definition: Gives light., sources: [logbook]}\n"
    (tiny / "glossary").mkdir()
    (tiny / "glossary" / "l.yaml").write_text(glossary)
    (tiny / "chronology.yaml").write_text("- {id: year-lit, date: 1871~, text: It was lit.}\n")
    read = read_exhibition(tiny)
    assert read.exhibition.term("term-lamp").sources[0].id == "logbook"
    assert read.exhibition.milestone("year-lit").date.edtf == "1871~"
    assert str(read.place_of(("glossary", 2, "term"))) == "sources/tiny/glossary/l.yaml:1:25"


def test_only_the_front_matter_is_needed(tiny: Path) -> None:
    for name in ("persons", "places", "organisations", "panels", "sources"):
        (tiny / f"{name}.yaml").unlink()
    shutil.rmtree(tiny / "essays")
    assert read_exhibition(tiny).exhibition.persons == ()


def test_all_problems_of_all_files_are_told_at_once(tiny: Path) -> None:
    append(tiny / "persons.yaml", "- id: X\n")
    append(tiny / "places.yaml", "  nmes: []\n")
    append(tiny / "essays" / "the-light.ru.md", "\n<b>\n")
    (tiny / "sources.yaml").write_text("[", encoding="utf-8")
    assert problems(tiny) == [
        "sources/tiny/essays/the-light.ru.md:16:1: R004",
        "sources/tiny/persons.yaml:58:3: S004",
        "sources/tiny/persons.yaml:58:3: S004",
        "sources/tiny/persons.yaml:58:7: S007",
        "sources/tiny/places.yaml:13:3: S003",
        "sources/tiny/sources.yaml:2:1: S001",
    ]


def test_an_exhibition_without_a_picture_can_still_be_checked(tiny: Path) -> None:
    (tiny / "panels" / "light.jpg").unlink()
    read, found = try_reading(tiny)
    assert read is not None
    assert read.exhibition.panel("light").image.pictures == ()
    assert [problem.code for problem in found] == ["P001"]


def test_a_picture_is_sought_under_names_like_its_own(tiny: Path) -> None:
    for written in ("panels/LIGHT.JPG", "panels/light.tif", "panels/ligth.jpg"):
        edit(tiny / "panels.yaml", "panels/light.jpg", written)
        (found,) = (one for one in try_reading(tiny)[1] if one.code == "P001")
        assert found.hint == "did you mean 'panels/light.jpg'?"
        edit(tiny / "panels.yaml", written, "panels/light.jpg")


def test_a_wrong_entry_of_a_list_is_told_by_the_name_of_the_list(tiny: Path) -> None:
    append(tiny / "persons.yaml", "  sensitivity: [deth]\n")
    assert "'deth' is not a value of 'sensitivity'" in [one.message for one in try_reading(tiny)[1]]


def test_a_place_is_that_of_what_was_read_though_the_file_has_changed(tiny: Path) -> None:
    read = read_exhibition(tiny)
    (tiny / "persons.yaml").write_text("[", encoding="utf-8")
    (tiny / "essays" / "the-light.en.md").unlink()
    assert str(read.place_of(("persons", "orlov", "names", 1))) == "sources/tiny/persons.yaml:36:5"
    spot = ("essays", "the-light", "body", "en", "references", 0)
    assert str(read.place_of(spot)) == "sources/tiny/essays/the-light.en.md:4:28"


def test_a_refused_record_is_left_out_and_its_place_known(tiny: Path) -> None:
    edit(tiny / "persons.yaml", "living: no", "living: maybe")
    read, found = try_reading(tiny)
    assert read is not None
    assert [person.id for person in read.exhibition.persons] == ["orlov", "hale"]
    assert str(read.place_of(("persons", 0, "names", 1))) == "sources/tiny/persons.yaml:36:5"
    assert str(read.place_of(("persons", "orlov"))) == "sources/tiny/persons.yaml:33:3"
    assert read.gaps.ids == {"persons": {"lind"}}
    assert [problem.code for problem in found] == ["S009"]


def test_a_refused_value_is_left_out_and_the_record_stays(tiny: Path) -> None:
    edit(tiny / "persons.yaml", "date: 1840~", "date: around 1840")
    read, found = try_reading(tiny)
    assert read is not None
    assert read.exhibition.person("lind").events[0].date is None
    assert read.gaps.records == {("persons", 0)}
    assert [problem.code for problem in found] == ["D001"]


def test_a_refused_item_is_left_out_and_those_behind_it_keep_their_places(tiny: Path) -> None:
    edit(tiny / "persons.yaml", "type: birth, date: 1840~", "typ: birth, date: 1840~")
    read, _ = try_reading(tiny)
    assert read is not None
    assert [event.date and event.date.edtf for event in read.exhibition.person("lind").events] == [
        "1843",
        "1871-10-04/1902",
        "1902-11-19",
    ]
    for record in (0, "lind"):
        place = read.place_of(("persons", record, "events", 0))
        assert str(place) == "sources/tiny/persons.yaml:20:5"


def test_what_one_problem_hid_is_told_in_the_same_run(tiny: Path) -> None:
    edit(
        tiny / "persons.yaml", "{en: The last keeper, ru: Последняя смотрительница}", "{E: a, R: b}"
    )
    assert problems(tiny) == [
        "sources/tiny/persons.yaml:53:16: L001",
        "sources/tiny/persons.yaml:53:22: L001",
    ]


def test_front_matter_that_is_refused_does_not_hide_what_else_is_wrong(tiny: Path) -> None:
    edit(tiny / "exhibition.yaml", "rights: http", "rights: ftp")
    append(tiny / "persons.yaml", "- id: X\n")
    assert [line.split(": ")[1] for line in problems(tiny)] == ["S012", "S004", "S004", "S007"]
    read, _ = try_reading(tiny)
    assert read is not None
    assert read.gaps.made_up == {("exhibition", "rights")}


def test_the_collector_of_cycles_runs_again_after_reading() -> None:
    read_exhibition(TINY)
    assert gc.isenabled()


def test_a_file_outside_is_not_read(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("- id: secret\n")
    (tiny / "persons.yaml").unlink()
    (tiny / "persons.yaml").symlink_to(tmp_path / "secret.yaml")
    shutil.copy(tiny / "panels" / "light.jpg", tmp_path / "outside.jpg")
    (tiny / "panels" / "light.jpg").unlink()
    (tiny / "panels" / "light.jpg").symlink_to(tmp_path / "outside.jpg")
    found = problems(tiny)
    assert "sources/tiny/persons.yaml: P003" in found
    assert "sources/tiny/panels.yaml:4:10: P003" in found


def test_what_is_no_file_is_told_and_never_waited_for(tiny: Path) -> None:
    (tiny / "persons.yaml").unlink()
    (tiny / "persons.yaml").mkdir()
    (tiny / "places.yaml").unlink()
    (tiny / "places.yaml").symlink_to("nowhere.yaml")
    (tiny / "essays" / "loop.en.md").symlink_to("loop.en.md")
    os.mkfifo(tiny / "essays" / "pipe.en.md")
    (tiny / "tables").write_text("")
    told = [line for line in problems(tiny) if line.endswith("S016")]
    names = ["essays/loop.en.md", "essays/pipe.en.md", "persons.yaml", "places.yaml", "tables"]
    assert told == [f"sources/tiny/{name}: S016" for name in names]


def test_a_file_too_large_for_records_is_not_read(tiny: Path) -> None:
    with (tiny / "persons.yaml").open("ab") as file:
        file.truncate(LARGEST + 1)
    assert "sources/tiny/persons.yaml: S016" in problems(tiny)


def test_a_file_of_control_characters_is_told_by_the_first_of_them(tiny: Path) -> None:
    (tiny / "persons.yaml").write_bytes(bytes(TOLD + 1))
    assert sum(line.endswith("S006") for line in problems(tiny)) == TOLD


def test_reading_twice_gives_equal_models() -> None:
    assert read_exhibition(TINY).exhibition == read_exhibition(TINY).exhibition


FILES = sorted(
    path.relative_to(TINY) for path in TINY.rglob("*") if path.suffix in (".yaml", ".md")
)
NOISE = st.sampled_from(
    [*(bytes([byte]) for byte in b"{}[]:,-'\"|>&*!#%@\t\n \x00\xff?~"), b"null", b"- ", b"!!x "]
)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    name=st.sampled_from(FILES),
    wounds=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 9), NOISE), min_size=1, max_size=4),
)
def test_a_spoiled_file_gives_problems_and_no_traceback(
    tmp_path_factory: pytest.TempPathFactory, name: Path, wounds: list[tuple[float, int, bytes]]
) -> None:
    folder = tmp_path_factory.mktemp("spoiled") / "tiny"
    shutil.copytree(TINY, folder)
    data = (folder / name).read_bytes()
    for where, length, noise in wounds:
        start = int(where * len(data))
        data = data[:start] + noise + data[start + length :]
    (folder / name).write_bytes(data)
    # Anything but the one error that lists problems would fail the test.
    with contextlib.suppress(SourceError):
        read_exhibition(folder)
