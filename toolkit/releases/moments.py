"""Read when something is announced: a time that somebody says, or the date of the sources."""

from __future__ import annotations

from datetime import UTC, datetime

from toolkit.errors import UsageError
from toolkit.model.exhibition import Exhibition

NOW = "now"


def moment(said: str | None, exhibition: Exhibition) -> str:
    """Return a time in UTC as feeds write it, such as `2026-11-28T09:30:00Z`.

    Args:
        said: ISO 8601 with a zone; `now` for the clock, which is looked at for no other word; None
            for the first moment of the exhibition's date of issue.
        exhibition: What is announced.

    Raises:
        UsageError: It is no time, or has no zone.
    """
    if said is None:
        return f"{exhibition.front.date.earliest}T00:00:00Z"
    if said == NOW:
        return _utc(datetime.now(UTC))
    try:
        time = datetime.fromisoformat(said)
    except ValueError:
        raise UsageError(f"'{said}' is no time: write 2026-11-28T09:30:00Z, or now.") from None
    if time.tzinfo is None:
        raise UsageError(f"'{said}' has no zone: write {said}Z, or {said}+03:00.")
    return _utc(time)


def _utc(time: datetime) -> str:
    return time.astimezone(UTC).replace(microsecond=0).strftime("%Y-%m-%dT%H:%M:%SZ")
