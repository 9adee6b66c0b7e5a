"""Properties are judged by what holds, never by the clock: a busy machine fails no test."""

import os

from hypothesis import settings

settings.register_profile("no clock", deadline=None)
settings.load_profile("no clock")

# A full index that someone works with in this folder changes no test.
os.environ["FRONTLINE_GAZETTEER"] = ""
