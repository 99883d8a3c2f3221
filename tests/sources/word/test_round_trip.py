"""Whatever is typed: the essay is read back as the words of the document, none lost."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sources.word.typed import call, item, note, pack, paragraph, parts, run
from toolkit.model.prose import Block, Heading, Items, Note, Paragraph, Quote, inlines, plain
from toolkit.sources.prose import parse_prose
from toolkit.sources.word.blocks import STARS
from toolkit.sources.word.essay import read_word_essay

Run = tuple[str, list[str], str]
SIGNS = r"\`*_[](){}#+-.!<>&|~:=^@;\"'/$%1aЯש—«»" + " \u00a0"
LOOKS = st.lists(st.sampled_from(["i", "b", "rtl"]), max_size=2, unique=True)
LANGUAGES = st.sampled_from(["", "fr-FR", "de-DE", "en-GB", "x-none"])
typed = st.tuples(st.text(st.sampled_from(SIGNS), min_size=1, max_size=12), LOOKS, LANGUAGES)
line = st.lists(typed, min_size=1, max_size=5)
kinds = st.sampled_from(["", "Quote", "Heading2", "item", "number", "noted"])


def words_of(blocks: Sequence[Block]) -> list[str]:
    """Return the words of each paragraph, and of each note where it is called."""
    found: list[str] = []
    for block in blocks:
        match block:
            case Paragraph(children) | Heading(_, children):
                found.append(plain(children))
                for inline in inlines([block]):
                    if isinstance(inline, Note):
                        found.extend(words_of(inline.blocks))
            case Quote(inner):
                found.extend(words_of(inner))
            case Items(items):
                found.extend(words for inner in items for words in words_of(inner))
    return found


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(body=st.lists(st.tuples(kinds, line), min_size=1, max_size=5))
def test_every_word_is_read_back(body: list[tuple[str, list[Run]]], tmp_path: Path) -> None:
    written, footnotes, words = [paragraph("First words.")], [], ["First words."]
    for kind, pieces in body:
        content = [run(text, *looks, lang=tag) for text, looks, tag in pieces]
        said = "".join(text for text, _, _ in pieces)
        match kind:
            case "noted":
                written.append(paragraph(*content, call(2 + len(footnotes))))
                footnotes.append(note(*content, "."))
                words += [said.lstrip(), f"{said}.".strip()]
            case "item" | "number":
                written.append(item(*content, number=1 if kind == "item" else 2))
                words += [said.strip()]
            case _:
                written.append(paragraph(*content, style=kind))
                is_break = not kind and STARS.fullmatch(said.strip())
                words += [] if is_break else [said.strip()]
    path = pack(tmp_path / "essay.docx", parts(*written, footnotes=footnotes))
    text = read_word_essay(path, languages=["en"], language="en", title="T").text
    parsed = parse_prose(text.partition("---\n\n")[2])
    assert parsed.faults == ()
    assert list(filter(None, words_of(parsed.blocks))) == list(filter(None, words))
