"""Properties are judged by what holds, never by the clock: a busy machine fails no test."""

from hypothesis import settings

settings.register_profile("no clock", deadline=None)
settings.load_profile("no clock")
