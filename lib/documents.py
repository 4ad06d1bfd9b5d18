"""What the documents say of the importer, generated from the declarations and the limits, so that it stays true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lib import glossary
from lib.model import PLATFORMS
from lib.sources import ASK, BIG_FROM, EXPORTS, Export
from lib.sources.declare import Layout
from lib.sources.reading import limits

BASIS = {
    "file": "real files",
    "documentation": "documentation; no real file was at hand, so compare the totals with the platform's",
    "own": "our own table, which people fill in",
}
ROWS = {
    "post": "posts",
    "daily": "numbers by day",
    "campaign": "campaigns and ads",
    "mailing": "mailings",
    "message": "messages",
    "audience": "groups of followers or visitors",
    "breakdown": "numbers by page, country and the like",
    "peer_count": "numbers of other bodies",
    "peer_post": "posts of other bodies",
    "event": "events",
    "effort": "hours of work",
    "leader": "leaders by office",
    "benchmark": "published figures",
    "population_age": "inhabitants by age",
    "message_check": "messages that we read",
    "press": "press releases and reports of them",
}
# What `store.Answers` calls it -> what is asked.
ASKED = {
    "platform": "whether it is about Facebook or Instagram",
    "period": "the days it covers",
    "currency": "the currency of the costs",
}
_SAYS_DAYS = ("day", "first_day", "last_day")
_NOT_OURS = ("peers", "own")


def exports_page() -> str:
    """Return the Markdown of `docs/exports.md`: every export by platform, then those that are refused."""
    parts = [
        "# What can be read",
        "*Written by `python -m lib exports` from the declarations in `lib/sources`, and checked by the tests.*",
        "Each file is known by its headers, in any language that is declared for them. The word in `code` is what "
        "`import --json` calls it. How files are read, and what became of real ones: [importing.md](importing.md).",
    ]
    for platform in PLATFORMS.values():
        exports = [export for export in EXPORTS if export.platform == platform.code]
        if not exports:
            continue
        parts.append(f"## {platform.label}")
        parts += [_entry(export) for export in exports if not export.refusal]
        refused = [
            f"- **{_title(export)}** (`{export.name}`). {export.refusal}" for export in exports if export.refusal
        ]
        if refused:
            parts += ["### Recognised, and refused", "\n".join(refused)]
    return "\n\n".join(parts) + "\n"


def metrics_page() -> str:
    """Return the Markdown of `docs/metrics.md`: every number by stage, as the page “What the numbers mean” has it."""
    parts = [
        "# What the numbers mean",
        "*Written from `lib/metrics` and the declarations in `lib/sources`, and checked by the tests.*",
        "Stages follow the AMEC Integrated Evaluation Framework and the GCS Evaluation Cycle (2024). A rate is a ratio "
        "of sums; where a number is the median of posts it says so. The word in `code` is what `findings --json` "
        "calls it. Σ is the sum over the period.",
    ]
    numbers = glossary.by_stage(glossary.entries())
    for stage, question in glossary.STAGE_QUESTIONS.items():
        parts.append(f"## {stage.capitalize()}: {question}")
        parts += [_number(entry) for entry in numbers.get(stage, [])] or [glossary.NO_IMPACT]
    return "\n\n".join(parts) + "\n"


def _number(entry: glossary.Entry) -> str:
    said = [f"- **{what}:** {words}" for what, words in glossary.facts(entry)]
    metric = entry.metric
    return "\n".join([f"### {metric.label}", "", f"`{metric.id}`: {metric.definition}", "", *said])


def platforms_table() -> str:
    """Return the short table of the README: platform, how many kinds of file can be read, what they hold."""
    rows = []
    for platform in PLATFORMS.values():
        exports = [export for export in EXPORTS if platform.code in platforms_of(export) and not export.refusal]
        if exports:
            held = dict.fromkeys(kind for export in exports for kind in _kinds(export))
            rows.append((platform.label, str(len(exports)), "; ".join(held)))
    return table(("platform", "kinds of file", "what they hold"), rows)


def limits_table() -> str:
    """Return the limits of a file, with the numbers of `lib/sources/reading/limits.py`."""
    return table(
        ("limit", "how much"),
        [
            ("a file, as it is dropped", _size(limits.LARGEST_FILE)),
            ("an archive or a workbook, once unpacked", _size(limits.LARGEST_UNPACKED)),
            ("files in an archive", f"{limits.MOST_MEMBERS:,}"),
            ("archives in archives", f"{limits.DEEPEST_NESTING} deep"),
            ("cells of a sheet", f"{limits.MOST_CELLS:,}"),
            ("characters of a cell; what is longer is cut, and said", f"{limits.LONGEST_CELL:,}"),
            ("time to read a workbook", f"{limits.LONGEST_READING} seconds"),
            ("a text file that is read in parts and never held in memory", f"from {_size(BIG_FROM)}"),
        ],
    )


def platforms_of(export: Export) -> tuple[str, ...]:
    """Return the platforms that an export's rows can be about, the one that it is listed under first."""
    titled = (platform for layout in export.layouts for platform, _ in layout.titles.values() if platform != ASK)
    return tuple(dict.fromkeys((export.platform, *titled)))


