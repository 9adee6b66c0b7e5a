"""A finding in; a map of its geometry on the page out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from streamlit_folium import st_folium

from dashboard.claim_shapes import claim_shapes
from dashboard.map_view import base_map, claim_command
from dashboard.state import ground_of
from geodata.snapshots.columns import day_number

if TYPE_CHECKING:
    from geodata.model import Finding

_HEIGHT = 430


def show_claim_map(finding: Finding, key: str, source: str = "") -> None:
    """Draw where the claim puts its subject, the ring of its distance, and what was measured."""
    day = finding.front_day or finding.claim.as_of
    st_folium(
        base_map(ground_of(None if day is None else day_number(day))),
        key=key,
        height=_HEIGHT,
        use_container_width=True,
        returned_objects=[],
        feature_group_to_add=claim_command(claim_shapes(finding, source)),
    )
