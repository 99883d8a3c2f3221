"""Everything said of a picture and of its details is said once, where and as it is meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.targets.iiif.panels import (
    LAMP,
    PANEL,
    exhibition,
    picture,
    prose,
    text,
)
from toolkit.images.plan import Size
from toolkit.model.exhibition import Exhibition
from toolkit.model.permitted import permitted
from toolkit.model.pictures import Detail, Image, Permissions, WebPermission
from toolkit.model.prose import Characters, Citation, Cite, Paragraph, Passage, Prose
from toolkit.model.records import Panel
from toolkit.model.text import Text
from toolkit.model.works import Author, Source
from toolkit.targets.iiif.canvases import canvas_size
from toolkit.targets.iiif.remarks import Remark, remarks

BOTH = Image(pictures=(picture("en"), picture("ru", 2500, 3500)))


def said_of(panel: Panel, around: Exhibition | None = None) -> list[Remark]:
    made = around or exhibition(panel)
    return list(remarks(made, panel, canvas_size(panel)))


def told(one: Remark) -> tuple[str, str, str, dict[str, str]]:
    words = {each.language: each.words for each in one.said}
    return one.motivation, one.key, str(one.region or ""), words


def test_a_detail_says_what_it_is_what_is_written_there_and_who_is_shown() -> None:
    lamp = replace(LAMP, transcript=prose(en="Lit 1871"), persons=("mary",), places=("kola",))
    assert [told(each) for each in said_of(replace(PANEL, details=(lamp,)))] == [
        ("supplementing", "detail-1", "300,490,100,90", {"en": "Lit 1871"}),
        ("commenting", "detail-1", "300,490,100,90", {"en": "The lamp"}),
        ("tagging", "detail-1/mary", "300,490,100,90", {"en": "Mary", "ru": "Mary"}),
        ("tagging", "detail-1/kola", "300,490,100,90", {"en": "Kola", "ru": "Кола"}),
    ]


def test_a_detail_of_one_languages_picture_is_spoken_of_in_that_language() -> None:
    title = text(en="The lamp", ru="Лампа")
    english = Detail(title=title, x=0, y=0, width=500, height=700, language="en", places=("kola",))
    russian = replace(english, x=250, y=350, language="ru")
    panel = replace(PANEL, image=BOTH, details=(english, russian))
    assert [told(each) for each in said_of(panel)] == [
        ("commenting", "detail-1", "0,0,500,700", {"en": "The lamp"}),
        ("tagging", "detail-1/kola", "0,0,500,700", {"en": "Kola"}),
        ("commenting", "detail-2", "500,700,1000,1400", {"ru": "Лампа"}),
        ("tagging", "detail-2/kola", "500,700,1000,1400", {"ru": "Кола"}),
    ]


@pytest.mark.parametrize(
    ("image", "title", "words"),
    [
        pytest.param(BOTH, text(en="The lamp"), {"en": "The lamp"}, id="not said in Russian"),
        pytest.param(
            PANEL.image,
            text(en="The lamp", ru="Лампа"),
            {"en": "The lamp", "ru": "Лампа"},
            id="one picture for all languages",
        ),
    ],
)
def test_a_detail_keeps_its_words_in_other_languages_where_they_are_all_there_is(
    image: Image, title: Text, words: dict[str, str]
) -> None:
    language = "ru" if image is BOTH else "en"
    lamp = replace(LAMP, title=title, language=language)
    [comment] = said_of(replace(PANEL, image=image, details=(lamp,)))
    assert told(comment)[3] == words


def test_who_is_tagged_in_a_detail_is_not_tagged_on_the_whole() -> None:
    lamp = replace(LAMP, persons=("mary",))
    panel = replace(PANEL, persons=("anna", "mary"), organisations=("archive",), details=(lamp,))
    keys = [each.key for each in said_of(panel) if each.kind == "tags"]
    assert keys == ["detail-1/mary", "anna", "archive"]


def test_a_picture_that_is_published_small_has_its_details_in_place() -> None:
    small = Permissions(iiif=WebPermission(max_px=700))
    made = permitted(exhibition(replace(PANEL, details=(LAMP,), permissions=small)), "iiif")
    assert canvas_size(made.panels[0]) == Size(500, 700)
    [comment] = said_of(made.panels[0], made)
    assert str(comment.region) == "30,49,10,9"


def test_no_word_is_lost_of_details_whose_picture_is_withheld() -> None:
    hidden = Permissions(iiif=WebPermission(allowed=False))
    made = permitted(exhibition(replace(PANEL, details=(LAMP,), permissions=hidden)), "iiif")
    [comment] = said_of(made.panels[0], made)
    assert told(comment) == ("commenting", "detail-1", "", {"en": "The lamp"})


def test_works_are_cited_in_the_words_of_each_language() -> None:
    book = Source(
        id="book",
        grade="scholarly",
        kind="book",
        title="A Life",
        authors=(Author(name="Stone, K."),),
    )
    cited = Cite((Citation("book", "p. 3"),))
    passages = [
        Passage(tag, (Paragraph((Characters(words), cited)),))
        for tag, words in (("en", "Lit."), ("ru", "Горит."))
    ]
    panel = replace(PANEL, caption=Prose(tuple(passages)))
    [comment] = said_of(panel, replace(exhibition(panel), sources=(book,)))
    words = {tag: said.replace("\u00a0", " ") for tag, said in told(comment)[3].items()}
    assert words == {
        "en": "<p>Lit. [Stone, A Life, p. 3]</p>",
        "ru": "<p>Горит. [Stone, A Life, с. 3]</p>",
    }
