"""Hold the words and cases that six languages have for dates.

The names are CLDR's, in both its forms: with a day, and alone. CLDR has neither the instrumental
(between July and August) nor words for what a date leaves open. A no-break space is written ~ here.
"""

from __future__ import annotations

from dataclasses import replace

from toolkit.model.dateforms import TIE, Forms, Tongue


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
    this_year="this year",
)
_EN_THE = replace(_EN, decade="the {year}s")
ENGLISH = Tongue(
    plain=_EN,
    about=replace(_EN, frame=f"c.{TIE}{{}}"),
    since=replace(_EN_THE, frame="from {}"),
    until=replace(_EN_THE, frame="until {}"),
    between=_EN_THE,
    through=replace(_EN_THE, frame="to {}"),
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
    decade=f"{{year}}-е{TIE}годы",
)
_RU_OF = Forms(
    months=(
        *("января", "февраля", "марта", "апреля", "мая", "июня"),
        *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
    ),
    seasons=("весны", "лета", "осени", "зимы"),
    decade=f"{{year}}-х{TIE}годов",
    year=f"{{}}{TIE}года",
    of_year=f"{{}}{TIE}года",
    this_year="этого года",
)
_RU_WITH = Forms(
    months=(
        *("январём", "февралём", "мартом", "апрелем", "маем", "июнем"),
        *("июлем", "августом", "сентябрём", "октябрём", "ноябрём", "декабрём"),
    ),
    seasons=("весной", "летом", "осенью", "зимой"),
    decade=f"{{year}}-ми{TIE}годами",
    year=f"{{}}{TIE}годом",
    of_year=f"{{}}{TIE}года",
)
_RU_IN = replace(
    _RU_WITH,
    frame="в {}",
    months=(
        *("январе", "феврале", "марте", "апреле", "мае", "июне"),
        *("июле", "августе", "сентябре", "октябре", "ноябре", "декабре"),
    ),
)
# Alone, as in a table, a year stands bare; in a sentence no Russian date is without its "год".
_RU_WORDED = replace(
    _RU, decade=f"{{year}}-е{TIE}годы", year=f"{{}}{TIE}год", of_year=f"{{}}{TIE}года"
)
# A season in the instrumental has no preposition, what has its "год" already needs no second, and
# several years have one between them.
_RU_TIDY = (
    (r"\bв (?=(?:весной|летом|осенью|зимой)\b)", ""),
    (rf"({TIE}(?:год\w*|неизвестен)){TIE}год\w*", r"\1"),
    (rf"(год неизвестен){TIE}год\w*", r"\1"),
    (rf"({TIE}до{TIE}н\.{TIE}э\.)({TIE}год\w*)", r"\2\1"),
    (rf"(?<!предположительно )\b(\d+){TIE}год{TIE}— (\d+{TIE})год\b", r"\1–\2годы"),
    (rf"(?<=\d){TIE}год(?=(?:,| и| или) [\d–]+{TIE}год)", ""),
    (rf"(\d и \d+){TIE}год\b", rf"\1{TIE}годы"),
    (rf"(?<=между )(\d+){TIE}годом( и \d+){TIE}годом", rf"\1\2{TIE}годами"),
    (rf"(?<=-ми){TIE}годами(?= и \d+-ми)", ""),
    (rf"(\d–\d+){TIE}год\b", rf"\1{TIE}годы"),
    (rf"(\d–\d+){TIE}года\b", rf"\1{TIE}годов"),
    (rf"(\d–\d+){TIE}годом\b", rf"\1{TIE}годами"),
    (rf"(?<=\d){TIE}годы(?=(?:,| и| или) \d+–\d+{TIE}годы)", ""),
)
RUSSIAN = Tongue(
    plain=_RU,
    about=replace(_RU_OF, frame="около {}"),
    since=replace(_RU_OF, frame="с {}"),
    until=replace(_RU_OF, frame="до {}"),
    between=_RU_WITH,
    through=replace(_RU_WORDED, frame="по {}", seasons=("весну", "лето", "осень", "зиму")),
    worded=_RU_WORDED,
    genitive=_RU_OF,
    within=_RU_IN,
    dash="\N{EM DASH}",
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
    tidy=_RU_TIDY,
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
_DE_UNTIL = replace(_DE, frame="bis {}", decade="zu den {year}er Jahren", day="zum {}")
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
    until=_DE_UNTIL,
    between=replace(
        _DE,
        seasons=("dem Frühjahr", "dem Sommer", "dem Herbst", "dem Winter"),
        decade="den {year}er Jahren",
        day="dem {}",
    ),
    through=_DE_UNTIL,
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
_FR_UNTIL = Forms(
    frame="jusqu’{}",
    months=_each("en {}", _FR.months),
    seasons=("au printemps", "à l’été", "à l’automne", "à l’hiver"),
    decade="aux années {year}",
    day="au {}",
    year="en {}",
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
    until=_FR_UNTIL,
    between=_FR_THE,
    through=_FR_UNTIL,
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
    through=replace(_PL_OF, frame="do {}"),
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
    through=replace(_HE, frame="עד {}"),
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
