"""What the user asks the leaders to decide, kept as text in the store."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields


@dataclass(frozen=True)
class Ask:
    """All of it is typed in by the user, word for word. `steps` holds one step of the plan per line."""

    decision: str = ""
    amount: str = ""
    owner: str = ""
    decide_by: str = ""
    steps: str = ""

    @property
    def step_lines(self) -> tuple[str, ...]:
        """The steps of the plan."""
        return tuple(line.strip() for line in self.steps.splitlines() if line.strip())

    def dumped(self) -> str:
        """Return the ask as text that `loaded` reads."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def loaded(cls, text: str | None) -> Ask:
        """Return the ask that `dumped` wrote; an empty one from nothing."""
        known = {field.name for field in fields(cls)}
        kept = json.loads(text) if text else {}
        return cls(**{name: str(value) for name, value in kept.items() if name in known})
