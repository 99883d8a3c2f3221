from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from toolkit.model.parts import CHICAGO, GOST, NEEDED, USUAL_PARTS, Parts


def test_an_order_is_meant_for_all_languages_or_for_each() -> None:
    assert Parts.parse("gost").of("en") == GOST
    each = Parts.parse({"ru": "gost", "de": ["title-page", "imprint", "body"]})
    assert each.of("ru") == GOST
    assert each.of("de") == ("title-page", "imprint", "body")
    assert each.of("ru-RU") == GOST
    assert each.of("en") == CHICAGO == USUAL_PARTS.of("en")


@pytest.mark.parametrize("value", ["", {}, [], 3, {"en": {}}, {"en": [""]}, None])
def test_anything_else_is_refused(value: object) -> None:
    with pytest.raises(PydanticCustomError, match="must be chicago, gost"):
        Parts.parse(value)


@pytest.mark.parametrize("order", [CHICAGO, GOST])
def test_no_order_forgets_or_repeats_a_part(order: tuple[str, ...]) -> None:
    assert len({*order}) == len(order)
    assert {*NEEDED} <= {*order}
    assert {*CHICAGO} - {*GOST} == {"colophon"}
    assert {*GOST} - {*CHICAGO} == {"end-page"}
