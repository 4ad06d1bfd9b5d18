"""Who writes: the same people or new ones, few or many; no file goes back for ever, and nobody is shown alone."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from lib.findings.opinions import judge
from lib.findings.opinions.judging import decided
from lib.findings.opinions.measured import Measured, Missing
from lib.findings.opinions.measures import writers
from lib.model import Opinion, PlannedTest, Scope, Verdict
from tests.metrics.rows import hold
from tests.truth.world import World

LAST = date(2026, 10, 31)
SCOPE = Scope("Wexmoor", LAST, LAST)
MEASURES = {measure.id: measure for measure in writers.MEASURES}
NEW = PlannedTest("first_time_writers", "social", "threshold", "less", 1, Verdict.DISAGREES, 0.5)
TOP = PlannedTest("top_writers", "social", "threshold", "more", 1, Verdict.DISAGREES, 0.5)


def message(writer: int | None, ago: int, **cells: object) -> dict[str, object]:
    """A message of so many days ago."""
    return {
        "account_id": 1,
        "platform": "inbox",
        "writer": writer,
        "day": LAST - timedelta(days=ago),
        "opens": True,
        "answers_known": True,
    } | cells


def crowd(new: int, known: int, *, weeks: int = 78, silent: int = 1, window: int = 26) -> list[dict[str, object]]:
    """So many new people and known ones in each week of the window; the latter wrote `silent` weeks before it."""
    rows, number = [], 0
    for week in range(window):
        # Some weeks have more of one kind than others.
        for kind, count in ((0, new + (week % 3 - 1)), (1, known + (week % 2))):
            for _ in range(max(0, count)):
                number += 1
                rows.append(message(number, 7 * week + number % 7))
                if kind:
                    rows.append(message(number, 7 * (window + silent + number % 9)))
    # Others who wrote in each week before, and never since.
    rows += [message(100_000 + week, 7 * week + 6) for week in range(window, weeks)]
    return rows


def answer(rows: list[dict[str, object]], test: PlannedTest) -> Measured | Missing:
    return MEASURES[test.measure].of(World({"messages": rows}), SCOPE, test, 0.95)


def measured(rows: list[dict[str, object]], test: PlannedTest) -> Measured:
    found = answer(rows, test)
    assert isinstance(found, Measured), found
    return found


def verdict(rows: list[dict[str, object]], test: PlannedTest) -> Verdict:
    return decided(Opinion("made", "Made.", (test,)), World({"messages": rows}), SCOPE)[0].verdict


def sentence(found: Measured) -> str:
    return found.claim.format(**{name: value.text for name, value in found.values})


@pytest.mark.parametrize(
    ("new", "known", "expected"),
    [(8, 2, Verdict.DISAGREES), (2, 8, Verdict.AGREES), (5, 4, Verdict.CANNOT_TELL)],
)
def test_whether_new_people_write(new, known, expected):
    assert verdict(crowd(new, known), NEW) is expected


def test_the_share_of_new_writers_is_of_people():
    rows = crowd(8, 2)
    found = measured([*rows, *rows], NEW)
    assert sentence(found) == (
        "76.1% of the 272 people who wrote to us in 26 weeks had not written in the 52 weeks before"
    )
    assert (found.n, found.n_of, found.caveats) == (272, "people", ())
    assert found.ratio.low < found.ratio.value < found.ratio.high


def test_whoever_was_silent_for_a_year_is_new_again():
    assert measured(crowd(2, 8, weeks=140, silent=60), NEW).subject.value == 1.0


def test_with_a_short_past_the_share_is_the_most_that_it_can_be():
    """Those known came back after short and long silences alike: as many may have been silent for longer."""
    rows = crowd(6, 2, weeks=52)
    found = measured(rows, NEW)
    assert found.values[3][1].text == "26"
    assert any(caveat.startswith("Who wrote before these files begin looks new") for caveat in found.caveats)
    ((_, guard), *_) = found.only_if
    assert guard.value < found.ratio.value
    even = [
        {**row, "day": row["day"] - timedelta(days=14 * (row["writer"] % 12) // 2)}
        for row in rows
        if row["day"] < LAST - timedelta(days=182)
    ]
    spread = [row for row in rows if row["day"] >= LAST - timedelta(days=182)] + even
    ((_, wider), *_) = measured(spread, NEW).only_if
    assert wider is None or wider.value < guard.value


def test_no_verdict_that_the_forgotten_could_turn():
    late = crowd(5, 2, weeks=52, silent=14)
    assert measured(late, NEW).ratio.low > 1
    assert verdict(late, NEW) is Verdict.CANNOT_TELL


def test_a_quarter_is_enough_where_less_is_held_and_less_than_half_a_year_is_not():
    quarter = crowd(8, 2, weeks=30, window=13)
    assert "in 13 weeks" in sentence(measured(quarter, NEW))
    short = answer([row for row in quarter if row["day"] > LAST - timedelta(weeks=20)], NEW)
    assert isinstance(short, Missing)
    assert "over at least 25 weeks" in short.needs


def test_a_gap_before_makes_nobody_new():
    rows = [row for row in crowd(8, 2) if not 190 < (LAST - row["day"]).days < 400]
    found = answer(rows, NEW)
    assert isinstance(found, Missing)
    assert "for the weeks before 3 May 2026 that are missing" in found.needs


def few(top: int, others: int, often: int) -> list[dict[str, object]]:
    """A few people who write often, and others who write once."""
    rows = [message(writer, (7 * number + writer) % 360) for writer in range(top) for number in range(often)]
    return rows + [message(1000 + number, number % 360) for number in range(others)]


@pytest.mark.parametrize(
    ("often", "expected"), [(60, Verdict.AGREES), (2, Verdict.DISAGREES), (9, Verdict.CANNOT_TELL)]
)
def test_whether_a_few_write_most(often, expected):
    rows = few(40, 360, often)
    assert verdict(rows, TOP) is expected
    assert sentence(measured(few(40, 360, 2), TOP)) == (
        "The tenth of the people who write to us most wrote 18.2% of 440 messages"
    )


def test_nobody_is_shown_alone():
    found = answer(few(2, 40, 30), TOP)
    assert isinstance(found, Missing)
    assert found.needs.startswith("messages of at least 100 people (there are 42)")


def test_our_own_comments_must_not_decide():
    """In an export of comments we may be one of the writers: the verdict must hold without it."""
    ours = [message(9000 + number % 12, number % 360, answers_known=False) for number in range(900)]
    rows = [*few(40, 360, 2), *ours]
    assert verdict(rows, TOP) is Verdict.CANNOT_TELL
    assert any("we may be among those who write" in caveat for caveat in measured(rows, TOP).caveats)


@pytest.mark.parametrize("test", [NEW, TOP], ids=lambda test: test.measure)
def test_without_authors_the_file_is_named(test):
    for rows in ([], [message(None, ago) for ago in range(360)]):
        found = answer(rows, test)
        assert isinstance(found, Missing)
        assert "with its authors" in found.needs


def test_through_a_store_no_hash_is_among_the_evidence(store):
    rows = [
        {
            "message_id": str(number),
            "author": f"hash{number % 130 if number % 3 else number}",
            "inbound": True,
            "created_at": datetime(2026, 10, 31, 9) - timedelta(days=number % 360),
        }
        for number in range(300)
    ]
    hold(store, "inbox", "message", rows, covers=(date(2025, 11, 1), LAST))
    judgement = judge(store, Opinion("few", "Only a few write.", (TOP,)), SCOPE)
    finding = judgement.tests[0].finding
    assert judgement.verdict is Verdict.DISAGREES
    assert "hash" not in str(finding.evidence.rows.rows)
    assert finding.chart.title.startswith("The tenth of the people who write to us most wrote ")
