"""A link opens a manifest, a canvas or a region, encoded to the letter of the specification."""

from __future__ import annotations

import pytest

from toolkit.model.contentstate import canvas_state, decoded, encoded, link
from toolkit.targets.iiif.presentation import Json

STATE: Json = {
    "id": "https://example.org/object1/canvas7#xywh=1000,2000,1000,2000",
    "type": "Canvas",
    "partOf": [{"id": "https://example.org/object1/manifest", "type": "Manifest"}],
}
ENCODED = (
    "JTdCJTIyaWQlMjIlM0ElMjJodHRwcyUzQSUyRiUyRmV4YW1wbGUub3JnJTJGb2JqZWN0MSUyRmNhbnZhczclMjN4eXdo"
    "JTNEMTAwMCUyQzIwMDAlMkMxMDAwJTJDMjAwMCUyMiUyQyUyMnR5cGUlMjIlM0ElMjJDYW52YXMlMjIlMkMlMjJwYXJ0"
    "T2YlMjIlM0ElNUIlN0IlMjJpZCUyMiUzQSUyMmh0dHBzJTNBJTJGJTJGZXhhbXBsZS5vcmclMkZvYmplY3QxJTJGbWFu"
    "aWZlc3QlMjIlMkMlMjJ0eXBlJTIyJTNBJTIyTWFuaWZlc3QlMjIlN0QlNUQlN0Q"
)
"""Source: IIIF Content State API 1.0, section 6.3.2."""


def test_a_region_of_a_canvas_names_the_manifest_that_it_is_in() -> None:
    manifest, canvas = "https://example.org/object1/manifest", "https://example.org/object1/canvas7"
    assert canvas_state(manifest, f"{canvas}#xywh=1000,2000,1000,2000") == STATE
    assert canvas_state(manifest, canvas) == STATE | {"id": canvas}


def test_the_example_of_the_specification_is_encoded_as_there() -> None:
    assert encoded(STATE) == ENCODED
    assert decoded(ENCODED) == STATE


@pytest.mark.parametrize("words", ["", "a", "ab", "abc", "Ссылка", "«!*'()~»", "𝔉 +/=?&#%"])
def test_whatever_is_encoded_is_found_again_and_needs_no_escaping(words: str) -> None:
    made = encoded({"id": words})
    assert decoded(made) == {"id": words}
    assert made.isascii()
    assert made.replace("-", "").replace("_", "").isalnum()


def test_letters_stay_as_javascript_leaves_them() -> None:
    # encodeURIComponent("{\"id\":\"!*'()~-_.\"}") leaves these nine, and escapes the rest.
    assert encoded({"id": "!*'()~-_."}) == "JTdCJTIyaWQlMjIlM0ElMjIhKicoKX4tXy4lMjIlN0Q"


@pytest.mark.parametrize("text", ["", "JTdC", "JTVCJTVE", "!"])
def test_what_is_no_content_state_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        decoded(text)


@pytest.mark.parametrize(
    ("viewer", "state", "address"),
    [
        ("https://v.org/", STATE, f"https://v.org/?iiif-content={ENCODED}"),
        ("https://v.org/?lang=ru", STATE, f"https://v.org/?lang=ru&iiif-content={ENCODED}"),
        (
            "https://v.org/",
            "https://a.org/m.json",
            "https://v.org/?iiif-content=https://a.org/m.json",
        ),
        (
            "https://v.org/",
            "https://a.org/%D0%B0?a=1&b=2",
            "https://v.org/?iiif-content=https://a.org/%25D0%25B0?a=1%26b=2",
        ),
    ],
)
def test_a_part_is_encoded_in_a_link_and_a_whole_is_its_address(
    viewer: str, state: Json | str, address: str
) -> None:
    assert link(viewer, state) == address
