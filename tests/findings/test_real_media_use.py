"""How communication changes on real exports; the numbers are worked out from the files by csv rows and plain sums."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from lib.findings import shared_scope
from lib.findings.chain import chain
from lib.findings.media_use import media_use
from lib.model import Finding, Scope
from lib.store import Answers, Store, import_file
from tests.conftest import REAL_EXPORTS
from tests.findings.test_real_sets import blocks, number, ratio, rows_of, utc_day

pytestmark = pytest.mark.skipif(not REAL_EXPORTS.is_dir(), reason=f"the real exports are not at {REAL_EXPORTS}")
WEEKS = Scope("MH4U", date(2023, 12, 6), date(2024, 3, 5))


def load(words: str, audience: Answers) -> Store:
    """Import one set; what its audience file does not say is answered."""
    store = Store(":memory:")
    for path in sorted(REAL_EXPORTS.glob(f"*__{words}__*")):
        name = path.name.split("__", 2)[2]
        import_file(store, name, path.read_bytes(), answers=audience if name == "Audience.csv" else Answers())
    return store


def by_id(found: list[Finding]) -> dict[str, Finding]:
    """Return the findings by their id without the numbers of accounts."""
    return {".".join(part for part in each.id.split(".") if not part.isdigit()): each for each in found}


def lines(words: str) -> list[list[str]]:
    (path,) = REAL_EXPORTS.glob(f"meta-suite-daily__{words}__Audience.csv")
    text = path.read_text(encoding="utf-16")
    return [[cell.strip('"% ') for cell in line.replace("\t", ",").split(",")] for line in text.splitlines()]


def ages(words: str, title: str) -> dict[str, float]:
    """Return the per cent of each age under a title, women and men together."""
    table = lines(words)
    start = next(at for at, cells in enumerate(table) if cells[0] == title) + 2
    return {cells[0]: sum(map(number, cells[1:3])) for cells in table[start : start + 6]}


@pytest.fixture(scope="module")
def mental_health() -> Store:
    return load("Bubniak_Thesis", Answers(period="2024-03-06"))


@pytest.mark.parametrize(("platform", "older", "oldest"), [("facebook", 76.1, 2.5), ("instagram", 42.8, 1.1)])
def test_mental_health_is_not_only_for_young_people(mental_health, platform, older, oldest):
    by_age = ages("Bubniak_Thesis", f"{platform.title()} followers by gender and age")
    assert sum(by_age.values()) == pytest.approx(100)
    assert sum(value for age, value in by_age.items() if age >= "35") == pytest.approx(older)
    finding = by_id(media_use(mental_health, WEEKS))[f"media_use.age.{platform}"]
    assert finding.value == pytest.approx(older / 100)
    label = platform.title()
    assert finding.sentence == f"{older}% of our {label} followers are 35 or older, {oldest}% are 65 or older"


def test_mental_health_followers_are_those_that_the_file_counts(mental_health):
    table = lines("Bubniak_Thesis")
    counted = [int(table[at + 2][0]) for at, cells in enumerate(table) if cells[0].endswith(" followers")]
    finding = by_id(media_use(mental_health, WEEKS))["media_use.followers"]
    assert finding.chart.table.column("followers") == counted == [30222, 3098]
    assert finding.sentence == "Most follow us on Facebook: 30,222 (6 March 2024)"


def test_mental_health_draws_fewer_people_on_facebook(mental_health):
    by_day = blocks("meta-suite-daily__Bubniak_Thesis__Follows.csv")[0]
    now = sum(value for day, value in by_day.items() if WEEKS.first_day <= day <= WEEKS.last_day)
    before = sum(value for day, value in by_day.items() if date(2023, 9, 6) <= day <= date(2023, 12, 5))
    finding = by_id(media_use(mental_health, WEEKS))["media_use.people"]
    row = next(row for row in finding.chart.table.records() if row["channel"] == "Facebook: new followers")
    assert (row["this period"], row["change"]) == (now, pytest.approx(now / before - 1))
    assert finding.sentence == "Facebook (−52%) drew clearly fewer people than in the 13 weeks before"


def test_mental_health_showings_lead_to_few_clicks(mental_health):
    rows = {row["Post ID"]: row for row in rows_of("meta-suite-posts__Bubniak_Thesis__*.csv") if row["Impressions"]}
    grown = [row for row in rows.values() if utc_day(row) <= date(2024, 2, 28)]
    # Meta writes no noughts among link clicks: of a kind of post that has some an empty cell is one.
    kinds = {row["Post type"] for row in rows.values() if row["Link Clicks"]}
    linked = [row | {"Link Clicks": row["Link Clicks"] or "0"} for row in grown if row["Post type"] in kinds]
    assert (len(linked), len(grown)) == (38, 39)
    clicks = ratio(linked, ("Link Clicks",), "Impressions")
    finding = by_id(chain(mental_health, WEEKS))["standing.chain.facebook"]
    steps = {row["step"]: row["of a thousand"] for row in finding.chart.table.records()}
    assert steps["Clicks"] == pytest.approx(1000 * clicks)
    assert steps["Engagements"] == pytest.approx(
        1000 * ratio(grown, ("Reactions, Comments and Shares",), "Impressions")
    )
    assert finding.sentence.endswith("; what happened then is not known")


def test_fact_checkers_reach_the_young():
    store = load("Oigetit-Social-Media-Reports", Answers(period="2025-04-15", platform="facebook"))
    by_age = ages("Oigetit-Social-Media-Reports", "Age & gender")
    assert sum(value for age, value in by_age.items() if age < "35") == pytest.approx(62.4)
    finding = by_id(media_use(store, Scope("Oigetit", date(2025, 3, 19), date(2025, 4, 15))))["media_use.age.facebook"]
    assert finding.sentence == "37.6% of our Facebook followers are 35 or older, 5.0% are 65 or older"
    assert finding.value == pytest.approx(1 - 0.624)


def sheet(name: str, tab: str) -> list[list[object]]:
    (path,) = REAL_EXPORTS.glob(f"linkedin__Doorly_Dashboard__{name}*")
    return CalamineWorkbook.from_path(str(Path(path))).get_sheet_by_name(tab).to_python()


def test_a_small_page_on_linkedin_is_told_without_a_made_up_change():
    store = load("Doorly_Dashboard", Answers())
    scope = shared_scope(store)
    assert scope is not None
    seniority = sorted(
        ((float(str(row[1])), row[0]) for row in sheet("doorly_followers", "Seniority")[1:]), reverse=True
    )
    found = by_id(media_use(store, scope.against("previous_period")))
    first, second = seniority[:2]
    assert found["media_use.seniority.linkedin"].sentence == (
        f"The most common seniority of our LinkedIn followers is {first[1]} ({first[0]:.0f}), "
        f"then {second[1]} ({second[0]:.0f})"
    )
    gained = {row[0]: float(str(row[-1])) for row in sheet("doorly_followers", "New followers")[1:]}
    newest = {f"{day:%m/%d/%Y}" for day in (scope.last_day - timedelta(days=n) for n in range(scope.days))}
    assert sum(gained[day] for day in newest) == 0
    people = found["media_use.people"]
    assert people.sentence == "No channel clearly drew more or fewer people than in the 4 weeks before"
    assert "LinkedIn: too few people to compare." in people.caveats
    assert people.chart is None
