"""What is measured of silence, from a store to the sentence: worlds where it is so, not so, and can't be told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from lib.charts.lint import problems
from lib.findings.silence import SETTING, answer, dumped, silence, situation
from lib.metrics import QUERIES
from lib.model import Finding, Scope
from lib.model.risk import RiskJudgement
from lib.reference.risks import register
from tests.metrics.rows import add, days, hold, post

LAST = date(2026, 6, 28)
FIRST = LAST - timedelta(days=363)
SCOPE = Scope("Wexmoor", LAST - timedelta(days=90), LAST)
YEAR = (FIRST, LAST)
Row = dict[str, Any]


def said_on(day: date, name: str, writer: str | None, hour: float = 9.0, reply_to: str | None = None) -> Row:
    at = datetime(day.year, day.month, day.day) + timedelta(hours=hour)
    return {
        "message_id": name,
        "author": writer,
        "inbound": writer is not None,
        "created_at": at,
        "reply_to": reply_to,
    }


def conversations(
    *, answered: Callable[[int], bool], further: Callable[[int], bool], hours: float = 1.0, count: int = 312
) -> list[Row]:
    """One conversation on most days of a year; the public writes on in some of them, two hours after all else."""
    rows = []
    for at, day in enumerate(days(FIRST, count)):
        rows.append(said_on(day, f"q{at}", f"w{at % 40}"))
        above = f"q{at}"
        if answered(at):
            rows.append(said_on(day, f"a{at}", None, 9 + hours, above))
            above = f"a{at}"
        if further(at):
            rows.append(said_on(day, f"f{at}", f"w{at % 40}", 11 + hours, above))
    return rows


def inbox(store, rows: list[Row]) -> int:
    return hold(store, "inbox", "message", rows, covers=YEAR)


def checks(store, named: dict[str, str], **more: Any) -> None:
    rows = [{"message_id": name, "checked_on": LAST, "feeling": feeling, **more} for name, feeling in named.items()]
    hold(store, "own", "message_check", rows, covers=YEAR, account="checks")


def found(store, scope: Scope = SCOPE) -> dict[str, Finding]:
    return {finding.id.removeprefix("silence."): finding for finding in silence(store, scope)}


def missing(store, name: str) -> tuple[str, str]:
    (rate,) = [each for each in situation(store, SCOPE).rates if each.name == name]
    assert rate.share is None
    return rate.missing, rate.needs


class TestUnanswered:
    def test_a_quarter_gets_no_answer(self, store):
        inbox(store, conversations(answered=lambda at: at % 4 != 0, further=lambda at: False))
        finding = found(store)["unanswered"]
        assert finding.sentence == (
            "77 of the 305 conversations that the public began got no answer within a week: 25.2%"
        )
        assert (finding.n, finding.value) == (305, 77 / 305)
        assert finding.interval is not None
        assert 0.2 < finding.interval[0] < 0.25 < finding.interval[1] < 0.3
        assert "a person has to read which ones do" in finding.caveats[0]

    def test_one_busy_day_tells_little_of_the_others(self, store):
        rows = conversations(answered=lambda at: at % 4 != 0, further=lambda at: False, count=20)
        rows += [said_on(FIRST, f"b{at}", f"w{at % 40}") for at in range(300)]
        inbox(store, rows)
        finding = found(store)["unanswered"]
        assert finding.interval is not None
        assert finding.interval[1] - finding.interval[0] > 0.3
        assert "Nearly all of them lie within a few days" in finding.caveats[0]

    def test_an_answer_after_a_week_comes_too_late(self, store):
        inbox(store, conversations(answered=lambda at: True, further=lambda at: False, hours=169))
        assert found(store)["unanswered"].value == 1.0

    def test_the_newest_week_is_not_counted_as_silence(self, store):
        """Only the first is answered, and the file ends with the last message: the last week may still be."""
        inbox(store, conversations(answered=lambda at: at == 0, further=lambda at: False, count=364))
        finding = found(store)["unanswered"]
        assert finding.n == 357

    def test_those_that_need_an_answer_are_told_apart_where_a_person_has_read_them(self, store):
        inbox(store, conversations(answered=lambda at: at % 4 != 0, further=lambda at: False))
        checks(store, {f"q{at}": "neutral" for at in range(40)}, needs_answer=True)
        assert found(store)["unanswered"].caveats == ("Of 40 that need an answer, as read by a person, 10 got none.",)

    def test_where_no_file_holds_our_answers_nothing_is_called_unanswered(self, store):
        inbox(store, conversations(answered=lambda at: False, further=lambda at: False))
        assert "unanswered" not in found(store)
        assert missing(store, "unanswered")[0].startswith("0 conversations are held")

    def test_four_people_are_too_few(self, store):
        rows = conversations(answered=lambda at: at % 2 == 0, further=lambda at: False)
        for row in rows:
            row["author"] = row["author"] and f"w{int(row['author'][1:]) % 4}"
        inbox(store, rows)
        assert "unanswered" not in found(store)
        assert "fewer than 5 people" in missing(store, "unanswered")[0]

    def test_nine_messages_are_too_few(self, store):
        inbox(store, conversations(answered=lambda at: at % 2 == 0, further=lambda at: False, count=16))
        assert missing(store, "unanswered")[0] == "9 conversations are held; it takes 10."


class TestWaiting:
    def test_three_hours_and_a_weekend(self, store):
        inbox(store, conversations(answered=lambda at: True, further=lambda at: False, hours=30))
        held = found(store)
        assert held["waits_long"].sentence.startswith("100.0% of the 312 conversations")
        assert held["weekend_waits"].value == 1.0
        weekend = held["weekend_waits"].evidence.rows.column("day")
        assert {day.weekday() for day in weekend} == {5, 6}

    def test_quick_answers(self, store):
        inbox(store, conversations(answered=lambda at: True, further=lambda at: False, hours=2))
        assert found(store)["waits_long"].value == 0.0


class TestWithAndWithout:
    def test_silence_goes_on_more_often(self, store):
        inbox(
            store, conversations(answered=lambda at: at % 2 == 0, further=lambda at: at % 4 in (1, 3) or at % 16 == 0)
        )
        finding = found(store)["goes_on"]
        assert finding.direction == "up"
        assert finding.sentence.startswith("More conversations went on where we gave no answer: 100.0%, against 12.")
        assert "an association" in finding.caveats[0]
        assert not problems(finding.chart)

    def test_silence_goes_on_less_often(self, store):
        inbox(store, conversations(answered=lambda at: at % 2 == 0, further=lambda at: at % 2 == 0 or at % 14 == 1))
        assert found(store)["goes_on"].direction == "down"

    def test_no_difference(self, store):
        inbox(store, conversations(answered=lambda at: at % 2 == 0, further=lambda at: at % 3 == 0))
        assert found(store)["goes_on"].direction == "no_clear_change"

    def test_months_are_matched(self, store):
        """In the second half nearly all go on, and hardly any is answered: within a month there is no difference."""
        half = 156
        rows = conversations(
            answered=lambda at: at % 10 != 0 if at < half else at % 10 == 0,
            further=lambda at: at % 50 == 3 if at < half else at % 50 != 3,
        )
        inbox(store, rows)
        held = found(store)
        raw = held["goes_on_without"].value - held["goes_on_after_reply"].value
        assert raw > 0.5
        assert abs(held["goes_on"].change) < 0.15

    def test_files_that_hold_nothing_after_silence_do_not_say_that_nobody_wrote(self, store):
        inbox(store, conversations(answered=lambda at: at % 2 == 0, further=lambda at: at % 4 == 0))
        held = found(store)
        assert "goes_on" not in held
        assert "goes_on_without" not in held
        assert "with the comments below them" in missing(store, "goes_on_without")[1]

    def test_a_log_that_holds_no_conversations_does_not_say_that_nobody_wrote_after_an_answer(self, store):
        rows = [said_on(day, f"q{at}", "w") for at, day in enumerate(days(FIRST, 312))]
        inbox(store, [{**row, "author": None, "reply_hours": 1.0} for row in rows])
        with store.transaction() as cursor:
            cursor.execute("UPDATE import SET export = 'inbox_log'")
        assert "goes_on_after_reply" not in found(store)
        assert missing(store, "goes_on_after_reply")[0] == "After our answers no later message is held."

    @pytest.mark.parametrize(
        ("negative", "direction"),
        [
            (lambda at: at % 2 == 1, "up"),
            (lambda at: at % 2 == 0, "down"),
            (lambda at: at % 3 == 0, "no_clear_change"),
        ],
    )
    def test_how_negative_it_turns(self, store, negative, direction):
        inbox(store, conversations(answered=lambda at: at % 2 == 0, further=lambda at: True))
        checks(store, {f"f{at}": "negative" if negative(at) and at % 7 else "neutral" for at in range(312)})
        finding = found(store)["turns_negative"]
        assert finding.direction == direction

    def test_too_few_checks_say_what_would_settle_it(self, store):
        inbox(store, conversations(answered=lambda at: at % 2 == 0, further=lambda at: True))
        checks(store, {f"f{at}": "negative" for at in range(9)})
        finding = found(store)["turns_negative"]
        assert finding.direction == "cannot_tell"
        assert finding.sentence.endswith("a person has read 9 of 312 later messages")
        assert "about 60 later messages of unanswered conversations" in finding.what_would_change_it

    def test_where_nothing_is_held_after_silence_reading_more_would_not_settle_it(self, store):
        inbox(store, conversations(answered=lambda at: at % 2 == 0, further=lambda at: at % 2 == 0))
        finding = found(store)["turns_negative"]
        assert finding.what_would_change_it.startswith("0 later messages are held where we gave no answer. An export")

    def test_what_a_person_found_untrue(self, store):
        inbox(store, conversations(answered=lambda at: at % 4 != 0, further=lambda at: False))
        checks(store, {f"q{at}": "neutral" for at in range(20)}, false_claim=True)
        assert found(store)["false_unanswered"].sentence == (
            "5 of the 20 messages that say something untrue, as read by a person, got no answer: 25.0%"
        )


def events(store, *noted: tuple[date, str]) -> None:
    hold(store, "own", "event", [{"day": day, "label": label} for day, label in noted], account="events")


EVENTS = [
    (FIRST + timedelta(days=at), f"Storm {name}") for at, name in ((40, "Ada"), (120, "Bob"), (200, "Cy"), (280, "Di"))
]


class TestAfterAnEvent:
    def test_silence_after_events(self, store):
        """A post on each day, but for three days after the first event."""
        silent = {EVENTS[0][0] + timedelta(days=at) for at in range(3)}
        hold(store, "facebook", "post", [post(day, str(day)) for day in days(FIRST, 364) if day not in silent])
        events(store, *EVENTS)
        finding = found(store)["silent_after_event"]
        assert finding.sentence == (
            "After a noted event we were silent for more than a day in 1 of 4 cases, each channel by itself"
        )
        assert finding.caveats[0] == "The longest of them was 3 days, on Facebook after “Storm Ada”."
        assert finding.chart is not None
        assert finding.chart.table.rows == (("Facebook", 3, 0.0),)

    def test_no_silence(self, store):
        hold(store, "facebook", "post", [post(day, str(day)) for day in days(FIRST, 364)])
        events(store, *EVENTS)
        finding = found(store)["silent_after_event"]
        assert finding.value == 0.0
        assert finding.interval is not None
        # Four events without a silence say little.
        assert finding.interval[1] > 0.5

    def test_a_channel_that_seldom_posts_is_not_counted(self, store):
        hold(store, "facebook", "post", [post(day, str(day)) for day in days(FIRST, 364)])
        hold(store, "linkedin", "post", [post(day, str(day)) for day in days(FIRST, 364)[::9]])
        events(store, *EVENTS)
        finding = found(store)["silent_after_event"]
        assert finding.n == 4
        assert "Not counted, since a day without a post is usual there: LinkedIn." in finding.caveats

    def test_what_lies_outside_the_posts_is_not_silence(self, store):
        hold(store, "facebook", "post", [post(day, str(day)) for day in days(FIRST + timedelta(days=100), 120)])
        hold(store, "inbox", "message", conversations(answered=lambda at: True, further=lambda at: False), covers=YEAR)
        events(store, *EVENTS)
        assert missing(store, "silent_after_event")[0] == "2 noted events can be followed; it takes 4."


def peers_counted(store, ours: float, theirs: float, spans: int = 6) -> None:
    rows = []
    for span in range(spans):
        first = FIRST + timedelta(days=30 * span)
        for body, amount in (("Us", ours), ("Netherby", theirs), ("Overby", theirs)):
            for metric, value in (("engagements", amount + span), ("posts_published", 10), ("followers", 900)):
                rows.append(
                    {
                        "peer": body,
                        "platform": "facebook",
                        "first_day": first,
                        "last_day": first + timedelta(days=29),
                        "metric": metric,
                        "value": value,
                    }
                )
    hold(store, "peers", "peer_count", rows)


class TestVoice:
    def test_the_share_of_others(self, store):
        store.name_organisation("Us")
        peers_counted(store, 100, 300)
        finding = found(store, Scope("Us", SCOPE.first_day, LAST))["voice.facebook"]
        assert finding.sentence == (
            "Facebook: of what people did with the posts of 3 bodies 85.5% went to others, 14.5% to us"
        )
        assert finding.value == pytest.approx(1 - (600 + 15) / (4200 + 45))
        assert "Only 2 of our peers are counted; 3 make a comparison." in finding.caveats
        assert not problems(finding.chart)

    def test_few_counts_have_no_interval(self, store):
        store.name_organisation("Us")
        peers_counted(store, 100, 300, spans=2)
        finding = found(store, Scope("Us", SCOPE.first_day, LAST))["voice.facebook"]
        assert finding.interval is None
        assert "2 counts hold all of them; an interval needs 4." in finding.caveats


IDS = {side: [each.id for each in register().risks if each.side == side] for side in ("not_acting", "acting")}


def judged(not_acting: tuple[int, int], acting: tuple[int, int]) -> str:
    given = {"not_acting": not_acting, "acting": acting}
    return dumped(
        {name: RiskJudgement(likelihood=given[side][0], impact=given[side][1]) for side in IDS for name in IDS[side]}
    )


class TestTheAnswer:
    @pytest.fixture
    def busy(self, store):
        inbox(store, conversations(answered=lambda at: at % 2 == 0, further=lambda at: at % 3 == 0))
        return store

    @pytest.mark.parametrize(
        ("said", "verdict", "begins"),
        [
            (judged((5, 5), (1, 1)), "agrees", "Not engaging is the greater risk: "),
            (judged((1, 1), (5, 5)), "disagrees", "Not engaging is not the greater risk: "),
            (judged((3, 3), (3, 3)), "cannot_tell", "Which risk is greater can't be told: not engaging "),
            (dumped({}), "cannot_tell", "Which risk is greater can't be told yet: 0 of 16 risks"),
        ],
    )
    def test_yes_no_and_open(self, busy, said, verdict, begins):
        busy.set_setting(SETTING, said)
        finding = found(busy)["answer"]
        assert finding.verdict == verdict
        assert finding.sentence.startswith(begins)
        assert finding.chart is not None
        assert problems(finding.chart) == []
        assert finding.what_would_change_it

    def test_while_no_impact_is_judged_what_is_measured_is_drawn(self, busy):
        chart = found(busy)["answer"].chart
        assert chart is not None
        assert {row[0].split(":")[0] for row in chart.table.rows} == {"Not engaging", "Stepping out"}
        assert chart.value_kind == "percent"

    def test_what_is_judged_alone_has_an_answer_too(self, store):
        hold(store, "facebook", "post", [post(day, str(day)) for day in days(FIRST, 30)])
        store.set_setting(SETTING, judged((1, 1), (5, 5)))
        finding = found(store)["answer"]
        assert (finding.verdict, finding.evidence.metric) == ("disagrees", "channels")
        assert finding.caveats[0].startswith("Of 16 likelihoods 0 are measured here")

    def test_nothing_measured_and_nothing_judged_is_no_finding(self, store):
        hold(store, "facebook", "post", [post(day, str(day)) for day in days(FIRST, 30)])
        assert silence(store, SCOPE) == []

    def test_every_finding_is_made_again_from_its_evidence(self, busy):
        events(busy, *EVENTS)
        page = hold(busy, "facebook", "post", [post(day, str(day)) for day in days(FIRST, 364)])
        add(busy, page, "post", [post(FIRST, "more")])
        first = silence(busy, SCOPE)
        assert len(first) > 6
        for finding in first:
            assert finding.evidence.sql == QUERIES[finding.evidence.metric].sql
            assert finding.evidence.files
            assert finding.n == finding.evidence.n
            assert finding.chart is None or problems(finding.chart) == []
        assert silence(busy, SCOPE) == first

    def test_the_register_hangs_together_with_the_answer(self, busy):
        made, finding, known = answer(busy, situation(busy, SCOPE), None)
        assert len(made.every) == len(known.risks) == 16
        assert finding.page == "silence"
