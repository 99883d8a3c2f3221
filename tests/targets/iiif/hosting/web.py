"""Serve a folder as the table of hosts says, for tests: no real server is at hand."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urlsplit

from toolkit.targets.iiif.hosting.table import Site, kind_of


@contextmanager
def served(site: Site, *folders: Path) -> Iterator[str]:
    """Serve `folders`, laid over one another, at the path of `site`; yield the host."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            address = urlsplit(self.path)
            for move in site.moves:
                old = urlsplit(move.old)
                if (address.path + "/").startswith(old.path + "/"):
                    self.send_response(HTTPStatus.MOVED_PERMANENTLY)
                    self.send_header("Location", move.new + address.path[len(old.path) :])
                    self.end_headers()
                    return
            if any(address.path.startswith(gone.path) for gone in site.gone):
                self.send_error(HTTPStatus.GONE)
                return
            below = unquote(address.path).removeprefix(f"{unquote(site.path)}/")
            found = [folder / below for folder in folders if (folder / below).is_file()]
            kind = kind_of(below)
            if not found or kind is None:
                self.send_error(HTTPStatus.NOT_FOUND)
                return
            self.send_response(HTTPStatus.OK)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Type", kind.type)
            kept = f"public, max-age={kind.seconds}" if kind.seconds else "no-cache"
            self.send_header("Cache-Control", kept)
            self.end_headers()
            self.wfile.write(found[0].read_bytes())

        def log_message(self, *arguments: object) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
