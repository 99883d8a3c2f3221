"""The front matter takes only what the editions can be made from."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from toolkit.model.editions import PressEdition

EDITION = TypeAdapter(PressEdition)


@pytest.mark.parametrize("page", ["170x240mm", "148.5x210mm"])
def test_a_page_is_two_lengths_in_mm(page: str) -> None:
    assert EDITION.validate_python({"page": page}).page == page


@pytest.mark.parametrize("page", ["A5", "0x0mm", "1.2.3x..mm", "170x240"])
def test_what_is_no_page_is_refused(page: str) -> None:
    with pytest.raises(ValidationError, match="string_pattern_mismatch"):
        EDITION.validate_python({"page": page})
