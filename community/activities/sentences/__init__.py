"""Reading a whole sentence in which somebody announces an activity, in Dutch, French or English.

What is not surely understood stays empty and is asked: a wrong reading may be missing, never silently different.
"""
