"""Print what is claimed of a person: claims as time runs, and relations."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from toolkit.book.anchors import relation
from toolkit.book.citations import citations
from toolkit.book.content.persons import Claim, Happening, Kin, Person
from toolkit.book.elements import Child, full_stop, h, joined, text_in
from toolkit.book.essay import Flow, Notes, closing
from toolkit.book.facts import bracketed, called, doubted, in_words
from toolkit.book.medium import Setting
from toolkit.model.prose import Citation, Passage
from toolkit.model.text import Words


def relations(setting: Setting, person: Person, notes: Notes) -> Element | None:
    """Return who belongs to a person, in one paragraph."""
    if not person.relations:
        return None
    return h(
        "p",
        joined(
            [_kin(setting, *each, notes) for each in enumerate(person.relations, start=1)], "; "
        ),
        ".",
        class_="relations",
    )


def _kin(setting: Setting, number: int, kin: Kin, notes: Notes) -> list[Child]:
    name = setting.linked(kin.anchor, kin.name, "person")
    name.set("id", relation(setting.section.anchor, number))
    said = [in_words(setting, kin.date), according(setting, kin), *_grounds(setting, kin)]
    note = _note(setting, kin.note, notes)
    cited = sources(setting, kin.citations)
    return [setting.phrase(kin.type), ": ", name, bracketed(said), note, " ", cited]


def chronology(setting: Setting, person: Person, notes: Notes) -> Element | None:
    """Return what happened, as time runs: the date beside each claim."""
    if not person.happenings:
        return None
    return h(
        "dl",
        [_happening(setting, happening, notes) for happening in person.happenings],
        class_="chronology",
    )


def _happening(setting: Setting, happening: Happening, notes: Notes) -> Element:
    claim = happening.claim
    return h(
        "div",
        h("dt", in_words(setting, claim.date) or setting.phrase("undated")),
        h(
            "dd",
            h("p", _claim(setting, claim, notes)),
            _charge(setting, claim),
            [_rival(setting, other, notes) for other in happening.others],
        ),
        class_="claim",
    )


def _rival(setting: Setting, claim: Claim, notes: Notes) -> Element:
    lead: list[Child] = [setting.phrase("another-source"), ": "]
    return h("p", lead, _claim(setting, claim, notes, rival=True), class_="rival")


def _claim(setting: Setting, claim: Claim, notes: Notes, *, rival: bool = False) -> list[Child]:
    """Return one claim as a paragraph: an allegation and its response stand in the same.

    A rival claim stands under the event it is about, so it begins with its date instead.
    """
    event: Child = h("span", setting.phrase(claim.type), class_="event")
    if rival:
        event = in_words(setting, claim.date) or setting.phrase("undated")
    alleged: list[Child] = [setting.phrase("allegation"), ": "] if claim.allegation else []
    by = [setting.phrase("by"), " ", called(setting, claim.by)] if claim.by else None
    where = called(setting, claim.place) if claim.place else None
    custody = setting.phrase(claim.custody) if claim.custody else None
    facts = joined([event, where, by, custody, _effect(setting, claim)], ", ")
    return [
        alleged,
        facts,
        _standing(setting, claim),
        _note(setting, claim.note, notes) or ".",
        _labelled(setting, "response", claim.response),
        _sentence(setting, claim),
        " ",
        sources(setting, claim.citations),
    ]


def claim_in_words(setting: Setting, claim: Claim) -> str:
    """Return one claim as plain text: when, where, who says so, and in which works."""
    said = _claim(setting, claim, Notes(setting.section.anchor), rival=True)
    words, charge = text_in(said), _charge(setting, claim)
    return f"{words} {text_in(charge)}" if charge is not None else words


def rival_in_words(setting: Setting, claim: Claim) -> str:
    """Return a claim that disagrees with another, as plain text."""
    return f"{text_in(setting.phrase('another-source'))}: {claim_in_words(setting, claim)}"


def sources(setting: Setting, cited: tuple[Citation, ...]) -> Element:
    """Return the works a claim rests on, in its own line.

    As notes they would fill half of a page of entries, most of them saying the same.
    """
    return h("span", "[", citations(setting, cited), "]", class_="sources")


def _effect(setting: Setting, claim: Claim) -> list[Child] | None:
    if claim.effective is None:
        return None
    date = in_words(setting, claim.effective)
    return [setting.phrase("with-effect-from"), " ", date]


def _standing(setting: Setting, claim: Claim) -> list[Child] | None:
    """Return, in brackets, who says it, on what basis, and our doubt."""
    return bracketed([according(setting, claim), *_grounds(setting, claim)])


def according(setting: Setting, claim: Claim | Kin) -> list[Child] | None:
    """Return who says so, None where it is the source itself."""
    if claim.asserted_by is None:
        return None
    return [setting.phrase("according-to"), " ", setting.inline(claim.asserted_by)]


def _grounds(setting: Setting, claim: Claim | Kin) -> list[Child]:
    """Return the basis, if a reader must know of it, and our doubt."""
    basis = setting.phrase(f"basis-{claim.basis}") if claim.basis in TOLD else None
    return [basis, doubted(setting, claim.doubt)]


TOLD = frozenset(
    {"court-finding", "own-account", "witness", "hearsay", "press", "legal-presumption"}
)
"""The bases a reader must know of; documents and research are what one expects."""


def _note(setting: Setting, note: Passage | None, notes: Notes) -> list[Child] | None:
    """Return a note with the mark before it: a phrase goes on after a colon, a sentence begins."""
    if note is None:
        return None
    text = Flow(setting, notes, setting.section.anchor).inlines(note)
    words = text_in(text)
    lead = ": " if words[:1].islower() else ". "
    lang = setting.differing(note.language)
    return [lead, h("span", text, lang=lang) if lang else text, closing(note)]


def _sentence(setting: Setting, claim: Claim) -> list[Child] | None:
    """Return the sentence; where the event is one, its words follow without saying so again."""
    words = claim.sentence
    if words is None or claim.type != "sentence":
        return _labelled(setting, "sentence-words", words)
    begun = Words(words.language, words.words[:1].upper() + words.words[1:])
    return [" ", setting.inline(begun), full_stop(words.words)]


def _labelled(setting: Setting, key: str, words: Words | None) -> list[Child] | None:
    if words is None:
        return None
    return [" ", setting.phrase(key), ": ", setting.inline(words), full_stop(words.words)]


def _charge(setting: Setting, claim: Claim) -> Element | None:
    """Return the charge in quotation marks, as somebody's words: never as ours."""
    if claim.charge is None:
        return None
    charge = Words(claim.charge.language, setting.nested(claim.charge.words))
    article: Child = [setting.phrase("article"), " ", claim.article] if claim.article else None
    by: Child = None
    if claim.charged_by:
        by = [setting.phrase("stated-by"), " ", called(setting, claim.charged_by)]
    inside = joined([article, by], "; ")
    return h(
        "p",
        setting.phrase("charge-as-stated"),
        ": ",
        setting.quoted(setting.words("span", charge, class_="quoted")),
        [" (", inside, ")"] if inside else None,
        ".",
        class_="charge",
    )
