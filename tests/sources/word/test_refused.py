"""What an essay cannot hold: each is told by its paragraph, with a code and what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sources.word.conftest import Refuse
from tests.sources.word.typed import (
    NAMESPACES,
    call,
    changed,
    field,
    item,
    link,
    note,
    notes,
    pack,
    paragraph,
    parts,
    picture,
    run,
    styles,
    table,
)
from toolkit.checks import importing
from toolkit.errors import Problem, SourceError, ToolkitError, UsageError
from toolkit.model.prose import Characters, Paragraph
from toolkit.sources.word.body import WARNINGS
from toolkit.sources.word.essay import read_back, read_word_essay

RULES = {rule.code: rule for rule in importing.RULES}
ENCRYPTED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")
)
Markdown = Callable[..., str]
ENTITIES = f'<!DOCTYPE w:document [<!ENTITY a "words">]><w:document {NAMESPACES}><w:body>'
HIDDEN = run("secret", "vanish")
LEVELS = [paragraph(f"Level {level}", style=f"Heading{level}") for level in (1, 2, 3, 4)]


def damaged(path: Path, content: bytes | dict[str, str]) -> Path:
    """Write bytes, or a document with parts of its own."""
    if isinstance(content, bytes):
        path.write_bytes(content)
        return path
    return pack(path, {**parts(paragraph("Words.")), **content})


CASES: dict[str, tuple[object, str]] = {
    "S040": (b"{\\rtf1 words}", "essay.docx: S040 is a document in Rich Text Format (.rtf)"),
    "S041": (
        {"word/document.xml": "<w:document"},
        "essay.docx: S041 is damaged: a part of it is not XML",
    ),
    "S042": (ENCRYPTED, "essay.docx: S042 is protected by a password"),
    "S043": (
        {"word/document.xml": f"{ENTITIES}<w:p/></w:body></w:document>"},
        "essay.docx: S043 declares entities in its part '/word/document.xml'",
    ),
    "S044": (
        [
            paragraph(
                "The camp ", changed("ins", "at Vorkuta "), changed("del", "there "), "was new."
            )
        ],
        "essay.docx, paragraph 1 'The camp at Vorkuta was new.': S044 has changes that are neither"
        " accepted nor rejected: 1 insertion, 1 deletion by Anna Lind",
    ),
    "S045": (
        [paragraph("A picture ", picture())],
        "essay.docx, paragraph 1 'A picture': S045 has a drawing, which no essay can hold",
    ),
    "S046": (
        [paragraph("Before."), table("Name", "Year"), paragraph("After.")],
        "essay.docx, after paragraph 1: S046 has a table 'Name Year'",
    ),
    "S047": (
        [paragraph("Beside ", picture("words in a box"))],
        "essay.docx, paragraph 1 'Beside': S047 has a text box, 'words in a box'",
    ),
    "S048": (
        [paragraph("As ", "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>")],
        "essay.docx, paragraph 1 'As': S048 has an equation, which no essay can hold",
    ),
    "S049": (
        [paragraph("Camps", field(' XE "camps" '), ".")],
        "essay.docx, paragraph 1 'Camps.': S049 has a field that shows nothing, 'XE \"camps\"'",
    ),
    "S050": (
        [paragraph("Words", '<w:r><w:commentReference w:id="1"/></w:r>', ".")],
        "essay.docx, paragraph 1 'Words.': S050 has a comment by Anna Lind, which is not imported:"
        " 'Check this.'",
    ),
    "S051": ([paragraph("A long first paragraph, which ends.")], "essay.docx: S051 has no title"),
    "S052": (
        [*LEVELS, paragraph("Words.")],
        "essay.docx, paragraph 4 'Level 4': S052 is a heading of level 4, and an essay has none"
        " below 3",
    ),
    "S053": (
        [paragraph(run("Des mots.", lang="fr-FR"))],
        "essay.docx: S053 is in 'fr', and the exhibition has no such language",
    ),
    "S054": ([paragraph(" ")], "essay.docx: S054 has no words, or none but its title"),
    "S055": (
        [paragraph("Open ", HIDDEN)],
        "essay.docx, paragraph 1 'Open': S055 has hidden text, 'secret'",
    ),
    "S056": (
        [paragraph("Some ", run("words", '<w:u w:val="single"/>'), ".")],
        "essay.docx, paragraph 1 'Some words.': S056 underlining is not imported, 'words'",
    ),
    "S057": (
        [paragraph("Words.")],
        "essay.docx: S057 its header or footer is not imported: 'Draft'",
    ),
    "S058": (
        [paragraph(run("Early years", "b")), paragraph("Words.")],
        "essay.docx, paragraph 1 'Early years': S058 is bold from end to end: is it a heading?",
    ),
    "S059": (
        [paragraph("The word лагерь.")],
        "essay.docx, paragraph 1 'The word лагерь.': S059 'лагерь' is marked as 'en', which is not"
        " written in these letters",
    ),
}
"""Code -> the document, or what is wrong in its file, and the line a curator must read."""


@pytest.mark.parametrize("code", CASES)
def test_a_code_is_told_with_its_place_and_what_to_do(code: str, tmp_path: Path) -> None:
    content, line = CASES[code]
    if isinstance(content, list):
        whole = parts(
            *content,
            comments={1: ("Anna Lind", "Check this.")},
            header="Draft" if code == "S057" else "",
        )
        path = pack(tmp_path / "essay.docx", whole)
    else:
        assert isinstance(content, bytes | dict)
        path = damaged(tmp_path / "essay.docx", content)
    found = [one for one in problems_of(path, "" if code == "S051" else "T") if one.code == code]
    assert [str(one).partition("\n")[0].startswith(line) for one in found] == [True]
    assert found[0].hint
    assert found[0].severity == RULES[code].severity


def problems_of(path: Path, title: str) -> tuple[Problem, ...]:
    try:
        return read_word_essay(path, languages=["en", "ru"], title=title).warnings
    except SourceError as error:
        return error.problems


def test_every_code_of_importing_has_a_case() -> None:
    assert sorted(CASES) == sorted(RULES)


def test_the_reader_and_the_rules_agree_on_what_is_only_a_warning() -> None:
    assert {one.code for one in RULES.values() if one.severity == "warning"} == WARNINGS


# --- changes --------------------------------------------------------------------------

MARK_DELETED = '<w:rPr><w:del w:id="1" w:author="Олег"/></w:rPr>'


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (paragraph("a ", changed("ins", "b", author="")), "1 insertion"),
        (paragraph(changed("del", "a"), "b", changed("del", "c")), "2 deletions by Anna Lind"),
        (paragraph(changed("moveFrom", "a"), "b"), "1 move from here by Anna Lind"),
        (paragraph(changed("moveTo", "a"), "b"), "1 move to here by Anna Lind"),
        (paragraph("a", "<w:r><w:delText>b</w:delText></w:r>"), "1 deletion"),
        (paragraph("a", says=MARK_DELETED), "1 change of where paragraphs end by Олег"),
        (
            paragraph(link("l", changed("ins", "a")), changed("del", "b", author="B")),
            "1 insertion, 1 deletion by Anna Lind, B",
        ),
    ],
)
def test_undecided_changes_are_told_once_a_paragraph(
    content: str, message: str, problems: Refuse
) -> None:
    found = problems(content, links={"l": "https://a.example/"})
    assert [(one.code, one.message.partition(": ")[2]) for one in found] == [("S044", message)]
    assert found[0].hint.startswith("accept or reject the changes in the word processor")


def test_a_change_around_whole_paragraphs_is_told(problems: Refuse) -> None:
    found = problems(paragraph("Words."), f'<w:ins w:id="1">{paragraph("More.")}</w:ins>')
    assert [(one.code, one.place.words) for one in found] == [("S044", "after paragraph 1")]


def test_changes_of_formatting_alone_do_not_count(problems: Refuse) -> None:
    look = '<w:b/><w:rPrChange w:id="1" w:author="A"><w:rPr><w:i/></w:rPr></w:rPrChange>'
    says = '<w:pPrChange w:id="2" w:author="A"><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>'
    assert problems(paragraph("a ", run("b", look), says=says)) == ()


def test_changes_in_a_note_are_told_where_the_note_is_called(problems: Refuse) -> None:
    found = problems(
        paragraph("One."),
        paragraph("Two", call(2), "."),
        footnotes=[note("See ", changed("ins", "there"))],
    )
    assert str(found[0]).startswith("essay.docx, footnote 1 'See there': S044 has changes")
    assert found[0].place.line == 2


# --- looks, fields, objects -----------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "code", "message"),
    [
        (run("gone", "strike"), "S055", "has words that are struck through, 'gone'"),
        (run("2", '<w:vertAlign w:val="superscript"/>'), "S055", "has a raised or lowered number"),
        (run("th", '<w:vertAlign w:val="superscript"/>'), "S056", "raised or lowered letters"),
        (run("\uf0b7"), "S055", "has a character of a symbol font, U+F0B7"),
        (
            '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>',
            "S055",
            "has a symbol of the font",
        ),
        (
            "<w:r><w:ruby><w:t>kan</w:t></w:ruby></w:r>",
            "S055",
            "has words with their reading above",
        ),
        (
            f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click')}</w:sdtContent></w:sdt>",
            "S055",
            "has an empty form field, 'Click'",
        ),
        (run("mark", "<w:highlight w:val='yellow'/>"), "S056", "highlighting is not imported"),
        ("<w:r><w:tab/></w:r>", "S056", "has tabs between words: each becomes a space"),
        (field(" PAGEREF a ", "12"), "S056", "a number that Word counts is imported as it stands"),
        (field(' TOC \\o "1-3" ', "One 1"), "S049", "has a table of contents"),
        (field(" FORMCHECKBOX "), "S049", "has a field that shows nothing, 'FORMCHECKBOX'"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
            "S041",
            "is damaged: a field begins here",
        ),
        ("<w:r><w:pgNum/></w:r>", "S049", "has a date or number that Word fills in"),
        (
            link("mail", run("Anna", '<w:u w:val="single"/>')),
            "S056",
            "the link to 'mailto:a@b.example' is imported as words",
        ),
        (
            '<w:hyperlink w:anchor="a"><w:r><w:t>x</w:t></w:r></w:hyperlink>',
            "S056",
            "a link within",
        ),
        (link("here", "above"), "S056", "a link within the document is imported as words"),
        (link("l", run("mots", lang="de-DE")), "S056", "a link in 'de' is imported without its"),
        (run("a\u0085b"), "S006", "the control character U+0085 cannot be printed"),
        ("<w:r><w:object/></w:r>", "S045", "has an object of another program"),
        ("<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>", "S045", "has a picture"),
        (
            "<w:r><w:novelty/></w:r>",
            "S045",
            "has something that the toolkit does not know, 'w:novelty'",
        ),
        ("<w:novelty/>", "S045", "has something that the toolkit does not know, 'w:novelty'"),
        (call(9), "S041", "is damaged: the note is missing"),
        (call(3), "S054", "the note has no words"),
        (call(4), "S055", "calls a note within a note"),
        (
            '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/></w:r>',
            "S055",
            "a footnote has",
        ),
    ],
)
def test_what_stands_in_a_paragraph_and_cannot_stay_is_told(
    content: str, code: str, message: str, problems: Refuse
) -> None:
    found = problems(
        paragraph("Words ", content, "."),
        links={"mail": "mailto:a@b.example", "here": "#above", "l": "https://a.example/"},
        footnotes=[note("A note."), note(" "), note("More", call(4))],
    )
    assert [(one.code, one.message[: len(message)]) for one in found] == [(code, message)]


def test_what_stands_first_is_told_as_standing_before_the_first_paragraph(
    problems: Refuse,
) -> None:
    found = problems(table("a", "b"), paragraph("Words."))
    assert [one.place.words for one in found] == ["before paragraph 1"]


def test_a_drop_cap_is_told(problems: Refuse) -> None:
    found = problems(paragraph("O", says='<w:framePr w:dropCap="drop"/>'), paragraph("nce."))
    assert [one.message for one in found] == ["its first letter is a drop cap"]


def test_alternatives_are_read_once(problems: Refuse) -> None:
    both = (
        f"<mc:AlternateContent><mc:Choice>{picture('box')[5:-6]}</mc:Choice>"
        "<mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>"
    )
    found = problems(paragraph("Words ", f"<w:r>{both}</w:r>"))
    assert [one.message for one in found] == ["has a text box, 'box'"]


def test_of_alternatives_the_first_that_is_known_is_read(markdown: Markdown) -> None:
    emoji = (
        '<mc:AlternateContent><mc:Choice><x:symEx xmlns:x="urn:x"/></mc:Choice>'
        "<mc:Fallback><w:t>\U0001f642</w:t></mc:Fallback></mc:AlternateContent>"
    )
    assert markdown(paragraph("A smile ", f"<w:r>{emoji}</w:r>")) == "A smile \U0001f642\n"


def test_a_table_of_contents_is_told_once(problems: Refuse) -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    lines = "".join(
        paragraph(f"Chapter {page}", "<w:r><w:tab/></w:r>", f"{page}") for page in "123"
    )
    control = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{lines}</w:sdtContent></w:sdt>"
    found = problems(paragraph("Words."), control)
    assert [(one.code, one.place.words) for one in found] == [("S049", "after paragraph 1")]


def test_letters_before_items_and_numbers_of_headings_are_told(problems: Refuse) -> None:
    says = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    found = problems(
        paragraph("Chapter", style="Heading1", says=says),
        item("a", number=3),
        item("b", number=3),
    )
    assert [(one.place.line, one.code, one.message[:20]) for one in found] == [
        (1, "S056", "the number that Word"),
        (2, "S056", "the items of this li"),
    ]


def test_all_is_told_at_once_and_in_the_order_of_the_paragraphs(problems: Refuse) -> None:
    body = [paragraph(f"Words {number} ", HIDDEN) for number in range(1, 13)]
    assert [one.place.line for one in problems(*body)] == [*range(1, 13)]


# --- titles and languages -------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (
            [paragraph("One", style="Title"), paragraph("Two", style="Title")],
            [
                "essay.docx, paragraph 1 'One': S051 has the style of the title, and 1 more so:"
                " which is the title?",
                "essay.docx, paragraph 2 'Two': S051 has the style of the title, and 1 more so:"
                " which is the title?",
            ],
        ),
        (
            [paragraph("One", style="Heading1"), paragraph("Two", style="Heading1")],
            [
                "essay.docx, paragraph 1 'One': S051 is a heading of level 1, and 1 more so: which"
                " is the title?",
                "essay.docx, paragraph 2 'Two': S051 is a heading of level 1, and 1 more so: which"
                " is the title?",
            ],
        ),
        (
            [paragraph("One", call(2), style="Title")],
            [
                "essay.docx, paragraph 1 'One': S055 the title calls a note, and titles are plain"
                " words"
            ],
        ),
        (
            [paragraph("One ", HIDDEN, style="Title")],
            ["essay.docx, paragraph 1 'One': S055 has hidden text, 'secret'"],
        ),
        (
            [paragraph("One ", run("Two", "i"), style="Title")],
            [
                "essay.docx, paragraph 1 'One Two': S056 italics, bold and links in the title are"
                " not imported: titles are plain words"
            ],
        ),
    ],
)
def test_a_title_that_is_not_clear_is_told(
    body: list[str], lines: list[str], problems: Refuse
) -> None:
    found = problems(*body, paragraph("Words."), title="", footnotes=[note("A note.")])
    assert [str(one).partition("\n")[0] for one in found] == lines


def test_a_title_given_replaces_that_of_the_document_and_this_is_said(problems: Refuse) -> None:
    body = (paragraph("Old", style="Title"), paragraph("Words."))
    assert [one.message for one in problems(*body, title="New")] == [
        "has the style of the title, and --title replaces it"
    ]
    assert problems(*body, title="Old") == ()


def test_a_document_that_says_no_language_is_told(problems: Refuse) -> None:
    found = problems(paragraph("Words."), styled=styles(lang=""))
    assert [(one.code, one.hint) for one in found] == [
        ("S053", "say --language TAG: the exhibition has en, ru, he, de")
    ]
    assert problems(paragraph("Words."), styled=styles(lang=""), language="en") == ()


def test_russian_words_marked_as_english_are_no_english_essay(problems: Refuse) -> None:
    found = problems(paragraph("Лагерь стоял у реки."))
    assert [one.code for one in found if one.severity == "error"] == ["S053"]
    assert problems(paragraph("Лагерь стоял у реки."), language="ru") == ()


def test_a_language_the_exhibition_lacks_is_a_usage_error(essay: Refuse) -> None:
    with pytest.raises(UsageError, match="The exhibition has no 'fr'"):
        essay(paragraph("Words."), language="fr")


@pytest.mark.parametrize(("text", "words"), [(" a", "a"), ("a", "ab")])
def test_an_essay_that_would_lose_anything_does_not_leave_the_room(text: str, words: str) -> None:
    with pytest.raises(ToolkitError, match="please report it"):
        read_back((Paragraph((Characters(text),)),), words)


def test_uncalled_notes_are_no_part_of_the_text(problems: Refuse) -> None:
    assert problems(paragraph("Words."), footnotes=[note(HIDDEN)]) == ()
    assert "secret" in notes("footnote", note(HIDDEN))
