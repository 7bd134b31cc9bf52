### No more messages the bot starts itself.

stop-done = 🔕 <b>C'est noté, je ne vous envoie plus rien de moi-même.</b>
    Ni nouvelles, ni rappels. Si vous m'écrivez, je vous réponds.
    Une réponse à votre demande d'aide arrivera encore.

    Tout effacer aussi ? Touchez /effacer.
stop-button-resume = 🔔 Envoyez-moi de nouveau des nouvelles
