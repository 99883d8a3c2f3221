"""Tell which web addresses the whole world can reach."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

# Source: RFC 2606, names kept free for examples.
EXAMPLE = re.compile(r"(?:.*\.)?(?:example(?:\.(?:org|com|net))?|localhost|invalid|test)")
# Source: RFC 6762 and RFC 8375, ICANN's name for private use, and what routers call themselves.
PRIVATE = re.compile(r".*\.(?:local|home\.arpa|internal|intranet|lan|corp|home|private|arpa)")


def is_example(address: str) -> bool:
    """Tell whether an address is one of those kept free for examples and tests."""
    return EXAMPLE.fullmatch(_host(address)) is not None


def public_address(address: str, *, provisional: bool) -> str:
    """Return what may be printed as the exhibition's address; "" while none is settled."""
    return "" if provisional or is_example(address) else address.rstrip("/")


def why_not_public(address: str) -> str:
    """Return why nothing may be published under an address, "" if all is well."""
    host = _host(address)
    if is_example(address):
        return f"'{host}' is only an example of an address"
    if _is_inside(host):
        return f"'{host}' can be reached in one network only"
    if not address.startswith("https://"):
        return "it does not begin with https://"
    return ""


def _is_inside(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or PRIVATE.fullmatch(host) is not None


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").rstrip(".")
