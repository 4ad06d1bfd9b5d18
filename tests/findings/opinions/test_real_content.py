"""Videos on a real account, with the numbers worked out from the file by other means."""

from __future__ import annotations

from datetime import date, timedelta
from math import exp, log

import pytest

from lib.findings import judge
from lib.findings.opinions import decided, named
from lib.findings.opinions.measured import Measured
from lib.findings.opinions.rows import StoreRows
from lib.model import Opinion, PlannedTest, Scope, Verdict
from lib.store import Store, import_file
from tests.conftest import REAL_EXPORTS
from tests.findings.test_real_sets import number, rows_of, utc_day

pytestmark = pytest.mark.skipif(not REAL_EXPORTS.is_dir(), reason=f"the real exports are not at {REAL_EXPORTS}")
SCOPE = Scope("Us", date(2025, 4, 1), date(2025, 4, 15))
INSTAGRAM = "*Mar-18-2025_Apr-14-2025_1019826952924933.csv"


@pytest.fixture(scope="module")
def store() -> Store:
    """The posts of a Facebook page and an Instagram account."""
    held = Store(":memory:")
    for pattern in (INSTAGRAM, "*Jan-14-2025_Apr-14-2025_1396269028466733.csv"):
        (path,) = REAL_EXPORTS.glob(pattern)
        assert all(result.good for result in import_file(held, path.name.split("__", 2)[2], path.read_bytes()))
    return held


def test_the_typical_reel_against_the_typical_other_post(store):
    rows = [row for row in rows_of(INSTAGRAM) if utc_day(row) <= date(2025, 4, 14) - timedelta(days=7)]
    shown = {
        kind: [log(number(row["Views"])) for row in rows if (row["Post type"] == "IG reel") is kind]
        for kind in (True, False)
    }
    typical = {kind: exp(sum(logs) / len(logs)) for kind, logs in shown.items()}
    test = PlannedTest("showings_of_posts", "video", "other_posts_instagram", "more", 1.25)
    (made,) = decided(Opinion("one", "One.", (test,)), StoreRows(store), SCOPE)
    assert isinstance(made.answer, Measured)
    assert made.answer.ratio is not None
    assert made.answer.n == len(rows)
    assert made.answer.ratio.value == pytest.approx(typical[True] / typical[False])
    assert made.answer.comparator.value == pytest.approx(typical[False])
    assert made.answer.ratio.low > 1


def test_videos_are_seen_more_and_draw_no_more_for_each_showing(store):
    judgement = judge(store, named("video_works"), SCOPE)
    response, seen, clicks = judgement.tests
    assert (seen.verdict, clicks.verdict) == (Verdict.AGREES, Verdict.NEEDS_DATA)
    assert response.verdict is not Verdict.AGREES
    assert response.estimate < 1 < seen.estimate
    assert "none of the posts of the year that hold these is one" in clicks.needs


def test_words_do_not_decide_over_posts_that_say_nothing(store):
    """Most of these posts hold no listed word: whether they serve can't be told."""
    judgement = judge(store, named("only_propaganda"), SCOPE)
    share = judgement.tests[0]
    assert share.verdict is Verdict.CANNOT_TELL
    assert share.interval is not None
    assert share.interval[1] < 1
    assert "Add your words" in share.finding.what_would_change_it
