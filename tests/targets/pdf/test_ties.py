"""Which spaces no line may end at; ~ stands for such a one."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring, tostring

import pytest

from toolkit.model.dateforms import TIE
from toolkit.targets.pdf.lines import as_written, for_lines
from toolkit.targets.pdf.ties import tied


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "J.~R.~Smith was held"),
        ("en", "on 4~August 1912 and on 14~May"),
        ("en", "c.~1947, p.~12, vol.~IV, fol.~3, No.~5"),
        ("en", "12~km away, 30~per cent, 12~000 people"),
        ("en", "the camp~– so called~– was closed"),
        ("en", "Dr~Smith and St.~Petersburg"),
        ("en", "World War~II and I went in May"),
        ("en", "He was no. In 1912 it ended. As before, a man"),
        ("ru", "И.~О.~Фамилия и А.~С.~Пушкин"),
        ("ru", "4~августа 1912~года, в 1947~г., 1945–1947~гг."),
        ("ru", "с.~12, л.~3, оп.~48а, ст.~58, №~5"),
        ("ru", "12~000 человек, 20~тыс. рублей, 5~км"),
        ("ru", "Лагерь~— место. А~он молчал"),
        ("ru", "г.~Москва, им.~Ленина, т.~е. все и~др."),
        ("ru", "знал~ли он, что это~же было"),
        ("ru", "в лагере и на воле"),
        ("de", "J.~R.~Smith, Seite 12, 4 August"),
    ],
)
def test_spaces_are_tied_as_the_language_has_it(language: str, words: str) -> None:
    assert tied(words.replace("~", " "), language).replace(TIE, "~") == words


def test_what_is_tied_already_stays_so() -> None:
    words = f"И.{TIE}О.{TIE}Фамилия, 12{TIE}км"
    assert tied(words, "ru") == words


def test_each_passage_is_tied_by_the_rules_of_its_own_language() -> None:
    root = fromstring('<p lang="en">p. 1 <i lang="ru">с. 2</i> с. 3 <a class="url">p. 4</a></p>')
    text = "".join(for_lines(root).itertext())
    assert as_written(text).replace(TIE, "~") == "p.~1 с.~2 с. 3 p. 4"
    assert TIE not in tostring(root, encoding="unicode")  # the book itself is left as it was
