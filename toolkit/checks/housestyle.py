"""Check that texts are written as the house writes (codes L020 to L033); what is quoted is exempt.

A code is told of a text a few times at most: who pasted a whole text mends it by search and
replace, not line by line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from toolkit.checks import spelling
from toolkit.checks.quoting import MASK, Line, lines
from toolkit.checks.rule import Rule
from toolkit.checks.walk import Values
from toolkit.errors import Finding
from toolkit.model.exhibition import Exhibition
from toolkit.model.housestyle import Style

SAY = "Or say in house_style of exhibition.yaml what you want instead."
L020 = Rule(
    "L020",
    "warning",
    "A quotation mark or apostrophe is straight, as on a typewriter.",
    "Write the marks that the language has; an apostrophe is ’ in every language.",
    scope="record",
)
L021 = Rule(
    "L021",
    "warning",
    "Quotation marks are not those of the house.",
    f"Write the marks that the hint shows, the inner pair within a quotation. {SAY}",
    scope="record",
)
L022 = Rule(
    "L022",
    "warning",
    "A hyphen, or two, stands for a dash.",
    "Write the dash of the house: the hint shows it.",
    scope="record",
)
L023 = Rule(
    "L023",
    "warning",
    "A dash is not the house's, or the spaces at it are not.",
    f"Write it as the hint shows. {SAY}",
    scope="record",
)
L024 = Rule(
    "L024",
    "warning",
    "Three dots stand for an ellipsis.",
    "Write …, one character, which no line can end within.",
    scope="record",
)
L025 = Rule(
    "L025",
    "warning",
    "A hyphen stands between two years or pages.",
    "Write an en dash (–) without spaces: 1945–1947.",
    scope="record",
)
L026 = Rule(
    "L026",
    "warning",
    "A line can end between initials, or between them and the name.",
    "Put a no-break space (U+00A0) where the hint shows an open box.",
    scope="record",
)
L027 = Rule(
    "L027",
    "warning",
    "A line can end between a number and what it counts.",
    "Put a no-break space (U+00A0) where the hint shows an open box: p. 12, № 5, 1945 г.",
    scope="record",
)
L028 = Rule(
    "L028",
    "warning",
    "The letter е stands where ё is read.",
    "Write ё, or leave 'yo: always' out of house_style. Only words that cannot be read otherwise "
    "are looked at.",
    scope="record",
)
L029 = Rule(
    "L029",
    "warning",
    "A word is spelt as in the other English.",
    f"Write it as the hint shows. {SAY}",
    scope="record",
)
L030 = Rule(
    "L030",
    "warning",
    "Two spaces stand between two words.",
    "Delete one of them.",
    scope="record",
)
L031 = Rule(
    "L031",
    "warning",
    "The space before a mark of punctuation is wrong.",
    "No space stands before a mark; in French a no-break one before ; ! ? and within « ».",
    scope="record",
)
L032 = Rule(
    "L032",
    "warning",
    "The word for circa is not the house's.",
    f"Write it as the hint shows. {SAY}",
    scope="record",
)
L033 = Rule(
    "L033",
    "warning",
    "A day is not written as the house writes it.",
    "Write the day, the month and the year: 17 July 1947.",
    scope="record",
)
RULES = (L020, L021, L022, L023, L024, L025, L026, L027, L028, L029, L030, L031, L032, L033)

NEAR = 24
"""So many characters before something tell what it is."""
FEW = 3
"""So many findings of one code are told of one text."""
LONG = 24
"""So many characters of a long quotation are shown on each side."""
TIE = "\N{NO-BREAK SPACE}"
BOX = "\N{OPEN BOX}"
"""Shows a no-break space, which looks like any other."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What stands from `start` to `end`, and what should stand `instead`."""

    rule: Rule
    start: int
    end: int
    instead: str


Check = Callable[[Line, Style], Iterator[Slip]]


def check_house_style(exhibition: Exhibition, values: Values) -> Iterator[Finding]:
    """Yield what is not written in the style of its language."""
    for line in lines(values):
        style = exhibition.front.house_style.of(line.language)
        if style:
            yield from check_line(line, style)


