"""Accounts that belong to a leader: named by the office, never by the person."""

from __future__ import annotations

from dataclasses import dataclass

from lib.model import PLATFORMS
from lib.store.connection import Store, StoreError


@dataclass(frozen=True)
class SocialAccount:
    """An imported account on a social network. `office` is '' where it is the organisation's own."""

    account_id: int
    platform: str
    name: str
    office: str


def social_accounts(store: Store) -> list[SocialAccount]:
    """Return our imported accounts on social networks."""
    rows = store.query(
        "SELECT account_id, platform, account.name, coalesce(office, '') AS office FROM account "
        "JOIN organisation USING (organisation_id) WHERE kind = 'own' ORDER BY account_id"
    ).records()
    return [SocialAccount(**row) for row in rows if PLATFORMS[row["platform"]].channel == "social"]


def set_office(store: Store, account_id: int, office: str) -> None:
    """Say that an account is that of a leader's office; '' gives it back to the organisation.

    Raise StoreError where there is no such account.
    """
    if account_id not in {account.account_id for account in social_accounts(store)}:
        raise StoreError(f"There is no account {account_id} on a social network; import a file of it first.")
    with store.transaction() as cursor:
        cursor.execute(
            "UPDATE account SET office = nullif(trim(?), '') WHERE account_id = ?", [office.strip(), account_id]
        )
