"""Findings on real exports, with numbers worked out from the files by other means: csv rows and plain sums."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import UTC, date, datetime
from itertools import dropwhile
from zoneinfo import ZoneInfo

import pytest

from lib.findings import shared_scope, standing
from lib.model import Finding, Scope
from lib.store import Store, import_file
from tests.conftest import REAL_EXPORTS

pytestmark = pytest.mark.skipif(not REAL_EXPORTS.is_dir(), reason=f"the real exports are not at {REAL_EXPORTS}")
Found = dict[tuple[str | None, str], Finding]


def load(words: str, refused: set[str]) -> Store:
    """Import every file of one set under the name that the platform gave it; check which are not recognised."""
    store = Store(":memory:")
    bad = set()
    for path in sorted(REAL_EXPORTS.glob(f"*__{words}__*")):
        name = path.name.split("__", 2)[2]
        for result in import_file(store, name, path.read_bytes()):
            if not result.good:
                bad.add(name)
    assert bad <= refused, bad - refused
    return store


def found_in(store: Store, scope: Scope) -> Found:
    return {(finding.platform, finding.metric): finding for finding in standing(store, scope)}


def rows_of(pattern: str) -> list[dict[str, str]]:
    """Return the rows of one file as the csv module reads them."""
    (path,) = REAL_EXPORTS.glob(pattern)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(dropwhile(lambda line: line.startswith("#"), file)))


def number(text: str) -> float:
    return float(text or 0)


def utc_day(row: dict[str, str]) -> date:
    """Return the UTC day of a Meta post; the files have Pacific time."""
    pacific = datetime.strptime(row["Publish time"], "%m/%d/%Y %H:%M")
    return pacific.replace(tzinfo=ZoneInfo("America/Los_Angeles")).astimezone(UTC).date()


def ratio(rows: Iterable[dict[str, str]], tops: tuple[str, ...], bottom: str) -> float:
    rows = list(rows)
    return sum(number(row[top]) for row in rows for top in tops) / sum(number(row[bottom]) for row in rows)


def blocks(pattern: str) -> list[dict[date, float]]:
    """Return the daily tables stacked in one Meta file: UTF-16, a title, a header, a line a day."""
    (path,) = REAL_EXPORTS.glob(pattern)
    tables: list[dict[date, float]] = []
    for line in path.read_text(encoding="utf-16").splitlines():
        cells = [cell.strip('"') for cell in line.replace("\t", ",").split(",")]
        if cells[0] == "Date":
            tables.append({})
        elif len(cells) > 1 and cells[0][:2] == "20":
            tables[-1][date.fromisoformat(cells[0][:10])] = number(cells[1])
    return tables


@pytest.fixture(scope="module")
def mental_health() -> Found:
    """A public health project: Meta posts, daily results, audience, website. The paid report is period totals."""
    refused = {"MH4U-Ads-Feb-11-2021-Mar-11-2024.xlsx", "Audience.csv"}
    store = load("Bubniak_Thesis", refused)
    return found_in(store, Scope("MH4U", date(2023, 12, 6), date(2024, 3, 5)))


def test_mental_health_engagement_is_a_ratio_of_sums(mental_health):
    """Re-listed posts without figures are left out, and those of the last week: the export was made on 6 March."""
    rows = {}
    for row in rows_of("meta-suite-posts__Bubniak_Thesis__*.csv"):
        if row["Impressions"]:
            rows[row["Post ID"]] = row
    grown = [row for row in rows.values() if utc_day(row) <= date(2024, 2, 28)]
    finding = mental_health["facebook", "engagement_rate"]
    assert finding.n == len(grown)
    assert finding.value == pytest.approx(ratio(grown, ("Reactions, Comments and Shares",), "Impressions"))
    percentages = [ratio([row], ("Reactions, Comments and Shares",), "Impressions") for row in grown]
    assert finding.value != pytest.approx(sum(percentages) / len(percentages), rel=0.02)


def test_mental_health_clicks_and_posts(mental_health):
    rows = {row["Post ID"]: row for row in rows_of("meta-suite-posts__Bubniak_Thesis__*.csv") if row["Impressions"]}
    clicks = sum(number(row["Link Clicks"]) for row in rows.values())
    finding = mental_health["facebook", "link_clicks"]
    assert finding.value == clicks == 2974
    assert mental_health["facebook", "posts"].value == len(rows) == 41
    assert mental_health["facebook", "link_clicks"].sentence.startswith(
        "Facebook brought 2,974 link clicks, can't tell"
    )


@pytest.mark.parametrize(("platform", "place"), [("facebook", 0), ("instagram", 1)])
def test_mental_health_new_followers(mental_health, platform, place):
    by_day = blocks("meta-suite-daily__Bubniak_Thesis__Follows.csv")[place]
    finding = mental_health[platform, "followers_gained"]
    now = [value for day, value in by_day.items() if date(2023, 12, 6) <= day <= date(2024, 3, 5)]
    assert finding.value == sum(now)
    if platform == "facebook":
        before = [value for day, value in by_day.items() if date(2023, 9, 6) <= day <= date(2023, 12, 5)]
        assert (len(now), len(before)) == (91, 91)
        assert finding.change == pytest.approx(sum(now) / sum(before) - 1)
        assert finding.sentence == "Facebook gained 1,144 new followers, down 52% on the 13 weeks before"


def test_mental_health_website_users_are_averaged(mental_health):
    days = [
        number(row["Total users"])
        for row in rows_of("ga4__Bubniak_Thesis__*.csv")
        if "20231206" <= row["Date"] <= "20240305"
    ]
    finding = mental_health["ga4", "users"]
    assert finding.value == pytest.approx(sum(days) / len(days))
    assert finding.value < sum(days) / 50


@pytest.fixture(scope="module")
def fact_checkers() -> Store:
    return load("Oigetit-Social-Media-Reports", {"Audience.csv", "Interactions_(1).csv"})


def test_fact_checkers_instagram_sums_its_parts(fact_checkers):
    rows = rows_of("meta-suite-posts__Oigetit*__Mar-18-2025_Apr-14-2025_1019826952924933.csv")
    finding = found_in(fact_checkers, Scope("Oigetit", date(2025, 3, 1), date(2025, 4, 15)))[
        "instagram", "engagement_rate"
    ]
    grown = [row for row in rows if utc_day(row) <= date(2025, 4, 7)]
    assert finding.n == len(grown)
    assert finding.value == pytest.approx(ratio(grown, ("Likes", "Comments", "Shares", "Saves"), "Views"))


def test_fact_checkers_two_files_of_the_same_posts_count_once(fact_checkers):
    """One file covers a quarter, the other its last month again."""
    names = ("Jan-14-2025_Apr-14-2025_1396269028466733", "Mar-18-2025_Apr-14-2025_553302954456165")
    files = [rows_of(f"meta-suite-posts__Oigetit*__{name}.csv") for name in names]
    ids = {row["Post ID"] for rows in files for row in rows}
    assert len(ids) < sum(map(len, files))
    finding = found_in(fact_checkers, Scope("Oigetit", date(2025, 1, 1), date(2025, 4, 30)))["facebook", "posts"]
    assert finding.value == len(ids)


def test_researchers_on_twitter() -> None:
    store = load("ropensci-tweets", set())
    scope = shared_scope(store)
    assert scope is not None
    found = found_in(store, Scope("rOpenSci", date(2019, 1, 1), date(2019, 1, 31)))
    rows = rows_of("x-twitter__ropensci-tweets__*.csv")
    assert found["x", "link_clicks"].value == sum(number(row["url clicks"]) for row in rows) == 986
    assert found["x", "posts"].value == len(rows) == 31
    finding = found["x", "engagement_rate"]
    grown = [row for row in rows if row["time"][:10] <= f"2019-01-{25 if finding.n > 19 else 24}"]
    assert finding.n == len(grown)
    assert finding.value == pytest.approx(ratio(grown, ("engagements",), "impressions"))
    assert finding.caveats[-1].startswith("Nothing is held for the time to compare with")
    store.close()
