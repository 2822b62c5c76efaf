"""Booklets: chapters in, PDFs out. Each is printed in parts, bound into one document for the screen, and imposed on sheets for the printer.

An account is printed apart from all others, in whichever process is free, so that a tier with hundreds of accounts needs no more
memory at once than one with a few. What depends on the whole comes last: the numbers in the contents, running heads, blanks.
"""

from .work import print_booklets

__all__ = ["print_booklets"]
