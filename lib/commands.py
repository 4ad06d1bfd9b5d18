"""The command line: import, findings, opinions, case, undo, demo."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from lib import demo
from lib.documents import exports_page
from lib.exports import FORMATS
from lib.findings import argued_scope, every, judge, shared_scope, standing
from lib.findings.as_json import as_json
from lib.findings.opinions import StoreRows
from lib.findings.opinions.as_json import as_json as judgement_as_json
from lib.findings.opinions.own import CASE_SETTING, OWN_SETTING, every_opinion, for_the_case, kept
from lib.model import Judgement, Scope
from lib.reference.reading import ReferenceFileError
from lib.store import Answers, PartResult, Store, StoreError, history, import_file, undo
from lib.stores import demo_store_path, own_store_path
from lib.story import Ask, business_case

_NOTHING_HELD = "Nothing is imported yet: python -m lib import FILE..., or python -m lib demo."
OK, NOT_ALL = 0, 1
# Comparisons reach years back and days ahead of the days asked for: the calendar has an end on both sides.
_FIRST_DAY, _LAST_DAY = date(1990, 1, 1), date(2999, 12, 31)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m lib", description="Data Party without a browser.")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--store", help="path of the store (default: data/local/data_party.duckdb)")
    commands = parser.add_subparsers(dest="command", required=True)

    importing = commands.add_parser("import", parents=[shared], help="import export files or folders of them")
    importing.add_argument("files", nargs="+", metavar="FILE")
    importing.add_argument("--organisation", help="the name of our organisation")
    importing.add_argument("--account", help="the account, where a file does not say it")
    importing.add_argument("--platform", help="facebook or instagram, where a file does not say it")
    importing.add_argument("--period", help="the days, where a file does not say them: 2025-03-01..2026-02-28")
    importing.add_argument("--currency", help="the currency, where a file does not say it: GBP")
    importing.add_argument("--json", action="store_true", help="one JSON object per file and account, a line each")

    finding = commands.add_parser("findings", parents=[shared], help="what the data says")
    finding.add_argument("--json", action="store_true", help="one JSON object per finding, a line each")
    _add_period(finding)

    opinion = commands.add_parser("opinions", parents=[shared], help="what the data says to what people say")
    opinion.add_argument("id", nargs="?", metavar="ID", help="only this opinion (default: all)")
    opinion.add_argument("--json", action="store_true", help="one JSON object per opinion, a line each")
    opinion.add_argument("--last-day", type=_day, help="2026-03-31 (default: the last day held)")

    case = commands.add_parser("case", parents=[shared], help="write the business case")
    case.add_argument("--out", required=True, metavar="FOLDER", help="the folder for the page and the deck")
    case.add_argument("--ask", help="what you ask the leaders to decide (default: the one kept in the store)")
    _add_period(case)

    undoing = commands.add_parser("undo", parents=[shared], help="take an import out again")
    undoing.add_argument("id", type=int, metavar="ID", help="as `import` and `findings` show it")

    commands.add_parser("demo", parents=[shared], help="make and import the demo body, in a store of its own")
    commands.add_parser("exports", help="list the exports that can be read, and how to get each, as Markdown")
    return parser


def _add_period(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--first-day", type=_day, help="2026-01-01 (default: thirteen weeks before the last day)")
    parser.add_argument("--last-day", type=_day, help="2026-03-31 (default: the last day held)")


def _day(text: str) -> date:
    """Return the day that was typed; raise what argparse shows as wrong usage."""
    try:
        day = date.fromisoformat(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(f"cannot use the day {text!r}; expected 2026-01-31") from problem
    if not _FIRST_DAY <= day <= _LAST_DAY:
        raise argparse.ArgumentTypeError(f"cannot use the day {text!r}; expected {_FIRST_DAY} to {_LAST_DAY}")
    return day


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return the exit status: 0 done, 1 not all of it, 2 wrong usage."""
    given = _parser().parse_args(arguments)
    if given.command == "exports":
        print(exports_page(), end="")
        return OK
    path = given.store or (demo_store_path() if given.command == "demo" else own_store_path())
    try:
        store = Store(path)
    except StoreError as problem:
        print(problem, file=sys.stderr)
        return NOT_ALL
    try:
        return _COMMANDS[given.command](store, given)
    except (StoreError, ReferenceFileError, demo.DemoError) as problem:
        print(problem, file=sys.stderr)
        return NOT_ALL
    finally:
        store.close()


def _import(store: Store, given: argparse.Namespace) -> int:
    if given.organisation:
        store.name_organisation(given.organisation)
    answers = Answers(given.account, given.platform, given.period, given.currency)
    files = _files(given.files)
    if not files:
        print(f"No files in {', '.join(given.files)}.", file=sys.stderr)
    good = bool(files)

    def tell(results: list[PartResult]) -> None:
        nonlocal good
        for result in results:
            good = good and result.good
            print(json.dumps(result.as_json(), ensure_ascii=False) if given.json else _told(result), flush=True)

    # A table that does not say its days may have the file beside it that does.
    days: dict[tuple[str | None, str], set[str]] = {}
    later: list[tuple[Path, list[PartResult]]] = []
    for path in files:
        results = import_file(store, path.name, path, answers, progress=partial(_shown, path.name))
        for result in results:
            if result.good and result.first_day and result.last_day:
                days.setdefault((result.export, _beside(path)), set()).add(f"{result.first_day}..{result.last_day}")
        if results[0].asks == "period":
            later.append((path, results))
        else:
            tell(results)
    for path, results in later:
        known = days.get((results[0].export, _beside(path)), set())
        if len(known) == 1 and results[0].days_beside:
            period = next(iter(known))
            said = f"{path.name}: its days are those of the table beside it, {period}"
            results = import_file(store, path.name, path, replace(answers, period=period))
            results = [replace(result, warnings=(*result.warnings, said)) for result in results]
        tell(results)
    return OK if good else NOT_ALL


