"""What was found in messages that were read: true, false, undecidable, too few, picked by hand, or not read at all."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

import pytest

from lib.findings.opinions import judge, named
from lib.findings.opinions.judging import decided
from lib.findings.opinions.measured import Measured, Missing
from lib.findings.opinions.measures import feeling
from lib.findings.opinions.sampled import network_of, place, sample_of
from lib.model import Opinion, PlannedTest, Scope, Verdict
from lib.store import Store, deal
from tests.metrics.rows import add, hold
from tests.truth.world import World

LAST = date(2026, 10, 31)
SCOPE = Scope("Wexmoor", LAST, LAST)
MEASURES = {measure.id: measure for measure in feeling.MEASURES}
HALF = PlannedTest("critical_messages", "messages", "threshold", "more", 1, Verdict.DISAGREES, 0.5)
PRAISE = PlannedTest("criticism_per_praise", "messages", "threshold", "more", 1, Verdict.DISAGREES, 1.25)


def messages(count: int, *, until: date = LAST, **cells: object) -> list[dict[str, object]]:
    """Messages spread over the year up to a day, in the order in which they are dealt."""
    rows = [
        {"message_id": f"{until:%y%m}-{number}", "day": until - timedelta(days=number % 360), "platform": "inbox"}
        | cells
        for number in range(count)
    ]
    return sorted(rows, key=lambda row: place(str(row["message_id"])))


def read(rows: list[dict[str, object]], against: int, praise: int, neither: int) -> list[dict[str, object]]:
    """The first of them read: so many of each feeling, mixed."""
    found = ["negative"] * against + ["positive"] * praise + ["neutral"] * neither
    mixed = sorted(found, key=lambda each: place(f"{each}"))
    for row, each in zip(rows, mixed, strict=False):
        row["feeling"] = each
    return rows


def measured(rows: Iterable[dict[str, object]], test: PlannedTest = HALF, level: float = 0.95) -> Measured:
    answer = MEASURES[test.measure].of(World({"messages": list(rows)}), SCOPE, test, level)
    assert isinstance(answer, Measured), answer
    return answer


def needs(rows: Iterable[dict[str, object]], test: PlannedTest = HALF) -> str:
    answer = MEASURES[test.measure].of(World({"messages": list(rows)}), SCOPE, test, 0.95)
    assert isinstance(answer, Missing), answer
    return answer.needs


def verdict(rows: Iterable[dict[str, object]], *tests: PlannedTest) -> list[Verdict]:
    opinion = Opinion("made", "Made.", tests or (HALF, PRAISE))
    return [each.verdict for each in decided(opinion, World({"messages": list(rows)}), SCOPE)]


def sentence(answer: Measured) -> str:
    return answer.claim.format(**{name: value.text for name, value in answer.values})


def test_a_third_criticises_as_many_appreciate():
    rows = read(messages(900), 50, 50, 50)
    answer = measured(rows)
    assert sentence(answer) == "33.3% of the messages to us criticise: 50 of 150 read, drawn at random from 900"
    assert (answer.n, answer.n_of, len(answer.rows)) == (150, "messages read", 150)
    assert (answer.subject.value, answer.comparator.value) == (pytest.approx(1 / 3), 0.5)
    assert answer.ratio.value == pytest.approx(2 / 3)
    assert 0.52 < answer.ratio.low < 0.55 < 0.8 < answer.ratio.high < 0.83
    assert [(side.name, side.value) for side in answer.others] == [
        ("Messages that appreciate", pytest.approx(1 / 3)),
        ("Neither", pytest.approx(1 / 3)),
    ]
    assert answer.would_change == "It would change if more than 50.0% of the messages criticised; 33.3% do now."
    assert answer.too_few == ""
    assert len(answer.caveats) == 2
    odds = measured(rows, PRAISE)
    assert sentence(odds) == (
        "For each message that appreciates, 1.00 criticise: 50 against 50 of 150 read, drawn at random from 900"
    )
    assert verdict(rows, HALF) == [Verdict.DISAGREES]


@pytest.mark.parametrize(
    ("found", "verdicts"),
    [
        ((110, 20, 20), [Verdict.AGREES, Verdict.AGREES]),
        ((40, 60, 50), [Verdict.DISAGREES, Verdict.DISAGREES]),
        ((78, 55, 17), [Verdict.CANNOT_TELL, Verdict.CANNOT_TELL]),
        # Half as many again criticise as appreciate, and still most of it is neither.
        ((45, 12, 93), [Verdict.DISAGREES, Verdict.AGREES]),
        ((100, 0, 50), [Verdict.AGREES, Verdict.CANNOT_TELL]),
    ],
)
def test_the_verdicts(found, verdicts):
    assert verdict(read(messages(900), *found)) == verdicts


def test_nothing_is_shown_of_fewer_than_half_of_what_a_verdict_needs():
    assert needs([]) == (
        "The messages of the public: the message export of your inbox tool, with their text. Then read 100 of them: "
        "the page “Opinion or data?” deals them at random, and it takes about fifteen minutes."
    )
    dealt = "the page “Opinion or data?” deals them at random, and it takes about fifteen minutes."
    assert needs(messages(900)) == f"Read 100 of the 900 messages held: {dealt}"
    assert needs(read(messages(900), 34, 0, 0)) == f"Read 100 of the 900 messages held: {dealt} 34 are read so far."
    assert needs(read(messages(63), 20, 10, 0)) == f"Read 63 of the 63 messages held: {dealt} 30 are read so far."


def test_from_fifty_on_it_is_indicative_and_no_verdict():
    rows = read(messages(900), 5, 30, 30)
    answer = measured(rows)
    assert answer.too_few == "65 messages are read: indicative only, 100 make a verdict possible"
    assert answer.would_change == ""
    assert verdict(rows) == [Verdict.CANNOT_TELL, Verdict.CANNOT_TELL]


def test_where_few_are_held_all_must_be_read_and_then_nothing_is_left_to_chance():
    rows = read(messages(63), 20, 20, 23)
    assert (measured(rows).ratio.low, measured(rows).ratio.high) == (pytest.approx(40 / 63), pytest.approx(40 / 63))
    assert verdict(rows, HALF) == [Verdict.DISAGREES]
    assert "what so few say" in measured(read(messages(20), 3, 3, 14)).too_few


def test_messages_without_a_text_cannot_be_read_and_are_not_stood_for():
    rows = [*read(messages(300), 50, 25, 25), *messages(500, until=LAST - timedelta(days=1), readable=False)]
    assert dict(measured(rows).values)["held"].amount == 300


def test_what_came_after_the_last_that_was_read_is_not_stood_for():
    old = read(messages(300, until=LAST - timedelta(days=100)), 40, 40, 40)
    later = [
        {"message_id": f"later {number}", "day": LAST - timedelta(days=number % 90), "platform": "inbox"}
        for number in range(400)
    ]
    last = max(row["day"] for row in old if row.get("feeling"))
    within = sum(row["day"] <= last for row in old if row["day"] >= LAST - timedelta(days=363))
    assert dict(measured([*old, *later]).values)["held"].amount == within


def test_messages_that_somebody_picked_do_not_count_where_enough_were_dealt():
    rows = read(messages(900), 30, 40, 40)
    for row in rows[-200:]:
        row["feeling"] = "negative"
    answer = measured(rows)
    assert answer.n == 110
    assert "200 more were read out of turn, and do not count: they were not drawn at random." in answer.caveats
    assert verdict(rows, HALF) == [Verdict.DISAGREES]


def test_a_table_of_ones_own_counts_with_what_it_must_have_been():
    rows = messages(900)
    for row in rows[::8]:
        row["feeling"] = "negative" if int(place(str(row["message_id"]))[:4], 16) % 3 == 0 else "neutral"
    answer = measured(rows)
    assert answer.n == 113
    assert sentence(answer).endswith("of 113 read, of 900")
    assert any("only if they were drawn at random" in each for each in answer.caveats)


def test_those_that_were_skipped_are_said():
    rows = read(messages(900), 40, 40, 40)
    for row in rows[3:9]:
        row["feeling"] = None
    answer = measured(rows)
    assert (answer.n, dict(answer.values)["held"].amount) == (114, 900)
    assert "Skipped of those that were dealt: 6. How they feel is not known." in answer.caveats


def test_one_network_and_each_of_which_enough_is_read():
    on_x, on_facebook = messages(300, network="Twitter"), messages(500, network="Facebook Page", platform="tool")
    for number, row in enumerate(on_facebook):
        row["message_id"] = f"f{number}"
    rows = [*read(on_x, 80, 20, 20), *read(sorted(on_facebook, key=lambda row: place(row["message_id"])), 20, 40, 20)]
    answer = measured(rows, PlannedTest("critical_messages", "x", "threshold", "more", 1, Verdict.DISAGREES, 0.5))
    assert sentence(answer) == "66.7% of the messages on X criticise: 80 of 120 read, drawn at random from 300"
    assert answer.platform == "x"
    each = PlannedTest("critical_messages", "each", "threshold", "more", 1, Verdict.DISAGREES, 0.5)
    found = decided(Opinion("made", "Made.", (each,)), World({"messages": rows}), SCOPE)
    assert [(one.planned.subject, one.verdict) for one in found] == [("x", Verdict.AGREES)]
    assert needs(read(messages(900), 40, 40, 40), each).startswith("Read more messages, until 100 of one network")


@pytest.mark.parametrize(
    ("platform", "network", "code"),
    [
        ("facebook", None, "facebook"),
        ("tool", "X (formerly Twitter)", "x"),
        ("inbox", "Twitter", "x"),
        ("inbox", "LinkedIn Company Page", "linkedin"),
        ("inbox", "E-mail", None),
        ("inbox", None, None),
    ],
)
def test_the_network_of_a_message(platform, network, code):
    assert network_of(platform, network) == code


def test_against_the_year_before():
    test = PlannedTest("critical_messages", "messages", "year_before", "more", 1.25)
    before = LAST - timedelta(days=364)
    now = read(messages(700), 90, 30, 30)
    assert "messages held of the 52 weeks before" in needs([*now, *messages(500, until=before)], test)
    answer = measured([*now, *read(messages(500, until=before), 30, 60, 60)], test)
    assert sentence(answer) == "60.0% of the messages to us criticise, 20.0% did in the year before"
    assert answer.ratio.value == pytest.approx(3)
    assert 2 < answer.ratio.low < 3 < answer.ratio.high < 4.3
    assert (answer.n, len(answer.rows)) == (150, 300)
    none = measured([*read(messages(700), 0, 90, 60), *read(messages(500, until=before), 30, 60, 60)], test)
    assert none.too_few == "In one of the years no message criticises"


def asked(count: int) -> list[dict[str, object]]:
    first = datetime(2025, 12, 1, 9)
    return [
        {
            "message_id": str(number),
            "inbound": True,
            "created_at": first + timedelta(days=number % 300),
            "text": f"Message {number}",
        }
        for number in range(1, count + 1)
    ]


def test_what_the_store_deals_is_what_the_measure_takes_as_drawn(store: Store):
    inbox = hold(store, "inbox", "message", asked(600), covers=(date(2025, 11, 2), LAST))
    add(store, inbox, "message", [{"message_id": "no text", "inbound": True, "created_at": datetime(2026, 1, 1)}])
    dealt = deal(store, date(2025, 11, 2), LAST, how_many=120)
    assert (dealt.held, dealt.read, len(dealt.next)) == (600, 0, 120)
    found = [
        {"message_id": message.message_id, "checked_on": LAST, "feeling": "negative" if number < 24 else "positive"}
        for number, message in enumerate(dealt.next)
    ]
    hold(store, "own", "message_check", found, account="read")
    judged = judge(store, named("only_criticism"), SCOPE)
    assert judged.verdict is Verdict.DISAGREES
    assert judged.reason is not None
    assert judged.reason.sentence == ("20.0% of the messages to us criticise: 24 of 120 read, drawn at random from 600")
    assert {test.verdict for test in judged.tests} == {Verdict.DISAGREES}
    assert "text" not in judged.reason.evidence.rows.columns
    after = deal(store, date(2025, 11, 2), LAST, how_many=1, but=["7"])
    assert (after.held, after.read) == (600, 120)
    assert sample_of(store_rows(store)).drawn


def store_rows(store: Store):
    from lib.findings.opinions.rows import StoreRows

    return StoreRows(store).of("messages", Scope("Wexmoor", LAST - timedelta(days=363), LAST))
