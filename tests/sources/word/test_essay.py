"""A Word document as the Markdown of an essay: what is kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from tests.sources.word.conftest import Import
from tests.sources.word.typed import (
    call,
    field,
    item,
    link,
    note,
    pack,
    paragraph,
    parts,
    relations,
    run,
)
from toolkit.model.text import Text, Words
from toolkit.sources.read import read_exhibition
from toolkit.sources.word.essay import read_word_essay
from toolkit.sources.word.save import save_essay

Markdown = Callable[..., str]
LINE = "<w:r><w:br/></w:r>"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (["Plain words."], "Plain words."),
        (["An ", run("italic", "i"), " word."], "An *italic* word."),
        (["A ", run("bold", "b"), " word."], "A **bold** word."),
        ([run("both", "b", "i"), " of them."], "*__both__* of them."),
        (["A ", run("styled", style="Emphasis"), " word."], "A *styled* word."),
        (["A ", run("strong", style="Strong"), " word."], "A **strong** word."),
        (["An ", run("upright", '<w:i w:val="0"/>'), " word."], "An upright word."),
        (["Split ", run("in", "i"), run(" ", "i"), run("runs", "i"), "."], "Split *in runs*."),
        (["Space", run(" inside ", "i"), "runs."], "Space *inside* runs."),
        (["in", run("ner", "i"), "most"], "in*ner*most"),
        ([run("«quoted»", "i"), "then"], "*«quoted»*&#116;hen"),
        (["“Smart” – ‘quotes’ — a\u00a0space…"], "“Smart” – ‘quotes’ — a\u00a0space…"),
        (["over", LINE, "two lines"], "over\\\ntwo lines"),
        (["over ", LINE, LINE, run(" three", "i"), LINE], "over\\\n\\\n*three*"),
        (["a", "<w:r><w:noBreakHyphen/></w:r>", "b"], "a\u2011b"),
        (["a", "<w:r><w:softHyphen/></w:r>", "b"], "a\u00adb"),
        (["<w:r><w:tab/></w:r>", "indented"], "indented"),
        (['<w:r><w:br w:type="page"/></w:r>', "a new page"], "a new page"),
        (["<w:r><w:lastRenderedPageBreak/></w:r>", "here"], "here"),
        (["<w:bookmarkStart w:id='0' w:name='a'/>", "a place"], "a place"),
        ([f"<w:sdt><w:sdtContent>{run('Moscow')}</w:sdtContent></w:sdt>"], "Moscow"),
        ([f"<mc:AlternateContent><mc:Choice>{run('a')}</mc:Choice></mc:AlternateContent>"], "a"),
        (["<w:smartTag><w:r><w:t>Moscow</w:t></w:r></w:smartTag>"], "Moscow"),
        (["<w:r><w:t> trimmed </w:t></w:r>", run(" kept")], "trimmed kept"),
        (["5 * 3 < 4 & [x] _y_ `z` \\"], r"5 \* 3 \< 4 & \[x\] \_y\_ \`z\` \\"),
        (["1941. A year"], r"1941\. A year"),
        (["[@lind] and ](x)"], r"\[@lind\] and \](x)"),
        (["* * *"], "***"),
    ],
)
def test_a_paragraph_is_kept(content: list[str], text: str, markdown: Markdown) -> None:
    assert markdown(paragraph(*content)) == f"{text}\n"


NESTED = f"</w:instrText></w:r>{field(' ADDIN EN.CITE.DATA ')}"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ([link("a", "words")], "[words](https://a.example/b)"),
        ([link("b", "words")], "[words](<https://a.example/b_(c)>)"),
        (
            [link("a", "words").replace(" r:id", ' w:anchor="part" r:id')],
            "[words](https://a.example/b#part)",
        ),
        ([link("a", "some ", run("more", "i"))], "[some *more*]({a})"),
        ([field(' HYPERLINK "https://a.example/d" ', "words")], "[words](https://a.example/d)"),
        (
            [f'<w:fldSimple w:instr="HYPERLINK https://e.example/">{run("words")}</w:fldSimple>'],
            "[words](https://e.example/)",
        ),
        ([field(" ADDIN ZOTERO_ITEM CSL_CITATION {} ", "(Lind 2000)")], "(Lind 2000)"),
        ([field(' IF 1 = 1 "a" ', "shown")], "shown"),
        (
            [field(" ADDIN EN.CITE ", "(Lind)").replace("</w:instrText></w:r>", NESTED, 1)],
            "(Lind)",
        ),
    ],
)
def test_links_and_the_words_of_fields_are_kept(
    content: list[str], text: str, markdown: Markdown
) -> None:
    links = {"a": "https://a.example/b", "b": "https://a.example/b_(c)"}
    written = text.replace("{a}", links["a"])
    assert markdown(paragraph(*content), links=links) == f"{written}\n"


def test_a_title_keeps_one_space_where_it_is_broken_or_spaced_out(essay: Import) -> None:
    found = essay(
        paragraph("The ", LINE, " Camp  of\u00a0K.", style="Title"), paragraph("Text."), title=""
    )
    assert found.title == "The Camp of\u00a0K."


def test_headings_stand_below_the_title(essay: Import) -> None:
    found = essay(
        paragraph("The ", run("Camp", "b"), style="Title"),
        paragraph("One", style="Heading1"),
        paragraph(run("Two", "b"), style="Heading2"),
        paragraph("Three", LINE, "lines", style="Heading3"),
        paragraph("Text."),
        title="",
    )
    assert found.title == "The Camp"
    assert found.text.endswith("\n## One\n\n### Two\n\n#### Three lines\n\nText.\n")


def test_where_the_title_is_a_heading_the_others_keep_their_level(essay: Import) -> None:
    found = essay(
        paragraph("The Camp", style="Heading1"),
        paragraph("Two", style="Heading2"),
        paragraph("Text."),
        title="",
    )
    assert found.text == "---\ntitle: The Camp\n---\n\n## Two\n\nText.\n"


def test_a_short_first_line_is_taken_for_the_title_and_this_is_said(essay: Import) -> None:
    found = essay(paragraph("The Camp"), paragraph("Text."), title="")
    assert found.title == "The Camp"
    assert [(one.code, one.severity) for one in found.warnings] == [("S058", "warning")]


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("The Camp", "title: The Camp"),
        ("1941: the camp", 'title: "1941: the camp"'),
        ("“Camp” #3", 'title: "“Camp” #3"'),
        ("[Camp]", 'title: "[Camp]"'),
        ("a: b \\ c", 'title: "a: b \\\\ c"'),
        ("Лагерь — и после", "title: Лагерь — и после"),
    ],
)
def test_a_title_is_written_as_yaml(
    title: str, written: str, essay: Import, tmp_path: Path, tiny: Path
) -> None:
    found = essay(paragraph(title, style="Title"), paragraph("Text."), title="", language="ru")
    assert found.text.splitlines()[1] == written
    folder = Path(shutil.copytree(tiny, tmp_path / "sources" / "tiny"))
    save_essay(found, "camp", folder, force=False)
    assert read_exhibition(folder).exhibition.essay("camp").title == Text((Words("ru", title),))


def test_notes_are_called_where_they_were_and_keep_their_emphasis(markdown: Markdown) -> None:
    text = markdown(
        paragraph("A", call(2), " b", call(2, "endnote"), ". C", call(3), "."),
        footnotes=[note("See ", run("Vorkuta", "i"), "."), note("One.") + paragraph("Two.")],
        endnotes=[note("At the end.", kind="endnote")],
    )
    assert text == (
        "A[^1] b[^2]. C[^3].\n\n[^1]: See *Vorkuta*.\n\n[^2]: At the end.\n\n"
        "[^3]: One.\n\n    Two.\n"
    )


def test_stars_that_call_a_note_are_no_change_of_scene(markdown: Markdown) -> None:
    assert markdown(paragraph("***", call(2)), footnotes=[note("One.")]) == (
        "\\*\\*\\*[^1]\n\n[^1]: One.\n"
    )


def test_a_link_in_a_note_is_found_among_the_relations_of_the_notes(
    tmp_path: Path,
) -> None:
    content = parts(paragraph("A", call(2), "."), footnotes=[note(link("n", "words"))])
    content["word/_rels/footnotes.xml.rels"] = relations(
        ("n", "hyperlink", "https://n.example/", "External")
    )
    path = pack(tmp_path / "essay.docx", content)
    text = read_word_essay(path, languages=["en"], title="T").text
    assert "[^1]: [words](https://n.example/)\n" in text


def test_quotations_in_a_row_are_one_and_their_italics_no_emphasis(markdown: Markdown) -> None:
    text = markdown(
        paragraph("One ", run("upright", '<w:i w:val="0"/>'), " word.", style="Quote"),
        paragraph("Two ", run("upright", style="Emphasis"), style="IntenseQuote"),
        paragraph(run("All upright.", '<w:i w:val="0"/>'), style="Quote"),
        paragraph("After."),
    )
    assert text == "> One *upright* word.\n>\n> Two *upright*\n>\n> All upright.\n\nAfter.\n"


def test_lists_nest_and_numbers_go_on_after_a_paragraph(markdown: Markdown) -> None:
    text = markdown(
        item("a"),
        item("b", level=1),
        item("c", number=2, level=1),
        item("d"),
        item("one", number=2),
        item("two", number=2),
        paragraph("Between."),
        item("three", number=2),
    )
    assert text == ("- a\n\n  - b\n\n  1. c\n\n- d\n\n1. one\n2. two\n\nBetween.\n\n3. three\n")


def test_paragraphs_are_read_out_of_whatever_stands_around_them(markdown: Markdown) -> None:
    text = markdown(
        f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('a')}</w:sdtContent></w:sdt>",
        f"<w:customXml>{paragraph('b')}</w:customXml>",
        f"<mc:AlternateContent><mc:Choice>{paragraph('c')}</mc:Choice></mc:AlternateContent>",
    )
    assert text == "a\n\nb\n\nc\n"


def test_empty_paragraphs_are_only_space(markdown: Markdown) -> None:
    text = markdown(paragraph(), paragraph("a"), paragraph(" "), paragraph(), paragraph("b"))
    assert text == "a\n\nb\n"


def test_what_python_docx_writes_is_read(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Letters", 0)
    document.add_heading("Early years", 1)
    document.add_paragraph("Some ").add_run("bold").bold = True
    for style in ("List Bullet", "List Bullet 2", "List Number", "List Number"):
        document.add_paragraph(style, style=style)
    document.add_paragraph("Said", style="Intense Quote")
    document.save(str(tmp_path / "essay.docx"))
    found = read_word_essay(tmp_path / "essay.docx", languages=["en"])
    assert found.warnings == ()
    assert found.text == (
        "---\ntitle: Letters\n---\n\n## Early years\n\nSome **bold**\n\n"
        "- List Bullet\n  - List Bullet 2\n\n1. List Number\n2. List Number\n\n> Said\n"
    )
