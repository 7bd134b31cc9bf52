"""The offer of a place that came free: yes, or to the next."""

from handlers.registry import Registry


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
