### Danger: who to call. The first line names no danger: somebody else may look at the phone.

danger-suicide = <b>Merci de le dire. Vous n'avez pas à rester seul avec ça.</b>
    Parlez à quelqu'un maintenant :
danger-violence = <b>Votre sécurité passe avant tout.</b>
    Ici, une personne décroche :
danger-child = <b>C'est bien d'en parler. Ce n'est pas ta faute.</b>
    Ici, quelqu'un t'écoute :
danger-medical = <b>Appelez tout de suite. N'attendez pas de réponse ici.</b>
danger-fire = <b>Sortez et appelez tout de suite.</b>
danger-about-somebody = C'est pour quelqu'un d'autre ? Ils vous aident aussi.
danger-again = Vous pouvez toujours appeler : 📞 <b>{ $numbers }</b>
danger-i-am-a-bot = Je suis un bot. Personne ne lit ici jour et nuit.
danger-button-human = 🙋 Le dire aussi à l'équipe du quartier
emergency-line = 📞 <b>{ $number }</b> – { $name }
emergency-line-hours = 📞 <b>{ $number }</b> – { $name } ({ $hours })
emergency-list = <b>Les numéros en cas d'urgence</b>

ways-out-danger = 🚨 Danger immédiat ? Appelez le { $number }
ways-out-phone = 📞 Plutôt par téléphone ? { $phone }
ways-out-phone-hours = 📞 Plutôt par téléphone ? { $phone } ({ $hours })
