"""What is imported before the server starts, and what beside it."""

import subprocess
import sys

# The server's start, told as what is imported by then.
_START = """
import runpy, sys
import streamlit.web.cli
streamlit.web.cli.main = lambda options: print("folium.plugins" in sys.modules)
runpy.run_module("dashboard", run_name="__main__")
"""


def test_what_imports_itself_in_a_circle_is_there_before_two_threads_ask_for_it() -> None:
    command = [sys.executable, "-c", _START]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.splitlines() == ["True"], done.stderr
