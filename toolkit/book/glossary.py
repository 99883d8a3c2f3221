"""Print the glossary: each term, what it stands for, when it was in use, what it means."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from toolkit.book.citations import citations
from toolkit.book.content.apparatus import Glossary, Term
from toolkit.book.content.facts import Called
from toolkit.book.elements import Child, h, in_squares, joined
from toolkit.book.essay import Flow, Notes, glossed
from toolkit.book.facts import called, in_words, linked
from toolkit.book.locators import parts_of
from toolkit.book.medium import Setting
from toolkit.model.text import Words


def glossary(setting: Setting, listed: Glossary, notes: Notes) -> Element:
    """Return the list, in the order given."""
    return h("dl", [_entry(setting, term, notes) for term in listed.terms], class_="glossary")


def _entry(setting: Setting, term: Term, notes: Notes) -> Element:
    """Return a term with its definition; the element around both is what links in texts open."""
    facts = _facts(setting, term)
    flow = Flow(setting, notes, term.anchor, below=1)
    lang = setting.differing(term.definition.language)
    word = _named(setting, term.body, term.word)
    return h(
        "div",
        h("dt", h("dfn", word), id=term.anchor, epub_type="glossterm"),
        h(
            "dd",
            h("p", facts, class_="facts") if facts else None,
            h("div", flow.passage(term.definition), class_="definition", lang=lang),
            _see(setting, term),
            h("p", in_squares(citations(setting, term.citations)), class_="sources"),
            _mentions(setting, term),
            epub_type="glossdef",
        ),
        class_="entry",
        id=None if setting.medium.paged else glossed(term.anchor),
    )


def _mentions(setting: Setting, term: Term) -> Element | None:
    """Return the ways back to the texts that lead here; print has its pages."""
    parts = parts_of(setting, setting.medium.mentions(term.anchor))
    if not parts:
        return None
    return h("div", h("p", setting.phrase("in-the-text"), ": "), parts, class_="mentions")


def _facts(setting: Setting, term: Term) -> list[Child]:
    """Return, in one line, the word in its own language, what it stands for, and its time."""
    original = setting.words("span", term.original, class_="name") if term.original else None
    expansion = _named(setting, term.body, term.expansion) if term.expansion else None
    date = in_words(setting, term.date) if term.date else None
    return joined([original, expansion, date], "; ")


def _named(setting: Setting, body: Called | None, words: Words) -> Child:
    """Return words, a link to the entry of the body if they are its very name."""
    return (
        setting.named(body.anchor, words) if body and body.name == words else setting.inline(words)
    )


def _see(setting: Setting, term: Term) -> Element | None:
    """Return the way to the body, where none of the words above leads there, and to other terms.

    A body without an entry in the book is no place to see.
    """
    body = term.body if term.body and setting.href(term.body.anchor) else None
    told = body is None or body.name in (term.word, term.expansion)
    there: Child = None if told or body is None else called(setting, body)
    seen = joined([there, *(linked(setting, other) for other in term.see)], "; ")
    return h("p", setting.phrase("see-also"), ": ", seen, class_="shown") if seen else None
