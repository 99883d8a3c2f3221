"""Print the last page of Russian books: what kind of edition it is, who made it, how it is printed.

Source: ГОСТ Р 7.0.4-2020, «Издания. Выходные сведения». Formats: ГОСТ 5773-90.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from toolkit import __version__
from toolkit.book.content.backmatter import LastPage, Maker
from toolkit.book.elements import Child, full_stop, h, joined, text_in
from toolkit.book.front import trade
from toolkit.book.medium import Setting
from toolkit.book.phrases import interface
from toolkit.model.dates import HistoricalDate

FORMATS: dict[tuple[int, int], tuple[int, int, int]] = {
    (265, 410): (84, 108, 8),
    (265, 340): (70, 108, 8),
    (245, 340): (70, 100, 8),
    (220, 290): (60, 90, 8),
    (205, 290): (60, 84, 8),
    (205, 260): (84, 108, 16),
    (170, 260): (70, 108, 16),
    (170, 240): (70, 100, 16),
    (182, 215): (75, 90, 16),
    (170, 215): (70, 90, 16),
    (145, 215): (60, 90, 16),
    (145, 200): (60, 84, 16),
    (130, 200): (84, 108, 32),
    (107, 177): (75, 90, 32),
    (130, 165): (70, 108, 32),
    (120, 165): (70, 100, 32),
    (107, 165): (70, 90, 32),
    (107, 140): (60, 90, 32),
    (100, 140): (60, 84, 32),
}
"""Trimmed page in mm -> sheet of paper in cm, and how many pages one side of it takes."""
CONVENTIONAL = 60 * 90
"""The area of a sheet, in cm², in which the volume of all Russian books is told."""


def end_page(setting: Setting, last: LastPage) -> list[Child]:
    """Return what a Russian book says at the end, as far as it is known."""
    return [
        setting.words("p", last.kind, class_="kind") if last.kind else None,
        setting.words("p", last.title, class_="title"),
        setting.words("p", last.subtitle, class_="subtitle") if last.subtitle else None,
        _makers(setting, last.makers),
        _printed(setting, last),
        h("p", joined([setting.inline(last.publisher), _homepage(last)], ", "), class_="publisher"),
        setting.words("p", last.printer, class_="printer") if last.printer else None,
        h("p", setting.phrase("made-with"), f" archive-publishing-toolkit {__version__}."),
    ]


def _makers(setting: Setting, makers: tuple[Maker, ...]) -> Element | None:
    lines = [h("li", _roles(setting, maker), setting.inline(maker.name)) for maker in makers]
    return h("ul", lines, class_="contributors") if lines else None


def _roles(setting: Setting, maker: Maker) -> Child:
    words = [trade(setting, role) for role in maker.roles]
    done = joined([setting.inline(word) for word in words if word], ", ")
    return [done, ": "] if done else None


def _printed(setting: Setting, last: LastPage) -> Element | None:
    """Return how the book is printed, run in: only what is known, and nothing in an e-book."""
    if not setting.medium.paged:
        return None
    signed = _day(setting, last.signed) if last.signed else None
    run = setting.phrase("copies")
    said: list[Child] = [
        [setting.phrase("signed"), " ", signed] if signed else None,
        _format(setting),
        [setting.phrase("paper"), " ", setting.inline(last.paper)] if last.paper else None,
        _faces(setting, last.faces) if last.faces else None,
        [setting.phrase("printing"), " ", setting.inline(last.printing)] if last.printing else None,
        [setting.phrase("run"), " ", str(last.run), "\u00a0", run] if last.run else None,
    ]
    return h(
        "p", joined([[one, full_stop(text_in(one))] for one in said if one], " "), class_="printed"
    )


def _day(setting: Setting, date: HistoricalDate) -> str:
    """Return a day as Russian presses write it, 28.11.2026, else in words."""
    if interface(setting.section.language) != "ru" or not (date.exact and date.earliest):
        return setting.date(date)
    return ".".join(reversed(date.earliest.split("-")))


def _faces(setting: Setting, faces: tuple[str, ...]) -> list[Child]:
    return [setting.phrase("typeface" if len(faces) == 1 else "typefaces"), " ", ", ".join(faces)]


def _format(setting: Setting) -> Child:
    """Return the format as a part of a sheet, else the size of the trimmed page in mm."""
    if setting.medium.page is None:
        return None
    width, height = setting.medium.page
    sheet = FORMATS.get((round(width), round(height)))
    if sheet is None:
        size: Child = [f"{width:g}\u00a0×\u00a0{height:g}\u00a0", setting.phrase("mm")]
    else:
        size = f"{sheet[0]}×{sheet[1]}/{sheet[2]}"
    return [setting.phrase("format"), " ", size]


def _homepage(last: LastPage) -> Element | None:
    if last.homepage is None:
        return None
    shown = last.homepage.removeprefix("https://").removeprefix("http://")
    return h("a", shown, class_="url", href=last.homepage)
