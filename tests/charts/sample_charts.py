"""What the evidence pages draw: slopes, ticks, distances from a target, forecasts, breaks."""

from datetime import date, timedelta

from lib.model import Chart, DayMark, Reference, Table

_MONDAY = date(2026, 1, 5)


def _weeks(count: int, start: date = _MONDAY) -> list[date]:
    return [start + timedelta(weeks=week) for week in range(count)]


SLOPE = Chart(
    kind="slope",
    title="Facebook rose by 2.1 points while the others stood still",
    table=Table(
        ("weeks", "channel", "rate"),
        (
            ("Same weeks last year", "Facebook", 0.021),
            ("Same weeks last year", "LinkedIn", 0.030),
            ("Same weeks last year", "Instagram", 0.029),
            ("Same weeks last year", "E-mail newsletter", 0.012),
            ("Now", "Facebook", 0.042),
            ("Now", "LinkedIn", 0.029),
            ("Now", "Instagram", 0.028),
            ("Now", "E-mail newsletter", 0.0124),
        ),
    ),
    x="weeks",
    y="rate",
    series="channel",
    alt="Slope from last year to now for four channels; only Facebook rises, from 2.1% to 4.2%.",
    subtitle="Engagements by impression, 12 weeks to 30 June 2026 and the same weeks of 2025; n = 412 posts",
    source="Source: platform exports",
    value_kind="percent",
    highlight=("Facebook",),
)

BAR_TICKS = Chart(
    kind="bar",
    title="Facebook earns 3.4%, half as much again as its peers",
    table=Table(
        ("channel", "rate", "peers"),
        (
            ("Facebook", 0.0341, 0.0227),
            ("LinkedIn", 0.0272, 0.0290),
            ("Instagram", 0.0058, 0.0301),
            ("X", None, 0.004),
            ("YouTube", 0.0121, None),
        ),
    ),
    x="channel",
    y="rate",
    tick="peers",
    tick_label="Median of three peers",
    alt="Bars of engagement rate by channel with a tick for the peers; Facebook is above its peers, Instagram below.",
    subtitle="Engagements per person reached, January to March 2026; n = 412 posts",
    source="Source: platform exports",
    value_kind="percent",
    highlight=("Facebook",),
    references=(Reference(0.02, "Target"),),
)

INTERVAL_TICKS = Chart(
    kind="interval",
    title="Facebook lies 31% above last year, clear of its peers",
    table=Table(
        ("channel", "change", "low", "high", "peers"),
        (
            ("Facebook", 0.31, 0.12, 0.52, 0.05),
            ("LinkedIn (Westmoor Council)", -0.02, -0.15, 0.11, -0.02),
            ("Instagram", -0.21, -0.33, -0.08, -0.02),
            ("X", None, None, None, 0.4),
        ),
    ),
    x="channel",
    y="change",
    low="low",
    high="high",
    tick="peers",
    tick_label="Peers' own change",
    alt="Dots with intervals of the change by channel, each with a tick for its peers; only Facebook is above.",
    subtitle="Change in engagements against the same weeks last year; n = 12 weeks",
    source="Source: platform exports",
    value_kind="change",
    highlight=("Facebook",),
)

DIVERGING = Chart(
    kind="bar",
    title="Three of five services miss the target, Parking by 18 hours",
    table=Table(
        ("service", "distance"),
        (
            ("Libraries", 2.5),
            ("Waste and recycling", 1.2),
            ("Council tax", -3.1),
            ("Housing repairs", -9.0),
            ("Parking", -18.0),
        ),
    ),
    x="service",
    y="distance",
    alt="Bars of the distance from a target of four hours for five services; Parking is furthest below it.",
    subtitle="Hours faster (right) or slower (left) than the target, January to June 2026",
    source="Source: public messages inbox",
    value_kind="decimal",
    unit="hours",
    highlight=("Parking",),
    references=(Reference(0, "Target: an answer within 4 hours"),),
)

FORECAST = Chart(
    kind="line",
    title="Sessions are expected at 1,900 a week by August",
    table=Table.of(
        ("week", "what", "sessions", "low", "high"),
        [
            (
                day,
                "Sessions",
                1200 + 25 * at + (60 if at % 3 else -40),
                None if at < 20 else 1200 + 25 * at - 30 * (at - 19),
                None if at < 20 else 1200 + 25 * at + 30 * (at - 19),
            )
            for at, day in enumerate(_weeks(30))
        ],
    ),
    x="week",
    y="sessions",
    series="what",
    low="low",
    high="high",
    alt="Line of weekly sessions with a forecast band that widens to the right, up to 2,200 in the best case.",
    subtitle="Sessions a week, n = 20 weeks measured, 10 expected, with 90% intervals",
    source="Source: web analytics export",
    unit="sessions",
    highlight=("Sessions",),
    days=(DayMark(_weeks(20)[-1], "Today", "today"), DayMark(date(2026, 3, 4), "New home page")),
)

BREAK = Chart(
    kind="line",
    title="Views count 40% more than Impressions did",
    table=Table.of(
        ("week", "channel", "number"),
        [
            (day, name, (level + (at * 7) % 50) * (1.4 if at >= 11 else 1))
            for name, level in (("Instagram", 900), ("Facebook", 700))
            for at, day in enumerate(_weeks(22))
        ],
    ),
    x="week",
    y="number",
    series="channel",
    alt="Two lines by week, both cut at the day in March on which Views replaced Impressions.",
    subtitle="Impressions, then Views, by week, January to June 2026",
    source="Source: platform exports",
    highlight=("Instagram",),
    days=(
        DayMark(date(2026, 3, 20), "Views replace Impressions", "break"),
        DayMark(date(2026, 5, 4), "Local elections"),
    ),
)

COUNTERFACTUAL = Chart(
    kind="line",
    title="Calls stayed 240 a week below what was to be expected",
    table=Table.of(
        ("week", "what", "calls", "low", "high"),
        [
            (day, "Calls", 1500 - (260 if at > 9 else 0) + (at * 37) % 60, None, None)
            for at, day in enumerate(_weeks(20))
        ]
        + [(day, "Without the campaign", 1520, 1440, 1600) for at, day in enumerate(_weeks(20)) if at > 9],
    ),
    x="week",
    y="calls",
    series="what",
    low="low",
    high="high",
    alt="Line of calls that falls below the band of what was to be expected without the campaign.",
    subtitle="Calls a week, January to May 2026, n = 20 weeks",
    source="Source: contact centre log",
    unit="calls",
    highlight=("Calls",),
    days=(DayMark(_weeks(20)[10], "Campaign starts"),),
)

SAMPLES = {
    "slope": SLOPE,
    "bar with ticks": BAR_TICKS,
    "interval with ticks": INTERVAL_TICKS,
    "diverging": DIVERGING,
    "forecast": FORECAST,
    "break": BREAK,
    "counterfactual": COUNTERFACTUAL,
}