def check_line(line: Line, style: Style) -> Iterator[Finding]:
    """Yield what is not in `style`, a few findings of each code at most."""
    slips = sorted(
        (slip for check in CHECKS for slip in check(line, style)),
        key=lambda slip: (slip.rule.code, slip.start),
    )
    for _, group in groupby(slips, key=lambda slip: slip.rule.code):
        found = tuple(group)
        for slip in found[:FEW]:
            more = len(found) - FEW if slip is found[:FEW][-1] else 0
            yield _finding(line, slip, more)


def _finding(line: Line, slip: Slip, more: int) -> Finding:
    start, end = _around(line.text, line.ours, slip)
    said = line.text[start:end]
    better = line.text[start : slip.start] + slip.instead + line.text[slip.end : end]
    message = f"'{_shown(said)}': {slip.rule.summary[:1].lower()}{slip.rule.summary[1:-1]}"
    if more > 0:
        message += f", and {more} more in this text"
    spot = (*line.address, "characters", said[:LONG])
    return slip.rule.at(spot, message, f"write '{_shown(better).replace(TIE, BOX)}'")


def _shown(said: str) -> str:
    """Return words to be shown, without the middle if they are many."""
    said = said.replace("\n", " ")
    return said if len(said) <= 2 * LONG else f"{said[:LONG]} […] {said[-LONG:]}"


def _around(text: str, ours: str, slip: Slip) -> tuple[int, int]:
    """Return where the words begin and end in which a slip stands, nothing masked among them."""
    start, end = slip.start, slip.end
    while start > 0 and ours[start - 1] != MASK and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and ours[end] != MASK and not text[end].isspace():
        end += 1
    return start, end


# --- marks ----------------------------------------------------------------------------


def _straight(line: Line, style: Style) -> Iterator[Slip]:
    pairs = {each.start: each for each in line.quotations if line.text[each.start] == '"'}
    closing = {each.end for each in pairs.values()}
    for match in re.finditer("[\"']", line.ours):
        spot, end = match.span()
        before = line.ours[spot - 1 : spot] if spot else ""
        if spot in pairs:
            inside = line.text[end : pairs[spot].end]
            yield Slip(L020, spot, pairs[spot].end + 1, f"{style.opening}{inside}{style.closing}")
        elif match.group() == "'":
            # Feet and minutes are no apostrophes, nor are inches quotation marks.
            if not before.isdigit() or line.ours[end : end + 1].isalpha():
                yield Slip(L020, spot, end, "’")
        elif spot not in closing and not before.isdigit():
            yield Slip(L020, spot, end, style.closing if before.strip() else style.opening)


def _quotations(line: Line, style: Style) -> Iterator[Slip]:
    for each in line.quotations:
        pair = line.text[each.start] + line.text[each.end]
        wanted = style.quotes[:2] if each.depth == 1 else style.quotes[2:]
        if each.depth <= 2 and pair != wanted and pair != '""':
            inside = line.text[each.start + 1 : each.end]
            yield Slip(L021, each.start, each.end + 1, f"{wanted[0]}{inside}{wanted[1]}")


DASHES = {"spaced-en": " – ", "em": "—", "spaced-em": " — "}
HYPHENS = re.compile(r"(?<=\S)[ \u00a0](?:-|--)[ \u00a0](?=\S)|(?<=[^\W_])--(?=[^\W_])")
# Between figures, or after one (1945–), a dash is a range; between words, an en dash ties them.
WRONG = {
    "spaced-en": re.compile(
        r"[ \u00a0]?—[ \u00a0]?|(?<=[^\W\d])–[ \u00a0](?=[^\W\d])|(?<=[^\W\d])[ \u00a0]–(?=[^\W\d])"
    ),
    "em": re.compile(r"[ \u00a0]—[ \u00a0]?|—[ \u00a0]|(?<![\d\s])[ \u00a0]–[ \u00a0](?![\d\s])"),
    "spaced-em": re.compile(
        r"(?<![\d\s])[ \u00a0]–[ \u00a0](?![\d\s])"
        r"|(?<=[^\W\d])—[ \u00a0]?(?=[^\W\d])|(?<=[^\W\d])[ \u00a0]—(?=[^\W\d])"
    ),
}


