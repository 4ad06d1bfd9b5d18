"""Peers on real exports, with numbers worked out from the files by other means: csv rows and plain sums."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime
from statistics import median

import pytest

from lib.findings import shared_scope
from lib.findings.peers import findings_of, gathered, headline, scope_of_peers
from lib.model import Finding, Scope
from lib.store import Store, import_file
from tests.conftest import REAL_EXPORTS

pytestmark = pytest.mark.skipif(not REAL_EXPORTS.is_dir(), reason=f"the real exports are not at {REAL_EXPORTS}")
Series = dict[tuple[str, str], dict[date, int]]


@pytest.fixture(scope="module")
def agencies() -> Store:
    """Followers of New York's agencies on twenty sampled days."""
    (path,) = REAL_EXPORTS.glob("peers__*NYC_Social_Media_Usage.csv")
    store = Store(":memory:")
    (result,) = import_file(store, "NYC_Social_Media_Usage.csv", path.read_bytes())
    assert result.good
    return store


@pytest.fixture(scope="module")
def facebook() -> Series:
    """Return (agency, address) -> day -> followers of the Facebook pages, as the csv module reads them."""
    (path,) = REAL_EXPORTS.glob("peers__*NYC_Social_Media_Usage.csv")
    pages: Series = defaultdict(dict)
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            count = row["Likes/Followers/Visits/Downloads"]
            if row["Platform"] == "Facebook" and count and row["Agency"]:
                day = datetime.strptime(row["Date Sampled"][:10], "%m/%d/%Y").date()
                pages[row["Agency"].strip(), row["Url"]][day] = int(float(count))
    return pages


@pytest.fixture(scope="module")
def year() -> Scope:
    return Scope("DOT", date(2011, 8, 8), date(2012, 12, 12))


@pytest.fixture(scope="module")
def made(agencies, year) -> dict[str, Finding]:
    return {finding.id.removeprefix("peers.rank."): finding for finding in findings_of(gathered(agencies, year))}


def main_pages(pages: Series) -> dict[str, dict[date, int]]:
    """Return each agency's page with the most followers, by the median of its samples."""
    best: dict[str, tuple[float, dict[date, int]]] = {}
    for (agency, _), series in pages.items():
        best[agency] = max(best.get(agency, (-1.0, {})), (median(series.values()), series), key=lambda each: each[0])
    return {agency: series for agency, (_, series) in best.items()}


def test_one_sample_of_the_file_is_dated_wrongly(facebook):
    """On "12/12/2012" all pages fall back to what they had in December 2011: a wrong year in the source."""
    series = [page for page in main_pages(facebook).values() if {date(2012, 11, 9), date(2012, 12, 12)} <= set(page)]
    fallen = [page for page in series if page[date(2012, 12, 12)] < page[date(2012, 11, 9)]]
    assert (len(fallen), len(series)) == (47, 47)
    around = [date(2011, 11, 17), date(2011, 12, 30)]
    known = [page for page in series if set(around) <= set(page)]
    fits = [page for page in known if page[around[0]] <= page[date(2012, 12, 12)] <= page[around[1]]]
    assert len(fits) > 0.9 * len(known) > 30


def test_followers_of_an_agency_beside_the_others(made, facebook):
    last = date(2012, 11, 9)
    counts = {agency: page[last] for agency, page in main_pages(facebook).items() if last in page}
    rank = 1 + sum(count > counts["DOT"] for count in counts.values())
    finding = made["facebook.peer_followers"]
    assert finding.value == counts["DOT"] == 4935
    drawn = dict(zip(finding.chart.table.column("body"), finding.chart.table.column("value"), strict=True))
    assert drawn["FDNY"] == counts["FDNY"] == max(counts.values()) == 113_264
    near = finding.sentence.removeprefix("Facebook: we rank ").split(" ")[0]
    assert near == f"{rank}th"
    assert finding.sentence.endswith("of 56 with 4,935 followers; FDNY leads with 113,264")


def test_growth_from_the_first_to_the_last_sample(made, facebook):
    """The wrong sample is left out: it would have made 77% of growth 21%."""
    page = main_pages(facebook)["DOT"]
    first, last = date(2011, 8, 8), date(2012, 11, 9)
    assert (page[first], page[last], page[date(2012, 12, 12)]) == (2784, 4935, 3362)
    finding = made["facebook.peer_follower_growth"]
    assert finding.value == pytest.approx(4935 / 2784 - 1)
    both = {
        agency: series[last] / series[first] - 1
        for agency, series in main_pages(facebook).items()
        if series.get(first, 0) >= 100 and last in series
    }
    rank = 1 + sum(growth > both["DOT"] for growth in both.values())
    assert f"we rank {rank}th of {len(both)} with 77.3% growth of followers since 8 August 2011" in finding.sentence
    best = max(both, key=both.__getitem__)
    assert finding.sentence.endswith(f"{best} leads with {both[best] * 100:,.1f}%")
    assert any("12 December 2012" in caveat for caveat in finding.caveats)


def test_an_agency_with_several_pages_is_one_body(made, facebook):
    assert len({url for agency, url in facebook if agency == "DOT"}) == 3
    rows = made["facebook.peer_followers"].evidence.rows.records()
    assert {row["page"] for row in rows if row["body"] == "DOT"} == {"DOT / NYCDOT"}


def test_the_store_of_nothing_but_agencies_has_a_year(agencies):
    scope = scope_of_peers(agencies, "Our organisation")
    assert scope is not None
    held = gathered(agencies, scope)
    assert (scope.last_day, held.without_us) == (date(2012, 12, 12), True)
    most = headline(held, findings_of(held))
    assert most is not None
    assert most.sentence.endswith("our own number is missing")


def test_a_competitor_file_with_nobody_but_us():
    store = Store(":memory:")
    store.name_organisation("Doorly")
    names = [path for path in sorted(REAL_EXPORTS.rglob("*")) if path.is_file() and "doorly_" in path.name.casefold()]
    if not any("competitor" in path.name for path in names):
        pytest.skip("the LinkedIn set is not among the real exports")
    for path in names:
        import_file(store, path.name.split("__")[-1], path.read_bytes())
    scope = shared_scope(store)
    assert scope is not None
    held = gathered(store, replace(scope, organisation="Doorly"))
    assert held.circles == ()
    assert [[side.name for side in circle.sides] for circle in held.alone] == [["دورلي - doorly"]]
    assert findings_of(held) == []
