"""Hold the words the manifests put beside a record's own, by language."""

from __future__ import annotations

from functools import cache

from toolkit.model.text import Text, Words

_LABELS: dict[str, dict[str, str]] = {
    "attribution": {"en": "Attribution", "ru": "Указание авторства"},
    "contributors": {"en": "Made by", "ru": "Авторы"},
    "published": {"en": "Published by", "ru": "Издатель"},
    "identifiers": {"en": "Lasting identifiers", "ru": "Постоянные идентификаторы"},
    "date": {"en": "Issued", "ru": "Дата выпуска"},
    "other-names": {"en": "Other names", "ru": "Другие имена"},
    "roles": {"en": "Roles", "ru": "Роль"},
    "shelfmark": {"en": "Shelfmark", "ru": "Шифр"},
    "languages": {"en": "Languages", "ru": "Языки"},
    "persons": {"en": "Persons", "ru": "Люди"},
    "places": {"en": "Places", "ru": "Места"},
    "organisations": {"en": "Organisations", "ru": "Учреждения"},
    "objects": {"en": "Documents and objects", "ru": "Документы и предметы"},
    "caution": {"en": "Content note", "ru": "О содержании"},
    "number": {"en": "Panel", "ru": "Стенд"},
    "panels": {"en": "Panels", "ru": "Стенды"},
    "credit": {"en": "Credit", "ru": "Источник изображения"},
    "sources": {"en": "Works cited", "ru": "Источники"},
    "transcript": {"en": "Transcript", "ru": "Расшифровка"},
    "comments": {"en": "Comments", "ru": "Комментарии"},
    "tags": {"en": "Persons, places, organisations", "ru": "Люди, места, учреждения"},
    "description": {"en": "What is seen", "ru": "Что изображено"},
    "missing": {"en": "Why there is no picture", "ru": "Почему нет изображения"},
    "pdf": {"en": "Catalogue (PDF)", "ru": "Каталог (PDF)"},
    "epub": {"en": "Catalogue (EPUB)", "ru": "Каталог (EPUB)"},
    "site": {"en": "The exhibition", "ru": "Выставка"},
    "collection": {"en": "Exhibitions", "ru": "Выставки"},
}


@cache
def label(key: str, languages: tuple[str, ...]) -> Text:
    """Return the label in those of `languages` we have words for, English if in none."""
    words = _LABELS[key]
    known = [tag for tag in languages if tag in words] or ["en"]
    return Text(tuple(Words(tag, words[tag]) for tag in known))
