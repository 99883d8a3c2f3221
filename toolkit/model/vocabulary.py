"""List the words that closed fields take; each is data, worded for readers by the book."""

from __future__ import annotations

from typing import Literal

Basis = Literal[
    "document",
    "court-finding",
    "own-account",
    "witness",
    "hearsay",
    "scholarship",
    "press",
    "legal-presumption",
]
Doubt = Literal["disputed", "unverified"]
Status = Literal["draft"]
Custody = Literal[
    "prison",
    "itl-camp",
    "special-camp",
    "special-camp-germany",
    "sharashka",
    "pow",
    "special-settlement",
    "psychiatric-prison",
    "exile",
    "house-arrest",
    "other-state",
    "unknown",
]
EventType = Literal[
    "birth",
    "education",
    "employment",
    "membership",
    "residence",
    "emigration",
    "naturalisation",
    "loss-of-citizenship",
    "ordination",
    "marriage",
    "divorce",
    "office",
    "mission",
    "publication",
    "award",
    "capture",
    "arrest",
    "interrogation",
    "trial",
    "sentence",
    "commutation",
    "imprisonment",
    "deportation",
    "transfer",
    "uprising",
    "escape",
    "amnesty",
    "release",
    "exchange",
    "expulsion",
    "return",
    "court-decision",
    "rehabilitation",
    "testimony",
    "execution",
    "death",
    "declared-dead",
    "burial",
]
RelationType = Literal[
    "spouse",
    "parent",
    "child",
    "sibling",
    "grandparent",
    "relative",
    "friend",
    "colleague",
    "arrested-with",
    "imprisoned-with",
    "interrogator",
]
RoleKind = Literal[
    "victim",
    "prisoner",
    "official",
    "perpetrator",
    "agent",
    "witness",
    "combatant",
    "relative",
    "other",
]
NameKind = Literal[
    "birth",
    "married",
    "religious",
    "transliteration",
    "document",
    "alias",
    "pseudonym",
    "variant",
    "given-by-state",
]
Scheme = Literal[
    "ala-lc",
    "bgn-pcgn",
    "gost",
    "hepburn",
    "hunterian",
    "icao",
    "iso-9",
    "iso-259",
    "scientific",
    "un",
    "yivo",
]
PublishingBasis = Literal["consent", "own-publication", "public-office", "court-record"]
Sensitivity = Literal[
    "death",
    "violence",
    "torture",
    "sexual-violence",
    "nudity",
    "minor",
    "medical",
    "personal-data",
    "derogatory-language",
]
PlaceKind = Literal[
    "country",
    "region",
    "city",
    "town",
    "village",
    "suburb",
    "settlement",
    "building",
    "prison",
    "camp",
    "special-camp",
    "sharashka",
    "hospital",
    "cemetery",
    "station",
    "mine",
    "island",
    "headland",
    "mountain",
    "lake",
    "road",
    "river",
    "sea",
    "place",
]
BodyKind = Literal[
    "administrative-board",
    "archive",
    "army",
    "association",
    "authority",
    "church",
    "company",
    "court",
    "government",
    "library",
    "military-counter-intelligence",
    "museum",
    "party",
    "police",
    "prosecutor",
    "publisher",
    "school",
    "state-security",
    "body",
]
CoordinatesBasis = Literal["gazetteer", "map", "survey", "visit", "unverified"]
Grade = Literal["archival", "published-primary", "scholarly", "memoir", "press", "reference"]
SourceKind = Literal[
    "archival-file",
    "letter",
    "book",
    "chapter",
    "article",
    "newspaper",
    "report",
    "thesis",
    "law",
    "interview",
    "film",
    "recording",
    "database",
    "web",
]
Level = Literal["fonds", "subfonds", "series", "subseries", "file", "item", "part"]
ObjectKind = Literal[
    "document",
    "letter",
    "photograph",
    "drawing",
    "map",
    "printed",
    "artefact",
    "recording",
    "film",
    "other",
]
Access = Literal["open", "restricted", "closed", "unknown"]
Exemption = Literal["micro-enterprise", "disproportionate-burden", "fundamental-alteration"]
ProductForm = Literal["hardback", "paperback", "epub", "pdf"]
Binding = Literal["paperback", "hardback"]
PublishingStatus = Literal["forthcoming", "active", "out-of-print", "withdrawn"]
Audience = Literal[
    "general",
    "children",
    "teenage",
    "primary-and-secondary-education",
    "tertiary-education",
    "professional-and-scholarly",
    "adult-education",
]
Credit = Literal["name", "pseudonym", "none"]
Matter = Literal["front", "body", "back"]
Variant = Literal["en-GB", "en-US"]
Quotation = Literal["single", "double", "«„“»", "«“”»", "„‚‘“", "»›‹«"]
Dash = Literal["spaced-en", "em", "spaced-em"]
Yo = Literal["always", "as-written"]
DateOrder = Literal["D MMMM YYYY"]
Ink = Literal["gray", "cmyk"]
Paper = Literal["coated", "uncoated"]
