"""Print the chronology: year by year what happened at large, then what happened to persons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from toolkit.book.chronology import according, sources
from toolkit.book.content.apparatus import Chronology, Life, Milestone, Year
from toolkit.book.content.persons import Claim
from toolkit.book.elements import Child, h, joined
from toolkit.book.essay import Flow, Notes, closing
from toolkit.book.facts import bracketed, doubted, listed
from toolkit.book.medium import Setting
from toolkit.book.phrases import phrase
from toolkit.model.dates import HistoricalDate
from toolkit.model.datewords import dashed
from toolkit.model.edtf import AllOf, Limit, Meaning, OneOf, Span
from toolkit.model.moments import Moment
from toolkit.model.text import Words

SHORT = 60
"""Letters up to which a sentence is told here, too: "ten years"; its entry has it whole."""


def years(setting: Setting, told: Chronology, notes: Notes) -> list[Child]:
    """Return the years, and before them how the lives are told apart."""
    lives = any(year.lives for year in told.years)
    legend = "lives" if setting.medium.paged else "lives-told"  # who hears it sees no small type
    return [
        h("p", setting.phrase(legend), class_="legend") if lives else None,
        [_year(setting, year, notes) for year in told.years],
    ]


def _year(setting: Setting, year: Year, notes: Notes) -> Element:
    anchor = f"{setting.section.anchor}-Y{year.number}"
    milestones = [_milestone(setting, one, year.number, notes) for one in year.milestones]
    lives = [
        _life(setting, life, year.number, f"{anchor}-L{number}")
        for number, life in enumerate(year.lives, start=1)
    ]
    return h(
        "section",
        h("h2", _number(setting, year.number), id=anchor),
        h("ul", milestones, class_="milestones") if milestones else None,
        h("ul", lives, class_="lives") if lives else None,
        class_="year",
    )


def _number(setting: Setting, year: int) -> str:
    return str(year) if year > 0 else setting.date(HistoricalDate(f"{year:05}" if year else "0000"))


def _milestone(setting: Setting, one: Milestone, year: int, notes: Notes) -> Element:
    """Return the date, run in with the text, whom and what it touched, and the sources."""
    date = in_its_year(setting, one.date, year)
    text = Flow(setting, notes, one.anchor).inlines(one.text)
    lang = setting.differing(one.text.language)
    return h(
        "li",
        h(
            "p",
            [h("span", setting.timed(one.date, date), class_="date"), " "] if date else None,
            h("span", text, lang=lang) if lang else text,
            closing(one.text),
            _see(setting, one),
            " ",
            sources(setting, one.citations),
        ),
        id=one.anchor,
    )


def _see(setting: Setting, one: Milestone) -> list[Child] | None:
    """Return the persons touched, and the places and bodies that have entries in this book."""
    named = [each for each in one.named if setting.href(each.anchor)]
    seen = listed(setting, (*one.persons, *named))
    if not seen:
        return None
    return [" ", h("span", setting.phrase("see-also"), ": ", seen, ".", class_="shown")]


def _life(setting: Setting, life: Life, year: int, anchor: str) -> Element:
    """Return a person, a link to their entry, and in one line what happened to them."""
    told = joined([_claim(setting, claim, year) for claim in life.claims], "; ")
    name = setting.linked(life.person.anchor, life.person.name, "person")
    return h("li", name, ": ", told, ".", id=anchor)


def _claim(setting: Setting, claim: Claim, year: int) -> list[Child]:
    """Return an event, when and where, its sentence if that is short, and what is not sure."""
    event = phrase(claim.type, setting.section.language)
    word = setting.inline(Words(event.language, event.words[:1].lower() + event.words[1:]))
    date = in_its_year(setting, claim.date, year) if claim.date else None
    place = setting.named(claim.place.anchor, claim.place.name) if claim.place else None
    told = claim.sentence
    short = setting.inline(told) if told and len(told.words) <= SHORT else None
    # The line has a colon behind the name.
    dash = dashed("x", "y", setting.section.language)[1:-1]
    facts = joined([joined([word, date, place], ", "), short], dash)
    hearsay = setting.phrase("basis-hearsay") if claim.basis == "hearsay" else None
    doubt = doubted(setting, claim.doubt)
    return [*facts, bracketed([according(setting, claim), hearsay, doubt])]


def in_its_year(setting: Setting, date: HistoricalDate, year: int) -> str | None:
    """Return a date in words as it stands below the year: "17 January", None for the year itself.

    Of what goes on beyond the year only its end is said ("to 1949"); what is not sure is said in
    full.
    """
    if beyond := setting.date_below(date, year):
        return beyond
    said = setting.date(date)
    if said == str(year):
        return None
    sure = all(
        isinstance(side, Moment) and side.precision != "year" and not any(side.masks)
        for side in _sides(date.meaning)
    )
    short = re.sub(rf"[ \xa0]{year}(?:\xa0года)?$", "", said)
    named = re.search(rf"[ \xa0]{year}\b", short)
    return short if sure and date.years == (year, year) and not named else said


def _sides(meaning: Meaning) -> Iterator[Moment | Limit]:
    """Yield each date of which another is made."""
    match meaning:
        case Moment():
            yield meaning
        case Span(start, end):
            yield from (start, end)
        case OneOf(several) | AllOf(several):
            for one in several:
                yield from _sides(one)
