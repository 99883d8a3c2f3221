"""Hold what helps readers: the terms of the glossary, and the milestones of the chronology.

Both are claims: one that rests on no source is printed nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from toolkit.model.claims import STRICT, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.identifiers import Identifier, Label, Language
from toolkit.model.prose import Prose
from toolkit.model.text import Text
from toolkit.model.vocabulary import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A term in the language it comes from, in that language's own letters."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    text: Label
    """The term."""
    lang: Language
    """The language, with the script where it is not the usual one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the glossary: a body, an office, a kind of camp, a word of the time."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: Identifier
    """The id, which becomes part of addresses; begin it with `term-`."""
    term: Text
    """The word as it is looked up in each language."""
    definition: Prose
    """What it means."""
    original: Original | None = None
    """The word in its own language, for readers of the others."""
    expansion: Text | None = None
    """What an abbreviation stands for."""
    date: HistoricalDate | None = None
    """When it was in use, or when what it names existed."""
    organisation: Identifier | None = None
    """The record of the body that it names."""
    see: tuple[Identifier, ...] = ()
    """Other terms that a reader may want."""
    status: Status | None = None
    """`draft` for a term that is not to be printed yet."""
    sources: tuple[SourceUse, ...] = ()
    """The works it rests on; a term without one is printed nowhere."""

    @property
    def printed(self) -> bool:
        """Tell whether it may be printed: no draft, and at least one source."""
        return self.status is None and bool(self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """Something that happened at large, against which readers see the lives."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: Identifier
    """The id, which becomes part of addresses; begin it with `year-`."""
    date: HistoricalDate
    """When."""
    text: Prose
    """What happened, in one or two sentences."""
    persons: tuple[Identifier, ...] = ()
    """Whose lives it touched."""
    places: tuple[Identifier, ...] = ()
    """Where."""
    organisations: tuple[Identifier, ...] = ()
    """Which bodies had a part in it."""
    status: Status | None = None
    """`draft` for what is not to be printed yet."""
    sources: tuple[SourceUse, ...] = ()
    """The works it rests on; a milestone without one is printed nowhere."""

    @property
    def printed(self) -> bool:
        """Tell whether it may be printed: no draft, and at least one source."""
        return self.status is None and bool(self.sources)
