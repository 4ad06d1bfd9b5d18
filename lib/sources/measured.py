"""Which platforms' exports fill which stored numbers, read off the declarations."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from lib.model import PLATFORMS
from lib.sources.declare import ASK, Export, Layout
from lib.sources.registry import EXPORTS

_MELTED = ("daily", "breakdown", "peer_count")
# A title that does not say its platform is of one of these; the user is asked.
_ASKED = ("facebook", "instagram")
# Days are known of every file.
COVERED = "import.covers_from"
_NOBODYS = ("peers", "own")


@cache
def filled() -> dict[str, frozenset[str]]:
    """Return the platforms that have each stored number: "post.impressions" -> codes."""
    found: dict[str, set[str]] = {}
    for export in EXPORTS:
        if export.refusal:
            continue
        for layout in export.layouts:
            for name, platforms in _numbers(export, layout):
                found.setdefault(name, set()).update(platforms)
        if PLATFORMS[export.platform].channel not in _NOBODYS:
            found.setdefault(COVERED, set()).add(export.platform)
    return {name: frozenset(platforms) for name, platforms in found.items()}


def _numbers(export: Export, layout: Layout) -> Iterator[tuple[str, set[str]]]:
    """Yield the numbers that a table fills, each with the platforms that its rows are about."""
    for platform, metric in layout.titles.values():
        yield f"{layout.into}.{metric}", set(_ASKED) if platform == ASK else {platform}
    about = {platform for platform, _ in layout.titles.values()} or {export.platform}
    about = (about - {ASK}) | (set(_ASKED) if ASK in about else set())
    names = [column.to for column in layout.columns] + [metric for metric, _ in layout.stated]
    if layout.into not in _MELTED:
        names += list(layout.constants)
    for name in names:
        yield f"{layout.into}.{name}", about


def platforms_with(need: str) -> frozenset[str]:
    """Return the codes of the platforms whose exports fill what a metric needs, in the words of `Metric.needs`.

    A tool that lists several networks has what social media has. Raise ValueError where no export fills it.
    """
    found: set[str] = set()
    for one in need.split(" or "):
        name, _, where = one.partition("@")
        platforms = filled().get(name)
        if platforms is None:
            raise ValueError(f"No export fills {name!r}, which {need!r} asks for")
        wanted = set(where.split(",")) if where else set()
        found |= {code for code in platforms if not wanted or wanted & _words(code)}
    if not found:
        raise ValueError(f"No platform is left of {need!r}")
    return frozenset(found)


def _words(code: str) -> set[str]:
    channel = PLATFORMS[code].channel
    return {code, channel, "social"} if channel == "tool" else {code, channel}
