### Joining: with whom, the waiting list, and who comes.

# On the card.
joining-you-come-party = ✅ <b>Jullie komen met { $count }.</b> Tot dan!
joining-you-signed-up = { $count ->
    [one] ✅ <b>Je schreef één persoon in.</b>
   *[other] ✅ <b>Je schreef { $count } mensen in.</b>
}
joining-you-wait-party = ⏳ <b>Jullie staan met { $count } op de wachtlijst.</b> Ik laat het weten als er plaats is voor jullie allemaal.
joining-you-wait-in-vain = ⏳ <b>Jullie staan met { $count } op de wachtlijst.</b> Dat is meer dan alle plaatsen samen, dus ik kan jullie niets aanbieden. Met minder kan het misschien wel.
joining-position = Je bent nummer { $position } in de rij.
joining-too-late-line = Het begint zo: ik hou nu geen plaatsen meer vrij. Is er aan de deur nog plaats, dan ben je welkom.
joining-offer = { $count ->
    [one] 🎁 <b>Er is een plaats vrij voor jou. Kom je?</b>
   *[other] 🎁 <b>Er zijn { $count } plaatsen vrij voor jullie. Komen jullie?</b>
}
joining-offer-until = Ik hou { $count ->
    [one] de plaats
   *[other] de plaatsen
} vrij tot <b>{ MOMENT($until_at) }</b>.
joining-offer-after = Daarna mag iemand anders komen.
joining-offer-ended = ⌛ <b>De tijd om te antwoorden is om.</b> { $count ->
    [one] De plaats gaat
   *[other] De plaatsen gaan
} naar de volgende.
joining-offer-back = Wil je nog komen? Dan kan je weer achteraan in de rij.
joining-offer-unanswered = ⌛ <b>De tijd om te antwoorden is om: het is begonnen.</b> Is er aan de deur nog plaats, dan ben je welkom.
joining-offer-passed = ➡️ <b>Je gaf je plaats door.</b> Dank je, zo kan iemand anders komen.
joining-brief-waits = { $count ->
    [one] ⏳ Je staat op de wachtlijst: je hebt nog geen plaats.
   *[other] ⏳ Jullie staan met { $count } op de wachtlijst: er is nog geen plaats.
}
joining-brief-offer = 🎁 Er is plaats voor je. Antwoord voor <b>{ MOMENT($until_at) }</b>.
joining-company-said = 🤝 Je komt als iemand meegaat.
joining-transport-said = 🚗 Je hebt vervoer nodig.
joining-closed-line = 🔒 Inschrijven kan niet meer.
joining-button-company = ➕ Ik breng iemand mee
joining-button-but = 🤝 Ik kom, maar…
joining-button-why = ❓ Waarom wacht ik?
joining-button-accept = { $count ->
    [one] ✅ Ja, ik kom
   *[other] ✅ Ja, wij komen
}
joining-button-pass = ➡️ Geef door

# The short line after a tap.
joining-toast-accepted = ✅ Tof, tot dan!
joining-toast-passed = ➡️ Goed, je gaf je plaats door.
joining-toast-over = ⌛ Te laat: dit aanbod is voorbij. Je kan wel weer in de rij gaan staan.
joining-toast-over-closed = ⌛ Te laat: dit aanbod is voorbij.
joining-toast-comes = ✅ Je komt al. Tot dan!
joining-toast-offered = 🎁 Er is nu een plaats voor je vrij.
joining-toast-party = { $count ->
    [one] 👤 Genoteerd: één persoon.
   *[other] 👥 Genoteerd: { $count } mensen.
}
joining-toast-said = ✅ Genoteerd. Alleen de organisator ziet dit.
joining-toast-taken-back = ✖️ Weggehaald.

# With whom.
joining-party-title = 👥 <b>Met wie kom je?</b>
joining-party-alone = Nu: jij alleen.
joining-party-with = Nu: met { $count } samen.
joining-party-others = { $count ->
    [one] Nu: je schreef één persoon in. Zelf kom je niet.
   *[other] Nu: je schreef { $count } mensen in. Zelf kom je niet.
}
joining-party-waits = ⏳ Nog geen plaats: op de wachtlijst.
joining-party-names = ✏️ { $names }
joining-party-own = 🏷️ De organisator verwacht je als { $name }.
joining-party-private = 🙈 Alleen de organisator ziet dit. Namen hoeven niet.
joining-button-with = 👥 Met { $heads }
joining-button-more = ✏️ Meer, of met naam
joining-button-alone = 👤 Alleen ik
joining-button-others = 📝 Voor iemand anders
joining-button-name = 🏷️ Mijn naam tonen
joining-button-name-hide = 🙈 Naam niet tonen
joining-ask-company = ✏️ <b>Wie breng je mee?</b>
    Schrijf hoeveel mensen, of namen. Bijvoorbeeld: 3, of: met Jef en Leen.
joining-ask-others = 📝 <b>Wie schrijf je in?</b>
    Schrijf een naam, of wie het is. Bijvoorbeeld: mijn buurvrouw, of: Jef en Leen.
