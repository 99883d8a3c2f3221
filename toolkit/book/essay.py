"""Map blocks of prose to elements; number notes; set links around bare text.

Links hold bare text only: `[*name*](person:x)` becomes `<em><a>name</a></em>`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from xml.etree.ElementTree import Element

from toolkit.book.anchors import numbered
from toolkit.book.citations import citations
from toolkit.book.content.panels import Plate as Panel
from toolkit.book.content.panels import Region
from toolkit.book.elements import Child, full_stop, h, joined, text_in
from toolkit.book.facts import caution, listed
from toolkit.book.medium import Setting
from toolkit.book.phrases import phrase
from toolkit.book.plates import details, figure, mention, transcript
from toolkit.book.tongues import with_names
from toolkit.model.prose import (
    Block,
    Break,
    Characters,
    Cite,
    Emphasis,
    Foreign,
    Heading,
    Hyperlink,
    Inline,
    Items,
    LineBreak,
    Note,
    Paragraph,
    Passage,
    Plate,
    Quote,
    Reference,
    plain,
)

ENDS = (".", "?", "!", "…", ".’", ".)")
"""What a sentence ends with."""
CALLS = (["footnote"], ["noteref"])


@dataclass(slots=True)
class Notes:
    """The notes of one section, numbered from 1 as they are called."""

    anchor: str
    written: list[list[Child]] = field(default_factory=list)

    def call(self, setting: Setting, body: list[Child]) -> Child:
        """Return what stands at the call of a note."""
        number = len(self.written) + 1
        id = f"{self.anchor}-N{number}"
        self.written.append(body)
        if setting.medium.notes == "foot":
            return h("span", joined(body, " "), class_="footnote", id=id)
        return h(
            "a",
            str(number),
            class_="noteref",
            epub_type="noteref",
            role="doc-noteref",
            id=f"{self.anchor}-R{number}",
            href=f"#{id}",
        )

    def section(self, setting: Setting) -> Element | None:
        """Return the notes for the end of the section, None if there are none or they stand."""
        if setting.medium.notes == "foot" or not self.written:
            return None
        title = phrase("notes", setting.section.language)
        return h(
            "section",
            [self._aside(setting, number) for number in range(1, len(self.written) + 1)],
            class_="footnotes",
            epub_type="footnotes",
            role="doc-endnotes",
            # Told apart from the other notes in the same file (Ace: landmark-unique).
            aria_label=f"{title.words}: {setting.section.title.words}",
        )

    def _aside(self, setting: Setting, number: int) -> Element:
        words = phrase("back-to-note", setting.section.language)
        back = h(
            "a",
            str(number),
            class_="backlink",
            epub_type="backlink",
            role="doc-backlink",
            aria_label=words.words.replace("{}", str(number)),
            lang=setting.differing(words.language),
            href=f"#{self.anchor}-R{number}",
        )
        first, *rest = self.written[number - 1]
        return h(
            "aside",
            h("p", back, " ", first),
            [h("p", part) for part in rest],
            class_="footnote",
            epub_type="footnote",
            role="doc-footnote",
            id=f"{self.anchor}-N{number}",
        )


@dataclass(slots=True)
class Flow:
    """Sets one passage.

    Attributes:
        setting: The medium and the section.
        notes: Where its notes are counted.
        anchor: What its ids begin with.
        prints: The panels it may show, each once; others are referred to.
        below: What is added to the level of a heading; None sets headings as paragraphs.
    """

    setting: Setting
    notes: Notes
    anchor: str
    prints: tuple[str, ...] = ()
    below: int | None = 0
    _ids: list[str] = field(default_factory=list)
    _shown: set[str] = field(default_factory=set)

    def passage(self, passage: Passage) -> list[Child]:
        """Return the blocks of `passage` as elements."""
        self._ids = [id for id, _ in numbered(passage.blocks, self.anchor)][::-1]
        self.setting = replace(self.setting, language=passage.language)
        return self._blocks(passage.blocks)

    def inlines(self, passage: Passage) -> list[Child]:
        """Return the texts of the paragraphs of `passage`, to stand in one paragraph."""
        self.setting = replace(self.setting, language=passage.language)
        blocks = [block for _, block in numbered(passage.blocks, self.anchor)]
        return joined([self._inlines(block.children) for block in blocks], " ")

    def _blocks(self, blocks: Sequence[Block]) -> list[Child]:
        return [self._block(block) for block in blocks]

    def _block(self, block: Block) -> Child:
        match block:
            case Paragraph(children):
                return h("p", self._inlines(children), id=self._ids.pop())
            case Heading(level, children):
                return self._heading(level, self._inlines(children))
            case Quote(blocks):
                return h("blockquote", self._blocks(blocks))
            case Items():
                return self._items(block)
            case Plate(panel):
                return self._plate(panel)
            case Break():
                return h("hr", class_="break")

    def _heading(self, level: int, children: list[Child]) -> Element:
        if self.below is None:
            return h("p", children, class_="heading", id=self._ids.pop())
        return h(f"h{min(6, level + self.below)}", children, id=self._ids.pop())

    def _items(self, block: Items) -> Element:
        items = [h("li", [self._block(inner) for inner in item]) for item in block.items]
        if block.ordered:
            return h("ol", items, start=block.start if block.start != 1 else None)
        return h("ul", items)

    def _plate(self, panel: str) -> Child:
        plate = self.setting.library.plate(panel)
        if panel in self.prints and panel not in self._shown:
            self._shown.add(panel)
            return panel_of(self.setting, plate)
        setting = replace(self.setting, language=self.setting.section.language)
        lang = self.setting.differing(setting.language)
        return h("p", mention(setting, plate), class_="see", lang=lang)

    def _inlines(self, children: Sequence[Inline], href: str | None = None) -> list[Child]:
        """Return a text; an e-book, which may be read aloud, says the languages of its names."""
        if href is None and not self.setting.medium.paged:
            children = with_names(children, self.setting)
        return self._set(children, href)

    def _set(self, children: Sequence[Inline], href: str | None) -> list[Child]:
        made = [self._inline(child, href) for child in children]
        for first, second in pairwise(made):
            if _is_call(first) and isinstance(second, Element) and _is_call(second):
                second.set("class", f"{second.get('class')} next")  # lest 1 and 2 be read as 12
        return made

    def _inline(self, child: Inline, href: str | None) -> Child:
        match child:
            case Characters(text):
                return h("a", text, href=href) if href else text
            case Emphasis() | Foreign():
                return self._marked(child, href)
            case Reference(linked=False):
                return self._unlinked(child, href)
            case Reference(kind, id, children):
                target = self.setting.href(f"{kind}-{id}")
                mark, lang = child.anchor or None, self._tongue(child)
                named = h("span", self._set(children, target), class_=kind, id=mark, lang=lang)
                return self._glossed(named) if kind == "term" else named
            case Hyperlink(url, children):
                return self._set(children, url)
            case Cite(cited):
                return self.notes.call(self.setting, [[citations(self.setting, cited), "."]])
            case Note(blocks):
                return self._note(blocks)
            case LineBreak():
                return h("br")

    def _marked(self, child: Emphasis | Foreign, href: str | None) -> Element:
        """Return marked words; a title in another language is a title, not a foreign word."""
        match child:
            case Emphasis((Foreign(language, children),), False):
                return h("em", self._set(children, href), lang=language)
            case Foreign(language, (Emphasis(children, False),)):
                return h("em", self._set(children, href), lang=language)
            case Emphasis(children, strong):
                return h("strong" if strong else "em", self._inlines(children, href))
            case Foreign(language, children):
                return h("i", self._set(children, href), class_="foreign", lang=language)

    def _unlinked(self, found: Reference, href: str | None) -> Child:
        """Return a name as it is written, with the id at which an index points."""
        name = self._set(found.children, href)
        return h("span", name, id=found.anchor or None, lang=self._tongue(found))

    def _tongue(self, found: Reference) -> str | None:
        """Return the language of a name where it is not that of the text, for who hears it."""
        if self.setting.medium.paged:
            return None
        around = self.setting.language
        words = plain(found.children)
        anchor = f"{found.kind}-{found.id}"
        return self.setting.differing(self.setting.library.language_of(anchor, words, around))

    def _glossed(self, named: Element) -> Element:
        """Return a mention of a term with its links marked as leading into the glossary."""
        for link in named.iter("a"):
            link.set("epub:type", "glossref")
            link.set("role", "doc-glossref")
            if not self.setting.medium.paged:
                link.set("href", glossed(link.get("href", "")))
        return named

    def _note(self, blocks: Sequence[Block]) -> Child:
        """Return the call of a note; citations inside a note stand in it."""
        parts: list[Child] = [
            self._in_note(block.children)
            for block in blocks
            if isinstance(block, Paragraph | Heading)
        ]
        return self.notes.call(self.setting, parts)

    def _in_note(self, children: Sequence[Inline]) -> list[Child]:
        """Return the text of a note; what is cited after a sentence is one of its own."""
        printed: list[Child] = []
        for child in children:
            if not isinstance(child, Cite):
                printed.append(self._inline(child, None))
                continue
            before = text_in(printed)
            apart = " " if before and not before[-1].isspace() else ""
            cited = citations(self.setting, child.citations)
            stop = full_stop(text_in(cited)) if before.rstrip().endswith(ENDS) else ""
            printed += [apart, cited, stop]
        return printed


def glossed(anchor: str) -> str:
    """Return the id of what links to a term open: a reader that shows it alone shows it whole.

    Pop-ups of foliate-js show the element that a link points at, and of a `dt` that alone.
    """
    return f"{anchor}-D"


def closing(passage: Passage) -> str:
    """Return the full stop that a text wants at its end, its notes and citations apart."""
    texts = [plain(block.children) for _, block in numbered(passage.blocks, "")]
    return "" if not texts or texts[-1].rstrip().endswith(ENDS) else "."


def _is_call(child: Child) -> bool:
    return isinstance(child, Element) and child.get("class", "").split()[:1] in CALLS


def panel_of(around: Setting, plate: Panel) -> list[Child]:
    """Return a panel as it is printed: figure, and its text where there are no pages.

    Its words are the edition's, also inside a text of another language.
    """
    setting = replace(around, language=around.section.language)
    lang = around.differing(setting.language)
    sources = None if plate.told else _sources(setting, plate)
    caption = caption_of(setting, plate.caption, plate.anchor)
    shown: list[Child] = [figure(setting, plate, caption=caption, sources=sources, lang=lang)]
    if not setting.medium.paged:
        folded = transcript(setting, plate, text_of(setting, plate), lang=lang)
        shown = [caution(setting, plate.caution), *shown, folded]
        shown += details(setting, plate, lang=lang)
    return shown


def caption_of(setting: Setting, caption: Passage | None, anchor: str) -> Element | None:
    """Return the caption of a picture as one run of text: no notes stand below a picture."""
    if caption is None:
        return None
    flow = Flow(setting, Notes(anchor), anchor)
    lang = setting.differing(caption.language)
    return h("span", flow.inlines(caption), class_="caption", lang=lang)


def text_of(setting: Setting, plate: Panel) -> list[Child]:
    """Return what is to be told of a panel: its text, its regions, what it shows and rests on."""
    if not plate.told:
        return []
    text = plate.transcript
    return [
        block_of(setting, text, plate.transcript_anchor) if text else None,
        regions_of(setting, plate.regions),
        _shown(setting, plate),
        _sources(setting, plate),
    ]


def block_of(setting: Setting, text: Passage, anchor: str, class_: str | None = None) -> Element:
    """Return a text from a picture with its notes; its headings are none of the book's."""
    notes = Notes(anchor)
    flow = Flow(setting, notes, anchor, below=None)
    lang = setting.differing(text.language)
    return h("div", flow.passage(text), notes.section(setting), class_=class_, lang=lang)


