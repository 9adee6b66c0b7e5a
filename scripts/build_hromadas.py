"""The official register in; geodata/data/hromadas.tsv out: what each hromada is called after.

A hromada's name is an adjective ("Свеська", "Великописарівська") that no rule leads back from to
its seat for sure ("Свеса", "Велика Писарівка"), and the seats of one adjective are several. Those
of Crimea are left out: they stand in the register alone.
Run with the `data` extra installed: python scripts/build_hromadas.py
"""

from __future__ import annotations

from pathlib import Path

import build_gazetteer_sources as sources
from build_gazetteer import OBLAST_NAMES, raion_name

OUT = Path(__file__).parent.parent / "geodata" / "data" / "hromadas.tsv"
_CRIMEA = "01"


def main() -> None:
    seats = [entry for entry in sources.register() if entry.is_seat]
    lines = sorted(
        "\t".join(
            (entry.hromada_name, entry.name, OBLAST_NAMES[entry.oblast], raion_name(entry) or "")
        )
        for entry in seats
        if entry.hromada_name.endswith("ка") and entry.oblast != _CRIMEA
    )
    text = "\n".join(("name\tseat\tadmin1\tadmin2", *lines)) + "\n"
    OUT.write_text(text, encoding="utf-8")
    print(f"{len(lines)} hromadas, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
