"""The frame of the page: its navigation, and the filters that all views share."""

import json

import streamlit as st

from dashboard.sidebar import show_filters
from dashboard.state import corpus
from dashboard.ukrainian_streamlit import OWN, OWN_WORDS, SHAPES
from dashboard.words import language, plain, t, why
from geodata.errors import InputError

st.set_page_config(
    page_title="frontline-check",
    page_icon="🗺️",
    layout="wide",
    initial_sidebar_state="auto",
)
st.html(
    "<style>.stMainBlockContainer{padding:3.6rem clamp(1rem,2vw,2.5rem) 2rem}"
    "[data-testid=stSidebarHeader]{height:2.2rem}"
    "[data-testid=stTopNavLink]{padding-left:.4rem;padding-right:.4rem}"  # all views in one row
    # Streamlit tells the link that has the keyboard from the others by a shade of grey alone.
    "[data-testid=stTopNavLink]:focus-visible,[data-testid=stSidebarNavLink]:focus-visible"
    "{outline:2px solid currentColor;outline-offset:-2px}"
    "[data-testid=stCaptionContainer],[data-testid=stCaptionContainer] p{color:inherit}"
    "[data-testid=stCaptionContainer]{opacity:.8}"  # else too pale to read for some
    # A long card scrolls beside the map, so that choosing an event does not move the table.
    "@media(min-width:641px){.st-key-beside-map{max-height:476px;overflow:auto}}</style>"
)


VIEWS = {
    "map": ("Map", ":material/map:"),
    "events": ("Events", ":material/timeline:"),
    "claims": ("Claims", ":material/straighten:"),
    "article": ("Article", ":material/article:"),
    "fronts": ("Fronts", ":material/border_style:"),
    "check": ("Check a sentence", ":material/fact_check:"),
    "add": ("Add", ":material/add_circle:"),
    "corrections": ("Corrections", ":material/edit_note:"),
    "export": ("Export", ":material/download:"),
    "compare": ("Compare", ":material/compare_arrows:"),
}

TYPED = "map"  # the map is at the bare address, which takes any other path from it but this page
COUNTED = {"", "events", "export"}  # views that lead with the number of events shown

own, shapes = (OWN, SHAPES) if language() == "uk" else ({}, {})
st.html(  # a screen reader reads the page's words in this language
    f"<script>document.documentElement.lang='{language()}';"
    f"{OWN_WORDS}({json.dumps(own)},{json.dumps(shapes)})</script>",
    unsafe_allow_javascript=True,
)
view = st.navigation(
    [
        st.Page(
            f"views/{name}.py",
            title=t(title),
            icon=icon,
            url_path="home" if name == TYPED else name,
            default=name == TYPED,
        )
        for name, (title, icon) in VIEWS.items()
    ]
    + [st.Page(lambda: None, title=t("Map"), url_path=TYPED, visibility="hidden")],
    position="top",
)
if view.url_path == TYPED:
    link = {name: st.query_params.get_all(name) for name in st.query_params}
    st.switch_page("views/map.py", query_params=link)
st.html(  # a phone hides the views and the filters behind this sign
    "<style>@media(max-width:640px){[data-testid=stExpandSidebarButton]{width:auto;padding:0 .5rem}"
    "[data-testid=stExpandSidebarButton]::after{white-space:nowrap;padding-left:.3rem;"
    f"content:'{view.title} · {t('views and filters')}'}}</style>"
)
try:
    shown = corpus()
    st.session_state["filters"] = filters = show_filters(shown)
except InputError as error:
    st.error(plain(why(str(error))))
    st.stop()
if view.url_path not in COUNTED:
    passing = int(filters.passes(shown.events).sum())
    st.caption(f"{passing:,} {t('of')} {len(shown.events):,} {t('events pass the filters')}")
if shown.since is not None:
    st.info(
        f"{t('The workspace holds more than a page can show')}: {shown.known_events:,} "
        f"{t('events; shown are those since')} {shown.since}. "
        f"{t('Earlier ones: FRONTLINE_UNTIL=DAY; exports of all: geodata snapshot.')}"
    )
view.run()
