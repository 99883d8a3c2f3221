from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.book.test_nothing_lost import FULL
from toolkit.book.choose.choice import Choice, citations
from toolkit.book.choose.works import work
from toolkit.book.citations import bare_address
from toolkit.book.citations import citations as print_citations
from toolkit.book.content.sections import Section
from toolkit.book.elements import h
from toolkit.book.medium import Medium, Setting
from toolkit.book.outline import outline
from toolkit.book.pages import section_page
from toolkit.book.serialise import xhtml
from toolkit.book.wording.works import located
from toolkit.model.claims import SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition
from toolkit.model.housestyle import HouseStyle, HouseStyles
from toolkit.model.objects import ArchivalObject, Reference
from toolkit.model.printed import printed as without_drafts
from toolkit.model.text import Text, Words
from toolkit.model.works import Author, Source
from toolkit.sources.read import read_exhibition


def works(exhibition: Exhibition, *sources: Source) -> Section:
    return listed(citing(exhibition, *sources), "en")


def citing(exhibition: Exhibition, *sources: Source) -> Exhibition:
    """Return the exhibition with more works, which its first person's birth rests on."""
    begin = exhibition.person("begin")
    uses = tuple(SourceUse(id=source.id) for source in sources)
    event = replace(begin.events[0], sources=(*begin.events[0].sources, *uses))
    changed = replace(begin, events=(event, *begin.events[1:]))
    persons = tuple(changed if each is begin else each for each in exhibition.persons)
    return replace(exhibition, persons=persons, sources=(*exhibition.sources, *sources))


def listed(exhibition: Exhibition, language: str) -> Section:
    book = outline(exhibition, (language,))
    return next(section for section in book.sections if section.kind == "works")


def items(section: Section, medium: Medium) -> dict[str | None, str]:
    """Return the printed works by their ids."""
    page = section_page(section, medium)
    return {item.get("id"): "".join(item.itertext()) for item in page.iter("li")}


