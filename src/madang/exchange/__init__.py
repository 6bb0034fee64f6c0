"""The project in formats that leave it and come back: Madang's own JSON lines, tables, networks."""
