"""The rules of the house: short pages and modules, words on everything public, declarations that fit the tables."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from lib.model import PLATFORMS
from lib.schema import FACTS
from lib.sources import EXPORTS, Export
from lib.sources.declare import Layout
from lib.store import Store
from tests.conftest import ROOT

LIB = sorted((ROOT / "lib").rglob("*.py"))
PAGES = sorted((ROOT / "pages").rglob("*.py"))
LAYOUTS = [(export, layout) for export in EXPORTS for layout in export.layouts]

# Every word for a daily number. A new one belongs here, so that no platform gets its own spelling of an old one.
DAILY_METRICS = {
    "impressions",
    "reach",
    "engagements",
    "reactions",
    "comments",
    "shares",
    "saves",
    "clicks",
    "link_clicks",
    "video_views",
    "media_views",
    "watch_hours",
    "profile_visits",
    "share_button_uses",
    "followers",
    "followers_gained",
    "followers_lost",
    "followers_net",
    "posts_published",
    "videos_published",
    "replies",
    "inhabitants",
    "sessions",
    "engaged_sessions",
    "users",
    "active_users",
    "new_users",
    "returning_users",
    "pageviews",
    "conversions",
    "events",
    "session_seconds_average",
    "position_average",
}
PAID_METRICS = {"spend", "interactions"}
# What a breakdown is by.
DIMENSIONS = {
    "page",
    "query",
    "country",
    "region",
    "city",
    "device",
    "search_appearance",
    "source",
    "source_medium",
    "channel_group",
    "referrer",
    "campaign_tag",
    "landing_page",
    "event",
    "keyword",
    "ad_group",
    "network",
    "content_type",
    "traffic_source",
    "day_of_week",
    "hour",
    "day_and_hour",
    "page_title",
    "first_channel_group",
    "first_source",
    "first_source_medium",
    "browser",
    "operating_system",
    "language",
    "hostname",
    "age",
    "gender",
    "age_gender",
    "targeted_location",
    "subscription_status",
    "subscription_source",
    "sharing_service",
    "viewer_type",
    "playback_location",
    "playlist",
    "subtitles",
    "traffic_source_detail",
}
# What the compiled SELECT makes its own columns of.
NOT_STORED = {
    "post": {"period"},
    "campaign": {"day", "period", "campaign", "ad_group", "ad_name", "ad_status"},
    "message": {"first_reply_at"},
    "peer_post": {"period"},
}


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_page_lies_directly_in_pages() -> None:
    """Streamlit's old router would take it for its own."""
    assert [path.name for path in (ROOT / "pages").glob("*.py")] == []


def test_pages_are_tables_of_contents() -> None:
    assert {str(path): lines(path) for path in PAGES if lines(path) > 60} == {}


def test_modules_are_short() -> None:
    assert {str(path): lines(path) for path in LIB if lines(path) > 300} == {}


def test_modules_have_names_that_say_something() -> None:
    assert [str(path) for path in LIB + PAGES if path.stem in ("utils", "util", "helpers", "common", "misc")] == []


def test_git_keeps_our_code() -> None:
    """Common templates of .gitignore list lib/: git would drop it without a word."""
    paths = [str(path.relative_to(ROOT)) for path in (ROOT / "lib").rglob("*") if path.suffix in (".py", ".sql")]
    assert "lib/__init__.py" in paths
    ignored = subprocess.run(["git", "check-ignore", *paths], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ignored.returncode, ignored.stdout) == (1, "")


def test_no_page_writes_raw_markup() -> None:
    written = [*LIB, *PAGES, *ROOT.glob("*.py")]
    assert [str(path) for path in written if "unsafe_allow_html" in path.read_text(encoding="utf-8")] == []


def without_words(tree: ast.Module | ast.ClassDef, name: str) -> Iterator[str]:
    """Yield the public modules, classes, functions and methods that have no docstring."""
    if not ast.get_docstring(tree):
        yield name
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            if isinstance(node, ast.ClassDef):
                yield from without_words(node, f"{name}.{node.name}")
            elif not ast.get_docstring(node):
                yield f"{name}.{node.name}"


def test_everything_public_says_what_it_is() -> None:
    missing = [
        name
        for path in LIB
        for name in without_words(ast.parse(path.read_text(encoding="utf-8")), str(path.relative_to(ROOT)))
    ]
    assert missing == []


def test_missing_words_are_found() -> None:
    tree = ast.parse('"""Words."""\nclass A:\n    def b(self): ...\n    def _c(self): ...\ndef d(): ...\n')
    assert list(without_words(tree, "m")) == ["m.A", "m.A.b", "m.d"]


