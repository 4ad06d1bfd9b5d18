"""Everything that is said of what is held: the gaps, what each silences, and the one sentence over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lib.findings import gaps, silences
from lib.findings.every import WEEKS, shared_scope
from lib.findings.gaps import Gap
from lib.findings.holdings import Holding, holdings, spans_held, whole
from lib.metrics import METRICS, evidence
from lib.model import Finding, Scope, Value
from lib.store import Store

PAGE = "holdings"
_COUNTED = "Nothing was estimated: the days are counted."
_PLACES = (gaps.BETWEEN, gaps.AFTER, gaps.BEFORE)


@dataclass(frozen=True)
class Missing:
    """A gap with what cannot be said without its days."""

    gap: Gap
    silenced: tuple[silences.Silence, ...]

    @property
    def in_words(self) -> list[str]:
        """One sentence for each loss."""
        return silences.in_words(self.silenced)


@dataclass(frozen=True)
class Held:
    """What is held, what is missing (what silences most first), the sentence over it, and the day it was told."""

    holdings: tuple[Holding, ...]
    missing: tuple[Missing, ...]
    finding: Finding
    today: date


def held_scope(store: Store) -> Scope | None:
    """Return the scope that everyone starts from, where no channel has rows the quarter up to the newest day held.

    None where no file covers a day.
    """
    scope = shared_scope(store)
    kinds = whole(holdings(store))
    if scope is not None or not kinds:
        return scope if kinds else None
    newest = max(holding.last_day for holding in kinds)
    return Scope(store.organisation()[1], newest - timedelta(days=7 * WEEKS - 1), newest)


def what_is_held(store: Store, scope: Scope, findings: Sequence[Finding], today: date) -> Held | None:
    """Return what is held, None where no file covers a day.

    `findings` are those on the scope, against last year and the weeks before. Days before the first held one are
    only missed where they silence something.
    """
    found = holdings(store)
    if not whole(found):
        return None
    missed = [*gaps.between(found), *gaps.before(found, scope), *gaps.after(found, today)]
    silenced = silences.silences(store, scope, findings, missed)
    told = [Missing(gap, lost) for gap, lost in zip(missed, silenced, strict=True) if lost or gap.place != gaps.BEFORE]
    told.sort(key=_what_matters)
    return Held(tuple(found), tuple(told), _finding(store, scope, found, told), today)


def _what_matters(each: Missing) -> tuple[int, int, int, int]:
    worst = min((silences.ORDER.index(silence.kind) for silence in each.silenced), default=len(silences.ORDER))
    return _PLACES.index(each.gap.place), worst, -len(each.silenced), -each.gap.days


def _finding(store: Store, scope: Scope, found: Sequence[Holding], told: Sequence[Missing]) -> Finding:
    """Return the sentence on the gaps between held days; `told` has the one that silences most first."""
    missed = [each for each in told if each.gap.place == gaps.BETWEEN]
    accounts = len({holding.account_id for holding in whole(found) if holding.platform != "own"} or {0})
    filled = {"accounts": Value(_counted(accounts, "account"), "text")}
    if missed:
        first = missed[0].gap
        most = "the one that silences most" if missed[0].silenced else "the longest"
        claim = "{gaps} in what {accounts} {hold}; {most} is {days} of {what}, {period}"
        filled |= {
            "gaps": Value(_counted(len(missed), "gap"), "text"),
            "hold": Value("holds" if accounts == 1 else "hold", "text"),
            "most": Value("it" if len(missed) == 1 else most, "text"),
            "days": Value(_counted(first.days, "day"), "text"),
            "what": Value(f"{first.holdings[0].channel} {first.kinds}", "text"),
            "period": Value(first.period, "text"),
        }
    else:
        claim = "{accounts} {held} held without a gap; the newest day is {newest}"
        filled |= {
            "held": Value("is" if accounts == 1 else "are", "text"),
            "newest": Value(scope.last_day, "day"),
        }
    metric, result = METRICS["days_missing"], spans_held(store)
    return Finding(
        id=f"{PAGE}.days_missing",
        page=PAGE,
        question="What is held?",
        claim=claim,
        values=tuple(filled.items()),
        metric=metric.id,
        value=float(sum(each.gap.days for each in missed)),
        unit=metric.unit,
        interval=None,
        level=None,
        n=len(whole(found)),
        scope=scope,
        evidence=evidence(
            store,
            result,
            result.table,
            metric,
            n=len(whole(found)),
            n_of="kinds of rows",
            interval_method=_COUNTED,
        ),
        value_kind=metric.kind,
    )


def _counted(count: int, noun: str) -> str:
    return f"{Value(count).text} {noun}{'' if count == 1 else 's'}"
