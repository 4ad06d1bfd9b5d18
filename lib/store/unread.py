"""Messages of the public that nobody has read yet, with their masked text, in the order in which they are dealt.

They stand here and not among the queries of lib/metrics: rows of a query become evidence, which is shown and exported,
and what the public wrote never is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lib.store.connection import Store


@dataclass(frozen=True)
class Unread:
    """One message to read; `network` is where it was written, '' where no file says so."""

    message_id: str
    day: date
    network: str
    text: str


@dataclass(frozen=True)
class Dealt:
    """How many messages with a text are held, how many of them are read, and the next to read."""

    held: int
    read: int
    next: tuple[Unread, ...]


# md5 knows nothing of what a message says: the first that are read are a random sample. `findings.opinions.sampled`
# tells by the same order whether they are.
_HELD = """
WITH held AS (
    SELECT message_id, min(created_at)::DATE AS day, arg_min(coalesce(network, ''), created_at) AS network,
           arg_min(text, created_at) AS text
    FROM message JOIN account USING (account_id)
    WHERE inbound AND coalesce(text, '') <> '' AND office IS NULL
      AND created_at::DATE BETWEEN $first_day AND $last_day
    GROUP BY message_id
)
"""


def deal(store: Store, first_day: date, last_day: date, *, how_many: int, but: Sequence[str] = ()) -> Dealt:
    """Return the next `how_many` messages between two days to read, but for those with the ids `but`.

    Accounts of leaders' offices are left out. The same store deals the same messages in the same order each time.
    """
    days = {"first_day": first_day, "last_day": last_day}
    counts = store.query(
        f"{_HELD} SELECT count(*), count_if(message_id IN (SELECT message_id FROM message_check)) FROM held", days
    ).rows[0]
    dealt = store.query(
        f"{_HELD} SELECT message_id, day, network, text FROM held ANTI JOIN message_check USING (message_id) "
        "WHERE NOT list_contains($but::VARCHAR[], message_id) ORDER BY md5(message_id) LIMIT $how_many",
        {**days, "but": list(but), "how_many": how_many},
    ).records()
    return Dealt(counts[0], counts[1], tuple(Unread(**row) for row in dealt))
