"""Posts and campaigns of real exports, with numbers worked out from the files by plain sums."""

from __future__ import annotations

from collections import Counter
from datetime import date
from statistics import median

import pytest
from python_calamine import CalamineWorkbook

from lib.findings.changes.campaigns import campaigns
from lib.findings.changes.content import kinds_of_content
from lib.findings.changes.posts import inequality, made_the_difference
from lib.model import Finding, Scope
from lib.store import Store
from tests.conftest import REAL_EXPORTS
from tests.findings.test_real_sets import load, number, rows_of, utc_day

pytestmark = pytest.mark.skipif(not REAL_EXPORTS.is_dir(), reason=f"the real exports are not at {REAL_EXPORTS}")
MENTAL_HEALTH = Scope("MH4U", date(2023, 12, 12), date(2024, 3, 11))
QUARTER = Scope("Oigetit", date(2025, 1, 14), date(2025, 4, 15))
JANUARY = Scope("rOpenSci", date(2019, 1, 1), date(2019, 1, 31))


def one(findings: list[Finding], kind: str, platform: str) -> Finding:
    (found,) = [finding for finding in findings if finding.id.startswith(f"changes.{kind}.{platform}.")]
    return found


def top_tenth(values: list[float]) -> float:
    """Return the share of the largest tenth; of the post at its edge a part counts."""
    ordered = sorted(values, reverse=True)
    whole, part = divmod(len(ordered), 10)
    return (sum(ordered[:whole]) + ordered[whole] * part / 10) / sum(ordered)


@pytest.fixture(scope="module")
def mental_health() -> Store:
    return load("Bubniak_Thesis", {"MH4U-Ads-Feb-11-2021-Mar-11-2024.xlsx", "Audience.csv"})


@pytest.fixture(scope="module")
def mental_health_posts() -> list[dict[str, str]]:
    """The posts with figures, each once."""
    rows = {row["Post ID"]: row for row in rows_of("meta-suite-posts__Bubniak_Thesis__*.csv") if row["Impressions"]}
    return list(rows.values())


def test_one_post_of_mental_health_brought_nearly_all_link_clicks(mental_health, mental_health_posts):
    clicks = sorted((number(row["Link Clicks"]) for row in mental_health_posts), reverse=True)
    finding = one(made_the_difference(mental_health, MENTAL_HEALTH), "difference", "facebook")
    assert (clicks[0], sum(clicks), len(clicks)) == (2658, 2974, 41)
    assert finding.sentence == "One of 41 posts brought 89.4% of Facebook's link clicks"
    assert finding.value == pytest.approx(2658 / 2974)
    assert finding.chart.table.column("link clicks") == clicks[:8]


def test_that_post_has_the_numbers_of_an_advert(mental_health, mental_health_posts):
    """Among the adverts there is one with the same number of link clicks, within six."""
    best = max(mental_health_posts, key=lambda row: number(row["Link Clicks"]))
    others = [row for row in mental_health_posts if row is not best]
    response = "Reactions, Comments and Shares"
    times = number(best["Impressions"]) / median(number(row["Impressions"]) for row in others)
    usual = median(number(row[response]) / number(row["Impressions"]) for row in others)
    drew = number(best[response]) / number(best["Impressions"])
    finding = one(made_the_difference(mental_health, MENTAL_HEALTH), "difference", "facebook")
    assert finding.caveats[0].startswith(
        f"The best one was shown {times:.0f} times as often as the typical one, and {drew:.2%} of its showings drew a "
        f"response instead of {usual:.1%}: it may have been promoted"
    )
    assert any(abs(number(str(advert[11])) - 2658) <= 6 for advert in adverts())


def test_how_unequal_the_posts_of_mental_health_are(mental_health, mental_health_posts):
    """Posts of the last week of the file, which ends on 6 March, are left out."""
    shown = [number(row["Impressions"]) for row in mental_health_posts if utc_day(row) <= date(2024, 2, 28)]
    finding = one(inequality(mental_health, MENTAL_HEALTH), "inequality", "facebook")
    assert finding.n == len(shown) == 39
    assert finding.value == pytest.approx(top_tenth(shown))
    assert finding.sentence == (
        f"Facebook's typical post is shown {median(shown):,.0f} times, the average one {sum(shown) / 39:,.0f}: the top "
        f"tenth of posts took {top_tenth(shown):.1%} of all showings"
    )


def test_mental_health_posts_only_photos(mental_health, mental_health_posts):
    kinds = Counter(row["Post type"] for row in mental_health_posts if utc_day(row) <= date(2024, 2, 28))
    (finding,) = kinds_of_content(mental_health, MENTAL_HEALTH)
    assert kinds == {"Photo": 38, "Text": 1}
    assert finding.sentence == "38 of 39 posts on Facebook are photos: what other kinds would bring can't be told yet"


def adverts() -> list[list[object]]:
    """Return the lines of the adverts that were paid for; the first line under the header is their sum."""
    (path,) = REAL_EXPORTS.glob("meta-ads__Bubniak_Thesis__*.xlsx")
    sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert [sheet[0][at] for at in (14, 19)] == ["Impressions", "Amount spent (UAH)"]
    return [line for line in sheet[2:] if line[19]]


