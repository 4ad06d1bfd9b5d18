"""A copy of the demo body's store, and its findings."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from lib.findings import every, judge, named, shared_scope
from lib.model import Finding, Judgement, Scope
from lib.store import Store


@pytest.fixture(scope="session")
def demo_store(made_demo, tmp_path_factory) -> Iterator[Store]:
    store = Store(shutil.copy(made_demo / "demo.duckdb", tmp_path_factory.mktemp("demo")))
    yield store
    store.close()


@pytest.fixture(scope="session")
def demo_scope(demo_store) -> Scope:
    scope = shared_scope(demo_store)
    assert scope is not None
    return scope


@pytest.fixture(scope="session")
def demo_findings(demo_store, demo_scope) -> list[Finding]:
    return every(demo_store, demo_scope)


@pytest.fixture(scope="session")
def demo_judgement(demo_store, demo_scope) -> Judgement:
    return judge(demo_store, named("waste_of_time"), demo_scope)
