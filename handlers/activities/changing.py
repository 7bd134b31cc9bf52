"""Editing, moving and calling off one time of an activity, or all that follow."""

from handlers.registry import Registry


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
