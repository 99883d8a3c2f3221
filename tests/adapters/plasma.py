"""Adapt a list of wallpapers of KDE Plasma: names and authors in every locale they have."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from tests.adapters.origins import (
    Adapted,
    Record,
    Said,
    Value,
    in_places,
    in_yaml,
    leaves,
    slug,
    unexplained,
    write,
)
from toolkit.errors import Place

PLACES = {
    "id": "objects.id",
    "image": "objects.image",
    "label_by_locale": "objects.title",
    "authors_by_locale": "persons.names, objects.creators",
    "license": "objects.rights",
}
"""Field -> where in the model what it says is kept; all of them are."""
FILE = "records.json"
VARIANTS = {"latin": "Latn", "cyrillic": "Cyrl"}
"""Source: the C library's locale names; a variant that is no script stays as it is."""
SPDX = re.compile(r"CC-(BY(?:-[A-Z]+)*)-([0-9.]+)")


def as_written(locale: str) -> str:
    """Return a locale as the list has it."""
    return locale


def as_tag(locale: str) -> str:
    """Return the BCP 47 tag of a locale of the C library: `pt_BR`, `ca@valencia`, `sr@latin`."""
    place, _, variant = locale.partition("@")
    language, _, country = place.partition("_")
    found = VARIANTS.get(variant, "")
    return "-".join(filter(None, (language, found, country, "" if found else variant)))


def adapt(
    folder: Path,
    root: Path,
    *,
    name_locale: Callable[[str], str] = as_tag,
    without: Collection[str] = (),
) -> Adapted:
    """Write the pictures of a list as an exhibition below `root`, some locales left out."""
    wallpapers = read_list(folder, without=without)
    unknown = unexplained((name for one in wallpapers for name, _ in leaves(one)), PLACES, ())
    if unknown:
        raise ValueError(f"{FILE}: no place in the model for {unknown}")
    people = {slug(_words(author, "en")): author for one in wallpapers for author in _authors(one)}
    written: Mapping[str, Value] = {
        "exhibition": _front(),
        "organisations": [
            {"id": _own("kde"), "names": [{"text": _own("KDE"), "lang": _own("en")}]}
        ],
        "persons": [_person(id, names, name_locale) for id, names in people.items()],
        "objects": [_wallpaper(one, name_locale) for one in wallpapers],
    }
    images = [_words(one, "image") for one in wallpapers]
    return write(
        root,
        "plasma-wallpapers",
        {f"{kind}.yaml": in_yaml(value) for kind, value in written.items()},
        {image: folder / image for image in images if (folder / image).is_file()},
    )


def read_list(folder: Path, *, without: Collection[str] = ()) -> list[Record]:
    """Return the wallpapers, each word with its place."""
    entries = in_places((folder / FILE).read_text(encoding="utf-8"), FILE)
    assert isinstance(entries, list)
    return [_without(entry, without) for entry in entries if isinstance(entry, dict)]


def _without(record: Record, names: Collection[str]) -> Record:
    """Return a record, and those in it, without some fields."""
    return {
        name: _without(value, names)
        if isinstance(value, dict)
        else [_without(item, names) for item in value if isinstance(item, dict)]
        if isinstance(value, list)
        else value
        for name, value in record.items()
        if name not in names
    }


def _own(words: str) -> Said:
    """Return words that the list as a whole stands for."""
    return Said(words, Place(FILE, 1, 1))


def _front() -> Record:
    values = {
        "id": "plasma-wallpapers",
        "title": "Wallpapers",
        "base_url": "https://example.org/plasma-wallpapers",
        "rights": "http://rightsstatements.org/vocab/CNE/1.0/",
        "publisher": "kde",
        "date": "2023",
        "credit": "KDE",
    }
    lists = {"languages": "en", "contents": "persons"}
    return {
        **{name: _own(words) for name, words in values.items()},
        **{name: [_own(words)] for name, words in lists.items()},
    }


def _authors(one: Record) -> list[Record]:
    """Return the authors of a wallpaper, each a name by locale."""
    authors = one["authors_by_locale"]
    assert isinstance(authors, list)
    return [author for author in authors if isinstance(author, dict)]


def _words(record: Record, name: str) -> str:
    value = record[name]
    assert isinstance(value, Said)
    return value.words


def _said(record: Record) -> dict[str, Said]:
    return {locale: value for locale, value in record.items() if isinstance(value, Said)}


def _person(id: str, names: Record, name_locale: Callable[[str], str]) -> Record:
    """Return an author with a name in each locale."""
    told = _said(names)
    return {
        "id": told["en"].now(id),
        "names": [
            {"text": name, "lang": name.now(name_locale(locale))} for locale, name in told.items()
        ],
        "living": told["en"].now("unknown"),
        "basis": told["en"].now("own-publication"),
    }


def _wallpaper(one: Record, name_locale: Callable[[str], str]) -> Record:
    """Return a wallpaper as an object; its title in each locale, its authors by id."""
    fields, title = _said(one), one["label_by_locale"]
    assert isinstance(title, dict)
    licence = SPDX.fullmatch(fields["license"].words)
    assert licence, f"{fields['license']} is no licence of Creative Commons"
    rights = f"http://creativecommons.org/licenses/{licence[1].lower()}/{licence[2]}/"
    return {
        "id": fields["id"].now(slug(fields["id"].words)),
        "title": {name_locale(locale): text for locale, text in title.items()},
        "kind": fields["image"].now("other"),
        "creators": [
            {"id": _said(author)["en"].now(slug(_words(author, "en")))} for author in _authors(one)
        ],
        "image": fields["image"],
        "rights": fields["license"].now(rights),
    }
