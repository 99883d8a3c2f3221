"""Print the last page of Russian books: what kind of edition it is, who made it, how it is printed.

Source: ГОСТ Р 7.0.4-2020, «Издания. Выходные сведения».
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from toolkit import __version__
from toolkit.book.content.backmatter import LastPage, Maker
from toolkit.book.elements import Child, full_stop, h, joined, text_in
from toolkit.book.front import trade
from toolkit.book.medium import Setting
from toolkit.book.phrases import interface, phrase
from toolkit.book.volume import sheet_of
from toolkit.model.dates import HistoricalDate


def end_page(setting: Setting, last: LastPage) -> list[Child]:
    """Return what a Russian book says at the end, as far as it is known."""
    return [
        setting.words("p", last.kind, class_="kind") if last.kind else None,
        setting.words("p", last.title, class_="title"),
        setting.words("p", last.subtitle, class_="subtitle") if last.subtitle else None,
        _makers(setting, last.makers),
        _printed(setting, last),
        h(
            "p",
            joined([setting.inline(last.publisher), *_reached(setting, last)], ", "),
            class_="publisher",
        ),
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
    """Return how the book is printed, run in: only what is known, and of letters only where set."""
    faces = last.faces if setting.medium.paged else ()
    said: list[Child] = [
        *(_of_press(setting, last) if setting.medium.printed else ()),
        _faces(setting, faces) if faces else None,
    ]
    lines = [[one, full_stop(text_in(one))] for one in said if one]
    return h("p", joined(lines, " "), class_="printed") if lines else None


def _of_press(setting: Setting, last: LastPage) -> list[Child]:
    """Return what only a book on paper has."""
    signed = _day(setting, last.signed) if last.signed else None
    copies = setting.phrase("copies")
    return [
        [setting.phrase("signed"), " ", signed] if signed else None,
        _format(setting),
        [setting.phrase("paper"), " ", setting.inline(last.paper)] if last.paper else None,
        [setting.phrase("printing"), " ", setting.inline(last.printing)] if last.printing else None,
        _volume(setting),
        [setting.phrase("run"), f" {last.run}\u00a0", copies] if last.run else None,
    ]


def _day(setting: Setting, date: HistoricalDate) -> str:
    """Return a day as Russian presses write it, 28.11.2026, else in words."""
    if interface(setting.section.language) != "ru" or not (date.exact and date.earliest):
        return setting.date(date)
    return ".".join(reversed(date.earliest.split("-")))


def _faces(setting: Setting, faces: tuple[str, ...]) -> list[Child]:
    tied = ", ".join(face.replace(" ", "\u00a0") for face in faces)
    return [setting.phrase("typeface" if len(faces) == 1 else "typefaces"), " ", tied]


def _format(setting: Setting) -> Child:
    """Return the format as a part of a sheet, else the size of the trimmed page in mm."""
    if setting.medium.printed is None:
        return None
    page = setting.medium.printed.page
    sheet = sheet_of(page)
    mm = setting.phrase("mm")
    size: Child = str(sheet) if sheet else [f"{page[0]:g}\u00a0×\u00a0{page[1]:g}\u00a0", mm]
    return [setting.phrase("format"), " ", size]


def _volume(setting: Setting) -> Child:
    """Return the volume, which is known when all pages are made: see `pagemap.fill`."""
    printed = setting.medium.printed
    if printed is None or sheet_of(printed.page) is None:
        return None
    slot = h(
        "span",
        class_="pages volume",
        data_width=str(printed.page[0]),
        data_height=str(printed.page[1]),
        data_signature=str(printed.signature),
        data_decimal=phrase("decimal", setting.section.language).words,
    )
    return [setting.phrase("conventional-sheets"), "\u00a0", slot]


def _reached(setting: Setting, last: LastPage) -> Iterator[Child]:
    """Yield the address of the publisher and its page on the web."""
    if last.address:
        yield setting.inline(last.address)
    if last.homepage is None:
        return
    shown = last.homepage.removeprefix("https://").removeprefix("http://")
    yield h("a", shown, class_="url", href=last.homepage)
