"""Type Word documents: the XML of paragraphs and runs, packed as a word processor packs it.

Written by hand, not by a library, so that a test can hold what any word processor writes.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    f' xmlns:r="{OFFICE}"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
NAMED = (
    ("paragraph", "Normal", "Normal", "", ""),
    ("paragraph", "Title", "Title", "Normal", ""),
    ("paragraph", "Heading1", "heading 1", "Normal", '<w:outlineLvl w:val="0"/>'),
    ("paragraph", "Heading2", "heading 2", "Normal", '<w:outlineLvl w:val="1"/>'),
    ("paragraph", "Heading3", "heading 3", "Normal", '<w:outlineLvl w:val="2"/>'),
    ("paragraph", "Heading4", "heading 4", "Normal", '<w:outlineLvl w:val="3"/>'),
    ("paragraph", "Heading5", "heading 5", "Normal", '<w:outlineLvl w:val="4"/>'),
    ("paragraph", "Quote", "Quote", "Normal", "|<w:i/><w:iCs/>"),
    ("paragraph", "IntenseQuote", "Intense Quote", "Quote", ""),
    ("paragraph", "ListParagraph", "List Paragraph", "Normal", ""),
    ("paragraph", "FootnoteText", "footnote text", "Normal", ""),
    ("character", "Emphasis", "Emphasis", "", "|<w:i/><w:iCs/>"),
    ("character", "Strong", "Strong", "", "|<w:b/><w:bCs/>"),
    ("character", "Hyperlink", "Hyperlink", "", '|<w:u w:val="single"/>'),
    (
        "character",
        "FootnoteReference",
        "footnote reference",
        "",
        '|<w:vertAlign w:val="superscript"/>',
    ),
)
"""Kind, id, name, parent, and what it says of paragraphs | of runs."""


def run(text: str, *marks: str, style: str = "", lang: str = "", bidi: str = "") -> str:
    """Return a run; a mark is the name of an element (`i`, `b`, `rtl`) or the element itself."""
    tags = {"val": lang, "bidi": bidi}
    said = " ".join(f'w:{name}="{tag}"' for name, tag in tags.items() if tag)
    properties = "".join(
        (
            f'<w:rStyle w:val="{style}"/>' if style else "",
            *(mark if mark.startswith("<") else f"<w:{mark}/>" for mark in marks),
            f"<w:lang {said}/>" if said else "",
        )
    )
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*content: str, style: str = "", says: str = "") -> str:
    """Return a paragraph; content that is no XML is a run of its own."""
    inside = "".join(one if one.startswith("<") else run(one) for one in content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{says}</w:pPr>" if named or says else ""
    return f"<w:p>{properties}{inside}</w:p>"


def item(*content: str, number: int = 1, level: int = 0, style: str = "ListParagraph") -> str:
    """Return an item of the list `number`: 1 has bullets, 2 numbers, 3 letters."""
    says = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(*content, style=style, says=says)


def call(number: int, kind: str = "footnote") -> str:
    """Return the call of a note."""
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def link(relation: str, *content: str) -> str:
    """Return a hyperlink by one of the document's relations."""
    inside = "".join(one if one.startswith("<") else run(one) for one in content)
    return f'<w:hyperlink r:id="{relation}">{inside}</w:hyperlink>'


def field(instruction: str, *result: str) -> str:
    """Return a complex field."""
    shown = "".join(one if one.startswith("<") else run(one) for one in result)
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{escape(instruction)}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{shown}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def changed(kind: str, *content: str, author: str = "Anna Lind") -> str:
    """Return a tracked change: `ins`, `del`, `moveFrom`, `moveTo`."""
    inside = "".join(one if one.startswith("<") else run(one) for one in content)
    if kind in ("del", "moveFrom"):
        inside = inside.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return f'<w:{kind} w:id="9" w:author="{author}">{inside}</w:{kind}>'


