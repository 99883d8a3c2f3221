"""Resolve what a paragraph or a run is, through its styles and what they are based on.

Names of styles: Word keeps those of its own in English whatever language it speaks (the id is
translated), other programs translate them; a heading is also told by its outline level.
Source: ECMA-376, part 1, sections 17.7 (styles), 17.7.3 (toggle properties).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.sources.word.elements import Element, child, children, number, switch, value

HEADING = re.compile(
    "(?:heading|überschrift|заголовок|titre|título|titolo|nagłówek|rubrik|címsor|kop|nadpis|otsikko"
    "|overskrift|encabezado|antraštė|virsraksts|pealkiri|naslov|titlu|başlık|כותרת|επικεφαλίδα"
    r"|заглавие|見出し|标题|標題)\s*([1-9])"
)
TITLE = re.compile(
    "title|titel|название|заглавие|titre|título|titolo|tytuł|otsikko|tittel|cím|název|názov|naslov"
    "|titlu|başlık|כותרת|τίτλος|назва|標題|标题"
)
# LibreOffice and pandoc base these on the title.
BESIDE_TITLE = re.compile(
    "author|date|abstract|subtitle|untertitel|подзаголовок|підзаголовок|sous-titre|subtítulo"
    "|sottotitolo|podtytuł|underrubrik|alcím|podtitul|alaotsikko|undertittel|ondertitel"
)
QUOTE = re.compile(
    "(?:intense )?quote|quotations?|block (?:text|quote)|(?:intensives )?zitat|цитата(?: 2)?"
    "|выделенная цитата|citation(?: intense)?|cita(?: destacada)?|citazione(?: intensa)?|cytat"
    "|(?:starkt )?citat|idézet|ציטוט(?: חזק)?|citace|citaat"
)
BODY_LEVEL = 9
TOGGLES = ("b", "i", "bCs", "iCs")


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks, as far as it can mean something.

    Bold and italic are told apart from what the paragraph's style makes of all its words;
    `of_style` says whether the style does.
    """

    bold: bool
    italic: bool
    bold_complex: bool
    italic_complex: bool
    is_complex: bool
    languages: tuple[tuple[str, str], ...]
    hidden: bool
    struck: bool
    raised: str
    marked: tuple[str, ...]

    def language(self, kind: str) -> str:
        """Return Word's mark for one kind of letters: val, bidi, eastAsia."""
        return dict(self.languages).get(kind, "")