@cache
def columns_of(table: str) -> set[str]:
    store = Store(":memory:")
    rows = store.query("SELECT column_name FROM information_schema.columns WHERE table_name = $table", {"table": table})
    store.close()
    return set(rows.column("column_name"))


def layout_name(value: object) -> str:
    return value.name if isinstance(value, Export) else ""


@pytest.mark.parametrize(("export", "layout"), LAYOUTS, ids=layout_name)
def test_what_is_declared_exists(export: Export, layout: Layout) -> None:
    assert layout.into in FACTS
    declared = {column.to for column in layout.columns} - {"account_platform", "account_handle", "account_name"}
    columns = columns_of(layout.into)
    if export.refusal:
        # Its columns only tell it; nothing of it is stored.
        return
    if layout.into == "daily":
        titled = {metric for _, metric in layout.titles.values()}
        assert declared - {"day", "value"} | titled <= DAILY_METRICS
        assert "day" in declared | layout.constants.keys()
        assert declared - {"day"}
        assert ("value" in declared) == bool(layout.titles)
    elif layout.into == "peer_count":
        assert declared - {"peer", "platform", "day", "first_day", "last_day"} <= DAILY_METRICS
        assert ("platform" in declared) != ("platform" in layout.constants)
    elif layout.into == "breakdown":
        assert layout.constants["dimension"] in DIMENSIONS
        assert "item" in declared
        titled = {metric for _, metric in layout.titles.values()}
        declared = declared - {"value"} | titled if titled else declared
        assert declared - {"item", "day", "first_day", "last_day", "currency"} <= DAILY_METRICS | PAID_METRICS
    else:
        assert declared - NOT_STORED.get(layout.into, set()) <= columns
    assert layout.constants.keys() <= columns


@pytest.mark.parametrize(("export", "layout"), LAYOUTS, ids=layout_name)
def test_a_layout_can_be_told_and_read(export: Export, layout: Layout) -> None:
    assert layout.required or layout.shape
    parses = {column.parse for column in layout.columns}
    # A peer table's formats may be there for the lines above its header.
    assert bool(parses & {"day", "first_day", "last_day"}) == bool(layout.day_formats) or layout.into == "peer_count"
    assert bool(parses & {"timestamp", "zoned"}) == bool(layout.time_formats)
    assert {platform for platform, _ in layout.titles.values()} <= {*PLATFORMS, ""}
    assert layout.into != "audience" or layout.constants["unit"] in ("people", "share")


def test_measures_and_keys_are_columns() -> None:
    for name, fact in FACTS.items():
        assert {*fact.key, *fact.measures} <= columns_of(name), name
        assert columns_of(name) == columns_of(f"{name}_replaced"), name


def test_exports_have_a_name_a_platform_and_a_way_to_get_them() -> None:
    assert len({export.name for export in EXPORTS}) == len(EXPORTS)
    for export in EXPORTS:
        assert export.platform in PLATFORMS, export.name
        assert len(export.how_to_get) > 20, export.name
        assert export.basis in ("file", "documentation", "own"), export.name


def test_one_daily_word_has_one_meaning_across_platforms() -> None:
    """The same header may not become two different words in two sources."""
    words: dict[str, set[str]] = {}
    for _, layout in LAYOUTS:
        if layout.into == "daily":
            for column in layout.columns:
                for name in column.names:
                    if column.part == "all":
                        words.setdefault(name.casefold(), set()).add(column.to)
    # In many languages a view, of a page or of a video, and an impression are one word.
    views = {"impressions", "pageviews", "video_views"}
    several = {name: sorted(found) for name, found in words.items() if len(found) > 1 and not found <= views}
    assert several == {
        # TikTok's overview takes away those who left; its business pages list them in a column of their own.
        "new followers": ["followers_gained", "followers_net"],
        # YouTube calls what a day brought so; elsewhere it is how many there are.
        "abonnés": ["followers", "followers_net"],
        # A "share" on X is a tap on a button beside the repost.
        "shares": ["share_button_uses", "shares"],
        "compartilhamentos": ["share_button_uses", "shares"],
        # The link is the only click that X counts by itself.
        **{
            name: ["clicks", "link_clicks"]
            for name in ("url clicks", "clics sur l'url", "urlクリック数", "cliques no url", "clics en url")
        },
        # LinkedIn calls the followers that a day brought so; elsewhere it is how many there are.
        **{
            name: ["followers", "followers_gained"]
            for name in ("total followers", "total de seguidores", "follower insgesamt")
        },
    }
