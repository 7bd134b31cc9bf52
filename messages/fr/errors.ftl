### When something does not work, or is not meant for this place.

set-aside = 😕 Un problème chez nous : votre message n'a pas été traité (numéro { $number }).
    Renvoyez-le, ou téléphonez-nous. C'est urgent ? Touchez /112.
not-yours = Je ne retrouve pas cela. C'est peut-être déjà parti.
old-button = Ce bouton est ancien et ne marche plus. Reposez votre question, ou touchez /start.
old-button-toast = Ce bouton ne marche plus.
unknown-command = Je ne connais pas cette commande. Écrivez simplement ce que vous cherchez, ou touchez /start.
possible-double = 🔁 Vous avez peut-être déjà reçu ce message.
group-write-privately = 👋 Je ne réponds pas ici, car tout le monde lit. Écrivez-moi en privé.
group-button-private = 💬 M'écrire en privé
