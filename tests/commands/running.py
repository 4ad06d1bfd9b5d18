"""Run a command in this process."""

from __future__ import annotations

import contextlib
import io
import json
from dataclasses import dataclass
from typing import Any

from lib import commands


@dataclass(frozen=True)
class Ran:
    """What a command left: its exit status and what it said."""

    status: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """Every line of the output as JSON."""
        return [json.loads(line) for line in self.out.splitlines()]


def run(*arguments: object) -> Ran:
    """Run one command; a wrong usage raises SystemExit, as it does for a user."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = commands.main([str(argument) for argument in arguments])
    return Ran(status, out.getvalue(), err.getvalue())
