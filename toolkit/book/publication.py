"""Print what the imprint says of the books as products: numbers, series, rights, who answers."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from toolkit.book.content.publication import NumberedSeries, Published, SafetyContact
from toolkit.book.elements import Child, h, joined
from toolkit.book.medium import Setting
from toolkit.book.phrases import interface, phrase
from toolkit.model.text import Words

YEARS = re.compile(r"[0-9]{4}([–-][0-9]{4})?")
RUSSIAN = "ru"
"""The language whose books have the ISBN at the foot on the left, and © beside it on the right.

Source: GOST R 7.0.4-2020, which asks for both on the back of the title page.
"""


def before_rights(setting: Setting, said: Published) -> list[Child]:
    """Return edition and series."""
    return [_edition(setting, said.edition), _series(setting, said.series)]


def foot(setting: Setting, said: Published) -> list[Child]:
    """Return who answers, the rights and the numbers, as books of the language order them."""
    contact = _contact(setting, said.contact) if said.contact else None
    numbers, rights = _isbns(setting, said), _rights(setting, said)
    if interface(setting.section.language) == RUSSIAN:
        both = h("div", numbers, h("div", rights, class_="rights"), class_="numbers")
        return [contact, both if numbers is not None or rights else None]
    return [*rights, contact, numbers]


def _edition(setting: Setting, edition: Words | None) -> Element | None:
    """Return the edition in words; a bare number gets them."""
    if edition is None:
        return None
    if not edition.words.isdigit():
        return setting.words("p", edition, class_="edition")
    worded = phrase("edition-numbered", setting.section.language)
    said = Words(worded.language, worded.words.format(edition.words))
    return setting.words("p", said, class_="edition")


def _series(setting: Setting, series: NumberedSeries | None) -> Element | None:
    if series is None:
        return None
    named = joined([setting.inline(series.title), series.number], ", ")
    issn = f"ISSN {series.issn}" if series.issn else None
    return h("p", setting.phrase("in-series"), " ", joined([named, issn], ". "), class_="series")


def _rights(setting: Setting, said: Published) -> list[Child]:
    """Return a line for each holder of rights; of what, unless it is the text and no more."""
    held = [("text-of", said.text), ("pictures-of", said.pictures)]
    known = [(key, words) for key, words in held if words]
    only = [key for key, _ in known] == ["text-of"]
    return [h("p", _right(setting, None if only else key, words)) for key, words in known]


def _right(setting: Setting, key: str | None, words: Words) -> list[Child]:
    """Return "Text © A. Writer, 2026"; in Russian "© А. Писатель, текст, 2026"."""
    part = setting.phrase(key) if key else None
    if interface(setting.section.language) != RUSSIAN:
        return [*joined([part, "©"], " "), " ", setting.inline(words)]
    holder, comma, year = words.words.rpartition(", ")
    if not (comma and YEARS.fullmatch(year)):
        return ["© ", *joined([setting.inline(words), part], ", ")]
    return ["© ", *joined([setting.inline(Words(words.language, holder)), part, year], ", ")]


def _contact(setting: Setting, contact: SafetyContact) -> Element:
    known = [setting.inline(contact.name), setting.inline(contact.address)]
    mail = h("a", contact.email, class_="url", href=f"mailto:{contact.email}")
    return h("p", setting.phrase("safety"), " ", joined([*known, mail], ", "), class_="safety")


def _isbns(setting: Setting, said: Published) -> Element | None:
    """Return the ISBNs of the products in this language, that of this one first."""
    own = setting.medium.form
    first = sorted(said.isbns, key=lambda each: each[0] != own)
    lines = [
        h("li", h("span", f"ISBN {isbn}", class_="isbn"), " (", setting.phrase(f"form-{form}"), ")")
        for form, isbn in first
    ]
    return h("ul", lines, class_="isbns") if lines else None
