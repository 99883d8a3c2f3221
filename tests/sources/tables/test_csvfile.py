"""CSV as it comes: any delimiter, any encoding, guards of formulas, ragged and broken rows."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.sources.tables.archive import Refusal
from toolkit.sources.tables.csvfile import guarded, read_csv, unguarded
from toolkit.sources.tables.encodings import decode
from toolkit.sources.tables.grid import Row


def rows(data: bytes | str) -> list[tuple[object, ...]]:
    table, problems = read_csv(_bytes(data), "events.csv", "events", ("en",))
    assert problems == []
    return [row.cells for row in table.rows]


def problems(data: bytes | str, languages: tuple[str, ...] = ("en",)) -> list[str]:
    return [str(one) for one in read_csv(_bytes(data), "events.csv", "events", languages)[1]]


def _bytes(data: bytes | str) -> bytes:
    return data.encode() if isinstance(data, str) else data


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    assert rows(f"id{delimiter}name\na{delimiter}b\n") == [("id", "name"), ("a", "b")]


def test_a_comma_in_a_title_does_not_mislead() -> None:
    assert rows("Name, full;Id\nLind, Anna;lind\nOrlov, P., jr;orlov\n")[0] == ("Name, full", "Id")


def test_the_line_by_which_excel_tells_the_delimiter_is_obeyed_and_counted() -> None:
    table, _ = read_csv(b"sep=;\r\nid;name,full\r\na;b\r\n", "x.csv", "x", ("en",))
    assert table.rows == (Row(2, ("id", "name,full")), Row(3, ("a", "b")))


def test_a_row_is_placed_by_the_line_it_begins_at_and_its_cells_are_counted() -> None:
    table, _ = read_csv(b'id,note\n\na,"two\nlines"\nb,one\n', "x.csv", "x", ("en",))
    assert [row.number for row in table.rows] == [1, 3, 5]
    assert str(table.place(5, 1)) == "x.csv:5:2"


def test_empty_rows_are_left_out() -> None:
    assert rows("id,name\n,\n\n  \na,b\n") == [("id", "name"), ("  ",), ("a", "b")]


def test_line_ends_of_all_systems_are_one() -> None:
    assert rows('id,note\r\na,"one\r\ntwo"\r\n') == [("id", "note"), ("a", "one\ntwo")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_in_each_of_its_forms_without_a_word(encoding: str) -> None:
    assert rows("id;имя\na;Линд\n".encode(encoding)) == [("id", "имя"), ("a", "Линд")]


@pytest.mark.parametrize(
    ("encoding", "text", "name"),
    [
        ("cp1251", "id;Фамилия\nlind;Линд\n", "Windows-1251"),
        ("cp1251", "id,Name (ru)\nx,Да\n", "Windows-1251"),
        ("cp1251", "id,text\nx,НКВД СССР\n", "Windows-1251"),
        ("cp1251", "id;Прізвище\nx;Шевченко Їжак\n", "Windows-1251"),
        ("cp1251", "id;Name;Имя;Отец\nx;Lind;Анна;\n", "Windows-1251"),
        ("koi8_r", "id;Фамилия\nlind;Линд\n", "KOI8-R"),
        ("cp866", "id;Фамилия\nlind;Линд\n", "DOS (code page 866)"),
        ("cp1252", "id;Name\nx;Müller\n", "Windows-1252"),
        ("cp1252", "id;Nom\nx;Émile Zola\ny;Garçon français\n", "Windows-1252"),
        ("cp1252", "id;Name\nx;Lidingö\n", "Windows-1252"),
        ("cp1252", "id;locator\nx;pp. 3–40 ‘quoted’\n", "Windows-1252"),
        ("cp1250", "id;Name\nx;Mieczysław Biegun; Brześć nad Bugiem\n", "Windows-1250"),
    ],
)
def test_an_old_encoding_is_guessed_and_named(encoding: str, text: str, name: str) -> None:
    decoded = decode(text.encode(encoding), ("en",))
    assert decoded is not None
    assert (decoded.text, decoded.guess) == (text, name)
    assert problems(text.encode(encoding)) == [
        f"events.csv: S063 is not UTF-8, and was read as {name}\n"
        "    look whether its letters are right, and save it as 'CSV UTF-8'"
    ]


def test_the_languages_of_the_exhibition_help_where_letters_alone_do_not() -> None:
    text = "id;Name\nx;Göncz Árpád, őrző\n"
    hungarian, english = decode(text.encode("cp1250"), ("hu",)), decode(text.encode("cp1250"), ())
    assert hungarian is not None
    assert (hungarian.text, hungarian.guess) == (text, "Windows-1250")
    assert english is not None
    assert english.guess == "Windows-1252"


def test_what_is_no_text_is_refused() -> None:
    for data in (b"\x00\xff\xfe\x81\x81", b"PK\x03\x04\x00\x00\x81\x8d"):
        with pytest.raises(Refusal, match="it is no text"):
            read_csv(data, "events.csv", "events", ("en",))


def test_quotation_marks_that_do_not_pair_are_told_with_the_line_they_begin_at() -> None:
    assert problems('id,note\na,"one"\nb,"two\nc,three\n')[0].startswith("events.csv:3:1: S064")
    assert problems('id,note\na,"one" two\n')[0].startswith("events.csv:2:1: S064")


def test_a_transcript_may_be_long() -> None:
    assert len(str(rows(f"id,note\na,{'x' * 200_000}\n")[1][1])) == 200_000


# --- guards of formulas ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+7 495", "'+7 495"),
        ("-", "'-"),
        ("@lind", "'@lind"),
        ("'t Hooft", "''t Hooft"),
        ("-33.1", "-33.1"),
        ("1947", "1947"),
        ("Lind", "Lind"),
    ],
)
def test_a_cell_that_looks_like_a_formula_is_guarded(text: str, cell: str) -> None:
    assert guarded(text) == cell


def test_an_apostrophe_that_guards_nothing_stays() -> None:
    assert unguarded("'t Hooft") == "'t Hooft"


@given(st.text(alphabet="=+-@\t'\"1.a "))
def test_every_guard_is_taken_away_again(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.binary(max_size=200))
def test_no_bytes_bring_it_down(data: bytes) -> None:
    # Anything but a refusal would fail the test.
    with contextlib.suppress(Refusal):
        read_csv(data, "events.csv", "events", ("en", "ru"))
