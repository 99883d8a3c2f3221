"""Where an essay is saved, and under which id."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.errors import UsageError
from toolkit.model.prose import Characters, Paragraph
from toolkit.sources.word.essay import WordEssay
from toolkit.sources.word.save import id_for, save_essay, slug

TEXT = "---\ntitle: The Camp\n---\n\nWords.\n"


def essay(title: str = "The Camp") -> WordEssay:
    blocks = (Paragraph((Characters("Words."),)),)
    return WordEssay(title=title, language="en", blocks=blocks, warnings=())


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("The Camp", "the-camp"),
        ("Anna’s “second” life — a memoir (1941)", "annas-second-life-a-memoir-1941"),
        ("Иностранцы в ГУЛАГе", "inostrantsy-v-gulage"),
        ("Über die Łódźer Straße", "uber-die-lodzer-strasse"),
        ("מחנה", "mhnh"),
        ("***", ""),
        ("word " * 20, "word-word-word-word-word-word-word-word-word-word-word-word-word"[:64]),
        ("a" * 99, "a" * 64),
    ],
)
def test_a_title_becomes_an_id(text: str, id: str) -> None:
    assert slug(text) == id


def test_the_id_is_the_one_wanted_or_made_of_the_title_or_of_the_name() -> None:
    assert id_for(essay(), Path("a.docx"), wanted="camp") == "camp"
    assert id_for(essay(), Path("a.docx"), wanted=None) == "the-camp"
    assert id_for(essay("…"), Path("Моё эссе.docx"), wanted=None) == "moe-esse"


@pytest.mark.parametrize(("title", "wanted"), [("The Camp", "The Camp"), ("…", None), ("a", "")])
def test_what_cannot_be_an_id_is_refused(title: str, wanted: str | None) -> None:
    with pytest.raises(UsageError, match="say --id ID"):
        id_for(essay(title), Path("….docx"), wanted=wanted)


def test_an_essay_is_saved_among_the_others(tmp_path: Path) -> None:
    path = save_essay(essay(), "camp", tmp_path, force=False)
    assert path == tmp_path / "essays" / "camp.en.md"
    assert path.read_bytes() == TEXT.encode()
    assert list(path.parent.iterdir()) == [path]


def test_an_essay_is_not_written_over_unless_forced(tmp_path: Path) -> None:
    path = tmp_path / "essays" / "camp.en.md"
    path.parent.mkdir()
    path.write_text("mine")
    with pytest.raises(UsageError, match="nothing was changed"):
        save_essay(essay(), "camp", tmp_path, force=False)
    assert path.read_text() == "mine"
    save_essay(essay(), "camp", tmp_path, force=True)
    assert path.read_text() == TEXT
