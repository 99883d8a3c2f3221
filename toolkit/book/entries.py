"""Print the entry of a person: names, life, roles, biography, claims as time runs."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from toolkit.book.anchors import relation
from toolkit.book.citations import citations
from toolkit.book.content import Claim, Happening, Kin, Office, Person
from toolkit.book.elements import Child, full_stop, h, joined, text_in
from toolkit.book.essay import Flow, Notes
from toolkit.book.medium import Setting
from toolkit.book.phrases import PHRASES, interface
from toolkit.model.prose import Citation
from toolkit.model.text import Words


def entry(setting: Setting, person: Person, notes: Notes) -> list[Child]:
    """Return what stands below the heading of an entry."""
    return [
        _names(setting, person),
        _life(setting, person),
        _roles(setting, person.roles),
        setting.words("p", person.summary, class_="summary") if person.summary else None,
        _biography(setting, person, notes),
        _relations(setting, person),
        _chronology(setting, person, notes),
    ]


def _names(setting: Setting, person: Person) -> Element | None:
    if not person.other_names:
        return None
    names = [setting.words("span", name, class_="name") for name in person.other_names]
    return h("p", joined(names, " · "), class_="names")


def _life(setting: Setting, person: Person) -> Element | None:
    """Return when and where a life began and ended; what is in dispute is said to be."""
    parts: list[Child] = []
    for key, claim in (("born", person.born), ("died", person.died)):
        if claim and claim.doubt == "disputed" and not claim.preferred:
            parts.append(setting.phrase(f"{key}-disputed"))
        elif claim:
            where = joined([_date(setting, claim), _place(setting, claim)], ", ")
            doubt = [" (", setting.phrase(claim.doubt), ")"] if claim.doubt else None
            parts.append([setting.phrase(key), " ", where, doubt])
    return h("p", joined(parts, "; "), class_="life") if parts else None


def _roles(setting: Setting, roles: tuple[Office, ...]) -> Element | None:
    if not roles:
        return None
    parts: list[Child] = []
    for held in roles:
        word = setting.inline(held.role)
        date = held.date.display(setting.section.language) if held.date else None
        parts.append([word, f" ({date})"] if date else word)
    return h("p", joined(parts, ", "), class_="roles")


def _biography(setting: Setting, person: Person, notes: Notes) -> Element | None:
    text = person.biography
    if text is None:
        return None
    flow = Flow(setting, notes, setting.section.anchor, below=1)
    lang = setting.differing(text.language)
    return h("div", flow.passage(text), class_="biography", lang=lang)


def _relations(setting: Setting, person: Person) -> Element | None:
    if not person.relations:
        return None
    return h(
        "p",
        joined([_kin(setting, *each) for each in enumerate(person.relations, start=1)], "; "),
        ".",
        class_="relations",
    )


def _kin(setting: Setting, number: int, kin: Kin) -> list[Child]:
    name = setting.linked(kin.anchor, kin.name, "person")
    name.set("id", relation(setting.section.anchor, number))
    said = [_date(setting, kin), *_grounds(setting, kin)]
    cited = _sources(setting, kin.citations)
    return [setting.phrase(kin.type), ": ", name, _bracketed(said), " ", cited]


def _chronology(setting: Setting, person: Person, notes: Notes) -> Element | None:
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
        h("dt", _date(setting, claim) or setting.phrase("undated")),
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
        event = _date(setting, claim) or setting.phrase("undated")
    alleged: list[Child] = [setting.phrase("allegation"), ": "] if claim.allegation else []
    by: list[Child] = [setting.phrase("by"), " ", setting.inline(claim.by)] if claim.by else []
    custody = setting.phrase(claim.custody) if claim.custody else None
    facts = joined([event, _place(setting, claim), by, custody, _effect(setting, claim)], ", ")
    return [
        alleged,
        facts,
        _standing(setting, claim),
        _note(setting, claim, notes) or ".",
        _labelled(setting, "response", claim.response),
        _labelled(setting, "sentence-words", claim.sentence),
        " ",
        _sources(setting, claim.citations),
    ]


def _sources(setting: Setting, cited: tuple[Citation, ...]) -> Element:
    """Return the works a claim rests on, in its own line.

    As notes they would fill half of a page of entries, most of them saying the same.
    """
    return h("span", "[", citations(setting, cited), "]", class_="sources")


def _effect(setting: Setting, claim: Claim) -> list[Child] | None:
    if claim.effective is None:
        return None
    date = claim.effective.display(setting.section.language)
    return [setting.phrase("with-effect-from"), " ", date]


def _standing(setting: Setting, claim: Claim) -> list[Child] | None:
    """Return, in brackets, who says it, on what basis, and our doubt."""
    said: Child = None
    if claim.asserted_by:
        said = [setting.phrase("according-to"), " ", setting.inline(claim.asserted_by)]
    return _bracketed([said, *_grounds(setting, claim)])


def _grounds(setting: Setting, claim: Claim | Kin) -> list[Child]:
    """Return the basis, if a reader must know of it, and our doubt."""
    basis = setting.phrase(f"basis-{claim.basis}") if claim.basis in TOLD else None
    return [basis, setting.phrase(claim.doubt) if claim.doubt else None]


def _bracketed(said: list[Child]) -> list[Child] | None:
    inside = joined(said, "; ")
    return [" (", inside, ")"] if inside else None


TOLD = frozenset(
    {"court-finding", "own-account", "witness", "hearsay", "press", "legal-presumption"}
)
"""The bases a reader must know of; documents and research are what one expects."""


def _note(setting: Setting, claim: Claim, notes: Notes) -> list[Child] | None:
    """Return a note with the mark before it: a phrase goes on after a colon, a sentence begins."""
    if claim.note is None:
        return None
    text = Flow(setting, notes, setting.section.anchor).inlines(claim.note)
    words = text_in(text)
    lead = ": " if words[:1].islower() else ". "
    lang = setting.differing(claim.note.language)
    return [lead, h("span", text, lang=lang) if lang else text, full_stop(words)]


def _labelled(setting: Setting, key: str, words: Words | None) -> list[Child] | None:
    return [" ", setting.phrase(key), ": ", setting.inline(words), "."] if words else None


def _charge(setting: Setting, claim: Claim) -> Element | None:
    """Return the charge in quotation marks, as somebody's words: never as ours."""
    if claim.charge is None:
        return None
    quotes = PHRASES[interface(setting.section.language)]
    article: Child = [setting.phrase("article"), " ", claim.article] if claim.article else None
    by: Child = None
    if claim.charged_by:
        by = [setting.phrase("stated-by"), " ", setting.inline(claim.charged_by)]
    inside = joined([article, by], "; ")
    return h(
        "p",
        setting.phrase("charge-as-stated"),
        ": ",
        quotes["opening-quote"],
        setting.words("span", claim.charge, class_="quoted"),
        quotes["closing-quote"],
        [" (", inside, ")"] if inside else None,
        ".",
        class_="charge",
    )


def _date(setting: Setting, claim: Claim | Kin) -> str | None:
    return claim.date.display(setting.section.language) if claim.date else None


def _place(setting: Setting, claim: Claim) -> Child:
    return setting.inline(claim.place) if claim.place else None
