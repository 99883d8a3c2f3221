"""Write out in full what the sources may write short, so that every value has one form.

A plain string becomes the field or the language it stands for. What says nothing (an empty list)
is left out.
"""

from __future__ import annotations

from toolkit.model.fields import Form, Many, Part, Simple, describe
from toolkit.sources.located import Value


def spread(value: Value, form: Form, language: str) -> Value | None:
    """Return `value` written out in full, None if it says nothing.

    Args:
        value: What a file holds, good for the model.
        form: What it takes.
        language: The language that a plain string is in.
    """
    match form:
        case Many(of=inner):
            items = value if isinstance(value, list) else [value]
            spreaded = [spread(item, inner, language) for item in items]
            return [item for item in spreaded if item is not None] or None
        case Part(kind=kind):
            return _fields(value, kind, language)
        case Simple(form="text" | "prose" | "image" | "drawing"):
            return _by_language(value, language)
        case Simple(form="date"):
            return {"edtf": value} if isinstance(value, str) else value
        case _:
            return value if value != "" else None


def _fields(value: Value, kind: type, language: str) -> Value | None:
    shape = describe(kind)
    if not isinstance(value, dict):
        value = {shape.plain: value}
    forms = {field.name: field.form for field in shape.fields}
    spreaded = {name: spread(each, forms[name], language) for name, each in value.items()}
    return {name: each for name, each in spreaded.items() if each is not None} or None


def _by_language(value: Value, language: str) -> Value | None:
    if isinstance(value, str):
        return {language: value}
    if isinstance(value, dict) and isinstance(reason := value.get("reason"), str):
        return {**value, "reason": {language: reason}}
    return value or None