@pytest.mark.parametrize(
    ("fields", "printed"),
    [
        (
            {
                "kind": "article",
                "authors": (Author(name="Applebaum, Anne"),),
                "container": "The Review",
                "volume": "3",
                "issue": "2",
                "pages": "1–9",
                "date": HistoricalDate("1999"),
                "doi": "10.1000/182",
            },
            "Applebaum, Anne. ‘A Title: Sub’. The Review, vol.\u00a03, no.\u00a02, 1999, "
            "pp.\u00a01–9. doi:10.1000/182.",
        ),
        (
            {"kind": "newspaper", "container": "The Paper", "date": HistoricalDate("1955-04-04")},
            "‘A Title: Sub’. The Paper, 4\u00a0April 1955.",
        ),
        (
            {
                "kind": "article",
                "corporate": "The Paper",
                "issue": "6",
                "date": HistoricalDate("2002-23"),
                "pages": "4",
            },
            "The Paper. ‘A Title: Sub’. No.\u00a06, autumn 2002, p.\u00a04.",
        ),
        (
            {"kind": "newspaper", "corporate": "The Paper", "date": HistoricalDate("2002-23")},
            "The Paper. ‘A Title: Sub’. Autumn 2002.",
        ),
        (
            {
                "kind": "article",
                "container": "Yearbook",
                "publisher": "Metropol",
                "date": HistoricalDate("2015"),
                "pages": "1–9",
            },
            "‘A Title: Sub’. Yearbook, 2015, pp.\u00a01–9. Metropol.",
        ),
        (
            {"kind": "article", "title": "The ‘spies’ of Baku"},
            "‘The “spies” of Baku’.",
        ),
        (
            {
                "kind": "chapter",
                "authors": (Author(name="Abe, A."),),
                "editors": (Author(name="Zed, Z."),),
                "pages": "12",
                "container": "Whole Book",
                "city": "Oxford",
                "publisher": "OUP",
            },
            "Abe, A. ‘A Title: Sub’. In Whole Book, edited by Z. Zed, p.\u00a012. Oxford: OUP.",
        ),
        (
            {
                "kind": "article",
                "editors": (Author(name="Kay, K."), Author(name="Pea, P."), Author(name="Zed, Z.")),
                "translators": (Author(name="Tee, T."),),
                "container": "Whole Book",
                "publisher": "OUP",
                "date": HistoricalDate("2000"),
            },
            "‘A Title: Sub’, translated by T. Tee. "
            "In Whole Book, edited by K. Kay, P. Pea and Z. Zed. OUP, 2000.",
        ),
        (
            {
                "kind": "book",
                "editors": (Author(name="Kay, K."), Author(name="Zed, Z.")),
                "container": "A Series",
            },
            "Kay, K.; Zed, Z. (eds). A Title: Sub. A Series.",
        ),
        (
            {
                "kind": "web",
                "corporate": "Aid",
                "url": "https://example.org/a",
                "accessed": HistoricalDate("2026-11-01"),
            },
            "Aid. ‘A Title: Sub’. example.org/a (accessed 1\u00a0November 2026).",
        ),
        (
            {
                "kind": "archival-file",
                "corporate": "",
                "archive": "RGANI",
                "reference": Reference(shelfmark="f. 3"),
            },
            "‘A Title: Sub’. RGANI, f. 3.",
        ),
        (
            {"kind": "archival-file", "reference": Reference(fonds="R-1", file="2")},
            "‘A Title: Sub’. Fonds\u00a0R-1, file\u00a02.",
        ),
        (
            {
                "kind": "archival-file",
                "holder": "archive",
                "reference": Reference(fonds="R-1", opis="2", folios="3"),
            },
            "‘A Title: Sub’. The Archive, f.\u00a0R-1, op.\u00a02, l.\u00a03.",
        ),
        (
            {
                "kind": "book",
                "lang": "ru",
                "authors": (Author(name="Birshtein, V.", original="Бирштейн, В."),),
                "editors": (Author(name="Zed, Z.", original="Зет, З."),),
            },
            "Birshtein, V. (Бирштейн, В.). A Title: Sub, edited by Z. Zed (З. Зет).",
        ),
        (
            {
                "kind": "book",
                "authors": (Author(name="Birshtein, V.", original="Бирштейн, В."),),
                "translation": Text((Words("en", "A title for all"),)),
            },
            "Birshtein, V. A Title: Sub.",
        ),
        (
            {
                "kind": "chapter",
                "container": "Whole Book",
                "container_authors": (Author(name="Abe, A."), Author(name="Bee, B.")),
                "editors": (Author(name="Zed, Z."),),
                "pages": "12",
            },
            "‘A Title: Sub’. In A. Abe and B. Bee, Whole Book, edited by Z. Zed, p.\u00a012.",
        ),
        (
            {
                "kind": "web",
                "container": "Kniga",
                "container_lang": "ru",
                "container_authors": (Author(name="Bierman, J.", original="Бирман, Дж."),),
            },
            "‘A Title: Sub’. In J. Bierman (Дж. Бирман), Kniga.",
        ),
    ],
    ids=[
        "article",
        "newspaper",
        "issue of a paper that is its own author",
        "season",
        "yearbook",
        "chapter",
        "part with editors alone",
        "book in a series",
        "quotes",
        "web",
        "shelfmark",
        "file in no archive",
        "file",
        "in another script",
        "in the script of the list",
        "in somebody's book",
        "in a book in another script",
    ],
)
def test_a_work_in_the_list(
    exhibition: Exhibition, paged: Medium, fields: dict[str, Any], printed: str
) -> None:
    said = {"title": "A Title: Sub", "lang": "en", **fields}
    source = Source(id="new", grade="press", **said)
    page = section_page(works(exhibition, source), paged)
    item = next(item for item in page.iter("li") if item.get("id") == "source-new")
    assert "".join(item.itertext()) == printed


