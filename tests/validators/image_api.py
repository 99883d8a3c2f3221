"""Ask the validator of the IIIF Image API, which judges a service by its answers over HTTP."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from PIL import Image

from tests.validators import Message, ToolError

SQUARE = 100
"""Side in px of each square of the reference picture."""


def write_reference(path: Path) -> Path:
    """Write the picture that the validator knows: 10 x 10 squares in the colours of its table.

    Its own file, 67352ccc-d1b0-11e1-89ae-279075081939, is not in the package; the table is, and
    nothing else is asked of the picture.
    """
    columns = _validator().ValidationInfo().colorInfo
    picture = Image.new("RGB", (SQUARE * len(columns), SQUARE * len(columns[0])))
    for x, column in enumerate(columns):
        for y, colour in enumerate(column):
            box = (x * SQUARE, y * SQUARE, (x + 1) * SQUARE, (y + 1) * SQUARE)
            picture.paste(colour, box)
    picture.save(path)
    return path


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine alone; give its address without a slash at the end."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def check_service(service: str, *, level: int = 0) -> dict[str, tuple[Message, ...]]:
    """Return what the validator says to each of its tests of version 3.0 up to a level.

    Args:
        service: The address of the service: a server, a folder and the picture's name.
        level: The level of compliance that the service claims.

    Raises:
        ToolError: The validator is missing.
    """
    validator = _validator()
    host, folder, identifier = service.removeprefix("http://").split("/")
    suite = validator.TestSuite(validator.ValidationInfo())
    tests = suite.list_tests("3.0")
    answers = {}
    for name in sorted(name for name, test in tests.items() if test["level"] <= level):
        result = validator.ImageAPI(identifier, host, folder, version="3.0", debug=False)
        suite.run_test(name, result)
        answers[name] = _messages(name, result)
    return answers


def squares_seen(picture: Path) -> int:
    """Return how many of the 100 squares have the colour that the validator expects."""
    validator = _validator()
    info, result = validator.ValidationInfo(), validator.ImageAPI("", "", debug=False)
    count = 0
    with Image.open(picture) as opened:
        for x in range(10):
            for y in range(10):
                # As the validator's test id_squares cuts them, which looks at five.
                left, top = x * SQUARE + 13, y * SQUARE + 13
                part = opened.crop((left, top, left + 74, top + 74))
                count += info.do_test_square(part, x, y, result)
    return count


class _Quiet(SimpleHTTPRequestHandler):
    """Says nothing of the requests."""

    def log_message(self, format: str, *words: object) -> None:
        pass


def _messages(name: str, result: Any) -> tuple[Message, ...]:
    if result.exception is None:
        return ()
    return (Message("error", name, str(result.exception), str(result.last_url)),)


def _validator() -> Any:
    try:
        from iiif_validator import validator
    except ImportError as error:
        raise ToolError(f"iiif-validator: {error}; './run test' installs the test tools") from error
    return validator
