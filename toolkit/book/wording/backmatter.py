"""Word what stands around the texts: lists, credits, indexes, the last page."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "series": "Series",
        "frontispiece": "Frontispiece",
        "list-of-plates": "List of panels",
        "abbreviations": "Abbreviations",
        "contributors": "Contributors",
        "credits": "Picture credits",
        "index-of-persons": "Index of persons",
        "index-of-places": "Index of places",
        "legend-of-persons": (
            "The persons of whom this book tells. Pages in bold are those of the entry. What the "
            "chronology and the works cited say of these lives is not listed."
        ),
        "legend-of-places": (
            "The places where what is told happened, and those that the texts refer to. Pages in "
            "bold describe the place itself."
        ),
        # the indexes of an edition without pages of its own
        "legend-of-persons-by-parts": (
            "The persons of whom this book tells, each with the parts of it that name them; the "
            "entry of a person comes first. What the chronology and the works cited say of these "
            "lives is not listed."
        ),
        "legend-of-places-by-parts": (
            "The places where what is told happened, and those that the texts refer to, each with "
            "the parts of the book that name it; what describes the place itself comes first."
        ),
        "told-print": "Page numbers are those of the printed book.",
        "told-paragraphs": "Numbers are those of the paragraphs in each part.",
        "main-of-persons": "entry",
        "main-of-places": "entry",
        "page-aloud": "page",
        "paragraph": "para.",
        "paragraph-aloud": "paragraph",
        # how references to archives are shortened
        "fond-long": "fond: the records of one body, a fonds",
        "opis-long": "opis: an inventory within a fonds",
        "delo-long": "delo: a file",
        "list-long": "list: a folio",
        "listy-long": "listy: folios",
        # the head of the imprint and the last page of Russian books
        "udc": "UDC",
        "bbk": "BBK",
        "end-page": "About this edition",
        "signed": "Passed for press on",
        "format": "Format",
        "mm": "mm",
        "paper": "Paper:",
        "typeface": "Typeface:",
        "typefaces": "Typefaces:",
        "printing": "Printing:",
        "conventional-sheets": "Conventional printed sheets",
        "run": "Print run:",
        "copies": "copies",
    },
    "ru": {
        "series": "Серия",
        "frontispiece": "Фронтиспис",
        "list-of-plates": "Список стендов",
        "abbreviations": "Список сокращений",
        "contributors": "Над изданием работали",
        "credits": "Источники иллюстраций",
        "index-of-persons": "Именной указатель",
        "index-of-places": "Географический указатель",
        "legend-of-persons": (
            "В указатель вошли люди, о которых рассказывает книга; полужирным набраны страницы "
            "статьи. Строки хронологии о судьбах и список литературы не учтены."
        ),
        "legend-of-places": (
            "В указатель вошли места, где происходило то, о чём рассказывает книга, и места, "
            "к которым отсылают тексты; полужирным набраны страницы с описанием самого места."
        ),
        "legend-of-persons-by-parts": (
            "В указатель вошли люди, о которых рассказывает книга, и те её части, где они названы; "
            "статья о человеке стоит первой. Строки хронологии о судьбах и список литературы "
            "не учтены."
        ),
        "legend-of-places-by-parts": (
            "В указатель вошли места, где происходило то, о чём рассказывает книга, и места, "
            "к которым отсылают тексты, с теми её частями, где они названы; описание самого места "
            "стоит первым."
        ),
        "told-print": "Номера страниц\u00a0— по печатному изданию.",
        "told-paragraphs": "Числами обозначены абзацы в каждой части.",
        "main-of-persons": "статья",
        "main-of-places": "описание",
        "page-aloud": "страница",
        "paragraph": "абз.",
        "paragraph-aloud": "абзац",
        "fond-long": "фонд",
        "opis-long": "опись",
        "delo-long": "дело",
        "list-long": "лист, листы",
        "listy-long": "листы",
        "udc": "УДК",
        "bbk": "ББК",
        "end-page": "Выпускные данные",
        "signed": "Подписано в печать",
        "format": "Формат",
        "mm": "мм",
        "paper": "Бумага",
        "typeface": "Гарнитура",
        "typefaces": "Гарнитуры",
        "printing": "Печать",
        "conventional-sheets": "Усл.\u00a0печ.\u00a0л.",
        "run": "Тираж",
        "copies": "экз.",
    },
}
