"""List every picture that is drawn, with what it is drawn from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from drawing.panel import FOLDER, Head, Page, panel_page
from drawing.plan import read_plan
from drawing.records import LANGUAGES, Front, Sheet, read_front, read_sheets
from drawing.sheets import cover_page, poster_page
from drawing.transcript import read_words

SHEET = (5000, 7000)
COVER = (5000, 7059)  # 170 x 240 mm


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One picture: its name without ending, its size in pixels, and how its page is made.

    `stamp` is a digest of the words and drawing files; it is kept in the picture, so that one
    that no longer says what the records say is found.
    """

    name: str
    size: tuple[int, int]
    stamp: str
    page: Callable[[], Page]


def jobs() -> Iterator[Job]:
    """Yield every picture: the sheets of `panels.yaml` and the cover, in every language."""
    front = read_front()
    for sheet in read_sheets():
        for language in LANGUAGES:
            yield job_of(sheet, front, language)
    path = FOLDER / "cover.toml"
    for language in LANGUAGES:
        words = (front.title[language], front.subtitle[language])
        yield Job(
            name=f"cover-{language}",
            size=COVER,
            stamp=stamp_of(*words, file("cover.toml"), file("poster.toml")),
            page=partial(cover_page, path, front, language=language),
        )


def job_of(sheet: Sheet, front: Front, language: str) -> Job:
    """Return the picture of a panel or of the poster in one language."""
    words = (front.title[language], sheet.number, sheet.transcript[language])
    return Job(
        name=f"{sheet.id}-{language}",
        size=SHEET,
        stamp=stamp_of(*words, file(f"{sheet.id}.toml")),
        page=partial(page_of, sheet, front, language),
    )


def page_of(sheet: Sheet, front: Front, language: str) -> Page:
    """Return the page of a panel, or of the poster, which has no number."""
    path = FOLDER / f"{sheet.id}.toml"
    if not sheet.number:
        return poster_page(sheet.transcript[language], path, front, language=language)
    of = f"{sheet.id}-{language}"
    words = read_words(sheet.transcript[language], of=of)
    head = Head(exhibition=front.title[language], number=sheet.number)
    return panel_page(words, read_plan(path), head, language=language, of=of)


def stamp_of(*parts: str) -> str:
    """Return a digest of what a picture is drawn from."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def file(name: str) -> str:
    """Return a drawing file, or nothing where there is none (its page then says so)."""
    path = FOLDER / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""
