"""The workspace: articles as read, with what was found in them, in a real database.

A few articles are one transaction, so a process killed at any moment leaves whole ones only. An
article is known by its origin (link, file or id); the same text again changes nothing, another
text is a new version and the old one is kept.
"""

from geodata.store.adding import Found
from geodata.store.asking import AtFront
from geodata.store.connect import open_workspace
from geodata.store.rows import Entry, FrontReference, Making, content_hash, entry_of
from geodata.store.workspace import Workspace

__all__ = [
    "AtFront",
    "Entry",
    "Found",
    "FrontReference",
    "Making",
    "Workspace",
    "content_hash",
    "entry_of",
    "open_workspace",
]
