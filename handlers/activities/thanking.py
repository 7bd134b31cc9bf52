"""Afterwards: how many came, thank you, and how it was."""

from handlers.registry import Registry


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
