"""List what the linter finds in anybody's e-book: its zip, its package, its navigation.

The rooms of `targets/epub/lint` find these, in our e-books after each build and in anybody's
(`toolkit lint-epub`). An error breaks something: a reader refuses the file, a link leads nowhere,
or the book promises what it does not hold. A warning is advice; each says who suffers.
"""

from __future__ import annotations

from toolkit.checks.presentation import rule

EPUB = "EPUB 3.3"
ACCESS = "EPUB Accessibility 1.1"
SE = "Standard Ebooks Manual of Style"

_CONTAINER = (
    rule(
        "E010",
        "warning",
        f"{EPUB}, section 4.2 (OCF)",
        "The files of an e-book bear the times at which they were zipped.",
        "Give all of them one fixed time: then the same sources make the same bytes, and anybody "
        "can tell whether two copies are one edition. Nothing reads these times.",
    ),
    rule(
        "E011",
        "warning",
        f"{EPUB}, section 4.2.2 (OCF ZIP container)",
        "A picture, sound or font that is compressed already was compressed once more.",
        "Store it as it is: nothing is saved, and every reader has to unpack it.",
    ),
    rule(
        "E012",
        "error",
        f"{EPUB}, section 4.2.2 (file names)",
        "Two files of an e-book have one name.",
        "Names must differ even where case does not matter: readers that unpack the book keep the "
        "last one alone.",
    ),
    rule(
        "E013",
        "error",
        f"{EPUB}, section 4.2.2 (file names)",
        "A file has a name that e-books may not have.",
        'Take out \\ : * ? " < > |, controls, a stop at the end: on some machines such a file '
        "cannot be unpacked.",
    ),
    rule(
        "E014",
        "warning",
        f"{EPUB}, section 4.2.2 (file names); {SE}, f-008",
        "The name of a file has to be rewritten to stand in an address.",
        "Use letters a to z, figures, - _ and stops: spaces and other letters are written in "
        "several ways, and older readers lose such files.",
    ),
    rule(
        "E015",
        "error",
        f"{EPUB}, section 3.9 (XML conformance); {SE}, f-010",
        "A text of an e-book is not UTF-8.",
        "Save it as UTF-8 and say so on its first line, or say nothing.",
    ),
    rule(
        "E016",
        "error",
        f"{EPUB}, section 6.1 (XHTML content documents); CSS Syntax Module Level 3",
        "A document or style sheet of an e-book is not well-formed.",
        "Look at the line named and the one above: an element or a brace that is not closed, a "
        "bare & or <. Readers stop there, or show an error instead of the page.",
    ),
    rule(
        "E017",
        "error",
        f"{EPUB}, section 6.1; {SE}, m-018",
        "A document uses one of HTML's names for a character.",
        "Write the character itself (or its number, &#160;): XML knows five such names alone, and "
        "a reader stops at any other.",
    ),
    rule(
        "E018",
        "warning",
        f"{EPUB}, section 5.7 (spine); {SE}, f-007",
        "A document of an e-book is not in the order of reading.",
        'List it in the spine, with linear="no" if it stands aside, or take it out: nobody '
        "comes to it, and no program checks it.",
    ),
    rule(
        "E019",
        "error",
        f"{EPUB}, section 5.7.2 (itemref)",
        "A link leads to a document that is not in the order of reading.",
        'List it in the spine, with linear="no" if it stands aside: many readers cannot open it '
        "otherwise.",
    ),
)

_PACKAGE = (
    rule(
        "E020",
        "error",
        f"{EPUB}, section 5.5.3 (required metadata)",
        "The package does not say what every e-book must say of itself.",
        "It needs an identifier that 'unique-identifier' names, a title, a language, and once the "
        "time of its last change (dcterms:modified).",
    ),
    rule(
        "E021",
        "error",
        f"{EPUB}, section 5.4.3 (refines); {SE}, m-010",
        "Metadata refine what is not there.",
        "Correct the id after '#', or take the entry out: what it says is lost.",
    ),
    rule(
        "E022",
        "error",
        f"{EPUB}, section 5.5.3; {SE}, m-022",
        "An entry of the metadata is empty.",
        "Fill it or take it out: shops refuse books with empty fields.",
    ),
    rule(
        "E023",
        "warning",
        f"{EPUB}, section 5.5.3.2.3 (dc:creator); {SE}, m-087",
        "A role is none that libraries know.",
        "Write one of the three-letter codes of the MARC relators: aut, edt, trl, pht, ill.",
    ),
    rule(
        "E024",
        "error",
        f"{EPUB}, section 5.5.4 (last modified date)",
        "The time of the last change has not the one form it may have.",
        "Write it in UTC and to the second: 2026-11-28T09:30:00Z.",
    ),
    rule(
        "E025",
        "warning",
        f"{EPUB}, section 5.4.5 (xml:lang); Ace by DAISY, epub-lang",
        "The package does not say in which language it is written.",
        "Give <package> an xml:lang, one of the languages of the book: titles and descriptions "
        "are read aloud by it.",
    ),
    rule(
        "E026",
        "error",
        f"{EPUB}, sections 5.6 (manifest) and 5.7 (spine)",
        "Manifest and spine of an e-book do not hold together.",
        "Every item needs an id, an address and a type, each once; every entry of the spine names "
        "one of them, once.",
    ),
    rule(
        "E027",
        "error",
        f"{EPUB}, section 7 (navigation document)",
        "An e-book has no table of contents for its reader, or several.",
        "One XHTML document of the manifest has the property 'nav' and holds one nav of the type "
        "toc.",
    ),
    rule(
        "E028",
        "error",
        f"{EPUB}, appendix D.5 (manifest properties)",
        "The manifest says of a document what is not true, or keeps silent about what is.",
        "scripted, svg, mathml and remote-resources tell a reader what it must be able to do: "
        "give them exactly to the documents that need it.",
    ),
    rule(
        "E029",
        "warning",
        f"{EPUB}, section 5.5.3.2.4 (dc:date); HTML, section 4.5.14 (time); {SE}, s-105",
        "A date that programs are to read is none.",
        "Write 1947, 1947-07 or 1947-07-17; what is uncertain is said in words, not in dc:date or "
        "<time>.",
    ),
    rule(
        "E030",
        "warning",
        f"{EPUB}, appendices D.3.3 (file-as) and D.3.9 (title-type); {SE}, m-051, m-062",
        "Titles or names of authors do not say how they are sorted and told apart.",
        "Refine each author with 'file-as' (Weissberg, Alexander), and each of several titles with "
        "'title-type' (main, subtitle).",
    ),
)

