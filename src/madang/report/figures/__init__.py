"""Figures: few, drawn from the same list of shapes for screen and print."""
