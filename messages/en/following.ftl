### After a request was closed.

following-button-still = ✋ One more thing
following-still = ✋ <b>So there is something left about { $code }.</b>
    Write it here, or send a voice message. A person will read it.
following-button-nothing = ✖️ No, nothing more
following-nothing-left = All right. You are always welcome.
following-thanked = 🧡 You are welcome! Come back whenever you like.
following-open-again = 🔄 <b>Your request { $code } is open again.</b>
following-promise = The { $title } of { $organisation } reads it { $promised_at } at the latest.
following-open-already = Your request was open again already.
following-helped = 👋 We finished your request { $code } { DAY($closed_at) }.
    <b>Did it help?</b> I only ask once.
following-button-yes = 👍 Yes
following-button-no = 👎 No
following-button-rather-not = 🤐 Rather not say
following-helped-yes = 🧡 Good to hear. You are always welcome.
following-helped-rather-not = That is fine. You are always welcome.
following-helped-no = That is a pity. We will look at it with you again.
    Would you like to say what is left? Reply to the message below.
following-desk-again = 🔄 Open again since { $reopened_at }.
