"""The worlds of each opinion: one module per theme, all of them together in WORLDS."""

from __future__ import annotations

import importlib
import pkgutil

from tests.truth.world import Maker

WORLDS: dict[str, Maker] = {}
for _module in sorted(module.name for module in pkgutil.iter_modules(__path__)):
    WORLDS |= getattr(importlib.import_module(f"{__name__}.{_module}"), "WORLDS", {})