def _dashes(line: Line, style: Style) -> Iterator[Slip]:
    dash = DASHES[style.dash]
    if not re.search("[-–—]", line.ours):
        return
    for match in HYPHENS.finditer(line.ours):
        yield Slip(L022, match.start(), match.end(), dash)
    for match in WRONG[style.dash].finditer(line.ours):
        # At the beginning of a line it begins somebody's speech, or an entry of a list.
        if match.start() and match.end() < len(line.ours):
            yield Slip(L023, match.start(), match.end(), dash)


DOTS = re.compile(r"(?<!\.)\.{3}(?!\.)")
RANGE = re.compile(
    r"(?<![\w./:@#§–-])(?P<first>1[5-9]\d\d|20\d\d)-(?P<last>1[5-9]\d\d|20\d\d|\d\d)(?![\w/:@-])"
    r"|(?<!\w)(?:pp|ff|стр|сс|с|лл)\.[ \u00a0](?P<from>\d{1,4})-(?P<to>\d{1,4})(?![\w/-])"
)
NUMBERED = re.compile(
    r"(?:\b(?:article|art\.|no\.|nos\.|file|case|ст\.|дело|isbn|issn|tel\.)|№)\W*$", re.IGNORECASE
)


def _figures(line: Line, _: Style) -> Iterator[Slip]:
    for match in DOTS.finditer(line.ours):
        yield Slip(L024, match.start(), match.end(), "…")
    for match in RANGE.finditer(line.ours):
        first, last = match["first"] or match["from"], match["last"] or match["to"]
        rising = int(last) > int(first[-len(last) :])
        if rising and not NUMBERED.search(line.ours, *_before(match)):
            yield Slip(L025, match.start(), match.end(), match.group().replace("-", "–"))


def _spaces(line: Line, style: Style) -> Iterator[Slip]:
    for match in re.finditer(r"(?<=\S) {2,}(?=\S)", line.ours):
        yield Slip(L030, match.start(), match.end(), " ")
    french = style.space != ""
    marks = ",." if french else ",.;:!?"
    # A question mark after a figure puts a date in doubt: 1947 ?
    pattern = rf"(?<=[^\s.]) (?=[{marks}](?:\s|$))(?!\. ?\.)(?!(?<=\d )\?)"
    for match in re.finditer(pattern, line.ours):
        yield Slip(L031, match.start(), match.end(), "")
    if french:
        pattern = r"(?<=[^\s;:!?»]) ?(?=[;!?»](?:\W|$))|(?<=\S) (?=:\s)|(?<=«) ?(?=[^\s])"
        for match in re.finditer(pattern, line.ours):
            yield Slip(L031, match.start(), match.end(), style.space)


def _before(match: re.Match[str]) -> tuple[int, int]:
    """Return where the words before a match begin and end, a few of them."""
    return max(match.start() - NEAR, 0), match.start()


# --- ties -----------------------------------------------------------------------------

