"""Readings in; layers and files that other programs open out."""

from geodata.snapshots.features import Feature, find_features
from geodata.snapshots.files import write_snapshot
from geodata.snapshots.geojson import geojson_bytes
from geodata.snapshots.layers import layers

__all__ = ["Feature", "find_features", "geojson_bytes", "layers", "write_snapshot"]
