"""One module of routes per room; each holds a `router`."""
