"""The hours that the team spends, noted on the screen and imported like a file, so that they can be undone."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime

import streamlit as st

from lib.findings import channels
from lib.model import PLATFORMS, Scope
from lib.store import import_file
from lib.ui import session
from lib.ui.plain import plain

_MONTHS = 12
_CURRENCIES = ("GBP", "EUR", "USD")


def form(scope: Scope, *, missing: bool) -> None:
    """Ask for the usual hours a month of each channel and note them for the last twelve months.

    The form stands open while hours are `missing`.
    """
    held = [
        channel
        for channel in channels(session.store(), scope)
        if PLATFORMS[channel.platform].channel in ("social", "e-mail", "paid")
    ]
    platforms = list(dict.fromkeys(channel.platform for channel in held))
    if not platforms:
        return
    with st.expander("Note the hours that the team spends", expanded=missing), st.form("hours", border=False):
        st.write("Roughly how many hours a month does the team spend on each channel? A fair estimate is enough.")
        columns = st.columns(3)
        hours = {
            platform: columns[at % 3].number_input(
                PLATFORMS[platform].label, min_value=0.0, step=1.0, format="%g", key=f"h-{platform}"
            )
            for at, platform in enumerate(platforms)
        }
        money = st.columns(3)
        cost = money[0].number_input("What an hour costs (salary and overheads)", min_value=0.0, step=1.0, format="%g")
        currency = money[1].selectbox("Currency", _CURRENCIES)
        if st.form_submit_button("Keep these hours", type="primary"):
            _keep(hours, cost, str(currency), scope.last_day)


def _keep(hours: dict[str, float], cost: float, currency: str, last_day: date) -> None:
    given = {platform: amount for platform, amount in hours.items() if amount > 0}
    if not given:
        st.error("Nothing was kept: give the hours of at least one channel.")
        return
    name = f"Hours noted on {datetime.now():%Y-%m-%d %H.%M.%S}.csv"
    result = import_file(session.store(), name, table(given, cost, currency, last_day))[0]
    if result.good:
        st.rerun()
    st.error(plain(result.message))


def table(hours: dict[str, float], cost: float, currency: str, last_day: date) -> bytes:
    """Return the hours of each channel for twelve months as the CSV that the importer knows."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["Month", "Channel", "Hours", "Hourly cost", "Currency"])
    months = last_day.year * 12 + last_day.month - 1
    for back in reversed(range(_MONTHS)):
        year, month = divmod(months - back, 12)
        for platform, amount in hours.items():
            writer.writerow([f"{year}-{month + 1:02d}", platform, amount, cost or "", currency if cost else ""])
    return text.getvalue().encode()
