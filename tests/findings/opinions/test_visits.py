"""What visits do by the way they came: which way an item is, week by week, and what is missing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from lib.findings.opinions import judge
from lib.findings.visit_origins import origin_of
from lib.model import Opinion, PlannedTest, Scope, Verdict
from tests.findings.opinions.deciding_one import SCOPE, missing, one, sentence
from tests.metrics.rows import hold
from tests.truth.world import World

LAST = SCOPE.last_day
# From week to week there are more or fewer, of all ways alike.
SWING = (1.0, 1.2, 0.9, 1.1, 0.8)


def way(item, sessions, engaged, key_events=None, *, weeks=20, dimension="channel_group", last=LAST, step=1):
    """Return a row for each day (or each `step` days) of so many weeks."""
    rows = []
    for back in range(0, 7 * weeks, step):
        swing = SWING[back // 7 % len(SWING)] * step
        rows.append(
            {
                "account_id": 4,
                "platform": "ga4",
                "dimension": dimension,
                "first_day": last - timedelta(days=back + step - 1),
                "last_day": last - timedelta(days=back),
                "item": item,
                "sessions": sessions * swing,
                "engaged_sessions": None if engaged is None else engaged * swing,
                "key_events": None if key_events is None else key_events * swing,
            }
        )
    return rows


def world(*ways):
    return World({"chain_sessions": [row for rows in ways for row in rows]})


def engaged(subject="social", comparator="other_visits", **more):
    return PlannedTest("engaged_visits", subject, comparator, **{"claims": "less", "matters": 1.25, **more})


@pytest.mark.parametrize(
    ("item", "dimension", "way"),
    [
        ("Organic Social", "channel_group", "social"),
        ("Organic Video", "channel_group", "social"),
        ("Social", "channel_group", "social"),
        ("Soziale Netzwerke", "channel_group", "social"),
        ("Redes sociales", "channel_group", "social"),
        ("Réseaux sociaux", "channel_group", "social"),
        ("Paid Social", "channel_group", "paid_social"),
        ("Paid Search", "channel_group", "paid_search"),
        ("Bezahlte Suche", "channel_group", "paid_search"),
        ("Búsqueda de pago", "channel_group", "paid_search"),
        ("Cross-network", "channel_group", "paid_other"),
        ("Display", "channel_group", "paid_other"),
        ("Paid Other", "channel_group", "paid_other"),
        ("Organic Search", "channel_group", "search"),
        ("Search Engines", "channel_group", "search"),
        ("Suchmaschinen", "channel_group", "search"),
        ("Motores de búsqueda", "channel_group", "search"),
        ("Moteurs de recherche", "channel_group", "search"),
        ("Motori di ricerca", "channel_group", "search"),
        ("Direct", "channel_group", "direct"),
        ("Direkte Zugriffe", "channel_group", "direct"),
        ("Direct Entry", "channel_group", "direct"),
        ("Ingressi diretti", "channel_group", "direct"),
        ("Email", "channel_group", "e-mail"),
        ("Correo electrónico", "channel_group", "e-mail"),
        ("Referral", "channel_group", "referral"),
        ("Websites", "channel_group", "referral"),
        ("Unassigned", "channel_group", "other"),
        ("(Other)", "channel_group", "other"),
        ("Affiliates", "channel_group", "other"),
        ("google / cpc", "source_medium", "paid_search"),
        ("facebook / paid", "source_medium", "paid_social"),
        ("m.facebook.com / referral", "source_medium", "social"),
        ("t.co / referral", "source_medium", "social"),
        ("google / organic", "source_medium", "search"),
        ("mailchimp / email", "source_medium", "e-mail"),
        ("(direct) / (none)", "source_medium", "direct"),
        ("gov.example / referral", "source_medium", "referral"),
        ("(not set) / (not set)", "source_medium", "other"),
        ("google", "source", "search"),
        ("(direct)", "source", "direct"),
        ("gov.example", "source", "referral"),
    ],
)
def test_the_way_that_an_item_is(item, dimension, way):
    assert origin_of(item, dimension) == way


@pytest.mark.parametrize(
    ("share", "verdict"),
    [(20, Verdict.AGREES), (50, Verdict.NO_DIFFERENCE), (70, Verdict.DISAGREES)],
    ids=["fewer", "as many", "more"],
)
def test_visits_from_social_media_beside_the_others(share, verdict):
    made, answer = one(
        engaged(), world(way("Organic Social", 100, share), way("Organic Search", 300, 150), way("Unassigned", 100, 50))
    )
    assert made is verdict
    assert answer.ratio.value == pytest.approx(share / 50)
    assert sentence(answer) == f"{share}.0% of visits from social media were engaged, 50.0% of other visits"
    assert (answer.n, answer.n_of) == (20, "weeks")
    assert [side.name for side in answer.others] == ["Visits from search"]
    turn = "more" if share < 40 else "fewer"
    assert answer.would_change == (
        f"It would change if {turn} than 40.0% of visits from social media were engaged; {share}.0% are now."
    )


def test_adverts_in_search_are_said_to_be_of_another_kind():
    ways = [way("Organic Social", 100, 40), way("Paid Search", 50, 30)]
    made, answer = one(engaged("paid", "social", claims="more"), world(*ways))
    assert made is Verdict.AGREES
    assert sum("unlike those from a feed" in caveat for caveat in answer.caveats) == 1
    _, answer = one(engaged("paid", "social", claims="more"), world(*ways, way("Paid Social", 50, 30)))
    assert not any("unlike those from a feed" in caveat for caveat in answer.caveats)


def test_key_events_are_counted_by_visit():
    test = PlannedTest("key_event_visits", "social", "e-mail", "less", 1.25)
    made, answer = one(test, world(way("Organic Social", 100, None, 2), way("Email", 50, None, 5)))
    assert made is Verdict.AGREES
    assert sentence(answer) == (
        "A thousand visits from social media held 20.0 key events, a thousand visits from e-mails 100"
    )


def test_one_network_is_found_in_the_sources():
    by_source = {"dimension": "source_medium"}
    ways = [
        way("m.facebook.com / referral", 60, 12, **by_source),
        way("facebook / social", 40, 8, **by_source),
        way("facebook / cpc", 40, 40, **by_source),
        way("google / organic", 100, 50, **by_source),
    ]
    made, answer = one(engaged("facebook", "search"), world(*ways, way("Organic Social", 999, 999)))
    assert (made, answer.subject.value) == (Verdict.AGREES, pytest.approx(0.2))
    assert "by Session source" in missing(engaged("facebook", "search"), world(way("Organic Social", 9, 9)))


@pytest.mark.parametrize(
    ("subject", "comparator", "said"),
    [
        (
            "organic",
            "search",
            "20.0% of other visits from search and social media were engaged, 50.0% of visits from search",
        ),
        (
            "search",
            "organic",
            "50.0% of visits from search were engaged, 20.0% of other visits from search and social media",
        ),
        ("organic", "direct", "40.0% of visits from search and social media were engaged, 60.0% of direct visits"),
    ],
)
def test_a_way_beside_a_part_of_it_is_the_rest_and_is_called_so(subject, comparator, said):
    ways = [way("Organic Search", 200, 100), way("Organic Social", 100, 20), way("Direct", 100, 60)]
    assert sentence(one(engaged(subject, comparator), world(*ways))[1]) == said.format(
        both="visits from search and social media"
    )


@pytest.mark.parametrize(("subject", "comparator"), [("social", "facebook"), ("facebook", "social")])
def test_a_network_beside_social_media_is_compared_with_the_others(subject, comparator):
    ways = [
        way("facebook / social", 100, 20, dimension="source_medium"),
        way("x.com / referral", 50, 40, dimension="source_medium"),
    ]
    _, answer = one(engaged(subject, comparator), world(*ways))
    names = {side.name: side.value for side in (answer.subject, answer.comparator)}
    assert names == {"Visits from Facebook": pytest.approx(0.2), "Other visits from social media": pytest.approx(0.8)}


def test_a_year_before():
    earlier = way("Organic Social", 100, 60, weeks=20, last=LAST - timedelta(days=364))
    held = world(way("Organic Social", 100, 30, weeks=30), earlier)
    made, answer = one(engaged("social", "year_before"), held)
    assert (made, answer.n, answer.ratio.value) == (Verdict.AGREES, 20, pytest.approx(0.5))


def test_against_a_line():
    test = engaged("social", "threshold", threshold=0.5, matters=1)
    made, answer = one(test, world(way("Organic Social", 100, 40)))
    assert made is Verdict.AGREES
    assert sentence(answer) == "40.0% of visits from social media were engaged; the line is at 50.0%"


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (world(), "Traffic acquisition"),
        (world(way("Organic Social", 9, None)), "Engaged sessions"),
        (world(way("Organic Search", 9, 5)), "campaign tags"),
        (world(way("Organic Social", 9, 5)), "that holds other visits too"),
    ],
    ids=["no table", "no such number", "none from there", "none from elsewhere"],
)
def test_what_is_missing_is_said(held, said):
    assert said in missing(engaged(), held)


def test_few_weeks_decide_nothing():
    """A table over a quarter is one span: its days are not known apart."""
    quarter = [way(item, 100, share, weeks=13, step=91) for item, share in (("Organic Social", 10), ("Direct", 60))]
    made, answer = one(engaged(), world(*quarter))
    assert (made, answer.too_few) == (Verdict.CANNOT_TELL, "Only one span of days is held; 4 weeks are needed")
    made, answer = one(engaged(), world(way("Organic Social", 100, 10, weeks=3), way("Direct", 100, 60, weeks=3)))
    assert (made, answer.too_few) == (Verdict.CANNOT_TELL, "Only 3 weeks are held; 4 weeks are needed")
    made, answer = one(engaged(), world(way("Organic Social", 100, 10, weeks=5), way("Direct", 100, 60, weeks=5)))
    assert (made, answer.caveats[0]) == (Verdict.AGREES, "Indicative: 5 weeks.")


def test_through_a_store(store):
    rows = []
    for row in (*way("Organic Social", 100, 20), *way("Direct", 100, 60)):
        for metric in ("sessions", "engaged_sessions"):
            day = {name: row[name] for name in ("dimension", "item", "first_day", "last_day")}
            rows.append({**day, "metric": metric, "part": "all", "value": row[metric]})
    hold(store, "ga4", "breakdown", rows)
    made = judge(store, Opinion("one", "One.", (engaged(),)), Scope("Us", LAST - timedelta(days=6), LAST))
    finding = made.tests[0].finding
    assert made.verdict is Verdict.AGREES
    assert finding.sentence == "20.0% of visits from social media were engaged, 60.0% of other visits"
    assert (finding.n, finding.level, len(finding.evidence.rows)) == (20, 0.95, 280)
    assert finding.chart.subtitle == "Engaged visits by the way they came, 20 weeks to 31 October 2026"
