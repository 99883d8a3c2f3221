"""What WeasyPrint's own tags get wrong, whatever an author or a theme writes."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image as Pillow

from tests.targets.pdf.conftest import book, english
from tests.targets.pdf.tags.structure import Tag, read_page, read_tree
from tests.targets.pdf.test_layout import ABOUT
from tests.validators.verapdf import check_pdfs
from toolkit.model.exhibition import Essay
from toolkit.model.prose import Passage, Prose
from toolkit.sources.prose import parse_markdown
from toolkit.targets.pdf.attached import attachments
from toolkit.targets.pdf.editions import compose
from toolkit.targets.pdf.layout import LaidOut, Manuscript, lay_out
from toolkit.targets.pdf.makers import labels_of
from toolkit.targets.pdf.screen import finish_screen

ESSAY = """
#### A heading that begins too deep

A link [with *emphasis* and **strength**](https://example.org/a) in it, *[one in emphasis](https://example.org/b)*,
[Menachem *Begin*](person:begin), [terra *incognita*](lang:la), [*[verbum](lang:la)*](https://example.org/c).[^1]

## A heading with a [link](https://example.org/d) and a note[@nights, p. 3]

- One
  1. inner, with a [link](https://example.org/e)
  2. second[^2]
     - innermost

     and on
- [Two](person:begin)

  > quoted in a list

#### A level left out

> A quotation with a [ссылка](lang:ru).
>
> - a list in it

![](panel:one)

***

3. third\\
   after a break
4. fourth

# Another heading

A last word[@nights].[^2]

[^1]: A note with *emphasis*, [a link](https://example.org/f) and [слова](lang:ru).
[^2]: Another.
"""

STRANGE = """<html xmlns="http://www.w3.org/1999/xhtml"><head></head><body>
<div>Bare text <a href="https://example.org/1"><em>emphasised</em> <strong>link</strong></a></div>
<h3>First heading</h3><h6>Skipped</h6><h1>Top</h1>
<p><a href="https://example.org/2"><img src="one.jpg" alt="A linked picture"/></a></p>
<a href="https://example.org/3" style="display: block"><p>A block link</p></a>
<p>Decoration <img src="one.jpg" alt=""/> and one that nobody hears of <img src="one.jpg"/></p>
<p>Drawn <svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><title>A square</title>
<rect width="20" height="20"/></svg> and
<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg></p>
<figure><img src="one.jpg" alt="Shown"/><figcaption>Below, <a href="https://example.org/4/p/one/"
 class="zoom">closer</a></figcaption></figure>
<figure><p>No picture</p><figcaption>A caption without one</figcaption></figure>
<ul><li>One<ul><li>Two<ol style="list-style: lower-alpha"><li>Three</li></ol></li></ul></li></ul>
<ol><li value="7">Seven</li></ol>
<dl><dt>Term</dt><dd>Said</dd><dd><p>Also said</p><p>And more</p></dd></dl>
<table><caption>A caption</caption><thead><tr><th colspan="2">Wide</th><th>C</th></tr>
<tr><th>A</th><th>B</th></tr></thead>
<tbody>ROWS<tr><th>Head of a row</th><td>1</td></tr><tr><td rowspan="2">2</td>
<td lang="fr">trois</td><td>4</td></tr><tr><td>5</td></tr></tbody></table>
<blockquote>Bare quotation</blockquote><aside>Aside</aside><q>q</q> <code>code</code>
<p><abbr title="Union of Soviet Socialist Republics">USSR</abbr> <span lang="he">שלום</span></p>
<nav class="contents"><h4>Contents</h4><ol><li><a href="#x">One</a><span class="dots"></span></li>
<li>No link<ol><li><a href="#x">Deeper</a></li></ol></li></ol></nav>
<div class="letters"><p>A</p><ul class="index"><li>Abc</li></ul><p>B</p>
<ul class="index"><li>Bcd</li></ul></div>
<hr/><p id="x" lang="ru">Русский <i lang="ru">курсив</i><span class="footnote">A note
<em>inside</em>.</span> and <b>on</b>.</p>
</body></html>""".replace("ROWS", "<tr><td>a</td><td>b</td><td>c</td></tr>" * 30)
STYLE = """
@page { size: 100mm 140mm; counter-increment: page folio;
 @top-center { content: "A head" } @bottom-center { content: counter(folio) } }
html { font: 9pt "Source Serif 4", "Frank Ruhl Libre" }
img { width: 10mm; image-rendering: crisp-edges }
.dots::after { content: leader(".") "9" }
.footnote { float: footnote }
p::before { content: "§ " }
"""


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pictures") / "one.jpg"
    Pillow.new("RGB", (50, 70), "#c8c0b0").save(path)
    return path


@pytest.fixture(scope="module")
def written(picture: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book whose essay has all that Markdown allows."""
    body = Prose((Passage("en", parse_markdown(ESSAY).blocks),))
    plain = book()
    essays = (Essay(id="long", title=english("All"), body=body), *plain.essays[1:])
    composed = compose(replace(plain, essays=essays), ("en",), "screen")
    files = {printed.href: picture for printed in composed.pictures}
    laid = lay_out(composed.manuscript, "screen", files=files)
    path = tmp_path_factory.mktemp("written") / "written.pdf"
    labels = labels_of(laid.pages)
    path.write_bytes(finish_screen(laid.raw, labels, composed.metadata))
    attached = attachments(plain, composed.manuscript.html)
    kept = finish_screen(laid.raw, labels, composed.metadata, attached)
    path.with_name("kept.pdf").write_bytes(kept)
    return path


@pytest.fixture(scope="module")
def laid(picture: Path) -> LaidOut:
    return lay_out(Manuscript(STRANGE, STYLE, "x"), "screen", files={"one.jpg": picture})


@pytest.fixture(scope="module")
def strange(laid: LaidOut, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a document with all that a theme or a target of others may write."""
    path = tmp_path_factory.mktemp("strange") / "strange.pdf"
    path.write_bytes(finish_screen(laid.raw, labels_of(laid.pages), ABOUT))
    return path


@pytest.fixture(scope="module")
def tree(strange: Path) -> Tag:
    with pikepdf.open(strange) as pdf:
        return read_tree(pdf)


def kinds(tag: Tag) -> list[object]:
    """Return the kinds in a tag, nested as they are."""
    return [tag.kind, *(kinds(kid) if kid.kids else kid.kind for kid in tag.kids)]


def test_verapdf_passes_both_as_accessible_and_for_archives(written: Path, strange: Path) -> None:
    claims = [(path, flavour) for path in (written, strange) for flavour in ("ua1", "2a")]
    kept = written.with_name("kept.pdf")
    broken = check_pdfs([*claims, (kept, "ua1"), (kept, "3a")])
    assert broken == ((), (), (), (), (), ())


def test_a_link_is_one_whatever_stands_in_it(tree: Tag) -> None:
    links = {link.words.strip(): link.described for link in tree.walk("Link")}
    assert links["emphasised link"] == ["emphasised link: https://example.org/1"]
    assert links["§ A block link"] == ["A block link: https://example.org/3"]
    (pictured,) = (link for link in tree.walk("Link") if [*link.walk("Figure")])
    assert pictured.described == ["A linked picture: https://example.org/2"]


def test_a_picture_leads_where_the_words_in_its_caption_lead(tree: Tag) -> None:
    (zoom,) = (link for link in tree.walk("Link") if link.words.strip() == "closer")
    assert zoom.described == ["closer: https://example.org/4/p/one/"] * 2
    assert zoom.above is not None
    assert zoom.above.kind == "Caption"


def test_pictures_without_words_are_not_read_and_said_to_be_missed(
    tree: Tag, laid: LaidOut
) -> None:
    assert [tag.alt for tag in tree.walk("Figure")] == ["A linked picture", "A square", "Shown"]
    assert laid.log == (
        "the document does not say which language it is in",
        "the picture one.jpg has no alternative text, so nobody hears of it",
        "the picture svg has no alternative text, so nobody hears of it",
    )


def test_a_caption_without_a_picture_is_a_paragraph(tree: Tag) -> None:
    assert [tag.above.kind for tag in tree.walk("Caption") if tag.above] == ["Figure", "Table"]


def test_headings_begin_at_one_and_leave_no_level_out(tree: Tag) -> None:
    found = [(tag.kind, tag.words) for tag in tree.walk() if tag.kind[0] == "H"]
    assert found == [
        ("H1", "First heading"),
        ("H2", "Skipped"),
        ("H1", "Top"),
        ("H2", "Contents"),
    ]


def test_lists_stand_in_the_items_of_lists(tree: Tag) -> None:
    outer, two, three, numbered, terms, *_ = tree.walk("L")
    assert kinds(outer) == [
        "L",
        [
            "LI",
            "Lbl",
            ["LBody", "P", ["L", ["LI", "Lbl", ["LBody", "P", ["L", ["LI", "Lbl", "LBody"]]]]]],
        ],
    ]
    numberings = [
        each.attributes["/ListNumbering"] for each in (outer, two, three, numbered, terms)
    ]
    assert numberings == ["/Disc", "/Circle", "/LowerAlpha", "/Decimal", "/None"]
    assert kinds(terms) == ["L", ["LI", "Lbl", ["LBody", "P", "P", "P"]]]


def test_tables_have_heads_with_scope_and_rows_of_one_length(tree: Tag) -> None:
    (table,) = tree.walk("Table")
    assert [kid.kind for kid in table.kids] == ["Caption", "THead", "TBody"]
    scopes = [(head.words, head.attributes["/Scope"]) for head in table.walk("TH")]
    assert scopes == [
        ("Wide", "/Column"),
        ("C", "/Column"),
        ("A", "/Column"),
        ("B", "/Column"),
        ("Head of a row", "/Row"),
    ]
    assert [cell.lang for cell in table.walk("TD") if cell.words == "trois"] == ["fr"]


def test_the_head_of_a_table_that_runs_on_is_read_once(strange: Path) -> None:
    with pikepdf.open(strange) as pdf:
        artifacts = [each for page in pdf.pages for each in read_page(page).artifacts]
    assert ({"/Type": "/Pagination"}, "WideCAB") in artifacts


def test_the_dots_of_a_leader_are_one_artifact(strange: Path) -> None:
    with pikepdf.open(strange) as pdf:
        dots = [
            words
            for page in pdf.pages
            for _, words in read_page(page).artifacts
            if set(words) == {"."}
        ]
    assert len(dots) == 1
    assert len(dots[0]) > 20


def test_a_table_of_contents_in_a_table_of_contents_is_one(tree: Tag) -> None:
    outer, inner = tree.walk("TOC")
    assert [kid.kind for kid in outer.kids] == ["TOCI", "TOCI"]
    assert inner.above is outer.kids[1]
    assert [item.words for item in inner.kids] == ["1. Deeper"]


def test_an_index_with_letters_is_one(tree: Tag) -> None:
    (index,) = tree.walk("Index")
    assert [kid.kind for kid in index.kids] == ["P", "L", "P", "L"]


def test_a_note_without_an_id_is_given_one(tree: Tag) -> None:
    (note,) = tree.walk("Note")
    assert note.id == "note-1"
    assert note.words.endswith("A note inside.")
    assert note.spoken == "ru", "as the paragraph that calls it"


def test_an_abbreviation_says_what_it_means(strange: Path) -> None:
    with pikepdf.open(io.BytesIO(strange.read_bytes())) as pdf:
        meant = [
            str(item.E)
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and "/E" in item
        ]
    assert meant == ["Union of Soviet Socialist Republics"]
