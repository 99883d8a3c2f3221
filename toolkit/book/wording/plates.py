"""Word what stands at pictures: their parts, and the way to a closer look."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "detail": "detail",
        "detail-alone": "Detail",
        "words-of-panel": "What is written there is part of the text of the panel.",
        "words-of-object": "What is written there is part of the transcript.",
        # parts of a picture that was divided: row and column
        "part-upper": "Upper part",
        "part-middle": "Middle part",
        "part-lower": "Lower part",
        "part-left": "Left part",
        "part-centre": "Central part",
        "part-right": "Right part",
        "part-upper-left": "Upper left part",
        "part-upper-centre": "Upper part, centre",
        "part-upper-right": "Upper right part",
        "part-middle-left": "Left part, middle",
        "part-middle-centre": "Centre",
        "part-middle-right": "Right part, middle",
        "part-lower-left": "Lower left part",
        "part-lower-centre": "Lower part, centre",
        "part-lower-right": "Lower right part",
    },
    "ru": {
        "detail": "фрагмент",
        "detail-alone": "Фрагмент",
        "words-of-panel": "Надписи приведены в тексте стенда.",
        "words-of-object": "Написанное приведено в расшифровке.",
        "part-upper": "Верхняя часть",
        "part-middle": "Средняя часть",
        "part-lower": "Нижняя часть",
        "part-left": "Левая часть",
        "part-centre": "Центральная часть",
        "part-right": "Правая часть",
        "part-upper-left": "Верхняя левая часть",
        "part-upper-centre": "Верхняя часть, середина",
        "part-upper-right": "Верхняя правая часть",
        "part-middle-left": "Левая часть, середина",
        "part-middle-centre": "Середина",
        "part-middle-right": "Правая часть, середина",
        "part-lower-left": "Нижняя левая часть",
        "part-lower-centre": "Нижняя часть, середина",
        "part-lower-right": "Нижняя правая часть",
    },
}
