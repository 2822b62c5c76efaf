"""Every noun that travels between the rooms: input nouns (validated), computed nouns, findings and words.

This room imports no other. A verb room (load, score, analyse, lint, present, render, author) imports only this one.
"""
