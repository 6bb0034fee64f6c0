"""HTTP for the workbench: read the request, call one function of `workbench`, answer. Decides nothing."""
