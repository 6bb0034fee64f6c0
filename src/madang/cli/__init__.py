"""Commands: the verbs of the workbench from a terminal. They decide nothing."""
