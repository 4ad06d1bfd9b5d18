"""Documents that could lie are held to the code.

`GOLDEN=write pytest tests/test_documents.py` writes anew what is generated in them.
"""

from __future__ import annotations

import os
import re
import subprocess

import pytest

from lib import documents
from lib.commands import _parser
from lib.metrics import METRICS
from lib.metrics.numbers import NUMBERS
from lib.schema import FACTS
from lib.sources import EXPORTS
from tests.conftest import ROOT
from tests.sources.cases import CASES

README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
BLOCKS = {
    ("README.md", "exports"): documents.platforms_table,
    ("docs/importing.md", "limits"): documents.limits_table,
}


@pytest.mark.parametrize(("name", "block"), BLOCKS)
def test_what_is_generated_in_a_document_is_what_the_code_says(name: str, block: str):
    text = (ROOT / name).read_text(encoding="utf-8")
    found = re.search(rf"(<!-- {block}:.*?-->\n\n)(.*?)(\n\n<!-- /{block} -->)", text, re.DOTALL)
    assert found is not None
    wanted = BLOCKS[name, block]()
    if os.environ.get("GOLDEN") == "write":
        written = text.replace(found.group(), found.group(1) + wanted + found.group(3))
        (ROOT / name).write_text(written, encoding="utf-8")
    else:
        assert found.group(2) == wanted


def test_every_export_is_in_the_page_of_exports():
    path = ROOT / "docs" / "exports.md"
    wanted = documents.exports_page()
    if os.environ.get("GOLDEN") == "write":
        path.write_text(wanted, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == wanted
    for export in EXPORTS:
        assert f"`{export.name}`" in wanted
        assert (export.refusal or export.how_to_get) in wanted


def test_every_metric_is_in_the_page_of_metrics():
    path = ROOT / "docs" / "metrics.md"
    wanted = documents.metrics_page()
    if os.environ.get("GOLDEN") == "write":
        path.write_text(wanted, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == wanted
    for metric in (*METRICS.values(), *NUMBERS.values()):
        assert f"### {metric.label}\n\n`{metric.id}`: " in wanted


def test_every_kind_of_row_and_every_basis_has_its_words():
    assert documents.ROWS.keys() == FACTS.keys()
    assert {export.basis for export in EXPORTS} <= documents.BASIS.keys()


def test_what_was_asked_about_a_sample_is_among_what_the_page_says_is_asked():
    asked = {export.name: documents.asked(export) for export in EXPORTS}
    for case in CASES:
        for what, words in documents.ASKED.items():
            if case.answers and getattr(case.answers, what):
                assert words in asked[case.export], (case.name, what)


def test_every_command_and_option_is_in_the_readme():
    commands = _parser()._subparsers._group_actions[0].choices
    assert commands
    for name, parser in commands.items():
        assert f"python -m lib {name}" in README, name
        for action in parser._actions:
            for option in action.option_strings:
                if option not in ("-h", "--help"):
                    assert option in README, f"{name} {option}"


def test_every_pinned_dependency_has_its_reason():
    reasons = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split("## Dependencies")[1]
    for file in ("requirements.txt", "requirements-dev.txt"):
        for line in (ROOT / file).read_text(encoding="utf-8").splitlines():
            pinned = re.fullmatch(r"([A-Za-z0-9-]+)==\S+", line)
            if pinned:
                assert pinned.group(1) in reasons, pinned.group(1)
            else:
                assert line.startswith(("#", "-r ")) or not line, f"not pinned: {line}"


def test_links_in_the_documents_lead_somewhere():
    for document in DOCUMENTS:
        for target in re.findall(r"\]\((?!http)([^)#]+)\)", document.read_text(encoding="utf-8")):
            assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_git_keeps_the_code_and_ignores_the_users_data():
    def ignored(path: str) -> bool:
        return subprocess.run(["git", "check-ignore", "-q", path], cwd=ROOT, check=False).returncode == 0

    assert not ignored("lib/__init__.py")
    assert not ignored("data/demo/make.py")
    assert ignored("data/local/data_party.duckdb")
