"""Hold one rule: its code, how grave it is, what it says, what to do."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.errors import Address, Finding, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; `advice` is what a curator should do, in whole sentences."""

    code: str
    severity: Severity
    summary: str
    advice: str

    def at(self, address: Address, message: str, hint: str = "") -> Finding:
        """Return a finding of this rule."""
        return Finding(address, self.code, message, hint, self.severity)
