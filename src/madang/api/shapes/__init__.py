"""The JSON of each room: one module converts values to it and back."""