INITIALS = re.compile(
    r"(?<![\w.’-])(?:(?:[A-ZА-ЯЁ]|Yu|Ya|Zh|Kh|Sh|Ch|Ts)\.[ \u00a0\u202f]?)+"
    r"(?<=[ \u00a0\u202f])(?P<name>[A-ZА-ЯЁ][\w’]+)"
)
LEADS = re.compile(
    r"(?:^|[(\[,;:]\s*|\b(?:by|and|of|to|with|for|from|see|that|und|von|et|par|"
    r"и|с|от|о|к|для|у|см\.)\s)$"
)
"""What stands before a single initial that is none of a class, a vitamin or a king."""
BEGINS = frozenset(
    {
        *("The", "A", "An", "In", "It", "He", "She", "They", "We", "I", "This", "That", "These"),
        *("On", "At", "As", "When", "Where", "Who", "After", "Before", "But", "And", "No", "For"),
        *("Он", "Она", "Они", "Мы", "Это", "Эти", "Как", "Когда", "Где", "Но", "А", "И", "В"),
        *("На", "По", "После", "Der", "Die", "Das", "Er", "Sie", "Il", "Elle", "Le", "La", "Les"),
    }
)
"""Words with which a sentence begins: no name."""
COUNTED = {
    "en": r"(?<!\w)(?:[Pp]p?|[Nn]os?|[Vv]ols?|c|ca|ff|[Ff]igs?)\. (?=\d)|[№§] (?=\d)",
    "ru": (
        r"(?<!\w)(?:[Сс]тр|[Сс]|лл?|оп|ф|д|ст|рис|табл)\. (?=\d)|[№§] (?=\d)"
        r"|(?<=\d) (?=(?:г|гг)\.)|(?<=[IVX]) (?=вв?\.)"
    ),
    "de": r"(?<!\w)(?:S|Nr|Bd|Abb)\. (?=\d)|[№§] (?=\d)",
    "fr": r"(?<!\w)(?:pp?|no|vol|fig)\. (?=\d)|[№§] (?=\d)",
}


def _ties(line: Line, _: Style) -> Iterator[Slip]:
    for match in INITIALS.finditer(line.ours):
        several = match.group().count(".") > 1
        sure = several or (match["name"] not in BEGINS and LEADS.search(line.ours, *_before(match)))
        if sure and " " in match.group():
            yield Slip(L026, match.start(), match.end(), match.group().replace(" ", TIE))
    for match in re.finditer(COUNTED[line.language.split("-")[0]], line.ours):
        yield Slip(L027, match.start(), match.end(), match.group().replace(" ", TIE))


# --- words ----------------------------------------------------------------------------


def _words(line: Line, style: Style) -> Iterator[Slip]:
    language = line.language.split("-")[0]
    if style.yo and language == "ru":
        for start, end, instead in spelling.without_yo(line.ours):
            yield Slip(L028, start, end, instead)
    if language == "en":
        for start, end, instead in spelling.of_other_variant(line.ours, style.variant):
            yield Slip(L029, start, end, instead)


MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
MONTH_FIRST = re.compile(
    rf"\b(?P<month>{MONTHS})[ \u00a0](?P<day>\d\d?)(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b"
)
ORDINAL = re.compile(rf"\b(?P<day>\d\d?)(?:st|nd|rd|th) (?:of )?(?P<month>{MONTHS})\b")
CIRCA = {
    "en": re.compile(r"(?<![\w.])(?:circa|ca\.|c\.)(?=[ \u00a0]\d{3,4}\b)"),
    "ru": re.compile(r"(?<![\w.])(?:ок\.|прибл\.)(?=[ \u00a0]\d{3,4}\b)"),
    "de": re.compile(r"(?<![\w.])(?:ca\.|circa)(?=[ \u00a0]\d{3,4}\b)"),
    "fr": re.compile(r"(?<![\w.])(?:ca\.|circa|env\.)(?=[ \u00a0]\d{3,4}\b)"),
}


def _dates(line: Line, style: Style) -> Iterator[Slip]:
    language = line.language.split("-")[0]
    for match in CIRCA[language].finditer(line.ours):
        if match.group() != style.circa:
            yield Slip(L032, match.start(), match.end(), style.circa)
    if language == "en" and style.day_first:
        for match in MONTH_FIRST.finditer(line.ours):
            instead = f"{match['day']} {match['month']} {match['year']}"
            yield Slip(L033, match.start(), match.end(), instead)
        for match in ORDINAL.finditer(line.ours):
            yield Slip(L033, match.start(), match.end(), f"{match['day']} {match['month']}")


CHECKS: tuple[Check, ...] = (
    _straight,
    _quotations,
    _dashes,
    _figures,
    _spaces,
    _ties,
    _words,
    _dates,
)
