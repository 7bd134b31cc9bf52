### A request goes from one at the desk to a colleague.

handing-button = ➡️ Geef door
handing-whom = ➡️ <b>Aan wie geef je { $code } door?</b>
    Wil je er iets bij zeggen? Schrijf het nu. Het wordt een notitie voor het team.
handing-whom-noted = 📝 Je notitie gaat mee. <b>Aan wie geef je { $code } door?</b>
handing-button-colleague = 👤 { $name }
handing-button-away = 🏖️ { $name } (afwezig)
handing-nobody = Er is nu geen collega aan wie je dit kunt doorgeven.
handing-done = ➡️ { $code } is nu bij { $name }.
handing-done-away = Die collega is afwezig. Wie er wel is, kan de vraag nog nemen.
handing-done-toast = Doorgegeven.
handing-given = ➡️ <b>{ $name } geeft je { $code } · { $pseudonym } door.</b>
    Hieronder staat alles wat erbij hoort. Antwoord op de kaart zelf.
handing-button-refuse = 🙅 Toch niet
handing-back = 🙅 <b>{ $name } geeft { $code } terug.</b> De vraag is weer van jou.
handing-back-toast = Teruggegeven aan je collega.
handing-free-toast = De vraag is weer vrij voor iedereen.
handing-not-yours = Dit kun je niet meer teruggeven: je nam de vraag zelf, of een collega heeft ze nu.
handing-reply = Dit bericht kwam van een collega. Je antwoord ging nergens heen. Voor de bewoner: antwoord op de kaart.
