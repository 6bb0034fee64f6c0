"""Agreement over a project: which texts several coded, and how far they agree on the text and on the cases.

What is compared and how it is counted: docs/method/agreement.md.
"""