def test_a_work_is_printed_as_the_house_writes(exhibition: Exhibition, paged: Medium) -> None:
    house = HouseStyles(en=HouseStyle(quotes="double", circa="ca."))
    styled = replace(exhibition, front=replace(exhibition.front, house_style=house))
    date = HistoricalDate("1999~")
    work = Source(id="x", kind="article", grade="press", title="A Title", lang="en", date=date)
    page = section_page(works(styled, work), paged)
    assert "“A Title”. Ca.\u00a01999." in ["".join(item.itertext()) for item in page.iter("li")]


def test_works_are_sorted_by_maker_then_title(exhibition: Exhibition, paged: Medium) -> None:
    page = section_page(
        works(
            exhibition,
            Source(id="z", grade="press", kind="book", title="Zoo", corporate="Ångström Fund"),
            Source(id="a", grade="press", kind="book", title="Arc", corporate="Ångström Fund"),
        ),
        paged,
    )
    assert [item.get("id") for item in page.iter("li")] == ["source-a", "source-z", "source-nights"]


def test_works_of_one_maker_stand_before_those_with_others(
    exhibition: Exhibition, paged: Medium
) -> None:
    made = (
        ("with-z", "Arc", ("Abe, A.", "Zed, Z.")),
        ("with-c-2", "Zoo", ("Abe, A.", "Cee, C.")),
        ("alone-2", "Zoo", ("Abe, A.",)),
        ("with-c-1", "Arc", ("Abe, A.", "Cee, C.")),
        ("alone-1", "Arc", ("Abe, A.",)),
    )
    sources = (
        Source(id=id, grade="press", kind="book", title=title, authors=tuple(map(author, names)))
        for id, title, names in made
    )
    ids = ("alone-1", "alone-2", "with-c-1", "with-c-2", "with-z", "nights")
    assert [*items(works(exhibition, *sources), paged)] == [f"source-{id}" for id in ids]


def test_an_article_at_the_beginning_is_not_looked_up(
    exhibition: Exhibition, paged: Medium
) -> None:
    made: dict[str, Any] = {"grade": "press", "kind": "book"}
    sources = (
        Source(id="paper", title="Zoo", corporate="The Independent", **made),
        Source(id="weekly", title="Arc", corporate="Der Bote", **made),
        Source(id="song", title="A Hymn", anonymous=True, **made),
        Source(id="az", title="Az erdő", lang="hu", anonymous=True, **made),
        Source(id="group", title="Arc", corporate="A Jury", **made),
    )
    ids = ("group", "nights", "weekly", "az", "song", "paper")
    assert [*items(works(exhibition, *sources), paged)] == [f"source-{id}" for id in ids]


def test_a_title_is_looked_up_in_letters_that_readers_know(
    exhibition: Exhibition, paged: Medium
) -> None:
    made: dict[str, Any] = {"grade": "press", "kind": "book", "anonymous": True}
    hymn = Source(id="hymn", title="Гимн", lang="ru", transliteration="Gimn", **made)
    zoo = Source(id="zoo", title="Zoo", **made)
    ids = [f"source-{id}" for id in ("nights", "hymn", "zoo")]
    assert [*items(works(exhibition, zoo, hymn), paged)] == ids


@pytest.mark.parametrize(
    ("kind", "title", "printed"),
    [
        ("book", "Gulag: A History", "Gulag"),
        ("article", "Obituary: A. Writer", "‘Obituary: A. Writer’"),
        ("article", "Pursuing the Truth: An Introduction", "‘Pursuing the Truth’"),
        ("book", "[Review: a book]", "(Review: a book)"),
    ],
)
def test_a_short_citation_leaves_out_a_subtitle_but_keeps_what_tells(
    exhibition: Exhibition, paged: Medium, kind: Any, title: str, printed: str
) -> None:
    source = Source(id="new", grade="press", kind=kind, title=title, corporate="Paper")
    book = outline(citing(exhibition, source), ("en",))
    persons = next(each for each in book.sections if each.kind == "persons")
    words = "".join(section_page(persons, paged).itertext())
    assert f"; Paper, {printed}]" in words