joining-ask-name = 🏷️ <b>Onder welke naam verwacht de organisator je?</b>
    Alleen de organisator leest dit.
joining-others-agreed = 📝 <b>Iemand anders inschrijven</b>
    Zelf kom je dan niet. Weet die persoon dat je dit doet?
joining-button-agreed = ✅ Ja, die weet het
joining-button-not-agreed = ✖️ Nog niet
joining-others-first = Goed. Vraag het eerst, en kom dan terug. Er is niets veranderd.
joining-others-first-you-come = Goed. Vraag het eerst, en kom dan terug. Jij staat zelf nog ingeschreven. Kom je niet? Tik dan op «Ik kan niet».
joining-button-rather-not = ↩️ Toch niet
joining-nothing-changed = Goed, er is niets veranderd.
joining-no-room = 🪑 <b>Voor { $heads } is er nu geen plaats.</b>
    Wat je had, blijft. Of wacht met de hele groep: dan geef je je plaats op en sta je achteraan in de rij.
joining-button-wait-whole = ⏳ Wacht met ons allemaal
joining-button-leave-it = ↩️ Laat het zo
joining-waiting-whole = ⏳ Jullie staan nu met { $count } in de rij.
joining-again-company = Dat begreep ik niet. Schrijf hoeveel mensen er bij jou komen, of hun namen. Bijvoorbeeld: 2, of: Jef en Leen.
joining-again-how-many = Met hoeveel zijn ze? Schrijf het nog eens, met het getal erbij. Bijvoorbeeld: mijn man en 2 kinderen.
joining-again-others = Schrijf alleen wie je inschrijft, zonder jezelf. Kom je zelf ook? Tik op «Toch niet», en daarna op «Ik breng iemand mee».
joining-again-name = Dat begreep ik niet. Schrijf alleen een naam.
joining-not-coming = Tik eerst op «Ik kom». Dan kan je zeggen met wie.
joining-too-large = Zoveel mensen tegelijk kan ik niet inschrijven. Ten hoogste { $most } in totaal, jezelf meegeteld. Voor een grotere groep bel je beter.
joining-too-large-call = 📞 { $organisation }: { $phone }
joining-leave-sure = ✖️ <b>Kan je niet?</b>
    Inschrijven kan niet meer. Zeg je af, dan ben je je plaats kwijt, ook als je later toch kan.
joining-button-leave = ✖️ Ja, ik kan niet
joining-larger-than-all = 🪑 Met { $heads } kan het niet: er { $seats ->
    [one] is maar één plaats
   *[other] zijn maar { $seats } plaatsen
} in totaal. Er is niets veranderd.
joining-closed = 🔒 Inschrijven kan niet meer: er wordt al gerekend op wie komt. Wil je toch nog komen? Vraag het aan een mens met /hulp.

# What only the organiser is told.
joining-needs-title = 🤝 <b>Ik kom, maar…</b>
    Tik aan wat voor jou geldt. Alleen de organisator ziet dit.
joining-needs-unknown = De organisator weet nog niet wie je bent. Toon je naam, of vraag het aan een mens.
joining-needs-known = De organisator leest dit bij je naam: { $name }. Wil je erover praten? Vraag het aan een mens.
joining-button-need-company = { $said ->
    [yes] ✅ Als iemand meegaat
   *[no] 🤝 Als iemand meegaat
}
joining-button-need-transport = { $said ->
    [yes] ✅ Ik heb vervoer nodig
   *[no] 🚗 Ik heb vervoer nodig
}

