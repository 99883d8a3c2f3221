"""Find a spot within a string as its file writes it: quoted, folded, indented."""

from __future__ import annotations

import re
from dataclasses import dataclass

from toolkit.errors import Place


@dataclass(frozen=True, slots=True)
class Scalar:
    """A string as its file writes it: `raw` from its first character, quotes included."""

    place: Place
    raw: str
    style: str

    def place_at(self, value: str, offset: int) -> Place:
        """Return the place of the character at `offset` of `value`, the string this became.

        YAML changes nothing but white space in plain and block scalars, so counting what is
        not white space finds the spot; where escapes or quotes are in the way, the start is it.
        """
        if self.raw == value:
            return self._shift(offset)
        body = 0
        if self.style in ("|", ">"):
            body = self.raw.find("\n") + 1
        elif self.style in ("'", '"'):
            if "''" in self.raw or "\\" in self.raw:
                return self.place
            body = 1
        wanted = len("".join(value[:offset].split()))
        for match in re.finditer(r"\S", self.raw[body:]):
            if wanted == 0:
                return self._shift(body + match.start())
            wanted -= 1
        return self.place

    def place_of(self, character: str) -> Place:
        """Return the place of the first `character`, or run of them; the start if it is escaped.

        A space stands for any white space, for lines of the file end where they like.
        """
        found = re.search(r"\s+".join(map(re.escape, character.split(" "))), self.raw)
        return self._shift(found.start()) if found else self.place

    def _shift(self, index: int) -> Place:
        if self.place.cell:
            return self.place
        before = self.raw[:index]
        lines = before.count("\n")
        if not lines:
            return Place(self.place.path, self.place.line, self.place.column + index)
        return Place(self.place.path, self.place.line + lines, index - before.rfind("\n"))
