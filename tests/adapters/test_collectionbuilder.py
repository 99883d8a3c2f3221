"""The demonstration of CollectionBuilder: two tables, read where they lie."""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path

import pytest

from tests.adapters.collectionbuilder import LEFT_OUT, PLACES, adapt, read_rows
from tests.adapters.origins import Adapted
from tests.building import edit
from toolkit.errors import Place
from toolkit.model.objects import ArchivalObject
from toolkit.model.pictures import Picture

TABLES = ("demo-metadata.csv", "demo-compoundobjects-metadata.csv")
Row = dict[str, str]


@pytest.fixture(scope="session", params=TABLES)
def table(request: pytest.FixtureRequest, shared: Path) -> Path:
    """Return one of the tables."""
    return shared / "data" / "collectionbuilder-demo" / str(request.param)


@pytest.fixture(scope="session")
def compound(shared: Path) -> Path:
    """Return the table of objects in parts."""
    return shared / "data" / "collectionbuilder-demo" / TABLES[1]


@pytest.fixture(scope="session")
def adapted(table: Path, tmp_path_factory: pytest.TempPathFactory) -> Adapted:
    """Return the exhibition written from a table."""
    return adapt(table, tmp_path_factory.mktemp(table.stem))


@pytest.fixture(scope="session")
def rows(table: Path) -> list[Row]:
    """Return the rows as the standard library reads them."""
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.fixture(scope="session")
def pairs(adapted: Adapted, rows: list[Row]) -> list[tuple[Row, ArchivalObject]]:
    """Return each row with the object it has become."""
    return list(zip(rows, adapted.read.exhibition.objects, strict=True))


def not_there(table: Path) -> list[str]:
    """Return, found without the toolkit, where a file or a row is named that is not there."""
    lines = table.read_text(encoding="utf-8").splitlines()
    rows = list(csv.DictReader(lines, strict=True))
    assert len(rows) == len(lines) - 1, "no cell is broken over lines"
    ids = {row["objectid"] for row in rows}
    files = {path.name for path in (table.parent / "objects").glob("*")}
    lost = [
        (line, name)
        for line, row in enumerate(rows, 2)
        for name, known in ((row["filename"], files), (row.get("parentid", ""), ids))
        if name and not name.startswith("https://") and name not in known
    ]
    return sorted(
        f"{table.name}:{line}:{lines[line - 1].index(f',{name},') + 2}" for line, name in lost
    )


def test_every_file_and_row_that_is_named_and_not_there_is_reported_at_its_cell(
    adapted: Adapted, table: Path
) -> None:
    assert sorted(adapted.dangling) == not_there(table)


def test_a_lost_recording_and_a_lost_picture_are_named(compound: Path, tmp_path: Path) -> None:
    problems = adapt(compound, tmp_path).problems
    assert [str(one).splitlines()[0] for one in problems if one.code == "P001"] == [
        "demo-compoundobjects-metadata.csv:4:11: P001 there is no picture 'objects/demo_003.mp3'",
        "demo-compoundobjects-metadata.csv:10:19: P001 "
        "there is no picture 'objects/hells_half_theta.jpg'",
    ]


def test_what_a_slip_leaves_dangling_is_reported_too(compound: Path, tmp_path: Path) -> None:
    copy = spoiled(compound, tmp_path, "demo_016,demo_013,", "demo_016,demo_031,")
    adapted = adapt(copy, tmp_path)
    assert sorted(adapted.dangling) == not_there(copy)
    assert len(not_there(copy)) == len(not_there(compound)) + 1
    (slip,) = (one for one in adapted.problems if one.code == "R001")
    assert slip.message == "there is no object 'demo_031'"


def test_an_id_that_stands_twice_is_reported_and_not_overwritten(
    compound: Path, tmp_path: Path
) -> None:
    copy = spoiled(compound, tmp_path, "demo_016,demo_013,", "demo_015,demo_013,")
    adapted = adapt(copy, tmp_path)
    (twice,) = (one for one in adapted.problems if one.code == "S008")
    assert twice.place == Place(copy.name, 17, 1)
    assert twice.hint == f"it stands also in {copy.name}:16:1"
    assert len(adapted.read.exhibition.objects) == 29


def spoiled(table: Path, folder: Path, old: str, new: str) -> Path:
    """Return a copy of a table with a slip of the pen in it."""
    copy = folder / table.name
    shutil.copyfile(table, copy)
    shutil.copytree(table.parent / "objects", folder / "objects")
    edit(copy, old, new)
    return copy


def test_all_that_is_reported_is_told_in_places_of_the_table(adapted: Adapted, table: Path) -> None:
    assert {problem.place.path for problem in adapted.problems} == {table.name}


def test_cells_are_read_as_the_standard_library_reads_them(table: Path, rows: list[Row]) -> None:
    read = [{name: cell.words for name, cell in row.items()} for row in read_rows(table)]
    assert read == rows


def test_every_column_has_a_place(compound: Path) -> None:
    assert next(read_rows(compound)).keys() == PLACES.keys()


