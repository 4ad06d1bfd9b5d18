"""Findings of a fictional council, written out so that every number can be checked by eye."""

from datetime import date, datetime, timedelta

from lib.model import (
    Chart,
    DayMark,
    Evidence,
    Finding,
    OutsideSource,
    Reference,
    Scope,
    SourceFile,
    Table,
    Value,
)

SCOPE = Scope("Westmoor Council", date(2026, 1, 1), date(2026, 6, 30))
FACEBOOK_FILE = SourceFile(
    3,
    "facebook_posts_jan_jun.csv",
    "meta_posts_facebook",
    "Meta Business Suite, posts",
    datetime(2026, 7, 2, 9, 30),
    date(2026, 1, 1),
    date(2026, 6, 30),
)
INBOX_FILE = SourceFile(
    7,
    "inbox_h1.xlsx",
    "inbox_messages",
    "Public messages",
    datetime(2026, 7, 2, 9, 41),
    date(2026, 1, 1),
    date(2026, 6, 29),
)


def evidence(metric: str, definition: str, n: int, n_of: str, *files: SourceFile, **more) -> Evidence:
    return Evidence(
        metric=metric,
        definition=definition,
        sql=f"SELECT channel, sum(reactions) / sum(reached) AS {metric}\nFROM post\nWHERE day < $last",
        parameters=(("first", "2026-01-01"), ("last", "2026-06-30")),
        rows=Table(("channel", "rate"), (("Facebook", 0.034),)),
        n=n,
        n_of=n_of,
        interval_method=more.pop("interval_method", "Posts resampled 2,000 times with a fixed seed."),
        files=files,
        **more,
    )


def weekly_contacts() -> Finding:
    start = date(2024, 7, 1)
    rows = tuple(
        (start + timedelta(weeks=week), name, level + step * week + (week * 37 % 11) * 18)
        for name, level, step in (("Social media", 310, 11), ("Telephone", 1480, -5), ("E-mail", 620, 0.5))
        for week in range(104)
    )
    chart = Chart(
        kind="line",
        title="Social media is where questions now arrive",
        table=Table(("week", "channel", "messages"), rows),
        x="week",
        y="messages",
        series="channel",
        alt="Line chart of weekly questions by channel over two years; social media passes the telephone.",
        subtitle="Questions from residents a week, July 2024 to June 2026",
        source="Public messages inbox and contact centre log, Westmoor Council",
        unit="questions",
        highlight=("Social media",),
        days=(DayMark(date(2024, 11, 18), "Storm Lilian"), DayMark(date(2025, 9, 1), "Phone line hours cut")),
    )
    return Finding(
        id="contacts",
        page="changes",
        question="Where do residents ask us?",
        claim="Questions on social media grew {times} in two years and now exceed telephone calls",
        values=(("times", Value(4.2, "times")),),
        metric="contacts",
        value=4.2,
        unit="ratio",
        interval=(3.8, 4.7),
        value_kind="times",
        level=0.9,
        n=104,
        scope=SCOPE,
        evidence=evidence(
            "contacts",
            "Messages that ask something of the council, counted on the day they arrive.",
            104,
            "weeks",
            INBOX_FILE,
            interval_method="Weeks resampled 2,000 times with a fixed seed.",
        ),
        chart=chart,
        direction="up",
        caveats=("Telephone hours were cut in September 2025, which moved some of the calls.",),
        what_would_change_it="A return of telephone calls to the level of 2024 for a quarter.",
    )


