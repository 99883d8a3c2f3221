"""Write into docs/source-format.md what the model says of every field.

What stands between `<!-- fields of Person -->` and `<!-- end -->` is made anew; the words around
it are written by hand. `./run docs` calls this in the project's folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_origin

from toolkit.model import vocabulary
from toolkit.model.exhibition import FrontMatter
from toolkit.model.fields import (
    PATTERNS,
    Choice,
    Field,
    Form,
    Many,
    Part,
    Simple,
    describe,
    in_words,
    parts_of,
)
from toolkit.model.meanings import MEANINGS
from toolkit.sources.read import TYPES

PATH = Path("docs") / "source-format.md"
MADE = re.compile(r"(<!-- (fields of (\w+)|closed lists) -->\n).*?(<!-- end -->)", re.DOTALL)
# What a field takes, in words; each has its chapter in the document.
FORMS = {
    "text": "[text](#text-and-languages)",
    "prose": "[Markdown](#markdown)",
    "date": "[date](#dates)",
    "image": "[picture](#pictures)",
    "parts": "[order of parts](#parts)",
    "drawing": "[drawing](#drawings)",
    "string": "words",
    "label": "words",
    "id": "[id](#ids)",
    "language": "[language tag](#text-and-languages)",
    "rights": "[rights statement](#rights-and-permissions)",
    "url": "web address",
    "base-url": "web address",
    "country": "country code",
    "script": "script code",
    "relator": "MARC relator code",
    "isbn": "ISBN",
    "isni": "ISNI",
    "issn": "ISSN",
    "integer": "whole number",
    "number": "number",
    "truth": "`yes` or `no`",
}


def main() -> None:
    """Make the generated parts of the document anew."""
    old = PATH.read_text(encoding="utf-8")
    PATH.write_text(filled(old), encoding="utf-8")


def filled(document: str) -> str:
    """Return the document with its generated parts as the model has them now."""
    known = {kind.__name__: kind for kind in kinds()}

    def made(match: re.Match[str]) -> str:
        part = _class(known[match[3]]) if match[3] else _closed_lists(tuple(known.values()))
        return f"{match[1]}\n{part}\n{match[4]}"

    return MADE.sub(made, document)


def kinds() -> tuple[type, ...]:
    """Return every class that may stand in the sources, the wider before its parts."""
    records = (get_args(TYPES[kind])[0] for kind in TYPES if kind != "essays")
    return tuple(dict.fromkeys(part for kind in (FrontMatter, *records) for part in parts_of(kind)))


def _class(kind: type) -> str:
    about = describe(kind)
    plain = f" A plain value is its `{about.plain}`." if about.plain else ""
    head = ("| field | takes | needed | what it says |", "| --- | --- | --- | --- |")
    rows = (_row(field) for field in about.fields)
    return "\n".join((f"{about.says}{plain}", "", *head, *rows, ""))


def _row(field: Field) -> str:
    default = f" If left out: `{field.left_out}`." if field.left_out else ""
    cells = (f"`{field.name}`", _takes(field.form), "yes" if field.needed else "")
    return f"| {' | '.join((*cells, _cell(field.says) + default))} |"


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


def _takes(form: Form) -> str:
    """Return in words what a field takes."""
    match form:
        case Many(of=of, least=least):
            plain = isinstance(of, Part) and describe(of.kind).plain
            more = ", at least one" if least else ", or one plain value" if plain else ""
            return f"list of {_takes(of).removeprefix('one of ')}{more}"
        case Part(kind=kind):
            return _linked(kind.__name__)
        case Choice(list=name) if name:
            return f"one of [{in_words(name)}](#{_anchor(name)})"
        case Choice(words=words):
            return _or([f"`{word}`" for word in words])
        case Simple(form="string", pattern=pattern) if pattern:
            return PATTERNS[pattern]
        case Simple():
            return FORMS[form.form] + _bounds(form)


def _bounds(form: Simple) -> str:
    if form.low is None:
        return ""
    return f" from {form.low:g}" + (f" to {form.high:g}" if form.high is not None else "")


def _or(words: list[str]) -> str:
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _linked(name: str) -> str:
    return f"[{in_words(name)}](#{_anchor(name)})"


def _anchor(name: str) -> str:
    """Return the anchor of a class or list: what GitHub makes of its heading."""
    return in_words(name).replace(" ", "-")


def _closed_lists(known: tuple[type, ...]) -> str:
    users = list(_users(known))
    lists = {name: words for name, words in vars(vocabulary).items() if get_origin(words)}
    return "\n".join(_closed_list(name, get_args(words), users) for name, words in lists.items())


def _closed_list(name: str, words: tuple[str, ...], users: list[tuple[str, str, type]]) -> str:
    said = MEANINGS.get(name, {})
    used: dict[str, list[str]] = {}
    for field, kind in ((field, kind) for of, field, kind in users if of == name):
        used.setdefault(field, []).append(_linked(kind.__name__))
    uses = (f"`{field}` of {', '.join(owners)}" for field, owners in used.items())
    alone = ", ".join(f"`{word}`" for word in words if word not in said)
    explained = [f"- `{word}`: {said[word]}" for word in words if word in said]
    lines = [f"### {in_words(name).capitalize()}", "", f"For {'; '.join(uses)}.", ""]
    if alone:
        lines += [f"{alone}{'; and' if explained else ''}", ""]
    return "\n".join([*lines, *explained, ""] if explained else lines)


def _users(known: tuple[type, ...]) -> Iterator[tuple[str, str, type]]:
    """Yield each use of a closed list: its name, the field, the class."""
    for kind in known:
        for field in describe(kind).fields:
            form: Any = field.form.of if isinstance(field.form, Many) else field.form
            if isinstance(form, Choice) and form.list:
                yield form.list, field.name, kind


if __name__ == "__main__":
    main()
