"""List what the linter finds in the documents, pictures and style sheets of anybody's e-book.

`ebooks` lists what it finds in the whole. E080 to E089 are the budgets of stores.
"""

from __future__ import annotations

from toolkit.checks.ebooks import EPUB, SE
from toolkit.checks.presentation import rule

HTML = "HTML"
WCAG = "WCAG 2.2"
SSV = "EPUB 3 Structural Semantics Vocabulary 1.1"
DPUB = "Digital Publishing WAI-ARIA Module 1.1"

_STRUCTURE = (
    rule(
        "E045",
        "error",
        f"{HTML}, section 4.2.2 (title); {WCAG}, 2.4.2",
        "A document of an e-book has no title.",
        "Give it the words of its heading: screen readers say them when a chapter opens.",
    ),
    rule(
        "E046",
        "warning",
        f"{WCAG}, 2.4.2; {SE}, s-021",
        "The title of a document is not its heading.",
        "Take the words of the first heading, not a file's name and not the title of the book.",
    ),
    rule(
        "E047",
        "warning",
        f"{WCAG}, 1.3.1; {SE}, s-085",
        "Headings leave out a level.",
        "After h1 comes h2, not h3: who moves by headings takes the gap for something missed.",
    ),
    rule(
        "E048",
        "warning",
        f"{HTML}, section 4.3.11 (headings and outlines); {SE}, s-071",
        "A section has several headings of its own.",
        "Give each heading a section of its own; a subtitle is a p beside its heading in hgroup.",
    ),
    rule(
        "E049",
        "warning",
        f"{HTML}, section 3.2.5 (palpable content); {SE}, s-010, s-079",
        "An element holds nothing.",
        "Take it out: screen readers stop at it, and space is a matter of the style sheet.",
    ),
    rule(
        "E050",
        "warning",
        f"{DPUB}; Ace by DAISY, epub-type-has-matching-role",
        "An epub:type stands without the role that says the same aloud.",
        "Add the role named: no screen reader knows epub:type.",
    ),
    rule(
        "E051",
        "warning",
        f"{SSV}; {SE}, s-032",
        "An epub:type is no word of its vocabulary.",
        "Correct it or take it out; words of other vocabularies have a prefix.",
    ),
    rule(
        "E052",
        "error",
        f"{DPUB}, section 4",
        "A role is none of those for books.",
        "Correct it or take it out: a wrong role makes screen readers forget what the element is.",
    ),
    rule(
        "E053",
        "error",
        f"{HTML}, section 3.2.6 (id)",
        "Two elements of a document have one id.",
        "Give each its own: links, notes and pages lead to the first alone.",
    ),
    rule(
        "E054",
        "warning",
        f"{HTML}, section 4.5.1 (a); {SE}, s-097",
        "A link has no address.",
        "Give it an href, or make it a span.",
    ),
    rule(
        "E055",
        "warning",
        f"{SE}, s-041",
        "A list of illustrations says something else than the captions.",
        "An entry repeats the caption, or the beginning of it.",
    ),
    rule(
        "E056",
        "warning",
        f"{SSV}, section 4.13 (notes)",
        "A call of a note leads to what is no note.",
        "Mark the note as footnote or endnote (epub:type and role), or the section it stands in: "
        "readers show it beside the text otherwise only by chance.",
    ),
    rule(
        "E057",
        "warning",
        f"{DPUB}, doc-backlink; {SE}, s-056, s-057",
        "A note does not lead back to where it is called.",
        "End it with a link to the id of its call: readers without pop-ups are lost otherwise.",
    ),
    rule(
        "E058",
        "warning",
        f"{DPUB}, doc-noteref",
        "A note is never called.",
        "Call it where it belongs, with a link of the type noteref, or take it out.",
    ),
    rule(
        "E059",
        "warning",
        f"{WCAG}, 1.3.1; {SE}, s-042, s-055, s-074, s-108",
        "A table does not say what its cells are about.",
        'Write cells that head others as th, with scope="col" or "row" and words, the row that '
        'heads the table in a thead. A table for layout has role="presentation".',
    ),
    rule(
        "E060",
        "warning",
        f"{HTML}, section 4.9.2 (caption)",
        "A table has no caption.",
        "Say in a caption what it shows: who listens decides by it whether to go through the rows.",
    ),
)

