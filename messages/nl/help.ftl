### Asking a person for help: what the resident reads.

help-prompt = 🙋 <b>Fijn dat je het vraagt.</b>
    Schrijf in je eigen woorden waarmee we kunnen helpen. Inspreken of een foto sturen mag ook.
    Je hoeft geen naam te geven. Ik stuur niets door zonder je ja.
help-button-cancel = ✖️ Toch niet
help-offer = Dit kan ik niet lezen, want ik ben een bot. Zal ik het doorgeven aan een mens?
help-offer-album = Van deze reeks neem ik nu alleen het eerste mee. De rest stuur je daarna nog eens.
help-button-offer = 🙋 Ja, aan een mens
help-added = Het staat erbij.
help-consent = <b>Zal ik dit doorsturen?</b>
    De { $title } van { $organisation } leest het.
    Die ziet je naam niet: je heet { $pseudonym }, met een code.
    We wissen het hoogstens { $days } dagen na het einde.
    Telegram draagt het over: niet geheim.
    Terugnemen: /mijn.
help-button-yes = ✅ Ja, stuur door
help-button-no = 🗑️ Nee, wis het
help-was-sent = ✅ Je zei ja. Het is doorgestuurd.
help-sent-already = Dit was al doorgestuurd. Terugnemen kan met /mijn.
help-discarded = 🗑️ Goed, ik stuur niets door. Wat je schreef, is gewist.
    Je mag het altijd later nog vragen, met /hulp.
help-receipt = ✅ <b>Je vraag is binnen.</b> De code is <b>{ $code }</b>.
    Je naam zien we niet. Hier heet je { $pseudonym }.
help-receipt-promise = De { $title } van { $organisation } leest je vraag ten laatste { $promised_at }.
help-receipt-nobody = Eerlijk gezegd: nu is er niemand om je vraag te lezen. We verwittigen de organisatie. Bel ons gerust.
help-receipt-try = We proberen je vraag toch te lezen tegen { $promised_at }.
help-receipt-go-on = Nog iets? Stuur het gewoon: het gaat mee met je vraag. Klaar? Tik op “Dat is alles”.
help-receipt-more = Nog iets vergeten? Antwoord dan op dit bericht. Je vragen staan in /mijn.
help-passed-on = ✅ Doorgegeven. Het hoort bij je vraag { $code }.
    Nog iets? Antwoord dan op dit bericht.
help-kept-with = 🗂️ Bewaard bij je vraag { $code }. Nu is er nog niemand om het te lezen.
help-joined = { $count ->
    [one] ✅ Ook doorgegeven bij { $code }: één bericht.
   *[other] ✅ Ook doorgegeven bij { $code }: { $count } berichten.
}
help-joined-kept = { $count ->
    [one] 🗂️ Ook bewaard bij { $code }: één bericht. Nu is er nog niemand om het te lezen.
   *[other] 🗂️ Ook bewaard bij { $code }: { $count } berichten. Nu is er nog niemand om ze te lezen.
}
help-button-all-said = ✅ Dat is alles
help-all-said = 👍 Goed, dat is alles bij { $code }. Wat je nu schrijft, is weer een vraag aan mij.
help-all-said-toast = 👍 Goed. Wat je nu schrijft, is weer een vraag aan mij.
help-add = ➕ <b>Wat wil je toevoegen aan { $code }?</b>
    Schrijf het, spreek het in of stuur een foto. Het gaat meteen mee.
help-button-name-show = 🪪 Mijn naam of nummer tonen
help-button-name-hide = 🙈 Mijn naam niet meer tonen
help-button-name-cancel = ✖️ Toch niet
help-name-prompt = 🪪 <b>Welke naam of welk nummer mogen we zien bij { $code }?</b>
    Schrijf het kort. De { $title } van { $organisation } leest het.
    Het hoeft niet. Zonder naam helpen we je even goed.
help-name-cancelled = Goed, ik toon niets. Zonder naam helpen we je even goed.
help-name-shown = 🪪 De { $title } van { $organisation } ziet nu bij { $code }:
help-name-hidden = 🙈 De { $title } van { $organisation } ziet bij { $code } geen naam. Daar heet je { $pseudonym }.
help-name-hidden-toast = 🙈 Je naam staat er niet meer bij.
help-name-too-long = Dat is te lang voor een naam of nummer. Er passen { $count } tekens in. Ik toonde niets.
help-muted = Wat je hier schrijft, kan ik nu niet doorgeven. Bel ons: daar luistert iemand naar je.
help-from-desk = 💬 <b>{ $title }, { $organisation }</b>
help-place-from-desk = 📍 <b>{ $title } van { $organisation }</b> stuurt je een plaats op de kaart:
help-answer-back = ✍️ Antwoorden? Schrijf gewoon terug.
help-closed = 🏁 <b>Je vraag { $code } is afgerond.</b>
help-closed-solved = We denken dat het in orde is. Toch niet? Tik hieronder, of antwoord gewoon.
help-closed-referred = Iemand anders helpt je nu verder. Loopt het mis? Tik hieronder, of antwoord gewoon.
help-closed-silent = We hoorden niets meer van je. Dat geeft niet: je bent altijd welkom met /hulp.
help-closed-withdrawn = Je nam je vraag terug. Je bent altijd welkom met /hulp.
help-late = ⏰ <b>Sorry, het is ons niet gelukt.</b>
    We beloofden je vraag { $code } op tijd te lezen. De { $title } van { $organisation } deed dat nog niet.
    Je vraag blijft bij ons liggen. Bel ons als je niet wilt wachten.
help-nobody = ⚠️ <b>We bereiken nu niemand om je te lezen.</b>
    Wat je schreef bij { $code } is bewaard. We verwittigen de organisatie. Bel ons gerust.
help-erased = 🗑️ Gewist: vraag { $code }.
help-take-back = 🗑️ <b>Wil je vraag { $code } wissen?</b>
    Dan stopt ze, en alles wat erin staat verdwijnt. Wie het al las, kan ik het niet doen vergeten.
help-button-take-back = 🗑️ Ja, wis mijn vraag
help-button-keep = ↩️ Nee, laat staan
help-kept = Je vraag blijft staan.
help-taken-back = 🗑️ Je vraag { $code } is gewist, ook bij de buurtregisseur.
help-too-many = Je hebt al { $count } open vragen. Bekijk ze in /mijn, of bel ons.
help-request-closed = Die vraag is afgerond. Je bericht ging nergens heen. Vraag het gerust opnieuw met /hulp.
help-cannot-carry = Dit kan ik niet doorgeven. Tekst, een spraakbericht, een foto, een bestand of een plaats lukt wel.
