"""On what printed claims rest, whatever kind of record they are."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from tests.checks.test_checks import BOOK, CLEAN, person, words
from toolkit.checks.grounding import ground, printed_claims
from toolkit.checks.mirrors import is_mirror
from toolkit.model.claims import Citizenship, Event, Relation, Role, SourceUse

FILE = replace(BOOK, id="file", grade="archival", kind="archival-file")
LEXICON = replace(BOOK, id="lexicon", grade="reference")
COPY = replace(BOOK, id="copy", kind="web", url="https://fr.wiki7.org/wiki/Anna")
BY_FILE, BY_BOOK, BY_LEXICON, BY_COPY = (
    (SourceUse(id=id),) for id in ("file", "book", "lexicon", "copy")
)
ANNA = replace(
    person(
        Event(type="birth", sources=(*BY_LEXICON, *BY_FILE)),
        Event(type="arrest", sources=BY_LEXICON),
        Event(type="death"),
        Event(type="release", sources=BY_BOOK, status="draft"),
    ),
    relations=(Relation(type="sister", person="anna", sources=BY_BOOK),),
    roles=(Role(role=words("keeper"), sources=BY_COPY), Role(role=words("clerk"))),
    citizenship=(Citizenship(country="SE", sources=BY_BOOK),),
)
EXHIBITION = replace(CLEAN, persons=(ANNA,), sources=(BOOK, FILE, LEXICON, COPY))


def test_printed_claims_are_counted_by_kind_and_best_grade() -> None:
    found = {
        kind: {grade: number for grade, number in grades if number}
        for kind, grades in ground(EXHIBITION).kinds
    }
    assert found == {
        "roles": {"scholarly": 1, "none": 1},
        "citizenship": {"scholarly": 1},
        "events": {"archival": 1, "reference": 1},
        "relations": {"scholarly": 1},
    }
    assert ground(EXHIBITION).claims == 6


def test_what_rests_on_too_little_is_named() -> None:
    found = ground(EXHIBITION)
    assert found.ungraded == (("persons", 0, "roles", 1),)
    assert found.on_reference == (("persons", 0, "events", 1),)
    assert found.copied == (("persons", 0, "roles", 0),)
    assert found.share_on_reference == pytest.approx(1 / 6)


def test_an_exhibition_without_claims_rests_on_nothing_too_little() -> None:
    assert ground(CLEAN).share_on_reference == 0


@dataclass(frozen=True)
class Term:
    """A kind of record that this module has never heard of."""

    sources: tuple[SourceUse, ...]
    status: str | None = None

    @property
    def printed(self) -> bool:
        return self.status is None and bool(self.sources)


def test_whatever_has_sources_and_may_be_a_draft_is_a_claim() -> None:
    terms = (Term(BY_BOOK), Term(()), Term(BY_BOOK, "draft"))
    values = tuple((("glossary", number), term) for number, term in enumerate(terms))
    assert [address for address, _ in printed_claims(values)] == [("glossary", 0)]


@pytest.mark.parametrize(
    ("url", "copied"),
    [
        ("https://fr.wiki7.org/wiki/Anna", True),
        ("https://wikimili.com/en/Anna", True),
        ("https://de.zxc.wiki/wiki/Anna", True),
        ("https://www.wikiwand.com/en/Anna", True),
        ("https://en.wikipedia.org/wiki/Anna", False),
        ("https://notwiki7.org/anna", False),
        ("https://archive.museum/wiki/anna", False),
        (None, False),
    ],
)
def test_a_copy_of_an_encyclopaedia_is_known_by_its_host(url: str | None, copied: bool) -> None:
    assert is_mirror(replace(BOOK, url=url)) is copied
