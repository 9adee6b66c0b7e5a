"""The frame of the page: its title, its navigation, and what is told when nothing can be shown."""

import streamlit as st

st.set_page_config(
    page_title="frontline-check",
    page_icon="🗺️",
    layout="wide",
    initial_sidebar_state="auto",
)

st.navigation(
    [
        st.Page("views/map.py", title="Map", icon=":material/map:", default=True),
        st.Page("views/claims.py", title="Claims", icon=":material/straighten:"),
        st.Page("views/article.py", title="Article", icon=":material/article:"),
        st.Page("views/check.py", title="Check a sentence", icon=":material/fact_check:"),
    ],
    position="top",
).run()
