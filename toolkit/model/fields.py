"""Describe what each record may hold, field by field, out of the classes themselves.

The document for curators and the schemas for editors are made of this, so that neither can say
anything else than the model does.
"""

from __future__ import annotations

import ast
import inspect
import itertools
import re
import sys
import types
from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields, is_dataclass, replace
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from toolkit.model import identifiers, vocabulary
from toolkit.model.dates import HistoricalDate
from toolkit.model.editions import BLEED, CONDITION
from toolkit.model.names import ARK, DOI
from toolkit.model.parts import Parts
from toolkit.model.pictures import Drawings, Image
from toolkit.model.prose import Prose
from toolkit.model.publication import EMAIL
from toolkit.model.publication import THEMA as THEMA_CODE
from toolkit.model.text import Text
from toolkit.model.theme import COLOUR, PAGE, THEME

FormName = Literal[
    "text",
    "prose",
    "date",
    "image",
    "parts",
    "drawing",
    "string",
    "label",
    "id",
    "language",
    "rights",
    "url",
    "base-url",
    "country",
    "script",
    "relator",
    "isbn",
    "isni",
    "issn",
    "integer",
    "number",
    "truth",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Simple:
    """One value of a certain form, within a pattern or between bounds if it has any."""

    form: FormName
    pattern: str = ""
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One word of a closed list; `list` is its name in the vocabulary, "" if it has none."""

    words: tuple[str, ...]
    list: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Fields with values, as one class of the model has them."""

    kind: type


@dataclass(frozen=True, slots=True, kw_only=True)
class Many:
    """A list of at least `least` entries."""

    of: Form
    least: int = 0


Form = Simple | Choice | Part | Many


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field: its name in the sources, what it takes, what is meant where it is left out.

    `default` is what the class says; it means nothing where the field is needed.
    """

    name: str
    form: Form
    needed: bool
    default: object
    says: str

    @property
    def left_out(self) -> str:
        """Return the word or number that is meant where the field is left out, "" if none is."""
        if self.default is True:
            return "yes"
        if isinstance(self.default, int | float) and self.default:
            return f"{self.default:g}"
        return self.default if isinstance(self.default, str) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """One class of the model; `plain` is the field that a plain string stands for, or ""."""

    name: str
    says: str
    plain: str
    fields: tuple[Field, ...]


NAMED: tuple[tuple[Any, FormName], ...] = (
    (identifiers.Identifier, "id"),
    (identifiers.Language, "language"),
    (identifiers.Rights, "rights"),
    (identifiers.Url, "url"),
    (identifiers.BaseUrl, "base-url"),
    (identifiers.Label, "label"),
    (identifiers.Country, "country"),
    (identifiers.Script, "script"),
    (identifiers.Relator, "relator"),
    (identifiers.Isbn, "isbn"),
    (identifiers.Isbn13, "isbn"),
    (identifiers.Isni, "isni"),
    (identifiers.Issn, "issn"),
)
"""The forms of text that have rules of their own, by the type that stands in the model."""
_WHOLE: dict[Any, FormName] = {
    Text: "text",
    Prose: "prose",
    HistoricalDate: "date",
    Image: "image",
    Parts: "parts",
    Drawings: "drawing",
    str: "string",
    int: "integer",
    float: "number",
    bool: "truth",
}
PATTERNS = {
    "^[A-Z]{2}$": "two capital letters (ISO 3166-1), such as SE; SU for the USSR",
    "^[A-Z][a-z]{3}$": "a capital and three small letters (ISO 15924), such as Cyrl",
    "^[a-z]{3}$": "three small letters (MARC relators), such as aut, edt, trl, pht",
    "^Q[1-9][0-9]*$": "a Wikidata number such as Q156733",
    "^[0-9]{1,22}$": "digits only, at most 22",
    "^[0-9X-]{2,12}$": "digits, X and hyphens only, such as 118505572",
    "^n[a-z]{0,2}[0-9]{8,10}$": "n, and digits, such as n79021164",
    "^[0-9]{1,9}$": "digits only, at most 9",
    "^[0-9]{7,9}$": "7 to 9 digits, such as 7012924",
    "^[0-9]{9}$": "9 digits, such as 500115493",
    ARK: "an ARK with its NAAN, such as ark:12345/x5wf6789",
    DOI: "a DOI without the address before it, such as 10.1000/182",
    PAGE: "width x height in millimetres, such as 170x240mm",
    BLEED: "millimetres, such as 3mm",
    THEMA_CODE: "a Thema code in capitals, such as NHTZ1, or a qualifier such as 1DTA or 3MPBG",
    EMAIL: "an address for mail, such as office@archive.museum",
    CONDITION: "a name of the ICC's registry, such as FOGRA39",
    COLOUR: "a colour as #rrggbb in small letters, such as #7b1e1e",
    THEME: "sober, plate-book, or the path of a file below the exhibition, such as theme.yaml",
}
"""What each pattern in the model asks for, in words."""
_LISTS = {words: name for name, words in vars(vocabulary).items() if get_origin(words) is Literal}


@cache
def describe(kind: type) -> Description:
    """Return what the record class `kind` may hold, its fields in the order of the class."""
    hints = get_type_hints(kind, include_extras=True)
    said = _said_of_fields(kind)
    return Description(
        name=kind.__name__,
        says=inspect.cleandoc(kind.__doc__ or ""),
        plain=getattr(kind, "PLAIN", ""),
        fields=tuple(
            Field(
                name=written_name(field.name, hints[field.name]),
                form=form_of(hints[field.name]),
                needed=field.default is MISSING,
                default=field.default,
                says=said[field.name],
            )
            for field in fields(kind)
        ),
    )


def in_words(name: str) -> str:
    """Return the name of a class or of a closed list as people say it: SourceUse, source use."""
    return re.sub("(?<!^)(?=[A-Z])", " ", name).lower()


def parts_of(kind: type) -> tuple[type, ...]:
    """Return `kind` and every class below it, each once, in the order of the fields."""
    found = [kind]
    for field in describe(kind).fields:
        for below in _kinds(field.form):
            found.extend(each for each in parts_of(below) if each not in found)
    return tuple(found)


def written_name(name: str, hint: Any) -> str:
    """Return the name that the field `name` with the type `hint` has in the sources."""
    for extra in getattr(hint, "__metadata__", ()):
        if isinstance(extra, FieldInfo) and extra.alias:
            return extra.alias
    return name


def form_of(hint: Any) -> Form:
    """Return what a field with the type `hint` takes."""
    for alias, name in NAMED:
        if getattr(hint, "__metadata__", None) == alias.__metadata__:
            return _within(Simple(form=name), alias.__metadata__)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _within(form_of(inner[0]), inner[1:])
    if origin in (Union, types.UnionType):
        return form_of(next(each for each in inner if each is not type(None)))
    if origin is Literal:
        return Choice(words=inner, list=_LISTS.get(hint, ""))
    if origin is tuple:
        return Many(of=form_of(inner[0]))
    if hint in _WHOLE:
        return Simple(form=_WHOLE[hint])
    if is_dataclass(hint) and isinstance(hint, type):
        return Part(kind=hint)
    raise TypeError(f"{hint} can be no field's type: say here what it is in the sources")


def _within(form: Form, metadata: tuple[Any, ...]) -> Form:
    """Return `form` with the bounds and the pattern that pydantic is to hold."""
    rules = [rule for extra in metadata for rule in getattr(extra, "metadata", ())]
    said = {
        name: getattr(rule, name)
        for rule in rules
        for name in ("pattern", "ge", "le", "min_length")
        if getattr(rule, name, None) is not None
    }
    if isinstance(form, Many):
        return replace(form, least=said.get("min_length", form.least))
    if isinstance(form, Simple):
        return replace(
            form,
            pattern=said.get("pattern", form.pattern),
            low=said.get("ge", form.low),
            high=said.get("le", form.high),
        )
    return form


def _kinds(form: Form) -> Iterator[type]:
    if isinstance(form, Many):
        yield from _kinds(form.of)
    elif isinstance(form, Part):
        yield form.kind


def _said_of_fields(kind: type) -> dict[str, str]:
    """Return the docstring below each field of a class, on one line.

    Raises:
        TypeError: A field has none, so that nobody could be told what it is for.
    """
    body = next(
        node.body
        for node in _module_tree(kind.__module__).body
        if isinstance(node, ast.ClassDef) and node.name == kind.__name__
    )
    said = {
        field.target.id: " ".join(text.value.value.split())
        for field, text in itertools.pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }
    missing = [field.name for field in fields(kind) if field.name not in said]
    if missing:
        raise TypeError(f"{kind.__name__}: no words below {', '.join(missing)}")
    return said


@cache
def _module_tree(name: str) -> ast.Module:
    """Return the syntax of a module; its source comes with every installation."""
    return ast.parse(inspect.getsource(sys.modules[name]))
