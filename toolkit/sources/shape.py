"""Bring what was read into the shape the model expects, led by the model's own types.

A plain string becomes text in the default language, Markdown becomes blocks, a path becomes a
measured picture. Everything else is left to the model to judge.
"""

from __future__ import annotations

import difflib
import types
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache, cached_property
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from toolkit.errors import Address
from toolkit.model.pictures import Drawing, Drawings, Image, Picture
from toolkit.model.prose import Passage, Prose
from toolkit.model.text import Text, check_tag
from toolkit.model.theme import Theme
from toolkit.sources.located import Value
from toolkit.sources.pictures import Header, UnreadablePicture
from toolkit.sources.reading import Reading
from toolkit.sources.themes import shape_theme
from toolkit.sources.vectors import UnusableDrawing, measure_drawing

# What goes on to pydantic: strings, lists and mappings, with our own values among them.
Shaped = Any
Shaper = Callable[[Value, Address, Reading], Shaped]
FEW = 100
"""In a folder of how many files a wrong name is compared with all of them."""


def shape(value: Value, hint: Any, address: Address, reading: Reading) -> Shaped:
    """Return `value`, which stands at `address`, as the type `hint` expects it.

    What of a value needs no shaping is not looked at, but taken over as it is.
    """
    shaper = _shaper(hint)
    return shaper(value, address, reading) if shaper else value


def _shaper(hint: Any) -> Shaper | None:
    """Return what shapes values for the type `hint`; None if they need no shaping."""
    hint = bare(hint)
    if isinstance(hint, type) and hint in SHAPERS:
        return SHAPERS[hint]
    if get_origin(hint) is tuple:
        return _shaper_of_lists(bare(get_args(hint)[0]))
    if _needs_shaping(hint):
        return _Fields.of(hint)
    return None


def _needs_shaping(hint: Any, above: tuple[Any, ...] = ()) -> bool:
    """Tell whether anything in values for `hint` is shaped; `above` is what `hint` stands in."""
    hint = bare(hint)
    if get_origin(hint) is tuple:
        return _needs_shaping(get_args(hint)[0], above)
    if not isinstance(hint, type) or hint in above:
        return False
    if hint in SHAPERS or hasattr(hint, "PLAIN"):
        return True
    within = field_types(hint).values() if is_dataclass(hint) else ()
    return any(_needs_shaping(inner, (*above, hint)) for inner in within)


def _shaper_of_lists(item: Any) -> Shaper | None:
    """Return what shapes lists of the type `item`.

    A plain string is a list of one if it stands for an `item` (see `_Fields`).
    """
    shaper = _shaper(item)
    if shaper is None:
        return None
    plain = hasattr(item, "PLAIN")

    def shaped(value: Value, address: Address, reading: Reading) -> Shaped:
        if isinstance(value, list):
            return [shaper(each, (*address, n), reading) for n, each in enumerate(value)]
        if plain and isinstance(value, str):
            return [shaper(value, (*address, 0), reading)]
        return value

    return shaped


class _Fields:
    """Shapes the mappings that stand for one dataclass.

    Where the class says `PLAIN: ClassVar[str] = "place"`, a plain string stands for
    `{place: string}`.
    """

    def __init__(self, kind: Any) -> None:
        self.kind = kind
        self.plain: str = getattr(kind, "PLAIN", "")

    @staticmethod
    @cache
    def of(kind: Any) -> _Fields:
        """Return the one for the dataclass `kind`."""
        return _Fields(kind)

    @cached_property
    def shapers(self) -> tuple[tuple[str, Shaper], ...]:
        """What shapes each field that needs it; found late, for a class may hold its own kind."""
        found = ((name, _shaper(hint)) for name, hint in field_types(self.kind).items())
        return tuple((name, shaper) for name, shaper in found if shaper)

    def __call__(self, value: Value, address: Address, reading: Reading) -> Shaped:
        """Return `value` with its fields shaped; what is no mapping is left to the model."""
        if self.plain and isinstance(value, str):
            value = {self.plain: value}
        if not isinstance(value, dict):
            return value
        shaped: dict[str, Shaped] = dict(value)
        for name, shaper in self.shapers:
            if name in value:
                shaped[name] = shaper(value[name], (*address, name), reading)
        return shaped


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
    return {reading.default_language: value} if isinstance(value, str) else value


def _prose(value: Value, address: Address, reading: Reading) -> Shaped:
    if isinstance(value, str):
        value = {reading.default_language: value}
    if not isinstance(value, dict) or not value:
        return value
    passages: list[Passage] = []
    for language, text in value.items():
        below = (*address, language)
        try:
            check_tag(language)
        except PydanticCustomError as error:
            hint = str((error.context or {}).get("hint", ""))
            reading.add(reading.places.of_key(below), error.type, error.message(), hint)
            reading.lost.add(below)
        if not isinstance(text, str) or not text.strip():
            reading.add(reading.place_of(below), "S010", f"has no words in '{language}'")
            reading.lost.add(below)
            continue
        passages.append(reading.passage(language, text, below))
    return Prose(tuple(passages))


def _image(value: Value, address: Address, reading: Reading) -> Shaped:
    if isinstance(value, str):
        return Image(pictures=_picture(reading.default_language, value, address, reading))
    if not isinstance(value, dict) or not value:
        reading.lost.add(address)
        hint = "write a path, {en: path, ru: path}, or {status: missing, reason: …}"
        reading.add(reading.place_of(address), "S011", "is not a picture", hint)
        return Image()
    if "status" in value or "reason" in value:
        return _missing(value, address, reading)
    paths = _by_language(value, address, reading)
    pictures = (picture for each in paths for picture in _picture(*each, reading))
    return Image(pictures=tuple(pictures))


