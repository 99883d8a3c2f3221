"""Where words are parted: what may be carried over, what an exhibition says, and what is seen."""

from __future__ import annotations

from pathlib import Path

import pyphen
import pytest

from tests.targets.pdf.conftest import read_lines
from toolkit.targets.pdf.hyphens import judged
from toolkit.targets.pdf.layout import LaidOut, Manuscript, lay_out


def parted(word: str, language: str, *entries: str) -> str:
    with judged({language: entries}):
        return str(pyphen.Pyphen(lang=language, left=3, right=3).inserted(word))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "Рос-сий-ская ком-му-низм под-полков-ник граж-данами меж-дуна-род-ной"),
        ("ru", "без-опас-ность объ-яв-лена заклю-чён-ный двой-ной кре-стьян"),
        ("ru", "ГУЛАГе НКВД СМЕРШем Wallenberg"),
        ("en", "news-paper father-land encyclo-paedia recorded arrested bureau"),
        ("en", "inform-a-tion gov-ern-ment pris-oner’s Jabotinsky Meshcherskaya McGraw"),
        ("en", "Rus-sian Com-mun-ist Inter-na-tional"),
        ("de", "Gefan-gene Welt-re-vo-lu-tion StudienVerlag"),
        ("pl", "czło-wiek sta-ro-biel-skie"),
    ],
)
def test_words_are_parted_as_their_language_has_it(language: str, words: str) -> None:
    plain = words.replace("-", "").split()
    assert " ".join(parted(word, language) for word in plain) == words


@pytest.mark.parametrize(
    ("entry", "word", "result"),
    [
        ("Ланг-фельдер", "Лангфельдером", "Ланг-фельдером"),
        ("Буда-пешт", "Будапештский", "Буда-пешт-ский"),
        ("лангфельдер", "Лангфельдера", "Лангфельдера"),
        ("Вор-кут-лаг", "воркутлага", "вор-кут-лага"),
    ],
)
def test_what_the_exhibition_says_holds_for_every_form(entry: str, word: str, result: str) -> None:
    assert parted(word, "ru", entry) == result


def test_a_name_is_parted_in_english_where_the_exhibition_says_so() -> None:
    assert parted("Wallenberg’s", "en") == "Wallenberg’s"
    assert parted("Wallenberg’s", "en", "Wallen-berg") == "Wallen-berg’s"


def test_other_languages_are_not_touched_by_what_one_says() -> None:
    with judged({"ru": ("Ланг-фельдер",)}):
        assert pyphen.Pyphen(lang="sv", left=3, right=3).inserted("Wallenberg") == "Wal-len-berg"


def test_pyphen_has_its_own_patterns_again_afterwards() -> None:
    with judged({}):
        pass
    assert pyphen.Pyphen(lang="ru").inserted("Лангфельдер") == "Лан-гфель-дер"


def lines_of(text: str, folder: Path, *, width: int, lang: str, entries: tuple[str, ...]) -> str:
    """Return the lines of a paragraph as they are read out of its PDF, parted by |."""
    html = (
        f'<html xmlns="http://www.w3.org/1999/xhtml" lang="{lang}"><head><title>T</title></head>'
        f'<body><p id="a">{text}</p></body></html>'
    )
    css = (
        f"@page {{ size: {width}pt 300pt; margin: 0; counter-increment: page folio }}"
        "body, p { margin: 0; font: 10pt/13pt 'Source Serif 4'; hyphens: auto;"
        " hyphenate-limit-chars: 6 3 3; hyphenate-character: '-' } .url { hyphens: none }"
    )
    manuscript = Manuscript(html, css, "a", ((lang, entries),))
    raw = lay_out(manuscript, "screen", files={}).raw
    return "|".join(read_lines(raw, folder, 1))


def test_a_name_is_parted_in_print_where_the_exhibition_says_so(tmp_path: Path) -> None:
    text, width = "Вместе с Лангфельдером он", 82
    laid = lines_of(text, tmp_path, width=width, lang="ru", entries=("Ланг-фельдер",))
    assert laid == "Вместе с Ланг-|фельдером он"


def test_a_web_address_is_cut_before_a_hyphen_and_copied_clean(tmp_path: Path) -> None:
    text = '<a class="url" href="https://a.org/one-two">a.org/one-two-three-four</a>'
    laid = lines_of(text, tmp_path, width=84, lang="en", entries=())
    assert laid == "a.org/one-two|-three-four"


def test_no_host_is_parted_and_no_line_ends_after_a_stop(tmp_path: Path) -> None:
    text = 'See <a class="url" href="https://www.a-b.org/">www.one-two.org/a.b/c_d?e=f</a>'
    laid = lines_of(text, tmp_path, width=84, lang="en", entries=())
    assert laid == "See|www.one-two.org/|a.b/c_d?e=f"


def test_a_word_in_another_language_is_parted_as_that_one_has_it(tmp_path: Path) -> None:
    text = 'The book <i lang="de">Gefangene</i> is'
    assert lines_of(text, tmp_path, width=78, lang="en", entries=()) == "The book Gefan-|gene is"
    text = 'The book <i lang="he">Gefangene</i> is'
    assert lines_of(text, tmp_path, width=78, lang="en", entries=()) == "The book|Gefangene is"


NARROW = (
    "@page { size: 60pt 300pt; margin: 0; counter-increment: page folio }"
    "body, p { margin: 0; font: 10pt/13pt 'Source Serif 4'; hyphens: auto;"
    " hyphenate-limit-chars: 6 3 3; hyphenate-character: '-' }"
)


def narrow(words: str) -> LaidOut:
    html = (
        '<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>T</title></head>'
        f'<body><p id="a">{words}</p></body></html>'
    )
    return lay_out(Manuscript(html, NARROW, "a"), "screen", files={})


def test_no_more_than_three_lines_in_a_row_end_with_a_hyphen(tmp_path: Path) -> None:
    laid = narrow(f"The {'newspaper ' * 5} is out")
    assert read_lines(laid.raw, tmp_path, 1) == [
        *("The news-", "paper news-", "paper news-", "paper", "newspaper", "newspaper is", "out")
    ]
    assert laid.log == ()


def test_a_ladder_of_hyphens_of_the_words_themselves_is_told_of() -> None:
    assert any("lines in a row" in line for line in narrow("The " + "news-paper " * 5).log)


@pytest.mark.parametrize(
    ("above", "first", "second"),
    [
        (1, ["A line", "The news-", "paper is out"], []),
        (2, ["A line", "A line", "The"], ["newspaper is", "out"]),
        (5, ["A line", "A line", "A line"], ["A line", "A line", "The news-"]),
    ],
)
def test_no_word_is_parted_where_the_page_must_be_turned(
    above: int, first: list[str], second: list[str], tmp_path: Path
) -> None:
    """Three lines a page: a turn lies behind the first, none behind the second."""
    html = (
        '<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>T</title></head>'
        f'<body>{"<p>A line</p>" * above}<p id="a">The newspaper is out</p></body></html>'
    )
    css = (
        "@page { size: 60pt 39pt; margin: 0; counter-increment: page folio }"
        "body, p { margin: 0; font: 10pt/13pt 'Source Serif 4'; hyphens: auto; orphans: 1;"
        " widows: 1; hyphenate-limit-chars: 6 3 3; hyphenate-character: '-' }"
    )
    laid = lay_out(Manuscript(html, css, "a"), "screen", files={})
    assert read_lines(laid.raw, tmp_path, 1) == first
    if second:
        assert read_lines(laid.raw, tmp_path, 2) == second
