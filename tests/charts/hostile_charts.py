"""Charts that try to break a renderer: holes, mark-up, endless words, single points, two years of weeks."""

from datetime import date, timedelta

from lib.model import Chart, DayMark, Reference, Table


def _bars(*rows: tuple, **more) -> Chart:
    return Chart(kind="bar", title="t", table=Table(("n", "v"), rows), x="n", y="v", alt="a", **more)


def _boxes(*rows: tuple, **more) -> Chart:
    table = Table(("s", "n", "v"), rows)
    return Chart(kind="calendar", title="t", table=table, x="n", y="v", series="s", alt="a", **more)


HOSTILE = {
    "boxes": _boxes(("a", "1", 2.0), ("a", "", -1), ("<b>", "1", None), ("x" * 90, "Donau" * 40, float("nan"))),
    "one box": Chart("calendar", "t", Table(("n", "v"), (("1", 0),)), "n", "v", "a"),
    "three years of thirty rows": _boxes(
        *(
            (f"Library of the parish of St Mary {row}", f"{m} {y}", 0.5)
            for row in range(30)
            for y in range(3)
            for m in range(12)
        )
    ),
    "no rows": _bars(),
    "no values": _bars(("a", None), ("b", float("nan"))),
    "one bar": _bars(("only", 12)),
    "all zero": _bars(("a", 0), ("b", 0)),
    "negative": _bars(("up", 0.31), ("down", -0.123), ("none", 0), value_kind="change"),
    "markup": _bars(("<script>alert(1)</script>", 3), ("$x_1$ & \x00\x0b{id} \U0001f600", 4)),
    "endless words": _bars(("Donaudampfschifffahrt" * 20, 3), ("b", 1), references=(Reference(2, "x" * 300),)),
    "twelve long names": _bars(
        *((f"Department of the Environment, Climate and Coastal Communities {at}", 9 - at) for at in range(12))
    ),
    "same name twice": _bars(("a", 1), ("a", 2)),
    "one day": Chart(
        kind="line",
        title="t",
        table=Table(("d", "v"), ((date(2026, 1, 1), 5.0),)),
        x="d",
        y="v",
        alt="a",
        value_kind="money",
        currency="CHF",
    ),
    "104 weeks": Chart(
        kind="line",
        title="t",
        table=Table.of(
            ("d", "s", "v"),
            (
                (date(2024, 1, 1) + timedelta(weeks=week), name, None if week % 30 == 7 else 100 + week)
                for name in ("a", "b" * 80)
                for week in range(104)
            ),
        ),
        x="d",
        y="v",
        series="s",
        alt="a",
        days=tuple(DayMark(date(2024, 3, day), f"Event of day {day}") for day in range(1, 9)),
    ),
    "interval with holes": Chart(
        kind="interval",
        title="t",
        table=Table(
            ("n", "v", "l", "h"),
            (("a", 0.1, -0.2, 0.3), ("b", None, None, None), ("c", 0.2, None, None), ("d", -0.4, -0.5, -0.3)),
        ),
        x="n",
        y="v",
        low="l",
        high="h",
        alt="a",
        value_kind="change",
        references=(Reference(0.05, "Peers"),),
    ),
}