def picture(words: str = "") -> str:
    """Return a picture; a text box if it has words."""
    box = f"<wps:txbx><w:txbxContent>{paragraph(words)}</w:txbxContent></wps:txbx>" if words else ""
    return (
        "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>"
        f"{box}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def table(*cells: str) -> str:
    """Return a table of one row."""
    row = "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells)
    return f"<w:tbl><w:tr>{row}</w:tr></w:tbl>"


def styles(*more: tuple[str, str, str, str, str], lang: str = "en-US", bidi: str = "ar-SA") -> str:
    """Return the styles of a document; see `NAMED` for what one is made of."""
    said = f'<w:lang w:val="{lang}" w:bidi="{bidi}"/>' if lang else ""
    defaults = f"<w:rPrDefault><w:rPr>{said}</w:rPr></w:rPrDefault>"
    return f"<w:docDefaults>{defaults}</w:docDefaults>" + "".join(map(style, (*NAMED, *more)))


def style(said: tuple[str, str, str, str, str]) -> str:
    """Return one style."""
    kind, id, name, parent, says = said
    of_paragraphs, _, of_runs = says.partition("|")
    first = ' w:default="1"' if id == "Normal" else ""
    based = f'<w:basedOn w:val="{parent}"/>' if parent else ""
    return (
        f'<w:style w:type="{kind}"{first} w:styleId="{id}"><w:name w:val="{name}"/>{based}'
        f"<w:pPr>{of_paragraphs}</w:pPr><w:rPr>{of_runs}</w:rPr></w:style>"
    )


def numbering(*formats: str) -> str:
    """Return lists, numbered from 1: each has one format on all its levels."""
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{number}">'
        + "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="%{level + 1}."/>'
            f'<w:pPr><w:ind w:left="{720 * (level + 1)}"/></w:pPr></w:lvl>'
            for level in range(9)
        )
        + "</w:abstractNum>"
        for number, form in enumerate(formats, 1)
    )
    return lists + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in range(1, len(formats) + 1)
    )


def notes(kind: str, *texts: str) -> str:
    """Return footnotes or endnotes numbered from 2, after the two separators."""
    line = "<w:p><w:r><w:separator/></w:r></w:p>"
    separators = "".join(
        f'<w:{kind} w:type="{name}" w:id="{number}">{line}</w:{kind}>'
        for number, name in enumerate(("separator", "continuationSeparator"))
    )
    return separators + "".join(
        f'<w:{kind} w:id="{number}">{text}</w:{kind}>' for number, text in enumerate(texts, 2)
    )


def note(*content: str, kind: str = "footnote") -> str:
    """Return the one paragraph of a note, with its own mark."""
    mark = f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:{kind}Ref/></w:r>'
    return paragraph(mark, run(" "), *content, style="FootnoteText")


def parts(
    *body: str,
    styled: str | None = None,
    listed: str | None = None,
    footnotes: Sequence[str] = (),
    endnotes: Sequence[str] = (),
    comments: Mapping[int, tuple[str, str]] | None = None,
    links: Mapping[str, str] | None = None,
    header: str = "",
) -> dict[str, str]:
    """Return the parts of a document by name, ready to be packed or damaged."""
    lists = numbering("bullet", "decimal", "lowerLetter")
    remarks = "".join(
        f'<w:comment w:id="{id}" w:author="{author}">{paragraph(text)}</w:comment>'
        for id, (author, text) in (comments or {}).items()
    )
    texts = {
        "styles": styles() if styled is None else styled,
        "numbering": lists if listed is None else listed,
        "footnotes": notes("footnote", *footnotes) if footnotes else "",
        "endnotes": notes("endnote", *endnotes) if endnotes else "",
        "comments": remarks,
        "header": paragraph(header) if header else "",
    }
    there = {name: text for name, text in texts.items() if text}
    return {
        "[Content_Types].xml": _types(there),
        "_rels/.rels": relations(("r1", "officeDocument", "word/document.xml", "")),
        "word/document.xml": (
            f"<w:document {NAMESPACES}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>"
        ),
        "word/_rels/document.xml.rels": relations(
            *((name, name, f"{name}.xml", "") for name in there),
            *((id, "hyperlink", url, "External") for id, url in (links or {}).items()),
        ),
        **{
            f"word/{name}.xml": f"<w:{name} {NAMESPACES}>{text}</w:{name}>"
            for name, text in there.items()
        },
    }


def _types(there: Iterable[str]) -> str:
    main = [("document", f"{MAIN}.document.main+xml")]
    kinds = [*main, *((name, f"{MAIN}.{name}+xml") for name in there)]
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{RELATIONS}"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="/word/{name}.xml" ContentType="{k}"/>' for name, k in kinds)
        + "</Types>"
    )


def relations(*named: tuple[str, str, str, str]) -> str:
    """Return relations, each an id, a kind, a target, and External or nothing."""
    lines = (
        f'<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target={quoteattr(target)}'
        + (f' TargetMode="{mode}"/>' if mode else "/>")
        for id, kind, target, mode in named
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(lines)}</Relationships>'


def pack(path: Path, content: Mapping[str, str | bytes]) -> Path:
    """Write the parts into one file; return its path."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in content.items():
            archive.writestr(name, text)
    return path
