"""Read YAML as strings, lists and mappings, and remember where each value stands.

Every scalar stays a string (`no` is no truth value, `12:30` is not 750, `1937-02-29` is refused
by our own dates and not by the YAML library). Columns count code points, from 1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

from toolkit.errors import Address, MissingToolError, Place, Problem, SourceError

Value = str | list["Value"] | dict[str, "Value"]

DEPTH = 64
"""How deep lists and mappings may nest; deeper is a slip or an attack."""
REPEATS = 1000
"""How many values aliases may repeat in one file; an alias bomb repeats millions."""
DEFAULT_TAGS: dict[type[yaml.Node], str] = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}
TAGS = frozenset(DEFAULT_TAGS.values())
# Source: XML 1.0, section 2.2 (Char), turned round, for every product is XML. Controls that it only
# discourages come of wrongly read encodings, and lines may end in a line feed alone, or YAML and
# editors would not count the same lines.
FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)


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
        """Return the place of the first `character`, the start if an escape writes it."""
        index = self.raw.find(character)
        return self._shift(index) if index >= 0 else self.place

    def _shift(self, index: int) -> Place:
        before = self.raw[:index]
        lines = before.count("\n")
        if not lines:
            return Place(self.place.path, self.place.line, self.place.column + index)
        return Place(self.place.path, self.place.line + lines, index - before.rfind("\n"))


@dataclass(slots=True)
class Document:
    """What one file says: its value, and for each address the place of value, key, scalar."""

    value: Value
    places: dict[Address, Place] = field(default_factory=dict)
    keys: dict[Address, Place] = field(default_factory=dict)
    scalars: dict[Address, Scalar] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def decode(data: bytes, path: str) -> str:
    """Return `data` as text whose lines end in a line feed.

    Raises:
        SourceError: S005 if it is not UTF-8 without a mark; S006 for characters XML forbids.
    """
    guess = _guess_encoding(data)
    if guess:
        message = f"is not plain UTF-8; it looks like {guess}"
        hint = "save the file as UTF-8 without a byte order mark (BOM)"
        raise SourceError([Problem(Place(path), "S005", message, hint)])
    text = data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    problems = [
        _forbidden(match.group(), place_in(text, match.start(), path))
        for match in FORBIDDEN.finditer(text)
    ]
    if problems:
        raise SourceError(problems)
    return text


def place_in(text: str, index: int, path: str, *, line: int = 1) -> Place:
    """Return the place of `text[index]` if `text` begins at the start of `line`."""
    return Place(path, line + text.count("\n", 0, index), index - text.rfind("\n", 0, index))


def load(
    text: str, path: str, *, base: Address = (), offset: int = 0, first_line: int = 1
) -> Document:
    """Return what YAML `text` says, its addresses below `base`.

    Items of a list at the top count from `offset`, so that several files make one list;
    `first_line` is the line of the file at which `text` begins.

    Raises:
        SourceError: S001 if it is not YAML, S014 for nesting and aliases beyond bounds.
    """
    if not yaml.__with_libyaml__:
        raise MissingToolError("PyYAML has no libyaml: reinstall it with 'pip install pyyaml'.")
    try:
        node = _Loader(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        raise SourceError([_syntax_problem(error, path, first_line)]) from error
    except yaml.YAMLError as error:
        raise SourceError([Problem(Place(path), "S001", f"is not YAML: {error}")]) from error
    except _TooDeepError as error:
        place = Place(path, error.line + first_line, error.column + 1)
        raise SourceError([_bounds(place, f"is nested deeper than {DEPTH} levels")]) from error
    walk = _Walk(text, path, offset, first_line)
    if node is None:
        walk.document.places[base] = Place(path)
    else:
        walk.document.value = walk.top(node, base)
    return walk.document


class _TooDeepError(Exception):
    def __init__(self, line: int, column: int) -> None:
        self.line, self.column = line, column
        super().__init__()


# PyYAML is not typed for its C loaders' bases.
class _Loader(yaml.CBaseLoader):
    """Strings only; counts how deep it is, for the C composer recurses without a bound."""

    depth = 0

    def descend_resolver(self, node: yaml.Node | None, index: object) -> None:
        """Count one level down; called by the composer before each child."""
        self.depth += 1
        if self.depth > DEPTH + 2 and node is not None:
            raise _TooDeepError(node.start_mark.line, node.start_mark.column)

    def resolve(self, kind: type[yaml.Node], value: str | None, implicit: object) -> str:
        """Return the tag of a node that has none: one for each kind, whatever it looks like."""
        return DEFAULT_TAGS[kind]

    def ascend_resolver(self) -> None:
        """Count one level up."""
        self.depth -= 1


class _Walk:
    """One walk over the nodes of a file."""

    def __init__(self, text: str, path: str, offset: int, first_line: int) -> None:
        self.text, self.path, self.offset, self.first_line = text, path, offset, first_line
        self.document = Document({})
        self.seen: set[int] = set()
        self.repeats = 0

    def top(self, node: yaml.Node, base: Address) -> Value:
        """Return the value of the whole file."""
        if isinstance(node, yaml.SequenceNode):
            self.document.places[base] = self.place(node)
            return self.items(node, base, self.offset)
        return self.value(node, base)

    def value(self, node: yaml.Node, address: Address) -> Value:
        """Return the value of `node` and remember its place."""
        place = self.document.places[address] = self.place(node)
        if id(node) in self.seen:
            self.repeats += 1
            if self.repeats > REPEATS or len(address) > DEPTH * 2:
                raise SourceError([_bounds(place, "repeats too much through aliases (*)")])
        self.seen.add(id(node))
        if node.tag not in TAGS:
            hint = "leave the tag out: every value is read as text"
            tag = node.tag.replace("tag:yaml.org,2002:", "!!")
            self.report(place, "S015", f"the tag '{tag}' is not taken", hint)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, address)
        if isinstance(node, yaml.SequenceNode):
            return self.items(node, address, 0)
        return self.scalar(node, address, place)

    def scalar(self, node: yaml.Node, address: Address, place: Place) -> str:
        """Return the string `node` holds and remember how it is written."""
        value: str = node.value
        raw = self.text[node.start_mark.index : node.end_mark.index]
        self.document.scalars[address] = Scalar(place, raw, getattr(node, "style", None) or "")
        bad = FORBIDDEN.search(value)
        if bad:
            self.document.problems.append(_forbidden(bad.group(), place))
            return FORBIDDEN.sub(" ", value)
        return value

    def items(self, node: yaml.Node, address: Address, first: int) -> list[Value]:
        """Return the list `node` holds, its items numbered from `first`."""
        return [
            self.value(child, (*address, position))
            for position, child in enumerate(node.value, first)
        ]

    def mapping(self, node: yaml.Node, address: Address) -> dict[str, Value]:
        """Return the mapping `node` holds; S002 for a key that stands twice."""
        found: dict[str, Value] = {}
        for key, child in node.value:
            place = self.place(key)
            if not isinstance(key, yaml.ScalarNode):
                self.report(place, "S011", "a key must be a word", "write 'name: value'")
                continue
            name: str = key.value
            where = (*address, name)
            if name in found:
                first = self.document.keys[where]
                hint = f"it stands already in line {first.line}, column {first.column}"
                self.report(place, "S002", f"'{name}' stands twice", hint)
                continue
            self.document.keys[where] = place
            if isinstance(node, yaml.MappingNode) and node.flow_style and _is_blank(child):
                hint = "inside { } a comma begins a new field: put text that has commas in quotes"
                self.report(place, "S019", f"'{name}' has no value", hint)
                continue
            found[name] = self.value(child, where)
        return found

    def place(self, node: yaml.Node) -> Place:
        """Return where `node` begins."""
        mark = node.start_mark
        return Place(self.path, mark.line + self.first_line, mark.column + 1)

    def report(self, place: Place, code: str, message: str, hint: str) -> None:
        """Remember a problem that does not end the reading."""
        self.document.problems.append(Problem(place, code, message, hint))


def _is_blank(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.value and not node.style


def _guess_encoding(data: bytes) -> str:
    """Return "" for UTF-8 without a mark, else the name of the likely encoding."""
    if data.startswith(b"\xef\xbb\xbf"):
        return "UTF-8 with a byte order mark"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        # In Windows-1251 the capital and small Cyrillic letters fill C0 to FF.
        high = [byte for byte in data if byte >= 0x80]
        cyrillic = sum(byte >= 0xC0 for byte in high) > 0.8 * len(high) and len(high) > 8
        return "Windows-1251 (Cyrillic)" if cyrillic else "Windows-1252 or another old encoding"
    return ""


def _forbidden(character: str, place: Place) -> Problem:
    message = f"the control character U+{ord(character):04X} cannot be printed"
    return Problem(place, "S006", message, "delete it; often it came with a pasted text")


def _bounds(place: Place, message: str) -> Problem:
    return Problem(place, "S014", message, "write it flatter, and the values out in full")


def _syntax_problem(error: yaml.MarkedYAMLError, path: str, first_line: int) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = Place(path, mark.line + first_line, mark.column + 1) if mark else Place(path)
    said = " ".join(filter(None, (error.context, error.problem)))
    hint = "look at the line above too: indents by spaces, quotes closed, a space after ':'"
    began = error.context_mark
    if began and mark and (began.line, began.column) != (mark.line, mark.column):
        hint = f"it began in line {began.line + first_line}, column {began.column + 1}; {hint}"
    return Problem(place, "S001", f"is not YAML: {said}", hint)
