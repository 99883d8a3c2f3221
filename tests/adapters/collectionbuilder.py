"""Adapt a table of CollectionBuilder: one row an object, files in a folder `objects` beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.adapters.origins import (
    Adapted,
    Record,
    Said,
    Value,
    as_date,
    as_prose,
    as_rights,
    filled,
    in_yaml,
    slug,
    unexplained,
    write,
)
from toolkit.errors import Place

PLACES = {
    "objectid": "objects.id",
    "parentid": "objects.part_of",
    "filename": "objects.image, or the reason why there is none",
    "youtubeid": "objects.image.reason",
    "vimeoid": "objects.image.reason",
    "title": "objects.title",
    "creator": "objects.creators",
    "date": "objects.date",
    "date-is-approximate?": "objects.date: ~",
    "description": "objects.description",
    "subject": "objects.subjects",
    "location": "objects.places, places.names",
    "latitude": "places.coordinates.lat",
    "longitude": "places.coordinates.lon",
    "source": "objects.credit, objects.url",
    "identifier": "objects.reference",
    "type": "objects.kind",
    "format": "objects.image.reason",
    "language": "objects.languages",
    "rights": "objects.copyright",
    "rightsstatement": "objects.rights",
}
"""Column -> where in the model what it says is kept."""
LEFT_OUT = {
    ("format", "image/jpeg"): "a picture's own bytes tell what it is",
    ("format", "record"): "says that there is no file, as the empty cell does",
    ("format", "multiple"): "how a website shows parts, which name their whole themselves",
    ("format", "compound_object"): "how a website shows parts, which name their whole themselves",
    ("format", "audio/mp3"): "of a file that is not there nothing can be said but that",
}
"""Column and what stands there -> why it is not kept."""

KINDS = {
    "Image;StillImage": "photograph",
    "Image;MovingImage": "film",
    "Audio": "recording",
    "Text": "document",
    "text": "document",
    "record": "other",
}
LANGUAGES = {"eng": "en"}
NAME = "CollectionBuilder"
CELL = re.compile(r'("(?:[^"]|"")*"|[^,\n"]*)(,|\n)')
LINK = re.compile(r"<a href='(?P<url>[^']+)'>(?P<words>[^<]*)</a>")


def adapt(table: Path, root: Path) -> Adapted:
    """Write the objects of `table`, and the places they are at, as an exhibition below `root`."""
    nothing = {name: _said("", table) for name in PLACES}
    rows = [nothing | row for row in read_rows(table)]
    unknown = unexplained((name for row in rows for name in row), PLACES, ())
    if unknown:
        raise ValueError(f"{table.name}: no place in the model for {unknown}")
    files = table.parent / "objects"
    spots = _spots(rows)
    records: Mapping[str, Value] = {
        "exhibition": _front(table),
        "organisations": [{"id": _said("publisher", table), "names": [_name(_said(NAME, table))]}],
        "places": [place for spot in spots.values() for place in spot],
        "objects": [_object(row, spots, files) for row in rows],
    }
    local = {row["filename"].words for row in rows if _is_local(row["filename"])}
    return write(
        root,
        table.stem,
        {f"{kind}.yaml": in_yaml(value) for kind, value in records.items()},
        {f"objects/{name}": files / name for name in local if (files / name).is_file()},
    )


def read_rows(table: Path) -> Iterator[dict[str, Said]]:
    """Yield the rows of a CSV file (RFC 4180), every cell with its place."""
    # The last row may end with the file, in an empty cell.
    text = table.read_text(encoding="utf-8").rstrip("\n") + "\n"
    cells: list[Said] = []
    header: list[str] = []
    line, start, at = 1, 0, 0
    while at < len(text):
        cell = CELL.match(text, at)
        assert cell, f"{table.name}:{line}: no cell of CSV"
        words = cell[1][1:-1].replace('""', '"') if cell[1].startswith('"') else cell[1]
        cells.append(Said(words, Place(table.name, line, at - start + 1)))
        at = cell.end()
        if cell[2] == ",":
            continue
        line, start = line + 1 + cell[1].count("\n"), at
        if header:
            yield dict(zip(header, cells, strict=True))
        else:
            header = [name.words for name in cells]
        cells = []


def _said(words: str, table: Path) -> Said:
    """Return words that the table as a whole stands for."""
    return Said(words, Place(table.name, 1, 1))


def _front(table: Path) -> Record:
    """Return the front matter: the table has none, so this says what it is."""
    values = {
        "id": table.stem,
        "title": table.stem,
        "base_url": f"https://example.org/{table.stem}",
        "rights": "http://rightsstatements.org/vocab/CNE/1.0/",
        "publisher": "publisher",
        "date": "2026",
        "credit": "see each object",
    }
    lists = {"languages": "en", "contents": "places"}
    return {
        **{name: _said(words, table) for name, words in values.items()},
        **{name: [_said(words, table)] for name, words in lists.items()},
    }


def _name(words: Said) -> Record:
    return {"text": words, "lang": words.now("en")}


def _spots(rows: list[dict[str, Said]]) -> dict[tuple[str, ...], list[Record]]:
    """Return the places that the rows name, by what they say: the named ones, then the spot.

    Objects at one place have different coordinates, so the spot is a place of its own, which is
    part of those that are named.
    """
    spots: dict[tuple[str, ...], list[Record]] = {}
    named: dict[str, Said] = {}
    for row in rows:
        key = _spot_key(row)
        if not any(key) or key in spots:
            continue
        names = _split(row["location"])
        new = [name for name in names if named.setdefault(slug(name.words), name) is name]
        spots[key] = [{"id": n.now(slug(n.words)), "names": [_name(n)]} for n in new]
        if row["latitude"]:
            coordinates: Record = {"lat": row["latitude"], "lon": row["longitude"]}
            spot: dict[str, Value] = {
                "id": row["objectid"].now(f"spot-{row['objectid'].words}"),
                "names": [_name(row["location"] or row["title"])],
                "part_of": [name.now(slug(name.words)) for name in names],
                "coordinates": coordinates,
            }
            spots[key].append(filled(spot))
    return spots


def _spot_key(row: dict[str, Said]) -> tuple[str, ...]:
    return tuple(row[name].words for name in ("location", "latitude", "longitude"))


def _object(
    row: dict[str, Said], spots: Mapping[tuple[str, ...], list[Record]], files: Path
) -> Record:
    """Return the object that a row tells of."""
    link = LINK.fullmatch(row["source"].words)
    rights = as_rights(row["rightsstatement"])
    copyright = row["rights"]
    if row["rightsstatement"] and not rights:
        copyright = copyright.now(
            f"{copyright.words} {row['rightsstatement'].words}", row["rightsstatement"]
        )
    return filled(
        {
            "id": row["objectid"],
            "title": row["title"],
            "kind": row["type"].now(KINDS[row["type"].words]),
            "level": row["parentid"].now("part") if row["parentid"] else None,
            "part_of": row["parentid"],
            "reference": row["identifier"],
            "date": _date(row),
            "creators": _split(row["creator"]),
            "languages": [tag.now(LANGUAGES[tag.words]) for tag in _split(row["language"])],
            "description": as_prose(row["description"]),
            "subjects": _split(row["subject"]),
            "copyright": copyright,
            "credit": row["source"].now(link["words"]) if link else row["source"],
            "url": row["source"].now(link["url"]) if link else None,
            "rights": rights,
            "image": _image(row, files),
            "places": _places(row, spots),
        }
    )


def _date(row: dict[str, Said]) -> Said | None:
    """Return the date in EDTF; a column of its own says whether it is about then."""
    date = as_date(row["date"]) if row["date"] else None
    about = row["date-is-approximate?"]
    return date.now(f"{date.words}~", about) if date and about else date


def _places(row: dict[str, Said], spots: Mapping[tuple[str, ...], list[Record]]) -> list[Value]:
    """Return the spot where an object is, or the places that are named."""
    spot = next((place for place in spots.get(_spot_key(row), ()) if "coordinates" in place), None)
    if spot:
        return [row["location"].now(_words(spot["id"]), row["latitude"], row["longitude"])]
    return [name.now(slug(name.words)) for name in _split(row["location"])]


def _image(row: dict[str, Said], files: Path) -> Value | None:
    """Return the picture, or why there is none; a file that is not there counts as one."""
    name, form = row["filename"], row["format"]
    is_picture = form.words.startswith("image/") or not (files / name.words).is_file()
    if _is_local(name) and is_picture:
        return name.now(f"objects/{name.words}")
    address = {
        "filename": name.words,
        "youtubeid": f"https://www.youtube.com/watch?v={row['youtubeid'].words}",
        "vimeoid": f"https://vimeo.com/{row['vimeoid'].words}",
    }
    for column, words in address.items():
        if row[column]:
            reason = row[column].now(f"{form.words}, not a picture kept here: {words}", form)
            return {"status": row[column].now("missing"), "reason": reason}
    return None


def _is_local(name: Said) -> bool:
    return bool(name) and "://" not in name.words


def _split(said: Said) -> list[Said]:
    """Return the several values of one cell."""
    parts = [(match[0].strip(), match.start()) for match in re.finditer("[^;]+", said.words)]
    return [said.now(words) for words, _ in parts if words]


def _words(value: Value) -> str:
    assert isinstance(value, Said)
    return value.words
