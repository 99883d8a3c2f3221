"""A holder's permission decides, product by product, which pictures there are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject
from toolkit.model.permitted import PRODUCTS, Product, permitted
from toolkit.model.pictures import (
    BookPermission,
    Image,
    Permissions,
    Picture,
    PrintPermission,
    WebPermission,
)
from toolkit.model.text import Text
from toolkit.sources.read import read_exhibition

LETTER = Picture(language="en", path="letter.jpg", width=3000, height=2000)
NOWHERE = Permissions(
    iiif=WebPermission(allowed=False),
    epub=BookPermission(allowed=False),
    screen=BookPermission(allowed=False),
    print=PrintPermission(allowed=False),
)
EVERYWHERE = Permissions()


def with_letter(tiny: Path, permissions: Permissions) -> Exhibition:
    letter = ArchivalObject(
        id="letter",
        title=Text.parse({"en": "A letter"}),
        image=Image(pictures=(LETTER,)),
        permissions=permissions,
    )
    return replace(read_exhibition(tiny).exhibition, objects=(letter,))


def image(exhibition: Exhibition) -> Image:
    found = exhibition.object("letter").image
    assert found is not None
    return found


@pytest.mark.parametrize("product", PRODUCTS)
def test_a_picture_is_taken_out_of_the_product_that_may_not_show_it(
    tiny: Path, product: Product
) -> None:
    allowed = replace(NOWHERE, **{product: getattr(EVERYWHERE, product)})
    forbidden = replace(EVERYWHERE, **{product: getattr(NOWHERE, product)})
    assert image(permitted(with_letter(tiny, allowed), product)).pictures == (LETTER,)
    taken = image(permitted(with_letter(tiny, forbidden), product))
    assert taken.pictures == ()
    assert taken.missing == Text.parse(
        {
            "en": "This picture may not be shown here.",
            "ru": "Это изображение нельзя показать здесь.",
        }
    )


def test_a_picture_of_a_panel_is_taken_out_too(tiny: Path) -> None:
    exhibition = read_exhibition(tiny).exhibition
    panels = tuple(replace(panel, permissions=NOWHERE) for panel in exhibition.panels)
    found = permitted(replace(exhibition, panels=panels), "epub")
    assert [panel.image.pictures for panel in found.panels] == [(), ()]
    assert [panel.transcript for panel in found.panels] == [p.transcript for p in panels]


def test_books_say_of_a_picture_that_it_is_on_the_web_only(tiny: Path) -> None:
    web = replace(NOWHERE, iiif=WebPermission())
    missing = image(permitted(with_letter(tiny, web), "print")).missing
    assert missing is not None
    assert missing.choose(["en"]).words == "This picture may be shown on the web only, not here."


def test_a_limit_of_the_web_is_named_on_the_pictures_that_pass_it(tiny: Path) -> None:
    small = replace(EVERYWHERE, iiif=WebPermission(max_px=1200))
    exhibition = with_letter(tiny, small)
    assert image(permitted(exhibition, "iiif")).pictures == (replace(LETTER, longest=1200),)
    assert image(permitted(exhibition, "screen")).pictures == (LETTER,)
    large = with_letter(tiny, replace(EVERYWHERE, iiif=WebPermission(max_px=3000)))
    assert image(permitted(large, "iiif")).pictures == (LETTER,)


def test_a_product_that_nobody_knows_shows_only_what_all_may_show(tiny: Path) -> None:
    web = replace(NOWHERE, iiif=WebPermission())
    assert image(permitted(with_letter(tiny, web), *PRODUCTS)).pictures == ()


def test_a_picture_that_is_lost_keeps_its_reason(tiny: Path) -> None:
    burnt = Image(missing=Text.parse({"en": "Burnt in 1944."}))
    exhibition = with_letter(tiny, NOWHERE)
    lost = replace(exhibition, objects=(replace(exhibition.objects[0], image=burnt),))
    assert image(permitted(lost, "print")) == burnt
