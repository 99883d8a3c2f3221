"""Print what stands around the texts: list of plates, abbreviations, contributors, credits."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from toolkit.book.content.backmatter import (
    Abbreviation,
    Abbreviations,
    Classification,
    Contributors,
    Credit,
    Credits,
    Frontispiece,
    Maker,
    Plates,
    Shown,
)
from toolkit.book.content.panels import Plate
from toolkit.book.content.sections import Title
from toolkit.book.elements import Child, full_stop, h, joined
from toolkit.book.facts import begun, rights
from toolkit.book.front import terms, trade
from toolkit.book.medium import Setting


def series(setting: Setting, title: Title) -> list[Child]:
    """Return the series in which the book appears, and its number there."""
    said = title.published.series if title.published else None
    if said is None:
        return []
    return [
        setting.words("p", said.title, class_="title"),
        h("p", said.number, class_="number") if said.number else None,
        h("p", f"ISSN {said.issn}", class_="issn") if said.issn else None,
    ]


def frontispiece(setting: Setting, shown: Frontispiece) -> Element:
    """Return the picture that faces the title page, with a link to its place in the book."""
    image = setting.medium.images(shown.of[1], shown.picture)
    credit = setting.words("span", shown.credit, class_="credit") if shown.credit else None
    licence = h("a", rights(shown.rights), href=shown.rights) if shown.rights else None
    return h(
        "figure",
        h(
            "img",
            src=image.href,
            alt=shown.alt.words,
            width=image.width,
            height=image.height,
            lang=setting.differing(shown.alt.language),
        ),
        h(
            "figcaption",
            joined([setting.linked(shown.anchor, shown.title, "title"), credit, licence], " "),
            id="frontispiece-C",
        ),
        class_="frontispiece",
        id="frontispiece-F",
        aria_labelledby="frontispiece-C",
    )


def list_of_plates(setting: Setting, listed: Plates) -> Element:
    """Return the panels with number, title and page."""
    lines = [h("li", joined(_plate(setting, plate), " ")) for plate in listed.plates]
    label = f"{setting.section.anchor}-H"
    return h("nav", h("ol", lines), class_="contents panels", aria_labelledby=label)


def _plate(setting: Setting, plate: Plate) -> list[Child]:
    number: Child = plate.number
    if number and not setting.medium.paged:  # without columns, to the letter as below the picture
        number = [setting.phrase("panel"), " ", plate.number, "."]
    number = h("span", number, class_="number") if number else None
    title = setting.linked(plate.anchor, plate.title, "title")
    return [number, title, setting.page(plate.anchor)]


def abbreviations(setting: Setting, listed: Abbreviations) -> Element:
    """Return what is written short and what it stands for, with the way to the glossary."""
    lines = [_abbreviation(setting, each) for each in listed.entries]
    return h("dl", lines, class_="abbreviations")


def _abbreviation(setting: Setting, each: Abbreviation) -> Element:
    short = setting.linked(each.anchor, each.short, "short")
    return h("div", h("dt", short), h("dd", setting.inline(each.long)), class_="abbreviation")


def contributors(setting: Setting, listed: Contributors) -> Element:
    """Return who made the book, what they did and who they are."""
    return h("dl", [_maker(setting, maker) for maker in listed.makers], class_="makers")


def _maker(setting: Setting, maker: Maker) -> Element:
    done = joined([_word(setting, role) for role in maker.roles], "; ")
    return h(
        "div",
        h("dt", setting.inline(maker.name)),
        h("dd", h("p", done, class_="roles")) if done else None,
        h("dd", setting.words("p", maker.note)) if maker.note else None,
        class_="maker",
    )


def _word(setting: Setting, role: str) -> Child:
    """Return the word for what somebody did, as it stands behind a name."""
    word = trade(setting, role)
    return setting.inline(word) if word else None


def credits(setting: Setting, owed: Credits) -> list[Child]:
    """Return each credit line, to the letter, with the pictures it is of; then the cover."""
    lines = [
        h("li", h("p", _credit(setting, credit), class_="credit"), _pictures(setting, credit))
        for credit in owed.pictures
    ]
    if owed.cover:
        cover = [setting.phrase("cover"), ": ", _credit(setting, owed.cover, begins=False)]
        lines.append(h("li", h("p", cover, class_="credit")))
    return [
        h("ul", lines, class_="credits"),
        h("div", terms(setting, owed.line, owed.rights), class_="terms"),
    ]


def _credit(setting: Setting, credit: Credit, *, begins: bool = True) -> Child:
    """Return a credit line, which may begin a sentence, and the licence."""
    licence = h("a", rights(credit.rights), href=credit.rights) if credit.rights else None
    if credit.line is None:
        return licence
    line = setting.words("span", begun(credit.line) if begins else credit.line, class_="line")
    stop = full_stop(credit.line.words) if licence is not None else None
    return joined([[line, stop], licence], " ")


def _pictures(setting: Setting, credit: Credit) -> list[Element]:
    """Return the pictures of a credit line, each in a line of its own."""
    return [h("p", _shown(setting, each), class_="shown") for each in credit.shown]


def _shown(setting: Setting, each: Shown) -> list[Child]:
    """Return a picture by its number or title, and its page."""
    number: Child = [setting.phrase("panel"), " ", each.number, ". "] if each.number else None
    title = setting.linked(each.anchor, each.title, "title")
    page = setting.page(each.anchor)
    # As in an index, the number takes no more room than it has figures.
    return [number, title, [", ", h("span", page, class_="pages")] if page is not None else None]


def classification(setting: Setting, said: Classification | None) -> Element | None:
    """Return the numbers of Russian libraries, each on a line of its own; for nobody else."""
    if said is None:
        return None
    marked = (("udc", said.udc), ("bbk", said.bbk), ("", said.author_mark))
    lines = [_class(setting, key, number) for key, number in marked if number]
    return h("div", lines, class_="classification")


def _class(setting: Setting, key: str, number: str) -> Element:
    return h("p", [setting.phrase(key), " "] if key else None, number, class_=key or "mark")
