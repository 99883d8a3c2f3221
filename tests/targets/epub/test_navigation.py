"""The contents of the e-book hold every heading once; the landmarks are the places to look for."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from tests.targets.epub.test_languages import FULL, package
from toolkit.model.exhibition import Exhibition
from toolkit.model.printed import printed
from toolkit.model.prose import Characters, Paragraph, Passage, Prose
from toolkit.sources.read import read_exhibition
from toolkit.targets.epub.navigation import nav
from toolkit.targets.epub.package import Entry, Package

HEADING = re.compile(r"<(h[1-6])\b[^>]*>(.*?)</\1>", re.DOTALL)


def full() -> Exhibition:
    return printed(read_exhibition(FULL).exhibition)


def bare(markup: str) -> str:
    return re.sub(r"<[^>]*>", "", markup).replace("&amp;", "&")


def test_every_heading_stands_once_in_the_contents_in_the_order_of_the_spine() -> None:
    found = package(full(), "en")
    # The imprint, the last page and a panel between chapters have no heading.
    bare_parts = ("imprint.xhtml", "end-page.xhtml", "#panel-")
    listed = [
        (entry.title, entry.level)
        for entry in found.entries
        if not any(part in entry.href for part in bare_parts)
    ]
    headings = [
        (bare(words), int(tag[1]))
        for each in found.documents
        for tag, words in HEADING.findall(each.text)
    ]
    assert len(headings) > 20
    assert listed == headings


def test_a_line_of_the_contents_leads_to_its_heading(tiny: Path) -> None:
    found = package(read_exhibition(tiny).exhibition, "en")
    texts = {each.name: each.text for each in found.documents}
    for entry in found.entries:
        name, _, anchor = entry.href.partition("#")
        assert name in texts
        assert not anchor or f'id="{anchor}"' in texts[name]
    assert len({entry.href for entry in found.entries}) == len(found.entries)


def made(*entries: tuple[str, int]) -> str:
    package = Package(
        language="en",
        modified="",
        metadata=(),
        documents=(),
        assets=(),
        entries=tuple(
            Entry(href=f"{words}.xhtml", title=words, level=level) for words, level in entries
        ),
        landmarks=(),
        css=(),
    )
    toc = nav(package).partition("</h1>")[2].partition("</nav>")[0]
    return re.sub(r'<a href="[^"]*">|</a>', "", toc)


def test_lines_are_nested_by_level() -> None:
    assert made(("a", 1), ("b", 2), ("c", 3), ("d", 2), ("e", 1)) == (
        "<ol><li>a<ol><li>b<ol><li>c</li></ol></li><li>d</li></ol></li><li>e</li></ol>"
    )


def test_a_level_that_is_left_out_makes_no_empty_list() -> None:
    assert made(("a", 2), ("b", 1), ("c", 3), ("d", 2)) == (
        "<ol><li>a</li><li>b<ol><li>c</li><li>d</li></ol></li></ol>"
    )


def test_a_line_in_two_languages_says_which_words_are_in_which() -> None:
    runs = (("The ", ""), ("этап", "ru"))
    entry = Entry(href="a.xhtml", title="The этап", level=1, runs=runs)
    found = replace(package(full(), "en"), entries=(entry,))
    assert '<a href="a.xhtml">The <span lang="ru" xml:lang="ru">этап</span></a>' in nav(found)


def test_the_landmarks_are_where_readers_look() -> None:
    found = package(full(), "ru")
    kinds = [mark.type for mark in found.landmarks]
    assert kinds[:2] == ["cover", "toc"]
    assert {"titlepage", "loi", "bodymatter", "glossary", "bibliography", "index"} <= set(kinds)
    assert next(m.title for m in found.landmarks if m.type == "index") == "Именной указатель"
    assert len(kinds) == len(set(kinds))


def test_the_parts_of_a_long_section_have_files_of_their_own(tiny: Path) -> None:
    exhibition = read_exhibition(tiny).exhibition
    text = Prose((Passage("en", (Paragraph((Characters("A long life. " * 13_000),)),)),))
    first, *others = exhibition.persons
    found = package(replace(exhibition, persons=(replace(first, biography=text), *others)), "en")
    names = [each.name for each in found.documents]
    own = [f"person-{each.id}.xhtml" for each in exhibition.persons]
    assert set(own) <= set(names)
    at = names.index("persons.xhtml")
    assert set(names[at + 1 : at + 1 + len(own)]) == set(own)
    entries = {entry.href: entry.level for entry in found.entries}
    assert [entries["persons.xhtml"], *(entries[name] for name in own)] == [1, *(2 for _ in own)]
    assert "persons.xhtml#" not in "".join(each.text for each in found.documents)
    assert set(own).isdisjoint(each.name for each in package(exhibition, "en").documents)
