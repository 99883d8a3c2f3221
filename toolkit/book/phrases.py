"""Say the words of the interface in the languages of the books, as data."""

from __future__ import annotations

from toolkit.model.text import Words

FALLBACK = "en"

PHRASES: dict[str, dict[str, str]] = {
    "en": {
        # the e-book
        "cover": "Cover",
        "start": "Start of the text",
        "landmarks": "Landmarks",
        "page-list": "Pages of the printed book",
        "accessibility-summary": (
            "Every picture has a description, and the text of every panel is printed beside it. "
            "Headings, contents, notes and the pages of the PDF edition can be navigated."
        ),
        # sections
        "half-title": "Half-title",
        "title-page": "Title page",
        "imprint": "Imprint",
        "contents": "Contents",
        "plates": "Panels",
        "persons": "Persons",
        "works": "Works cited",
        "transcripts": "Texts of the panels",
        "index": "Index of persons",
        "colophon": "Colophon",
        "notes": "Notes",
        # parts of pages
        "panel": "Panel",
        "back": "Back to the text",
        "see-panel": "See panel",
        "text-of-panel": "Text of the panel",
        "sources": "Sources",
        "undated": "undated",
        "no-picture": "There is no picture of this panel",
        # claims
        "born": "born",
        "died": "died",
        "by": "by",
        "another-source": "Another source",
        "according-to": "according to",
        "with-effect-from": "with effect from",
        "charge-as-stated": "Charge, as the prosecution stated it",
        "article": "article",
        "stated-by": "stated by",
        "sentence-words": "Sentence",
        "allegation": "Allegation",
        "response": "Response",
        "disputed": "disputed",
        "unverified": "unverified",
        "basis-document": "from a document",
        "basis-court-finding": "found by a court",
        "basis-own-account": "own account",
        "basis-witness": "from a witness",
        "basis-hearsay": "from hearsay",
        "basis-scholarship": "from research",
        "basis-press": "from the press",
        "basis-legal-presumption": "a legal presumption, not a finding",
        # events
        "birth": "Birth",
        "death": "Death",
        "declared-dead": "Declared dead",
        "arrest": "Arrest",
        "sentence": "Sentence",
        "commutation": "Commutation",
        "imprisonment": "Imprisonment",
        "transfer": "Transfer",
        "release": "Release",
        "rehabilitation": "Rehabilitation",
        "emigration": "Emigration",
        "expulsion": "Expulsion",
        "return": "Return",
        "escape": "Escape",
        "execution": "Execution",
        "marriage": "Marriage",
        "office": "Office",
        "award": "Award",
        "uprising": "Uprising",
        "court-decision": "Court decision",
        "mission": "Mission",
        "publication": "Publication",
        "burial": "Burial",
        # custody
        "prison": "prison",
        "itl-camp": "corrective labour camp",
        "special-camp": "special camp",
        "sharashka": "sharashka (prison design bureau)",
        "pow": "prisoner of war",
        "special-settlement": "special settlement",
        "psychiatric-prison": "psychiatric prison",
        "other-state": "custody of another state",
        # relations: the person named is the … of the person told of
        "spouse": "spouse",
        "parent": "parent",
        "child": "child",
        "sibling": "sibling",
        "grandparent": "grandparent",
        "colleague": "colleague",
        "interrogator": "interrogator",
        # makers, MARC relators
        "aut": "Text",
        "edt": "Editor",
        "trl": "Translation",
        "ill": "Drawings",
        "bkd": "Book design",
        "dsr": "Design",
        "art": "Panels",
        "cur": "Curator",
        "res": "Research",
        "pht": "Photographs",
        # works
        "in": "In",
        "edited-by": "edited by",
        "translated-by": "translated by",
        "volume": "vol.",
        "pages": "pp.",
        "accessed": "accessed",
        "opening-quote": "‘",
        "closing-quote": "’",
        "published-by": "Published by",
        # colophon
        "set-in": "Set in",
        "made-with": "Made with",
    },
    "ru": {
        # the e-book
        "cover": "Обложка",
        "start": "Начало текста",
        "landmarks": "Ориентиры",
        "page-list": "Страницы печатной книги",
        "accessibility-summary": (
            "Каждое изображение имеет описание, текст каждого стенда напечатан рядом. "
            "Доступна навигация по заголовкам, оглавлению, примечаниям и страницам издания PDF."
        ),
        "half-title": "Авантитул",
        "title-page": "Титульный лист",
        "imprint": "Выходные данные",
        "contents": "Содержание",
        "plates": "Стенды",
        "persons": "Люди",
        "works": "Источники и литература",
        "transcripts": "Тексты стендов",
        "index": "Указатель имён",
        "colophon": "О наборе",
        "notes": "Примечания",
        "panel": "Стенд",
        "back": "Назад к тексту",
        "see-panel": "См. стенд",
        "text-of-panel": "Текст стенда",
        "sources": "Источники",
        "undated": "без даты",
        "no-picture": "Изображения этого стенда нет",
        "born": "род.",
        "died": "ум.",
        "by": "кем:",
        "another-source": "Другой источник",
        "according-to": "по данным:",
        "with-effect-from": "считая с",
        "charge-as-stated": "Обвинение, как оно сформулировано",
        "article": "статья",
        "stated-by": "обвинитель:",
        "sentence-words": "Приговор",
        "allegation": "Утверждение",
        "response": "Ответ",
        "disputed": "спорно",
        "unverified": "не проверено",
        "basis-document": "по документу",
        "basis-court-finding": "установлено судом",
        "basis-own-account": "по собственному рассказу",
        "basis-witness": "по рассказу свидетеля",
        "basis-hearsay": "по слухам",
        "basis-scholarship": "по данным исследователей",
        "basis-press": "по сообщениям печати",
        "basis-legal-presumption": "юридическая презумпция, не установленный факт",
        "birth": "Рождение",
        "death": "Смерть",
        "declared-dead": "Объявление умершим",
        "arrest": "Арест",
        "sentence": "Приговор",
        "commutation": "Смягчение приговора",
        "imprisonment": "Заключение",
        "transfer": "Перевод",
        "release": "Освобождение",
        "rehabilitation": "Реабилитация",
        "emigration": "Эмиграция",
        "expulsion": "Высылка",
        "return": "Возвращение",
        "escape": "Побег",
        "execution": "Расстрел или казнь",
        "marriage": "Брак",
        "office": "Должность",
        "award": "Награда",
        "uprising": "Восстание",
        "court-decision": "Решение суда",
        "mission": "Миссия",
        "publication": "Публикация",
        "burial": "Погребение",
        "prison": "тюрьма",
        "itl-camp": "исправительно-трудовой лагерь",
        "special-camp": "особый лагерь",
        "sharashka": "шарашка",
        "pow": "военнопленный",
        "special-settlement": "спецпоселение",
        "psychiatric-prison": "тюремная психиатрическая больница",
        "other-state": "заключение в другом государстве",
        "spouse": "супруг или супруга",
        "parent": "отец или мать",
        "child": "сын или дочь",
        "sibling": "брат или сестра",
        "grandparent": "дед или бабушка",
        "colleague": "коллега",
        "interrogator": "следователь",
        "aut": "Текст",
        "edt": "Редактор",
        "trl": "Перевод",
        "ill": "Рисунки",
        "bkd": "Макет",
        "dsr": "Дизайн",
        "art": "Стенды",
        "cur": "Куратор",
        "res": "Исследование",
        "pht": "Фотографии",
        "in": "В кн.:",
        "edited-by": "под ред.",
        "translated-by": "пер.",
        "volume": "т.",
        "pages": "с.",
        "accessed": "дата обращения:",
        "opening-quote": "«",
        "closing-quote": "»",
        "published-by": "Издатель:",
        "set-in": "Набрано гарнитурами",
        "made-with": "Сделано с помощью",
    },
}

# What a person was, in words; a role without a line here is printed as the source writes it.
ROLES: dict[str, dict[str, str]] = {
    "ru": {
        "diplomat": "дипломат",
        "prisoner": "заключённый",
        "politician": "политик",
        "priest": "священник",
        "revolutionary": "революционер",
        "agent": "агент",
        "victim": "жертва",
        "official": "должностное лицо",
        "perpetrator": "исполнитель репрессий",
        "witness": "свидетель",
        "writer": "писатель",
        "engineer": "инженер",
        "translator": "переводчик",
    }
}


def phrase(key: str, language: str) -> Words:
    """Return the words for `key` in `language`, in English if there are none.

    A key nobody has worded (a chapter has a title of its own) is "".
    """
    known = interface(language)
    return Words(known, PHRASES[known].get(key, ""))


def role(key: str, language: str) -> Words:
    """Return the word for a role in `language`, else the word of the source."""
    return Words(language, ROLES.get(interface(language), {}).get(key, key))


def interface(language: str) -> str:
    """Return the language in which the interface speaks to readers of `language`."""
    base = language.split("-")[0]
    return base if base in PHRASES else FALLBACK
