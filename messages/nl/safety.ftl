### Danger: who to call. The first line names no danger: somebody else may look at the phone.

danger-suicide = <b>Fijn dat je dit zegt. Je hoeft er niet alleen mee te blijven.</b>
    Praat nu met iemand:
danger-violence = <b>Je veiligheid komt eerst.</b>
    Hier neemt een mens op:
danger-child = <b>Goed dat je dit zegt. Het is niet jouw schuld.</b>
    Hier luistert iemand:
danger-medical = <b>Bel nu. Wacht niet op een antwoord hier.</b>
danger-fire = <b>Ga naar buiten en bel nu.</b>
danger-about-somebody = Gaat het over iemand anders? Deze mensen helpen jou ook.
danger-again = Bellen kan altijd: 📞 <b>{ $numbers }</b>
danger-i-am-a-bot = Ik ben een bot. Hier leest niet dag en nacht iemand mee.
danger-button-human = 🙋 Vertel het ook aan de buurtwerking
emergency-line = 📞 <b>{ $number }</b> – { $name }
emergency-line-hours = 📞 <b>{ $number }</b> – { $name } ({ $hours })
emergency-list = <b>Nummers voor als het dringend is</b>

ways-out-danger = 🚨 Direct gevaar? Bel { $number }
ways-out-phone = 📞 Liever bellen? { $phone }
ways-out-phone-hours = 📞 Liever bellen? { $phone } ({ $hours })
