"""Write JSON Schemas out of the model, so that an editor completes, explains and marks.

Draft 7, which every editor that reads schemas knows. An editor's YAML parser sees numbers and
truth values where our reader sees text (`date: 1947`, `living: no`), so text may be those too.
Source: JSON Schema Validation, draft-07; what editors add to it: README of yaml-language-server.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal, get_args

from toolkit.model.calendars import CALENDARS
from toolkit.model.exhibition import Essay, FrontMatter
from toolkit.model.fields import (
    NAMED,
    PATTERNS,
    Choice,
    Field,
    Form,
    Many,
    Part,
    Simple,
    describe,
    form_of,
    parts_of,
)
from toolkit.model.identifiers import ID
from toolkit.model.meanings import MEANINGS
from toolkit.model.parts import ORDERS, PARTS
from toolkit.model.text import LANGUAGE_TAG
from toolkit.sources.read import FRONT, TYPES

Schema = dict[str, Any]

FOLDER = ".schema"
"""Where the schemas lie, in the exhibition's folder: nothing in it is a record."""
ESSAY = "essay"
DRAFT = "http://json-schema.org/draft-07/schema#"
NOTE = "Written by 'toolkit schema' out of the model: what is changed here will be lost."

_MOMENT = (
    r"[?~%]?(?:Y-?[0-9]+(?:E[0-9]+)?|-?[0-9X]{4})(?:S[0-9]+)?[?~%]?"
    r"(?:-[?~%]?[0-9X]{2}[?~%]?){0,2}(?:T[0-9:]+(?:Z|[+-][0-9:]+)?)?"
)
DATE = (
    rf"^\s*(?:{_MOMENT}|(?:{_MOMENT}|\.\.)?/(?:{_MOMENT}|\.\.)?"
    rf"|[\[{{](?:{_MOMENT}|\.\.|,|\s)+[\]}}])\s*$"
)
"""The shape of an EDTF string; whether there is such a day, our reader tells."""
RIGHTS = (
    r"^http://(?:creativecommons\.org/(?:licenses|publicdomain)|rightsstatements\.org/vocab)/\S+/$"
)
"""The shape of a rights statement; which there are, our reader tells."""
TAG = f"^(?:{LANGUAGE_TAG.pattern})$"
WHOLE = "^[+-]?[0-9][0-9_]*$"
DATES = "write 1947-07-17, 1947, 1944/1945, 1945/.. (open end), 1947~ (circa) or 1947? (perhaps)"
NUMBER = r"^[+-]?(?:[0-9][0-9_]*\.?[0-9]*|\.[0-9]+)$"
TRUTH = "^(?:[Yy]es|YES|[Nn]o|NO|[Tt]rue|TRUE|[Ff]alse|FALSE|[Oo]n|ON|[Oo]ff|OFF|[yntfYNTF])$"
# Form -> its pattern, where the model has none; and what is said of a value without that form.
FORMS = {
    "label": (r"\S", "there are no words"),
    "text": (r"\S", "there are no words"),
    "prose": (r"\S", "there are no words"),
    "id": (f"^{ID.pattern}$", "an id is made of a-z, 0-9, - and _, and begins with a-z or 0-9"),
    "language": (TAG, "a language tag is such as en, pt-BR, he, ru-Latn"),
    "rights": (RIGHTS, "such as http://creativecommons.org/licenses/by/4.0/ (with the last slash)"),
    "url": (r'^https?://[^\s#"<>]+$', "an address begins with https:// and has no space, no #"),
    "base-url": (r'^https?://[^\s#?"<>]+$', "an address begins with https:// and has no # or ?"),
    "isbn": (r"^[0-9][0-9 -]+[0-9Xx]$", "an ISBN has 10 or 13 digits, the last may be X"),
    "issn": (r"^[0-9]{4}[ -]?[0-9]{3}[0-9Xx]$", "an ISSN has 8 digits, the last may be X"),
    "isni": (r"^[0-9][0-9 -]+[0-9Xx]$", "an ISNI has 16 digits, the last may be X"),
}


def schema_files() -> dict[str, str]:
    """Return the schemas of all files of an exhibition: name -> JSON."""
    schemas = {FRONT: _file(FrontMatter, many=False), ESSAY: _essay_file()}
    for kind, records in TYPES.items():
        if kind != "essays":
            schemas[kind] = _file(get_args(records)[0], many=True)
    return {
        f"{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        for name, schema in schemas.items()
    }


def write_schemas(folder: Path) -> tuple[str, ...]:
    """Write the schemas into `folder/.schema`; return the names of those that have changed."""
    target = folder / FOLDER
    target.mkdir(exist_ok=True)
    changed = []
    for name, text in schema_files().items():
        path = target / name
        if not path.is_file() or path.read_bytes() != text.encode():
            path.write_bytes(text.encode())
            changed.append(name)
    return tuple(changed)


