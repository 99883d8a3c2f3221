"""How words come into a template: plainly for one language, as a map for several."""

from __future__ import annotations

from toolkit.starter.render import render

EN = {"light": "The light", "long": "One.\n\nTwo.\n", "odd": "Oil: none, 'they' said"}
RU = {"light": "Огонь", "long": "Раз.\n\nДва.\n", "odd": "Масло: нет"}


def test_words_of_one_language_are_plain() -> None:
    assert render("title: $light", {"en": EN}, {}) == "title: The light\n"


def test_words_of_two_languages_are_a_map() -> None:
    assert render("title: $light", {"en": EN, "ru": RU}, {}) == (
        "title: {en: The light, ru: Огонь}\n"
    )


def test_a_map_too_long_for_one_line_has_a_line_for_each() -> None:
    words = {"en": {"light": "The light " * 5 + "."}, "ru": {"light": "Огонь " * 5 + "."}}
    assert render("- title: $light", words, {}) == (
        f"- title:\n    en: {'The light ' * 5}.\n    ru: {'Огонь ' * 5}.\n"
    )


def test_words_of_several_lines_are_a_block() -> None:
    assert render("  note: $long", {"en": EN}, {}) == "  note: |\n    One.\n\n    Two.\n"
    assert render("note: $long", {"en": EN, "ru": RU}, {}) == (
        "note:\n  en: |\n    One.\n\n    Two.\n  ru: |\n    Раз.\n\n    Два.\n"
    )


def test_what_yaml_would_take_for_something_else_is_quoted() -> None:
    assert render("note: $odd", {"en": EN}, {}) == "note: 'Oil: none, ''they'' said'\n"


def test_within_braces_words_stay_on_the_line() -> None:
    assert render("- {role: $light, kind: witness}", {"en": EN}, {}) == (
        "- {role: The light, kind: witness}\n"
    )
    assert render("- {role: $odd}", {"en": EN, "ru": RU}, {}) == (
        "- {role: {en: 'Oil: none, ''they'' said', ru: 'Масло: нет'}}\n"
    )


def test_values_stand_as_they_are() -> None:
    template = "id: $id\nbase_url: https://example.org/$id\n"
    assert render(template, {"en": EN}, {"id": "letters"}) == (
        "id: letters\nbase_url: https://example.org/letters\n"
    )
