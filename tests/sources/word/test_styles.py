"""What a paragraph is, whoever wrote the document: names translated, styles based on others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.sources.word.conftest import Import
from tests.sources.word.typed import NAMED, item, numbering, paragraph, run, styles

Markdown = Callable[..., str]
Style = tuple[str, str, str, str, str]


@pytest.mark.parametrize(
    ("style", "words"),
    [
        (("berschrift2", "heading 2", "Normal", '<w:outlineLvl w:val="1"/>'), "## Two"),
        (("2", "Заголовок 2", "Normal", ""), "## Two"),
        (("Überschrift2", "Überschrift 2", "Normal", ""), "## Two"),
        (("Titre2", "Titre 2", "Normal", ""), "## Two"),
        (("Kapitel", "Kapitel", "Heading2", ""), "## Two"),
        (("Sub", "Subchapter", "Kapitel", ""), "## Two"),
        (("Ebene", "Ebene", "Normal", '<w:outlineLvl w:val="2"/>'), "### Two"),
        (("Contents", "TOC Heading", "Heading1", '<w:outlineLvl w:val="9"/>'), "Two"),
        (("Zitat", "Quote", "Normal", ""), "> Two"),
        (("Quotations", "Quotations", "Normal", ""), "> Two"),
        (("Own", "House quotation", "Quote", ""), "> Two"),
        (("Kop", "Kopfzeile", "Normal", ""), "Two"),
    ],
)
def test_a_paragraph_is_what_its_style_or_the_style_below_says(
    style: tuple[str, str, str, str], words: str, markdown: Markdown
) -> None:
    kapitel: Style = ("paragraph", "Kapitel", "Kapitel", "Heading2", "")
    styled = styles(("paragraph", *style), kapitel)
    text = markdown(paragraph("Two", style=style[0]), paragraph("Text."), styled=styled)
    assert text == f"{words}\n\nText.\n"


@pytest.mark.parametrize(
    ("id", "name", "parent"),
    [
        ("Titel", "Title", "Normal"),
        ("a3", "Название", "Normal"),
        ("Titel", "Titel", "Normal"),
        ("EssayTitle", "Essay title", "Title"),
    ],
)
def test_a_title_is_known_by_any_of_its_names(
    id: str, name: str, parent: str, essay: Import
) -> None:
    styled = styles(("paragraph", id, name, parent, ""))
    found = essay(paragraph("The Camp", style=id), paragraph("Text."), styled=styled, title="")
    assert (found.title, found.warnings) == ("The Camp", ())


def test_a_subtitle_based_on_the_title_is_a_paragraph(essay: Import) -> None:
    styled = styles(("paragraph", "Subtitle", "Subtitle", "Title", ""))
    found = essay(
        paragraph("The Camp", style="Title"),
        paragraph("A memoir", style="Subtitle"),
        title="",
        styled=styled,
    )
    assert (found.title, found.text.partition("---\n\n")[2]) == ("The Camp", "A memoir\n")


def test_a_paragraph_may_say_itself_that_it_is_a_heading(markdown: Markdown) -> None:
    text = markdown(
        paragraph("Two", says='<w:outlineLvl w:val="1"/>'),
        paragraph("Text", style="Heading2", says='<w:outlineLvl w:val="9"/>'),
    )
    assert text == "## Two\n\nText\n"


def test_a_default_style_that_is_italic_makes_no_emphasis(markdown: Markdown) -> None:
    plain = styles()
    italic = plain.replace(
        '"Normal"/><w:pPr></w:pPr><w:rPr>', '"Normal"/><w:pPr></w:pPr><w:rPr><w:i/>'
    )
    assert italic != plain
    upright = run("one", '<w:i w:val="0"/>')
    assert markdown(paragraph("All but ", upright, "."), styled=italic) == "All but *one*.\n"


def test_bold_of_complex_letters_is_told_apart(markdown: Markdown) -> None:
    plain = run("שלום", "b", "rtl", bidi="he-IL")
    bold = run("עולם", "bCs", "rtl", bidi="he-IL")
    assert markdown(paragraph(plain, " ", bold, ".")) == "שלום **עולם**.\n"


def test_a_list_may_be_told_by_a_style_and_a_level_by_the_list(markdown: Markdown) -> None:
    listed = numbering("bullet").replace(
        '<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:pStyle w:val="Second"/>'
    )
    numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styled = styles(
        ("paragraph", "First", "First", "Normal", numbered),
        ("paragraph", "Second", "Second", "Normal", numbered),
        ("paragraph", "None", "None", "First", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    )
    text = markdown(
        paragraph("a", style="First"),
        paragraph("b", style="Second"),
        paragraph("c", style="None"),
        styled=styled,
        listed=listed,
    )
    assert text == "- a\n  - b\n\nc\n"


def test_numbers_begin_where_the_list_says(markdown: Markdown) -> None:
    listed = numbering("decimal", "decimal").replace(
        '<w:num w:numId="2"><w:abstractNumId w:val="2"/>',
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride>',
    )
    text = markdown(item("a"), item("b"), item("c", number=2), item("d", number=2), listed=listed)
    assert text == "1. a\n2. b\n\n5) c\n6) d\n"


def test_an_item_without_a_sign_is_a_paragraph(markdown: Markdown) -> None:
    assert markdown(item("a"), listed=numbering("none")) == "a\n"
    assert markdown(item("a", number=7)) == "a\n"


def test_the_styles_a_test_types_have_names_as_word_gives_them() -> None:
    assert {"heading 1", "Quote", "Title", "footnote text"} <= {name for _, _, name, _, _ in NAMED}
