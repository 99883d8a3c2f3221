"""The commands that carry records into spreadsheets and back, as a person runs them."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.building import new_project, toolkit

WRITTEN = ("persons", "places", "organisations", "panels", "glossary", "chronology", "sources")
"""The files of records of the tiny exhibition."""


@pytest.fixture
def project(tmp_path: Path, tiny: Path) -> Path:
    """Return a project of the tiny exhibition."""
    return new_project(tmp_path, tiny)


def test_a_template_lies_in_the_exhibition_and_is_filled_in_there(project: Path) -> None:
    done = toolkit(project, "records", "template")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Written: sources/tiny/records.xlsx\n"
    book = openpyxl.load_workbook(project / "sources" / "tiny" / "records.xlsx")
    book["Events"].append(["lind", "award", "1890"])
    book.save(project / "sources" / "tiny" / "records.xlsx")
    checked = toolkit(project, "check")
    assert "sources/tiny/records.xlsx!Events!B2: warning C002" in checked.stdout


def test_a_template_speaks_the_language_asked_for(project: Path) -> None:
    done = toolkit(project, "records", "template", "--language", "ru", "--output", "mine.xlsx")
    assert done.stdout == "Written: mine.xlsx\n"
    assert openpyxl.load_workbook(project / "mine.xlsx").sheetnames[1] == "Персоны"


def test_a_template_may_be_a_folder_of_csv_files(project: Path) -> None:
    done = toolkit(project, "records", "template", "--format", "csv")
    tables = project / "sources" / "tiny" / "tables"
    assert done.stdout == "Written: 21 files in sources/tiny/tables\n"
    text = (tables / "authors.csv").read_bytes().decode("utf-8-sig")
    assert text == "Record,Name,Original script,Person\r\n"
    assert toolkit(project, "check").returncode == 0


def test_an_export_is_told_and_can_take_the_place_of_the_yaml_files(project: Path) -> None:
    folder = project / "sources" / "tiny"
    done = toolkit(project, "records", "export", "--to", str(folder / "records.xlsx"))
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[1:] == [
        "3 persons, 12 names, 1 roles, 1 citizenship, 9 events, 1 relations, 2 places, "
        "1 organisations, 2 panels, 1 details, 2 glossary, 3 chronology, 2 sources",
        "Every record stands there twice now. Keep this, or these: persons.yaml, places.yaml, "
        "organisations.yaml, panels.yaml, glossary.yaml, chronology.yaml, sources.yaml",
    ]
    assert "S008" in toolkit(project, "check").stdout
    for name in WRITTEN:
        (folder / f"{name}.yaml").unlink()
    checked = toolkit(project, "check")
    assert checked.stdout.splitlines()[-1] == "tiny: 0 errors, 1 warning"


def test_an_export_may_be_csv_and_yaml_in_another_folder(project: Path) -> None:
    done = toolkit(project, "records", "export", "--to", "csv", "--language", "ru")
    assert done.returncode == 0, done.stderr
    first = (project / "csv" / "events.csv").read_bytes().decode("utf-8-sig").splitlines()[0]
    assert first.startswith("Запись;Событие;Дата;")
    done = toolkit(project, "records", "export", "--to", "plain", "--format", "yaml")
    assert done.returncode == 0, done.stderr
    assert (project / "plain" / "persons.yaml").read_text(encoding="utf-8").startswith("- id: lind")


def test_yaml_files_come_back_out_of_tables(project: Path) -> None:
    folder = project / "sources" / "tiny"
    toolkit(project, "records", "export", "--to", str(folder / "records.xlsx"))
    for name in WRITTEN:
        (folder / f"{name}.yaml").unlink()
    done = toolkit(project, "records", "export", "--to", "yaml")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].endswith("Keep these, or this: records.xlsx")
    (folder / "records.xlsx").unlink()
    assert toolkit(project, "check").returncode == 0


def test_what_is_there_is_not_written_over(project: Path) -> None:
    assert toolkit(project, "records", "template", "--output", "a.xlsx").returncode == 0
    done = toolkit(project, "records", "template", "--output", "a.xlsx")
    assert done.returncode == 2
    assert done.stderr == "Error: a.xlsx is there already; nothing was written.\n"
    done = toolkit(project, "records", "export", "--to", "yaml")
    assert done.returncode == 2


@pytest.mark.parametrize("name", ["out.ods", "out.xls", "out.csv"])
def test_a_kind_of_file_that_is_not_written_is_told(name: str, project: Path) -> None:
    done = toolkit(project, "records", "export", "--to", name)
    assert done.returncode == 2
    assert "workbooks are written as .xlsx" in done.stderr


def test_csv_files_are_not_written_where_nothing_reads_them(project: Path) -> None:
    done = toolkit(project, "records", "export", "--to", "sources/tiny")
    assert (done.returncode, "'tables'" in done.stderr) == (2, True)
    assert not (project / "sources" / "tiny" / "events.csv").exists()


def test_records_that_are_not_good_are_not_exported(project: Path) -> None:
    path = project / "sources" / "tiny" / "places.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "  nonsense: 1\n", encoding="utf-8")
    done = toolkit(project, "records", "export", "--to", "a.xlsx")
    assert done.returncode == 1
    assert "S003" in done.stderr
    assert not (project / "a.xlsx").exists()
