"""Whose status counts, that of a file or the one somebody set: the later one."""

from __future__ import annotations

from dataclasses import replace

from knowledge.models import Service


def with_latest_status(imported: Service, stored: Service | None) -> Service:
    """``imported``, with the status of ``stored`` and what is written beside it where that was set after the file's."""
    if stored is None or stored.status_on is None:
        return imported
    if imported.status_on is not None and imported.status_on >= stored.status_on:
        return imported
    return replace(imported, status=stored.status, status_on=stored.status_on, status_note=stored.status_note)
