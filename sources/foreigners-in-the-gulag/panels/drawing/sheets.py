"""Write the poster and the cover as pages of HTML."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

from drawing.errors import DrawingError
from drawing.lives import draw_lives, lives_of
from drawing.panel import FOLDER, MARK, SERIF, Page, document
from drawing.plan import Place, Plan, read_plan
from drawing.records import Front
from drawing.transcript import flat, heading, items
from drawing.typography import plain, set_words, without_glyphs

COVER_VEIL = (0.38, 0.56)
"""Of the height, as the veil over the cover's map in panels.css has it."""


def poster_page(transcript: str, path: Path, front: Front, *, language: str) -> Page:
    """Return the poster: title, subtitle, the lives on one map, names, one line, the sources."""
    of = f"poster-{language}"
    parts = [block.strip() for block in re.split(r"\n\s*\n", transcript.strip())]
    if len(parts) != 5:
        raise DrawingError(f"{of}: a poster has five parts, this one {len(parts)}")
    title, under, names, line = heading(parts[0], of=of), flat(parts[1]), parts[2], flat(parts[3])
    refuse_other_titles(title, under, front, language=language, of=of)
    if lost := without_glyphs(transcript, SERIF):
        raise DrawingError(f"{of}: no font that ships has a sign for '{lost}'")
    plan = read_plan(path)
    rows = "".join(f"<li>{set_words(name, language)}</li>" for name in items(names, of=of))
    body = (
        f'<figure class="map">{map_of(plan, language)}</figure>\n<main>'
        f"{titles(title, under, plan, language)}</main>\n"
        f'<section class="names"><ul>{rows}</ul><p class="line">{set_words(line, language)}</p>'
        f'</section>\n<footer><p class="sources">{set_words(flat(parts[4]), language)}</p>{mark()}'
        "</footer>"
    )
    return Page(html=document(body, layout="poster", language=language))


def cover_page(path: Path, front: Front, *, language: str) -> Page:
    """Return the cover: title and subtitle of the exhibition, the lives, the mark."""
    plan = read_plan(path)
    title, under = front.title[language], front.subtitle[language]
    body = (
        f'<figure class="map">{map_of(plan, language)}</figure>\n'
        f"<main>{titles(title, under, plan, language)}</main>\n"
        f'<div class="publisher">{mark()}</div>'
    )
    return Page(html=document(body, layout="cover", language=language))


def refuse_other_titles(title: str, under: str, front: Front, *, language: str, of: str) -> None:
    """Refuse a transcript that does not call the exhibition what it is called (DrawingError)."""
    for said, meant in ((title, front.title[language]), (under, front.subtitle[language])):
        if plain(said) != meant:
            raise DrawingError(f"{of}: the transcript says '{said}', the exhibition '{meant}'")


def titles(title: str, under: str, plan: Plan, language: str) -> str:
    """Return the large title on its lines, and the subtitle."""
    lines = plan.title_lines.get(language, (title,))
    if " ".join(lines) != title:
        raise DrawingError(f"title_lines say '{' '.join(lines)}', the exhibition '{title}'")
    spans = "<br>".join(f"<span>{set_words(line, language)}</span>" for line in lines)
    return f'<h1>{spans}</h1><p class="under">{set_words(under, language)}</p>'


def map_of(plan: Plan, language: str) -> str:
    """Return the lives of a sheet, or those of another (`lives_from`), on the sheet's map."""
    extra = dict(plan.extra)
    marked, other = extra.pop("marked", ""), extra.pop("lives_from", "")
    veil = extra.pop("veil", None)
    source = read_plan(FOLDER / other) if other else plan
    written = extra.pop("life", []) or source.extra.get("life", [])
    if extra:
        raise DrawingError(f"'{', '.join(extra)}' is not known")
    places = {**source.places, **plan.places}
    lives = lives_of([dict(one) for one in written], places)
    if other:  # only the poster names places
        places = {key: nameless(place) for key, place in places.items()}
    return draw_lives(
        lives,
        places,
        plan.frame,
        language=language,
        marked=marked,
        veil=veil,
        fades=COVER_VEIL if other else None,
    )


def nameless(place: Place) -> Place:
    """Return a place whose name is not printed."""
    return dataclasses.replace(place, name={})


def mark() -> str:
    """Return the mark of the archive."""
    return f'<img class="mark" src="{MARK.as_uri()}" alt="">'
