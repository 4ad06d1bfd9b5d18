"""What is chosen, in the address: a link opens the same view, and a choice stays from page to page."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st


def offer(key: str, options: Sequence[str], default: str) -> None:
    """Set the widget `key`, before it is drawn, to what the address says, was chosen last, or is the default.

    What nobody has chosen follows the default when that changes. It is set on every run: on another page the same
    widget would otherwise stand there with nothing chosen.
    """
    before = st.session_state.get(_default(key))
    st.session_state[_default(key)] = default
    held = st.session_state.get(key)
    if held == before != default:
        held = None
    asked = (held, st.query_params.get(key), st.session_state.get(_kept(key)))
    st.session_state[key] = next((each for each in asked if each in options), default)


def keep(key: str, chosen: str, default: str) -> str:
    """Write what is chosen into the address, unless it is the default, and return it."""
    if chosen == default:
        st.session_state.pop(_kept(key), None)
        st.query_params.pop(key, None)
    else:
        st.session_state[_kept(key)] = chosen
        st.query_params[key] = chosen
    return chosen


def _default(key: str) -> str:
    return f"default-{key}"


def _kept(key: str) -> str:
    """Return where a choice stays when its page is left: Streamlit forgets the widget's own state then."""
    return f"kept-{key}"
