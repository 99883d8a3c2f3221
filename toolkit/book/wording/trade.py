"""Word what libraries read of a book in its record."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "pages-counted": "pages",
        "online-resource": "1 online resource",
        "illustrations": "illustrations",
        "cm": "cm",
        "no-place": "[Place of publication not identified]",
        "title-elsewhere": "Title of the edition in another language:",
        "catalogue-of": "Catalogue of the exhibition of this title.",
        "with-references": "Includes bibliographical references.",
        "with-index": "Includes an index.",
        "source-of-record": "the publisher’s own data; a program made the record, with the book.",
        "vouched": "Evaluated by {} on {}: EPUB Accessibility 1.1 - WCAG 2.2 Level AA.",
        "in-other-language": "Edition in another language:",
        "exhibition": "The exhibition",
    },
    "ru": {
        "pages-counted": "с.",
        "online-resource": "1 онлайн-ресурс",
        "illustrations": "иллюстрации",
        "cm": "см",
        "no-place": "[Место издания не установлено]",
        "title-elsewhere": "Заглавие издания на другом языке:",
        "catalogue-of": "Каталог одноимённой выставки.",
        "with-references": "Есть список литературы и источников.",
        "with-index": "Есть указатель.",
        "source-of-record": "данные издателя; запись составлена программой вместе с книгой.",
        "vouched": "Проверено: {}, {}; EPUB Accessibility 1.1 - WCAG 2.2 Level AA.",
        "in-other-language": "Издание на другом языке:",
        "exhibition": "Выставка",
    },
}