def author(name: str) -> Author:
    return Author(name=name)


def test_works_are_listed_if_something_printed_cites_them(
    exhibition: Exhibition, paged: Medium
) -> None:
    idle = Source(id="idle", grade="press", kind="book", title="Idle")
    whole = replace(exhibition, sources=(*exhibition.sources, idle))
    assert [*items(listed(whole, "en"), paged)] == ["source-nights"]
    front = replace(whole.front, contents=("sources", "panels"))
    bare = outline(replace(whole, front=front), ("en",))
    assert "works" not in [section.kind for section in bare.sections]


def test_every_work_listed_is_cited_where_the_book_can_be_followed(paged: Medium) -> None:
    book = outline(without_drafts(read_exhibition(FULL).exhibition), ("en",))
    pages = {section.anchor: section_page(section, paged) for section in book.sections}
    listed_there = {f"#{item.get('id')}" for item in pages.pop("works").iter("li")}
    links = {link.get("href", "") for page in pages.values() for link in page.iter("a")}
    assert listed_there == {link for link in links if link.startswith("#source-")}


def test_a_part_is_cited_by_what_it_is_listed_under(exhibition: Exhibition, paged: Medium) -> None:
    part = Source(
        id="new",
        grade="press",
        kind="chapter",
        title="Orders",
        container="Whole Book",
        editors=(Author(name="Kay, K."),),
    )
    persons = next(
        each
        for each in outline(citing(exhibition, part), ("en",)).sections
        if each.kind == "persons"
    )
    words = "".join(section_page(persons, paged).itertext())
    assert "; ‘Orders’]" in words


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("https://example.org/%D0%91%D1%83%D1%86", "example.org/Буц"),
        ("http://example.org/a%20b%2Fc/", "example.org/a%20b%2Fc"),
        ("https://example.org/e%CC%81?x=%3A", "example.org/e\u0301?x=%3A"),
        ("https://example.org/%E5%E5", "example.org/%E5%E5"),
        ("https://example.org/ciszek%C2%AD-father", "example.org/ciszek%C2%AD-father"),
    ],
)
def test_an_address_is_printed_in_letters_and_can_still_be_typed(
    written: str, printed: str
) -> None:
    assert bare_address(written) == printed


def test_a_russian_list_has_the_same_order(exhibition: Exhibition, paged: Medium) -> None:
    made = {"grade": "press", "title": "Название", "lang": "ru", "pages": "1–9"}
    made["date"] = HistoricalDate("2002-23")
    paper = Source(id="paper", kind="article", corporate="Газета", volume="9", **made)
    editors = (Author(name="Zed, Z.", original="Зет, З."), Author(name="Кей, К."))
    part = Source(id="part", kind="chapter", container="Книга", editors=editors, **made)
    found = items(listed(citing(exhibition, paper, part), "ru"), paged)
    assert found["source-paper"] == "Газета. «Название». Т.\u00a09, осень 2002, с.\u00a01–9."
    assert found["source-part"] == (
        "«Название». В кн.: Книга, ред. З. Зет и К. Кей, с.\u00a01–9. Осень 2002."
    )


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("en", "Белые ночи Belye nochi [White nights]."),
        ("ru", "Белые ночи."),
        ("de", "Белые ночи Belye nochi [White nights]."),
    ],
)
def test_a_title_is_explained_to_who_cannot_read_it(
    exhibition: Exhibition, paged: Medium, language: str, printed: str
) -> None:
    source = Source(
        id="new",
        grade="memoir",
        kind="book",
        title="Белые ночи",
        lang="ru",
        transliteration="Belye nochi",
        translation=Text((Words("en", "White nights"), Words("ru", "Белые ночи"))),
    )
    page = section_page(listed(citing(exhibition, source), language), paged)
    item = next(item for item in page.iter("li") if item.get("id") == "source-new")
    assert "".join(item.itertext()) == printed
    marked = [each.get("lang") for each in item.iter("span") if each.get("class") == "letters"]
    assert marked == ([] if language == "ru" else ["ru-Latn"])