def reaction_rates() -> Finding:
    rows = (
        ("Facebook", 0.0341),
        ("LinkedIn", 0.0272),
        ("E-mail newsletter", 0.0198),
        ("Instagram", 0.0121),
        ("X", 0.0058),
    )
    chart = Chart(
        kind="bar",
        title="Facebook earns the most reactions per person reached",
        table=Table(("channel", "engagement_rate"), rows),
        x="channel",
        y="engagement_rate",
        alt="Bar chart of engagement rate by channel; Facebook is highest with 3.4%, X lowest with 0.58%.",
        subtitle="Engagements per person reached, January to June 2026",
        source="Platform exports, January to June 2026",
        value_kind="percent",
        highlight=("Facebook",),
        references=(Reference(0.021, "Peer median"),),
    )
    return Finding(
        id="rates",
        page="standing",
        question="Where do people react?",
        claim="Facebook posts earn reactions from {rate} of the people they reach, more than elsewhere",
        values=(("rate", Value(0.0341, "percent")),),
        metric="engagement_rate",
        value=0.0341,
        unit="share",
        interval=(0.031, 0.0372),
        value_kind="percent",
        level=0.9,
        n=412,
        scope=SCOPE,
        evidence=evidence(
            "engagement_rate",
            "Reactions, comments and shares divided by the people reached, over organic posts.",
            412,
            "posts",
            FACEBOOK_FILE,
            outside=(OutsideSource("Peer benchmark", "Example Institute", 2025, "Median of 31 councils, same ratio."),),
        ),
        chart=chart,
        direction="up",
    )


def age_opinion() -> Finding:
    rows = (
        ("18 to 29", 0.21, 0.18, 0.24),
        ("30 to 49", 0.34, 0.31, 0.37),
        ("50 to 64", 0.28, 0.25, 0.31),
        ("65 and older", 0.17, 0.14, 0.20),
    )
    chart = Chart(
        kind="interval",
        title="Four in five followers are over 30",
        table=Table(("age_group", "share", "low", "high"), rows),
        x="age_group",
        y="share",
        low="low",
        high="high",
        alt="Dots with intervals for four age groups; 30 to 49 is the largest with 34%, 18 to 29 has 21%.",
        subtitle="Share of Facebook followers by age, June 2026, with 90% intervals",
        source="Meta Business Suite, audience export of 30 June 2026",
        value_kind="percent",
        highlight=("18 to 29",),
        references=(Reference(0.5, "Half of all followers"),),
    )
    return Finding(
        id="age",
        page="opinions",
        question="Is it only young people?",
        claim="People under thirty are {share} of our Facebook followers, not most of them",
        values=(("share", Value(0.21, "percent")),),
        metric="audience_share",
        value=0.21,
        unit="share",
        interval=(0.18, 0.24),
        value_kind="percent",
        level=0.9,
        n=18240,
        scope=SCOPE,
        evidence=evidence("audience_share", "Followers by self-declared age.", 18240, "followers", FACEBOOK_FILE),
        chart=chart,
        verdict="disagrees",
        caveats=("Age is what people told the platform.", "Followers are not all who see a post."),
        what_would_change_it="A share of more than half under thirty in two exports in a row.",
    )


def waiting() -> Finding:
    rows = (("Answered within a day", 1240), ("Answered later", 610), ("Not answered", 1180))
    chart = Chart(
        kind="bar",
        title="Four in ten questions get no answer",
        table=Table(("outcome", "questions"), rows),
        x="outcome",
        y="questions",
        alt="Bar chart of questions by outcome: 1,240 answered within a day, 610 later, 1,180 not at all.",
        subtitle="Questions on social media, January to June 2026",
        source="Public messages inbox, 2 July 2026",
        unit="questions",
        highlight=("Not answered",),
    )
    return Finding(
        id="waiting",
        page="responsiveness",
        question="Do we answer?",
        claim="{open} of {all} questions on social media were never answered",
        values=(("open", Value(1180)), ("all", Value(3030))),
        metric="unanswered",
        value=1180,
        unit="questions",
        interval=None,
        level=None,
        n=3030,
        scope=SCOPE,
        evidence=evidence(
            "unanswered",
            "Questions without a reply of ours by the day of the export.",
            3030,
            "questions",
            INBOX_FILE,
            interval_method="None: every question is counted.",
        ),
        chart=chart,
        direction="up",
    )
