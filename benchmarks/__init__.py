"""How fast Madang is: ratios within one run, beside a bare loop that does only the unavoidable work."""
