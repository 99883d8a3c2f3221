"""Three readers open every e-book, find its lists, and show it well on any screen, day or night."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.building import PROJECT
from tests.products.ebooks import HTML, TYPE, Documents, Lists, documents_of, lists_of, places
from tests.validators.engines import ENGINES, FOLIATE, VIVLIOSTYLE, Engine
from tests.validators.reader import PHONE, TABLET, Note, Reading, View, read_in

KEPT = PROJECT / ".toolkit" / "readers"
"""Where the pictures lie that a person looks at."""
LANDMARKS = ("index", "glossary")


@pytest.fixture(scope="module", params=ENGINES, ids=lambda engine: engine.name)
def engine(request: pytest.FixtureRequest) -> Engine:
    """Return one reader after the other."""
    found: Engine = request.param
    return found


@pytest.fixture(scope="module")
def reading(engine: Engine, book: Path, language: str, pages: Documents) -> Reading:
    """Return what a reader shows of the real e-book; `.toolkit/readers` has the pictures of it."""
    found = read_in(engine, book, list(_views(engine, pages)), whole=False)
    found.keep(KEPT / f"{engine.name}-{language}")
    return found


def _views(engine: Engine, pages: Documents) -> Iterator[View]:
    """Yield what is looked at: each kind of page on each screen, by night where there is one."""
    kinds = list(_kinds(pages))
    for screen, size in (("phone", PHONE), ("tablet", TABLET)):
        for name, place in kinds:
            if engine is VIVLIOSTYLE and (screen == "phone" or name not in ("text", "panel")):
                continue  # it lays out sheets of paper, and all those before the one wanted
            day = View(place=place, size=size, name=f"{name}-{screen}")
            yield day
            if engine.nights and screen == "phone" and name in ("text", "person", "index"):
                yield replace(day, times=2, name=f"{day.name}-large")
            if engine.nights and name in ("text", "panel", "person"):
                yield replace(day, dark=True, name=f"{day.name}-dark")


def _kinds(pages: Documents) -> Iterator[tuple[str, str]]:
    """Yield a place of each kind of page: the middle one of those there are."""
    kinds = {
        "text": lambda each: each.get(TYPE) == "noteref" and "essay" in each.get("id", "essay"),
        "panel": lambda each: "plate" in each.get("class", "").split(),
        "person": lambda each: (
            each.get("class", "").startswith("person ") and each.tag == f"{HTML}section"
        ),
    }
    for name, wanted in kinds.items():
        found = list(places(pages, wanted))
        yield name, found[len(found) // 2]
    marks = next(
        nav for nav in pages["nav.xhtml"].iter(f"{HTML}nav") if nav.get(TYPE) == "landmarks"
    )
    for mark in marks.iter(f"{HTML}a"):
        if mark.get(TYPE) in LANDMARKS:
            yield str(mark.get(TYPE)), f"text/{mark.get('href')}"


def test_every_reader_finds_every_list(reading: Reading, lists: Lists) -> None:
    _agree(reading, lists)


def test_words_are_clear_by_day_and_by_night(reading: Reading) -> None:
    assert {shot.view.name: shot.faint for shot in reading.shots if shot.faint} == {}


def test_the_type_is_as_large_as_the_reader_wants_it(reading: Reading) -> None:
    usual = {shot.view.place: shot.size for shot in reading.shots if shot.view.times == 1}
    large = {shot.view.place: shot.size for shot in reading.shots if shot.view.times == 2}
    assert large == {place: 2 * usual[place] for place in large}
    small = {min(shot.sizes) / shot.size for shot in reading.shots}
    assert min(small) > 0.7, "small type is not small print"


def test_no_word_runs_over_the_edge_of_its_page(reading: Reading) -> None:
    assert {shot.view.name: shot.spilt for shot in reading.shots if shot.spilt} == {}


def test_nothing_goes_wrong_in_the_browser(reading: Reading) -> None:
    assert reading.errors == ()
    assert {request.status for request in reading.requests} == {200}


def test_a_new_exhibition_opens(engine: Engine, scaffold: Path) -> None:
    _opens(engine, scaffold)


def test_a_publication_of_another_tool_opens(engine: Engine, publication: Path) -> None:
    _opens(engine, publication)


def _opens(engine: Engine, book: Path) -> None:
    documents = documents_of(book)
    views = [View(place=place, size=PHONE, dark=engine.nights) for _, place in _kinds(documents)]
    reading = read_in(engine, book, views)
    _agree(reading, lists_of(documents))
    assert [shot.faint or shot.spilt for shot in reading.shots] == [()] * len(views)
    assert reading.errors == ()


def _agree(reading: Reading, lists: Lists) -> None:
    """Hold a reader's lists against the book's, where it knows them."""
    found = {"toc": reading.toc, "page-list": reading.pages, "landmarks": reading.landmarks}
    known = {kind: count for kind, count in found.items() if count is not None}
    assert known == {kind: len(lists.get(kind, ())) for kind in known}


def test_notes_and_terms_pop_up(scaffold: Path) -> None:
    pages = documents_of(scaffold)
    found = {role: _first(pages, role) for role in ("doc-noteref", "doc-glossref")}
    views = [
        View(place=f"text/{name}", size=PHONE, note=f"[role={role}]")
        for role, (name, _) in found.items()
    ]
    note, term = read_in(FOLIATE, scaffold, views).shots
    assert note.note == Note("footnote", _words(pages, *found["doc-noteref"]))
    assert term.note == Note(None, _words(pages, *found["doc-glossref"]))


def _first(pages: Documents, role: str) -> tuple[str, str]:
    """Return the first document that has a reference of this kind, and the reference's address."""
    for name, page in pages.items():
        for element in page.iter():
            if element.get("role") == role:
                return name, element.get("href", "")
    raise AssertionError(f"no {role} in the book")


def _words(pages: Documents, name: str, href: str) -> str:
    """Return the words of the element that an address in a document leads to."""
    target, _, id = href.partition("#")
    (found,) = (each for each in pages[target or name].iter() if each.get("id") == id)
    return "".join(found.itertext())
