"""A real PostgreSQL server in a cluster of its own, run by a user without rights."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

NOBODY = 65534


def binaries() -> Path | None:
    """Find initdb, where Debian puts it or on the path; a machine of one's own may install it."""
    found = shutil.which("initdb")
    known = [Path(found).parent] if found else []
    known += sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    return known[-1] if known else None


def as_nobody() -> None:
    """Give up the rights that a server refuses to run with."""
    if os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def run(*words: str | Path) -> None:
    subprocess.run(
        [str(word) for word in words],
        check=True,
        preexec_fn=as_nobody,
        cwd="/",
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """Give the address of an empty database."""
    pytest.importorskip("pg8000")
    where = binaries()
    if where is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
    cluster = folder / "cluster"
    run(where / "initdb", "-D", cluster, "-U", "war", "--auth=trust", "--no-sync", "-E", "UTF8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = f"-h 127.0.0.1 -p {port} -k {folder} -c fsync=off"
    run(where / "pg_ctl", "-D", cluster, "-w", "-o", options, "-l", folder / "log", "start")
    try:
        yield f"postgresql://war@127.0.0.1:{port}/postgres"
    finally:
        run(where / "pg_ctl", "-D", cluster, "-m", "immediate", "stop")
        shutil.rmtree(folder)
