"""Coded projects of other programs and tables of codings: what they say, and how it comes in."""