class Styles:
    """The styles of one document."""

    def __init__(self, root: Element | None) -> None:
        """Index the styles by id."""
        self._by_id: dict[str, Element] = {}
        self._default = ""
        for name, style in children(root):
            if name == "w:style":
                id = value(style, "styleId")
                self._by_id.setdefault(id, style)
                if value(style, "type") == "paragraph" and switch_on(style, "default"):
                    self._default = self._default or id
        self._run_defaults = child(root, "docDefaults", "rPrDefault", "rPr")
        self._said: dict[tuple[str, str, str], Element | None] = {}

    def style_of(self, paragraph: Element) -> str:
        """Return the id of a paragraph's style; the default one if it names none."""
        id = value(child(paragraph, "pPr", "pStyle"))
        return id if id in self._by_id else self._default

    def heading(self, paragraph: Element) -> int:
        """Return the level of a heading, 1 to 9; 0 if it is none."""
        outline = number(child(paragraph, "pPr", "outlineLvl"))
        if outline is None:
            return self._heading_of_style(self.style_of(paragraph))
        return outline + 1 if 0 <= outline < BODY_LEVEL else 0

    def is_title(self, paragraph: Element) -> bool:
        """Return whether a paragraph is the title of the document."""
        style = self.style_of(paragraph)
        return self._is_named(style, TITLE) and not self._is_named(style, BESIDE_TITLE)

    def is_quote(self, paragraph: Element) -> bool:
        """Return whether a paragraph is a block quotation."""
        return self._is_named(self.style_of(paragraph), QUOTE)

    def numbering(self, paragraph: Element) -> tuple[str, int | None, str]:
        """Return the list a paragraph is in: its number, level, and the style that says so.

        "" for none; the level is None if the list itself says which level the style has.
        """
        own = child(paragraph, "pPr", "numPr")
        style = self.style_of(paragraph)
        of_style = self._of_paragraphs(style, "numPr")
        list_id = value(child(own, "numId")) or value(child(of_style, "numId"))
        level = number(child(own, "ilvl"))
        if level is None:
            level = number(child(of_style, "ilvl"))
        if own is not None and level is None:
            level = 0
        return ("", None, "") if list_id == "0" else (list_id, level, style)

    def list_of_style(self, id: str) -> str:
        """Return the number of the list that a style of lists stands for."""
        return value(child(self._by_id.get(id), "pPr", "numPr", "numId"))

    def look(self, run: Element, style: str) -> Look:
        """Return how a run looks in a paragraph of the style."""
        direct = child(run, "rPr")
        character = value(child(direct, "rStyle"))
        is_on = {name: self._toggled(direct, character, style, name) for name in TOGGLES}
        said = {
            name: self._nearest(direct, character, style, name)
            for name in ("rtl", "cs", "vanish", "strike", "dstrike", "vertAlign", "u", "highlight")
        }
        raised = value(said["vertAlign"])
        underlined = value(said["u"]) not in ("", "none")
        lit = value(said["highlight"]) not in ("", "none")
        return Look(
            bold=is_on["b"],
            italic=is_on["i"],
            bold_complex=is_on["bCs"],
            italic_complex=is_on["iCs"],
            is_complex=bool(switch(said["rtl"]) or switch(said["cs"])),
            languages=tuple(
                (kind, self._language(direct, character, style, kind))
                for kind in ("val", "bidi", "eastAsia")
            ),
            hidden=bool(switch(said["vanish"])),
            struck=bool(switch(said["strike"]) or switch(said["dstrike"])),
            raised=raised if raised in ("superscript", "subscript") else "",
            marked=("underlining",) * underlined + ("highlighting",) * lit,
        )

    def is_emphatic(self, style: str, name: str) -> bool:
        """Return whether the style of a paragraph makes all its words bold or italic."""
        return bool(switch(self._of_runs(style, name)))

    def _toggled(self, direct: Element | None, character: str, style: str, name: str) -> bool:
        """Return whether a run differs in `name` from what its paragraph's style makes of all."""
        of_paragraph = self.is_emphatic(style, name)
        own = switch(child(direct, name))
        if own is None:
            # Styles that both switch it on cancel each other out.
            return bool(switch(self._of_runs(character, name)))
        return own != of_paragraph

    def _nearest(
        self, direct: Element | None, character: str, style: str, name: str
    ) -> Element | None:
        found = (
            child(direct, name),
            self._of_runs(character, name),
            self._of_runs(style, name),
            child(self._run_defaults, name),
        )
        return next((one for one in found if one is not None), None)

    def _language(self, direct: Element | None, character: str, style: str, kind: str) -> str:
        said = value(child(direct, "lang"), kind)
        if said:
            return said
        for id in (character, style):
            for parent in self._chain(id):
                said = value(child(parent, "rPr", "lang"), kind)
                if said:
                    return said
        return value(child(self._run_defaults, "lang"), kind)

    def _heading_of_style(self, id: str) -> int:
        """Return the level that a style, or what it is based on, gives to headings."""
        for style in self._chain(id):
            outline = number(child(style, "pPr", "outlineLvl"))
            if outline is not None:
                return outline + 1 if 0 <= outline < BODY_LEVEL else 0
            named = HEADING.fullmatch(_name(style))
            if named:
                return int(named[1])
        return 0

    def _is_named(self, id: str, name: re.Pattern[str]) -> bool:
        """Return whether a style, or one it is based on, has a name."""
        return any(name.fullmatch(_name(style)) for style in self._chain(id))

    def _of_paragraphs(self, id: str, name: str) -> Element | None:
        return self._of(id, "pPr", name)

    def _of_runs(self, id: str, name: str) -> Element | None:
        return self._of(id, "rPr", name)

    def _of(self, id: str, group: str, name: str) -> Element | None:
        """Return what the nearest style in a chain says of one property."""
        key = (id, group, name)
        if key not in self._said:
            found = (child(style, group, name) for style in self._chain(id))
            self._said[key] = next((one for one in found if one is not None), None)
        return self._said[key]

    def _chain(self, id: str) -> Iterator[Element]:
        """Yield a style and what it is based on, nearest first; a circle is walked once."""
        seen: set[str] = set()
        while id in self._by_id and id not in seen:
            seen.add(id)
            yield self._by_id[id]
            id = value(child(self._by_id[id], "basedOn"))


def _name(style: Element) -> str:
    return value(child(style, "name")).strip().lower()


def switch_on(element: Element, name: str) -> bool:
    """Return whether an attribute is there and on."""
    return value(element, name) not in ("", "0", "false", "off")