def test_a_work_leads_to_its_author_and_to_the_object_it_is(
    exhibition: Exhibition, paged: Medium
) -> None:
    letter = ArchivalObject(id="letter", title=Text((Words("en", "A letter"),)))
    source = Source(
        id="new",
        grade="archival",
        kind="letter",
        title="To the prosecutor",
        authors=(Author(name="Begin, Menachem", person="begin"),),
        object="letter",
    )
    contents = ("objects", "persons", "sources")
    front = replace(exhibition.front, contents=contents)
    changed = replace(exhibition, front=front, objects=(letter,))
    page = section_page(works(changed, source), paged)
    item = next(item for item in page.iter("li") if item.get("id") == "source-new")
    assert "".join(item.itertext()) == "Begin, Menachem. ‘To the prosecutor’. See A letter."
    links = [link.get("href") for link in item.iter("a")]
    assert links == ["#person-begin", "#object-letter"]


def test_a_title_tells_its_language(exhibition: Exhibition, paged: Medium) -> None:
    source = Source(id="ru", grade="memoir", kind="book", title="Белые ночи", lang="ru")
    page = section_page(works(exhibition, source), paged)
    assert [item.get("lang") for item in page.iter("cite")] == [None, "ru"]


@pytest.mark.parametrize(
    ("locator", "language", "printed"),
    [
        ("p. 12", "en", "p.\u00a012"),
        ("p. 12", "ru", "с.\u00a012"),
        ("ch. 3–4, pp. 7–9", "ru", "гл.\u00a03–4, с.\u00a07–9"),
        ("part I", "ru", "часть\u00a0I"),
        ("с. 12", "ru", "с.\u00a012"),
        ("с. 12", "en", "p.\u00a012"),
        ("с. 12–14, л. 3 об.", "en", "pp.\u00a012–14, fol.\u00a03 об."),
        ("ff. 1–88", "ru", "л.\u00a01–88"),
        ("p. 12", "fr", "p.\u00a012"),
        ("part Introduction", "ru", "part Introduction"),
        ("chapter on the arrest", "ru", "chapter on the arrest"),
        ("", "ru", ""),
    ],
)
def test_a_locator_speaks_the_language_of_the_edition(
    locator: str, language: str, printed: str
) -> None:
    assert located(locator, language) == printed


def test_readers_of_an_author_s_own_script_are_given_that_name(exhibition: Exhibition) -> None:
    source = Source(
        id="new",
        grade="press",
        kind="book",
        title="Т",
        lang="ru",
        authors=(Author(name="Birshtein, V.", original="Бирштейн, В."),),
    )
    russian = work(Choice(exhibition, ("ru",)), source).authors
    english = work(Choice(exhibition, ("en",)), source).authors
    assert [(each.name, each.original) for each in russian] == [("Бирштейн, В.", None)]
    own = Words("ru", "Бирштейн, В.")
    assert [(each.name, each.original) for each in english] == [("Birshtein, V.", own)]


def test_a_short_citation_gives_the_title_in_letters_that_readers_know(
    exhibition: Exhibition, paged: Medium
) -> None:
    source = Source(
        id="new",
        grade="memoir",
        kind="book",
        title="Белые ночи",
        transliteration="Belye nochi",
        lang="ru",
    )
    book = outline(citing(exhibition, source), ("en",))
    parts = [part for section in book.sections for part in section.parts]
    entry = next(part for part in parts if part.anchor == "person-begin")
    page = section_page(next(each for each in book.sections if entry in each.parts), paged)
    cites = [cite for cite in page.iter("cite") if "".join(cite.itertext()) == "Belye nochi"]
    assert [cite.get("lang") for cite in cites] == ["ru-Latn"]


