"""A neighbourhood as its residents meet it: a name, an organisation, and a telephone that is answered by a person."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from core.errors import NotYours
from core.ids import NeighbourhoodId


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Texts are per language ("nl", "fr", "en"); Dutch is always there and is the fall-back.

    ``latitude`` and ``longitude`` are its middle in degrees (WGS 84), both or neither. ``school_holidays`` is the
    community whose school calendar it goes by: Flemish ("nl") or French ("fr").
    """

    id: NeighbourhoodId
    slug: str
    name: str
    organisation: str
    phone: str
    regisseur_title: Mapping[str, str]
    phone_hours: Mapping[str, str] = field(default_factory=dict)
    desk: Mapping[str, str] = field(default_factory=dict)
    latitude: float | None = None
    longitude: float | None = None
    school_holidays: str = "nl"


def in_language(texts: Mapping[str, str], language: str) -> str:
    """The text in a language, else in Dutch, else nothing."""
    return texts.get(language) or texts.get("nl") or ""


class NeighbourhoodBook:
    """All neighbourhoods of this deployment, in memory: they change only with the configuration."""

    def __init__(self, neighbourhoods: Iterable[Neighbourhood]) -> None:
        self._by_id = {one.id: one for one in neighbourhoods}

    def __iter__(self) -> Iterator[Neighbourhood]:
        return iter(self._by_id.values())

    def get(self, neighbourhood_id: NeighbourhoodId) -> Neighbourhood:
        """One neighbourhood.

        Raises:
            NotYours: this deployment does not serve it (any more).
        """
        found = self._by_id.get(neighbourhood_id)
        if found is None:
            raise NotYours
        return found

    def find_slug(self, slug: str) -> Neighbourhood | None:
        """The neighbourhood with a slug, if there is one."""
        return next((one for one in self._by_id.values() if one.slug == slug), None)

    def only(self) -> Neighbourhood | None:
        """The neighbourhood, when there is just one: then nobody is asked to choose."""
        return next(iter(self._by_id.values())) if len(self._by_id) == 1 else None
