### For the team: wordings that helped, how much room there is, and why a question finds what it finds.

helped-toast = 🙏 Fijn om te horen. Dank je!
helped-not-toast = Dank je om het te zeggen. We zoeken verder.

wording-title = 💬 <b>Zo vroeg iemand het</b>
wording-words = In het { $language }: « { $wording } »
wording-heard-choice = 👉 Iemand koos dit uit de mogelijkheden.
wording-heard-helped = 👍 Iemand zei dat dit hielp.
wording-heard-again = ↩️ Dit stond er al bij en werd weer weggehaald.
wording-check = Zie je er nog iets van een persoon in? Laat het dan weg.
wording-added = ✅ <b>Toegevoegd.</b> Wie het zo vraagt, vindt dit nu sneller.
wording-dropped = 🗑️ Weg. Deze woorden zijn gewist.
wording-waiting =
    { $count ->
        [0] Er wacht niets meer.
        [one] Er wacht één stukje tekst.
       *[other] Er wachten { $count } stukjes tekst.
    }
wording-none = ✨ Er wachten geen woorden van bewoners. Kijk later gerust nog eens.
wording-button-add = ✅ Voeg toe
wording-button-drop = 🗑️ Weg
wording-button-back = ↩️ Toch niet
wording-button-next = ➡️ Volgende
wording-added-toast = ✅ Toegevoegd
wording-back-toast = ↩️ Weer weggehaald
wording-dropped-toast = 🗑️ Gewist

room-ask = 🚦 <b>Hoeveel plaats is er bij { $name }?</b>
room-now = Nu staat er: { $status }
room-now-since = Nu staat er: { $status }, van { DAY($status_on) }
room-button-open = 🟢 Er is plaats
room-button-busy = 🟡 Druk
room-button-full = 🔴 Vol
room-button-waiting-list = 🟠 Wachtlijst
room-button-closed = ⛔ Tijdelijk gesloten
room-button-keep = ↩️ Laat het zo
room-toast = ✅ Genoteerd, met de datum van vandaag.

why-how = Zet een vraag achter het commando: /waarom mijn frigo is leeg
    Of stuur /waarom als antwoord op een vraag die je hier eerder stelde.
why-title = 🔎 <b>Zo kwam ik erbij</b>
why-would-show = Ik toon het eerste meteen.
why-would-ask = Ik laat kiezen uit de beste.
why-would-not-know = Ik zeg eerlijk dat ik het niet zeker weet.
why-would-talk = Ik hoor een groet of een bedankje, geen vraag.
why-would-call-a-person = Ik stel een mens voor.
why-needs = <b>Dit hoor ik erin:</b>
why-need = { $pictogram } { $label }: { $percent } op 100
why-no-needs = Ik hoor er geen nood in die ik ken.
why-hits = <b>Dit vind ik:</b>
why-hit = { $pictogram } { $name }: { $chance }, { $percent } op 100
why-no-hits = Ik vind er niets bij.
why-chance-likely = heel waarschijnlijk
why-chance-perhaps = misschien
why-chance-little = weinig kans
why-known = <b>Deze woorden ken ik:</b> { $words }
why-unknown = <b>Deze ken ik niet:</b> { $words }
why-forgotten = Dit ben ik vergeten: ik bewaar vragen niet. Stel ze gerust nog eens.
