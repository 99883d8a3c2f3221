"""Write a panel as a page of HTML, which the browser then fits and photographs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from drawing.atlas import draw_map, legend_top
from drawing.errors import DrawingError
from drawing.marks import draw_symbol
from drawing.plan import Chart, Line, Plan
from drawing.transcript import Entry, Words
from drawing.typography import FONTS, plain, set_words, without_glyphs

FOLDER = Path(__file__).resolve().parents[1]
MARK = FOLDER.parent / "logo" / "mark.svg"
SERIF = (
    "SourceSerif4-Regular.ttf",
    "NotoSerifBengali_400Regular.ttf",
    "NotoSerifDevanagari_400Regular.ttf",
    "FrankRuhlLibre_400Regular.ttf",
    "ZenOldMincho_400Regular.ttf",
)
YEAR = 15  # units of the chart
TITLE_SIZE = 104


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page to photograph, and what was wrong before it was seen."""

    html: str
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The line above a panel: the exhibition and the panel's number."""

    exhibition: str
    number: str


def panel_page(words: Words, plan: Plan, head: Head, *, language: str, of: str) -> Page:
    """Return the page of a panel in one language; `of` names it in messages."""
    refuse_mismatch(words, plan, language=language, of=of)
    drawn = draw_map(plan, language, words.legend)
    body = LAYOUTS[plan.layout](words, plan, drawn.svg, language)
    html = document(
        f'<p class="head"><span>{set_words(head.exhibition, language)}</span>'
        f"<b>{head.number}</b></p>\n<main>\n{body}\n</main>\n{foot(words.sources, language)}",
        layout=plan.layout,
        language=language,
    )
    return Page(html=html, faults=drawn.faults)


def refuse_mismatch(words: Words, plan: Plan, *, language: str, of: str) -> None:
    """Refuse a drawing that does not go with the transcript (DrawingError)."""
    if len(plan.legend.order) != len(words.legend):
        raise DrawingError(
            f"{of}: the list under '{words.map_title}' has {len(words.legend)} items,"
            f" legend.order {len(plan.legend.order)} symbols"
        )
    lines = plan.title_lines.get(language, (words.title,))
    if " ".join(lines) != plain(words.title):
        raise DrawingError(f"{of}: title_lines say '{' '.join(lines)}', not '{words.title}'")
    if plan.chart and len(plan.chart.bars) != len(words.dates):
        raise DrawingError(
            f"{of}: {len(words.dates)} dates, but chart.bars for {len(plan.chart.bars)}"
        )
    named = [place for place in plan.places.values() if place.name]
    missing = [place.key for place in named if language not in place.name]
    if missing:
        raise DrawingError(f"{of}: no name in '{language}' for {', '.join(missing)}")
    if lost := without_glyphs(all_letters(words), SERIF):
        raise DrawingError(f"{of}: no font that ships has a sign for '{lost}'")


def all_letters(words: Words) -> str:
    """Return everything that is written, joined."""
    dates = [part for one in words.dates for at in one.moments for part in (at.date, at.text)]
    return " ".join((words.title, words.under, words.lead, *dates, *words.legend, words.sources))


def document(body: str, *, layout: str, language: str) -> str:
    """Return a whole page."""
    style = (FOLDER / "panels.css").read_text(encoding="utf-8").replace("FONTS", FONTS.as_uri())
    script = (FOLDER / "fit.js").read_text(encoding="utf-8")
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head><meta charset="utf-8">'
        f"<style>\n{style}</style></head>\n"
        f'<body class="{layout}">\n{body}\n<script>\n{script}</script>\n</body>\n</html>\n'
    )


def band(words: Words, plan: Plan, atlas: str, language: str) -> str:
    """Return a panel whose map runs across the sheet, with two columns of dates."""
    at, legend = plan.legend.at, legend_of(words, plan, language)
    on_map = below = ""
    if at:
        place = f"left:{at[0]:g}px;top:{legend_top(plan.legend):g}px;width:{plan.legend.width:g}px"
        on_map = f'<div class="on-map on-{plan.legend.ground}" style="{place}">{legend}</div>'
    else:
        below = f'<div class="below">{legend}</div>'
    return (
        f"{opening(words, plan, language)}\n"
        f"{figure(atlas, plan, on_map)}\n{below}\n"
        f'<section class="life"><h2>{set_words(words.dates_title, language)}</h2>'
        f'<div class="columns"><ol class="dates">{life(words.dates, plan.line, language)}</ol>'
        f'<ol class="dates"></ol></div></section>'
    )


def inset(words: Words, plan: Plan, atlas: str, language: str) -> str:
    """Return a panel whose map stands beside the first paragraph, with one column of dates."""
    return (
        f"{title(words, plan, language)}\n"
        f'<div class="pair"><p class="lead">{set_words(words.lead, language)}</p>\n<div>'
        f"{figure(atlas, plan)}\n{legend_of(words, plan, language)}</div></div>\n"
        f'<section class="life"><h2>{set_words(words.dates_title, language)}</h2>'
        f'<ol class="dates">{life(words.dates, plan.line, language)}</ol></section>'
    )