def test_the_adverts_of_mental_health_by_their_totals(mental_health):
    lines = [(float(str(line[19])), float(str(line[14]))) for line in adverts()]
    spend, shown = sum(line[0] for line in lines), sum(line[1] for line in lines)
    average, total = 1000 * spend / shown, f"UAH {spend:,.0f}"
    dearer = sum(cost for cost, showings in lines if 1000 * cost / showings > average)
    largest = [1000 * cost / showings for cost, showings in sorted(lines, reverse=True)[:10]]
    (finding,) = campaigns(mental_health, MENTAL_HEALTH)
    assert (len(lines), spend, shown) == (48, pytest.approx(77818.01), 3159843)
    assert finding.value == pytest.approx(average)
    assert finding.sentence == (
        f"Meta Ads: {dearer / spend:.1%} of {total} went to adverts whose thousand showings cost more than the "
        f"average of UAH {average:.2f}; the 10 largest range from UAH {min(largest):.2f} to UAH {max(largest):.0f}"
    )
    assert sorted(finding.chart.table.column("cost")) == pytest.approx(sorted(largest))
    assert finding.interval is None


@pytest.fixture(scope="module")
def fact_checkers() -> Store:
    return load("Oigetit-Social-Media-Reports", {"Audience.csv", "Interactions_(1).csv"})


def instagram_posts() -> list[dict[str, str]]:
    """The posts that are a week old on the last day of the file, 14 April."""
    rows = rows_of("meta-suite-posts__Oigetit*__Mar-18-2025_Apr-14-2025_1019826952924933.csv")
    return [row for row in rows if utc_day(row) <= date(2025, 4, 7)]


def test_reels_of_the_fact_checkers_are_seen_more_often(fact_checkers):
    shown = {
        kind: [number(row["Views"]) for row in instagram_posts() if row["Post type"] == kind]
        for kind in ("IG reel", "IG image")
    }
    reels, images = shown.values()
    finding = one(kinds_of_content(fact_checkers, QUARTER), "kinds_seen", "instagram")
    assert finding.sentence == (
        f"Reels are typically seen {median(reels) / median(images):.1f} times as often as images on Instagram "
        f"({len(reels)} and {len(images)} posts)"
    )
    assert finding.value == pytest.approx(median(reels) / median(images))
    assert finding.value > 2
    # The average of the images is that of one post, which was shown as often as 17 of them.
    assert max(images) > 15 * median(images)


def test_the_response_to_their_reels_and_images_cannot_be_told_apart(fact_checkers):
    finding = one(kinds_of_content(fact_checkers, QUARTER), "kinds_response", "instagram")
    drawn = {row[0].split(" (")[0]: row[1] for row in finding.chart.table.rows}
    for kind, name in (("IG reel", "Reels"), ("IG image", "Images")):
        rows = [row for row in instagram_posts() if row["Post type"] == kind]
        drew = sum(number(row[part]) for row in rows for part in ("Likes", "Comments", "Shares", "Saves"))
        assert drawn[name] == pytest.approx(drew / sum(number(row["Views"]) for row in rows))
    assert finding.direction == "no_clear_change"
    assert finding.interval[0] < 1 < finding.interval[1]


@pytest.fixture(scope="module")
def facebook_posts() -> list[dict[str, str]]:
    """The posts of both files, each once, as the file that ends last has them."""
    names = ("Jan-14-2025_Apr-14-2025_1396269028466733", "Mar-18-2025_Apr-14-2025_553302954456165")
    rows = {row["Post ID"]: row for name in names for row in rows_of(f"meta-suite-posts__Oigetit*__{name}.csv")}
    return list(rows.values())


def test_most_posts_of_the_fact_checkers_brought_nothing(fact_checkers, facebook_posts):
    drew = sorted((number(row["Reactions, Comments and Shares"]) for row in facebook_posts), reverse=True)
    few = next(at for at in range(len(drew)) if sum(drew[:at]) * 2 >= sum(drew))
    finding = one(made_the_difference(fact_checkers, QUARTER), "difference", "facebook")
    assert finding.sentence == f"{few} of 261 posts brought {sum(drew[:few]) / sum(drew):.1%} of Facebook's engagements"
    assert f"{drew.count(0)} of 261 posts brought none." in finding.caveats


def test_views_of_nought_are_not_taken_for_posts_that_nobody_saw(fact_checkers, facebook_posts):
    """From the middle of March on the export gives nought views and some reach; it ends on 15 April (UTC)."""
    assert max(map(utc_day, facebook_posts)) == date(2025, 4, 15)
    grown = [row for row in facebook_posts if utc_day(row) <= date(2025, 4, 8)]
    shown = [number(row["Views"]) for row in grown if number(row["Views"])]
    blank = [row for row in grown if not number(row["Views"])]
    assert all(number(row["Reach"]) for row in blank)
    finding = one(inequality(fact_checkers, QUARTER), "inequality", "facebook")
    assert finding.n == len(shown)
    assert finding.value == pytest.approx(top_tenth(shown))
    assert f"{len(blank)} whose showings the export leaves blank or gives as nought" in finding.caveats[0]


def test_researchers_on_twitter():
    store = load("ropensci-tweets", set())
    rows = rows_of("x-twitter__ropensci-tweets__*.csv")
    clicks = sorted((number(row["url clicks"]) for row in rows), reverse=True)
    finding = one(made_the_difference(store, JANUARY), "difference", "x")
    assert (len(clicks), sum(clicks), clicks[:5]) == (31, 986, [260, 114, 57, 52, 51])
    assert finding.sentence == "5 of 31 posts brought 54.2% of X's link clicks"
    # The file's name reaches to 1 February, so posts up to 25 January are a week old.
    grown = [row for row in rows if row["time"][:10] <= "2019-01-25"]
    shown = [number(row["impressions"]) for row in grown]
    unequal = one(inequality(store, JANUARY), "inequality", "x")
    assert unequal.n == len(shown)
    assert unequal.value == pytest.approx(top_tenth(shown))
    own = sum(not row["Tweet text"].startswith(("@", "[handle]")) for row in grown)
    (kinds,) = kinds_of_content(store, JANUARY)
    assert kinds.sentence == (
        f"{own} of {len(grown)} posts on X are posts of our own: what other kinds would bring can't be told yet"
    )
    store.close()
