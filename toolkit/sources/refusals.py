"""Turn what pydantic refuses into problems with our codes, in the words of the sources."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from dataclasses import is_dataclass
from functools import cache
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from toolkit.errors import Address, Place, ToolkitError
from toolkit.model.fields import PATTERNS, describe
from toolkit.sources.reading import Reading
from toolkit.sources.shape import Shaped, bare, field_types

OUR_CODE = re.compile(r"[A-Z]\d{3}")
MANY = 40
"""How many names a hint may list: all types of events, but not all records of a kind."""
Words = Callable[[ErrorDetails, Any], tuple[str, str]]
"""From an error and the type it fell upon to a message and a hint."""


def judge(value: Shaped, kind: Any, address: Address, reading: Reading) -> Any:
    """Return `value` as the type `kind`; None, and problems, if the model refuses it."""
    model, errors = attempt(value, kind)
    report(errors, kind, address, reading)
    return model


def attempt(value: Shaped, kind: Any) -> tuple[Any, list[ErrorDetails]]:
    """Return `value` as the type `kind`, or None and why the model refuses it."""
    try:
        return _adapter(kind).validate_python(value), []
    except ValidationError as refusal:
        errors = refusal.errors(include_url=False)
    # A list whose entries are all refused is also called too short.
    return None, [
        error
        for error in errors
        if error["type"] != "too_short" or not _is_parent(error["loc"], errors)
    ]


def report(errors: list[ErrorDetails], kind: Any, address: Address, reading: Reading) -> None:
    """Report why the model refuses the value at `address`, which should be of the type `kind`."""
    for error in errors:
        _report(error, kind, address, reading)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    """Return the judge of one type; building it takes longer than a small exhibition's reading."""
    return TypeAdapter(kind)


def did_you_mean(word: str, known: list[str]) -> str:
    """Return a hint that names the nearest of `known`, else all of them if they are few."""
    near = difflib.get_close_matches(word.lower(), known, n=1)
    if near:
        return f"did you mean '{near[0]}'?"
    return f"there are: {', '.join(sorted(known))}" if len(known) <= MANY else ""


def _is_parent(address: Address, errors: list[ErrorDetails]) -> bool:
    return any(
        len(error["loc"]) > len(address) and error["loc"][: len(address)] == address
        for error in errors
    )


def _report(error: ErrorDetails, kind: Any, base: Address, reading: Reading) -> None:
    address = (*base, *error["loc"])
    context = error.get("ctx", {})
    code = error["type"]
    if OUR_CODE.fullmatch(code):
        below = (*address, str(context["tag"])) if "tag" in context else address
        hint = str(context.get("hint", ""))
        reading.add(_place(code, below, reading), code, error["msg"], hint)
        return
    if code not in TABLE:
        raise ToolkitError(f"pydantic's '{code}' has no code of ours; it fell at {address}.")
    our_code, words = TABLE[code]
    message, hint = words(error, kind)
    reading.add(_place(our_code, address, reading), our_code, message, hint)


def _place(code: str, address: Address, reading: Reading) -> Place:
    """Return where a value stands; of an unknown field, its name."""
    return reading.places.of_key(address) if code == "S003" else reading.places.of(address)


def _unknown(error: ErrorDetails, kind: Any) -> tuple[str, str]:
    name = str(error["loc"][-1])
    owner = _type_at(kind, error["loc"][:-1])
    known = list(field_types(owner)) if _has_fields(owner) else []
    return f"'{name}' is not a known field", did_you_mean(name, known)


def _missing(error: ErrorDetails, kind: Any) -> tuple[str, str]:
    name = error["loc"][-1]
    owner = _type_at(kind, error["loc"][:-1])
    fields = describe(owner).fields if _has_fields(owner) else ()
    return f"'{name}' is missing", next((each.says for each in fields if each.name == name), "")


def _not_among(error: ErrorDetails, kind: Any) -> tuple[str, str]:
    known = [str(choice) for choice in get_args(_type_at(kind, error["loc"]))]
    value = str(error["input"])
    # An entry of a list has no name but that of its list.
    name = next((part for part in reversed(error["loc"]) if isinstance(part, str)), "the file")
    return f"'{value}' is not a value of '{name}'", did_you_mean(value, known)


def _wrong_form(error: ErrorDetails, kind: Any) -> tuple[str, str]:
    pattern = str(error.get("ctx", {}).get("pattern", ""))
    form = PATTERNS.get(pattern, f"the form is {pattern}")
    return f"'{error['input']}' does not have the right form", form


def _number(error: ErrorDetails, kind: Any) -> tuple[str, str]:
    return f"'{error['input']}' is not a number that can stand here", _plainly(error)


def _choice(error: ErrorDetails, kind: Any) -> tuple[str, str]:
    return f"'{error['input']}' is neither true nor false", "write true or false"


def _empty(error: ErrorDetails, kind: Any) -> tuple[str, str]:
    return f"'{error['loc'][-1] if error['loc'] else 'the file'}' needs at least one entry", ""


def _not_a_list(error: ErrorDetails, kind: Any) -> tuple[str, str]:
    return "must be a list", "write each entry on a line of its own that begins with '- '"


def _not_fields(error: ErrorDetails, kind: Any) -> tuple[str, str]:
    owner = _type_at(kind, error["loc"])
    known = ", ".join(field_types(owner)) if _has_fields(owner) else ""
    return "must be fields with values", f"the fields: {known}" if known else ""


def _not_a_word(error: ErrorDetails, kind: Any) -> tuple[str, str]:
    return "must be one piece of text", "no list and no fields can stand here"


def _plainly(error: ErrorDetails) -> str:
    said = error["msg"].removeprefix("Input ").removeprefix("should ")
    if error["type"] in BOUNDS:
        return f"it should {said.split(',')[0]}"
    return "write digits, and a point for fractions, without a unit"


BOUNDS = frozenset({"greater_than_equal", "less_than_equal", "finite_number"})
TABLE: dict[str, tuple[str, Words]] = {
    "missing": ("S004", _missing),
    "unexpected_keyword_argument": ("S003", _unknown),
    "literal_error": ("S009", _not_among),
    "string_pattern_mismatch": ("S009", _wrong_form),
    "float_parsing": ("S009", _number),
    "int_parsing": ("S009", _number),
    "int_parsing_size": ("S009", _number),
    "int_from_float": ("S009", _number),
    "finite_number": ("S009", _number),
    "greater_than_equal": ("S009", _number),
    "less_than_equal": ("S009", _number),
    "bool_parsing": ("S009", _choice),
    "too_short": ("S011", _empty),
    "tuple_type": ("S011", _not_a_list),
    "dataclass_type": ("S011", _not_fields),
    "string_type": ("S011", _not_a_word),
    "float_type": ("S011", _not_a_word),
    "int_type": ("S011", _not_a_word),
    "bool_type": ("S011", _not_a_word),
}


def _type_at(kind: Any, path: tuple[int | str, ...]) -> Any:
    """Return the type that stands at `path` below `kind`, None if there is none."""
    from_here = bare(kind)
    for part in path:
        if isinstance(part, int):
            from_here = bare(next(iter(get_args(from_here)), None))
        elif _has_fields(from_here):
            from_here = bare(field_types(from_here).get(part))
    return from_here


def _has_fields(kind: Any) -> bool:
    return isinstance(kind, type) and is_dataclass(kind)