def _by_language(
    value: dict[str, Value], address: Address, reading: Reading
) -> Iterator[tuple[str, Value, Address]]:
    """Yield language, path and address of each entry of a map; report what is no language."""
    for language, path in value.items():
        below = (*address, language)
        try:
            check_tag(language)
        except PydanticCustomError as error:
            hint = str((error.context or {}).get("hint", ""))
            reading.add(reading.places.of_key(below), error.type, error.message(), hint)
            reading.lost.add(below)
            continue
        yield language, path, below


def _drawings(value: Value, address: Address, reading: Reading) -> Shaped:
    if isinstance(value, str):
        return Drawings(sheets=_drawing(reading.default_language, value, address, reading))
    if not isinstance(value, dict) or not value:
        reading.lost.add(address)
        hint = "write the path of a PDF, or {en: path, ru: path}"
        reading.add(reading.place_of(address), "S011", "is not a drawing", hint)
        return Drawings()
    paths = _by_language(value, address, reading)
    return Drawings(sheets=tuple(sheet for each in paths for sheet in _drawing(*each, reading)))


def _drawing(
    language: str, written: Value, address: Address, reading: Reading
) -> tuple[Drawing, ...]:
    """Return the measured drawing at the path `written`; none, and a problem, if it is not good."""
    path = _inside(written, address, reading)
    if path is None or not isinstance(written, str) or not _there(path, written, address, reading):
        reading.lost.add(address)
        return ()
    try:
        width, height = measure_drawing(path)
    except UnusableDrawing as error:
        message = f"the drawing '{written}' cannot be used: {error}"
        reading.add(reading.place_of(address), error.code, message, error.hint)
        reading.lost.add(address)
        return ()
    name = PurePosixPath(written).as_posix()
    return (Drawing(language=language, path=name, width=width, height=height),)


def _there(path: Path, written: str, address: Address, reading: Reading) -> bool:
    """Tell whether a drawing is there, and report it if not."""
    if path.is_file():
        return True
    near = _nearest(path)
    hint = "add the file, or leave 'drawings' out: the picture is then printed"
    hint = f"did you mean '{PurePosixPath(written).with_name(near)}'?" if near else hint
    reading.add(reading.place_of(address), "P001", f"there is no drawing '{written}'", hint)
    return False


def _missing(value: dict[str, Value], address: Address, reading: Reading) -> Image:
    """Return an image said to be missing, with the reason."""
    reason = value.get("reason", "")
    if isinstance(reason, str):
        reason = {reading.default_language: reason}
    try:
        text = Text.parse(reason)
    except PydanticCustomError as error:
        reading.lost.add(address)
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
    header = _header(written, address, reading)
    if header is None or not isinstance(written, str):
        reading.lost.add(address)
        return ()
    for note in header.notes:
        place = reading.place_of(address)
        reading.add(place, "P007", f"'{written}': {note}", severity="warning")
    name = PurePosixPath(written).as_posix()
    return (Picture(language=language, path=name, width=header.width, height=header.height),)


def _header(written: Value, address: Address, reading: Reading) -> Header | None:
    """Return the headers of the picture `written` names; None, and a problem, if there are none."""
    path = _inside(written, address, reading)
    if path is None:
        return None
    if not path.is_file():
        near = _nearest(path)
        hint = "add the file, or say why not: {status: missing, reason: …}"
        hint = f"did you mean '{PurePosixPath(str(written)).with_name(near)}'?" if near else hint
        reading.add(reading.place_of(address), "P001", f"there is no picture '{written}'", hint)
        return None
    try:
        return reading.measured(path)
    except UnreadablePicture as error:
        message = f"the picture '{written}' cannot be used: {error}"
        reading.add(reading.place_of(address), "P002", message)
        return None


def _nearest(path: Path) -> str:
    """Return the name of the file beside `path` whose name is most like its own, "" if none is.

    In a large folder only capital letters and endings are forgiven: to compare all takes too long.
    """
    names = {one.name.lower(): one.name for one in path.parent.glob("*") if one.is_file()}
    stem = path.stem.lower()
    alike = [low for low in sorted(names) if low.rpartition(".")[0] == stem]
    if not alike and len(names) <= FEW:
        alike = difflib.get_close_matches(path.name.lower(), names, n=1, cutoff=0.8)
    return names[alike[0]] if alike else ""


def _inside(written: Value, address: Address, reading: Reading) -> Path | None:
    """Return the file `written` names below the exhibition; None, and a problem, if outside."""
    if not isinstance(written, str) or not written.strip():
        place = reading.place_of(address)
        reading.add(place, "S011", "a picture is named by its path", "such as panels/one.jpg")
        return None
    pure = PurePosixPath(written)
    path = reading.folder / pure
    outside = pure.is_absolute() or ".." in pure.parts or "\\" in written or ":" in written
    if outside or not reading.holds(path):
        hint = "copy the file into the exhibition's folder and write the path from there"
        message = f"'{written}' leads out of the exhibition's folder"
        reading.add(reading.place_of(address), "P003", message, hint)
        return None
    return path


SHAPERS: dict[Any, Shaper] = {
    Text: _text,
    Prose: _prose,
    Image: _image,
    Drawings: _drawings,
    Theme: shape_theme,
}
