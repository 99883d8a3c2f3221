"""Read essays: Markdown with front matter, one file a language, merged by id.

`essays/introduction.en.md` begins with `---`, fields of YAML, `---`; what follows is the body.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic_core import PydanticCustomError

from toolkit.errors import Address, Place
from toolkit.model.identifiers import ID
from toolkit.model.prose import Passage, Prose
from toolkit.model.text import Text, Words, check_tag, tidy
from toolkit.sources.located import Value
from toolkit.sources.reading import Reading
from toolkit.sources.refusals import did_you_mean
from toolkit.sources.scalar import Scalar
from toolkit.sources.shape import Shaped

FRONT = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
FIELDS = ["matter", "numbered", "title"]
ONCE = ("numbered", "matter")
"""Fields that hold for all languages of an essay: it is enough to write them in one file."""


@dataclass(frozen=True, slots=True)
class _Chapter:
    """One essay in one language."""

    title: Words
    body: Passage
    said: dict[str, Value]


def read_essays(reading: Reading) -> list[Shaped]:
    """Return every essay below `essays/`, sorted by id, each with all its languages.

    The default language stands first, so that it is what readers of no other get. One that cannot
    be read in any of its languages has no more than its id, and is among `reading.lost`.
    """
    files = _named(reading)
    essays: list[Shaped] = []
    for position, id in enumerate(sorted(files)):
        address = ("essays", position)
        order = sorted(files[id], key=lambda tag: (tag != reading.default_language, tag))
        reading.places.note(address, Place(reading.name(files[id][order[0]])))
        found = [_chapter(files[id][tag], tag, address, reading) for tag in order]
        chapters = [chapter for chapter in found if chapter]
        if len(chapters) < len(found):
            reading.lost.add((*address, "body") if chapters else address)
        title = Text(tuple(chapter.title for chapter in chapters))
        body = Prose(tuple(chapter.body for chapter in chapters))
        essay: Shaped = {"id": id, "title": title, "body": body}
        for chapter in reversed(chapters):
            essay |= chapter.said
        essays.append(essay)
    return essays


def _named(reading: Reading) -> dict[str, dict[str, Path]]:
    """Return the files of each essay by language; S018 for names that say neither."""
    found: dict[str, dict[str, Path]] = {}
    # What begins with a dot is the system's, or an editor's, and no essay.
    for path in sorted((reading.folder / "essays").glob("[!.]*")):
        id, _, language = path.stem.partition(".")
        if path.suffix != ".md" or not ID.fullmatch(id) or not _is_tag(language):
            hint = "name it id.language.md, such as introduction.en.md"
            reading.add(Place(reading.name(path)), "S018", "is not named like an essay", hint)
            reading.unread.add("essays")
            continue
        found.setdefault(id, {})[language] = path
    return found


def _is_tag(language: str) -> bool:
    try:
        check_tag(language)
    except PydanticCustomError:
        return False
    return True


def _chapter(path: Path, language: str, address: Address, reading: Reading) -> _Chapter | None:
    """Return what one file says, None (and problems) if it cannot be told."""
    name = reading.name(path)
    text = reading.text(path)
    if text is None:
        return None
    front = FRONT.match(text)
    if not front:
        hint = "begin with three lines: '---', 'title: …', '---'"
        reading.add(Place(name, 1, 1), "S018", "has no front matter", hint)
        return None
    fields = _fields(front[1], name, language, address, reading)
    title = _title(fields, name, language, address, reading) if fields is not None else ""
    below = (*address, "body", language)
    body = text[front.end() :]
    line = text.count("\n", 0, front.end()) + 1
    reading.places.note_text(below, Scalar(Place(name, line, 1), body, ""))
    if not body.strip():
        reading.add(Place(name, line, 1), "S010", "the essay has no words")
        return None
    passage = reading.passage(language, body, below)
    said = {name: value for name in ONCE if (value := (fields or {}).get(name))}
    return _Chapter(Words(language, title), passage, said) if title else None


def _fields(
    front: str, name: str, language: str, address: Address, reading: Reading
) -> dict[str, Value] | None:
    """Return the fields of the front matter, None and problems if it has none."""
    base = (*address, "front", language)
    front_matter = reading.yaml_text(front, name, base, first_line=2)
    if front_matter is None:
        return None
    reading.keep(front_matter)
    fields = front_matter.value
    if not isinstance(fields, dict):
        if not front_matter.problems:
            reading.add(Place(name, 1, 1), "S011", "must be fields with values", "title: …")
        return None
    for key in fields.keys() - set(FIELDS):
        place = front_matter.keys[*base, key]
        reading.add(place, "S003", f"'{key}' is not a known field", did_you_mean(key, FIELDS))
    for name in fields.keys() & set(ONCE):
        reading.places.note((*address, name), front_matter.places[*base, name])
    return fields


def _title(
    fields: Mapping[str, Value], name: str, language: str, address: Address, reading: Reading
) -> str:
    """Return the title in the front matter, "" and problems if there is none."""
    title = fields.get("title")
    if title is None:
        reading.add(Place(name, 1, 1), "S004", "'title' is missing")
        return ""
    where = reading.place_of((*address, "front", language, "title"))
    reading.places.note((*address, "title", language), where)
    if not isinstance(title, str) or not title.strip():
        reading.add(where, "S010", "is empty", "write the title of the essay")
        return ""
    return tidy(title)
