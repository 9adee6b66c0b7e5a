"""What a host said of an address: what the next, conditional request sends back to it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """An address with its validators (RFC 9110, section 8.8) as the host wrote them."""

    url: str
    etag: str | None = None
    modified: str | None = None

    @property
    def conditions(self) -> dict[str, str]:
        """Give the headers that ask for the body only if it has changed."""
        known = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in known.items() if value}
