from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest

from toolkit.book.elements import h
from toolkit.book.serialise import document, parse, xhtml


def test_only_void_elements_are_self_closed() -> None:
    assert xhtml(h("p", h("span"), h("br"))) == "<p><span></span><br/></p>"


def test_text_and_attributes_are_escaped() -> None:
    assert xhtml(h("p", "a<b & c>d", title='"x" & y')) == (
        '<p title="&quot;x&quot; &amp; y">a&lt;b &amp; c&gt;d</p>'
    )


def test_white_space_between_inline_elements_is_kept_as_it_is() -> None:
    assert xhtml(h("p", h("b", "a"), h("i", "b"), " ", h("i", "c"))) == (
        "<p><b>a</b><i>b</i> <i>c</i></p>"
    )


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\ufffe", "\ud800"])
def test_characters_xml_forbids_are_refused(character: str) -> None:
    with pytest.raises(ValueError, match=f"U\\+{ord(character):04X} after '<p>before'"):
        xhtml(h("p", f"before{character}"))


def test_a_void_element_holds_nothing() -> None:
    with pytest.raises(ValueError, match="<br> cannot hold anything"):
        xhtml(h("br", "text"))


def test_a_document_is_xml_with_its_language_and_namespaces() -> None:
    text = document(
        [h("section", h("p", "да"), epub_type="chapter")],
        title="A & B",
        language="en",
        css=["base.css"],
        matter="bodymatter",
    )
    root = fromstring(text)
    assert root.tag == "{http://www.w3.org/1999/xhtml}html"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == root.get("lang") == "en"
    body = root.find("{http://www.w3.org/1999/xhtml}body")
    assert body is not None
    assert body.get("{http://www.idpf.org/2007/ops}type") == "bodymatter"
    assert "<title>A &amp; B</title>" in text


def test_what_is_written_is_read_back_the_same() -> None:
    text = document([h("p", "a ", h("i", "б", lang="ru"), h("br"))], title="T", language="en")
    assert xhtml(parse(text)) == text.split("\n", 2)[2].rstrip("\n")


def test_what_is_not_well_formed_is_refused() -> None:
    with pytest.raises(ValueError, match="not well-formed XML: mismatched tag"):
        parse("<p><i></p>")


def test_a_document_in_hebrew_runs_from_right_to_left() -> None:
    hebrew = document([h("p", "מגדלור")], title="מגדלור", language="he")
    assert '<html xmlns="http://www.w3.org/1999/xhtml" lang="he" xml:lang="he" dir="rtl"' in hebrew
    assert "dir=" not in document([h("p", "Light")], title="Light", language="en")
