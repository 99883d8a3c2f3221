"""Hold what Russian books say of themselves on their last page and at the head of the imprint.

Source: ГОСТ Р 7.0.4-2020, «Издания. Выходные сведения».
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import Field

from toolkit.model.claims import STRICT
from toolkit.model.dates import HistoricalDate
from toolkit.model.identifiers import Label
from toolkit.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class EndPage:
    """What a Russian book says beside what is known anyhow; nothing here is needed."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    kind: Text | None = None
    """The kind of edition, such as Научно-популярное издание."""
    udc: Label | None = None
    """The number of the Universal Decimal Classification (УДК), at the head of the imprint."""
    bbk: Label | None = None
    """The number of the Russian library classification (ББК), below it."""
    author_mark: Label | None = None
    """The author's mark (авторский знак), below it."""
    signed: HistoricalDate | None = None
    """The day it was passed for press (подписано в печать)."""
    paper: Text | None = None
    """The paper, such as офсетная."""
    printing: Text | None = None
    """How it is printed, such as офсетная."""
    run: Annotated[int | None, Field(ge=1)] = None
    """How many copies are printed."""
    printer: Text | None = None
    """Who prints it, with the address."""
