"""Keep a request longer than usual: an explicit act that is written down."""

from handlers.registry import Registry


def register(registry: Registry) -> None:
    """Add this module's handlers and cards."""
