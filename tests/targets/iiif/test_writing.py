"""What is written piece by piece is, to the byte, what the standard library writes at once."""

from __future__ import annotations

import json

from toolkit.targets.iiif.writing import pieces, unpacked, written

ITEM = {
    "text": 'a "quoted" \\ line\nbreak, ё, \u2028, \U0001f600, \x7f, \x01',
    "numbers": [0, -1, 1.5, 68.88, 1e-7],
    "others": [True, False, None],
    "empty": [[], {}, ""],
    "deep": {"a": [{"b": [["c"]]}]},
}


def whole(value: dict[str, object]) -> str:
    return b"".join(unpacked(pieces(value))).decode("utf-8")


def test_a_value_is_written_as_json_writes_it_indented() -> None:
    assert whole(ITEM) == json.dumps(ITEM, ensure_ascii=False, indent=2) + "\n"


def test_items_that_are_written_already_stand_as_if_they_were_not() -> None:
    for items in ([], [ITEM], [ITEM, {}, ITEM]):
        value = {"id": "x", "items": items, "after": ITEM}
        ready = value | {"items": [written(item) for item in items]}
        assert whole(ready) == json.dumps(value, ensure_ascii=False, indent=2) + "\n"
