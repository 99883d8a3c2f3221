"""Write the date of issue as catalogues take it: no doubt, interval or season."""

from __future__ import annotations

import re

from toolkit.model.dates import HistoricalDate

W3CDTF = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?")


def issued(date: HistoricalDate) -> str:
    """Return a date as YYYY, YYYY-MM or YYYY-MM-DD: its first day where it is none of these."""
    is_w3cdtf = date.calendar == "gregorian" and W3CDTF.fullmatch(date.edtf)
    return date.edtf if is_w3cdtf else date.earliest
