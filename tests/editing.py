"""Read YAML as the parsers in editors do: a number is a number there, and `true` is true."""

from __future__ import annotations

import re
from typing import Any

import yaml

CORE = {
    "null": (r"~|null|Null|NULL|", "~nN"),
    "bool": (r"true|True|TRUE|false|False|FALSE", "tTfF"),
    "int": (r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    "float": (
        r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
        r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
        "-+0123456789.",
    ),
}
"""What a plain scalar may be, and how it then begins. Source: YAML 1.2.2, section 10.3.2."""


class _Core(yaml.CSafeLoader):
    """YAML 1.2, the core schema."""


class _Old(yaml.CSafeLoader):
    """YAML 1.1: `no` is false, and `12:30` is 750; a day stays text, as in editors."""


_Core.yaml_implicit_resolvers = {}
for _name, (_pattern, _first) in CORE.items():
    _Core.add_implicit_resolver(
        f"tag:yaml.org,2002:{_name}",
        re.compile(f"^(?:{_pattern})$"),
        [*_first, *([""] if _name == "null" else [])],
    )
_Core.add_constructor(
    "tag:yaml.org,2002:int", lambda loader, node: int(node.value.lstrip("+"), _base(node.value))
)
_Old.add_constructor("tag:yaml.org,2002:timestamp", yaml.CSafeLoader.construct_yaml_str)


def _base(digits: str) -> int:
    return {"0o": 8, "0x": 16}.get(digits[:2], 10)


def as_editors_read(text: str, *, old: bool = False) -> Any:
    """Return what YAML 1.2 makes of `text`; with `old`, what YAML 1.1 makes of it."""
    return yaml.load(text, Loader=_Old if old else _Core)
