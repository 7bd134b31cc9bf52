"""The command table: every command, whose it is, and its names in three languages, in one place.

All names work in every chat; the menu of a chat shows those of its language. A name is at most 32 of a-z, 0-9 and _.
"""

from dataclasses import dataclass

from community.volunteers.roles import Role


@dataclass(frozen=True, slots=True)
class Command:
    """``key`` names the description in the catalogue (``command-<key>``)."""

    key: str
    role: Role
    nl: str
    fr: str
    en: str

    def name_in(self, language: str) -> str:
        """The name for the menu."""
        return {"nl": self.nl, "fr": self.fr, "en": self.en}[language]

    @property
    def names(self) -> list[str]:
        """All names, each once."""
        return list(dict.fromkeys((self.nl, self.fr, self.en)))


COMMANDS = (
    Command("start", Role.RESIDENT, "start", "start", "start"),
    Command("help", Role.RESIDENT, "hulp", "aide", "help"),
    Command("concern", Role.RESIDENT, "seintje", "signaler", "concern"),
    Command("menu", Role.RESIDENT, "menu", "menu", "menu"),
    Command("nearby", Role.RESIDENT, "dichtbij", "proche", "nearby"),
    Command("agenda", Role.RESIDENT, "agenda", "agenda", "agenda"),
    Command("mine", Role.RESIDENT, "mijn", "mes", "mine"),
    Command("language", Role.RESIDENT, "taal", "langue", "language"),
    Command("stop", Role.RESIDENT, "stop", "arret", "stop"),
    Command("privacy", Role.RESIDENT, "privacy", "vieprivee", "privacy"),
    Command("erase", Role.RESIDENT, "wis", "effacer", "erase"),
    Command("emergency", Role.RESIDENT, "112", "112", "112"),
    Command("new", Role.VOLUNTEER, "nieuw", "nouveau", "new"),
    Command("posted", Role.VOLUNTEER, "mijnactiviteiten", "mesactivites", "myactivities"),
    Command("why", Role.VOLUNTEER, "waarom", "pourquoi", "why"),
    Command("pass_on", Role.VOLUNTEER, "doorgeven", "transmettre", "passon"),
    Command("today", Role.REGISSEUR, "vandaag", "aujourdhui", "today"),
    Command("organised", Role.REGISSEUR, "activiteiten", "activites", "activities"),
    Command("duty", Role.REGISSEUR, "wachtdienst", "garde", "duty"),
    Command("note", Role.REGISSEUR, "notitie", "note", "note"),
    Command("muted", Role.REGISSEUR, "gedempt", "muets", "muted"),
    Command("keep", Role.REGISSEUR, "bewaar", "conserver", "keep"),
    Command("wordings", Role.REGISSEUR, "woorden", "mots", "words"),
    Command("invite", Role.ADMIN, "uitnodigen", "inviter", "invite"),
    Command("roles", Role.ADMIN, "rollen", "roles", "roles"),
    Command("status", Role.ADMIN, "status", "statut", "status"),
)
BY_KEY = {command.key: command for command in COMMANDS}
