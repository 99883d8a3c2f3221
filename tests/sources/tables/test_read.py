"""Tables of an exhibition: read beside its YAML files, by the same rules, with their cells."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.sources.tables.workbooks import xlsx
from toolkit import publish
from toolkit.errors import SourceError
from toolkit.model.dates import HistoricalDate
from toolkit.model.names import Name
from toolkit.model.text import Text
from toolkit.publish import Project
from toolkit.sources.read import Read, read_exhibition, try_reading

TINY = Path(__file__).parents[2] / "exhibitions" / "tiny"


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """Return a copy of the tiny exhibition that may be changed."""
    return Path(shutil.copytree(TINY, tmp_path / "sources" / "tiny"))


def write(folder: Path, name: str, text: str) -> None:
    path = folder / "tables" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def warnings(read: Read) -> list[str]:
    return [f"{one.place}: {one.code}" for one in read.warnings]


def problems(folder: Path) -> list[str]:
    with pytest.raises(SourceError) as error:
        read_exhibition(folder)
    return [f"{one.place}: {one.code}" for one in error.value.problems]


def test_records_of_tables_follow_those_of_yaml_files(tiny: Path) -> None:
    write(tiny, "places.csv", "Id,Kind,Latitude,Longitude\nkeelby,village,54.5,-1.5\n")
    write(tiny, "names.csv", "Record,Name,Language\nkeelby,Keelby,en\n")
    read = read_exhibition(tiny)
    assert [place.id for place in read.exhibition.places] == ["harrow-point", "kola", "keelby"]
    keelby = read.exhibition.place("keelby")
    assert keelby.coordinates is not None
    assert (keelby.name.text, keelby.coordinates.lon) == ("Keelby", -1.5)
    where = str(read.place_of(("places", "keelby", "coordinates", "lon")))
    assert where == "sources/tiny/tables/places.csv:2:4"
    assert str(read.place_of(("places", "keelby"))) == "sources/tiny/tables/places.csv:2:1"


def test_rows_of_linked_sheets_add_to_records_wherever_they_stand(tiny: Path) -> None:
    write(
        tiny,
        "события.csv",
        "Запись;Событие;Дата;Место;Источники\n"
        'lind;награда;1890;kola;"logbook, л. 3; marlow-1990"\n'
        "hale;награда;1930;;logbook\n"
        "lind;награда;1891;;logbook\n",
    )
    read = read_exhibition(tiny)
    *_, first, second = read.exhibition.person("lind").events
    assert first.type == "award"
    assert [use.locator for use in first.sources] == [Text.parse({"en": "л. 3"}), None]
    assert (first.date, second.date) == (HistoricalDate("1890"), HistoricalDate("1891"))
    where = str(read.place_of(("persons", "lind", "events", 4, "place")))
    assert where == "sources/tiny/tables/события.csv:2:4"
    # What stands in YAML keeps its place.
    assert str(read.place_of(("persons", "lind", "events", 0))) == "sources/tiny/persons.yaml:19:5"


def test_one_row_may_tell_names_and_events_of_a_person(tiny: Path) -> None:
    write(
        tiny,
        "persons.csv",
        "id,living,Name (en),Surname,Name (ru),Birth date,Место рождения,Birth sources\n"
        "keel,no,John Keel,Keel,Джон Кил,1850,kola,logbook\n",
    )
    read = read_exhibition(tiny)
    keel = read.exhibition.person("keel")
    assert keel.names == (
        Name(text="John Keel", lang="en", family="Keel"),
        Name(text="Джон Кил", lang="ru"),
    )
    (birth,) = keel.events
    assert (birth.type, birth.date, birth.place) == ("birth", HistoricalDate("1850"), "kola")
    where = str(read.place_of(("persons", "keel", "events", 0, "place")))
    assert where == "sources/tiny/tables/persons.csv:2:7"
    assert str(read.place_of(("persons", "keel", "names", 1))).endswith("persons.csv:2:5")


def test_a_name_in_parts_is_read_as_given_name_and_surname(tiny: Path) -> None:
    write(tiny, "persons.csv", "id,living,Surname,Given name\nkeel,no,Keel,John\n")
    read = read_exhibition(tiny)
    assert read.exhibition.person("keel").names == (
        Name(text="John Keel", lang="en", family="Keel", given="John"),
    )
    where = str(read.place_of(("persons", "keel", "names", 0, "text")))
    assert where == "sources/tiny/tables/persons.csv:2:3"


def test_short_forms_stand_beside_sheets(tiny: Path) -> None:
    write(
        tiny,
        "sources.csv",
        'Id,Grade,Kind,Title,Authors\nbook,scholarly,book,A Book,"Lind, Anna; Hale, Mary"\n',
    )
    write(tiny, "authors.csv", 'Record,Name,Original script\nbook,"Orlov, Pavel",Орлов\n')
    authors = read_exhibition(tiny).exhibition.source("book").authors
    assert [author.name for author in authors] == ["Lind, Anna", "Hale, Mary", "Orlov, Pavel"]
    assert authors[2].original == "Орлов"


def test_a_workbook_says_places_by_sheet_and_cell(tiny: Path) -> None:
    def fill(sheet: Any, book: Any) -> None:
        sheet.write_row(1, 1, ["Record", "Event", "Date", "Sources", "# my notes"])
        sheet.write_row(2, 1, ["lind", "award", "1890", "nobody", "ask again"])

    (tiny / "records.xlsx").write_bytes(xlsx(fill))
    read = read_exhibition(tiny)
    where = str(read.place_of(("persons", "lind", "events", 4, "sources", 0, "id")))
    assert where == "sources/tiny/records.xlsx!Events!E3"


def test_every_rule_applies_with_the_cell_it_is_about(tiny: Path) -> None:
    write(tiny, "places.csv", "Id,Kind,Latitude,Country,Note (en)\nX,vilage,99,Sweden,<b>\n")
    assert problems(tiny) == [
        "sources/tiny/tables/places.csv:2:1: S004",
        "sources/tiny/tables/places.csv:2:1: S007",
        "sources/tiny/tables/places.csv:2:2: S009",
        "sources/tiny/tables/places.csv:2:3: S004",
        "sources/tiny/tables/places.csv:2:3: S009",
        "sources/tiny/tables/places.csv:2:4: S009",
        "sources/tiny/tables/places.csv:2:5: R004",
    ]


def test_a_column_for_another_kind_of_record_is_refused_where_it_is_filled(tiny: Path) -> None:
    write(tiny, "names.csv", "Record,Name,Language,Surname\nkola,Kuola,se,Kuola\n")
    assert problems(tiny) == ["sources/tiny/tables/names.csv:2:4: S003"]


def test_an_id_that_stands_in_yaml_and_in_a_table_is_taken(tiny: Path) -> None:
    write(tiny, "places.csv", "Id,Name (en)\nkola,Kola\n")
    assert problems(tiny) == ["sources/tiny/tables/places.csv:2:1: S008"]


def test_a_date_may_count_in_the_julian_calendar(tiny: Path) -> None:
    write(
        tiny,
        "events.csv",
        "Record,Event,Date,Date: calendar,Sources\nlind,award,1890-02-10,старый стиль,logbook\n",
    )
    date = read_exhibition(tiny).exhibition.person("lind").events[-1].date
    assert date == HistoricalDate("1890-02-10", "julian")


def test_texts_in_a_list_stand_in_the_same_order_in_each_language(tiny: Path) -> None:
    write(
        tiny,
        "objects.csv",
        'Id,Title (en),Subjects (en),Subjects (ru)\nlamp,The lamp,lamps; glass,лампы; ""; маяки\n',
    )
    subjects = read_exhibition(tiny).exhibition.object("lamp").subjects
    assert [[(w.language, w.words) for w in each.entries] for each in subjects] == [
        [("en", "lamps"), ("ru", "лампы")],
        [("en", "glass")],
        [("ru", "маяки")],
    ]


def test_a_missing_picture_is_said_so(tiny: Path) -> None:
    write(
        tiny,
        "panels.csv",
        "Id,Title (en),Picture: why missing (en),Alt (en),Transcript (en)\n"
        "lost,Lost,Burnt in 1944.,A panel,Words\n",
    )
    image = read_exhibition(tiny).exhibition.panel("lost").image
    assert image.missing is not None
    assert image.missing.entries[0].words == "Burnt in 1944."


def test_nothing_is_said_of_empty_rows_notes_and_unfilled_sheets(tiny: Path) -> None:
    write(tiny, "events.csv", "Record,Event,# checked by\n,,\n,,Anna\n")
    write(tiny, "places.csv", "Id,Kind\n")
    write(tiny, "# wishes.csv", "a,b,c\n1,2,3\n")
    (tiny / "~$records.xlsx").write_bytes(b"an open workbook's lock")
    read = read_exhibition(tiny)
    assert warnings(read) == []
    assert len(read.exhibition.places) == 2


def test_a_control_character_is_told_with_its_cell(tiny: Path) -> None:
    write(tiny, "events.csv", "Record,Event,Note (en),Sources\nlind,award,a\x07b,logbook\n")
    assert problems(tiny) == ["sources/tiny/tables/events.csv:2:3: S006"]


def test_a_lost_zero_is_guessed(tiny: Path) -> None:
    write(tiny, "places.csv", "Id,Name (en)\n007,Seven\n")
    write(tiny, "part_of.csv", "Record,Place\n7,kola\n")
    with pytest.raises(SourceError, match="did you mean '007'"):
        read_exhibition(tiny)


def test_a_table_outside_the_folder_is_not_read(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("Id,Name (en)\nsecret,Secret\n")
    (tiny / "tables").mkdir()
    (tiny / "tables" / "places.csv").symlink_to(tmp_path / "secret.csv")
    assert problems(tiny) == ["sources/tiny/tables/places.csv: P003"]


def test_many_cells_alike_are_told_once(tiny: Path) -> None:
    rows = "".join(f"lind,award,189{year}.0,logbook\n" for year in range(6))
    write(tiny, "events.csv", f"Record,Event,Date,Sources\n{rows}")
    read, found = try_reading(tiny)
    assert read is not None
    assert [f"{one.place}: {one.message}" for one in found if one.code == "S076"] == [
        "sources/tiny/tables/events.csv:2:3: 6 cells of 'Date' hold numbers or times of a "
        "spreadsheet, read line 2 as '1890', line 3 as '1891', line 4 as '1892' and 3 more"
    ]


# --- what could not be read brings no further complaints ------------------------------


def everything_wrong(folder: Path) -> list[str]:
    """Return the codes of all problems, those of the whole exhibition among them."""
    with pytest.raises(SourceError) as error:
        publish.read_and_check(Project(folder.parent.parent, folder.name))
    return [one.code for one in error.value.problems if one.code != "S020"]


def test_records_of_a_file_that_cannot_be_read_are_not_missed(tiny: Path) -> None:
    (tiny / "places.yaml").unlink()
    (tiny / "records.xlsx").write_bytes(b"PK, and no more")
    assert everything_wrong(tiny) == ["S060"]


def test_records_of_a_mistyped_sheet_are_not_missed(tiny: Path) -> None:
    (tiny / "places.yaml").unlink()
    write(tiny, "plases.csv", "Id,Name (en)\nkola,Kola\n")
    assert everything_wrong(tiny) == ["S065"]


def test_a_sheet_without_ids_leaves_its_kind_open(tiny: Path) -> None:
    (tiny / "places.yaml").unlink()
    write(tiny, "places.csv", "Name (en)\nKola\n")
    assert everything_wrong(tiny) == ["S070"]


def test_a_source_that_cannot_be_told_is_not_missed(tiny: Path) -> None:
    write(tiny, "events.csv", "Record,Event,Date,Sources\nlind,award,1890,#REF!\n")
    assert everything_wrong(tiny) == ["S077"]


def test_a_source_in_a_mistyped_column_is_not_missed(tiny: Path) -> None:
    write(tiny, "events.csv", "Record,Event,Date,Sorces\nlind,award,1890,logbook\n")
    assert everything_wrong(tiny) == ["S066"]
