"""What is chosen, in the address: a link opens the same view, and a choice stays from page to page."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st


def offer(key: str, options: Sequence[str], default: str) -> None:
    """Set the widget `key`, before it is drawn, to what the address says, was chosen last, or is the default.

    What nobody has chosen follows the default when that changes. It is set on every run: on another page the same
    widget would otherwise stand there with nothing chosen.
    """
    state = st.session_state
    held, asked = state.get(key), st.query_params.get(key)
    came_by_address = asked is not None and asked != state.get(f"written-{key}")
    default_changed = held == state.get(f"default-{key}") != default
    if came_by_address or default_changed:
        held = None
    wanted = (held, asked, state.get(f"kept-{key}"))
    state[key] = next((each for each in wanted if each in options), default)
    state[f"default-{key}"] = default


def keep(key: str, chosen: str, default: str) -> str:
    """Write what is chosen into the address, unless it is the default, and return it.

    It stays under a name of its own too: Streamlit forgets a widget's state when its page is left.
    """
    state = st.session_state
    if chosen == default:
        state.pop(f"kept-{key}", None)
        state.pop(f"written-{key}", None)
        st.query_params.pop(key, None)
    else:
        state[f"kept-{key}"] = state[f"written-{key}"] = chosen
        write(key, chosen)
    return chosen


def offer_text(key: str) -> None:
    """Set the text field `key`, before it is drawn, to what the address says, else to what was typed last."""
    state = st.session_state
    asked = st.query_params.get(key)
    if asked is not None and asked != state.get(f"written-{key}"):
        state[key] = asked
    else:
        state[key] = state.get(key, state.get(f"kept-{key}", ""))


def offer_many(key: str, options: Sequence[str]) -> None:
    """Set the widget `key` of several choices, before it is drawn, as `offer` does; at first nothing is chosen."""
    state = st.session_state
    asked = st.query_params.get(key)
    if asked is not None and asked != state.get(f"written-{key}"):
        wanted = asked.split(",")
    else:
        # Choosing nothing again is a choice: what was kept is only for a widget that has no state on this page.
        wanted = state[key] if state.get(key) is not None else state.get(f"kept-{key}") or []
    state[key] = [each for each in wanted if each in options]


def keep_many(key: str, chosen: Sequence[str]) -> list[str]:
    """Write what is chosen into the address, separated by commas, and return it; nothing chosen leaves no trace."""
    state = st.session_state
    state[f"kept-{key}"] = list(chosen)
    if chosen:
        state[f"written-{key}"] = ",".join(chosen)
        write(key, ",".join(chosen))
    else:
        state.pop(f"written-{key}", None)
        st.query_params.pop(key, None)
    return list(chosen)


def write(key: str, value: str) -> None:
    """Write a value into the address where it is not there yet: each writing is a step of the browser's way back."""
    if st.query_params.get(key) != value:
        st.query_params[key] = value
