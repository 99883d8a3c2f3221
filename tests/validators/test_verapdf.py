from __future__ import annotations

from pathlib import Path

import pytest
from weasyprint import HTML

from tests.validators import ToolError
from tests.validators.verapdf import check_pdf, check_pdfs

PAGE = '<html lang="en"><title>A page</title><body><h1>One</h1><p>Text.</p></body></html>'


def test_a_tagged_document_conforms(tmp_path: Path) -> None:
    path = tmp_path / "tagged.pdf"
    HTML(string=PAGE).write_pdf(path, pdf_variant="pdf/ua-1")
    assert check_pdf(path, "ua1") == ()


def test_an_untagged_document_is_refused_rule_by_rule_in_each_flavour(tmp_path: Path) -> None:
    path = tmp_path / "plain.pdf"
    HTML(string=PAGE).write_pdf(path)
    accessible, archived = check_pdfs([(path, "ua1"), (path, "2a")])
    rules = {message.code for message in accessible}
    assert {"6.2-1", "7.1-3"} <= rules, "not marked as tagged, and text without a tag"
    assert "6.7.2.2-1" in {message.code for message in archived}, "not marked as tagged"


def test_what_is_no_pdf_is_an_error_not_an_answer(tmp_path: Path) -> None:
    path = tmp_path / "none.pdf"
    path.write_bytes(b"not a document")
    with pytest.raises(ToolError):
        check_pdf(path, "ua1")


def test_a_flavour_nobody_knows_is_an_error_not_an_answer(tmp_path: Path) -> None:
    path = tmp_path / "plain.pdf"
    HTML(string=PAGE).write_pdf(path)
    with pytest.raises(ToolError, match="no such flavour"):
        check_pdf(path, "ua9")
