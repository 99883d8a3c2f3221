"""Say claims and the works they rest on in plain words of one language, as the books do."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.book import citations
from toolkit.book.choose.choice import Choice
from toolkit.book.choose.choice import citations as cited
from toolkit.book.choose.persons import claim
from toolkit.book.chronology import claim_in_words
from toolkit.book.elements import text_in
from toolkit.book.unbound import plain_note, unbound
from toolkit.model.claims import Event, SourceUse
from toolkit.model.exhibition import Exhibition


def claim_in(exhibition: Exhibition, event: Event, language: str) -> str:
    """Return one claim: when and where, who says so, how sure it is, in which works."""
    choice = Choice(exhibition, (language,))
    told = claim(choice, event)
    return claim_in_words(unbound(choice, told.citations), plain_note(told))


def works_in(exhibition: Exhibition, uses: Sequence[SourceUse], language: str) -> str:
    """Return works as a claim cites them: "Begin, White Nights, p. 12"."""
    choice = Choice(exhibition, (language,))
    works = cited(choice, uses)
    return text_in(citations.citations(unbound(choice, works), works))
