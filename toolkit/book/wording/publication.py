"""Word what an imprint says of the books as products."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "form-hardback": "hardback",
        "form-paperback": "paperback",
        "form-epub": "e-book, EPUB",
        "form-pdf": "e-book, PDF",
        "edition-numbered": "Edition {}",
        "in-series": "Series:",
        "text-of": "Text",
        "pictures-of": "Pictures",
        "safety": "Responsible for the safety of this product in the EU:",
    },
    "ru": {
        "form-hardback": "в переплёте",
        "form-paperback": "в обложке",
        "form-epub": "EPUB",
        "form-pdf": "PDF",
        "edition-numbered": "{}-е издание",
        "in-series": "Серия:",
        "text-of": "текст",
        "pictures-of": "изображения",
        "safety": "Ответственный за безопасность товара в Европейском союзе:",
    },
}
