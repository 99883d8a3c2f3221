"""What the package document says of the book, and of itself to who cannot see it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.targets.epub.test_product import package
from toolkit.book.outline import outline
from toolkit.model.accessibility import Accessibility, Certifier
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Contributor, Exhibition, Withdrawal
from toolkit.model.publication import Copyright, Publication, Series
from toolkit.model.text import Text
from toolkit.model.vocabulary import Exemption
from toolkit.sources.read import read_exhibition
from toolkit.targets.epub.accessibility import EXEMPTIONS
from toolkit.targets.epub.metadata import metadata, modified
from toolkit.targets.epub.package import Meta, Package


@pytest.fixture(scope="module")
def exhibition(tiny: Path) -> Exhibition:
    return read_exhibition(tiny).exhibition


def with_front(exhibition: Exhibition, **changes: object) -> Exhibition:
    return replace(exhibition, front=replace(exhibition.front, **changes))  # type: ignore[arg-type]


def values(found: Package, name: str) -> list[str]:
    return [meta.value for meta in found.metadata if meta.name == name]


def refined(found: Package, value: str) -> dict[str, str]:
    """Return what is said of the entry with this value, by property."""
    (id,) = {meta.id for meta in found.metadata if meta.value == value and meta.id}
    return {meta.name: meta.value for meta in found.metadata if meta.refines == id}


def test_titles_are_told_apart_and_numbered(exhibition: Exhibition) -> None:
    second = Publication(edition=Text.parse({"en": "2", "ru": "2-е издание"}))
    found = package(with_front(exhibition, publication=second))
    assert values(found, "dc:title") == [
        "The Light at Harrow Point",
        "Three keepers and a lamp",
        "Edition 2",
    ]
    assert refined(found, "The Light at Harrow Point") == {
        "title-type": "main",
        "display-seq": "1",
        "file-as": "Light at Harrow Point, The",
        "alternate-script": "Маяк на мысе Харроу",
    }
    assert refined(found, "Edition 2") == {"title-type": "edition", "display-seq": "3"}


def test_a_single_title_needs_no_number(exhibition: Exhibition) -> None:
    found = package(with_front(exhibition, subtitle=None))
    assert values(found, "display-seq") == []


def test_a_maker_has_a_role_a_name_to_sort_by_and_one_in_another_script(
    exhibition: Exhibition,
) -> None:
    found = package(exhibition)
    assert refined(found, "Jane Marlow") == {
        "role": "aut",
        "file-as": "Marlow, Jane",
        "alternate-script": "Джейн Марлоу",
    }
    assert values(found, "dc:creator") == ["Jane Marlow"]
    assert values(found, "dc:contributor") == ["Oleg Vetrov"]
    russian = package(exhibition, "ru")
    assert refined(russian, "Джейн Марлоу")["file-as"] == "Марлоу, Джейн"


def test_who_did_two_things_is_named_once(exhibition: Exhibition) -> None:
    name = Text.parse({"en": "Jane Marlow"})
    makers = tuple(Contributor(name=name, role=role) for role in ("aut", "pht"))
    found = package(with_front(exhibition, contributors=makers))
    roles = [meta.value for meta in found.metadata if meta.name == "role"]
    assert (values(found, "dc:creator"), roles) == (["Jane Marlow"], ["aut", "pht"])


def test_editors_answer_for_a_book_without_authors(exhibition: Exhibition) -> None:
    editor = Contributor(name=Text.parse({"en": "The editors"}), role="edt", group=True)
    found = package(with_front(exhibition, contributors=(editor,)))
    assert values(found, "dc:creator") == ["The editors"]
    assert refined(found, "The editors")["file-as"] == "Editors, The"


def test_a_group_is_sorted_by_its_name_and_nobody_guesses_at_a_persons(
    exhibition: Exhibition,
) -> None:
    name = Text.parse({"ru": "Редакция выставки"})
    editors = Contributor(name=name, role="aut", group=True)
    found = package(with_front(exhibition, contributors=(editors,)), "ru")
    assert refined(found, "Редакция выставки")["file-as"] == "Редакция выставки"
    person = package(with_front(exhibition, contributors=(replace(editors, group=False),)), "ru")
    assert "file-as" not in refined(person, "Редакция выставки")


def test_who_hides_behind_a_pseudonym_is_named_nowhere(exhibition: Exhibition) -> None:
    hidden = Contributor(
        name=Text.parse({"en": "Jane Marlow", "ru": "Джейн Марлоу"}),
        role="aut",
        credit_as="pseudonym",
        pseudonym=Text.parse({"en": "J. M."}),
    )
    unnamed = replace(hidden, credit_as="none", role="trl")
    found = package(with_front(exhibition, contributors=(hidden, unnamed)))
    assert values(found, "dc:creator") == ["J. M."]
    assert not any("Marlow" in meta.value or "Марлоу" in meta.value for meta in found.metadata)


def test_the_publisher_is_named_in_both_scripts(exhibition: Exhibition) -> None:
    assert refined(package(exhibition), "Harrow Point Archive") == {
        "alternate-script": "Архив мыса Харроу"
    }
    assert refined(package(exhibition, "ru"), "Архив мыса Харроу") == {
        "alternate-script": "Harrow Point Archive"
    }


@pytest.mark.parametrize(("number", "position"), [("7", "7"), ("2.3", "2.3"), ("VII", None)])
def test_a_series_has_its_kind_its_number_and_its_place(
    exhibition: Exhibition, number: str, position: str | None
) -> None:
    title = Text.parse({"en": "Lights of the North", "ru": "Огни Севера"})
    series = Series(title=title, number=number, issn="2049-3630")
    found = package(with_front(exhibition, publication=Publication(series=series)))
    said = refined(found, "Lights of the North")
    assert said.get("group-position") == position
    assert said["collection-type"] == "series"
    assert said["dcterms:identifier"] == "urn:issn:2049-3630"
    assert said["alternate-script"] == "Огни Севера"


def test_the_licence_and_whose_rights_they_are_is_told(exhibition: Exhibition) -> None:
    held = Copyright(text=Text.parse({"en": "J. Marlow, 2025", "ru": "Дж. Марлоу, 2025"}))
    found = package(with_front(exhibition, publication=Publication(copyright=held)), "ru")
    assert values(found, "dc:rights") == [
        "http://creativecommons.org/licenses/by/4.0/",
        "Текст: © Дж. Марлоу, 2025",
    ]


def test_a_book_that_is_not_printed_names_no_printed_one(exhibition: Exhibition) -> None:
    book = outline(exhibition, ("en",))
    printed = {meta.name for meta in metadata(exhibition, book, printed=True)}
    without = {meta.name for meta in metadata(exhibition, book, printed=False)}
    assert printed - without == {"dc:source", "pageBreakSource"}


def test_the_pages_are_those_of_the_printed_book(exhibition: Exhibition) -> None:
    found = package(exhibition)
    assert values(found, "pageBreakSource") == values(found, "dc:source")
    assert values(found, "dc:source") != values(found, "dc:identifier")


def test_what_was_withdrawn_last_changed_the_book(exhibition: Exhibition) -> None:
    reason = Text.parse({"en": "By request"})
    gone = Withdrawal(id="light", reason=reason, date=HistoricalDate("2026-02-03"))
    assert modified(exhibition.front) == "2025-03-01T00:00:00"
    assert modified(replace(exhibition.front, withdrawn=(gone,))) == "2026-02-03T00:00:00"


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("he", "rtl"), ("ru", "ltr")])
def test_a_book_runs_as_its_language_does(
    exhibition: Exhibition, language: str, direction: str
) -> None:
    assert package(exhibition, language).direction == direction


BUREAU = Certifier(
    name=Text.parse({"en": "Harrow Access Bureau"}),
    date=HistoricalDate("2025-03-01"),
    credential=Text.parse({"en": "Registered evaluator 12"}),
    report="https://example.org/report",
)


def test_nothing_is_said_to_conform_unless_somebody_vouches_for_it(exhibition: Exhibition) -> None:
    found = package(exhibition)
    vouched = {"dcterms:conformsTo", "a11y:certifiedBy", "a11y:exemption"}
    assert not vouched & {meta.name for meta in found.metadata}
    assert found.links == ()


def test_who_vouches_is_named_with_day_credential_and_report(exhibition: Exhibition) -> None:
    found = package(with_front(exhibition, accessibility=Accessibility(certifier=BUREAU)))
    (claim,) = [meta for meta in found.metadata if meta.name == "dcterms:conformsTo"]
    assert claim == Meta(
        name="dcterms:conformsTo",
        value="EPUB Accessibility 1.1 - WCAG 2.2 Level AA",
        id="conformance",
    )
    assert refined(found, claim.value) == {"a11y:certifiedBy": "Harrow Access Bureau"}
    assert refined(found, "Harrow Access Bureau") == {
        "dcterms:date": "2025-03-01",
        "a11y:certifierCredential": "Registered evaluator 12",
    }
    (link,) = found.links
    assert (link.rel, link.href, link.refines) == (
        "a11y:certifierReport",
        "https://example.org/report",
        "certifier",
    )


def test_who_has_evaluated_one_language_vouches_for_no_other(exhibition: Exhibition) -> None:
    said = Accessibility(certifier=replace(BUREAU, languages=("en",)))
    vouched = with_front(exhibition, accessibility=said)
    assert values(package(vouched, "en"), "a11y:certifiedBy") == ["Harrow Access Bureau"]
    assert values(package(vouched, "ru"), "dcterms:conformsTo") == []
    assert package(vouched, "ru").links == ()


@pytest.mark.parametrize(("ground", "term"), EXEMPTIONS.items())
def test_who_is_exempt_claims_no_conformance(
    exhibition: Exhibition, ground: Exemption, term: str
) -> None:
    found = package(with_front(exhibition, accessibility=Accessibility(exemption=ground)))
    assert values(found, "a11y:exemption") == [term]
    assert values(found, "dcterms:conformsTo") == ["none"]


def test_a_picture_without_words_changes_what_the_package_says(exhibition: Exhibition) -> None:
    first, second = exhibition.panels
    whole, silent = (
        package(exhibition),
        package(replace(exhibition, panels=(replace(first, transcript=None), second))),
    )
    name = "schema:accessModeSufficient"
    assert values(whole, name) == ["textual", "textual,visual"]
    assert values(silent, name) == ["textual,visual"]
    summary = "schema:accessibilitySummary"
    assert values(whole, summary) != values(silent, summary)
