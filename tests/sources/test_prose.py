"""Markdown as blocks, with the offsets of what it mentions and of what is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.model.prose import (
    Break,
    Characters,
    Citation,
    Cite,
    Emphasis,
    Foreign,
    Heading,
    Hyperlink,
    Items,
    LineBreak,
    Note,
    Paragraph,
    Plate,
    Quote,
    Reference,
    mentions,
)
from toolkit.sources.paragraphs import read_paragraphs
from toolkit.sources.prose import parse_markdown, parse_prose


def paragraph(text: str) -> Paragraph:
    return Paragraph((Characters(text),))


@pytest.mark.parametrize(
    ("text", "inline"),
    [
        ("*a*", Emphasis((Characters("a"),))),
        ("**a**", Emphasis((Characters("a"),), strong=True)),
        ("[Anna](person:lind)", Reference("person", "lind", (Characters("Anna"),))),
        ("[שלום](lang:he-Latn)", Foreign("he-Latn", (Characters("שלום"),))),
        ("[a](https://a.example/b?c=d)", Hyperlink("https://a.example/b?c=d", (Characters("a"),))),
        ("[@a]", Cite((Citation("a"),))),
        ("[@a, p. 12; @b_c]", Cite((Citation("a", "p. 12"), Citation("b_c")))),
        ("[@a, f. 1,\n  line 2]", Cite((Citation("a", "f. 1, line 2"),))),
        ("^[a]", Note((paragraph("a"),))),
        ("&amp; 'a'", Characters("& 'a'")),
    ],
)
def test_an_inline_is_read(text: str, inline: object) -> None:
    parsed = parse_prose(text)
    assert parsed.blocks == (Paragraph((inline,)),)
    assert parsed.faults == ()


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("## a", Heading(2, (Characters("a"),))),
        ("> a", Quote((paragraph("a"),))),
        ("- a\n- b", Items(((paragraph("a"),), (paragraph("b"),)))),
        ("3. a\n4. b", Items(((paragraph("a"),), (paragraph("b"),)), ordered=True, start=3)),
        ("0. a", Items(((paragraph("a"),),), ordered=True, start=0)),
        ("![](panel:light)", Plate("light")),
        ("***", Break()),
        ("a  \nb", Paragraph((Characters("a"), LineBreak(), Characters("b")))),
        ("a\nb", paragraph("a b")),
    ],
)
def test_a_block_is_read(text: str, block: object) -> None:
    parsed = parse_prose(text)
    assert (parsed.blocks, parsed.faults) == ((block,), ())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (r"\[@lind, p. 12\]", "[@lind, p. 12]"),
        ("&#91;@lind]", "[@lind]"),
        (r"a\[1\](2)", "a[1](2)"),
        (r"\[^1]", "[^1]"),
    ],
)
def test_brackets_written_with_a_backslash_are_characters(text: str, words: str) -> None:
    parsed = parse_prose(text)
    assert (parsed.blocks, parsed.faults) == ((paragraph(words),), ())


def test_a_locator_may_have_brackets_written_with_a_backslash() -> None:
    cite = Cite((Citation("a", "p. [12]"),))
    assert parse_prose(r"[@a, p. \[12\]]").blocks == (Paragraph((cite,)),)


def test_a_footnote_stands_where_it_is_called() -> None:
    parsed = parse_prose("A.[^x] B.\n\n[^x]: One.\n\n    Two.\n")
    note = Note((paragraph("One."), paragraph("Two.")))
    assert parsed.blocks == (Paragraph((Characters("A."), note, Characters(" B."))),)


@pytest.mark.parametrize(
    ("text", "code", "snippet"),
    [
        ("a\n\n# b", "R004", "# b"),
        ("##### b", "R004", "##### b"),
        ("a <b>c</b>", "R004", "<b>"),
        ("a\n\n<div>\n", "R004", "<div>"),
        ("    code", "R004", "code"),
        ("```\ncode\n```", "R004", "code"),
        ("a `code`", "R004", "code"),
        ("|a|b|\n|-|-|\n|c|d|", "R004", "|a|b|"),
        ("a ![](panel:b)", "R005", "panel:b"),
        ("![words](panel:b)", "R005", "words"),
        ("a [](person:b)", "R008", "person:b"),
        ('a [b](person:c "title")', "R004", "title"),
        ("[a]: https://b.example", "S010", "[a]"),
        ("![](b.jpg)", "R005", "b.jpg"),
        ("[a](javascript:b)", "R003", "javascript:b"),
        ("[a](mailto:b@c)", "R003", "mailto:b@c"),
        ("[a](b.html)", "R003", "b.html"),
        ("[a](person:B)", "S007", "person:B"),
        ("[a](lang:english)", "L001", "lang:english"),
        ("a [b](person: c)", "R008", "](person"),
        ("a[^1]", "R008", "[^1]"),
        ("a [@B c]", "R008", "[@B c]"),
        ("a\n\n[^1]: b", "R006", "[^1]: b"),
        ("a\n\n[^1]: b[^1]", "R006", "[^1]: b"),
    ],
)
def test_what_the_model_cannot_hold_is_reported_where_it_stands(
    text: str, code: str, snippet: str
) -> None:
    faults = parse_prose(text).faults
    assert (faults[0].code, faults[0].offset) == (code, text.index(snippet))


def test_every_mention_has_its_offset() -> None:
    text = (
        "[A](person:a) [@s, p. 1].[^n]\n\n> ![](panel:p)\n\n"
        "[B](person:a-b) [A](person:a)\n\n[^n]: [P](place:x)\n"
    )
    parsed = parse_prose(text)
    assert [
        (kind, id, text[offset:].split(")")[0][:12])
        for (kind, id), offset in zip(mentions(parsed.blocks), parsed.offsets, strict=True)
    ] == [
        ("person", "a", "person:a"),
        ("source", "s", "@s, p. 1].[^"),
        ("place", "x", "place:x"),
        ("panel", "p", "panel:p"),
        ("person", "a-b", "person:a-b"),
        ("person", "a", "person:a"),
    ]
    assert parsed.offsets[0] < parsed.offsets[5]


PIECES = st.lists(
    st.sampled_from([*"[]()!@^:*_`<>#-|\n &;~", "a", "person:", "[^1]", "]: ", "    ", "> ", "1. "])
)


@settings(max_examples=300, deadline=None)
@given(PIECES.map("".join))
def test_no_text_breaks_the_parser(text: str) -> None:
    parsed = parse_prose(text)
    assert len(parsed.offsets) == len(list(mentions(parsed.blocks)))
    assert all(0 <= fault.offset <= len(text) for fault in parsed.faults)


@pytest.mark.parametrize(
    "text",
    [
        "Born in 1912, arrested at [Budapest](place:budapest).[@mid-report, p. 12; @b]\nHe went.",
        "One.\n\nTwo (see [2]",
        "1945 was a year; R&D was not.",
        "[havet](lang:sv) and [Anna](person:lind)[@a][@b]\n",
    ],
)
def test_plain_paragraphs_are_read_as_the_parser_of_markdown_reads_them(text: str) -> None:
    assert parse_prose(text) == parse_markdown(text)


MENTIONS = ["[a](person:b)", "[a b](place:c_d)", "[x](lang:he)", "[@a]", "[@a, p. 1; @b]", "[@A]"]
HARMLESS = [
    "a",
    "b c",
    "é ",
    "я, ",
    "1",
    " ",
    "\n",
    "\n\n",
    ".",
    "@",
    "(",
    ")",
    "\xa0",
    "'",
    '"',
    "/",
]
RISKY = [
    *"[]()!^:*_`<>#-=+~|\\&;\t\r\x00\x0b\x1c\x85\u2003\u2028",
    *("[^1]", "[^1]: ", "^[n]", "![](panel:p)", "1. ", "12) ", "٣. ", "    ", "- ", "> ", "# "),
    *("---", "===", "~~~", "&amp;", "http://a.example", "|-|", "a|b\n-|-\n", "<b>", "  \n", "]: "),
]


@settings(max_examples=500, deadline=None)
@given(
    st.lists(st.sampled_from([*MENTIONS, *HARMLESS, *HARMLESS, *RISKY]), max_size=12).map("".join)
    | st.lists(st.sampled_from([*MENTIONS, *HARMLESS]), max_size=12).map("".join)
)
def test_no_text_is_read_as_paragraphs_that_is_anything_else(text: str) -> None:
    quick = read_paragraphs(text)
    if quick is not None:
        slow = parse_markdown(text)
        assert (quick, ()) == (slow.blocks, slow.faults)


def test_most_notes_need_no_parser_of_markdown() -> None:
    assert read_paragraphs("Arrives as secretary.\n\nSee [Anna](person:lind).[@a, p. 1]\n")
    assert read_paragraphs("Arrives as *secretary*.") is None
