### A worry about somebody else, and what a volunteer passes on for somebody.

concern-prompt = 🕯️ <b>Wat maakt je ongerust?</b>
    Schrijf in je eigen woorden wat je ziet of hoort. Het mag gaan over een buur, of over iemand in je winkel.
    Een naam hoeft niet, en je hoeft niet te weten wat er scheelt. Ik stuur niets door zonder je ja.
concern-known = Weet die persoon dat je dit doorgeeft?
    Er is geen fout antwoord. Nog iets vergeten? Schrijf het er gerust bij.
concern-button-knows = 👍 Ja, die weet het
concern-button-knows-not = 🤫 Nee, die weet het niet
concern-button-not-said = 🤷 Dat zeg ik liever niet
concern-other-draft = Er ligt nog iets klaar dat je niet verstuurde. Kies daar eerst: sturen of wissen.
pass-on-agreed = 🤝 <b>Iets doorgeven voor iemand anders</b>
    Heeft die persoon ja gezegd?
pass-on-button-yes = ✅ Ja, ik mag het doorgeven
pass-on-button-no = ⏸️ Nee, nog niet
pass-on-not-yet = ⏸️ Vraag het dan eerst aan die persoon zelf. Ik bewaar niets.
    Zegt die ja? Tik dan opnieuw op /doorgeven. Zelf vragen kan ook, met /hulp.
    Ben je ongerust? Daarvoor is er /seintje.
pass-on-prompt = 🤝 <b>Wat wil die persoon laten weten?</b>
    Schrijf alleen wat je mag doorgeven. Een naam of nummer mag, als die persoon dat wil.
    Wat de buurtregisseur antwoordt, komt bij jou. Ik stuur niets door zonder je ja.
pass-on-picked-up = 🙋 Iemand van het buurtteam heeft { $code } opgenomen. Dank je wel.
