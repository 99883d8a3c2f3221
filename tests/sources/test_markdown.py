"""Blocks written as Markdown, which must be read as the same blocks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.model.prose import (
    Block,
    Break,
    Characters,
    Citation,
    Cite,
    Emphasis,
    Foreign,
    Heading,
    Hyperlink,
    Inline,
    Items,
    LineBreak,
    Note,
    Paragraph,
    Plate,
    Quote,
    Reference,
)
from toolkit.sources.markdown import write_prose
from toolkit.sources.prose import parse_prose


def paragraph(*inlines: str | Inline) -> Paragraph:
    return Paragraph(tuple(Characters(one) if isinstance(one, str) else one for one in inlines))


def em(*inlines: str | Inline) -> Emphasis:
    return Emphasis(paragraph(*inlines).children)


def strong(*inlines: str | Inline) -> Emphasis:
    return Emphasis(paragraph(*inlines).children, strong=True)


def foreign(*inlines: str | Inline, language: str = "fr") -> Foreign:
    return Foreign(language, paragraph(*inlines).children)


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (paragraph("A ", em("b"), " ", strong("c"), "."), "A *b* **c**."),
        (paragraph(em("a"), strong("b")), "*a*__b__"),
        (paragraph(em(strong("a"))), "*__a__*"),
        (paragraph(em("a"), strong("b"), em(strong("c"))), "*a*__b__*__c__*"),
        (paragraph("a", em("«b»"), "c"), "&#97;*«b»*&#99;"),
        (paragraph(foreign(em("mots"))), "[*mots*](lang:fr)"),
        (paragraph("wow!", foreign("mots")), r"wow\![mots](lang:fr)"),
        (paragraph(Note((paragraph("b"),)), "(c)"), "[^1]\\(c)\n\n[^1]: b"),
        (paragraph("a", LineBreak(), "- b"), "a\\\n\\- b"),
        (paragraph("1941. A year"), r"1941\. A year"),
        (paragraph("[@a] *b* <c> &amp; d_e"), r"\[@a\] \*b\* \<c> \&amp; d\_e"),
        (paragraph(Hyperlink("https://a.b/c_(d)", (Characters("e"),))), "[e](<https://a.b/c_(d)>)"),
        (paragraph(Reference("person", "a", (Characters("b"),))), "[b](person:a)"),
        (paragraph(Cite((Citation("a", "p. [1]"), Citation("b")))), r"[@a, p. \[1\]; @b]"),
        (Heading(2, (Characters("C #"),)), r"## C \#"),
        (Quote((paragraph("a"), paragraph("b"))), "> a\n>\n> b"),
        (Plate("light"), "![](panel:light)"),
        (Break(), "***"),
        (
            Items(((paragraph("a"), Items(((paragraph("b"),),))), (paragraph("c"),))),
            "- a\n  - b\n- c",
        ),
        (
            Items(((paragraph("a"), paragraph("b")), (paragraph("c"),)), ordered=True, start=9),
            "9. a\n\n   b\n\n10. c",
        ),
    ],
)
def test_a_block_is_written_and_read_back(block: Block, text: str) -> None:
    assert write_prose([block]) == f"{text}\n"
    parsed = parse_prose(text)
    assert (parsed.blocks, parsed.faults) == ((block,), ())


def test_lists_that_follow_each_other_stay_apart() -> None:
    one = Items(((paragraph("a"),),))
    assert write_prose([one, one, one]) == "- a\n\n+ a\n\n- a\n"
    assert parse_prose(write_prose([one, one, one])).blocks == (one, one, one)


def test_notes_are_numbered_as_they_are_called() -> None:
    inner = Note((paragraph("c"),))
    blocks = (paragraph("a", Note((paragraph("b", inner),)), Note((paragraph("d"),))),)
    assert write_prose(blocks) == "a[^1][^2]\n\n[^1]: b[^3]\n\n[^2]: d\n\n[^3]: c\n"
    assert parse_prose(write_prose(blocks)).blocks == blocks


# --- whatever the words ---------------------------------------------------------------

SIGNS = r"\`*_[](){}#+-.!<>&|~:=^@;\"'/$%1aЯש—«»"
word = st.text(st.sampled_from(SIGNS), min_size=1, max_size=6)
words = st.lists(word, min_size=1, max_size=4).map(" ".join)
spaced = st.tuples(st.sampled_from(["", " "]), words, st.sampled_from(["", " "])).map("".join)
address = words.map(lambda text: f"https://a.example/{text}")


@st.composite
def pieces(draw: st.DrawFn, *, inside: tuple[str, ...] = ()) -> tuple[Inline, ...]:
    """Draw inlines as the reader returns them: no two of a kind that would be one."""
    kinds = {"text", "em", "strong", "foreign", "link", "note", "break"} - {*inside}
    if inside:
        kinds -= {"note"} | ({"foreign", "link"} if {"foreign", "link"} & {*inside} else set())
    found: list[Inline] = []
    before = "break"
    for kind in draw(st.lists(st.sampled_from(sorted(kinds)), min_size=1, max_size=5)):
        if kind != before or kind in ("foreign", "link", "note"):
            found.append(draw(piece(kind, inside)))
            before = kind
    return tuple(trimmed(found)) or (Characters("a"),)


def piece(kind: str, inside: tuple[str, ...]) -> st.SearchStrategy[Inline]:
    match kind:
        case "text":
            return spaced.map(Characters)
        case "em" | "strong":
            inner = pieces(inside=(*inside, kind))
            return inner.map(lambda children: Emphasis(children, kind == "strong"))
        case "foreign":
            return pieces(inside=(*inside, kind)).map(lambda children: Foreign("fr", children))
        case "link":
            inner = pieces(inside=(*inside, kind))
            return st.builds(Hyperlink, address, inner)
        case "note":
            return words.map(lambda text: Note((paragraph(text),)))
        case _:
            return st.just(LineBreak())


def trimmed(inlines: list[Inline]) -> list[Inline]:
    """Return inlines without white space at the ends of lines, and without broken ends."""
    while inlines and isinstance(inlines[-1], LineBreak):
        inlines.pop()
    while inlines and isinstance(inlines[0], LineBreak):
        inlines.pop(0)
    for at, one in enumerate(inlines):
        if isinstance(one, Characters):
            text = one.text
            if at == 0 or isinstance(inlines[at - 1], LineBreak):
                text = text.lstrip()
            if at == len(inlines) - 1 or isinstance(inlines[at + 1], LineBreak):
                text = text.rstrip()
            inlines[at] = Characters(text)
    return inlines


def blocks(depth: int = 2) -> st.SearchStrategy[tuple[Block, ...]]:
    first: st.SearchStrategy[Block] = pieces().map(Paragraph)
    one = first
    if depth:
        inner = blocks(depth - 1)
        item = st.tuples(first) | st.tuples(first, inner).map(lambda pair: (pair[0], *pair[1]))
        listed = st.lists(item, min_size=1, max_size=3).map(tuple)
        one = st.one_of(
            one,
            inner.map(Quote),
            st.builds(Items, listed, st.booleans(), st.just(1)),
            st.builds(Items, listed, st.just(True), st.integers(0, 2000)),
            words.map(lambda text: Heading(3, (Characters(text),))),
            st.just(Break()),
        )
    return st.lists(one, min_size=1, max_size=3).map(tuple)


@settings(max_examples=100, deadline=None)
@given(pieces())
def test_any_line_is_read_back(inlines: tuple[Inline, ...]) -> None:
    parsed = parse_prose(write_prose([Paragraph(inlines)]))
    assert (parsed.blocks, parsed.faults) == ((Paragraph(inlines),), ())


@settings(max_examples=50, deadline=None)
@given(blocks())
def test_any_text_is_read_back(text: tuple[Block, ...]) -> None:
    parsed = parse_prose(write_prose(text))
    assert (parsed.blocks, parsed.faults) == (text, ())