def asked(export: Export) -> list[str]:
    """Return what the user may be asked, in words; what the file does say is never asked."""
    found = []
    if export.account_asked:
        found.append("whose it is")
    if any(platform == ASK for layout in export.layouts for platform, _ in layout.titles.values()):
        found.append(ASKED["platform"])
    if any(_may_lack_days(layout) for layout in export.layouts):
        found.append(ASKED["period"])
    if any(_may_lack_currency(layout) for layout in export.layouts):
        found.append(ASKED["currency"])
    if not export.account_asked and not _names_account(export) and PLATFORMS[export.platform].channel not in _NOT_OURS:
        found.append("the account, once several are held")
    return found


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """Return a Markdown table."""
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ("---",) * len(head), *rows))


def _entry(export: Export) -> str:
    lines = [f"### {_title(export)}", "", f"`{export.name}`: {'; '.join(_held(export))}", ""]
    also = [PLATFORMS[code].label for code in platforms_of(export)[1:]]
    if also:
        lines.append(f"- **Also about:** {', '.join(also)}")
    lines.append(f"- **How to get it:** {export.how_to_get}")
    if asked(export):
        lines.append(f"- **Asked, where the file does not say it:** {'; '.join(asked(export))}")
    lines += [f"- **Not whole:** {reason}" for reason in _partial(export)]
    lines.append(f"- **Declared from:** {BASIS[export.basis]}")
    return "\n".join(lines)


def _title(export: Export) -> str:
    """Return the label without the platform that stands above it."""
    platform, colon, rest = export.label.partition(": ")
    return rest[0].upper() + rest[1:] if colon and platform == PLATFORMS[export.platform].label else export.label


def _held(export: Export) -> Iterator[str]:
    """Yield the kinds of rows, those by something with what they are by."""
    by = [layout.constants["dimension"] for layout in export.layouts if _is_split(layout)]
    for kind in _kinds(export):
        yield (
            f"numbers by {_listed(each.replace('_', ' ') for each in by)}" if kind == ROWS["breakdown"] and by else kind
        )


def _is_split(layout: Layout) -> bool:
    return layout.into == "breakdown" and "dimension" in layout.constants


def _kinds(export: Export) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ROWS[layout.into] for layout in export.layouts))


def _listed(words: Iterable[str]) -> str:
    *first, last = dict.fromkeys(words)
    return f"{', '.join(first)} and {last}" if first else last


def _partial(export: Export) -> list[str]:
    """Return why tables of an export are not whole."""
    reasons = [layout.partial.rstrip(".") + "." for layout in export.layouts if layout.partial]
    caps = sorted({layout.cap for layout in export.layouts if layout.cap})
    reasons += [f"The platform lists {cap:,} rows at most: a table with so many is said to have more." for cap in caps]
    return list(dict.fromkeys(reasons))


def _may_lack_days(layout: Layout) -> bool:
    """Return whether a table of this layout may hold nothing that says its days; see `store.questions`."""
    told = any(column.to in _SAYS_DAYS and column.required for column in layout.columns)
    undated = layout.into in ("campaign", "breakdown") and not told
    counted = any(column.parse == "nth_day" for column in layout.columns)
    return undated or counted or layout.years or layout.starts or "last_day" in layout.constants.values()


def _may_lack_currency(layout: Layout) -> bool:
    """Return whether a table of this layout may hold amounts without their currency."""
    amounts = [column for column in layout.columns if column.to == "spend"]
    told = any(column.to == "currency" and column.required for column in layout.columns)
    open_names = all(name.endswith("(*)") for column in amounts for name in column.names)
    return bool(amounts) and layout.into in ("campaign", "breakdown") and not told and not open_names


def _names_account(export: Export) -> bool:
    """Return whether files of this export may name their account."""
    columns = {column.to for layout in export.layouts for column in layout.columns}
    in_rows = columns & {"account_handle", "account_name"}
    return bool(in_rows or export.account_in_file_name or export.account_in_preamble)


def _size(amount: int) -> str:
    return f"{amount // 2**20:,} MB" if amount < 2**30 else f"{amount // 2**30:,} GB"
