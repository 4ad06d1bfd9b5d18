"""A published figure of the user's own, typed in and imported like a file, so that it has an origin and an undo."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime

import streamlit as st

from lib.findings.benchmarks import statistic_in_words
from lib.glossary import codes_of
from lib.metrics import METRICS
from lib.model import PLATFORMS, Metric
from lib.model.metric import STATISTICS
from lib.store import import_file
from lib.ui import session
from lib.ui.plain import plain

COLUMNS = (
    *("Figure", "Metric", "Platform", "Value", "Unit", "Numerator", "Denominator", "Statistic", "Population"),
    *("Sample", "Measured", "Year", "Country", "Source", "Checked on"),
)
_NOT_STATED = "not stated"
_ANY = "any"
_CURRENCIES = ("GBP", "EUR", "USD")
_MADE_SO = ("Yes, the source says so", "No, it differs: I have changed the words above", "The source does not say")
# What somebody publishes of others, and what a query of ours makes of our posts, mailings or days.
COMPARABLE = (
    *("mail_click_rate", "unsubscribe_rate", "mail_bounce_rate", "open_rate", "engagement_rate"),
    *("engagement_rate_followers", "engagement_per_thousand_followers", "engagement_per_view", "minutes_per_view"),
    *("posts_per_week", "engaged_session_rate", "bounce_rate", "session_conversion_rate", "search_click_rate"),
    *("ad_click_rate", "ad_conversion_rate", "ad_cost_per_click", "ad_cost_per_thousand", "ad_cost_per_conversion"),
    "response_rate",
)


def form(today: date) -> None:
    """Ask for a published figure with its definition, and keep it."""
    st.subheader("Add a figure of your own")
    said = st.session_state.pop("figure-kept", None)
    if said:
        st.success(plain(said), icon=":material/check:")
    chosen = st.selectbox(
        "Which number is it a figure of?",
        COMPARABLE,
        format_func=lambda name: METRICS[name].label,
        index=None,
        placeholder="Choose a number",
        key="figure-metric",
        width=480,
    )
    if chosen is not None:
        _asked(METRICS[chosen], today)


def _asked(metric: Metric, today: date) -> None:
    # The fields are those of one number: another one starts them anew.
    with st.form(f"figure-{metric.id}", border=True):
        left, right = st.columns(2)
        label = left.text_input("What the source calls it", metric.label)
        platforms = [_ANY, *_platforms(metric)]
        platform = right.selectbox("Platform", platforms, format_func=_named)
        value = left.number_input(f"Value ({_unit(metric)})", min_value=0.0, value=None, format="%g")
        currency = right.selectbox("Currency", _CURRENCIES) if metric.kind == "money" else ""
        st.markdown("**Is it made as ours is?** These are our words; change them where the source says otherwise.")
        left, right = st.columns(2)
        numerator = left.text_input("What is counted", metric.numerator or "")
        denominator = right.text_input("What it is divided by", metric.denominator or "")
        options = (*STATISTICS, _NOT_STATED)
        left, right = st.columns(2)
        statistic = left.selectbox(
            "How one body's number is made",
            options,
            index=options.index(metric.statistic),
            format_func=statistic_in_words,
        )
        made_so = right.radio("Does the source say that it is made so?", _MADE_SO, index=None)
        left, right = st.columns(2)
        population = left.text_input("Of whom", placeholder="county councils in England")
        sample = right.text_input("How many (if the source says it)", placeholder="40 councils")
        left, right = st.columns(2)
        period = left.text_input("When it was measured", placeholder="April 2025 to March 2026")
        year = right.number_input("The last year of that", 1990, today.year, value=None, step=1)
        left, right = st.columns(2)
        country = left.text_input("Country (if the source says it)")
        source = right.text_input("Source", placeholder="who published it, its title and page")
        if st.form_submit_button("Keep this figure", type="primary"):
            told = made_so != _MADE_SO[2]
            _keep(
                {
                    "Figure": label,
                    "Metric": metric.id,
                    "Platform": str(platform),
                    "Value": "" if value is None else repr(value / 100 if metric.kind == "percent" else value),
                    "Unit": {"percent": "share", "money": str(currency)}.get(metric.kind, "number"),
                    "Numerator": numerator if told else _NOT_STATED,
                    "Denominator": denominator if told else _NOT_STATED,
                    "Statistic": str(statistic) if told else _NOT_STATED,
                    "Population": population,
                    "Sample": sample,
                    "Measured": period,
                    "Year": "" if year is None else str(year),
                    "Country": country,
                    "Source": source,
                    "Checked on": today.isoformat(),
                },
                decided=made_so is not None,
            )


def problems(row: dict[str, str], *, decided: bool) -> list[str]:
    """Return what a figure lacks to be kept, in words; nothing where it can be kept."""
    needed = {
        "Figure": "what the source calls it",
        "Value": "its value",
        "Numerator": "what is counted",
        "Denominator": "what it is divided by",
        "Population": "of whom it is",
        "Measured": "when it was measured",
        "Year": "the last year of that",
        "Source": "its source",
    }
    found = [f"say {words}" for name, words in needed.items() if not row[name].strip()]
    if not decided:
        found.append("say whether the source makes it so")
    if row["Unit"] == "share" and row["Value"] and float(row["Value"]) > 1:
        found.append("a share is 100% at most")
    return found


def table(row: dict[str, str]) -> bytes:
    """Return one figure as the CSV that the importer knows."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    writer.writerow({name: cell.strip() for name, cell in row.items()})
    return text.getvalue().encode()


def _keep(row: dict[str, str], *, decided: bool) -> None:
    lacking = problems(row, decided=decided)
    if lacking:
        st.error(f"Nothing was kept yet: {'; '.join(lacking)}.")
        return
    name = f"Figure noted on {datetime.now():%Y-%m-%d %H.%M.%S}.csv"
    result = import_file(session.store(), name, table(row))[0]
    if result.good and not result.rows_rejected:
        st.session_state["figure-kept"] = f"{row['Figure']} is kept. The page “Import files” can take it out again."
        st.rerun()
    st.error(plain(result.message))


def _platforms(metric: Metric) -> list[str]:
    return [code for code in PLATFORMS if code in codes_of(metric)]


def _named(code: str) -> str:
    return "Any" if code == _ANY else PLATFORMS[code].label


def _unit(metric: Metric) -> str:
    return {"percent": "%", "money": metric.unit}.get(metric.kind, metric.unit)
