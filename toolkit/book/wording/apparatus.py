"""Word the glossary and the chronology."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "glossary": "Glossary",
        "chronology": "Chronology",
        "see-also": "See also",
        "in-the-text": "In the text",
        "lives-told": (
            "Below what happened at large stand the lives told in this book, year by year; what "
            "each statement rests on is said in the person’s entry."
        ),
        "lives": (
            "In smaller type stand the lives told in this book, year by year; what each statement "
            "rests on is said in the person’s entry."
        ),
    },
    "ru": {
        "glossary": "Глоссарий",
        "chronology": "Хронология",
        "see-also": "См. также",
        "in-the-text": "В тексте",
        "lives-told": (
            "После общих событий каждого года названы судьбы людей этой книги; источники указаны "
            "в статьях о них."
        ),
        "lives": (
            "Мелким шрифтом, год за годом, набраны судьбы людей этой книги; источники названы "
            "в статьях о них."
        ),
    },
}
