"""Madang (마당): from interviews to an evidence-backed account of a relationship."""
