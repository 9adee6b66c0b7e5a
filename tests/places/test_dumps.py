"""GeoNames dumps give settlements with their region; what is no dump gives one sentence."""

import zipfile
from pathlib import Path

import pytest

from geodata.errors import InputError
from geodata.places.dumps import read_dump
from geodata.places.gazetteer import open_gazetteer


def line(**cells: str) -> str:
    """Write one row of the nineteen columns of readme.txt."""
    given = {"id": "1", "name": "Testove", "lat": "48", "lon": "37.2", "class": "P", "code": "PPL"}
    given |= {"country": "UA", "admin1": "05", "names": "Тестове,اختبار"} | cells
    columns = "id name ascii names lat lon class code country cc2 admin1 a2 a3 a4 population"
    row = [given.get(column, "") for column in columns.split()]
    return "\t".join([*row, "", "100", "Europe/Kyiv", "2026-01-01"])


def test_a_zip_holds_its_countrys_settlements(tmp_path: Path) -> None:
    path = tmp_path / "UA.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "x" * 10_000)
        archive.writestr("UA.txt", "\n".join([line(), line(**{"class": "H", "id": "2"})]))
    (row,) = read_dump(path)
    assert (row.id, row.name, row.lon, row.lat) == ("gn1", "Testove", 37.2, 48.0)
    assert row.admin1 == "Donetsk Oblast"
    assert row.names == ("Тестове",)  # what no reader of ours writes is left out


def test_a_region_without_a_known_code_is_asked_of_the_map(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(line(admin1=""))
    assert read_dump(path)[0].admin1 == "Donetsk Oblast"


@pytest.mark.parametrize(
    ("name", "alternates", "kept"),
    [
        pytest.param(
            *("Siversk", "Seversk,Бахмутський район,Bakhmut,Артёмовск,Сіверськ"),
            *[("Seversk", "Сіверськ")],
            id="of the raion around it",
        ),
        pytest.param(
            *("Sofiivka", "Софіївка,Софіївський район,Tvorcheske"),
            *[("Софіївка", "Софіївський район", "Tvorcheske")],
            id="of its own raion",
        ),
        pytest.param(
            *("Mariia", "Марія,Площа Леніна,Леніна"), *[("Марія", "Леніна")], id="a square"
        ),
    ],
)
def test_names_of_what_is_around_a_village_are_not_its_own(
    tmp_path: Path, name: str, alternates: str, kept: tuple[str, ...]
) -> None:
    path = tmp_path / "x.txt"
    path.write_text(line(name=name, ascii=name, names=alternates))
    assert read_dump(path)[0].names == kept


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        pytest.param("a.txt", b"Some notes.\n" * 300, "no row of a GeoNames dump", id="a text"),
        pytest.param("a.txt", b"", "no row of a GeoNames dump", id="empty"),
        pytest.param("a.zip", b"PK nothing", "no whole zip", id="broken zip"),
        pytest.param("a.txt", line(lat="148").encode(), "no row of", id="off the globe"),
    ],
)
def test_what_is_no_dump(tmp_path: Path, name: str, raw: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    with pytest.raises(InputError, match=said):
        read_dump(path)
    with pytest.raises(InputError, match=r"none\.zip.*check the path"):
        open_gazetteer([tmp_path / "none.zip"])
