"""Bring what was read into the shape the model expects, led by the model's own types.

A plain string becomes text in the default language, Markdown becomes blocks, a path becomes a
measured picture. Everything else is left to the model to judge.
"""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from toolkit.errors import Address
from toolkit.model.pictures import Image, Picture
from toolkit.model.prose import Passage, Prose
from toolkit.model.text import Text, check_tag
from toolkit.sources.located import Value
from toolkit.sources.pictures import UnreadablePicture, measure
from toolkit.sources.reading import Reading

# What goes on to pydantic: strings, lists and mappings, with our own values among them.
Shaped = Any


def shape(value: Value, hint: Any, address: Address, reading: Reading) -> Shaped:
    """Return `value`, which stands at `address`, as the type `hint` expects it."""
    hint = bare(hint)
    if hint is Text:
        return _text(value, address, reading)
    if hint is Prose:
        return _prose(value, address, reading)
    if hint is Image:
        return _image(value, address, reading)
    if get_origin(hint) is tuple and isinstance(value, list):
        inner = get_args(hint)[0]
        return [shape(item, inner, (*address, n), reading) for n, item in enumerate(value)]
    if isinstance(hint, type) and isinstance(value, str) and hasattr(hint, "PLAIN"):
        reading.places[*address, hint.PLAIN] = reading.place_of(address)
        return shape({hint.PLAIN: value}, hint, address, reading)
    if get_origin(hint) is tuple and isinstance(value, str):
        inner = get_args(hint)[0]
        if hasattr(inner, "PLAIN"):
            reading.places[*address, 0] = reading.place_of(address)
            return [shape(value, inner, (*address, 0), reading)]
    if isinstance(hint, type) and is_dataclass(hint) and isinstance(value, dict):
        known = field_types(hint)
        return {
            key: shape(item, known[key], (*address, key), reading) if key in known else item
            for key, item in value.items()
        }
    return value


@cache
def field_types(kind: Any) -> dict[str, Any]:
    """Return the type of each field of a dataclass, by the name it has in the sources."""
    hints = get_type_hints(kind, include_extras=True)
    return {
        _written_name(field.name, hints[field.name]): hints[field.name] for field in fields(kind)
    }


def _written_name(name: str, hint: Any) -> str:
    for extra in getattr(hint, "__metadata__", ()):
        if isinstance(extra, FieldInfo) and extra.alias:
            return extra.alias
    return name


def bare(hint: Any) -> Any:
    """Return `hint` without `Annotated` and without `| None`."""
    if get_origin(hint) is Annotated:
        return bare(get_args(hint)[0])
    if get_origin(hint) in (Union, types.UnionType):
        rest = [arg for arg in get_args(hint) if arg is not type(None)]
        return bare(rest[0]) if len(rest) == 1 else hint
    return hint


def _text(value: Value, address: Address, reading: Reading) -> Shaped:
    if not isinstance(value, str):
        return value
    reading.places[*address, reading.default_language] = reading.place_of(address)
    return {reading.default_language: value}


def _prose(value: Value, address: Address, reading: Reading) -> Shaped:
    if isinstance(value, str):
        language = reading.default_language
        below = (*address, language)
        reading.places[below] = reading.place_of(address)
        if address in reading.scalars:
            reading.scalars[below] = reading.scalars[address]
        value = {language: value}
    if not isinstance(value, dict) or not value:
        return value
    passages: list[Passage] = []
    for language, text in value.items():
        below = (*address, language)
        try:
            check_tag(language)
        except PydanticCustomError as error:
            place = reading.keys.get(below, reading.place_of(below))
            reading.add(place, error.type, error.message())
        if not isinstance(text, str) or not text.strip():
            reading.add(reading.place_of(below), "S010", f"has no words in '{language}'")
            continue
        passages.append(reading.passage(language, text, below))
    return Prose(tuple(passages))


def _image(value: Value, address: Address, reading: Reading) -> Shaped:
    if isinstance(value, str):
        return Image(pictures=_picture(reading.default_language, value, address, reading))
    if not isinstance(value, dict) or not value:
        hint = "write a path, {en: path, ru: path}, or {status: missing, reason: …}"
        reading.add(reading.place_of(address), "S011", "is not a picture", hint)
        return Image()
    if "status" in value or "reason" in value:
        return _missing(value, address, reading)
    pictures: list[Picture] = []
    for language, path in value.items():
        below = (*address, language)
        try:
            check_tag(language)
        except PydanticCustomError as error:
            reading.add(reading.keys[below], error.type, error.message())
            continue
        pictures.extend(_picture(language, path, below, reading))
    return Image(pictures=tuple(pictures))


def _missing(value: dict[str, Value], address: Address, reading: Reading) -> Image:
    """Return an image said to be missing, with the reason."""
    reason = value.get("reason", "")
    if isinstance(reason, str):
        reason = {reading.default_language: reason}
    try:
        text = Text.parse(reason)
    except PydanticCustomError as error:
        reading.add(reading.place_of((*address, "reason")), error.type, error.message())
        return Image()
    if set(value) != {"status", "reason"} or value["status"] != "missing":
        hint = "write {status: missing, reason: …}"
        reading.add(reading.place_of(address), "S009", "is neither a picture nor missing", hint)
    return Image(missing=text)


def _picture(
    language: str, written: Value, address: Address, reading: Reading
) -> tuple[Picture, ...]:
    """Return the measured picture at the path `written`; none, and a problem, if it is not good."""
    place = reading.place_of(address)
    path = _inside(written, address, reading)
    if path is None or not isinstance(written, str):
        return ()
    if not path.is_file():
        hint = "add the file, or say why not: {status: missing, reason: …}"
        reading.add(place, "P001", f"there is no picture '{written}'", hint)
        return ()
    try:
        header = measure(path)
    except UnreadablePicture as error:
        reading.add(place, "P002", f"the picture '{written}' cannot be used: {error}")
        return ()
    for note in header.notes:
        reading.add(place, "P007", f"'{written}': {note}", severity="warning")
    name = PurePosixPath(written).as_posix()
    return (Picture(language=language, path=name, width=header.width, height=header.height),)


def _inside(written: Value, address: Address, reading: Reading) -> Path | None:
    """Return the file `written` names below the exhibition; None, and a problem, if outside."""
    place = reading.place_of(address)
    if not isinstance(written, str) or not written.strip():
        reading.add(place, "S011", "a picture is named by its path", "such as panels/one.jpg")
        return None
    pure = PurePosixPath(written)
    path = reading.folder / pure
    outside = pure.is_absolute() or ".." in pure.parts or "\\" in written or ":" in written
    if outside or not path.resolve().is_relative_to(reading.folder.resolve()):
        hint = "copy the file into the exhibition's folder and write the path from there"
        reading.add(place, "P003", f"'{written}' leads out of the exhibition's folder", hint)
        return None
    return path
