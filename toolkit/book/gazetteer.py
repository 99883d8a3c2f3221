"""Print places and organisations: their names by date, and what is to be said of them."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from toolkit.book.citations import citations
from toolkit.book.content import Gazetteer, NamedRecord, OtherName
from toolkit.book.elements import Child, h, joined
from toolkit.book.essay import Flow, Notes
from toolkit.book.medium import Setting


def gazetteer(setting: Setting, listed: Gazetteer, notes: Notes) -> Element:
    """Return the list, in the order given."""
    return h("ul", [_entry(setting, named, notes) for named in listed.entries], class_="gazetteer")


def _entry(setting: Setting, named: NamedRecord, notes: Notes) -> Element:
    within = named.within and [setting.phrase("part-of"), " ", setting.inline(named.within)]
    names = [_name(setting, other) for other in named.other_names]
    facts = joined([joined(names, " · "), within or None], "; ")
    cited = citations(setting, named.citations)
    return h(
        "li",
        setting.words("p", named.name, class_="title"),
        h("p", facts, class_="names") if facts else None,
        _note(setting, named, notes),
        h("p", "[", cited, "]", class_="sources") if cited else None,
        id=named.anchor,
    )


def _name(setting: Setting, other: OtherName) -> Child:
    """Return a name and when it was in use: "Wilno (until 1939)"."""
    language = setting.section.language
    start = other.start.display(language) if other.start else ""
    end = other.end.display(language) if other.end else ""
    name = setting.words("span", other.name, class_="name")
    if start and end:
        return [name, f" ({start} – {end})"]
    if start or end:
        key = "from" if start else "until"
        return [name, " (", setting.phrase(key), " ", start or end, ")"]
    return name


def _note(setting: Setting, named: NamedRecord, notes: Notes) -> Child:
    if named.note is None:
        return None
    flow = Flow(setting, notes, named.anchor, below=1)
    return h("div", flow.passage(named.note), lang=setting.differing(named.note.language))