def test_a_title_that_is_ours_is_given_in_the_language_of_the_edition(
    exhibition: Exhibition, paged: Medium
) -> None:
    source = Source(
        id="new",
        grade="press",
        kind="web",
        title="[On the camp]",
        translation=Text((Words("ru", "О лагере"),)),
        corporate="The Paper",
    )
    english, russian = (
        items(listed(citing(exhibition, source), tag), paged)["source-new"] for tag in ("en", "ru")
    )
    assert english == "The Paper. [On the camp]."
    assert russian == "The Paper. [О лагере]."


def test_a_locator_in_words_is_chosen_like_any_text(exhibition: Exhibition) -> None:
    words = Text.parse({"en": "chapter on the arrest", "ru": "глава об аресте"})
    use = SourceUse(id="nights", locator=words)
    (english,) = citations(Choice(exhibition, ("en",)), (use,))
    (russian,) = citations(Choice(exhibition, ("ru",)), (use,))
    assert (english.locator, russian.locator) == ("chapter on the arrest", "глава об аресте")


def test_a_locator_in_another_language_than_the_book_tells_it(
    exhibition: Exhibition, paged: Medium
) -> None:
    words = SourceUse(id="nights", locator=Text.parse({"en": "chapter on the arrest"}))
    number = SourceUse(id="nights", locator=Text.parse({"en": "p. 12"}))
    cited = citations(Choice(exhibition, ("ru",)), (words, number))
    assert [(each.locator, each.language) for each in cited] == [
        ("chapter on the arrest", "en"),
        ("p. 12", ""),
    ]
    section = outline(exhibition, ("ru",)).sections[0]
    printed = xhtml(h("p", print_citations(Setting(paged, section, "ru"), cited)))
    assert '<span lang="en" xml:lang="en">chapter on the arrest</span>' in printed
    assert "с.\u00a012" in printed


@pytest.mark.parametrize(
    ("fields", "printed"),
    [
        ({"authors": ("Birstein, Vadim",)}, "Birstein"),
        ({"authors": ("Birstein, Vadim", "Berger, Susanne")}, "Birstein and Berger"),
        ({"authors": ("Abe, A.", "Bea, B.", "Cee, C.")}, "Abe et al."),
        ({"editors": ("Weber, Hermann", "Herbst, Andreas")}, "Weber and Herbst"),
        ({"corporate": "Archive of Exile, National Library"}, "Archive of Exile, National Library"),
    ],
)
def test_a_short_citation_names_up_to_two_makers(
    exhibition: Exhibition, paged: Medium, fields: dict[str, Any], printed: str
) -> None:
    made = {
        key: value if key == "corporate" else tuple(Author(name=name) for name in value)
        for key, value in fields.items()
    }
    source = Source(id="new", grade="press", kind="book", title="A Title", **made)
    book = outline(citing(exhibition, source), ("en",))
    persons = next(each for each in book.sections if each.kind == "persons")
    words = "".join(section_page(persons, paged).itertext())
    assert f"; {printed}, A Title]" in words


def test_namesakes_are_told_apart_by_their_initials(exhibition: Exhibition, paged: Medium) -> None:
    makers = {"igor": "Krivoshein, Igor A.", "nikita": "Krivoshein, Nikita", "noble": "Noble, John"}
    sources = [
        Source(id=id, grade="memoir", kind="book", title=f"On {id}", authors=(Author(name=name),))
        for id, name in makers.items()
    ]
    book = outline(citing(exhibition, *sources), ("en",))
    persons = next(each for each in book.sections if each.kind == "persons")
    words = "".join(section_page(persons, paged).itertext()).replace("\u00a0", " ")
    assert "; I. A. Krivoshein, On igor; N. Krivoshein, On nikita; Noble, On noble]" in words


