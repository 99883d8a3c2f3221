"""Import documents that a test types."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.sources.word.typed import pack, parts
from toolkit.errors import Problem, SourceError
from toolkit.sources.word.essay import WordEssay, read_word_essay

Import = Callable[..., WordEssay]
Refuse = Callable[..., tuple[Problem, ...]]
LANGUAGES = ("en", "ru", "he", "de")


@pytest.fixture
def essay(tmp_path: Path) -> Import:
    """Return a function: a document's paragraphs and parts in, the essay out."""

    def read(*body: str, title: str = "T", language: str = "", **others: Any) -> WordEssay:
        path = pack(tmp_path / "essay.docx", parts(*body, **others))
        return read_word_essay(path, languages=LANGUAGES, language=language, title=title)

    return read


@pytest.fixture
def markdown(essay: Import) -> Callable[..., str]:
    """Return a function: a document's paragraphs and parts in, the essay's Markdown out."""

    def read(*body: str, **others: Any) -> str:
        return essay(*body, **others).text.partition("---\n\n")[2]

    return read


@pytest.fixture
def problems(essay: Import) -> Refuse:
    """Return a function: a document's paragraphs and parts in, its problems out."""

    def read(*body: str, **others: Any) -> tuple[Problem, ...]:
        try:
            return essay(*body, **others).warnings
        except SourceError as error:
            return error.problems

    return read