_WORDS = (
    rule(
        "E061",
        "error",
        f"{EPUB}, section 6.1.2; {HTML}, section 3.2.6.2 (lang)",
        "lang and xml:lang of an element name two languages.",
        "Write both alike: readers take the one or the other.",
    ),
    rule(
        "E062",
        "warning",
        f"{WCAG}, 3.1.1; Ace by DAISY, html-has-lang; {SE}, s-033",
        "A document does not say in which language it is, or one the package does not name.",
        "Give <html> lang and xml:lang, and the package a dc:language for each main language.",
    ),
    rule(
        "E063",
        "error",
        f"BCP 47 (RFC 5646), section 2.1; {SE}, s-090",
        "Something is no language tag.",
        "Write tags after BCP 47: en, ru, pt-BR, he, ru-Latn. (One of the right form that no "
        "registry has is a warning.)",
    ),
    rule(
        "E064",
        "warning",
        f"{WCAG}, 3.1.2 (language of parts)",
        "Words stand in letters that their language does not have.",
        'Say their language: <span lang="ru" xml:lang="ru">. Without it they are read aloud as '
        "noise, or not at all.",
    ),
    rule(
        "E065",
        "warning",
        f"BCP 47 (RFC 5646), section 4.1; {SE}, s-082, s-094",
        "Words in Latin letters are said to be in a language of other letters.",
        "Add the script to the tag: ru-Latn for Russian in Latin letters, he-Latn, ja-Latn.",
    ),
    rule(
        "E066",
        "warning",
        f"Unicode Standard, section 23 (special areas and format characters); {SE}, t-001",
        "A text has characters that nobody sees.",
        "Take them out: soft hyphens break searching and copying (the reader's program hyphenates "
        "by itself), the others come from damaged conversions.",
    ),
    rule(
        "E067",
        "warning",
        f"{SE}, t-001, t-008",
        "A space or a stop stands twice.",
        "Take one out; it is seen on every page, and read aloud as a pause.",
    ),
)

_PICTURES = (
    rule(
        "E068",
        "warning",
        f"{WCAG}, 1.1.1; {SE}, t-025, t-026",
        "The description of a picture does not end, or says nothing.",
        "Write a sentence and end it with a stop: a screen reader runs on into the caption "
        "otherwise. The name of a file describes nothing.",
    ),
    rule(
        "E069",
        "error",
        f"{EPUB}, section 3.2 (core media types)",
        "A picture is not of the kind it is said to be, or of none that all readers show.",
        "Save it as JPEG, PNG, GIF, WebP or SVG, and name that type in the manifest.",
    ),
    rule(
        "E070",
        "warning",
        "Apple Books Asset Guide (images); kobolabs/epub-spec (images)",
        "The colours of a picture are not shown alike by all readers.",
        "Save it in sRGB and without transparency: colours of the press turn out wrong or not at "
        "all, and what is transparent is black on a night page.",
    ),
    rule(
        "E071",
        "warning",
        "EBPAJ EPUB 3 profile (images); kobolabs/epub-spec (images)",
        "A picture carries what no reader sees, or is built up in several passes.",
        "Save it as a baseline JPEG without EXIF, XMP and comments: they may hold names and "
        "places, and old devices show no progressive JPEG.",
    ),
    rule(
        "E072",
        "warning",
        f"{SE}, f-019",
        "A photograph is saved as PNG without being transparent.",
        "Save it as JPEG: a fifth of the size, and no eye sees the difference.",
    ),
    rule(
        "E073",
        "warning",
        f"{HTML}, section 4.8.17 (dimension attributes)",
        "A picture is said to have other proportions than it has.",
        "Write its own width and height in px: it is distorted otherwise, or the text jumps when "
        "it appears.",
    ),
    rule(
        "E074",
        "warning",
        f"{EPUB}, appendix D.5.1 (cover-image); Google Books Partner help",
        "An e-book has no picture as its cover, or several.",
        "Give one item of the manifest the property 'cover-image': shelves and shops show it.",
    ),
)

