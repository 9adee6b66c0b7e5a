"""Files or a workspace, as the command line names them, in; the features of what they say out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from geodata.arguments import Rejects

if TYPE_CHECKING:
    import argparse

    from geodata.snapshots import Feature
    from geodata.snapshots.asking import FrontQuestion
    from geodata.snapshots.selection import Selection
    from geodata.store import AtFront, Making


def features_of(
    args: argparse.Namespace,
    wanted: Selection | None = None,
    question: FrontQuestion | None = None,
    *,
    merge: bool,
) -> tuple[list[Feature], int]:
    """Read the files, or take what the workspace holds; the number is the exit status so far.

    With `merge` one event stands for all its reports. What is not `wanted`, or does not answer the
    question, may be left out.
    """
    if _from_files(args):
        return _of_files(args, merge=merge)
    return _of_workspace(args, wanted, question, merge=merge), 0


def versions_of(args: argparse.Namespace) -> dict[str, Any]:
    """Say which code and tables made what `features_of` gives."""
    from geodata.store import open_workspace

    if _from_files(args):
        return {"made_with": [making_of(args).row]}
    with open_workspace(args.workspace) as workspace:
        return {"made_with": list(workspace.makings().values())}


def making_of(args: argparse.Namespace) -> Making:
    """Say which code and tables read articles now."""
    from geodata.ingest import code_hash, parameters_hash, sources_hash
    from geodata.places.shelf import content_hash
    from geodata.store import Making

    return Making(
        code=code_hash(),
        gazetteer=content_hash(args.gazetteer),
        fronts=sources_hash(args.front),
        parameters=parameters_hash(),
    )


def _from_files(args: argparse.Namespace) -> bool:
    name: str = args.workspace
    return bool(args.files) or not ("://" in name or Path(name).exists())


def _of_workspace(
    args: argparse.Namespace,
    wanted: Selection | None,
    question: FrontQuestion | None,
    *,
    merge: bool,
) -> list[Feature]:
    from geodata.snapshots.merged import merged_layers
    from geodata.snapshots.selection import Selection
    from geodata.store import open_workspace

    with open_workspace(args.workspace) as workspace:
        if not merge:
            asked = _measured(question, args.front) if question else None
            return list(workspace.corrected(wanted or Selection(), asked).features)
        corrected = workspace.corrected()
        texts = {article.id: article.text for article in workspace.articles()}
    return merged_layers(corrected.features, texts, corrected.apart, corrected.together)


def _measured(question: FrontQuestion, sources: list[Path | str]) -> AtFront | None:
    """Ask what `ingest` measured to these very fronts; an address may show others by now."""
    from geodata.ingest import sources_hash
    from geodata.store import AtFront

    asks = question.within_m is not None or question.held_by
    if not asks or not all(isinstance(source, Path) for source in sources):
        return None
    return AtFront(
        fronts=sources_hash(sources), within_m=question.within_m, held_by=question.held_by
    )


def _of_files(args: argparse.Namespace, *, merge: bool) -> tuple[list[Feature], int]:
    from geodata.reader import open_reader
    from geodata.snapshots import find_features
    from geodata.snapshots.merged import merged_layers

    told = Rejects()
    sources = args.files or ["seeds/articles"]
    read = open_reader(args.gazetteer, args.front)
    readings = [read(article) for article in told.good(sources)]
    features = list(find_features(readings))
    if merge:
        texts = {reading.article.id: reading.article.text for reading in readings}
        features = merged_layers(features, texts)
    return features, told.status