_ACCESS = (
    rule(
        "E031",
        "warning",
        f"{ACCESS}, section 2.1 (discovery metadata); Ace by DAISY, metadata-*",
        "The package does not say how accessible the book is.",
        "Give accessMode, accessModeSufficient, accessibilityFeature, accessibilityHazard and "
        "accessibilitySummary: readers choose by them, and shops in the EU have to show them.",
    ),
    rule(
        "E032",
        "error",
        f"{ACCESS}, section 2.1; {SE}, m-028, m-029, m-038",
        "The package promises what the book has not.",
        "Take the word out, or make it true: describe every picture, list the pages. A false "
        "promise harms those who depend on it.",
    ),
    rule(
        "E033",
        "warning",
        f"{ACCESS}, section 2.1; {SE}, m-077",
        "The package keeps silent about what the book has.",
        "Add the word named: readers who look for it do not find the book otherwise.",
    ),
    rule(
        "E034",
        "error",
        "Schema.org Accessibility Properties for Discoverability Vocabulary, sections 3.5 and 3.8; "
        "Ace by DAISY, metadata-accessibilityhazard-invalid",
        "What the package says of accessibility contradicts itself.",
        "'none' and 'unknown' stand alone, a hazard is there or not, and what suffices is one of "
        "the modes.",
    ),
    rule(
        "E035",
        "warning",
        "Schema.org Accessibility Properties for Discoverability Vocabulary, section 3",
        "A word about accessibility is none of the vocabulary.",
        "Correct its spelling, capital letters included: no program shows an unknown word.",
    ),
    rule(
        "E036",
        "error",
        f"{ACCESS}, sections 5.3 and 5.4 (conformance reporting)",
        "An e-book claims to conform, and nobody answers for it.",
        "Write the claim exactly ('EPUB Accessibility 1.1 - WCAG 2.2 Level AA') and name who "
        "evaluated the book in a11y:certifiedBy, or take the claim out.",
    ),
    rule(
        "E037",
        "warning",
        f"{ACCESS}, section 4.1.2 (page source); Ace by DAISY, epub-pagesource",
        "Printed pages are listed without the edition they are of, or the other way round.",
        "Give pageBreakSource (the ISBN of the printed book) exactly where there is a list of "
        "pages.",
    ),
)

_NAVIGATION = (
    rule(
        "E038",
        "warning",
        f"{EPUB}, section 7.4.2 (toc nav); {SE}, m-045",
        "The contents do not list a heading.",
        "List it, or make it a line of text: who listens to a book moves by its contents.",
    ),
    rule(
        "E039",
        "warning",
        f"{EPUB}, section 7.4.2; Ace by DAISY, epub-toc-order; epubcheck, NAV-011",
        "The contents have another order than the book.",
        "Sort them in the order of the spine, and of the places in each document.",
    ),
    rule(
        "E040",
        "error",
        f"{EPUB}, section 7.3 (nav element)",
        "An entry of the navigation has no words, or leads nowhere.",
        "Every entry is a link with words, or words over a list of entries.",
    ),
    rule(
        "E041",
        "warning",
        f"{EPUB}, section 7.4.4 (landmarks nav); {SE}, build of the navigation",
        "Landmarks are missing, or not each of one kind.",
        "List at least toc and bodymatter, each type once and one for each entry: Apple Books "
        "passes over entries with two, and opens a book at 'bodymatter'.",
    ),
    rule(
        "E042",
        "warning",
        f"{EPUB}, section 7.4.3 (page-list nav); Ace by DAISY, epub-pagelist-broken",
        "The list of printed pages is not in order.",
        "Pages follow each other as in the book, each once and with a higher number than the one "
        "before.",
    ),
    rule(
        "E043",
        "error",
        f"{ACCESS}, section 4.1.3 (page list); Ace by DAISY, epub-pagelist-missing-pagebreak",
        "The list of printed pages has not all pages that are marked.",
        "List every mark, or take it out: who is sent to that page does not find it.",
    ),
    rule(
        "E044",
        "warning",
        f"{ACCESS}, section 4.1.4 (page break markers); Ace by DAISY, pagebreak-label",
        "The mark of a printed page does not say which page it is.",
        "Give it an aria-label with the number that the list of pages has.",
    ),
)

RULES = (*_CONTAINER, *_PACKAGE, *_ACCESS, *_NAVIGATION)
