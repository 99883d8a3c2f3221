"""Hold what people say of the accessibility of the e-books; the rest follows from what they hold.

Sources: EPUB Accessibility 1.1, section 4 (conformance reporting); W3C Group Note "The EPUB
Accessibility exemption property"; Directive (EU) 2019/882.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from toolkit.model.claims import STRICT
from toolkit.model.dates import HistoricalDate
from toolkit.model.identifiers import Language, Url
from toolkit.model.text import Text
from toolkit.model.vocabulary import Exemption


@dataclass(frozen=True, slots=True, kw_only=True)
class Certifier:
    """Who has evaluated the e-books and says that they conform to WCAG 2.2, level AA."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    name: Text
    """The person or body that vouches for it."""
    date: HistoricalDate
    """The day of the evaluation: a later edition needs a new one."""
    credential: Text | None = None
    """What shows that they may: a certificate, a programme, a badge."""
    report: Url | None = None
    """Where their report can be read."""
    languages: tuple[Language, ...] = ()
    """The languages whose e-books they have evaluated; all, if left out."""

    def vouches(self, language: str) -> bool:
        """Tell whether the e-book in `language` was evaluated."""
        return not self.languages or language in self.languages


@dataclass(frozen=True, slots=True, kw_only=True)
class Accessibility:
    """What people say of the accessibility of the e-books, beside what is derived."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    certifier: Certifier | None = None
    """Who has evaluated them; without one, nothing is said to conform to a standard."""
    exemption: Exemption | None = None
    """Why they need not conform, by the European Accessibility Act; ask a lawyer."""

    def certified(self, language: str) -> Certifier | None:
        """Return who vouches for the e-book in `language`, None if nobody does."""
        known = self.certifier
        return known if known and known.vouches(language) else None


NOTHING_VOUCHED = Accessibility()
"""What people say of the e-books where they say nothing."""
