"""A worry about somebody else, and what a volunteer passes on for somebody."""

from handlers.registry import Registry


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