_SHEETS = (
    rule(
        "E075",
        "warning",
        f"{SE}, c-002",
        "A selector of a style sheet selects nothing.",
        "Take it out: it hides a slip in a name, or is left from something else.",
    ),
    rule(
        "E076",
        "warning",
        f"{SE}, c-009",
        "A style sheet has the same selector twice.",
        "Put all it declares in one place: the second wins silently.",
    ),
    rule(
        "E077",
        "warning",
        f"{WCAG}, 1.4.4 and 1.4.12; {SE}, c-022 to c-025",
        "A style sheet takes sizes out of the hands of the reader.",
        "Write sizes of letters in em, line heights without a unit, parts of the height of a page "
        "in vh, and no rem.",
    ),
    rule(
        "E078",
        "warning",
        "kobolabs/epub-spec (background colours); Apple Books Asset Guide (night theme)",
        "A style sheet fixes colours.",
        "Leave colours and backgrounds to the reader's page: fixed ones make text vanish at night "
        "and on sepia. currentColor and lines without a colour follow the page.",
    ),
    rule(
        "E079",
        "warning",
        f"{SE}, c-007",
        "Hyphenation is asked for in a way that older readers do not know.",
        "Say it also as -epub-hyphens or -webkit-hyphens, before 'hyphens'.",
    ),
)

_STORES = (
    rule(
        "E080",
        "warning",
        f"kobolabs/epub-spec (3.8 Mpx); Apple Books Asset Guide (5.6 Mpx); {SE}, f-018",
        "A picture has more pixels than all stores take.",
        "Scale it down to 3.8 million pixels (1950 x 1950), a cover to 5.6; show details as "
        "further pictures.",
    ),
    rule(
        "E081",
        "warning",
        f"{SE}, f-016 (1.5 MB); Kindle Publishing Guidelines (5 MB)",
        "A picture is heavier than all stores take.",
        "Save it with a quality of 80 to 85 or fewer pixels, at most 1.5 MB.",
    ),
    rule(
        "E082",
        "warning",
        "EBPAJ EPUB 3 profile (256 KB)",
        "A document is longer than small devices open quickly.",
        "Divide it, at headings: a reader lays out a document whole before it shows a page.",
    ),
    rule(
        "E083",
        "warning",
        "kobolabs/epub-spec (10 MB)",
        "A document and its pictures are heavier than small devices load.",
        "Divide it at headings, or save its pictures smaller: at most 10 MB together.",
    ),
    rule(
        "E084",
        "warning",
        "Help of Send to Kindle (200 MB), of KDP (650 MB), of Google Books Partners (2 GB)",
        "An e-book is larger than can be sent and sold everywhere.",
        "Save pictures smaller. Above 200 MB nobody can send it to a Kindle; above 650 MB, which "
        "is an error, Amazon does not take it.",
    ),
    rule(
        "E085",
        "warning",
        "kobofix (Adobe RMSDK); kobolabs/epub-spec",
        "A style sheet uses a function that old readers choke on.",
        "Write values out: one calc(), min(), max(), clamp(), var() or env() can make a reader "
        "with Adobe's engine drop the whole sheet, or the book.",
    ),
    rule(
        "E086",
        "warning",
        "kobolabs/epub-spec (tables)",
        "A table is too wide for small screens.",
        "Four columns are as many as fit; turn the table round, or make entries of its rows.",
    ),
    rule(
        "E087",
        "warning",
        "Apple Books Asset Guide (1400 px); help of KDP (1000 x 625 px); Google Books (640 px)",
        "The cover is too small for shops.",
        "Make it 1600 x 2560 px: shops show it large.",
    ),
    rule(
        "E088",
        "warning",
        "Google Books Partner help (7200 px); help of KDP (10,000 px)",
        "The cover is larger than shops take.",
        "Make it 1600 x 2560 px.",
    ),
)

RULES = (*_STRUCTURE, *_WORDS, *_PICTURES, *_SHEETS, *_STORES)