OF_PRESIDIUM = Source(
    id="new",
    grade="published-primary",
    kind="chapter",
    title="Указ",
    lang="ru",
    corporate="Presidium",
    corporate_original="Президиум",
    container="Sbornik",
    container_original="Сборник",
    publisher="Zvenya",
    publisher_original="Звенья",
    city="Moscow",
    city_original="Москва",
)


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("en", ("Presidium", "Sbornik", "Zvenya", "Moscow")),
        ("ru", ("Президиум", "Сборник", "Звенья", "Москва")),
    ],
)
def test_readers_of_its_script_are_given_bodies_and_imprint_as_the_work_has_them(
    exhibition: Exhibition, language: str, printed: tuple[str, ...]
) -> None:
    chosen = work(Choice(exhibition, (language,)), OF_PRESIDIUM)
    words = (chosen.container, chosen.publisher, chosen.city)
    assert (chosen.corporate, *(each and each.words for each in words)) == printed
    assert chosen.maker == printed[0]


@pytest.mark.parametrize(
    ("fields", "english", "russian"),
    [
        ({}, ("ru-Latn", "ru-Latn", "en"), ("ru", "ru", "ru")),
        (
            {"container_lang": "en", "publisher_lang": "en", "city_original": ""},
            ("en", "en", "ru-Latn"),
            ("ru", "ru", "ru-Latn"),
        ),
        (
            {"lang": "de", "container_lang": "ru", "publisher_original": "", "city_original": ""},
            ("ru-Latn", "de", "de"),
            ("ru", "de", "de"),
        ),
        ({"lang": "de"}, ("de", "de", "en"), ("und-Cyrl", "und-Cyrl", "und-Cyrl")),
    ],
    ids=[
        "of a Russian work",
        "with names in English",
        "of a German work",
        "in letters unexplained",
    ],
)
def test_the_letters_of_container_and_imprint_tell_their_language(
    exhibition: Exhibition,
    fields: dict[str, Any],
    english: tuple[str, ...],
    russian: tuple[str, ...],
) -> None:
    source = replace(OF_PRESIDIUM, **fields)
    for language, tags in (("en", english), ("ru", russian)):
        chosen = work(Choice(exhibition, (language,)), source)
        words = (chosen.container, chosen.publisher, chosen.city)
        assert tuple(each and each.language for each in words) == tags


def test_city_and_publisher_in_one_language_are_one_element(
    exhibition: Exhibition, paged: Medium
) -> None:
    made: dict[str, Any] = {"id": "new", "grade": "press", "kind": "book", "lang": "de"}
    source = Source(**made, title="Titel", city="Berlin", publisher="Dietz")
    page = section_page(works(exhibition, source), paged)
    spans = [span.text for span in page.iter("span") if span.get("lang") == "de"]
    assert "Berlin: Dietz" in spans


def test_bodies_and_imprint_without_an_original_are_given_to_all(exhibition: Exhibition) -> None:
    bare = replace(OF_PRESIDIUM, corporate_original="", city="")
    russian, english = (work(Choice(exhibition, (tag,)), bare) for tag in ("ru", "en"))
    assert russian.corporate == "Presidium"
    assert english.city == Words("ru", "Москва")


def test_a_maker_whose_name_is_romanised_is_said_to_be_in_an_e_book(
    exhibition: Exhibition, flowing: Medium, paged: Medium
) -> None:
    source = Source(
        id="own",
        grade="press",
        kind="article",
        title="Дело",
        lang="ru",
        authors=(Author(name="Birshtein, V.", original="Бирштейн, В."),),
    )
    section = works(exhibition, source)
    romanised = '<span lang="ru-Latn" xml:lang="ru-Latn">Birshtein, V.</span> (<span lang="ru" '
    assert romanised in xhtml(section_page(section, flowing))
    assert '">Birshtein, V. (<span lang="ru" ' in xhtml(section_page(section, paged))
