"""Whatever people write comes out as written, in its language."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.targets.iiif.records.conftest import Records
from tests.targets.iiif.records.letters import LETTERS
from toolkit.model.text import Text, Words, tidy

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# What XML 1.0 has no character for is refused when sources are read.
WORDS = (
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn"))
        | st.sampled_from("<>&\"'[]{}\\/#%«»„“’\u00a0 "),
        min_size=1,
        max_size=40,
    )
    .map(lambda words: tidy(words.replace("\ufffe", "").replace("\uffff", "")))
    .filter(lambda words: bool(words.strip()) and not words.startswith("["))
)
TAGS = st.lists(
    st.sampled_from(["en", "ru", "ru-Latn", "de", "he", "zh-Hant", "sr-Cyrl", "bn", "kk"]),
    min_size=1,
    max_size=4,
    unique=True,
)


@settings(max_examples=30, deadline=None)
@given(TAGS.flatmap(lambda tags: st.tuples(*(st.tuples(st.just(tag), WORDS) for tag in tags))))
def test_words_come_out_as_written_and_in_their_language(told: tuple[tuple[str, str], ...]) -> None:
    title = Text(tuple(Words(tag, words) for tag, words in told))
    panel = replace(LETTERS.panels[0], title=title)
    small = replace(LETTERS, persons=(), objects=(), sources=(), panels=())
    bare = replace(panel, persons=(), objects=(), sources=())
    found = Records(replace(small, panels=(bare,)))
    mods = found.xml("panel-01.mods.xml").findall("{*}titleInfo")
    edm = [one for one in found.xml("panel-01.edm.rdf").iter() if one.tag.endswith("}title")]
    assert [(one.get(XML_LANG), one.findtext("{*}title")) for one in mods] == [*told]
    assert [(one.get(XML_LANG), one.text) for one in edm] == [*told]
    schema = found.json("panel-01.schema.jsonld")["name"]
    assert [(one["@language"], one["@value"]) for one in schema] == [*told]
    art = found.json("panel-01.linked-art.jsonld")["identified_by"]
    assert [(one["language"][0]["_label"], one["content"]) for one in art] == [*told]
