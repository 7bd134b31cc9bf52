### What each command does, for the menu: at most 60 characters, no markup.

command-start = Start again, or choose your news
command-help = Ask a person in your area for help
command-concern = Say that you worry about somebody
command-menu = Everything there is, with pictures
command-nearby = What is close to you?
command-agenda = What is on in the neighbourhood?
command-mine = What you joined, and your requests
command-language = Choose another language
command-stop = Send me nothing on your own any more
command-privacy = What we keep about you, and why
command-erase = Erase everything we keep about you
command-emergency = Emergency numbers: call when in danger
command-new = Announce a new activity
command-posted = The activities you announced
command-organised = All activities here: change them or call them off
command-why = Why does a question get this answer?
command-pass_on = Pass something on for somebody who said yes
command-today = The open requests of today
command-duty = Go on duty, or be away for a while
command-keep = Keep a closed request longer (reply to its card)
command-wordings = Words of residents: add them or let them go
command-invite = Invite a volunteer or a colleague
command-roles = Who has which role? Take one back
command-status = How is the bot doing? Only counts
command-note = Note something for the team
command-muted = Who is muted? Hear somebody again
