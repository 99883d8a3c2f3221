"""Print places and organisations: their names by date, what they belonged to, where they are."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from toolkit.book.citations import citations
from toolkit.book.content.facts import Period
from toolkit.book.content.gazetteer import (
    DatedName,
    Gazetteer,
    NamedRecord,
    Pointer,
    Position,
    Within,
)
from toolkit.book.elements import Child, h, in_squares, joined
from toolkit.book.essay import Flow, Notes
from toolkit.book.facts import authorities, begun, bracketed, grounds, linked, period
from toolkit.book.medium import Setting
from toolkit.book.phrases import PHRASES, interface


def gazetteer(setting: Setting, listed: Gazetteer, notes: Notes) -> Element:
    """Return the list, in the order given."""
    lines = [
        _pointer(setting, each) if isinstance(each, Pointer) else _entry(setting, each, notes)
        for each in listed.entries
    ]
    return h("ul", lines, class_="gazetteer")


def _pointer(setting: Setting, old: Pointer) -> Element:
    """Return the way from another name to the entry: "Wilno (until 1939), see Vilnius"."""
    name = setting.words("span", begun(old.name), class_="name")
    time = bracketed([period(setting, old.period)])
    way = [", ", setting.phrase("see-entry"), " ", linked(setting, old.to)]
    return h("li", h("p", name, time, way, class_="way"))


def _entry(setting: Setting, named: NamedRecord, notes: Notes) -> Element:
    facts = _facts(setting, named)
    cited = citations(setting, named.citations)
    return h(
        "li",
        setting.words("p", begun(named.name), class_="title"),
        h("p", facts, class_="names") if facts else None,
        _note(setting, named, notes),
        _elsewhere(setting, named),
        grounds(setting, named.grounds),
        h("p", in_squares(cited), class_="sources") if cited else None,
        id=named.anchor,
    )


def _facts(setting: Setting, named: NamedRecord) -> list[Child]:
    """Return, in one line, what it is, its names, what it was part of, when and where it was."""
    kind = setting.phrase(named.kind) if named.kind else None
    told = named.country is not None and named.country != named.name
    country = setting.inline(named.country) if named.country and told else None
    names = _names(setting, named)
    within = joined([_within(setting, each) for each in named.within], ", ")
    return joined(
        [
            joined([kind, country], ", "),
            names,
            [setting.phrase(_wholes(named)), " ", within] if within else None,
            _existed(setting, named.existed),
            _position(setting, named.position) if named.position else None,
        ],
        "; ",
    )


def _names(setting: Setting, named: NamedRecord) -> Child:
    """Return the names and their times; of the headword alone, its time."""
    if [other.name for other in named.other_names] == [named.name]:
        [own] = named.other_names
        return period(setting, own.period) or _name(setting, own)
    return joined([_name(setting, other) for other in named.other_names], " · ")


def _wholes(named: NamedRecord) -> str:
    """Return the key of how an entry belongs to a larger one: a prison is no part of its town."""
    return "lies-in" if named.anchor.startswith("place-") else "part-of"


def _name(setting: Setting, other: DatedName) -> Child:
    """Return a name and when it was in use: "Wilno (until 1939)"."""
    name = setting.words("span", other.name, class_="name")
    scheme = setting.phrase(f"scheme-{other.scheme}") if other.scheme else None
    return [name, bracketed([period(setting, other.period), scheme])]


def _within(setting: Setting, within: Within) -> Child:
    """Return what it was part of, what that is part of, and when: "Vilnius, Lithuania (1990)"."""
    line = joined([linked(setting, whole) for whole in within.line], ", ")
    return [line, bracketed([period(setting, within.period)])]


def _existed(setting: Setting, time: Period) -> list[Child] | None:
    told = period(setting, time)
    return [setting.phrase("existed"), " ", told] if told else None


def _position(setting: Setting, at: Position) -> list[Child]:
    """Return where it is in degrees, how far from there it may be, and who says so."""
    words = PHRASES[interface(setting.section.language)]

    def degrees(value: float, positive: str, negative: str) -> str:
        number = f"{abs(value):g}".replace(".", words["decimal"])
        return f"{number}°\u00a0{words[positive if value >= 0 else negative]}"

    spot = f"{degrees(at.lat, 'north', 'south')}, {degrees(at.lon, 'east', 'west')}"
    radius = f"±\u00a0{at.radius_km:g}\u00a0{words['km']}".replace(".", words["decimal"])
    cited = citations(setting, at.citations)
    basis = setting.phrase(f"coordinates-{at.basis}")
    said = bracketed([radius if at.radius_km else None, basis])
    return [spot, said, [" ", in_squares(cited)] if cited else None]


def _elsewhere(setting: Setting, named: NamedRecord) -> Element | None:
    """Return where the record is described by others."""
    page: Child = None
    if named.homepage:
        bare = named.homepage.removeprefix("https://").removeprefix("http://").rstrip("/")
        page = h("a", bare, class_="url", href=named.homepage)
    told = joined([page, authorities(setting, named.authorities)], ", ")
    return h("p", told, class_="elsewhere") if told else None


def _note(setting: Setting, named: NamedRecord, notes: Notes) -> Child:
    if named.note is None:
        return None
    flow = Flow(setting, notes, named.anchor, below=1)
    return h("div", flow.passage(named.note), lang=setting.differing(named.note.language))
