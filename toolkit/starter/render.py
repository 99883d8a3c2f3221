"""Fill the template's words in, for one language plainly, for several as language maps.

In a template `$name` stands for words. Where it is all that follows `field: `, they may take
several lines; elsewhere, within { }, they are one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

Words = Mapping[str, str]
"""Name in the template -> words of one language."""

_NAME = re.compile(r"\$([a-z_]+)")
_FIELD = re.compile(r"(?P<indent> *(?:- )?)(?P<field>[a-z_]+): \$(?P<name>[a-z_]+)")
# What begins or contains these is something else than plain text to YAML.
_SPECIAL = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]|.*(?:: | #|:$)")
_SPECIAL_INSIDE = re.compile(r"[-?]|.*[,\[\]{}#&*!|>'\"%@`:]")
WIDTH = 100


def render(template: str, words: Mapping[str, Words], values: Words) -> str:
    """Return YAML: `words` by language, in the order of the exhibition; `values` as they are."""
    return "".join(f"{_line(line, words, values)}\n" for line in template.splitlines())


def _line(line: str, words: Mapping[str, Words], values: Words) -> str:
    field = _FIELD.fullmatch(line)
    if field and field["name"] not in values:
        said = {language: known[field["name"]] for language, known in words.items()}
        return f"{field['indent']}{field['field']}:{_value(said, indent=len(field['indent']))}"

    def inside(match: re.Match[str]) -> str:
        name = match[1]
        if name in values:
            return values[name]
        return _flow({language: known[name] for language, known in words.items()})

    return _NAME.sub(inside, line)


def _value(said: Words, *, indent: int) -> str:
    """Return what follows the colon of a field that is indented by `indent`."""
    if len(said) == 1:
        return _scalar(next(iter(said.values())), indent=indent)
    if not any("\n" in words for words in said.values()):
        flow = _flow(said)
        if indent + len(flow) < WIDTH * 0.8:
            return f" {flow}"
    below = " " * (indent + 2)
    return "".join(
        f"\n{below}{language}:{_scalar(words, indent=indent + 2)}"
        for language, words in said.items()
    )


def _scalar(words: str, *, indent: int) -> str:
    if "\n" not in words:
        return f" {_quoted(words) if _SPECIAL.match(words) else words}"
    below = " " * (indent + 2)
    lines = (f"{below}{line}" if line else "" for line in words.rstrip("\n").split("\n"))
    return "\n".join((" |", *lines))


def _flow(said: Words) -> str:
    written = {
        language: _quoted(words) if _SPECIAL_INSIDE.match(words) else words
        for language, words in said.items()
    }
    if len(written) == 1:
        return next(iter(written.values()))
    return f"{{{', '.join(f'{language}: {words}' for language, words in written.items())}}}"


def _quoted(words: str) -> str:
    return "'{}'".format(words.replace("'", "''"))
