"""How a text is written: what is told of, in whose style, and what is nobody's business."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.checks.housestyle import check_line
from toolkit.checks.quoting import MASK, line, lines
from toolkit.model.housestyle import HouseStyle, HouseStyles
from toolkit.model.prose import Passage, Prose
from toolkit.model.text import Text
from toolkit.sources.prose import parse_prose

NB = "\N{NO-BREAK SPACE}"
HOUSE = HouseStyles(ru=HouseStyle(yo="always"))
AMERICAN = HouseStyles(en=HouseStyle(variant="en-US"))


def told(text: str, language: str = "en", styles: HouseStyles = HOUSE) -> list[str]:
    """Return the codes told of a plain text."""
    style = styles.of(language)
    assert style
    found = check_line(line(("panels", 0, "alt", language), language, text), style)
    return [finding.code for finding in found]


def advice(text: str, language: str = "en", styles: HouseStyles = HOUSE) -> str:
    """Return what is to be written instead, for a text with one slip."""
    style = styles.of(language)
    assert style
    (finding,) = check_line(line(("panels", 0, "alt", language), language, text), style)
    return finding.hint


def told_of_markdown(text: str, language: str = "en", field: str = "caption") -> list[str]:
    prose = Prose((Passage(language, parse_prose(text).blocks),))
    values = (((*("panels", 0), field), prose),)
    style = HOUSE.of(language)
    assert style
    return [each.code for one in lines(values) for each in check_line(one, style)]


@pytest.mark.parametrize(
    "text",
    [
        "The prisoners’ camp, Stalin’s ‘own “special” camp’ – and the others’.",
        "‘Enough’, she said. ‘The guards’ dogs came.’",
        f"Arrested c.{NB}1945 by A.{NB}N.{NB}Yakovlev; see p.{NB}12.",
        "Sentenced under articles 58-6, 58-10 and 17-58-8 to ten years, 1945–1947.",
        "The Moscow–Kazan railway; the Soviet–German pact; Il-2; R-5446.",
        "In file 1945-1950 of the archive, ISBN 978-0-14-310610-2, dated 2026-11-27.",
        "Born 17 July 1912, died in 1947 ?",
        "Vitamin C. The doctor gave none. Camp No. The end. Nicholas I. He died.",
        "The Simon Wiesenthal Center; ‘the color of labor’; organized by them.",
        "See https://example.org/a--b...c-1945-1947.",
        "5'10\" tall, at 55° 45' 21\" N",
        "She waited… and waited.",
    ],
)
def test_english_as_the_house_writes_it_is_clean(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"Он сказал: «Это „наш“ лагерь» — и ушёл. А.{NB}Н.{NB}Яковлев.",
        f"В 1945–1947 гг. или 1945—1947 годах, с.{NB}12, №{NB}5, XX{NB}в.",
        "Ст. 58-10, ф. Р-9401; её ещё нет; все знают, что всё-таки берет не беретка.",
        "— Да, — сказала она. — Это я.",
        "Д’Артаньян жил около 1945 года.",
    ],
)
def test_russian_as_the_house_writes_it_is_clean(text: str) -> None:
    text = text.replace(" гг.", f"{NB}гг.")
    assert told(text, "ru") == []


@pytest.mark.parametrize(
    ("text", "code", "instead"),
    [
        ("the keeper's lamp", "L020", "write 'keeper’s'"),
        ('a "lamp"', "L020", "write '‘lamp’'"),
        ("a “lamp”", "L021", "write '‘lamp’'"),
        ("a ‘lamp ‘lit’’", "L021", "write '“lit”’'"),
        ("a «lamp»", "L021", "write '‘lamp’'"),
        ("came - and went", "L022", "write 'came – and'"),
        ("came--and went", "L022", "write 'came – and'"),
        ("came—and went", "L023", "write 'came – and'"),
        ("came– and went", "L023", "write 'came – and'"),
        ("and so on...", "L024", "write 'on…'"),
        ("from 1945-1947", "L025", "write '1945–1947'"),
        ("from 1945-47", "L025", "write '1945–47'"),
        ("pp." + NB + "12-15", "L025", "write 'pp.␣12–15'"),
        ("by J. Marlow", "L026", "write 'J.␣Marlow'"),
        ("Then A. N. Yakovlev came", "L026", "write 'A.␣N.␣Yakovlev'"),
        ("order No. 0054", "L027", "write 'No.␣0054'"),
        ("of a labor camp", "L029", "write 'labour'"),
        ("two  spaces", "L030", "write 'two spaces'"),
        ("a word , another", "L031", "write 'word,'"),
        (f"in ca.{NB}1945", "L032", "write 'c.'"),
        ("on July 17, 1947", "L033", "write '17 July 1947'"),
    ],
)
def test_a_slip_in_english_is_told_of_with_what_to_write(
    text: str, code: str, instead: str
) -> None:
    assert told(text) == [code]
    assert advice(text) == instead


@pytest.mark.parametrize(
    ("text", "code", "instead"),
    [
        ('слово "лампа"', "L020", "write '«лампа»'"),
        ("слово “лампа”", "L021", "write '«лампа»'"),
        ("слово «лампа «света»»", "L021", "write '„света“»'"),
        ("Москва - город", "L022", "write 'Москва — город'"),
        ("Москва – город", "L023", "write 'Москва — город'"),
        ("и так далее...", "L024", "write 'далее…'"),
        ("в 1945-1947 годах", "L025", "write '1945–1947'"),
        ("писал А. Н. Яковлев", "L026", "write 'А.␣Н.␣Яковлев'"),
        ("в 1945 г. уехал", "L027", "write '1945␣г.'"),
        ("приказ № 5", "L027", "write '№␣5'"),
        ("Ее сын", "L028", "write 'Её'"),
        ("дело заключенного", "L028", "write 'заключённого'"),
    ],
)
def test_a_slip_in_russian_is_told_of_with_what_to_write(
    text: str, code: str, instead: str
) -> None:
    assert told(text, "ru") == [code]
    assert advice(text, "ru") == instead


def test_yo_is_as_written_unless_the_house_says_always() -> None:
    assert told("Ее сын", "ru", HouseStyles()) == []


def test_americans_write_otherwise() -> None:
    text = "The labor camp—“my ‘home’”—of July 17, 1947"
    assert told(text, "en", AMERICAN) == []
    assert told("The labour camp – ‘home’", "en", AMERICAN) == ["L021", "L023", "L029"]


def test_the_french_put_a_narrow_space_before_tall_marks() -> None:
    narrow = "\N{NARROW NO-BREAK SPACE}"
    assert told(f"Le «{narrow}camp{narrow}» est là{narrow}!", "fr") == []
    assert told("Le camp est là !", "fr") == ["L031"]


def test_one_text_is_told_of_a_few_times_and_the_rest_counted() -> None:
    style = HouseStyles().of("en")
    assert style
    found = tuple(check_line(line(("panels",), "en", "a - b - c - d - e - f"), style))
    assert len(found) == 3
    assert found[-1].message.endswith(", and 2 more in this text")


@pytest.mark.parametrize(
    "text",
    [
        '> He said--"enough"... in 1945-1947.',
        'She called it ["la lampe" - rouge...](lang:fr).',
        "As *The Gulag - 1945-1947...* says.",
        "He wrote ‘the color - of it... in 1945-1947’.",
        "The word [@logbook, pp. 3-4], and [@other, p. 5].",
    ],
)
def test_what_is_quoted_is_exempt(text: str) -> None:
    assert told_of_markdown(text) == []


def test_a_quotation_of_several_paragraphs_is_exempt() -> None:
    assert told("‘He came - and went - and never wrote...") == []


def test_footnotes_and_lists_are_read() -> None:
    assert told_of_markdown("- one...\n- two[^1]\n\n[^1]: It ended--so.") == ["L024", "L022"]


@pytest.mark.parametrize(
    ("address", "count"),
    [
        (("panels", 0, "transcript"), 1),
        (("panels", 0, "credit"), 0),
        (("objects", 0, "transcript"), 0),
        (("objects", 0, "title"), 0),
        (("persons", 0, "events", 1, "charge", "as_stated"), 0),
    ],
)
def test_a_panel_speaks_our_words_and_a_document_its_own(
    address: tuple[str | int, ...], count: int
) -> None:
    value = Text.parse({"en": "so..."})
    assert len(tuple(lines(((address, value),)))) == count


def test_quoted_words_are_masked_and_their_marks_kept() -> None:
    found = line((), "en", "a ‘b “c” d’ e")
    assert found.ours == f"a ‘{MASK * 7}’ e"
    assert [each.depth for each in found.quotations] == [1, 2]


@pytest.mark.parametrize("language", ["sv", "ru-Latn", "he"])
def test_a_language_without_a_style_is_not_judged(language: str) -> None:
    assert HouseStyles().of(language) is None


@given(
    st.text(alphabet="aсЁ sS1945 \u00a0-–—'\"‘’“”„«»‹›.,;!?§№gг\ufffc\n"),
    st.sampled_from(["en", "ru", "de", "fr"]),
)
def test_no_text_is_too_strange(text: str, language: str) -> None:
    style = HOUSE.of(language)
    assert style
    assert all(finding.hint for finding in check_line(line((), language, text), style))