def test_a_column_without_a_place_is_refused(compound: Path, tmp_path: Path) -> None:
    copy = spoiled(compound, tmp_path, "objectid,parentid,filename", "objectid,parentid,colour")
    with pytest.raises(ValueError, match="no place in the model for \\['colour'\\]"):
        adapt(copy, tmp_path)


def test_every_cell_is_written_or_left_out_for_a_reason(adapted: Adapted, table: Path) -> None:
    cells = [(name, cell) for row in read_rows(table) for name, cell in row.items() if cell]
    assert len(cells) > 100
    assert [
        f"{cell.place} {name}: {cell.words}"
        for name, cell in cells
        if cell.place not in adapted.origins and (name, cell.words) not in LEFT_OUT
    ] == []


def test_each_row_is_one_object_in_its_order(pairs: list[tuple[Row, ArchivalObject]]) -> None:
    assert [thing.id for _, thing in pairs] == [row["objectid"] for row, _ in pairs]
    assert [thing.title.entries[0].words for _, thing in pairs] == [
        row["title"] for row, _ in pairs
    ]


def test_parts_belong_to_their_whole(pairs: list[tuple[Row, ArchivalObject]]) -> None:
    for row, thing in pairs:
        assert (thing.part_of or "") == row.get("parentid", "")
        assert thing.level == ("part" if row.get("parentid") else "item")


def test_every_date_is_kept_and_one_that_is_approximate_says_so(
    pairs: list[tuple[Row, ArchivalObject]],
) -> None:
    for row, thing in pairs:
        about = "~" if row.get("date-is-approximate?") else ""
        assert (thing.date.edtf if thing.date else "") == row["date"] + about


def test_rights_in_words_stay_words_and_addresses_become_canonical(
    pairs: list[tuple[Row, ArchivalObject]],
) -> None:
    for row, thing in pairs:
        assert (thing.copyright.entries[0].words if thing.copyright else "") == row["rights"]
        assert (thing.rights or "") == row["rightsstatement"].replace("https:", "http:")


def test_an_object_is_where_its_row_says(
    adapted: Adapted, pairs: list[tuple[Row, ArchivalObject]]
) -> None:
    place = adapted.read.exhibition.place
    for row, thing in pairs:
        names = [place(id).name.text for id in thing.places]
        assert names == ([row["location"] or row["title"]] if row["latitude"] else [])
        spots = [place(id).coordinates for id in thing.places]
        assert [(str(spot.lat), str(spot.lon)) for spot in spots if spot] == [
            (f"{float(row['latitude'])}", f"{float(row['longitude'])}") for _ in names
        ]


def test_the_places_named_in_one_cell_are_places_each(adapted: Adapted) -> None:
    (spot,) = adapted.read.exhibition.object("demo_006").places
    wholes = [whole.place for whole in adapted.read.exhibition.place(spot).part_of]
    assert wholes == ["bonner-county", "priest-river-experimental-forest", "benton-creek"]


def test_subjects_and_makers_are_told_apart(adapted: Adapted) -> None:
    episode = adapted.read.exhibition.object("demo_003")
    assert [subject.entries[0].words for subject in episode.subjects] == [
        "Frank B. Robinson",
        "Failure",
        "Success",
        "Material Abundance",
    ]
    article = adapted.read.exhibition.object("demo_007")
    assert [maker.name for maker in article.creators] == ["Reischel, T.S.", "Bjornn, T.C."]


def test_pictures_that_are_there_are_measured(adapted: Adapted, rows: list[Row]) -> None:
    image = adapted.read.exhibition.object("demo_001").image
    assert image is not None
    assert image.pictures == (
        Picture(language="en", path="objects/demo_001.jpg", width=1080, height=695),
    )


def test_what_is_no_picture_or_not_here_says_why_it_is_missing(
    pairs: list[tuple[Row, ArchivalObject]],
) -> None:
    elsewhere = [
        (row["filename"] or row["youtubeid"] or row["vimeoid"], thing.image)
        for row, thing in pairs
        if re.match("https:", row["filename"])
        or row["filename"].endswith(".pdf")
        or row["youtubeid"]
        or row["vimeoid"]
    ]
    assert len(elsewhere) >= 5
    for name, image in elsewhere:
        assert image is not None
        assert image.missing is not None
        assert name in image.missing.entries[0].words


def test_the_reason_reads_as_a_sentence(adapted: Adapted) -> None:
    image = adapted.read.exhibition.object("demo_004").image
    assert image is not None
    assert image.missing is not None
    assert image.missing.entries[0].words == (
        "video/mp4, not a picture kept here: https://www.youtube.com/watch?v=CVXQ3X6Q8oU"
    )


def test_a_link_in_a_cell_becomes_words_and_an_address(compound: Path, tmp_path: Path) -> None:
    portrait = adapt(compound, tmp_path).read.exhibition.object("demo_021")
    assert portrait.url == "https://www.lib.uidaho.edu/blackhistory/"
    assert portrait.credit is not None
    assert portrait.credit.entries[0].words == (
        "Black History at the University of Idaho Digital Collection"
    )
