"""The same area comes back from every format that GDAL writes, also in a foreign system."""

from datetime import date
from pathlib import Path

import geopandas
import pytest
import shapely

from geodata.errors import InputError
from geodata.fronts import read_fronts

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
