"""Start the page, and read what it shows while the first browser still loads it.

`python -m dashboard --server.port 8501`; options are Streamlit's.
"""

import sys
import threading
from pathlib import Path

# Before the server starts: branca imports itself in a circle, so that of two threads which import
# it at once one fails, and the first visitor saw an error in place of the map.
# Not streamlit_folium: a component makes itself known to a server that has started.
import folium.plugins  # noqa: F401
from streamlit.web.cli import main


def _read_ahead() -> None:
    """Import and read what every visit needs, beside the server, which starts meanwhile."""
    from dashboard import asked

    asked.read_ahead()
    from dashboard import cards, event_table, export, sidebar  # noqa: F401


if __name__ == "__main__":
    threading.Thread(target=_read_ahead, daemon=True).start()
    sys.exit(main(["run", str(Path(__file__).with_name("app.py")), *sys.argv[1:]]))
