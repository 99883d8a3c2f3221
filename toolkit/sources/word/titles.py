"""Choose the title of an essay among the paragraphs of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit.errors import Place, Problem
from toolkit.sources.word.body import Typed

SHORT = 80
"""How many characters a line may have that is a heading although no style says so."""
SAY = "give it the style 'Title' (or 'Heading 1'), or say --title 'THE TITLE'"


@dataclass(frozen=True, slots=True)
class Titled:
    """A title and the paragraphs below it; `shift` is added to the levels of their headings."""

    title: str
    paragraphs: tuple[Typed, ...]
    shift: int
    problems: tuple[Problem, ...] = ()


def choose_title(paragraphs: Sequence[Typed], given: str, path: str) -> Titled:
    """Return the title: the one given, the one styled so, or a short first line.

    The title is level 1 of an essay. Where it is no heading itself, headings of level 1 stand
    below it and all move down by one.
    """
    titles = [typed for typed in paragraphs if typed.is_title and typed.text]
    firsts = [typed for typed in paragraphs if typed.heading == 1 and not typed.is_title]
    if given:
        replaced = tuple(_replaced(titles, given))
        return Titled(given, _without(paragraphs, titles), int(bool(firsts)), replaced)
    if len(titles) == 1:
        return _titled(titles[0], paragraphs, int(bool(firsts)))
    several = titles or firsts
    if len(several) > 1:
        problems = tuple(_several(several))
        return Titled("", _without(paragraphs, titles), int(bool(firsts)), problems)
    if firsts:
        return _titled(firsts[0], paragraphs, 0)
    if _is_short_line(paragraphs):
        message = "is taken for the title, for it is a short line by itself and no style says more"
        warning = paragraphs[0].problem("S058", message, SAY)
        return _titled(paragraphs[0], paragraphs, 0, warning)
    problem = Problem(Place(path), "S051", "has no title", SAY)
    return Titled("", tuple(paragraphs), 0, (problem,))


def is_short_line(text: str) -> bool:
    """Return whether a paragraph may be a heading, by its looks alone."""
    return 0 < len(text) <= SHORT and not text.endswith((".", ",", ";", ":"))


def _is_short_line(paragraphs: Sequence[Typed]) -> bool:
    first = paragraphs[0] if len(paragraphs) > 1 else None
    if first is None or first.heading or first.is_quote or first.label:
        return False
    return is_short_line(first.text)


def _titled(chosen: Typed, paragraphs: Sequence[Typed], shift: int, *warnings: Problem) -> Titled:
    problems = (*warnings, *_judged(chosen))
    return Titled(re.sub(" +", " ", chosen.text), _without(paragraphs, [chosen]), shift, problems)


def _judged(chosen: Typed) -> Iterator[Problem]:
    """Yield what is wrong with a title: it is plain words."""
    for remark in chosen.remarks:
        yield chosen.problem(remark.code, remark.message, remark.hint)
    yield from _notes(chosen)
    words = [piece for piece in chosen.pieces if piece.text.strip()]
    looks = {(piece.bold, piece.italic) for piece in words}
    if len(looks) > 1 or any(piece.url for piece in words):
        message = "italics, bold and links in the title are not imported: titles are plain words"
        yield chosen.problem("S056", message)


def _notes(title: Typed) -> Iterator[Problem]:
    if title.calls:
        message = "the title calls a note, and titles are plain words"
        yield title.problem("S055", message, "call the note at the end of the first paragraph")


def _several(several: Sequence[Typed]) -> Iterator[Problem]:
    """Yield a problem for each of several paragraphs that could be the title."""
    for typed in several:
        is_title = "has the style of the title" if typed.is_title else "is a heading of level 1"
        message = f"{is_title}, and {len(several) - 1} more so: which is the title?"
        hint = "give one the style 'Title' and the others 'Heading 1', or say --title 'THE TITLE'"
        yield typed.problem("S051", message, hint)


def _replaced(titles: Sequence[Typed], given: str) -> Iterator[Problem]:
    for typed in titles:
        yield from _notes(typed)
        if typed.text != given:
            yield typed.problem("S056", "has the style of the title, and --title replaces it")


def _without(paragraphs: Sequence[Typed], taken: Sequence[Typed]) -> tuple[Typed, ...]:
    return tuple(typed for typed in paragraphs if not any(typed is one for one in taken))
