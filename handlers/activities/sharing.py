"""A calendar file, a text to forward, and a link for posters."""

from handlers.registry import Registry


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
