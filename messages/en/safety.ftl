### Danger: who to call. The first line names no danger: somebody else may look at the phone.

danger-suicide = <b>Thank you for saying this. You do not have to be alone with it.</b>
    Talk to someone now:
danger-violence = <b>Your safety comes first.</b>
    Here a person answers:
danger-child = <b>It is good that you say this. It is not your fault.</b>
    Here someone listens:
danger-medical = <b>Call now. Do not wait for an answer here.</b>
danger-fire = <b>Go outside and call now.</b>
danger-about-somebody = Is it about someone else? They help you too.
danger-again = You can always call: 📞 <b>{ $numbers }</b>
danger-i-am-a-bot = I am a bot. Nobody reads along here day and night.
danger-button-human = 🙋 Tell the neighbourhood team too
emergency-line = 📞 <b>{ $number }</b> – { $name }
emergency-line-hours = 📞 <b>{ $number }</b> – { $name } ({ $hours })
emergency-list = <b>Numbers for when it is urgent</b>

ways-out-danger = 🚨 In danger now? Call { $number }
ways-out-phone = 📞 Rather call? { $phone }
ways-out-phone-hours = 📞 Rather call? { $phone } ({ $hours })
