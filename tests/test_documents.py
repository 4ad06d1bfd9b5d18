"""Documents that could lie are held to the code."""

from __future__ import annotations

import re
import subprocess

from lib.commands import _parser, exports_table
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_lists_the_exports_that_are_declared():
    listed = re.search(r"<!-- exports:.*?-->\n\n(.*?)\n\n<!-- /exports -->", README, re.DOTALL)
    assert listed is not None
    assert listed.group(1) == exports_table()


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
    for document in ROOT.glob("*.md"):
        for target in re.findall(r"\]\((?!http)([^)#]+)\)", document.read_text(encoding="utf-8")):
            assert (ROOT / target).exists(), f"{document.name}: {target}"


def test_git_keeps_the_code_and_ignores_the_users_data():
    def ignored(path: str) -> bool:
        return subprocess.run(["git", "check-ignore", "-q", path], cwd=ROOT, check=False).returncode == 0

    assert not ignored("lib/__init__.py")
    assert not ignored("data/demo/make.py")
    assert ignored("data/local/data_party.duckdb")
