"""Data moves right, imports point left: the imports of every module against the table of ARCHITECTURE.md."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.conftest import ROOT


@dataclass(frozen=True)
class Rule:
    """What the modules of a part may import, besides the standard library and the part itself.

    names: from another part only these names, to hand them on. sql: whether its strings may hold a SELECT.
    """

    ours: frozenset[str] = frozenset()
    outside: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    sql: bool = False


def rule(ours: str = "", outside: str = "", names: str = "", *, sql: bool = False) -> Rule:
    return Rule(frozenset(ours.split()), frozenset(outside.split()), frozenset(names.split()), sql)


_ALL_BUT_UI = "model reference schema sources store metrics stats findings charts story exports commands"
RULES = {
    "model": rule(),
    "schema": rule(sql=True),
    "sources": rule("model", "python_calamine charset_normalizer pandas", sql=True),
    "store": rule("model schema sources", "duckdb pandas", sql=True),
    "reference": rule("model"),
    "metrics": rule("model store", "duckdb pandas", sql=True),
    "stats": rule("", "numpy scipy"),
    # A finding hands the store on to its metrics and asks it nothing itself.
    "findings": rule("model reference metrics stats", "pandas", "store.Store"),
    "charts": rule("model", "plotly matplotlib PIL"),
    "story": rule("model findings", "babel"),
    "exports": rule("model story charts", "pptx docx lxml openpyxl xlsxwriter jinja2 matplotlib PIL"),
    "ui": rule(_ALL_BUT_UI, "streamlit pandas"),
    # The modules directly in lib: the command line and what it shares with the screen.
    "commands": rule(_ALL_BUT_UI, "pandas duckdb", sql=True),
    "pages": rule("ui findings story", "streamlit"),
    "app": rule("ui", "streamlit"),
}
_SELECT = re.compile(r"\bSELECT\b.+\bFROM\b", re.DOTALL)


def part_of(path: Path, root: Path) -> str:
    """Return the part that a file belongs to."""
    first, *rest = path.relative_to(root).parts
    if first == "lib":
        return rest[0] if len(rest) > 1 else "commands"
    return "pages" if first == "pages" else "app"


def imported(tree: ast.Module, path: Path, root: Path) -> Iterator[tuple[str, str]]:
    """Yield (module, name) of each import, wherever in the module it stands; relative ones made absolute."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = path.relative_to(root).parts[: -node.level] if node.level else ()
            module = ".".join([*above, *([node.module] if node.module else [])])
            yield from ((module, alias.name) for alias in node.names)


def target(module: str, name: str, root: Path) -> str:
    """Return the part that an import of ours leads to, '' where it is none of ours."""
    words = [*module.split("."), name]
    if words[0] == "pages":
        return "pages"
    if words[0] != "lib":
        return ""
    return words[1] if len(words) > 1 and (root / "lib" / words[1]).is_dir() else "commands"


def breaches(root: Path) -> list[str]:
    """Return every breach of the rules under a root, in words."""
    found: list[str] = []
    for path in modules(root):
        part, tree = part_of(path, root), ast.parse(path.read_text(encoding="utf-8"))
        where, known = path.relative_to(root), RULES.get(part_of(path, root))
        if known is None:
            found.append(f"{where}: the part {part!r} has no rule")
            continue
        for module, name in imported(tree, path, root):
            ours = target(module, name, root)
            if ours:
                own_page = part == "pages" and ours == "pages"
                allowed = ours in known.ours or (ours == part and not own_page) or f"{ours}.{name}" in known.names
            else:
                outside = module.split(".")[0]
                allowed = outside in known.outside or outside in sys.stdlib_module_names
            if not allowed:
                found.append(f"{where}: {part} may not import {module} {name}".rstrip())
        if not known.sql:
            strings = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
            if any(isinstance(text, str) and _SELECT.search(text) for text in strings):
                found.append(f"{where}: {part} may not hold SQL")
    return found


def modules(root: Path) -> list[Path]:
    found = [path for folder in ("lib", "pages") for path in sorted((root / folder).rglob("*.py"))]
    return found + ([root / "app.py"] if (root / "app.py").exists() else [])


def graph(root: Path) -> dict[str, set[str]]:
    """Return which parts each part imports."""
    leads: dict[str, set[str]] = {}
    for path in modules(root):
        part, tree = part_of(path, root), ast.parse(path.read_text(encoding="utf-8"))
        to = {target(module, name, root) for module, name in imported(tree, path, root)}
        leads.setdefault(part, set()).update(to - {"", part})
    return leads


def test_every_import_keeps_to_the_table() -> None:
    assert breaches(ROOT) == []


def test_no_two_parts_import_each_other() -> None:
    order = list(TopologicalSorter(graph(ROOT)).static_order())
    assert order.index("sources") < order.index("store") < order.index("metrics") < order.index("findings")


def test_every_part_has_a_rule_and_modules_to_check() -> None:
    folders = {path.name for path in (ROOT / "lib").iterdir() if (path / "__init__.py").exists()}
    assert folders <= RULES.keys()
    assert len(modules(ROOT)) > 40


BREACHES = {
    "lib/model/word.py": ("from lib.store import Store", "model may not import lib.store Store"),
    "lib/stats/mean.py": ("from lib.model import Table", "stats may not import lib.model Table"),
    "lib/sources/page.py": ("import duckdb", "sources may not import duckdb"),
    "lib/store/show.py": ("def show():\n    import streamlit.components", "store may not import streamlit.components"),
    "lib/metrics/draw.py": ("from plotly import graph_objects", "metrics may not import plotly graph_objects"),
    "lib/findings/rows.py": ("from lib.store import import_file", "findings may not import lib.store import_file"),
    "lib/findings/sql.py": ("Q = 'SELECT 1\\nFROM post'", "findings may not hold SQL"),
    "lib/charts/data.py": ("from ..store import Store", "charts may not import lib.store Store"),
    "lib/exports/ask.py": ("from lib import metrics", "exports may not import lib metrics"),
    "lib/story/tell.py": ("import pptx", "story may not import pptx"),
    "lib/extra/thing.py": ("import json", "the part 'extra' has no rule"),
    "lib/tool.py": ("import streamlit as st", "commands may not import streamlit"),
    "pages/look/new.py": ("from pages.look import standing", "pages may not import pages.look standing"),
    "pages/look/query.py": ("import pandas as pd", "pages may not import pandas"),
    "app.py": ("from lib.store import Store", "app may not import lib.store Store"),
}


@pytest.mark.parametrize("path", BREACHES)
def test_a_breach_is_found(path: str, tmp_path: Path) -> None:
    source, problem = BREACHES[path]
    for part in RULES:
        (tmp_path / "lib" / part).mkdir(parents=True, exist_ok=True)
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text(source)
    assert breaches(tmp_path) == [f"{path}: {problem}"]


def test_a_circle_is_found(tmp_path: Path) -> None:
    for part, source in {"ui": "from lib.story import case", "story": "def f():\n    from lib.ui import show"}.items():
        (tmp_path / "lib" / part).mkdir(parents=True)
        (tmp_path / "lib" / part / "a.py").write_text(source)
    with pytest.raises(CycleError):
        TopologicalSorter(graph(tmp_path)).prepare()
