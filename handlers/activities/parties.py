"""With whom somebody comes, and what only the organiser is told."""

from handlers.registry import Registry


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
