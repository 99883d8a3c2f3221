"""Say what a step is: one output, the function that makes it, and everything it is made from."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from hashlib import blake2b
from pathlib import PurePosixPath
from typing import Any

from toolkit.errors import Finding


@dataclass(frozen=True, slots=True)
class File:
    """A file or folder that a maker reads; it arrives there as an absolute path.

    `path` is posix and relative to the project's root, or absolute for data of an installed
    package; of the latter only the name and the content count.
    """

    path: str

    @property
    def outside(self) -> bool:
        """Tell whether it lies outside the project."""
        return PurePosixPath(self.path).is_absolute()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One output and all it is made from; `make` reads nothing else and knows no clock.

    Attributes:
        output: File or folder, posix, relative to the project's root.
        make: A top-level function: `make(part, *inputs)` writes `part`, returns what it found.
        inputs: Its arguments: str, int, float, bool, None, bytes, Enum, tuple, dataclass, `File`.
        libraries: Distributions whose versions belong to the key.
        hint: A file that may speed the making up; outside the key, absent it is None. Given to
            `make` as the keyword `hint`.
        keeps: Names directly inside an output folder that other steps make; they survive.
    """

    output: str
    make: Callable[..., Sequence[Finding] | None]
    inputs: tuple[Any, ...] = ()
    libraries: tuple[str, ...] = ()
    hint: File | None = None
    keeps: tuple[str, ...] = ()

    def named(self) -> Iterator[tuple[str, Any]]:
        """Yield each input with the name `make` has for it; one of `*rest` as `rest[0]`.

        Raises:
            TypeError: `make` takes other arguments.
        """
        signature = inspect.signature(self.make)
        extra = {} if self.hint is None else {"hint": None}
        try:
            bound = signature.bind(None, *self.inputs, **extra)
        except TypeError as error:
            raise TypeError(f"{self.output}: {self.make.__qualname__}: {error}") from None
        for name in list(bound.arguments)[1:]:
            value = bound.arguments[name]
            if name in extra:
                continue
            if signature.parameters[name].kind is inspect.Parameter.VAR_POSITIONAL:
                yield from ((f"{name}[{number}]", each) for number, each in enumerate(value))
            else:
                yield name, value

    def files(self) -> Iterator[File]:
        """Yield every file among the inputs, those inside tuples too."""
        for value in self.inputs:
            yield from _files(value)


def _files(value: object) -> Iterator[File]:
    if isinstance(value, File):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _files(inner)


def digest(value: object, content: Callable[[File], str]) -> str:
    """Return a digest that is equal exactly for equal values of equal type, in any process.

    Args:
        value: An input.
        content: Gives the digest of a file's content.

    Raises:
        TypeError: For a value that has no canonical form (a list, a dict, a set), or a `File` in
            a dataclass, where it would be neither an edge nor become a path.
    """
    hashed = blake2b(digest_size=20)
    for piece in _encoded(value, content):
        hashed.update(len(piece).to_bytes(8, "big"))
        hashed.update(piece)
    return hashed.hexdigest()


def _encoded(value: object, content: Callable[[File], str]) -> Iterator[bytes]:
    """Yield the canonical encoding: the type's name before every value, lengths before parts."""
    if isinstance(value, File):
        name = PurePosixPath(value.path).name if value.outside else value.path
        yield from (b"file", name.encode(), content(value).encode())
    elif type(value) is tuple:
        yield from (b"tuple", str(len(value)).encode())
        for inner in value:
            yield from _encoded(inner, content)
    elif is_dataclass(value) and not isinstance(value, type):
        yield from (b"dataclass", _qualified(value).encode())
        for field in fields(value):
            inner = getattr(value, field.name)
            if any(True for _ in _files(inner)):
                raise TypeError(f"{field.name}: a File cannot stand in a {type(value).__name__}")
            yield field.name.encode()
            yield from _encoded(inner, content)
    else:
        yield from (type(value).__name__.encode(), _scalar(value))


def _scalar(value: object) -> bytes:
    """Return the bytes of a value without parts; a subclass may mean more than it shows."""
    if isinstance(value, Enum):
        return f"{_qualified(value)}.{value.name}".encode()
    if isinstance(value, PurePosixPath) and not value.is_absolute():
        return str(value).encode()
    if type(value) is str:
        return value.encode("utf-8", "surrogatepass")
    if type(value) is bytes:
        return value
    if value is None or type(value) in (bool, int, float):
        return repr(value).encode()
    raise TypeError(f"a {type(value).__name__} cannot be an input of a step: {value!r:.80}")


def _qualified(value: object) -> str:
    return f"{type(value).__module__}.{type(value).__qualname__}"