def _beside(path: Path) -> str:
    """Return what files that were downloaded together have in common: their folder, or what their names begin with."""
    return str(path.parent / path.name.rpartition("__")[0])


def _shown(name: str, share: float, words: str) -> None:
    """Say on a terminal how far a large file is."""
    if sys.stderr.isatty():
        print(f"\r{share:4.0%} {name}: {words}".ljust(79)[:79], end="\n" if share >= 1 else "\r", file=sys.stderr)


def _files(named: list[str]) -> list[Path]:
    """Return the files, and those inside named folders, in a fixed order."""
    found: list[Path] = []
    for name in named:
        path = Path(name)
        if path.is_dir():
            found += sorted(each for each in path.rglob("*") if each.is_file() and not each.name.startswith("."))
        else:
            found.append(path)
    return found


def _told(result: PartResult) -> str:
    if not result.good:
        return f"{result.status}: {result.message}"
    where = f"{result.account}, {result.first_day} to {result.last_day}"
    lines = [f"{result.status}: {result.file} ({where}) [import {result.import_id}]: {result.message}"]
    lines += [f"    {warning}" for warning in result.warnings]
    return "\n".join(lines)


def _undo(store: Store, given: argparse.Namespace) -> int:
    entry = undo(store, given.id)
    print(f"undone: {entry.file_name} [import {entry.import_id}], {entry.rows_loaded:,} rows taken out")
    return OK


def _demo(store: Store, given: argparse.Namespace) -> int:
    if history(store) and store.setting("mark") != demo.MARK:
        print(f"{store.path} holds other data; the demo body gets a store of its own.", file=sys.stderr)
        return NOT_ALL
    if not store.is_empty():
        print(f"{demo.NAME} is there already: {store.path}")
        return OK
    results = demo.fill(store, lambda share, name: print(f"{share:4.0%} {name}", file=sys.stderr))
    rows = sum(result.rows_loaded for result in results)
    print(f"{demo.NAME} ({demo.MARK}): {len(results)} imports, {rows:,} rows in {store.path}")
    return OK


def _scope(store: Store, given: argparse.Namespace) -> Scope | None:
    """Return the scope asked for; raise StoreError where it ends before it starts."""
    try:
        return shared_scope(store, first_day=given.first_day, last_day=given.last_day)
    except ValueError as problem:
        raise StoreError(f"Cannot use these days: {problem}. Expected the first day first.") from problem


def _findings(store: Store, given: argparse.Namespace) -> int:
    scope = _scope(store, given)
    if scope is None:
        print(_NOTHING_HELD, file=sys.stderr)
        return NOT_ALL
    for finding in every(store, scope):
        print(json.dumps(as_json(finding), ensure_ascii=False) if given.json else f"{finding.sentence}.")
    return OK


def _opinions(store: Store, given: argparse.Namespace) -> int:
    today = given.last_day or date.today()
    scope = argued_scope(store, last_day=given.last_day) or Scope(store.organisation()[1], today, today)
    for problem in kept(store.setting(OWN_SETTING)).problems:
        print(problem, file=sys.stderr)
    known = {opinion.id: opinion for opinion in every_opinion(store.setting(OWN_SETTING))}
    if given.id is not None and given.id not in known:
        print(f"No opinion {given.id!r}; there are {', '.join(known)}.", file=sys.stderr)
        return NOT_ALL
    rows = StoreRows(store)
    for opinion in [known[given.id]] if given.id else known.values():
        judgement = judge(store, opinion, scope, rows)
        if given.json:
            print(json.dumps(judgement_as_json(judgement), ensure_ascii=False), flush=True)
        else:
            print(_said(judgement), flush=True)
    return OK


def _said(judgement: Judgement) -> str:
    """Return the verdict in a line, with what it stands on or what is missing in more."""
    because = f" {judgement.reason.sentence}." if judgement.reason else ""
    lines = [f"“{judgement.opinion.statement}” {judgement.words}{because}"]
    lines += [f"    {judgement.would_change}"] if judgement.would_change else []
    lines += [f"    Bring this and I can tell you: {need}" for need in judgement.needs]
    return "\n".join(lines)


def _case(store: Store, given: argparse.Namespace) -> int:
    scope = _scope(store, given)
    if scope is None:
        print(_NOTHING_HELD, file=sys.stderr)
        return NOT_ALL
    ask = Ask.loaded(store.setting("ask"))
    if given.ask:
        ask = replace(ask, decision=given.ask)
    chosen = for_the_case(store.setting(CASE_SETTING), store.setting(OWN_SETTING))
    story = business_case(
        scope.organisation,
        scope,
        standing(store, scope),
        [judge(store, opinion, scope) for opinion in chosen],
        ask,
        made_on=date.today(),
        mark=store.setting("mark") or "",
    )
    folder = Path(given.out)
    for form in FORMATS:
        path = folder / f"business-case{form.suffix}"
        content = form.render(story)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError as problem:
            raise StoreError(f"{path}: cannot be written ({problem.strerror}).") from problem
        print(path)
    return OK


_COMMANDS = {
    "import": _import,
    "findings": _findings,
    "opinions": _opinions,
    "case": _case,
    "undo": _undo,
    "demo": _demo,
}
