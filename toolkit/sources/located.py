"""Read YAML as strings, lists and mappings, and remember where each value stands.

Every scalar stays a string (`no` is no truth value, `12:30` is not 750, `1937-02-29` is refused
by our own dates and not by the YAML library). Columns count code points, from 1.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import copy
from typing import Any

import yaml

from toolkit.errors import Address, MissingToolError, Place, Problem, SourceError
from toolkit.sources.collector import uncollected
from toolkit.sources.encoding import FORBIDDEN, forbidden
from toolkit.sources.scalar import Scalar

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


class Document:
    """What one file of YAML says; where each part of it stands is found when somebody asks.

    A good exhibition never asks. The text is kept, so that places stay those of what was read
    even if the file changes meanwhile.
    """

    def __init__(
        self, text: str, path: str, *, base: Address = (), offset: int = 0, first_line: int = 1
    ) -> None:
        """Read `text`; see `load`."""
        self.text, self.path, self.first_line = text, path, first_line
        self.base, self.offset = base, offset
        self._walk: _Walk | None = None
        quick = _read_quickly(text)
        self.value: Value = self._walked.value if quick is None else quick

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the file, though it could be read."""
        return self._walk.problems if self._walk else []

    @property
    def lost(self) -> list[Address]:
        """Where something is written that `value` leaves out, because of a problem."""
        return self._walk.lost if self._walk else []

    @property
    def places(self) -> Mapping[Address, Place]:
        """The place of each value."""
        return self._walked.places

    @property
    def keys(self) -> Mapping[Address, Place]:
        """The place of the key of each value that has one."""
        return self._walked.keys

    @property
    def scalars(self) -> Mapping[Address, Scalar]:
        """Each string as the file writes it."""
        return self._walked.scalars

    def below(self, base: Address) -> Document:
        """Return the same with its addresses below `base`, if it is one record and no list."""
        other = copy(self)
        other.base, other.offset, other._walk = base, 0, None
        if self._walk:
            other.value = other._walked.value
        return other

    @property
    def _walked(self) -> _Walk:
        if self._walk is None:
            with uncollected():
                self._walk = _walk(self.text, self.path, self.base, self.offset, self.first_line)
        return self._walk


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
    return Document(text, path, base=base, offset=offset, first_line=first_line)


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


class _UnusualError(Exception):
    """Something in a file needs the second look, which also knows where it stands."""


def _read_quickly(text: str) -> Value | None:
    """Return what YAML `text` says, None if anything in it is unusual, or wrong.

    No nodes, no places: the events become values at once. Unusual are tags, anchors and aliases,
    doubled keys, keys without value inside braces, depth, documents that are empty or several.
    """
    quick = _Quick(text)
    try:
        return quick.document()
    except (yaml.YAMLError, _UnusualError):
        return None


class _Quick:
    """One quick reading. The loops are written out, for they see each value of each record."""

    def __init__(self, text: str) -> None:
        self.next: Callable[[], Any] = _Loader(text).get_event
        # What the text itself must not hold was refused by `decode`; only escapes can bring it.
        self.escapes = "\\" in text

    def document(self) -> Value:
        """Return the value of the only document."""
        self.expect(yaml.StreamStartEvent)
        self.expect(yaml.DocumentStartEvent)
        value = self.value(self.next(), 1)
        self.expect(yaml.DocumentEndEvent)
        self.expect(yaml.StreamEndEvent)
        return value

    def expect(self, kind: type[yaml.Event]) -> None:
        """Take one event of this kind."""
        if type(self.next()) is not kind:
            raise _UnusualError

    def value(self, event: Any, depth: int) -> Value:
        """Return the value that begins with `event`."""
        if event.anchor is not None or event.tag is not None or depth > DEPTH:
            raise _UnusualError
        match event:
            case yaml.ScalarEvent():
                return self.checked(event.value)
            case yaml.MappingStartEvent():
                return self.mapping(bool(event.flow_style), depth)
            case _:
                return self.items(depth)

    def checked(self, value: str) -> str:
        """Return `value` if it can be printed."""
        if self.escapes and FORBIDDEN.search(value):
            raise _UnusualError
        return value

    def items(self, depth: int) -> list[Value]:
        """Return the list whose start was met."""
        scalar, end, read = yaml.ScalarEvent, yaml.SequenceEndEvent, self.next
        found: list[Value] = []
        while type(event := read()) is not end:
            if type(event) is scalar and event.tag is None and event.anchor is None:
                found.append(self.checked(event.value))
            else:
                found.append(self.value(event, depth + 1))
        return found

    def mapping(self, flow: bool, depth: int) -> dict[str, Value]:
        """Return the mapping whose start was met."""
        scalar, end, read, escapes = yaml.ScalarEvent, yaml.MappingEndEvent, self.next, self.escapes
        found: dict[str, Value] = {}
        while type(event := read()) is not end:
            if type(event) is not scalar:
                raise _UnusualError
            name = event.value
            if name in found or event.tag is not None or event.anchor is not None:
                raise _UnusualError
            event = read()
            if type(event) is not scalar:
                found[name] = self.value(event, depth + 1)
                continue
            value = event.value
            if event.tag is not None or event.anchor is not None:
                raise _UnusualError
            if (flow and not value and not event.style) or (escapes and FORBIDDEN.search(value)):
                raise _UnusualError
            found[name] = value
        return found


