"""Put one map together: ground, ways, places and their names in one language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from drawing.ground import Ground, draw_ground, read_ground
from drawing.labels import Around, Box, Named, faults, place_labels
from drawing.marks import Spot, curve_of, draw_label, draw_route, draw_spot, spots_of
from drawing.plan import Frame, Legend, Plan
from drawing.typography import plain, width_of

BAND_TOP = 352.0  # where a band's map begins, for the places of legends written on the sheet
LEGEND_SIZE, LEGEND_LINE, LEGEND_GAP, LEGEND_HEAD = 13.5, 18.0, 4.0, 26.0
LEGEND_INDENT = 40.0
LEGEND_FONT = "SourceSans3-Regular.ttf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A map as SVG, and what is wrong with its names."""

    svg: str
    faults: tuple[str, ...]


@lru_cache
def earth() -> Ground:
    """Return the lines of the earth, read once."""
    return read_ground(Path(__file__).with_name("land.json"))


@lru_cache
def ground_of(frame: Frame) -> str:
    """Return the ground of a map, drawn once for all languages."""
    return draw_ground(earth(), frame.projection, frame.size)


def draw_map(plan: Plan, language: str, legend: tuple[str, ...]) -> Drawn:
    """Return the map of a panel; `legend` are the items that stand upon it, if it has a place."""
    spots = spots_of(plan.places, plan.frame)
    curves = [(route, curve_of(route, spots)) for route in plan.routes]
    names = [named(spot, language) for spot in spots.values() if spot.place.name]
    around = Around(
        size=plan.frame.size,
        marks={key: box_of(spot) for key, spot in spots.items()},
        taken=(legend_box(plan.legend, legend),) if plan.legend.at else (),
        ways=tuple(point for _, curve in curves for point in curve.points()),
    )
    labels = place_labels(names, around)
    width, height = plan.frame.size
    parts = (
        f'<svg class="atlas" viewBox="0 0 {width:g} {height:g}" aria-hidden="true">',
        ground_of(plan.frame),
        *(draw_route(route, curve) for route, curve in curves),
        *(draw_spot(spot) for spot in spots.values()),
        *(draw_label(label) for label in labels),
        "</svg>",
    )
    return Drawn(svg="\n".join(parts), faults=tuple(faults(labels, names, around)))


def named(spot: Spot, language: str) -> Named:
    """Return a place with its name in one language."""
    text = spot.place.name[language]
    return Named(place=spot.place, at=spot.at, reach=spot.reach, text=text)


def box_of(spot: Spot) -> Box:
    """Return the square around a place's mark."""
    (x, y), r = spot.at, spot.reach
    return Box(left=x - r, top=y - r, right=x + r, bottom=y + r)


def legend_top(legend: Legend) -> float:
    """Return how far below the upper edge of its map a legend stands."""
    return (legend.at[1] if legend.at else 0) - BAND_TOP


def legend_box(legend: Legend, items: tuple[str, ...]) -> Box:
    """Return about how much of the map the legend takes; the browser measures it exactly."""
    left = legend.at[0] if legend.at else 0.0
    lines = [lines_of(plain(item), legend.width - LEGEND_INDENT) for item in items]
    height = LEGEND_HEAD + sum(n * LEGEND_LINE + LEGEND_GAP for n in lines)
    top = legend_top(legend)
    return Box(left=left - 6, top=top - 4, right=left + legend.width + 6, bottom=top + height)


def lines_of(text: str, width: float) -> int:
    """Return in how many lines a text is set."""
    lines, line = 1, ""
    for word in text.split(" "):
        longer = f"{line} {word}".strip()
        if line and width_of(longer, LEGEND_SIZE, font=LEGEND_FONT) > width:
            lines, line = lines + 1, word
        else:
            line = longer
    return lines
