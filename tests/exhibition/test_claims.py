"""Every claim that the exhibition prints rests on a work whose grade is known."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from toolkit.checks.coverage import cover
from toolkit.checks.grounding import Grounding, ground
from toolkit.sources.read import read_exhibition

EXHIBITION = Path(__file__).parents[2] / "sources" / "foreigners-in-the-gulag"
MOST_ON_REFERENCE = 0.1


@cache
def grounding() -> Grounding:
    return ground(read_exhibition(EXHIBITION).exhibition)


def test_every_printed_claim_has_a_graded_source() -> None:
    assert grounding().ungraded == ()


def test_no_printed_claim_rests_on_a_copy_of_an_encyclopaedia() -> None:
    assert grounding().copied == ()


def test_few_claims_rest_on_works_of_reference_alone() -> None:
    assert grounding().share_on_reference <= MOST_ON_REFERENCE


@pytest.mark.parametrize(
    "kind", ["events", "relations", "roles", "citizenship", "glossary", "chronology"]
)
def test_claims_of_every_kind_are_counted(kind: str) -> None:
    assert sum(number for _, number in dict(grounding().kinds)[kind]) > 0


def test_every_text_of_the_exhibition_is_there_in_both_languages() -> None:
    translations = cover(read_exhibition(EXHIBITION).exhibition).translations
    assert [each.language for each in translations] == ["en", "ru"]
    assert [each.missing for each in translations] == [(), ()]
    assert min(each.texts for each in translations) > 1000