# Why.
joining-why-title = ❓ <b>Wat er met je plaats gebeurde</b>
joining-why-nothing = Er is nog niets beslist over je plaats.
joining-why-line = <b>{ MOMENT($decided_at) }</b>: { $what }
joining-why-seated = Er was plaats. { $reader ->
    [you] Je kreeg die meteen.
   *[organiser] { $heads ->
        [one] Deze buur
       *[other] Deze groep
    } kreeg die meteen.
}
joining-why-waits = { $free ->
    [0] Er was geen plaats vrij.
    [one] Er was één plaats vrij.
   *[other] Er waren { $free } plaatsen vrij.
} { $reader ->
    [you] Jouw groep is met { $heads }: je kwam op de wachtlijst.
   *[organiser] Deze groep is met { $heads } en kwam op de wachtlijst.
}
joining-why-waits-alone = Er was geen plaats vrij. { $reader ->
    [you] Je kwam op de wachtlijst.
   *[organiser] Deze buur kwam op de wachtlijst.
}
joining-why-waits-turn = Er was plaats, maar anderen wachtten al langer. { $reader ->
    [you] Je kwam achter hen op de wachtlijst.
   *[organiser] { $heads ->
        [one] Deze buur
       *[other] Deze groep
    } kwam achter hen op de wachtlijst.
}
joining-why-whole = { $reader ->
    [you] Je wou met { $heads } komen. Je gaf je plaats op om samen te wachten.
   *[organiser] Deze groep wou met { $heads } komen en gaf de plaats op om samen te wachten.
}
joining-why-offered = Er kwam plaats vrij. Ik hield { $heads ->
    [one] één plaats
   *[other] { $heads } plaatsen
} vrij tot { MOMENT($until_at) }.
joining-why-accepted = { $reader ->
    [you] Je zei ja.
   *[organiser] { $heads ->
        [one] Deze buur
       *[other] Deze groep
    } zei ja.
}
joining-why-passed = { $reader ->
    [you] Je gaf de plaats door.
   *[organiser] { $heads ->
        [one] Deze buur
       *[other] Deze groep
    } gaf de plaats door.
}
joining-why-expired = Het aanbod liep af. Er kwam geen antwoord voor { MOMENT($until_at) }, dus de volgende was aan de beurt.
joining-why-unanswered = Het aanbod liep af. Er kwam geen antwoord voor { MOMENT($until_at) }, en intussen was het begonnen.
joining-why-shortened = De activiteit is verplaatst. Daarom hield ik { $heads ->
    [one] de plaats
   *[other] de { $heads } plaatsen
} vrij tot { MOMENT($until_at) }.
joining-why-withdrawn = De activiteit is verplaatst en begon te snel om op een antwoord te wachten. { $reader ->
    [you] Je staat weer op de wachtlijst.
   *[organiser] { $heads ->
        [one] Deze buur
       *[other] Deze groep
    } staat weer op de wachtlijst.
}
joining-why-too-large = { $free ->
    [one] Er was één plaats vrij.
   *[other] Er waren { $free } plaatsen vrij.
} { $reader ->
    [you] Jouw groep is met { $heads }: je bleef wachten. Een kleinere groep kon wel voorgaan.
   *[organiser] Deze groep is met { $heads } en bleef wachten. Een kleinere groep kon wel voorgaan.
}
joining-why-larger-than-all = { $reader ->
    [you] Jullie zijn met { $heads }. Dat is meer dan alle plaatsen samen, dus kan ik jullie niets aanbieden. Met minder kan het misschien wel.
   *[organiser] Deze groep is met { $heads }. Dat is meer dan alle plaatsen samen, dus kon ik niets aanbieden.
}
joining-why-unreachable = Er was plaats, maar { $reader ->
    [you] mijn berichten kwamen niet bij je aan. Daarom kon ik je niets vragen.
   *[organiser] ik kon { $heads ->
        [one] deze buur
       *[other] deze groep
    } niet bereiken. Wie mij weer toelaat, houdt de beurt.
}
joining-why-stopped = Er was plaats, maar { $reader ->
    [you] je wou geen berichten meer. Daarom kon ik je niets vragen.
   *[organiser] { $heads ->
        [one] deze buur
       *[other] deze groep
    } wil geen berichten meer. Daarom kon ik niets vragen.
}
joining-why-too-late = Er was plaats, maar het begon te snel om nog te vragen. Aan de deur geldt: wie er is, mag binnen zolang er plaats is.

# For the organiser.
joining-organiser-transport = { $count ->
    [one] 🚗 Eén buur heeft vervoer nodig.
   *[other] 🚗 { $count } buren hebben vervoer nodig.
}
joining-organiser-company = { $count ->
    [one] 🤝 Eén buur komt als iemand meegaat.
   *[other] 🤝 { $count } buren komen als iemand meegaat.
}
joining-button-list = 📋 Namen en wachtlijst
joining-list-title = 📋 <b>{ $title }</b>
    { MOMENT($starts_at) }
joining-list-seated = ✅ <b>Komen: { $count }</b>
joining-list-had-said-yes = ✅ <b>Zeiden ja: { $count }</b>
joining-list-offered = 🎁 <b>Plaats aangeboden: { $count }</b>
joining-list-waiting = ⏳ <b>Op de wachtlijst: { $count }</b>
joining-list-maybe = 🤔 Misschien: { $count }
joining-list-nobody = Nog niemand zei ja.
joining-list-private = 🙈 Wie geen naam toont, is hier «een buur».
joining-a-neighbour = een buur
joining-line-alone = { $name }
joining-line-party = { $name }, met { $count }
joining-line-others = { $name } schreef in: { $count ->
    [one] één persoon
   *[other] { $count } mensen
}
joining-line-names = ({ $names })
joining-line-company = 🤝 komt als iemand meegaat
joining-line-transport = 🚗 heeft vervoer nodig
joining-line-until = tot { MOMENT($until_at) }
joining-line-number = { $number }. { $line }
joining-line-dot = • { $line }
joining-button-list-previous = ◀️ Vorige
joining-button-list-next = ▶️ Volgende
joining-button-list-why = ❓ Waarom?
joining-button-list-back = ↩️ Terug naar de lijst
joining-list-why = ❓ <b>Waarom deze volgorde?</b>
    Wie eerst komt, gaat eerst. Een groep krijgt plaats voor iedereen, of wacht met iedereen.
