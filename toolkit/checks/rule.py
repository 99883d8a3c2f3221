"""Hold one rule: its code, how grave it is, what it says, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from toolkit.errors import Address, Finding, Severity

Scope = Literal["value", "record", "exhibition"]
"""What has to be read whole for a finding to be certain, however much else was refused.

`value` for what is there and nothing that is missing could make good, `record` for what a record
(and the front matter) decide by themselves.
"""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; `advice` is what a curator should do, in whole sentences.

    `source` is the section of a specification that the rule applies, where it applies one.
    """

    code: str
    severity: Severity
    summary: str
    advice: str
    scope: Scope = "exhibition"
    source: str = ""

    def at(self, address: Address, message: str, hint: str = "") -> Finding:
        """Return a finding of this rule."""
        return Finding(address, self.code, message, hint, self.severity)