def regions_of(setting: Setting, regions: Sequence[Region]) -> list[Child]:
    """Return the regions of a picture: what each is, what is said of it and written there."""
    if not regions:
        return []
    return [
        h("p", setting.phrase("regions"), class_="heading"),
        h("ul", [_region(setting, region) for region in regions], class_="regions"),
    ]


def _region(setting: Setting, region: Region) -> Element:
    named = (*region.persons, *region.places)
    written = region.transcript
    return h(
        "li",
        setting.words("p", region.title, class_="title"),
        block_of(setting, region.note, region.anchor) if region.note else None,
        block_of(setting, written, f"{region.anchor}-T", "quoted") if written else None,
        h("p", listed(setting, named), class_="named") if named else None,
        id=region.anchor,
    )


def _shown(setting: Setting, plate: Panel) -> list[Child]:
    """Return what a panel shows, and the places where they have entries in this book."""
    places = [place for place in plate.places if setting.href(place.anchor)]
    shown = (
        ("objects-shown", plate.objects),
        ("organisations", plate.organisations),
        ("places", places),
    )
    return [
        h("p", setting.phrase(key), ": ", listed(setting, ones), ".", class_="shown")
        for key, ones in shown
        if ones
    ]


def _sources(setting: Setting, plate: Panel) -> Element | None:
    """Return what a panel was drawn from: with its text, or in the caption if it has none."""
    if not plate.citations:
        return None
    cited = citations(setting, plate.citations)
    tag = "p" if plate.told else "span"
    return h(tag, setting.phrase("rests-on"), ": ", cited, ".", class_="sources")
