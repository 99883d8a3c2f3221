"""Choose what an edition says of a term."""

from __future__ import annotations

from toolkit.book.choose.choice import Choice, citations
from toolkit.book.content.apparatus import Term
from toolkit.book.content.facts import Linked
from toolkit.model import apparatus
from toolkit.model.text import Words


def term(choice: Choice, record: apparatus.Term) -> Term:
    """Return the entry of a term; what it refers to and is not printed is left out."""
    printed = {other.id: other for other in choice.exhibition.glossary}
    word = record.term.choose(choice.languages)
    body = record.organisation
    return Term(
        anchor=_anchor(record),
        word=word,
        original=_original(record, word),
        expansion=choice.words(record.expansion),
        date=record.date,
        body=choice.organisation(body) if body else None,
        definition=record.definition.choose(choice.languages),
        see=tuple(
            Linked(title=other.term.choose(choice.languages), anchor=_anchor(other))
            for id in record.see
            if (other := printed.get(id)) is not None
        ),
        citations=citations(choice, record.sources),
    )


def _anchor(record: apparatus.Term) -> str:
    return f"term-{record.id}"


def _original(record: apparatus.Term, word: Words) -> Words | None:
    """Return the word in its own language, None where that is the language it is printed in."""
    told = record.original
    if told is None or told.lang == word.language or told.text == word.words:
        return None
    return Words(told.lang, told.text)
