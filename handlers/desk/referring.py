"""Refer warmly: the resident sees what the organisation will read, and decides."""

from handlers.registry import Registry


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
