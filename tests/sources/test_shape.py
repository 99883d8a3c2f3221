"""Values in the shape the model expects."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest

from toolkit.model.identifiers import Identifier
from toolkit.model.prose import Characters, Paragraph, Passage, Prose
from toolkit.model.text import Text, Words
from toolkit.sources import reading as reading_module
from toolkit.sources.reading import Reading
from toolkit.sources.refusals import judge
from toolkit.sources.shape import shape


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    PLAIN: ClassVar[str] = "place"
    place: Identifier
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    title: Text
    about: Prose | None = None
    part_of: Part | None = None
    parts: tuple[Part, ...] = ()
    ids: tuple[Identifier, ...] = ()
    inner: tuple[Whole, ...] = ()


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    return Reading(tmp_path, tmp_path, languages=("ru", "en"))


def read(text: str, reading: Reading) -> Whole | None:
    """Return what YAML `text` says as a `Whole`."""
    document = reading.yaml_text(text, "a.yaml", ("wholes", 0))
    assert document is not None
    reading.keep(document)
    shaped = shape(document.value, Whole, ("wholes", 0), reading)
    whole: Whole | None = judge(shaped, Whole, ("wholes", 0), reading)
    return whole


def told(reading: Reading) -> list[str]:
    return [f"{problem.place}: {problem.code}" for problem in reading.problems]


WORD = Text((Words("ru", "a"),))


def test_plain_text_is_in_the_default_language(reading: Reading) -> None:
    prose = Prose((Passage("ru", (Paragraph((Characters("b"),)),)),))
    assert read("{title: a, about: b}", reading) == Whole(title=WORD, about=prose)


def test_a_plain_string_stands_for_the_field_its_class_names(reading: Reading) -> None:
    assert read("{title: a, part_of: moscow}", reading) == Whole(
        title=WORD, part_of=Part(place="moscow")
    )


def test_fields_may_be_written_out_beside_plain_strings(reading: Reading) -> None:
    text = "{title: a, parts: [moscow, {place: kola, note: a}]}"
    parts = (Part(place="moscow"), Part(place="kola", note=WORD))
    assert read(text, reading) == Whole(title=WORD, parts=parts)


def test_a_plain_string_is_a_list_of_one_where_it_stands_for_an_item(reading: Reading) -> None:
    assert read("{title: a, parts: moscow}", reading) == Whole(
        title=WORD, parts=(Part(place="moscow"),)
    )


@pytest.mark.parametrize("text", ["{title: a, parts: {place: kola}}", "{title: a, ids: kola}"])
def test_nothing_else_is_a_list_of_one(text: str, reading: Reading) -> None:
    assert read(text, reading) is None
    assert told(reading) == [f"a.yaml:1:{text.rindex(': ', 0, 20) + 3}: S011"]


@pytest.mark.parametrize(
    "text", ["{title: a, part_of: B}", "{title: a, parts: B}", "{title: a, parts: [B]}"]
)
def test_a_refused_plain_string_has_its_place(text: str, reading: Reading) -> None:
    assert read(text, reading) is None
    assert told(reading) == [f"a.yaml:1:{text.index('B') + 1}: S007"]


def test_a_class_may_hold_its_own_kind(reading: Reading) -> None:
    assert read("{title: a, inner: [{title: a}]}", reading) == Whole(
        title=WORD, inner=(Whole(title=WORD),)
    )


def test_what_is_shaped_is_not_changed_itself(reading: Reading) -> None:
    value = {"title": "a", "parts": ["moscow"]}
    shape(value, Whole, ("wholes", 0), reading)
    assert value == {"title": "a", "parts": ["moscow"]}


def test_each_picture_is_measured_once(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []
    measure = reading_module.measure
    monkeypatch.setattr(reading_module, "measure", lambda path: asked.append(path) or measure(path))
    path = Path(__file__).parents[1] / "exhibitions" / "tiny" / "panels" / "light.jpg"
    assert reading.measured(path) == reading.measured(path)
    assert asked == [path]
