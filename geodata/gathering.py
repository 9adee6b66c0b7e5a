"""Files or a workspace, as the command line names them, in; the features of what they say out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.arguments import Rejects

if TYPE_CHECKING:
    import argparse

    from geodata.snapshots import Feature


def features_of(args: argparse.Namespace, *, merge: bool) -> tuple[list[Feature], int]:
    """Read the files, or take what the workspace holds; the number is the exit status so far.

    With `merge` one event stands for all its reports.
    """
    if args.files or not args.workspace.exists():
        return _of_files(args, merge=merge)
    return _of_workspace(args, merge=merge), 0


def _of_workspace(args: argparse.Namespace, *, merge: bool) -> list[Feature]:
    from geodata.snapshots.merged import merged_layers
    from geodata.store import open_workspace

    with open_workspace(args.workspace) as workspace:
        corrected = workspace.corrected()
        if not merge:
            return list(corrected.features)
        texts = {article.id: article.text for article in workspace.articles()}
    return merged_layers(corrected.features, texts, corrected.apart, corrected.together)


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
