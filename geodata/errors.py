"""The errors a caller can act on; every message names the thing and says what to do."""


class GeodataError(Exception):
    """Anything this library reports on purpose; the command line prints it as one line."""


class InputError(GeodataError):
    """The user gave a file, an option or a value that cannot be used as it is."""


class SourceUnavailableError(GeodataError):
    """A remote source did not answer, or answered with something unusable."""
