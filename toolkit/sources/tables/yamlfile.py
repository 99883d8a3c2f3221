"""Write records as YAML that a person likes to read, and that `located` reads back the same."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from toolkit.sources.located import DEFAULT_TAGS, Value

WIDTH = 120
"""How long a line may grow before a list or mapping is written line by line."""
ENDLESS = 2**31 - 1


def write_records(records: Sequence[Value]) -> str:
    """Return a file of records, parted by empty lines."""
    return "\n".join(_serialised(_sequence([_mapping(record, 4)])) for record in records)


def write_flow(value: Value) -> str:
    """Return one value on one line."""
    return _serialised(_node(value, ENDLESS, flow=True)).removesuffix("\n").removesuffix("\n...")


def _serialised(node: yaml.Node) -> str:
    # Without the resolvers of the usual writers, for whom `no` and 1947 need quotes.
    text = yaml.serialize(node, Dumper=yaml.CBaseDumper, allow_unicode=True, width=ENDLESS)
    return str(text)


def _mapping(value: Value, indent: int) -> yaml.Node:
    """Return a record: each field on a line of its own, whatever its length."""
    fields = value.items() if isinstance(value, dict) else ()
    pairs = [(_scalar(name), _node(each, WIDTH - indent - len(name))) for name, each in fields]
    return yaml.MappingNode(DEFAULT_TAGS[yaml.MappingNode], pairs, flow_style=False)


def _node(value: Value, room: int, *, flow: bool = False) -> yaml.Node:
    """Return `value`, on one line if it has `room`."""
    if isinstance(value, str):
        return _scalar(value, flow=flow)
    flow = flow or (_length(value) <= room and not _has_lines(value))
    if isinstance(value, list):
        return _sequence([_node(item, room - 4, flow=flow) for item in value], flow=flow)
    pairs = [
        (_scalar(name, flow=flow), _node(each, room - 4 - len(name), flow=flow))
        for name, each in value.items()
    ]
    return yaml.MappingNode(DEFAULT_TAGS[yaml.MappingNode], pairs, flow_style=flow)


def _sequence(items: list[yaml.Node], *, flow: bool = False) -> yaml.Node:
    return yaml.SequenceNode(DEFAULT_TAGS[yaml.SequenceNode], items, flow_style=flow)


def _scalar(text: str, *, flow: bool = False) -> yaml.Node:
    """Return a piece of text; the writer itself adds quotes wherever plain text would not do."""
    style = None if text else "'"
    if "\n" in text:
        # A block that ends in an empty line would run on into what follows it.
        block = not flow and not f"\n{text}".endswith("\n\n")
        style = "|" if block else '"'
    return yaml.ScalarNode(DEFAULT_TAGS[yaml.ScalarNode], text, style=style)


def _length(value: Value) -> int:
    """Return about how long `value` is on one line."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, list):
        return 2 + sum(_length(item) + 2 for item in value)
    return 2 + sum(len(name) + _length(each) + 4 for name, each in value.items())


def _has_lines(value: Value) -> bool:
    if isinstance(value, str):
        return "\n" in value
    items = value if isinstance(value, list) else list(value.values())
    return any(map(_has_lines, items))
