"""The same area comes back from every format that GDAL writes, also in a foreign system."""

import json
import zipfile
from datetime import date
from pathlib import Path

import geopandas
import pytest
import shapely

from geodata.errors import InputError
from geodata.fronts.reading import read_fronts

SQUARE = shapely.box(36, 47, 37, 48)


def frame() -> geopandas.GeoDataFrame:
    return geopandas.GeoDataFrame({"date": ["2024-12-17"]}, geometry=[SQUARE], crs="EPSG:4326")


@pytest.mark.parametrize(
    ("name", "driver"),
    [
        pytest.param("front.gpkg", "GPKG", id="GeoPackage"),
        pytest.param("front.kml", "KML", id="KML"),
        pytest.param("front.shp", "ESRI Shapefile", id="shapefile"),
        pytest.param("front.fgb", "FlatGeobuf", id="FlatGeobuf"),
    ],
)
def test_a_format(tmp_path: Path, name: str, driver: str) -> None:
    path = tmp_path / name.replace("front", "front-2024-12-17")
    frame().to_file(path, driver=driver, layer="front")
    (front,) = read_fronts(path).fronts
    assert front.day == date(2024, 12, 17)
    assert shapely.equals(shapely.normalize(front.shape), shapely.normalize(SQUARE))


def test_a_foreign_system_is_turned_and_told(tmp_path: Path) -> None:
    path = tmp_path / "front.gpkg"
    frame().to_crs("EPSG:3857").to_file(path, driver="GPKG")
    series = read_fronts(path)
    assert shapely.hausdorff_distance(series.fronts[0].shape, SQUARE) < 1e-6
    assert "turned into WGS 84" in series.notes[0].reason


def test_a_file_that_only_claims_to_be_one(tmp_path: Path) -> None:
    path = tmp_path / "front-2024-12-17.gpkg"
    path.write_bytes(b"no database")
    with pytest.raises(InputError, match="cannot be read"):
        read_fronts(path)


def test_a_kmz_is_unpacked(tmp_path: Path) -> None:
    frame().to_file(tmp_path / "doc.kml", driver="KML")
    path = tmp_path / "front-2024-12-17.kmz"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(tmp_path / "doc.kml", "files/doc.kml")
    (front,) = read_fronts(path).fronts
    assert shapely.equals(shapely.normalize(front.shape), shapely.normalize(SQUARE))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"no archive", "cannot be read as KMZ", id="no zip"),
        pytest.param(b"PK\x05\x06" + 18 * b"\0", "holds no .kml", id="empty zip"),
    ],
)
def test_a_bad_kmz_is_one_sentence(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "front-2024-12-17.kmz"
    path.write_bytes(content)
    with pytest.raises(InputError, match=said):
        read_fronts(path)


def geojson(path: Path, shape: shapely.Geometry, crs: str | None) -> Path:
    content = {"type": "Feature", "properties": {}, "geometry": shapely.geometry.mapping(shape)}
    named = {"crs": {"type": "name", "properties": {"name": crs}}} if crs else {}
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [content], **named}))
    return path


@pytest.mark.parametrize(
    ("written", "declared", "note"),
    [
        pytest.param("EPSG:4326", None, None, id="degrees"),
        pytest.param("EPSG:4326", "urn:ogc:def:crs:OGC:1.3:CRS84", None, id="degrees, declared"),
        pytest.param("EPSG:3857", "urn:ogc:def:crs:EPSG::3857", "WGS 84 / Pseudo", id="declared"),
        pytest.param("EPSG:3857", None, "Web Mercator", id="Web Mercator, undeclared"),
        pytest.param("EPSG:32637", "EPSG:32637", "UTM zone 37N", id="UTM, declared"),
    ],
)
def test_the_system_of_geojson(
    tmp_path: Path, written: str, declared: str | None, note: str | None
) -> None:
    shape = frame().to_crs(written).geometry[0]
    series = read_fronts(geojson(tmp_path / "2024-12-17.geojson", shape, declared))
    assert shapely.hausdorff_distance(series.fronts[0].shape, SQUARE) < 1e-6
    notes = [n.reason for n in series.notes]
    assert (notes == []) if note is None else (note in notes[0])


@pytest.mark.parametrize(
    ("system", "said"),
    [
        pytest.param(None, "no polygon", id="UTM, undeclared: its zone would be a guess"),
        pytest.param("EPSG:0", "reference system 'EPSG:0' is unknown", id="unknown"),
    ],
)
def test_an_unknown_system_is_refused(tmp_path: Path, system: str | None, said: str) -> None:
    shape = frame().to_crs("EPSG:32637").geometry[0]
    with pytest.raises(InputError, match=said):
        read_fronts(geojson(tmp_path / "2024-12-17.geojson", shape, system))
