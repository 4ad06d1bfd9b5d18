"""Whether and how soon we answer: true, false, undecidable, unread, too few, nothing held; who waits still counts."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from lib.findings.opinions import judge
from lib.findings.opinions.judging import decided
from lib.findings.opinions.measured import Measured, Missing
from lib.findings.opinions.measures import answers
from lib.findings.opinions.sampled import place
from lib.model import Opinion, PlannedTest, Scope, Verdict
from lib.stats import ended_within
from tests.metrics.rows import hold
from tests.truth.world import World

LAST = date(2026, 10, 31)
SCOPE = Scope("Wexmoor", LAST, LAST)
MEASURES = {measure.id: measure for measure in answers.MEASURES}
WITHIN_A_DAY = PlannedTest("answered_in_a_day", "messages", "threshold", "more", 1, Verdict.DISAGREES, 0.8)
HALF = PlannedTest("answered", "messages", "threshold", "less", 1, Verdict.DISAGREES, 0.5)
NEVER = None


def conversations(
    *hours: float | None, weeks: int = 40, until: date = LAST, **cells: object
) -> list[dict[str, object]]:
    """So many conversations a week, each answered after as many hours, or never."""
    rows = []
    for week in range(weeks):
        for number, wait in enumerate(hours):
            at = datetime.combine(until - timedelta(days=7 * week + number % 7 + 14), time(9))
            rows.append(
                {
                    "account_id": 1,
                    "platform": "inbox",
                    "message_id": f"{until:%y}-{week}-{number}",
                    "day": at.date(),
                    "created_at": at,
                    "opens": True,
                    "answers_known": True,
                    "answered": wait is not None,
                    # Some weeks are a little slower than others.
                    "answer_hours": None if wait is None else wait * (1 + week % 3 / 10),
                    "seen_hours": 24.0 * (14 + 7 * week + number % 7),
                    "readable": True,
                }
                | cells
            )
    return rows


def read(rows: list[dict[str, object]], needs: dict[bool, bool], *, among: int = 160) -> list[dict[str, object]]:
    """The first that the page deals, read: whether those answered (True) and the others needed an answer."""
    for row in sorted(rows, key=lambda row: place(str(row["message_id"])))[:among]:
        row |= {"feeling": "neutral", "needs_answer": needs[bool(row["answered"])]}
    return rows


def answer(rows: list[dict[str, object]], test: PlannedTest = WITHIN_A_DAY, level: float = 0.95) -> Measured | Missing:
    return MEASURES[test.measure].of(World({"messages": rows}), SCOPE, test, level)


def measured(rows: list[dict[str, object]], test: PlannedTest = WITHIN_A_DAY) -> Measured:
    found = answer(rows, test)
    assert isinstance(found, Measured), found
    return found


def verdict(rows: list[dict[str, object]], test: PlannedTest = WITHIN_A_DAY) -> Verdict:
    return decided(Opinion("made", "Made.", (test,)), World({"messages": rows}), SCOPE)[0].verdict


def sentence(found: Measured) -> str:
    return found.claim.format(**{name: value.text for name, value in found.values})


def test_quick_answers_agree_that_we_answer_quickly():
    rows = conversations(1, 2, 3, 5, 8, 12, 2, 1, 9, NEVER)
    assert verdict(rows) is Verdict.AGREES
    found = measured(rows)
    assert sentence(found) == "Within a day we answered 90.0% of 400 conversations"
    assert (found.n, found.n_of, found.subject.name) == (400, "conversations", "our inbox")
    assert found.ratio.low < 0.9 / 0.8 < found.ratio.high
    assert found.ratio.value == pytest.approx(0.9 / 0.8)


def test_slow_answers_disagree_even_if_nothing_unanswered_needed_an_answer():
    assert verdict(conversations(1, 30, 40, 50, 30, 2, 60, NEVER)) is Verdict.DISAGREES


def test_what_nobody_answered_decides_nothing_against_us_before_somebody_read_it():
    rows = conversations(1, 2, 3, 5, NEVER, NEVER)
    assert verdict(rows) is Verdict.CANNOT_TELL
    found = measured(rows)
    assert found.would_change.startswith("It depends on how many of the unanswered messages needed an answer")
    assert any("count as unanswered" in caveat for caveat in found.caveats)


def test_reading_tells_it_either_way():
    thanks = read(conversations(1, 2, 3, 5, NEVER, NEVER), {True: True, False: False})
    assert verdict(thanks) is Verdict.AGREES
    assert sentence(measured(thanks)) == "Within a day we answered 100.0% of 105 conversations that needed an answer"
    # Two looks at one question, each at half of the error.
    assert measured(thanks).ratio.level == pytest.approx(0.975)
    (every,) = measured(thanks).others
    assert (every.name, every.value) == ("every conversation", pytest.approx(4 / 6))
    questions = read(conversations(1, 2, 3, 5, NEVER, NEVER), {True: True, False: True})
    assert verdict(questions) is Verdict.DISAGREES
    assert not any("count as unanswered" in caveat for caveat in measured(questions).caveats)


def test_what_was_picked_by_hand_says_so():
    rows = conversations(1, 2, 3, 5, NEVER, NEVER)
    for row in rows[:160]:
        row |= {"feeling": "neutral", "needs_answer": True}
    assert any("only if they were drawn at random" in caveat for caveat in measured(rows).caveats)


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ((2, 5, 30, 50, 100, 160, NEVER), Verdict.DISAGREES),
        ((2, NEVER, NEVER, NEVER, NEVER), Verdict.CANNOT_TELL),
        ((2, 200, 300, 400, 500), Verdict.AGREES),
        ((2, NEVER), Verdict.CANNOT_TELL),
    ],
)
def test_whether_half_are_answered_within_a_week(hours, expected):
    """Fewer than half agrees with the sceptic only where it holds among those that we answered, or read."""
    assert verdict(conversations(*hours), HALF) is expected


def test_what_is_still_open_counts_as_long_as_it_was_seen():
    """The newest conversations were seen for an hour: they are neither answered nor not."""
    rows = conversations(30, 40, 2, NEVER)
    new = [{**row, "answered": False, "answer_hours": None, "seen_hours": 1.0} for row in conversations(1, weeks=30)]
    for number, row in enumerate(new):
        row["message_id"] = f"new {number}"
    assert measured([*rows, *new]).subject.value == pytest.approx(measured(rows).subject.value)
    assert measured([*rows, *new]).n == 190


def test_where_every_one_was_answered_the_file_may_lack_the_others():
    found = measured(conversations(1, 2, 3))
    assert found.too_few.startswith("All 120 conversations that are held were answered, and a file that leaves out")
    assert verdict(conversations(1, 2, 3)) is Verdict.CANNOT_TELL
    # What speaks against us holds all the more with those that such a file lacks.
    assert verdict(conversations(1, 30, 40, 50)) is Verdict.DISAGREES


def test_missing_is_not_unanswered():
    rows = conversations(1, 2, 3, 5, 8, 12, 2, 1, 9, NEVER)
    unknown = {"answers_known": False, "answered": None, "answer_hours": None}
    others = conversations(1, 2, account_id=2, **unknown)
    found = measured([*rows, *others])
    assert (found.n, found.subject.value) == (400, pytest.approx(0.9))
    assert any(caveat.startswith("80 more conversations stand in files that do not say") for caveat in found.caveats)
    assert isinstance(answer(others), Missing)


def test_an_account_of_which_only_answered_ones_are_known_is_left_out():
    """A tool leaves the cell empty where nobody replied: its filled cells alone would say that all were answered."""
    rows = conversations(1, 2, 3, 5, 8, 12, 2, 1, 9, NEVER)
    tool = conversations(1, 2, account_id=2)
    for row in tool[::2]:
        row |= {"answers_known": False, "answered": None, "answer_hours": None}
    assert measured([*rows, *tool]).n == 400


def test_nothing_held_names_the_file():
    found = answer([])
    assert isinstance(found, Missing)
    assert "the message export of your inbox tool" in found.needs
    needing = PlannedTest("answered", "needing", "threshold", "more", 1, Verdict.DISAGREES, 0.5)
    found = answer(conversations(1, NEVER), needing)
    assert isinstance(found, Missing)
    assert found.needs.startswith("about a hundred messages drawn at random")


def test_few_are_too_few():
    assert measured(conversations(1, NEVER, weeks=3)).too_few == "Only 6 conversations in 3 weeks are held"
    assert verdict(conversations(1, 30, weeks=3)) is Verdict.CANNOT_TELL
    caveats = measured(conversations(1, NEVER, weeks=10)).caveats
    assert "Indicative: only 20 conversations." in caveats


@pytest.mark.parametrize(("line", "expected"), [(24.0, Verdict.DISAGREES), (0.5, Verdict.AGREES)])
def test_hours_until_half_had_an_answer(line, expected):
    test = PlannedTest("answer_hours", "messages", "threshold", "more", 1, Verdict.DISAGREES, line)
    rows = conversations(2, 3, 4, 6, 8, NEVER, 300)
    assert verdict(rows, test) is expected
    assert sentence(measured(rows, test)) == "Within 6.60 hours we had answered half of 280 conversations"


def test_where_fewer_than_half_were_answered_there_is_no_such_hour():
    test = PlannedTest("answer_hours", "messages", "threshold", "more", 1, Verdict.DISAGREES, 24.0)
    rows = conversations(2, 3, NEVER, NEVER, NEVER)
    assert sentence(measured(rows, test)) == "Within 720 hours we had answered fewer than half of 200 conversations"


def test_against_the_year_before():
    test = PlannedTest("answered_in_a_day", "messages", "year_before", "less", 1.1)
    earlier = LAST - timedelta(days=364)
    slow, quick = (1, 30, 40, 2, NEVER), (1, 3, 4, 2, NEVER)
    year = conversations(*slow, weeks=50)
    before = conversations(*quick, weeks=50, until=earlier)
    assert verdict([*year, *before], test) is Verdict.AGREES
    found = measured([*year, *before], test)
    assert sentence(found) == "Within a day we answered 40.0% of 250 conversations, 80.0% the year before"
    assert found.ratio.value == pytest.approx(0.5, rel=0.01)
    assert len(found.rows) == found.n == 500
    missing = answer(year, test)
    assert isinstance(missing, Missing)
    assert missing.needs.endswith("for 20 October 2024 to 18 October 2025")


def test_the_interval_is_that_of_weeks():
    rows = conversations(1, 2, 3, 5, 8, 12, 2, 1, 9, NEVER)
    found = measured(rows)
    weeks = [(row["day"] - (LAST - timedelta(days=14 + 363))).days // 7 for row in rows]
    hours = [row["answer_hours"] or row["seen_hours"] for row in rows]
    share = ended_within(hours, [row["answered"] for row in rows], weeks, 24, level=0.95)
    assert found.subject.value == pytest.approx(share.value)


def test_through_a_store_with_chart_and_evidence(store):
    rows = []
    for number in range(120):
        at = datetime(2026, 7, 1, 9) + timedelta(days=number)
        rows.append({"message_id": f"q{number}", "author": f"p{number}", "inbound": True, "created_at": at})
        if number % 10:
            reply = {"message_id": f"r{number}", "inbound": False, "created_at": at + timedelta(hours=number % 7 + 1)}
            rows.append({**reply, "reply_to": f"q{number}"})
    hold(store, "inbox", "message", rows, covers=(date(2026, 7, 1), LAST))
    judgement = judge(store, Opinion("quick", "We answer quickly.", (WITHIN_A_DAY,)), SCOPE)
    assert judgement.verdict is Verdict.AGREES
    finding = judgement.tests[0].finding
    assert finding.chart.title.startswith("Within a day we answered 90.")
    assert finding.evidence.files
    assert not {"author", "message_id", "created_at"} & set(finding.evidence.rows.columns)
    assert judgement.tests[0].question == "Share answered within a day: is it above 80.0% for our inbox?"
