"""Find values of the wrong shape, and properties that are missing, strange or misplaced.

Source: IIIF Presentation API 3.0, section 3, 4.1, 4.3 and appendix A.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any

from toolkit.errors import Finding
from toolkit.targets.iiif.lint.classes import ALLOWED, FORMS, OLD_NAMES, PROPERTIES, REQUIRED
from toolkit.targets.iiif.lint.reading import shown
from toolkit.targets.iiif.lint.resources import Resource, Tree, found

_WORDS = {
    "text": "a language map",
    "pair": "an object with 'label' and 'value'",
    "pairs": "an array of objects with 'label' and 'value'",
    "string": "a string",
    "strings": "an array of strings",
    "object": "an object",
    "objects": "an array of objects",
    "integer": "a number",
    "number": "a number",
}
_FEWEST = {
    "Manifest": "a Manifest needs a Canvas",
    "Range": "a Range needs a Canvas, a part of one, or a Range",
    "Choice": "a Choice needs what to choose from",
}
_AREAS = ("height", "width")


def check_shapes(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with the shape of each resource."""
    for one in tree.all:
        if one.kind in ("Service", "Other"):
            continue
        yield from _missing(one)
        yield from _misplaced(one)
        for name, value in one.value.items():
            yield from _forms(one, name, value)
            yield from _names(one, name, value, tree)
        yield from _sizes(one)


def _missing(one: Resource) -> Iterator[Finding]:
    required = REQUIRED.get(one.kind, ())
    if one.reference:
        required = ("id", "type", "label") if _needs_label(one) else ("id", "type")
        if one.kind == "SpecificResource":
            required = ("type", "source")
    for name in required:
        if name in one.value or (one.kind == "TextualBody" and name == "id"):
            continue
        if f"@{name}" in one.value:  # said already: the old name
            continue
        what = one.type or one.kind
        yield found("I106", one.address, f"{article(what)} must have '{name}'")
    if one.value.get("items") == [] and one.kind in _FEWEST and not one.reference:
        yield found("I110", one.at("items"), f"'items' is empty: {_FEWEST[one.kind]}")


def _needs_label(one: Resource) -> bool:
    """Tell whether a reference is one of a Collection's (section 5.1)."""
    return one.role == "items" and one.kind in ("Manifest", "Collection")


def _misplaced(one: Resource) -> Iterator[Finding]:
    """Yield a finding if a resource says a type that cannot stand where it does."""
    said = one.value.get("type")
    if not isinstance(said, str) or not one.wanted:
        return
    if one.kind == "Content":
        if one.role == "logo" and said != "Image":
            yield found("I109", one.at("type"), f"a logo is an Image, not '{shown(said)}'")
        return
    if said not in one.wanted:
        wanted = " or ".join(one.wanted)
        message = f"'{one.role}' holds {wanted} here, not '{shown(said)}'"
        yield found("I109", one.at("type"), message, _near(said, one.wanted))


def _forms(one: Resource, name: str, value: Any) -> Iterator[Finding]:
    form = FORMS.get(name)
    if form is None or _fits(form, value):
        return
    if form in ("text", "pair", "pairs"):
        return  # said in `languages`
    if name in ("height", "width", "duration"):
        return  # said in `_sizes`
    yield found("I105", one.at(name), f"'{name}' must be {_WORDS[form]}, not {_called(value)}")


def _fits(form: str, value: Any) -> bool:
    match form:
        case "string":
            return isinstance(value, str)
        case "strings":
            return isinstance(value, list) and all(isinstance(each, str) for each in value)
        case "objects":
            return isinstance(value, list) and all(isinstance(each, dict) for each in value)
        case "object":
            return isinstance(value, dict)
        case _:
            return True


def _names(one: Resource, name: str, value: Any, tree: Tree) -> Iterator[Finding]:
    """Yield a finding for a property that is not known, or not for this class."""
    allowed = ALLOWED.get(one.kind)
    if allowed is None:
        return
    if name == "items" and one.reference and one.kind == "Manifest":
        if one.role == "items":
            said = "a Manifest within a Collection must be a reference, without 'items'"
            yield found("I107", one.at(name), said)
        return
    if name in ("placeholderCanvas", "accompanyingCanvas") and one.role in (
        "placeholderCanvas",
        "accompanyingCanvas",
    ):
        yield found("I107", one.at(name), f"'{name}' is not allowed in '{one.role}'")
    if name in allowed:
        return
    what = article(one.type or one.kind)
    if name in PROPERTIES:
        yield found("I107", one.at(name), f"{what} must not have '{name}'")
        return
    new = OLD_NAMES.get(name) or next((each for each in allowed if each == name.lower()), "")
    near = new or next(iter(difflib.get_close_matches(name[:40], sorted(allowed), cutoff=0.8)), "")
    if near or name == "@graph":
        hint = f"did you mean '{near}'?" if near else "frame the data as the specification does"
        yield found("I107", one.at(name), f"'{shown(name)}' is no property", hint)
    elif not tree.is_extended and ":" not in name:
        yield found("I108", one.at(name), f"no context explains '{shown(name)}'")


def _sizes(one: Resource) -> Iterator[Finding]:
    """Yield what is wrong with height, width and duration (section 3.2 and 5.3)."""
    for name in (*_AREAS, "duration"):
        if name not in one.value or name not in ALLOWED.get(one.kind, ()):
            continue
        value = one.value[name]
        whole = name != "duration"
        if not is_positive(value, whole=whole):
            words = "a whole number" if whole else "a number"
            message = f"'{name}' must be {words} above 0, not {shown(value)}"
            yield found("I111", one.at(name), message)
    if one.kind != "Canvas":
        return
    there = [name for name in _AREAS if name in one.value]
    if len(there) == 1:
        other = "width" if there == ["height"] else "height"
        yield found("I111", one.address, f"a Canvas with '{there[0]}' must have '{other}' too")
    elif not there and "duration" not in one.value and not one.reference:
        yield found("I111", one.address, "a Canvas must have height and width, or a duration")


def is_positive(value: object, *, whole: bool = True) -> bool:
    """Tell whether a value is a number above 0; true and false are none."""
    kinds = (int,) if whole else (int, float)
    return isinstance(value, kinds) and not isinstance(value, bool) and value > 0


def article(what: str) -> str:
    """Return the name of a class with its article."""
    what = shown(what, longest=30)
    return f"{'an' if what[:1] in 'AIO' else 'a'} {what}"


def _near(said: str, wanted: tuple[str, ...]) -> str:
    match = next((each for each in wanted if each.lower() == said.lower()), "")
    return f"did you mean '{match}'? Types are case sensitive." if match else ""


def _called(value: object) -> str:
    """Return what a JSON value is, in words."""
    match value:
        case dict():
            return "an object"
        case list():
            return "an array of anything else" if value else "an array"
        case str():
            return "a string"
        case bool() | None:
            return shown(value)
        case _:
            return "a number"
