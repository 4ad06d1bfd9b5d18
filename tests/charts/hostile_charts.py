"""Charts that try to break a renderer: holes, mark-up, endless words, single points, two years of weeks."""

from datetime import date, timedelta

from lib.model import Chart, DayMark, Reference, Table


def _bars(*rows: tuple, **more) -> Chart:
    return Chart(kind="bar", title="t", table=Table(("n", "v"), rows), x="n", y="v", alt="a", **more)


def _boxes(*rows: tuple, **more) -> Chart:
    table = Table(("s", "n", "v"), rows)
    return Chart(kind="calendar", title="t", table=table, x="n", y="v", series="s", alt="a", **more)


def _slope(*rows: tuple, **more) -> Chart:
    return Chart("slope", "t", Table(("p", "s", "v"), rows), "p", "v", "a", series="s", **more)


def _ticked(kind: str, *rows: tuple, **more) -> Chart:
    ends = {"low": "l", "high": "h"} if kind == "interval" else {}
    table = Table(("n", "v", "l", "h", "t"), rows)
    return Chart(kind, "t", table, "n", "v", "a", tick="t", tick_label="Median of the peers", **ends, **more)


def _band(*rows: tuple, **more) -> Chart:
    table = Table.of(("d", "s", "v", "l", "h"), ((date(2026, 1, day), *rest) for day, *rest in rows))
    return Chart("line", "t", table, "d", "v", "a", series="s", low="l", high="h", **more)


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
    "twelve equal slopes": _slope(
        *(
            (point, f"{'Donaudampfschiff ' * 3}{at}", 5)
            for at in range(12)
            for point in ("Same weeks last year", "Now")
        ),
        highlight=("Donaudampfschiff Donaudampfschiff Donaudampfschiff 3",),
    ),
    "slope of one point": _slope(("<b>Now</b>" * 9, "a", 1), ("<b>Now</b>" * 9, "b", 2)),
    "slope with holes": _slope(
        ("2025", "gone", 4), ("2026", "gone", None), ("2025", "new", None), ("2026", "new", 7), ("2025", "no", None)
    ),
    "slope of huge and tiny": _slope(
        *(("x", "a", 1e-9), ("y", "a", 1e12), ("x", "b" * 70, -4e11), ("y", "b" * 70, 0)),
        value_kind="money",
        currency="XAF",
        references=(Reference(5e11, "y" * 200),),
    ),
    "one zero slope": _slope(("x", "", 0), ("y", "", 0)),
    "ticks far outside": _ticked(
        "bar",
        ("a", 1, None, None, 90),
        ("b" * 60, -2, None, None, -70),
        ("c", None, None, None, -1),
        value_kind="times",
    ),
    "ticks on the text": _ticked(
        "bar", *((f"row {at}", at / 10, None, None, at / 10 + 0.02) for at in range(-4, 5)), value_kind="change"
    ),
    "one tick without a value": _ticked("bar", ("a", 3, None, None, None), ("b", 4, None, None, float("nan"))),
    "only ticks": _ticked("interval", ("a", None, None, None, 3)),
    "equal dots and ticks": _ticked(
        "interval", *((f"r{at}", 2, 2, 2, 2) for at in range(12)), references=(Reference(2, "r"),)
    ),
    "ticks outside the whiskers": _ticked(
        "interval",
        ("a", 0.1, -0.2, 0.3, 0.31),
        ("b", None, None, None, -0.2),
        ("c", 5e-7, None, None, 9),
        value_kind="change",
    ),
    "band without a centre": _band(
        (1, "a", 3, None, None), (2, "a", 4, None, None), (2, "b", None, 2, 9), (5, "b", None, 1, 8)
    ),
    "only a band": _band((1, "<a>", None, 2, 3), (3, "<a>", None, 3, 2)),
    "bands with holes": _band(
        *((at, name, 5 - at, None if at % 3 == 0 else -at, 9) for at in range(1, 9) for name in ("a", "b")),
        highlight=("b",),
        days=(DayMark(date(2026, 1, 4), "", "break"), DayMark(date(2026, 1, 6), "n", "today")),
    ),
    "a break at every point": _band(
        *((at, "a", at, at - 1, at + 1) for at in range(1, 7)),
        days=tuple(DayMark(date(2026, 1, at), "b" * 40, "break") for at in range(1, 7)),
    ),
    "marks outside the days": _band(
        (1, "a", 1, None, None),
        (9, "a", 2, None, None),
        days=(DayMark(date(2025, 1, 1), "t", "today"), DayMark(date(2027, 1, 1), "b", "break")),
    ),
    "far from the target": _bars(
        ("a", -1e6), ("b", -0.001), ("c", 0), value_kind="decimal", references=(Reference(0, "Target " * 30),)
    ),
}
