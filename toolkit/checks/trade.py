"""List what can be wrong with a finished message for the trade, or a record for libraries.

The target `trade` finds these when it reads its files back.
"""

from __future__ import annotations

from toolkit.checks.products import AGAIN, REPORT
from toolkit.checks.rule import Rule

RULES = (
    Rule("T001", "error", "A message for the trade or a record cannot be read.", AGAIN),
    Rule(
        "T002",
        "error",
        "A message for the trade or a record does not say what the sources say.",
        AGAIN,
    ),
    Rule("T003", "error", "An ISBN in it has a wrong digit.", REPORT),
    Rule("T004", "error", "A message for the trade has a code that no table of ours has.", REPORT),
    Rule("T005", "error", "A record is not built as MARC 21 asks.", REPORT),
    Rule(
        "T006",
        "warning",
        "The trade is told another thing of an e-book than the e-book says itself.",
        "One of the two is older than the other: build both with 'toolkit build'. If that does not "
        "help, please report it.",
    ),
    Rule("T007", "error", "A product is related to one that is not in the message.", REPORT),
)
