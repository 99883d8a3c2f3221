"""List what can be wrong with a finished product, so that `toolkit explain` knows it too.

The rooms of the targets find these; a product that fails is made anew by a build, for its old
state is no input of any step.
"""

from __future__ import annotations

from toolkit.checks.rule import Rule

AGAIN = "Run 'toolkit build': what is missing or was changed by hand is made anew."
REPORT = "This is a fault of the toolkit: please report it, with the exhibition if you can."
DISK = (
    "Look at the disk: its room, its rights, what lies in that place. The e-book that was there is "
    "kept; then run 'toolkit build' again."
)

RULES = (
    Rule("I001", "error", "A manifest or collection cannot be read.", AGAIN),
    Rule("I002", "error", "The info.json of an image service cannot be read.", AGAIN),
    Rule("I003", "error", "An info.json does not describe its picture.", AGAIN),
    Rule("I004", "error", "Files that IIIF viewers ask for are missing.", AGAIN),
    Rule("I005", "error", "iiif-prezi3 does not accept a manifest.", REPORT),
    Rule("I040", "error", "A description for machines cannot be read.", AGAIN),
    Rule("I041", "error", "A description for machines does not say what the sources say.", AGAIN),
    Rule("I042", "error", "A description for machines leads to where nothing is.", AGAIN),
    Rule(
        "I020",
        "error",
        "The feed of changes does not hold together.",
        "The files in manifests/activity are written by 'toolkit release' alone, and what they "
        "said stays: take them as they were committed.",
    ),
    Rule(
        "I021",
        "error",
        "A release is wanted while the address of the exhibition is provisional.",
        "Settle base_url first: what is announced under an address is remembered there.",
    ),
    Rule(
        "I022",
        "error",
        "A release is wanted at an address that the world cannot reach safely.",
        "Set base_url to a public address that begins with https://; to see the exhibition before "
        "that, build with --base-url.",
    ),
    Rule(
        "I023",
        "error",
        "A release is wanted at a time that is not after the last one.",
        "Harvesters read the feed backwards to the time of their last visit: say the true time "
        "with --at TIME, or --at now.",
    ),
    Rule("I024", "error", "A release is wanted of products that are not up to date.", AGAIN),
    Rule(
        "I025",
        "error",
        "A release is wanted of what is not committed.",
        "Commit the sources and the manifests first, so that every copy of the project can tell "
        "what was announced.",
    ),
    Rule(
        "I026",
        "error",
        "Something withdrawn is still among what is published.",
        "Delete it, here and on the host: it was made before the withdrawal, and no build makes "
        "it again.",
    ),
    Rule(
        "E001",
        "error",
        "An e-book cannot be read.",
        f"{AGAIN} Of somebody else's: fetch it again, it is damaged or was never whole. (A file "
        "that is locked by its seller is a warning: nothing is said of what it holds.)",
        source="EPUB 3.3, section 4 (OCF)",
    ),
    Rule(
        "E002",
        "error",
        "An e-book does not begin with its media type.",
        "The first file of the zip is 'mimetype', stored, and holds application/epub+zip and "
        "nothing else: readers tell e-books by these letters.",
        source="EPUB 3.3, section 4.2.2 (OCF ZIP container)",
    ),
    Rule(
        "E003",
        "error",
        "Manifest and files of an e-book differ.",
        "Add what is missing, or take it out of the manifest. (A file that the manifest has not is "
        "a warning: no reader sees it.)",
        source="EPUB 3.3, section 5.6 (manifest)",
    ),
    Rule(
        "E004",
        "error",
        "A link in an e-book leads nowhere.",
        "Correct the name of the file or the id after '#'.",
        source="EPUB 3.3, section 3.3 (resource locations)",
    ),
    Rule(
        "E005",
        "error",
        "A picture in an e-book has no description.",
        "Say in 'alt' what is seen on it; a picture that says nothing has role=\"presentation\". "
        "(One with an empty alt over a caption is a warning.)",
        source="WCAG 2.2, 1.1.1",
    ),
    Rule("E006", "error", "A file that an e-book is made from cannot be read.", DISK),
    Rule("E007", "error", "An e-book cannot be written.", DISK),
    Rule("E008", "error", "Two files of an e-book have one name, or one is not portable.", REPORT),
    Rule(
        "E090",
        "warning",
        "A page of the printed book has no place in the list of pages of an e-book.",
        "Its first words are there, but before those of an earlier page, or other words are in "
        "their place. A plate that is printed pages after the text that calls it does this: call "
        "it later. The list beside the e-book, which ends with -pages.txt, tells of every page.",
    ),
    Rule("E091", "error", "The list of pages of an e-book is not that of the printed book.", AGAIN),
    Rule(
        "F001",
        "warning",
        "The layout of a PDF met something it could not print as asked.",
        "Look at the page or plate named. If it looks right, nothing need be done.",
    ),
    Rule(
        "F004",
        "warning",
        "A picture has fewer px per inch than its edition wants: 150 on screen, 300 in print.",
        "Scan or draw it larger, or let it be printed smaller; below 150 it will look coarse.",
    ),
    Rule("F010", "error", "A PDF cannot be opened, or has not been made.", AGAIN),
    Rule("F011", "error", "A PDF has not the pages of its page map.", AGAIN),
    Rule("F012", "error", "The page labels of a PDF are not the numbers printed.", REPORT),
    Rule("F013", "error", "A page of the press PDF has the wrong boxes.", REPORT),
    Rule("F014", "error", "Characters of a PDF print as empty boxes.", REPORT),
    Rule("F015", "error", "The press PDF has colours that no plate prints.", REPORT),
    Rule("F016", "error", "The press PDF holds what no printer takes.", REPORT),
    Rule("F017", "error", "A font is not embedded in a PDF.", REPORT),
    Rule("F018", "error", "The screen PDF lacks what a screen reader needs.", REPORT),
    Rule("F019", "error", "Places of a PDF cannot be jumped to.", REPORT),
    Rule("F095", "error", "The spine of a cover is not that of its book.", AGAIN),
    Rule(
        "F096",
        "warning",
        "The spine of a cover is too thin for words, or the title too long for it.",
        "Nothing need be done: words are printed on a spine of 6 mm and more, at 7 points and "
        "more, for a cover shifts while it is folded. If the paper is thicker than the usual, say "
        "so in editions.cover.caliper.",
    ),
    Rule(
        "F097",
        "warning",
        "The picture of the cover has not the proportions of the front.",
        "It stands whole on a field of the colour of its edge, for what was cut off might be "
        "lettering. Draw it in the proportions of the page to have it printed to the edges.",
    ),
    Rule("W001", "error", "The page of a picture cannot be read.", AGAIN),
    Rule("W002", "error", "The page of a picture leads to what is not there.", AGAIN),
    Rule(
        "E092",
        "warning",
        "A picture fits the budget of e-books only so coarsely that its letters are blurred.",
        "E-books hold pictures of 1.5 MB at most: what stores and reading systems take. Grain is "
        "what weighs: scan it softer, or clean its ground. If it looks right, leave it.",
    ),
    Rule(
        "E093",
        "warning",
        "The pictures of an e-book have more than 200 MB together.",
        "Send to Kindle takes no more, and downloads become slow. Divide the exhibition, or leave "
        "pictures out of e-books with permissions: {epub: no}.",
    ),
)