def chart(words: Words, plan: Plan, atlas: str, language: str) -> str:
    """Return a panel whose dates stand beside bars over the years."""
    if not plan.chart:
        raise DrawingError("a panel of the layout 'chart' needs the table [chart]")
    rows = "".join(
        f"<li>{bars(spans, plan.chart)}{moments(entry, language)}</li>\n"
        for entry, spans in zip(words.dates, plan.chart.bars, strict=True)
    )
    return (
        f"{title(words, plan, language)}\n"
        f'<p class="lead two">{set_words(words.lead, language)}</p>\n'
        f'<section class="life"><ol class="years" aria-hidden="true">{years(plan.chart)}</ol>'
        f"<h2>{set_words(words.dates_title, language)}</h2>"
        f'<ol class="rows">{rows}</ol></section>\n'
        f'{figure(atlas, plan)}\n<div class="below">{legend_of(words, plan, language)}</div>'
    )


LAYOUTS = {"band": band, "inset": inset, "chart": chart}


def opening(words: Words, plan: Plan, language: str) -> str:
    """Return title and first paragraph of a band: side by side, or one above the other."""
    two = " two" if plan.head == "above" else ""
    lead = f'<p class="lead{two}">{set_words(words.lead, language)}</p>'
    return f'<header class="{plan.head}">{title(words, plan, language)}\n{lead}</header>'


def title(words: Words, plan: Plan, language: str) -> str:
    """Return the name of the panel and what stands under it."""
    lines = plan.title_lines.get(language, (words.title,))
    if plan.layout != "band" or plan.head == "above":
        lines = (" ".join(lines),)
    name = "<br>".join(f"<span>{set_words(line, language)}</span>" for line in lines)
    under = set_words(words.under, language)
    return f'<div class="title"><h1>{name}</h1><p class="under">{under}</p></div>'


def figure(atlas: str, plan: Plan, on_map: str = "") -> str:
    """Return the map at its size."""
    width, height = plan.frame.size
    style = f"width:{width:g}px;height:{height:g}px"
    return f'<figure class="map" style="{style}">{atlas}{on_map}</figure>'


def legend_of(words: Words, plan: Plan, language: str) -> str:
    """Return the list that explains the map."""
    rows = "".join(
        f"<li>{draw_symbol(symbol)}<span>{set_words(item, language)}</span></li>"
        for symbol, item in zip(plan.legend.order, words.legend, strict=True)
    )
    return f'<h2>{set_words(words.map_title, language)}</h2><ul class="legend">{rows}</ul>'


def life(dates: tuple[Entry, ...], line: Line, language: str) -> str:
    """Return the dates with the classes of their circles and of the line to the next."""
    return "\n".join(
        f'<li class="{classes(number, entry, line)}">{moments(entry, language)}</li>'
        for number, entry in enumerate(dates, 1)
    )


def classes(number: int, entry: Entry, line: Line) -> str:
    """Return what the circle of a date and the line below it look like."""
    begun = 0 < line.open_from <= number
    look = {
        "hollow": entry.doubtful or number in line.hollow or begun,
        "held": any(first <= number < last for first, last in line.held),
        "perhaps": any(first <= number < last for first, last in line.perhaps_held),
        "open": begun or number + 1 == line.open_from,
    }
    return " ".join(name for name, wanted in look.items() if wanted)


def moments(entry: Entry, language: str) -> str:
    """Return one item of the dates; a second date begins a line."""
    first, *others = entry.moments
    rest = "".join(
        f'<span class="more"><strong>{set_words(one.date, language)}</strong>'
        f" {set_words(one.text, language)}</span>"
        for one in others
    )
    date, text = set_words(first.date, language), set_words(first.text, language)
    return f"<strong>{date}</strong> <span>{text}</span>{rest}"


def years(columns: Chart) -> str:
    """Return the lines of the years."""
    return "".join(
        f'<li style="left:{(year - columns.first) * YEAR}px">{year}</li>'
        for year in range(columns.first, columns.last + 1, columns.step)
    )


def bars(spans: tuple[str, ...], columns: Chart) -> str:
    """Return a tick for each date, a bar for each span, which fades where it has no end."""
    return "".join(bar(*ends_of(span), columns) for span in spans)


def bar(start: float, end: float | None, columns: Chart) -> str:
    """Return one bar; `end` is infinite where a span is open, None where it is a day."""
    left = (start - columns.first) * YEAR
    if end is None:
        return f'<i class="tick" style="left:{left - 1.2:.1f}px"></i>'
    fades = end == float("inf")
    wide = 8 * YEAR if fades else (end - start) * YEAR
    name = "span fades" if fades else "span"
    return f'<i class="{name}" style="left:{left:.1f}px;width:{wide:.1f}px"></i>'


def ends_of(span: str) -> tuple[float, float | None]:
    """Return the ends of `1937/1941`, `1933/..` or of a day or month, in years."""
    first, slash, last = span.partition("/")
    if not slash:
        return year_of(first), None
    return year_of(first), float("inf") if last == ".." else year_of(last) + 1


def year_of(date: str) -> float:
    """Return a date (year, month or day) as a number of years; a month by its middle."""
    found = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", date)
    if not found:
        raise DrawingError(f"'{date}' in chart.bars is no date such as 1937, 1937-11, 1937-11-01")
    year, month, day = found.groups()
    if not month:
        return float(year)
    return int(year) + (int(month) - 1) / 12 + (int(day or 15) - 1) / 365


def foot(sources: str, language: str) -> str:
    """Return the sources and the mark of the archive."""
    return (
        f'<footer><p class="sources">{set_words(sources, language)}</p>'
        f'<img class="mark" src="{MARK.as_uri()}" alt=""></footer>'
    )
