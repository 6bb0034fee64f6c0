"""One module per section; each answers its blocks, none where there is nothing to say."""