def first_line(path: Path, folder: Path) -> str:
    """Return the line with which a file of the exhibition in `folder` names its schema."""
    inside = path.relative_to(folder)
    kind = inside.stem if len(inside.parts) == 1 else inside.parts[0]
    up = "../" * (len(inside.parts) - 1)
    return f"# yaml-language-server: $schema={up}{FOLDER}/{kind}.schema.json"


def without_schema(folder: Path) -> tuple[Path, ...]:
    """Return the files of records in `folder` that name no schema, sorted."""
    names = (FRONT, *(kind for kind in TYPES if kind != "essays"))
    files = (path for name in names for path in (folder / f"{name}.yaml", *_below(folder / name)))
    return tuple(path for path in files if path.is_file() and not _names_one(path))


def _below(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.yaml"))


def _names_one(path: Path) -> bool:
    with path.open(encoding="utf-8", errors="replace") as file:
        return "$schema=" in file.readline()


# --- files ----------------------------------------------------------------------------


def _file(kind: type, *, many: bool) -> Schema:
    """Return the schema of a file of records; one record may stand there without a list."""
    one: Schema = {"$ref": f"#/definitions/{kind.__name__}"}
    if many:
        one = {"if": {"type": "object"}, "then": one, "else": {"type": "array", "items": one}}
    return _with_definitions(one, {part.__name__: part for part in parts_of(kind)})


def _essay_file() -> Schema:
    """Return the schema of an essay's front matter, which is in the language of its file."""
    about = describe(Essay)
    said = {field.name: field for field in about.fields}
    title = replace(said["title"], form=Simple(form="label"))
    fields = (title, said["numbered"], said["matter"])
    return _with_definitions(_fields(fields, about.says), {})


def _with_definitions(value: Schema, classes: dict[str, type]) -> Schema:
    """Return `value` with every definition that it, or one of them, names."""
    found: dict[str, Schema] = {}
    waiting = _names_in(value)
    while waiting:
        name = waiting.pop()
        found[name] = _part(classes[name]) if name in classes else _DEFINITIONS[name]
        waiting |= _names_in(found[name]) - found.keys()
    head = {"$schema": DRAFT, "$comment": NOTE}
    return {**head, **value, "definitions": dict(sorted(found.items()))}


def _names_in(value: Any) -> set[str]:
    """Return the names of the definitions that `value` points to."""
    if isinstance(value, dict):
        here = {value["$ref"].rpartition("/")[2]} if "$ref" in value else set()
        return here.union(*map(_names_in, value.values()))
    return set().union(*map(_names_in, value)) if isinstance(value, list) else set()


# --- fields ---------------------------------------------------------------------------


def _part(kind: type) -> Schema:
    """Return the schema of one class: its fields, or the plain value that stands for one."""
    about = describe(kind)
    schema = _fields(about.fields, about.says)
    if about.plain:
        plain = _plain(kind)
        return {**schema, **plain, "type": [*plain["type"], "object"]}
    return schema


def _plain(kind: type) -> Schema:
    """Return the schema of the plain value that stands for a field of a class."""
    about = describe(kind)
    form = next(field.form for field in about.fields if field.name == about.plain)
    if not isinstance(form, Simple):
        raise TypeError(f"{about.name}: a plain string cannot be the field '{about.plain}'")
    return _simple(form)


def _fields(fields: tuple[Field, ...], says: str) -> Schema:
    return {
        "type": "object",
        "description": says.replace("`", ""),
        "properties": {field.name: {**_value(field.form), **_said(field)} for field in fields},
        "required": [field.name for field in fields if field.needed],
        "additionalProperties": False,
    }


def _said(field: Field) -> Schema:
    """Return what comes up over a field: in Markdown too where it has any."""
    said = field.says
    if field.left_out:
        said = f"{said} If left out: `{field.left_out}`."
    words = {"description": said.replace("`", "")}
    return {**words, "markdownDescription": said} if "`" in said else words


def _value(form: Form) -> Schema:
    """Return the schema of what a field takes."""
    match form:
        case Many(of=of, least=least):
            return _list(of, least)
        case Part(kind=kind):
            named = {"$ref": f"#/definitions/{kind.__name__}"}
            return _lax(named) if describe(kind).plain else named
        case Choice(words=("yes", "no", *_)):
            return _lax(_choice(form))
        case Choice():
            return _choice(form)
        case Simple(form="integer" | "number" | "truth"):
            return _simple(form)
        case Simple(form="string"):
            return _lax(_simple(form), blank=not form.pattern)
        case Simple(form=name):
            return _lax({"$ref": f"#/definitions/{name}"})


def _list(of: Form, least: int) -> Schema:
    """Return the schema of a list; where its entries may be plain, one may stand alone."""
    schema: Schema = {"type": "array", "items": _value(of)}
    if least:
        schema["minItems"] = least
    if isinstance(of, Part) and describe(of.kind).plain:
        plain = _plain(of.kind)
        return {**schema, **plain, "type": ["array", *plain["type"]]}
    return schema


def _lax(schema: Schema, *, blank: bool = False) -> Schema:
    """Return a schema that also takes what some editors read as a truth value, or as nothing."""
    return {"anyOf": [schema, {"$ref": f"#/definitions/{'blank' if blank else 'truth'}"}]}


def _choice(form: Choice) -> Schema:
    known = MEANINGS.get(form.list, {})
    meanings = [known.get(word, "") for word in form.words]
    return {"enum": [*form.words], **({"enumDescriptions": meanings} if any(meanings) else {})}


# --- values ---------------------------------------------------------------------------


def _simple(form: Simple) -> Schema:
    """Return the schema of one word or number, in every type an editor may give it."""
    bounds = {"minimum": form.low, "maximum": form.high}
    within = {name: bound for name, bound in bounds.items() if bound is not None}
    match form.form:
        case "truth":
            types = ["boolean", "string", "integer"]
            return {"type": types, "pattern": TRUTH, "minimum": 0, "maximum": 1}
        case "integer":
            return {"type": ["integer", "string"], "pattern": WHOLE, **within}
        case "number":
            return {"type": ["number", "string"], "pattern": NUMBER, **within}
        case "date":
            return _edtf()
        case "image" | "drawing":
            return {"type": ["string"], "pattern": r"\S"}
    pattern, message = FORMS.get(form.form, ("", ""))
    if form.pattern:
        pattern, message = form.pattern, PATTERNS[form.pattern]
    # Text that is all digits is a number to an editor.
    digits = not pattern or any(re.search(pattern, "1" * length) for length in range(1, 23))
    rules = {"pattern": pattern, "patternErrorMessage": message}
    types = ["string", "number"] if digits else ["string"]
    return {"type": types, **{name: rule for name, rule in rules.items() if rule}}


def _edtf() -> Schema:
    years = {"minimum": -9999, "maximum": 9999}
    return {"type": ["string", "integer"], "pattern": DATE, "patternErrorMessage": DATES, **years}


def _date() -> Schema:
    """Return the schema of a date: EDTF alone, or with the calendar it is counted in."""
    fields = {
        "edtf": {**_edtf(), "description": "The date as the calendar has it."},
        "calendar": {"enum": [*CALENDARS], "description": "The calendar; Gregorian if left out."},
    }
    only = {"properties": fields, "required": ["edtf"], "additionalProperties": False}
    return {**_edtf(), "type": ["string", "integer", "object"], **only}


def _image() -> Schema:
    """Return the schema of a picture: a path, one for each language, or why there is none."""
    fields = {"status": {"enum": ["missing"]}, "reason": _lax({"$ref": "#/definitions/text"})}
    together = {"status": {"required": ["reason"], "maxProperties": 2}, "reason": ["status"]}
    path = _simple(Simple(form="image"))
    map_of_paths = _by_language({"type": "string", "pattern": r"\S"})
    said = "A path below the exhibition's folder, one by language, or why there is none."
    also = {"description": said, "properties": fields, "dependencies": together}
    return {**path, **map_of_paths, "type": ["string", "object"], **also}


def _drawing() -> Schema:
    """Return the schema of a drawing: a path, or one for each language."""
    path = _simple(Simple(form="drawing"))
    map_of_paths = _by_language({"type": "string", "pattern": r"\S"})
    said = "A path below the exhibition's folder, or one by language."
    return {**path, **map_of_paths, "type": ["string", "object"], "description": said}


def _text(form: Literal["text", "prose"], says: str) -> Schema:
    """Return the schema of text in the default language, or in several."""
    words = _simple(Simple(form=form))
    types = [*words["type"], "object"]
    return {**words, **_by_language(_lax(words)), "type": types, "description": says}


def _parts() -> Schema:
    """Return the schema of the order of parts: its name, a list of parts, or either by language."""
    order: Schema = {"enum": [*ORDERS]}
    several: Schema = {"type": "array", "items": {"enum": [*PARTS]}, "minItems": 1}
    each = _by_language({"anyOf": [order, several]})
    said = "The name of an order, a list of parts, or either by language."
    return {"description": said, "anyOf": [order, several, {"type": "object", **each}]}


def _by_language(value: Schema) -> Schema:
    return {"patternProperties": {TAG: value}, "additionalProperties": False, "minProperties": 1}


def _otherwise(*types: str) -> Schema:
    """Return what takes none of `types`, and lets no editor propose anything."""
    return {"description": "What some editors do not read as text.", "not": {"type": [*types]}}


_DEFINITIONS: dict[str, Schema] = {
    "truth": _otherwise("string", "number", "object", "array", "null"),
    "blank": _otherwise("string", "number", "object", "array"),
    "text": _text("text", "Plain text, or text by language: {en: …, ru: …}."),
    "prose": _text("prose", "Markdown, or Markdown by language: {en: …, ru: …}."),
    "date": _date(),
    "image": _image(),
    "parts": _parts(),
    "drawing": _drawing(),
    **{name: _simple(form) for alias, name in NAMED if isinstance(form := form_of(alias), Simple)},
}