def _walk(text: str, path: str, base: Address, offset: int, first_line: int) -> _Walk:
    """Return what a slow look finds in `text`: values, places and problems."""
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
        walk.places[base] = Place(path)
    else:
        walk.value = walk.top(node, base)
    return walk


class _Walk:
    """One walk over the nodes of a file, which notes where each stands."""

    def __init__(self, text: str, path: str, offset: int, first_line: int) -> None:
        self.text, self.path, self.offset, self.first_line = text, path, offset, first_line
        self.value: Value = {}
        self.places: dict[Address, Place] = {}
        self.keys: dict[Address, Place] = {}
        self.scalars: dict[Address, Scalar] = {}
        self.problems: list[Problem] = []
        self.lost: list[Address] = []
        self.seen: set[int] = set()
        self.repeats = 0

    def top(self, node: yaml.Node, base: Address) -> Value:
        """Return the value of the whole file."""
        if isinstance(node, yaml.SequenceNode):
            self.places[base] = self.place(node)
            return self.items(node, base, self.offset)
        return self.read(node, base)

    def read(self, node: yaml.Node, address: Address) -> Value:
        """Return the value of `node` and remember its place."""
        place = self.places[address] = self.place(node)
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
        self.scalars[address] = Scalar(place, raw, getattr(node, "style", None) or "")
        bad = FORBIDDEN.search(value)
        if bad:
            self.problems.append(forbidden(bad.group(), place))
            return FORBIDDEN.sub(" ", value)
        return value

    def items(self, node: yaml.Node, address: Address, first: int) -> list[Value]:
        """Return the list `node` holds, its items numbered from `first`."""
        return [
            self.read(child, (*address, position))
            for position, child in enumerate(node.value, first)
        ]

    def mapping(self, node: yaml.Node, address: Address) -> dict[str, Value]:
        """Return the mapping `node` holds; S002 for a key that stands twice."""
        found: dict[str, Value] = {}
        for key, child in node.value:
            place = self.place(key)
            if not isinstance(key, yaml.ScalarNode):
                self.report(place, "S011", "a key must be a word", "write 'name: value'")
                self.lost.append((*address, ""))
                continue
            name: str = key.value
            where = (*address, name)
            if name in found:
                first = self.keys[where]
                hint = f"it stands already in line {first.line}, column {first.column}"
                self.report(place, "S002", f"'{name}' stands twice", hint)
                self.lost.append(where)
                continue
            self.keys[where] = place
            if isinstance(node, yaml.MappingNode) and node.flow_style and _is_blank(child):
                hint = "inside { } a comma begins a new field: put text that has commas in quotes"
                self.report(place, "S019", f"'{name}' has no value", hint)
                self.lost.append(where)
                continue
            found[name] = self.read(child, where)
        return found

    def place(self, node: yaml.Node) -> Place:
        """Return where `node` begins."""
        mark = node.start_mark
        return Place(self.path, mark.line + self.first_line, mark.column + 1)

    def report(self, place: Place, code: str, message: str, hint: str) -> None:
        """Remember a problem that does not end the reading."""
        self.problems.append(Problem(place, code, message, hint))


def _is_blank(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.value and not node.style


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
