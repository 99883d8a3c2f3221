"""Which language words are in: the document's, its runs', and where the marks cannot be true."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.sources.word.conftest import Import, Refuse
from tests.sources.word.typed import link, paragraph, run, styles
from toolkit.sources.word.languages import among, is_same, kind_of, language_of, odd_word

Markdown = Callable[..., str]


@pytest.mark.parametrize(
    ("mark", "tag"),
    [
        ("en-GB", "en"),
        ("fr", "fr"),
        ("de-DE_tradnl", "de"),
        ("sr-Latn-RS", "sr-Latn"),
        ("zh-TW", "zh-Hant"),
        ("zh-CN", "zh-Hans"),
        ("iw-IL", "he"),
        ("0419", "ru"),
        ("x-none", ""),
        ("zxx", ""),
        ("", ""),
        ("nonsense", ""),
        ("-", ""),
    ],
)
def test_a_mark_of_word_becomes_a_tag(mark: str, tag: str) -> None:
    assert language_of(mark) == tag


def test_a_tag_of_the_exhibition_is_found_whatever_the_region() -> None:
    assert among("en", ["ru", "en-GB"]) == "en-GB"
    assert among("pt", ["pt-BR", "pt-PT"]) == "pt-BR"
    assert among("fr", ["ru", "en"]) == ""
    assert is_same("zh-Hant", "zh-Hans") is False


def test_letters_are_odd_where_a_language_never_has_them() -> None:
    assert odd_word("the word лагерь", "en") == "лагерь"
    assert odd_word("слово GULAG", "ru") == ""
    assert odd_word("lager", "ru-Latn") == ""
    assert odd_word("лагерь", "ru-Latn") == "лагерь"
    assert odd_word("שלום", "ar") == "שלום"
    assert odd_word("the angle α", "en") == ""


def test_letters_are_of_the_kinds_that_word_marks_apart() -> None:
    assert [kind_of(letter) for letter in "aЯשع漢あ한1."] == [
        *("val", "val", "bidi", "bidi", "eastAsia", "eastAsia", "eastAsia"),
        *("", ""),
    ]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (["The ", run("mots justes", lang="fr-FR"), "."], "The [mots justes](lang:fr)."),
        (["A ", run("лагерь", lang="ru-RU"), "."], "A [лагерь](lang:ru)."),
        (["A ", run("שלום", "rtl", lang="en-US", bidi="he-IL"), "."], "A [שלום](lang:he)."),
        (["A ", run("שלום (peace)", lang="en-US", bidi="he-IL")], "A [שלום](lang:he) (peace)"),
        (["In ", run("British", lang="en-GB"), "."], "In British."),
        (["In ", run("none", lang="x-none"), "."], "In none."),
        ([run("1941", lang="de-DE"), " and ", run(", ", lang="fr-FR"), "on"], "1941 and , on"),
        (
            ["A ", run("mot", lang="fr-FR"), " ", run("juste", lang="fr-FR"), "."],
            "A [mot juste](lang:fr).",
        ),
        (
            ["A ", run("mot", "i", lang="fr-FR"), run(" juste", lang="fr-FR"), "."],
            "A [*mot* juste](lang:fr).",
        ),
        (["A ", run("mot", "i", lang="fr-FR"), "."], "A *[mot](lang:fr)*."),
        (
            ["A", run(" mot ", lang="fr-FR"), "or", run("so!", lang="de-DE")],
            "A [mot](lang:fr) or[so!](lang:de)",
        ),
    ],
)
def test_words_in_another_language_are_marked(
    content: list[str], text: str, markdown: Markdown
) -> None:
    assert markdown(paragraph("The document is in English."), paragraph(*content)) == (
        f"The document is in English.\n\n{text}\n"
    )


def test_most_letters_decide_on_the_language_of_the_essay(essay: Import) -> None:
    found = essay(
        paragraph(run("Лагерь стоял у реки ", lang="ru-RU"), "Vorkuta", run(".", lang="ru-RU"))
    )
    assert found.language == "ru"
    assert found.text.endswith("\nЛагерь стоял у реки [Vorkuta](lang:en).\n")


def test_a_hebrew_document_is_hebrew(essay: Import) -> None:
    said = run("המחנה עמד ליד הנהר", "rtl", bidi="he-IL")
    says = "<w:bidi/>"
    found = essay(paragraph(said, " ", run("Camp", lang="en-US"), says=says))
    assert found.language == "he"
    assert found.text.endswith("\nהמחנה עמד ליד הנהר [Camp](lang:en)\n")


def test_the_language_given_is_that_of_the_most_letters(essay: Import) -> None:
    content = paragraph("Das Lager lag am Fluß ", run("Воркута", lang="ru-RU"), ".")
    found = essay(content, language="de")
    assert found.language == "de"
    assert found.text.endswith("\nDas Lager lag am Fluß [Воркута](lang:ru).\n")


def test_a_style_may_say_the_language(markdown: Markdown) -> None:
    styled = styles(
        ("paragraph", "French", "French", "Normal", '|<w:lang w:val="fr-FR"/>'),
        ("character", "Latin", "Latin", "", '|<w:lang w:val="la-Latn"/>'),
    )
    text = markdown(
        paragraph("The document is in English, most of it."),
        paragraph("Des mots.", style="French"),
        paragraph("A ", run("terra incognita", style="Latin")),
        styled=styled,
    )
    assert text.endswith("\n\n[Des mots.](lang:fr)\n\nA [terra incognita](lang:la-Latn)\n")


def test_hebrew_by_default_marked_as_arabic_is_told_and_not_marked(
    problems: Refuse, markdown: Markdown
) -> None:
    body = paragraph("A ", run("שלום", "rtl"), " word.")
    assert [(one.code, one.message) for one in problems(body)] == [
        ("S059", "'שלום' is marked as 'ar', which is not written in these letters")
    ]
    assert markdown(body) == "A שלום word.\n"


def test_a_link_goes_before_the_language_of_its_words(markdown: Markdown) -> None:
    text = markdown(
        paragraph("In English: ", link("l", run("mots", lang="fr-FR"))),
        links={"l": "https://a.example/"},
    )
    assert text == "In English: [mots](https://a.example/)\n"
