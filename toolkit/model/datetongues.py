"""Hold the words and cases that six languages have for dates.

The names are CLDR's, in both its forms: with a day, and alone. CLDR has neither the instrumental
(between July and August) nor words for what a date leaves open. A no-break space is written ~ here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

TIE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """How the parts of a date read in one construction, such as "until …".

    `frame` goes round the whole; within it a month or season is followed by its year. `{}` stands
    for a day with month and year, for a year; `decade` knows {year}, {end}, {short}, {century}.
    """

    frame: str = "{}"
    months: tuple[str, ...]
    seasons: tuple[str, ...]
    decade: str
    day: str = "{}"
    year: str = "{}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """The words of one language; `{}` stands for the date."""

    plain: Forms
    about: Forms
    since: Forms
    until: Forms
    between: Forms
    """Each of the two dates in `from_to`."""
    day_number: str = "{}"
    first_day: str = ""
    """The first of a month, if its number has a form of its own."""
    months_of_day: tuple[str, ...]
    roughly: str
    """Goes before a construction; "" where `about` may stand within it (from c. 1945)."""
    perhaps: str
    or_later: str
    or_earlier: str
    from_to: str
    either: str
    both: str
    before_christ: str
    southern: str
    parts: Mapping[str, str]
    uncertain: str
    approximate: str
    year_unknown: str
    month_unknown: str
    old_style: str
    old_day_first: bool = False
    """10 (22) February, not 22 February (10 February Old Style)."""
    tidy: tuple[tuple[str, str], ...] = ()
    """What to replace at last: regular expressions and what stands instead."""


def _parts(year: str, season: str, month: str, day: str) -> dict[str, str]:
    return {"year": year, "season": season, "month": month, "day": day}


def _each(form: str, words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(form.format(word) for word in words)


# --- English ----------------------------------------------------------------------------

_EN = Forms(
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    seasons=("spring", "summer", "autumn", "winter"),
    decade="{year}s",
)
_EN_THE = replace(_EN, decade="the {year}s")
ENGLISH = Tongue(
    plain=_EN,
    about=replace(_EN, frame=f"c.{TIE}{{}}"),
    since=replace(_EN_THE, frame="from {}"),
    until=replace(_EN_THE, frame="until {}"),
    between=_EN_THE,
    months_of_day=_EN.months,
    roughly="",
    perhaps="perhaps {}",
    or_later="{} or later",
    or_earlier="{} or earlier",
    from_to="between {} and {}",
    either="{} or {}",
    both="{} and {}",
    before_christ=f"{{}}{TIE}BC",
    southern="southern hemisphere",
    parts=_parts("year", "season", "month", "day"),
    uncertain="uncertain: {}",
    approximate="approximate: {}",
    year_unknown="year unknown",
    month_unknown="month unknown",
    old_style="Old Style",
)

# --- Russian ----------------------------------------------------------------------------

_RU = Forms(
    months=(
        *("январь", "февраль", "март", "апрель", "май", "июнь"),
        *("июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"),
    ),
    seasons=("весна", "лето", "осень", "зима"),
    decade="{year}-е",
)
_RU_OF = Forms(
    months=(
        *("января", "февраля", "марта", "апреля", "мая", "июня"),
        *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
    ),
    seasons=("весны", "лета", "осени", "зимы"),
    decade="{year}-х",
)
_RU_WITH = Forms(
    months=(
        *("январём", "февралём", "мартом", "апрелем", "маем", "июнем"),
        *("июлем", "августом", "сентябрём", "октябрём", "ноябрём", "декабрём"),
    ),
    seasons=("весной", "летом", "осенью", "зимой"),
    decade="{year}-ми",
)
RUSSIAN = Tongue(
    plain=_RU,
    about=replace(_RU_OF, frame="около {}"),
    since=replace(_RU_OF, frame="с {}"),
    until=replace(_RU_OF, frame="до {}"),
    between=_RU_WITH,
    months_of_day=_RU_OF.months,
    roughly="приблизительно {}",
    perhaps="предположительно {}",
    or_later="{} или позднее",
    or_earlier="{} или ранее",
    from_to="между {} и {}",
    either="{} или {}",
    both="{} и {}",
    before_christ=f"{{}}{TIE}до{TIE}н.{TIE}э.",
    southern="южное полушарие",
    parts=_parts("год", "время года", "месяц", "день"),
    uncertain="под вопросом: {}",
    approximate="приблизительно: {}",
    year_unknown="год неизвестен",
    month_unknown="месяц неизвестен",
    old_style="по старому стилю",
    old_day_first=True,
)

# --- German -----------------------------------------------------------------------------

_DE = Forms(
    months=(
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    seasons=("Frühjahr", "Sommer", "Herbst", "Winter"),
    decade="{year}er Jahre",
)
GERMAN = Tongue(
    plain=_DE,
    about=replace(
        _DE,
        frame="um {}",
        seasons=("das Frühjahr", "den Sommer", "den Herbst", "den Winter"),
        decade="die {year}er Jahre",
        day="den {}",
    ),
    since=replace(_DE, frame="ab {}", decade="den {year}er Jahren", day="dem {}"),
    until=replace(_DE, frame="bis {}", decade="zu den {year}er Jahren", day="zum {}"),
    between=replace(
        _DE,
        seasons=("dem Frühjahr", "dem Sommer", "dem Herbst", "dem Winter"),
        decade="den {year}er Jahren",
        day="dem {}",
    ),
    day_number="{}.",
    months_of_day=_DE.months,
    roughly="etwa {}",
    perhaps="vielleicht {}",
    or_later="{} oder später",
    or_earlier="{} oder früher",
    from_to="zwischen {} und {}",
    either="{} oder {}",
    both="{} und {}",
    before_christ=f"{{}}{TIE}v.{TIE}Chr.",
    southern="Südhalbkugel",
    parts=_parts("Jahr", "Jahreszeit", "Monat", "Tag"),
    uncertain="unsicher: {}",
    approximate="ungefähr: {}",
    year_unknown="Jahr unbekannt",
    month_unknown="Monat unbekannt",
    old_style="alten Stils",
)

# --- French -----------------------------------------------------------------------------

_FR = Forms(
    months=(
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    seasons=("printemps", "été", "automne", "hiver"),
    decade="années {year}",
)
_FR_THE = replace(
    _FR,
    seasons=("le printemps", "l’été", "l’automne", "l’hiver"),
    decade="les années {year}",
    day="le {}",
)
FRENCH = Tongue(
    plain=_FR,
    about=replace(_FR_THE, frame="vers {}"),
    since=Forms(
        frame="à partir {}",
        months=_each("de {}", _FR.months),
        seasons=("du printemps", "de l’été", "de l’automne", "de l’hiver"),
        decade="des années {year}",
        day="du {}",
        year="de {}",
    ),
    until=Forms(
        frame="jusqu’{}",
        months=_each("en {}", _FR.months),
        seasons=("au printemps", "à l’été", "à l’automne", "à l’hiver"),
        decade="aux années {year}",
        day="au {}",
        year="en {}",
    ),
    between=_FR_THE,
    first_day="1er",
    months_of_day=_FR.months,
    roughly="environ {}",
    perhaps="peut-être {}",
    or_later="{} ou plus tard",
    or_earlier="{} ou plus tôt",
    from_to="entre {} et {}",
    either="{} ou {}",
    both="{} et {}",
    before_christ=f"{{}}{TIE}av.{TIE}J.-C.",
    southern="hémisphère sud",
    parts=_parts("année", "saison", "mois", "jour"),
    uncertain=f"incertain{TIE}: {{}}",
    approximate=f"approximatif{TIE}: {{}}",
    year_unknown="année inconnue",
    month_unknown="mois inconnu",
    old_style="ancien style",
    tidy=((r"\bde (?=[ao])", "d’"), ("; ", f"{TIE}; ")),
)

# --- Polish -----------------------------------------------------------------------------

_PL = Forms(
    months=(
        *("styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec"),
        *("lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień"),
    ),
    seasons=("wiosna", "lato", "jesień", "zima"),
    decade=f"lata{TIE}{{year}}–{{end}}",
)
_PL_OF = Forms(
    months=(
        *("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca"),
        *("lipca", "sierpnia", "września", "października", "listopada", "grudnia"),
    ),
    seasons=("wiosny", "lata", "jesieni", "zimy"),
    decade=f"lat{TIE}{{year}}–{{end}}",
)
_PL_WITH = Forms(
    months=(
        *("styczniem", "lutym", "marcem", "kwietniem", "majem", "czerwcem"),
        *("lipcem", "sierpniem", "wrześniem", "październikiem", "listopadem", "grudniem"),
    ),
    seasons=("wiosną", "latem", "jesienią", "zimą"),
    decade=f"latami{TIE}{{year}}–{{end}}",
)
POLISH = Tongue(
    plain=_PL,
    about=replace(_PL_OF, frame=f"ok.{TIE}{{}}"),
    since=replace(_PL_OF, frame="od {}"),
    until=replace(_PL_OF, frame="do {}"),
    between=_PL_WITH,
    months_of_day=_PL_OF.months,
    roughly="mniej więcej {}",
    perhaps="być może {}",
    or_later="{} lub później",
    or_earlier="{} lub wcześniej",
    from_to="między {} a {}",
    either="{} lub {}",
    both="{} i {}",
    before_christ=f"{{}}{TIE}p.n.e.",
    southern="półkula południowa",
    parts=_parts("rok", "pora roku", "miesiąc", "dzień"),
    uncertain="niepewne: {}",
    approximate="w przybliżeniu: {}",
    year_unknown="rok nieznany",
    month_unknown="miesiąc nieznany",
    old_style="według kalendarza juliańskiego",
    old_day_first=True,
)

# --- Hebrew -----------------------------------------------------------------------------

_HE = Forms(
    months=(
        *("ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני"),
        *("יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר"),
    ),
    seasons=("אביב", "קיץ", "סתיו", "חורף"),
    decade="שנות ה־{short} של המאה ה־{century}",
)
HEBREW = Tongue(
    plain=_HE,
    about=replace(_HE, frame="בערך {}"),
    since=replace(_HE, frame="מ־{} ואילך"),
    until=replace(_HE, frame="עד {}"),
    between=_HE,
    months_of_day=_each("ב{}", _HE.months),
    roughly="בערך {}",
    perhaps="אולי {}",
    or_later="{} או מאוחר יותר",
    or_earlier="{} או מוקדם יותר",
    from_to="בין {} ל־{}",
    either="{} או {}",
    both="{} ו־{}",
    before_christ=f"{{}}{TIE}לפנה״ס",
    southern="חצי הכדור הדרומי",
    parts=_parts("שנה", "עונה", "חודש", "יום"),
    uncertain="לא ודאי: {}",
    approximate="בקירוב: {}",
    year_unknown="שנה לא ידועה",
    month_unknown="חודש לא ידוע",
    old_style="לפי הלוח היוליאני",
    # A prefix is tied to digits by a maqaf, to a word by nothing.
    tidy=((r"(?<=\b[מלו])־(?=[א-ת])", ""),),
)

TONGUES = {
    "en": ENGLISH,
    "ru": RUSSIAN,
    "de": GERMAN,
    "fr": FRENCH,
    "pl": POLISH,
    "he": HEBREW,
    "iw": HEBREW,
}
"""Language subtag (BCP 47; iw is he before 1989) -> its words."""
