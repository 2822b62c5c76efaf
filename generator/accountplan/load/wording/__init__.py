"""What is wrong, in words: every sentence about a file is in this folder, and nowhere else.

A function here makes a `Problem` and does not know where it stands; whoever found it adds the place.
"""
