"""Hold how a press writes, language by language, and what holds where it does not say.

Sources of the defaults: New Hart's Rules (en); Мильчин, «Справочник издателя и автора» (ru);
Duden, Textverarbeitung (de); Imprimerie nationale, Lexique des règles typographiques (fr).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, ClassVar

from toolkit.model.claims import STRICT
from toolkit.model.identifiers import Label
from toolkit.model.vocabulary import Dash, DateOrder, Quotation, Variant, Yo


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseStyle:
    """How one language is written; what is left out is what presses of that language do."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    variant: Variant | None = None
    """Whose spelling is kept, for English."""
    quotes: Quotation | None = None
    """The quotation marks, the outer ones first."""
    dash: Dash | None = None
    """The dash between the parts of a sentence."""
    yo: Yo | None = None
    """Whether the letter ё is always written, for Russian."""
    date: DateOrder | None = None
    """How a day is written."""
    circa: Label | None = None
    """The word before a date that is not exact, such as c., ca., около."""
    hyphenation: tuple[Label, ...] = ()
    """Words with hyphens where a line may end, such as Wallen-berg; without any it may not end
    in them. Each holds for every word that begins so."""


@dataclass(frozen=True, slots=True)
class Style:
    """What holds in one language, with nothing left open.

    `quotes` are four marks: the outer pair, then the pair within it. `space` is what stands
    between the outer marks and what they hold.
    """

    variant: str = ""
    quotes: str = "‘’“”"
    space: str = ""
    dash: Dash = "spaced-en"
    yo: bool = False
    circa: str = ""
    day_first: bool = False

    @property
    def opening(self) -> str:
        """Return what opens a quotation."""
        return self.quotes[0] + self.space

    @property
    def closing(self) -> str:
        """Return what closes a quotation."""
        return self.space + self.quotes[1]


MARKS: dict[Quotation, str] = {
    "single": "‘’“”",
    "double": "“”‘’",
    "«„“»": "«»„“",
    "«“”»": "«»“”",
    "„‚‘“": "„“‚‘",
    "»›‹«": "»«›‹",
}
"""The outer pair and the inner one of each choice."""
NARROW = "\N{NARROW NO-BREAK SPACE}"
DEFAULTS = {
    "en": Style(variant="en-GB", circa="c."),
    "ru": Style(quotes=MARKS["«„“»"], dash="spaced-em", circa="около"),
    "de": Style(quotes=MARKS["„‚‘“"], circa="um"),
    "fr": Style(quotes=MARKS["«“”»"], space=NARROW, circa="vers"),
}
"""What holds where an exhibition says nothing; a language that is not here is not judged."""
AMERICAN = Style(variant="en-US", quotes=MARKS["double"], dash="em", circa="c.")


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseStyles:
    """How each language is written."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    en: HouseStyle | None = None
    """English."""
    ru: HouseStyle | None = None
    """Russian."""
    de: HouseStyle | None = None
    """German."""
    fr: HouseStyle | None = None
    """French."""

    @property
    def hyphenation(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return of each language that says so where its words may be parted."""
        said = ((language, getattr(self, language)) for language in DEFAULTS)
        return tuple((language, style.hyphenation) for language, style in said if style)

    def of(self, language: str) -> Style | None:
        """Return what holds in `language` (BCP 47), None for those of which we know no style.

        A text in other letters than its language's own, such as ru-Latn, has none either.
        """
        base, *subtags = language.split("-")
        if base not in DEFAULTS or any(len(tag) == 4 and tag.isalpha() for tag in subtags):
            return None
        said: HouseStyle = getattr(self, base) or HouseStyle()
        american = (said.variant or language) == "en-US"
        usual = AMERICAN if american else DEFAULTS[base]
        return Style(
            variant=said.variant or usual.variant,
            quotes=MARKS[said.quotes] if said.quotes else usual.quotes,
            space=usual.space if (said.quotes or "«“”»") == "«“”»" else "",
            dash=said.dash or usual.dash,
            yo=said.yo == "always",
            circa=said.circa or usual.circa,
            day_first=bool(said.date) or usual.variant == "en-GB",
        )

    def quoted(self, language: str) -> tuple[str, str]:
        """Return what opens and closes a quotation in `language`; as in English if unknown."""
        style = self.of(language) or DEFAULTS["en"]
        return style.opening, style.closing

    def nested(self, words: str, language: str) -> str:
        """Return `words` as they stand inside a quotation in `language`: its marks are inner ones.

        Only pairs are marks: a closing one alone may be an apostrophe.
        """
        outer, end, inner, inner_end = tuple((self.of(language) or DEFAULTS["en"]).quotes)
        pair = rf"{outer}((?:(?!{outer}).)*?){end}(?!\w)"
        return re.sub(pair, rf"{inner}\1{inner_end}", words)

    def date(self, said: str, language: str) -> str:
        """Return a date in words of `language` with the house's word for circa in it."""
        style = self.of(language)
        usual = DEFAULTS[language.split("-")[0]].circa if style else ""
        if style is None or style.circa == usual:
            return said
        # A word cut short is tied to its date.
        word = style.circa + ("\N{NO-BREAK SPACE}" if style.circa.endswith(".") else " ")
        return re.sub(rf"(?<!\w){re.escape(usual)}\s", lambda _: word, said)


USUAL = HouseStyles()
"""What holds where an exhibition says nothing at all."""
