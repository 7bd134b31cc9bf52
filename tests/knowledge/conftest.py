"""Builders of entries, and the sample neighbourhood as it stands in its file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.importing import read_services
from knowledge.models import Owner, OwnerKind, Service, ServiceId, Texts

SAMPLE = Path(__file__).parents[2] / "demo" / "neighbourhood" / "services.toml"
BUURT = Owner(OwnerKind.NEIGHBOURHOOD, 1)

ServiceBuilder = Callable[..., Service]


@pytest.fixture
def a_service() -> ServiceBuilder:
    """Builds a small entry: ``a_service(1, "Fietsatelier", "mijn fiets is kapot", category="mobility")``."""

    def build(number: int, name: str, *phrasings: str, owner: Owner = BUURT, **fields: object) -> Service:
        return Service(
            id=ServiceId(number),
            slug=fields.pop("slug", f"service-{number}"),  # type: ignore[arg-type]  # the test knows
            category=fields.pop("category", "food"),  # type: ignore[arg-type]  # the test knows
            pictogram="🍲",
            texts=fields.pop("texts", {"nl": Texts(name=name, summary=name)}),  # type: ignore[arg-type]  # the test knows
            owner=owner,
            phrasings={"nl": phrasings},
            **fields,  # type: ignore[arg-type]  # the test knows
        )

    return build


@pytest.fixture(scope="session")
def sample() -> list[Service]:
    """The forty services of the sample neighbourhood."""
    return read_services(SAMPLE, BUURT)
