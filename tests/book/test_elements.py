from __future__ import annotations

from toolkit.book.elements import h, ids, in_squares, joined, text_in
from toolkit.book.serialise import xhtml


def test_text_and_elements_mix_in_the_order_given() -> None:
    made = h("p", "a", h("em", "b"), "c", ["d", None, [h("b", "e"), "f"]])
    assert xhtml(made) == "<p>a<em>b</em>cd<b>e</b>f</p>"


def test_names_of_attributes_that_python_cannot_spell() -> None:
    made = h("a", class_="x", epub_type="noteref", aria_label="l", id=None, width=3)
    assert xhtml(made) == '<a class="x" epub:type="noteref" aria-label="l" width="3"></a>'


def test_lang_is_written_for_html_and_for_xml() -> None:
    assert xhtml(h("i", "да", lang="ru")) == '<i lang="ru" xml:lang="ru">да</i>'


def test_joined_leaves_out_what_is_not_there() -> None:
    assert joined(["a", None, "", [], "b"], ", ") == ["a", ", ", "b"]


def test_square_brackets_within_square_ones_become_round() -> None:
    link = h("a", "Letter [draft]", href="#a[1]")
    assert text_in(in_squares([h("i", link, " [sic]"), ", p. [3]"])) == (
        "[Letter (draft) (sic), p. (3)]"
    )
    assert link.get("href") == "#a[1]"


def test_ids_come_in_document_order() -> None:
    assert ids(h("div", h("p", id="b"), h("p", h("i", id="c")), id="a")) == ("a", "b", "c")
