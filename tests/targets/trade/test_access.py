"""The accessibility of an e-book: told of what it holds, and gone when that is gone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.targets.trade.telling import VOUCHED, features, fields, onix, record, tell, values
from toolkit.book.phrases import phrase
from toolkit.model.accessibility import Accessibility
from toolkit.model.exhibition import Exhibition
from toolkit.model.vocabulary import Exemption

DESCRIBED, FULLY, SIGHTLESS = "14", "15", "52"


def without_alt(exhibition: Exhibition) -> Exhibition:
    first, *others = exhibition.panels
    return replace(exhibition, panels=(replace(first, alt=first.title), *others))


def without_transcript(exhibition: Exhibition) -> Exhibition:
    first, *others = exhibition.panels
    return replace(exhibition, panels=(replace(first, transcript=None), *others))


def test_an_ebook_has_the_codes_of_what_it_holds(tiny: Path) -> None:
    assert {DESCRIBED, FULLY, SIGHTLESS, "10", "11", "13", "22", "29", "30", "36"} <= {
        *features(onix(tell(tiny)))
    }


def test_a_book_on_paper_has_none(tiny: Path) -> None:
    assert features(onix(tell(tiny), "tiny-en-paperback")) == []
    assert fields(record(tell(tiny), "tiny-en-paperback"), "341") == []
    assert fields(record(tell(tiny), "tiny-en-paperback"), "532") == []


def test_a_pdf_is_tagged_and_does_not_flow(tiny: Path) -> None:
    found = set(features(onix(tell(tiny), "tiny-en-pdf")))
    assert "05" in found  # PDF/UA-1, which the file itself says
    assert found.isdisjoint({"30", "32", "36", "41"})


def test_a_picture_without_a_description_takes_its_codes_away(tiny: Path) -> None:
    found = without_alt(tell(tiny))
    assert {DESCRIBED, FULLY, SIGHTLESS}.isdisjoint(features(onix(found)))
    text, visual = fields(record(found), "341")
    assert "alternativeText" not in visual
    lacking = phrase("access-not-described", "en").words
    assert fields(record(found), "532")[0].startswith(f"8# $a {lacking}")
    assert "tableOfContents" in text


def test_a_panel_without_its_text_takes_its_codes_away(tiny: Path) -> None:
    found = without_transcript(tell(tiny))
    assert {FULLY, SIGHTLESS, "10"}.isdisjoint(features(onix(found)))
    assert DESCRIBED in features(onix(found))
    assert "longDescription" not in fields(record(found), "341")[1]


def test_the_summary_is_told_in_the_language_of_the_book(tiny: Path) -> None:
    path = "ProductFormFeature/ProductFormFeatureDescription"
    for name, language in (("tiny-en-epub", "en"), ("tiny-ru-pdf", "ru")):
        derived = phrase("access-derived", language).words
        assert values(onix(tell(tiny), name), path)[0].endswith(derived)


def test_nothing_conforms_where_nobody_vouches_for_it(tiny: Path) -> None:
    found = onix(tell(tiny))
    assert {"04", "82", "85", "90"}.isdisjoint(features(found))
    assert not any("WCAG" in (each.text or "") for each in found.iter())


def test_who_vouches_is_told_of_the_ebooks_they_have_evaluated(tiny: Path) -> None:
    exhibition = tell(tiny, accessibility=VOUCHED)
    found = onix(exhibition)
    assert {"04", "82", "85", "88", "90", "91", "94"} <= {*features(found)}
    path = "ProductFormFeature/ProductFormFeatureDescription"
    assert values(found, path)[1:] == [
        *("A badge", "Harrow Access Bureau", "20250227", "https://access.museum/report")
    ]
    assert "Harrow Access Bureau" in fields(record(exhibition), "532")[1]
    for other in ("tiny-ru-epub", "tiny-en-pdf"):
        assert "04" not in features(onix(exhibition, other))


@pytest.mark.parametrize(
    ("ground", "code"),
    [
        ("micro-enterprise", "75"),
        ("disproportionate-burden", "76"),
        ("fundamental-alteration", "77"),
    ],
)
def test_an_exemption_is_told_of_digital_products(tiny: Path, ground: Exemption, code: str) -> None:
    exhibition = tell(tiny, accessibility=Accessibility(exemption=ground))
    assert code in features(onix(exhibition))
    assert code in features(onix(exhibition, "tiny-en-pdf"))
    assert features(onix(exhibition, "tiny-en-paperback")) == []
