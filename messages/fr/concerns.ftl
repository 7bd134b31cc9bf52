### A worry about somebody else, and what a volunteer passes on for somebody.

concern-prompt = 🕯️ <b>Qu'est-ce qui vous inquiète ?</b>
    Écrivez avec vos mots ce que vous voyez ou entendez. Chez un voisin, ou dans votre magasin.
    Pas besoin de nom, ni de savoir ce qui ne va pas. Je ne transmets rien sans votre oui.
concern-known = Cette personne sait-elle que vous en parlez ?
    Il n'y a pas de mauvaise réponse. Un oubli ? Écrivez-le encore.
concern-button-knows = 👍 Oui, elle le sait
concern-button-knows-not = 🤫 Non, elle ne le sait pas
concern-button-not-said = 🤷 Je préfère ne pas le dire
concern-other-draft = Il reste un message que vous n'avez pas envoyé. Choisissez d'abord : transmettre ou effacer.
pass-on-agreed = 🤝 <b>Transmettre quelque chose pour quelqu'un d'autre</b>
    Cette personne a-t-elle dit oui ?
pass-on-button-yes = ✅ Oui, je peux le transmettre
pass-on-button-no = ⏸️ Non, pas encore
pass-on-not-yet = ⏸️ Demandez-le d'abord à cette personne. Je ne garde rien.
    Elle dit oui ? Touchez de nouveau /transmettre. Elle peut aussi demander elle-même, avec /aide.
    Vous êtes inquiet ? Pour cela, il y a /signaler.
pass-on-prompt = 🤝 <b>Que veut dire cette personne ?</b>
    N'écrivez que ce que vous pouvez transmettre. Un nom ou un numéro, seulement si elle le veut.
    La réponse du coordinateur de quartier arrive chez vous. Je ne transmets rien sans votre oui.
pass-on-picked-up = 🙋 Quelqu'un de l'équipe du quartier s'occupe de { $code }. Merci beaucoup.
