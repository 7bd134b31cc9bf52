"""The themes a resident may follow, each with its pictogram, and the words by which people name them."""

from types import MappingProxyType

THEMES = MappingProxyType(
    {
        "food": "🍲",
        "meeting": "☕",
        "moving": "🚶",
        "children": "🧸",
        "culture": "🎶",
        "digital": "📱",
        "learning": "📚",
        "carers": "🤝",
        "nature": "🌳",
    }
)
"""Theme to pictogram, in the order of the buttons. Names are ``theme-<theme>`` in the catalogue."""

NAMED_AS = MappingProxyType(
    {
        "food": "eten koken soep manger cuisine cuisiner repas soupe food eat eating cooking soup",
        "meeting": "ontmoeten ontmoeting koffie babbel rencontre rencontres rencontrer cafe meeting meet coffee chat",
        "moving": "bewegen beweging sport wandelen wandeling bouger marche balade moving move walk walking sports",
        "children": "kinderen kind spelen enfants enfant jeux jouer children kids child",
        "culture": "cultuur muziek zingen culture musique chanter music singing",
        "digital": "digitaal computer gsm internet numerique ordinateur digital phone",
        "learning": "leren taal talen les apprendre langue langues cours learning learn language lessons",
        "carers": "mantelzorg mantelzorger mantelzorgers zorgen aidants aidant proches carers carer caring",
        "nature": "natuur groen tuin tuinieren nature vert jardin jardiner green garden gardening",
    }
)
"""Words that name a theme, in three languages, without accents."""
