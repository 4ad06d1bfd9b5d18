"""The pages that show findings, each with the function that makes them. A new page of findings is one line here."""

from __future__ import annotations

from collections.abc import Callable

from lib.findings.benchmarks import benchmarks
from lib.findings.changes import changes
from lib.findings.leaders import leaders
from lib.findings.media_use import media_use
from lib.findings.peers import peers
from lib.findings.silence import silence
from lib.findings.standing import standing
from lib.model import Finding, Scope
from lib.store import Store

PAGES: dict[str, Callable[[Store, Scope], list[Finding]]] = {
    "standing": standing,
    "changes": changes,
    "media_use": media_use,
    "peers": peers,
    "leaders": leaders,
    "benchmarks": benchmarks,
    "silence": silence,
}
