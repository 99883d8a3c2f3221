"""Word what an e-book says of itself to readers who cannot see it, or not well.

Each sentence is true or left out: `book/access` chooses by what the book holds.
"""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "access-no-pictures": "The book has no pictures.",
        "access-described": "Every picture has a description.",
        "access-not-described": "Some pictures have no description.",
        "access-transcribed": "What is written on pictures can be read as text beside them.",
        "access-not-transcribed": "What is written on some pictures is not given as text.",
        "access-display": "Size, typeface, spacing and colours of the text can be changed.",
        "access-no-hazard": "Nothing flashes, moves or sounds.",
        "access-unlocked": "No protection against copying stands in the way.",
        "access-ways": "Ways through the book: {ways}.",
        "way-contents": "the table of contents",
        "way-headings": "headings",
        "way-index": "the index",
        "way-pages": "the page numbers of the printed edition",
        "access-derived": "A program has derived this from what the book holds.",
    },
    "ru": {
        "access-no-pictures": "В книге нет изображений.",
        "access-described": "Все изображения снабжены описаниями.",
        "access-not-described": "У некоторых изображений нет описания.",
        "access-transcribed": "Текст, помещённый на изображениях, воспроизведён рядом с ними.",
        "access-not-transcribed": "Текст, помещённый на изображениях, воспроизведён не везде.",
        "access-display": "Размер и гарнитуру шрифта, интервалы и цвета можно менять.",
        "access-no-hazard": "В книге ничего не мигает, не движется и не звучит.",
        "access-unlocked": "Защиты от копирования нет.",
        "access-ways": "Перемещаться по книге можно с помощью {ways}.",
        "way-contents": "оглавления",
        "way-headings": "заголовков",
        "way-index": "указателя",
        "way-pages": "номеров страниц печатного издания",
        "access-derived": "Эти сведения программа вывела из содержания самой книги.",
    },
}
