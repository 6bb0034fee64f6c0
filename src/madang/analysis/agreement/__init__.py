"""How far coders agree: measures on plain data, each in a module of its own with its paper."""
