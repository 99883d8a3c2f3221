"""Print what records of several kinds have in common: names by date, periods, rights."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import groupby
from xml.etree.ElementTree import Element

from toolkit.book.citations import citations
from toolkit.book.content.facts import Authority, Called, Caution, Ground, Linked, Period
from toolkit.book.elements import Child, full_stop, h, in_squares, joined
from toolkit.book.medium import Setting
from toolkit.book.phrases import phrase, prepared
from toolkit.model.dates import HistoricalDate
from toolkit.model.datewords import dashed
from toolkit.model.edtf import take_apart
from toolkit.model.moments import DateRefusal
from toolkit.model.text import Words
from toolkit.model.vocabulary import Doubt


def called(setting: Setting, one: Called, *, inside: bool = False) -> list[Child]:
    """Return a name as it was at the time, and today's beside it: "Wilno (now Vilnius)".

    What stands inside brackets already has none of its own: "Wilno, now Vilnius".
    """
    if one.entry is None:
        return [setting.named(one.anchor, one.name)]
    then = [setting.phrase(one.since), " ", setting.named(one.anchor, one.entry)]
    return [setting.inline(one.name), *([", ", *then] if inside else [" (", *then, ")"])]


def acting(setting: Setting, key: str, one: Called, *, inside: bool = False) -> list[Child]:
    """Return who did it in the phrase of `key`: "by the NKVD", in Russian no more than (НКВД).

    A Russian name would stand in the instrumental, which only who writes the name could tell.
    """
    form = phrase(key, setting.section.language)
    before, _, after = form.words.partition("{}")
    spoken = one.name.language.split("-")[0] == form.language
    article = f"{one.article} " if one.article and spoken else ""
    named = called(setting, one, inside=inside or before.endswith("("))
    lead, tail = (setting.inline(Words(form.language, part)) for part in (before, after))
    return [lead if before else None, article, *named, tail if after else None]


def begun(words: Words) -> Words:
    """Return words as a line or sentence begins, whatever letter they have within one."""
    return Words(words.language, words.words[:1].upper() + words.words[1:])


def listed(setting: Setting, ones: Iterable[Called | Linked]) -> list[Child]:
    """Return names or titles, one after another, each a link to its entry."""
    return joined(
        [called(setting, one) if isinstance(one, Called) else linked(setting, one) for one in ones],
        "; ",
    )


def linked(setting: Setting, one: Linked) -> Child:
    """Return a title, a link to its entry."""
    return setting.named(one.anchor, one.title)


def bracketed(said: Iterable[Child]) -> list[Child] | None:
    """Return what is said in brackets, a space before them; None if nothing is."""
    inside = joined(said, "; ")
    return [" (", inside, ")"] if inside else None


def doubted(setting: Setting, doubt: Doubt | None) -> Child:
    """Return the word of our own doubt."""
    return setting.phrase(doubt) if doubt else None


def when(setting: Setting, date: HistoricalDate | None) -> Child:
    """Return a date in words, in an e-book for machines too; that there is none, if so."""
    return setting.timed(date, setting.date(date)) if date else setting.phrase("undated")


def in_words(setting: Setting, date: HistoricalDate | None) -> str | None:
    """Return a date in the language of the edition."""
    return setting.date(date) if date else None


def period(setting: Setting, time: Period) -> str | None:
    """Return since when and until when, in words; None if neither is known."""
    if not (time.start or time.end):
        return None
    whole = _interval(time)
    return in_words(setting, whole) or joined_dates(setting, time.start, time.end)


def _interval(time: Period) -> HistoricalDate | None:
    """Return a period as one date, which is worded better than two; None where it cannot be one.

    An end may be an interval itself, such as one of two years, or of another calendar.
    """
    known = [side for side in (time.start, time.end) if side]
    calendar = known[0].calendar
    first, last = (side.edtf if side else ".." for side in (time.start, time.end))
    try:
        take_apart(f"{first}/{last}", calendar)
    except DateRefusal:
        return None
    if any(side.calendar != calendar for side in known):
        return None
    return HistoricalDate(f"{first}/{last}", calendar)


def joined_dates(setting: Setting, start: HistoricalDate | None, end: HistoricalDate | None) -> str:
    """Return two dates with a dash between them; one that is not known is left out."""
    first, last = (setting.date(side, "worded") if side else "" for side in (start, end))
    return dashed(first, last, setting.section.language)


def caution(setting: Setting, told: Caution, tag: str = "p") -> Element | None:
    """Return what readers may want to be prepared for, as one sober line."""
    about: list[Child] | None = None
    if told.about:
        words = setting.inline(prepared(told.about, setting.section.language))
        about = [setting.phrase("content-note"), ": ", words, "."]
    note: list[Child] | None = None
    if told.note:
        stop = full_stop(told.note.words) if about else None
        note = [setting.inline(told.note), stop]
    line = joined([note, about], " ")
    return h(tag, line, class_="content-note") if line else None


def authorities(setting: Setting, known: Sequence[Authority]) -> list[Child]:
    """Return the numbers in authority files, each a link: "Wikidata Q156733, VIAF 7571160"."""
    return joined(
        [h("a", f"{one.file} {one.number}", class_="url", href=one.url) for one in known], ", "
    )


def grounds(setting: Setting, known: Sequence[Ground]) -> Element | None:
    """Return the sources of what stands at the head of an entry, in one small paragraph."""
    if not known:
        return None
    parts = [
        [
            setting.phrase(f"sources-of-{of}"),
            ": ",
            joined(map(partial(ground, setting), ones), "; "),
        ]
        for of, ones in groupby(known, key=lambda one: one.of)
    ]
    return h("p", joined(parts, ". "), ".", class_="sources")


def ground(setting: Setting, one: Ground) -> list[Child]:
    """Return a name, state or role, and the works that tell of it."""
    return [setting.inline(one.what), " ", in_squares(citations(setting, one.citations))]


def rights(uri: str) -> str:
    """Return a rights URI in words: "Creative Commons BY 4.0"."""
    found = re.search(r"/licenses/([a-z-]+)/([0-9.]+)/", uri)
    if found:
        return f"Creative Commons {found[1].upper()} {found[2]}"
    if "/publicdomain/zero/" in uri:
        return "Creative Commons CC0 1.0"
    if "/publicdomain/mark/" in uri:
        return "Public Domain Mark 1.0"
    return STATEMENTS.get(uri.split("/vocab/")[-1].split("/")[0], uri)


# Source: rightsstatements.org, the twelve statements.
STATEMENTS = {
    "InC": "In Copyright",
    "InC-OW-EU": "In Copyright – EU Orphan Work",
    "InC-EDU": "In Copyright – Educational Use Permitted",
    "InC-NC": "In Copyright – Non-Commercial Use Permitted",
    "InC-RUU": "In Copyright – Rights-holder(s) Unlocatable or Unidentifiable",
    "NoC-CR": "No Copyright – Contractual Restrictions",
    "NoC-NC": "No Copyright – Non-Commercial Use Only",
    "NoC-OKLR": "No Copyright – Other Known Legal Restrictions",
    "NoC-US": "No Copyright – United States",
    "CNE": "Copyright Not Evaluated",
    "UND": "Copyright Undetermined",
    "NKC": "No Known Copyright",
}
